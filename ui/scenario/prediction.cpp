#include "ui/scenario/prediction.h"

#include "ui/timeline/step_cursor.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

namespace fetchscope::ui {

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

void Prediction::restart()
{
    m_questions.clear();
    m_next = 0;
    m_asked = 0;
    m_right = 0;
    m_lastExplanation.clear();
    if (m_isOn && m_run) {
        m_layout = TimelineLayout(*m_run->scenario, m_run->result);
        m_questions = questionsOf(*m_run, m_layout, windowPhrase);
    }
    updateLimit();
    if (m_isOn)
        m_cursor.first();
    emit changed();
}

void Prediction::updateLimit()
{
    int limit = -1;
    if (m_isOn && m_next < m_questions.size()) {
        const TimelineRow& row = m_layout.rows()[m_questions[m_next].row];
        limit = std::max(0, static_cast<int>(row.step) - 1);
    }
    m_cursor.setLimit(limit);
}

const Question* Prediction::question() const
{
    if (!m_isOn || m_next >= m_questions.size() || m_cursor.index() < m_cursor.limit())
        return nullptr;
    return &m_questions[m_next];
}

bool Prediction::isOver() const
{
    return m_isOn && m_next >= m_questions.size();
}

bool Prediction::answer(int choice)
{
    const Question* asked = question();
    if (!asked)
        return false;
    m_wasRight = choice == static_cast<int>(asked->right);
    m_lastExplanation = toText(asked->explanation);
    ++m_asked;
    m_right += m_wasRight ? 1 : 0;
    const TimelineRow& row = m_layout.rows()[asked->row];
    ++m_next;
    updateLimit();
    m_cursor.moveTo(static_cast<int>(std::max(row.step + 1, row.endStep)) - 1);
    emit changed();
    return m_wasRight;
}

} // namespace fetchscope::ui
