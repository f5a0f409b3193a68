#pragma once

#include "core/engine/base/message.h"
#include "core/engine/model/outcome.h"
#include "core/replay/judged_entry.h"

#include <cstdint>
#include <string_view>

namespace fetchscope {

class EntryTable;

/// How an entry of a recording turned out, in the order in which a person wants to see it.
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
/// What a person types to look for each.
template <> struct Names<EntryVerdict>
{
    static constexpr std::array<std::string_view, 9> list {
        "blocked", "network-error", "unknown", "opaque", "exposed", "navigated", "preflight", "redirect", "not-judged"};
};
EntryVerdict verdictOf(const EntryTable& table, std::size_t row);
EntryVerdict verdictOf(const JudgedEntry& entry);
EntryVerdict verdictOf(const Judgement& judgement);

/// `Exposed`, `Blocked`, …
Message messageFor(Verdict verdict);
Message messageFor(EntryVerdict verdict);
/// `same origin`, `cross-site`, …; empty for none.
Message messageFor(Relation relation);
/// What the recording shows where it says more than a status: `received`.
Message messageFor(RecordedOutcome outcome);

namespace messages {

#define MESSAGE(name, code, english) inline constexpr MessagePattern name {code, english};
#include "core/replay/entry_words.def"
#undef MESSAGE

} // namespace messages

} // namespace fetchscope
