#pragma once

#include "core/engine/simulation/run.h"

#include <QWidget>

class QLabel;

namespace fetchscope::ui {

class StepCursor;

/// What the page gets of the current action: sign, word, one sentence.
class VerdictBar : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictBar(StepCursor& cursor, QWidget* parent = nullptr);

    void setRun(RunPointer run);
    /// How much larger than usual, for a projector.
    void setScale(double scale);
    /// Says nothing before the action is over, for those who predict.
    void setHidesFuture(bool hides);
    /// Says what the current step does until the action is over, for those who are led through it.
    void setTellsSteps(bool isOn);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    /// As high as its words are, which a splitter does not ask for.
    void fitHeight();

    StepCursor& m_cursor;
    RunPointer m_run;
    QLabel* m_sign;
    QLabel* m_word;
    QLabel* m_sentence;
    bool m_hidesFuture = false;
    bool m_tellsSteps = false;
    double m_scale = 1;
};

} // namespace fetchscope::ui
