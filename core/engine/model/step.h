#pragma once

#include <cstdint>
#include <string_view>

namespace fetchscope {

/// The algorithms that a trace can name; the list is algorithms.def.
enum class Algorithm : std::uint8_t {
#define ALGORITHM(enumerator, name, page, anchor) enumerator,
#include "core/engine/model/algorithms.def"
#undef ALGORITHM
};

struct AlgorithmInfo
{
    std::string_view name;
    /// The address of the standard.
    std::string_view page;
    /// The id of the definition there.
    std::string_view anchor;
};
const AlgorithmInfo& infoOf(Algorithm algorithm);

/// The steps that a trace can record; the list is steps.def.
enum class StepId : std::uint16_t {
    None,
#define STEP(enumerator, ...) enumerator,
#include "core/engine/model/steps.def"
#undef STEP
    Count,
};

/// Does an algorithm end with a step?
enum class StepEnd : std::uint8_t { GoesOn, Ends, EndsIfFailed };

/// What a step is where a run is told as a sequence of rows.
enum class StepRole : std::uint8_t {
    /// A decision, unless nothing was decided at it.
    ByResult,
    /// It has no row: it belongs to the one before it.
    Hidden,
    /// It is about the timing alone; has no row either, and its failure is no more than a note.
    Timing,
    Decision,
    /// A check that nearly always passes; several in a row share one row while they do.
    Routine,
    CacheRead,
    /// A read of a cache that found what it looked for.
    CacheHit,
    CacheWrite,
    Cookie,
    Send,
    Answer,
    /// An answer that nothing in the scenario asks for.
    Unmatched,
    NoAnswer,
};

/// What the row of a decision or of a cache says beside the step's name.
enum class StepDetail : std::uint8_t {
    /// All values; `yes` or `no` where that was the question.
    Values,
    ValuesAlone,
    Nothing,
    /// Whether credentials are included.
    Inclusion,
    /// Whether the first value is in the second.
    Membership,
    AnyOrigin,
    /// Access-Control-Allow-Origin is not there.
    MissingOrigin,
    /// Access-Control-Allow-Credentials is not there, or is not `true`.
    MissingCredentials,
    /// The two origins that were compared.
    Origins,
    /// What a cache was looked through for.
    Looked,
    /// Nothing but what a cache had not got.
    Missed,
    /// How many entries were removed.
    Removed,
};

/// Which messages have a header that a step sets.
enum class HeaderReach : std::uint8_t {
    NoHeader,
    /// The request's own, each time that it is sent; not its preflight's.
    Request,
    /// The one message that is about to be sent.
    Exchange,
    Preflight,
};

struct StepInfo // NOLINT(clang-analyzer-optin.performance.Padding)
{
    Algorithm algorithm;
    StepEnd end;
    /// The number in the standard, `7.2`.
    std::string_view number;
    /// The names of the values, separated by commas.
    std::string_view valueNames;
    /// Our words; `{0}` stands for the first value. Without the mark of a step that is not modelled.
    std::string_view text;
    /// When the step is taken, `the URL does not parse`; empty where nothing can be said of it when it is not taken.
    std::string_view condition;
    /// The program does not model the step yet, and says so.
    bool isModelled;
    StepRole role;
    StepDetail detail;
    HeaderReach headerReach;
    /// Short enough for a label: `Methods`, `hit`; empty where the algorithm's name or the place says enough.
    std::string_view shortName;
    /// The header that the step sets; `{0}`: the one that its first value names.
    std::string_view header;

    /// A step of ours that no standard numbers.
    bool isUnnumbered() const { return number == "0"; }
};
const StepInfo& infoOf(StepId step);

/// What came of a step.
enum class StepResult : std::uint8_t { Done, Passed, Failed, Yes, No };
/// `done`, `pass`, `fail`, `yes`, `no`.
std::string_view nameOf(StepResult result);

} // namespace fetchscope
