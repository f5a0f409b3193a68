#pragma once

#include "core/engine/simulation/run.h"
#include "ui/timeline/step_cursor.h"

#include <QWidget>

namespace fetchscope::ui {

class TimelineView;

/// The timeline of the run that is held, beside the one that is shown: it follows the other's steps.
class CompareView : public QWidget
{
    Q_OBJECT

public:
    explicit CompareView(StepCursor& cursor, QWidget* parent = nullptr);

    void setRuns(RunPointer held, RunPointer shown);
    TimelineView& timeline() { return *m_timeline; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void follow();

    StepCursor& m_cursor;
    StepCursor m_heldCursor;
    RunPointer m_held;
    RunPointer m_shown;
    TimelineView* m_timeline;
};

} // namespace fetchscope::ui
