#pragma once

#include "core/replay/entry_words.h"
#include "core/telling/timeline/provenance.h"
#include "core/telling/timeline/tone.h"

#include <QString>

class QColor;

namespace fetchscope::ui {

/// How an entry of a recording turned out, in a few words; the same wherever the window says it.
Tone toneOf(EntryVerdict verdict);
/// `Blocked`, `Exposed`, …
QString wordOf(EntryVerdict verdict);

/// `same origin`, `cross-site`, …; empty for none.
QString wordOf(Relation relation);
/// What the recording shows where it says more than a status: `CONTRADICTS: received`.
QString wordOf(RecordedOutcome outcome);
QString wordOf(Change change);
Tone toneOf(Change change);
QString wordOf(FindingKind kind);
QString wordOf(AuditResult result);
Tone toneOf(AuditResult result);

/// Word and colour of each; the sign is the same in every language.
QString wordOf(Trust trust);
QColor colorOf(Trust trust);
/// What it means, for a legend.
QString meaningOf(Trust trust);
/// The name of a fact as people read it.
QString nameOfFact(std::string_view fact);
/// Where a fact comes from: the header or field as it is written, or words.
QString wordOf(FactSource source);

} // namespace fetchscope::ui
