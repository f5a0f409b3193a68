#pragma once

#include "core/telling/timeline/origin_marks.h"
#include "core/telling/timeline/row_text.h"

#include <QString>

namespace fetchscope::ui {

/// What is written in a row of the timeline, in the language of the window.
struct RowWords
{
    QString title;
    QString detail;
    QString word;
};
RowWords textOf(const Run& run, const TimelineRow& row);
/// The same as one line, for screen readers and the clipboard.
QString lineOf(const Run& run, const TimelineRow& row);
/// Rich text: the message with its headers, or the steps of a decision in words.
QString toolTipOf(const Run& run, const TimelineRow& row, const OriginMarks& marks = {});

} // namespace fetchscope::ui
