#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/timeline/timeline_layout.h"

#include <QString>

namespace fetchscope::ui {

class TimelineView;

/// What the presenter reads and the audience does not.
struct PresenterWords
{
    QString title;
    /// `Row 5 of 31`
    QString position;
    /// What is shown, and what is to be said of it.
    QString now;
    QString nowWords;
    /// What comes next; both empty at the end.
    QString next;
    QString nextWords;
    /// Markdown; empty: there are none.
    QString notes;
};

/// What can be presented: a scenario, a lesson.
class Presented
{
public:
    Presented() = default;
    virtual ~Presented() = default;
    Presented(const Presented&) = delete;
    Presented& operator=(const Presented&) = delete;

    /// Shows what is for the audience, large, and nothing else; or all again, as it was.
    virtual void setPresented(bool isOn) = 0;
    /// Goes on (1) or back (-1) by the smallest piece.
    virtual void goOn(int direction) = 0;
    /// Goes to the end (1) or to the start (-1).
    virtual void goToEnd(int direction) = 0;
    /// Larger (1) or smaller (-1).
    virtual void zoom(int direction) = 0;
    virtual void takeFocus() = 0;
    virtual PresenterWords words() const = 0;
};

/// A row of a timeline as somebody would say it: its name with its values, and the sentences of its steps.
struct SpokenRow
{
    QString name;
    QString sentences;
};
SpokenRow spokenRow(const Run& run, const TimelineRow& row);
/// The current row of a timeline and the one after it; neither title nor notes. Where the future is hidden, nothing of
/// what comes next is told.
PresenterWords wordsOf(const TimelineView& timeline);

} // namespace fetchscope::ui
