#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/timeline/timeline_layout.h"
#include "core/writing/page/html_writer.h"

#include <cstddef>
#include <string_view>

namespace fetchscope {

/// The timeline of a run, to step through: a list of its rows between lines for the page, the browser and the origins.
/// Under each row stands what there is to know of it, which the script shows beside the list for the current one only.
/// `id`: unique on the page, ASCII. `start`: the row at which it opens. `first`: the id of a timeline of the same run
/// that stands before it and has all that there is to know; this one shows the rows alone. Empty: there is none.
void writeTimeline(HtmlWriter& html, const Run& run, const TimelineLayout& layout, std::string_view id,
    std::size_t start, std::string_view first = {});
/// The row at which a run opens, as in the program.
std::size_t openingRow(const Run& run, const TimelineLayout& layout);

} // namespace fetchscope
