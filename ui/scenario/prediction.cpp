#include "ui/scenario/prediction.h"

#include "core/telling/timeline/counterfactuals.h"
#include "ui/timeline/step_cursor.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

namespace fetchscope::ui {

namespace {

/// Of longer runs nobody waits for a dozen more.
constexpr std::size_t mostSteps = 20000;

} // namespace

Prediction::Prediction(StepCursor& cursor, QObject* parent)
    : QObject(parent)
    , m_cursor(cursor)
{
    connect(&cursor, &StepCursor::changed, this, &Prediction::changed);
}

void Prediction::setOn(bool isOn)
{
    if (isOn == m_isOn)
        return;
    m_isOn = isOn;
    restart();
}

void Prediction::setRun(RunPointer run)
{
    m_run = std::move(run);
    if (m_isOn)
        restart();
}

void Prediction::again()
{
    if (m_isOn)
        restart();
}

void Prediction::restart()
{
    m_questions.clear();
    m_next = 0;
    m_answered.reset();
    m_choice.reset();
    m_counterfactual.reset();
    m_score = {};
    if (m_isOn && m_run)
        m_questions = questionsOf(*m_run, TimelineLayout(*m_run->scenario, m_run->result), windowPhrase);
    updateLimit();
    if (m_isOn)
        m_cursor.first();
    emit changed();
}

void Prediction::updateLimit()
{
    if (m_isOn && m_next < m_questions.size())
        m_cursor.setLimit(static_cast<int>(m_questions[m_next].asked) - 1);
    else
        m_cursor.removeLimit();
}

const Question* Prediction::question() const
{
    if (!m_isOn || m_answered || m_next >= m_questions.size() || m_cursor.index() < m_cursor.limit())
        return nullptr;
    return &m_questions[m_next];
}

bool Prediction::wasRight() const
{
    return m_answered && m_choice == static_cast<int>(m_questions[*m_answered].right);
}

bool Prediction::answer(int choice)
{
    const Question* asked = question();
    if (!asked || choice < 0 || static_cast<std::size_t>(choice) >= asked->answers.size())
        return false;
    settle(choice);
    return wasRight();
}

void Prediction::skip()
{
    if (question())
        settle(std::nullopt);
}

void Prediction::settle(std::optional<int> choice)
{
    const Question& asked = m_questions[m_next];
    Tally& tally = m_score.of(asked.kind);
    if (!choice)
        ++tally.skipped;
    else
        ++(*choice == static_cast<int>(asked.right) ? tally.right : tally.wrong);
    m_answered = m_next;
    m_choice = choice;
    m_counterfactual.reset();
    ++m_next;
    updateLimit();
    showAnswer();
    emit changed();
}

void Prediction::goOn()
{
    m_answered.reset();
    m_choice.reset();
    m_cursor.last();
    emit changed();
}

bool Prediction::canShowAnswer() const
{
    return m_answered && static_cast<int>(m_questions[*m_answered].step) <= m_cursor.limit();
}

void Prediction::showAnswer()
{
    if (m_answered)
        m_cursor.moveTo(static_cast<int>(m_questions[*m_answered].step));
}

const QString& Prediction::counterfactual()
{
    if (!m_counterfactual) {
        m_counterfactual = QString();
        if (m_answered && m_run->result.trace.size() <= mostSteps) {
            if (const auto found = counterfactualOf(*m_run, m_questions[*m_answered], windowPhrase))
                m_counterfactual = toText(found->text);
        }
    }
    return *m_counterfactual;
}

} // namespace fetchscope::ui
