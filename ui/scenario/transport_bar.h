#pragma once

#include "core/engine/simulation/run.h"

#include <QWidget>

class QSlider;

namespace fetchscope::ui {

class Commands;
class YieldingLabel;
class StepCursor;

/// Moves the cursor: buttons, slider, and where it is in words.
class TransportBar : public QWidget
{
    Q_OBJECT

public:
    TransportBar(StepCursor& cursor, const Commands& commands, QWidget* parent = nullptr);

    void setRun(RunPointer run);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();

    StepCursor& m_cursor;
    RunPointer m_run;
    QSlider* m_slider;
    YieldingLabel* m_position;
};

} // namespace fetchscope::ui
