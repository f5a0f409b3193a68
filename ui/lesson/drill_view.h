#pragma once

#include "core/telling/lessons/drill.h"
#include "core/telling/lessons/lesson.h"
#include "ui/timeline/step_cursor.h"

#include <QFutureWatcher>
#include <QSplitter>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace fetchscope::ui {

class ExplainedAnswer;
class Commands;
class MarkdownText;
class ProgressStore;
class TimelineView;
class VerdictBar;

/// Questions without end, by chapter and level: what is given, the answers, and what happens once one was given. The
/// same seed asks the same.
class DrillView : public QSplitter
{
    Q_OBJECT

public:
    DrillView(const Commands& commands, ProgressStore& progress);
    ~DrillView() override;

    /// Goes on with the drill that was left, or begins one. The chapters are called as the course calls them.
    void start(const Course* course);
    /// The next question, where this one is answered; false where it is not.
    bool goOn();
    bool isBusy() const { return m_watcher.isRunning(); }
    /// Null while one is made.
    const DrillQuestion* question() const { return m_question ? &*m_question : nullptr; }
    bool isAnswered() const { return m_isAnswered; }
    const Drill& drill() const { return m_drill; }
    void takeFocus();

signals:
    void changed();

private:
    QWidget* makeLeft(const Commands& commands);
    QWidget* makeChoices(const Commands& commands);
    QWidget* makeRight();
    void fillChapters(const Course* course);
    void restart();
    void ask();
    void showQuestion();
    void answer(std::size_t answer);
    void showScore();

    ProgressStore& m_progress;
    Drill m_drill;
    bool m_isStarted = false;
    QFutureWatcher<DrillQuestion> m_watcher;
    /// Another drill was begun while a question was made.
    bool m_isStale = false;
    std::optional<DrillQuestion> m_question;
    bool m_isAnswered = false;
    StepCursor m_cursor;

    QComboBox* m_chapter;
    QComboBox* m_level;
    QLineEdit* m_seedField;
    QLabel* m_score;
    QLabel* m_facts;
    MarkdownText* m_text;
    QVBoxLayout* m_answersLayout;
    std::vector<ExplainedAnswer*> m_answers;
    MarkdownText* m_explanation;
    QPushButton* m_next;
    QScrollArea* m_scroll;
    QLabel* m_waiting;
    TimelineView* m_timeline;
    VerdictBar* m_verdict;
    QWidget* m_run;
};

} // namespace fetchscope::ui
