#pragma once

#include "core/engine/base/result.h"
#include "core/replay/entry_table.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What an earlier replay found, and what has changed since.
namespace fetchscope {

/// What became of a request: a verdict's spelling, `unknown` too, and the code of its reason, which may be empty.
struct BaselineVerdict
{
    std::string verdict;
    std::string reason;

    bool operator==(const BaselineVerdict&) const = default;
};

/// A request that an earlier replay judged.
struct BaselineEntry
{
    std::string method;
    std::string url;
    BaselineVerdict judged;

    bool operator==(const BaselineEntry&) const = default;
};

struct Baseline
{
    /// In the order of the recordings: of several with the same method and URL, the first is meant first.
    std::vector<BaselineEntry> entries;
    /// URLs stand without their queries.
    bool ignoresQueries = false;
};

/// How a request stands to the baseline.
enum class BaselineChange : std::uint8_t {
    Same,
    Worse, ///< the page gets less than it did
    NewBlocked, ///< blocked, and not in the baseline, or without a verdict there
    Better,
    OtherReason, ///< blocked as before, by another rule
    New,
    Gone, ///< in the baseline only
};
template <> struct Names<BaselineChange>
{
    static constexpr std::array<std::string_view, 7> list {
        "same", "worse", "new-blocked", "better", "other-reason", "new", "gone"};
};
/// Does a pipeline fail for it?
constexpr bool isRegression(BaselineChange change)
{
    return change == BaselineChange::Worse || change == BaselineChange::NewBlocked;
}

struct BaselineRow
{
    BaselineChange change = BaselineChange::Same;
    std::string method;
    std::string url;
    /// Of several requests with this method and URL, from 1.
    std::size_t occurrence = 1;
    /// Empty verdicts where there is none.
    BaselineVerdict before;
    BaselineVerdict now;
    /// The row of the table; of what is gone, its size.
    std::size_t row = 0;
};

struct BaselineComparison
{
    /// Those that changed: the requests of the table in their order, then what is gone.
    std::vector<BaselineRow> rows;
    std::array<std::size_t, Names<BaselineChange>::list.size()> counts {};

    std::size_t count(BaselineChange change) const { return counts[static_cast<std::size_t>(change)]; }
    bool hasRegression() const { return count(BaselineChange::Worse) + count(BaselineChange::NewBlocked) > 0; }
};

/// The judged requests of a table as a baseline. `passing`: which rows count; empty: all.
Baseline baselineOf(const EntryTable& table, const std::vector<char>& passing, bool ignoresQueries);
/// Reads what writeBaseline() or `replay --format json` wrote. The error says where the text is neither.
Result<Baseline> readBaseline(std::string_view json);
/// As JSON, an entry a line, ordered by URL and method, so that the difference of two files says what changed.
std::string writeBaseline(const Baseline& baseline);
/// Pairs requests by method, URL and how often they came before.
BaselineComparison compareToBaseline(
    const Baseline& before, const EntryTable& table, const std::vector<char>& passing, bool ignoresQueries);

} // namespace fetchscope
