#pragma once

#include "core/engine/simulation/run.h"
#include "ui/timeline/timeline_layout.h"

#include <QString>

namespace fetchscope::ui {

/// What is written in a row of the timeline; made for the rows that are visible only.
struct RowText
{
    QString title;
    /// Values that go with it, on the wire or compared.
    QString detail;
    /// One word for how it turned out; empty where the tone says it.
    QString word;
};
RowText textOf(const Run& run, const TimelineRow& row);
/// Does the row show a message that is in no recording, and was made up for the request's sake?
bool isReconstructed(const Run& run, const TimelineRow& row);
/// The same as one line, for screen readers and the clipboard.
QString lineOf(const Run& run, const TimelineRow& row);
/// Rich text: the message with its headers, or the steps of a decision in words.
QString toolTipOf(const Run& run, const TimelineRow& row);
/// Virtual time at a row.
double timeOf(const Run& run, const TimelineLayout& layout, std::size_t row);

} // namespace fetchscope::ui
