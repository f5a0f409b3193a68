#pragma once

#include "core/engine/simulation/run.h"
#include "ui/place/commands.h"

#include <QWidget>

class QHBoxLayout;
class QSlider;

namespace fetchscope::ui {

class YieldingLabel;
class StepCursor;

/// Moves the cursor: buttons, slider, and where it is in words.
class TransportBar : public QWidget
{
    Q_OBJECT

public:
    /// `buttons`: first, previous, next and last step, and perhaps Play, which comes with a choice of speeds.
    TransportBar(
        StepCursor& cursor, const Commands& commands, const QList<Command>& buttons, QWidget* parent = nullptr);

    void setRun(RunPointer run);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addSpeed(const QActionGroup& speeds, QHBoxLayout& layout);
    void refresh();

    StepCursor& m_cursor;
    RunPointer m_run;
    QSlider* m_slider;
    YieldingLabel* m_position;
};

} // namespace fetchscope::ui
