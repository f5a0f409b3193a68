#pragma once

#include "core/replay/judged_entry.h"
#include "ui/theme/tone.h"

#include <QString>

class QColor;

namespace fetchscope {

class EntryTable;

} // namespace fetchscope

namespace fetchscope::ui {

/// How an entry of a recording turned out, in a few words; the same wherever the window says it.
enum class EntryVerdict : std::uint8_t {
    Blocked,
    NetworkError,
    Unknown,
    Opaque,
    Exposed,
    Navigated,
    Preflight,
    RedirectHop,
    NotJudged,
};
inline constexpr int entryVerdicts = 9;
EntryVerdict verdictOf(const EntryTable& table, std::size_t row);
EntryVerdict verdictOf(const JudgedEntry& entry);
EntryVerdict verdictOf(const Judgement& judgement);
Tone toneOf(EntryVerdict verdict);
/// `Blocked`, `Exposed`, …
QString wordOf(EntryVerdict verdict);
/// What a person types to look for it: `blocked`.
QString termOf(EntryVerdict verdict);

/// `same origin`, `cross-site`, …; empty for none.
QString wordOf(Relation relation);
/// What the recording shows where it says more than a status: `CONTRADICTS: received`.
QString wordOf(RecordedOutcome outcome);
QString wordOf(Change change);
Tone toneOf(Change change);
QString wordOf(FindingKind kind);
QString wordOf(AuditResult result);

/// How sure a part of an entry is: the three of the engine, and what had to be made up.
enum class Trust : std::uint8_t { Known, Inferred, Assumed, Reconstructed };
Trust trustOf(Certainty certainty);
/// Sign, word and colour of each.
QString signOf(Trust trust);
QString wordOf(Trust trust);
QColor colorOf(Trust trust);
/// What it means, for a legend.
QString meaningOf(Trust trust);
/// Where a fact comes from: the header or field as it is written, or words.
QString wordOf(FactSource source);

} // namespace fetchscope::ui
