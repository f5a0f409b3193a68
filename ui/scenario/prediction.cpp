#include "ui/scenario/prediction.h"

#include "ui/timeline/row_text.h"
#include "ui/timeline/step_cursor.h"
#include "ui/words/engine_words.h"
#include "ui/words/outcome_words.h"

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
        for (std::size_t i = 0; i < m_layout.rows().size(); ++i) {
            if (auto question = questionOf(m_layout.rows()[i], i))
                m_questions.push_back(*std::move(question));
        }
    }
    updateLimit();
    if (m_isOn)
        m_cursor.first();
    emit changed();
}

std::optional<Prediction::Question> Prediction::questionOf(const TimelineRow& row, std::size_t index) const
{
    const RunResult& result = m_run->result;
    Question question;
    question.row = index;
    if (row.kind == RowKind::Result) {
        const ActionResult& action = result.actions[row.action];
        question.text = tr("What does the page get?");
        question.answers = {tr("The response"), tr("An opaque response"), tr("An error")};
        switch (action.outcome.verdict) {
        case Verdict::Navigated:
            return std::nullopt;
        case Verdict::Exposed:
            question.right = 0;
            break;
        case Verdict::Opaque:
            question.right = 1;
            break;
        case Verdict::Blocked:
        case Verdict::NetworkError:
            question.right = 2;
            break;
        }
        question.explanation = outcomeText(*m_run->scenario, result, action);
        return question;
    }
    if (row.kind != RowKind::Decision || row.endStep <= row.step)
        return std::nullopt;
    const StepRecord& step = result.trace.step(row.endStep - 1);
    question.explanation = stepText(result.trace, step);
    if (step.id == StepId::MainPreflight || step.id == StepId::MainCors) {
        question.text = tr("Does this request need a preflight?");
        question.answers = {tr("Yes"), tr("No")};
        question.right = step.id == StepId::MainPreflight ? 0 : 1;
        return question;
    }
    if (roleOf(result.trace.step(row.step)) == StepRole::Routine)
        return std::nullopt;
    const QString name = textOf(*m_run, row).title;
    switch (step.result) {
    case StepResult::Passed:
    case StepResult::Failed:
        question.text = tr("%1: does it pass?").arg(name);
        question.answers = {tr("It passes"), tr("It fails")};
        question.right = step.result == StepResult::Passed ? 0 : 1;
        return question;
    case StepResult::Yes:
    case StepResult::No:
        question.text = tr("%1: yes or no?").arg(name);
        question.answers = {tr("Yes"), tr("No")};
        question.right = step.result == StepResult::Yes ? 0 : 1;
        return question;
    case StepResult::Done:
        break;
    }
    return std::nullopt;
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

const Prediction::Question* Prediction::question() const
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
    m_wasRight = choice == asked->right;
    m_lastExplanation = asked->explanation;
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
