#pragma once

#include "core/telling/lessons/lesson.h"

#include <QFutureWatcher>
#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QPushButton;

namespace fetchscope::ui {

class ExplainedAnswer;
class MarkdownText;

/// A lesson stays while somebody reads it, whatever becomes of its course.
using LessonPointer = std::shared_ptr<const Lesson>;

/// A question of a lesson, in place: the answers are buttons and keys, and each says why it is right or not once one
/// was given. Which is right is found by running, beside the window.
class QuestionBox : public QWidget
{
    Q_OBJECT

public:
    QuestionBox(LessonPointer lesson, const LessonQuestion& question, QWidget* parent = nullptr);
    ~QuestionBox() override;

    const LessonQuestion& question() const { return m_question; }
    bool isAnswered() const { return m_isAnswered; }
    /// The answers that were given, from 0.
    const std::vector<std::size_t>& given() const { return m_given; }
    /// Was what was given right?
    bool isRight() const;
    /// Answers it, as it was answered before; tells nobody.
    void restore(const std::vector<std::size_t>& given);
    /// Answers it rightly.
    void restoreRight();
    void setScale(double scale);
    /// Puts the focus on the first answer, or on what was answered.
    void takeFocus();

signals:
    void answered(bool isRight);
    /// What an answer is about is to be seen: one that was chosen after the question was answered.
    void shown(std::size_t answer);

private:
    void choose(std::size_t answer);
    void give(std::vector<std::size_t> given);
    void reveal();

    LessonPointer m_lesson;
    const LessonQuestion& m_question;
    QFutureWatcher<std::vector<bool>> m_right;
    MarkdownText* m_text;
    std::vector<ExplainedAnswer*> m_answers;
    /// Where several are right.
    QPushButton* m_check = nullptr;
    QLabel* m_verdict;
    std::vector<std::size_t> m_given;
    bool m_isAnswered = false;
};

} // namespace fetchscope::ui
