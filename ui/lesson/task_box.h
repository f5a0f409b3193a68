#pragma once

#include "core/telling/lessons/lesson.h"
#include "core/telling/lessons/task_trial.h"
#include "ui/lesson/question_box.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace fetchscope::ui {

class LessonStage;
class MarkdownText;
class ProbeRow;
class TaskEditor;

/// A task of a lesson, in place: what may be changed, and the probes, which turn as soon as something is changed. The
/// engine says what is right.
class TaskBox : public QWidget
{
    Q_OBJECT

public:
    /// How long typing has to pause before the probes run, in milliseconds.
    static constexpr int debounce = 100;

    TaskBox(LessonPointer lesson, const LessonTask& task, LessonStage& stage, QWidget* parent = nullptr);
    ~TaskBox() override;

    const LessonTask& task() const { return m_task; }
    bool isSolved() const { return m_trial && m_trial->isSolved; }
    /// Was anything tried yet?
    bool wasTried() const { return m_wasTried; }
    void setWasTried(bool wasTried);
    int hintsShown() const { return m_hintsShown; }
    void setScale(double scale);
    void takeFocus();

signals:
    /// Something else than before was tried.
    void tried(bool isSolved, bool isNarrowest);

private:
    struct Trial
    {
        std::optional<TaskTrial> trial;
        /// What is wrong where there is no trial.
        QString problem;
        /// Of which text.
        QByteArray text;
    };
    static Trial make(const LessonPointer& lesson, const LessonTask& task, const QByteArray& json);
    void start();
    void finish();
    void showTrial(const Trial& trial);
    void showProbe(int probe);
    void showHint();
    void showSolution();
    void updateButtons();

    LessonPointer m_lesson;
    const LessonTask& m_task;
    LessonStage& m_stage;
    QTimer m_timer;
    QFutureWatcher<Trial> m_watcher;
    bool m_isStale = false;
    std::optional<TaskTrial> m_trial;
    bool m_wasTried = false;
    QByteArray m_triedText;
    int m_hintsShown = 0;

    MarkdownText* m_text;
    TaskEditor* m_editor;
    ProbeRow* m_probes;
    /// Of the probe that is chosen.
    QLabel* m_explanation;
    QLabel* m_verdict;
    MarkdownText* m_says;
    MarkdownText* m_hints;
    QPushButton* m_hint;
    QPushButton* m_solution;
    QPushButton* m_undo;
    QPushButton* m_reset;
};

} // namespace fetchscope::ui
