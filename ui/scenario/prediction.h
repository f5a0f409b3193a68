#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/timeline/questions.h"

#include <QObject>
#include <QString>

#include <vector>

namespace fetchscope::ui {

class StepCursor;

/// What the viewer is asked before the run goes on: the future is hidden, and the cursor may not go beyond a decision
/// that nobody answered yet.
class Prediction : public QObject
{
    Q_OBJECT

public:
    explicit Prediction(StepCursor& cursor, QObject* parent = nullptr);

    bool isOn() const { return m_isOn; }
    void setOn(bool isOn);
    void setRun(RunPointer run);
    /// What is asked now; null where the cursor has not come there, or all is answered.
    const Question* question() const;
    /// Answers it and shows what happens. Returns whether it was right.
    bool answer(int choice);
    int asked() const { return m_asked; }
    int right() const { return m_right; }
    /// What was last answered, in words; empty where nothing was.
    const QString& lastExplanation() const { return m_lastExplanation; }
    bool wasRight() const { return m_wasRight; }
    bool isOver() const;

signals:
    void changed();

private:
    void restart();
    void updateLimit();

    StepCursor& m_cursor;
    RunPointer m_run;
    TimelineLayout m_layout;
    std::vector<Question> m_questions;
    std::size_t m_next = 0;
    bool m_isOn = false;
    int m_asked = 0;
    int m_right = 0;
    QString m_lastExplanation;
    bool m_wasRight = false;
};

} // namespace fetchscope::ui
