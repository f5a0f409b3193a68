#pragma once

#include "core/replay/entry_view.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace fetchscope {

/// What entries can be ordered by.
enum class EntryColumn : std::uint8_t {
    Number,
    Verdict,
    Reason,
    Method,
    Host,
    Path,
    Initiator,
    Relation,
    Status,
    Recording,
    Change,
    Findings,
    Type,
};
inline constexpr int entryColumns = 13;

enum class SortOrder : std::uint8_t { Ascending, Descending };

/// Ranks of the paths of a recording by the alphabet, by the numbers of their URLs: sorting many texts takes a while,
/// sorting by the ranks does not. Reads the table only, so that it can be made beside the window once that is full.
std::vector<std::uint32_t> ranksOfPaths(const EntryTable& table);

/// The rows in the order of a column; those that are equal stay as they were recorded. `pathRanks` is asked for Path.
std::vector<std::uint32_t> orderOf(
    const EntryView& entries, EntryColumn column, SortOrder order, const std::vector<std::uint32_t>& pathRanks);

} // namespace fetchscope
