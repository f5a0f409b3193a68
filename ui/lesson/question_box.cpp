#include "ui/lesson/question_box.h"

#include "core/telling/lessons/lesson_question.h"
#include "ui/lesson/explained_answer.h"
#include "ui/lesson/markdown_text.h"
#include "ui/widgets/html_text.h"
#include "ui/words/text.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QtConcurrentRun>

#include <algorithm>

namespace fetchscope::ui {

QuestionBox::QuestionBox(LessonPointer lesson, const LessonQuestion& question, QWidget* parent)
    : QWidget(parent)
    , m_lesson(std::move(lesson))
    , m_question(question)
    , m_text(new MarkdownText)
    , m_verdict(new QLabel)
{
    setObjectName(QStringLiteral("lessonQuestion"));
    setAccessibleName(tr("Question"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(8);
    m_text->setText(toText(question.text.markdown));
    m_text->setAccessibleName(tr("Question: %1").arg(plainOf(toText(question.text.markdown))));
    auto* overline =
        new QLabel(question.hasSeveralRight ? tr("Question: several answers may be right") : tr("Question"));
    overline->setProperty("role", QStringLiteral("overline"));
    overline->setIndent(0);
    layout->addWidget(overline);
    layout->addWidget(m_text);
    for (std::size_t i = 0; i < question.answers.size(); ++i) {
        auto* answer = new ExplainedAnswer(static_cast<int>(i) + 1, toText(question.answers[i].text.markdown));
        answer->setCheckable(question.hasSeveralRight);
        connect(answer, &QAbstractButton::clicked, this, [this, i] { choose(i); });
        layout->addWidget(answer);
        m_answers.push_back(answer);
    }
    if (question.hasSeveralRight) {
        m_check = new QPushButton(tr("&Check"));
        m_check->setObjectName(QStringLiteral("lessonCheck"));
        connect(m_check, &QPushButton::clicked, this, [this] {
            std::vector<std::size_t> given;
            for (std::size_t i = 0; i < m_answers.size(); ++i) {
                if (m_answers[i]->isChecked())
                    given.push_back(i);
            }
            give(std::move(given));
            emit answered(isRight());
        });
        layout->addWidget(m_check, 0, Qt::AlignLeft);
    }
    m_verdict->setObjectName(QStringLiteral("lessonVerdict"));
    m_verdict->hide();
    layout->addWidget(m_verdict);
    m_right.setFuture(QtConcurrent::run([held = m_lesson, &question] { return rightAnswers(*held, question); }));
}

QuestionBox::~QuestionBox()
{
    m_right.waitForFinished();
}

bool QuestionBox::isRight() const
{
    const std::vector<bool> right = m_right.result();
    for (std::size_t i = 0; i < right.size(); ++i) {
        const bool isGiven = std::find(m_given.begin(), m_given.end(), i) != m_given.end();
        if (isGiven != right[i])
            return false;
    }
    return m_isAnswered;
}

void QuestionBox::choose(std::size_t answer)
{
    if (m_isAnswered) {
        emit shown(answer);
        return;
    }
    if (m_question.hasSeveralRight)
        return;
    give({answer});
    emit answered(isRight());
}

void QuestionBox::restore(const std::vector<std::size_t>& given)
{
    if (!m_isAnswered)
        give(given);
}

void QuestionBox::restoreRight()
{
    std::vector<std::size_t> given;
    const std::vector<bool> right = m_right.result();
    for (std::size_t i = 0; i < right.size(); ++i) {
        if (right[i])
            given.push_back(i);
    }
    restore(given);
}

void QuestionBox::give(std::vector<std::size_t> given)
{
    m_given = std::move(given);
    m_isAnswered = true;
    reveal();
}

void QuestionBox::reveal()
{
    const std::vector<bool> right = m_right.result();
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        const bool wasGiven = std::find(m_given.begin(), m_given.end(), i) != m_given.end();
        m_answers[i]->setCheckable(false);
        m_answers[i]->reveal(i < right.size() && right[i], wasGiven, toText(m_question.answers[i].why.markdown));
    }
    if (m_check)
        m_check->hide();
    const bool isGood = isRight();
    m_verdict->setText(toneHtml(isGood ? Tone::Pass : Tone::Warn, isGood ? tr("That is right.") : tr("Not quite.")));
    m_verdict->setVisible(m_question.hasSeveralRight);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void QuestionBox::setScale(double scale)
{
    m_text->setScale(scale);
    for (ExplainedAnswer* answer : m_answers)
        answer->setScale(scale);
}

void QuestionBox::takeFocus()
{
    if (!m_answers.empty())
        m_answers[m_given.empty() ? 0 : m_given.front()]->setFocus(Qt::OtherFocusReason);
}

} // namespace fetchscope::ui
