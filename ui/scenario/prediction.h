#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/timeline/questions.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace fetchscope::ui {

class StepCursor;

/// What the viewer is asked before the run goes on: the future is hidden, and the cursor may not go beyond a question
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
    /// Shows what happens, without an answer.
    void skip();
    /// Goes on from what was answered, to the next question or to the end.
    void goOn();
    /// Asks all from the start.
    void again();

    /// The question that was answered last, until goOn(); null where there is none.
    const Question* answered() const { return m_answered ? &m_questions[*m_answered] : nullptr; }
    /// What was chosen for it; null where it was skipped.
    std::optional<int> choice() const { return m_choice; }
    bool wasRight() const;
    /// What would have changed its answer; empty where nothing is known. Works it out when first asked.
    const QString& counterfactual();
    /// May the cursor go to the step that answers it already?
    bool canShowAnswer() const;
    void showAnswer();

    const Score& score() const { return m_score; }
    std::size_t questionCount() const { return m_questions.size(); }
    /// How many of them are behind.
    std::size_t doneCount() const { return m_next; }
    bool isOver() const { return m_isOn && m_next >= m_questions.size(); }

signals:
    void changed();

private:
    void restart();
    void updateLimit();
    void settle(std::optional<int> choice);

    StepCursor& m_cursor;
    RunPointer m_run;
    std::vector<Question> m_questions;
    std::size_t m_next = 0;
    std::optional<std::size_t> m_answered;
    std::optional<int> m_choice;
    std::optional<QString> m_counterfactual;
    Score m_score;
    bool m_isOn = false;
};

} // namespace fetchscope::ui
