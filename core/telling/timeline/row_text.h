#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/timeline/timeline_layout.h"

#include <string>

namespace fetchscope {

/// What is written in a row of the timeline; made for the rows that are visible only.
struct RowText
{
    std::string title;
    /// Values that go with it, on the wire or compared.
    std::string detail;
    /// One word for how it turned out; empty where the tone says it.
    std::string word;
};
RowText rowText(const Run& run, const TimelineRow& row, Phrasebook phrases = nullptr);
/// The same as one line, for screen readers and the clipboard.
std::string rowLine(const Run& run, const TimelineRow& row, Phrasebook phrases = nullptr);
/// The exchange that a row is about; null where it is about none.
const Exchange* exchangeOf(const Run& run, const TimelineRow& row);
/// Does the row show a message that is in no recording, and was made up for the request's sake?
bool isReconstructed(const Run& run, const TimelineRow& row);
/// Virtual time at a row.
double timeOf(const Run& run, const TimelineLayout& layout, std::size_t row);

} // namespace fetchscope
