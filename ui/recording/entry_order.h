#pragma once

#include "ui/recording/recording.h"

#include <Qt>

#include <cstdint>
#include <string_view>
#include <vector>

namespace fetchscope::ui {

/// The columns of a recording's table.
enum class HarColumn : std::uint8_t {
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
inline constexpr int harColumns = 13;

/// Ranks of the paths of a recording by the alphabet, by the numbers of their URLs: sorting many texts takes a while,
/// sorting by the ranks does not. Reads the table only, so that it can be made beside the window once that is full.
std::vector<std::uint32_t> ranksOfPaths(const EntryTable& table);

/// The rows in the order of a column; those that are equal stay as they were recorded. `pathRanks` is asked for Path.
std::vector<std::uint32_t> orderOf(
    const HarRecording& recording, HarColumn column, Qt::SortOrder order, const std::vector<std::uint32_t>& pathRanks);

} // namespace fetchscope::ui
