#include "core/telling/timeline/questions.h"

#include "core/telling/explain/words.h"
#include "core/telling/timeline/messages.h"
#include "core/telling/timeline/row_text.h"

#include <optional>
#include <utility>

namespace fetchscope {

namespace {

/// A question whose answers are two.
Question either(const Message& text, const Message& first, const Message& second, bool isFirst, Phrasebook phrases)
{
    Question question;
    question.text = textOf(text, phrases);
    question.answers = {textOf(first, phrases), textOf(second, phrases)};
    question.right = isFirst ? 0 : 1;
    return question;
}

std::optional<Question> questionOnResult(const Run& run, const ActionResult& action, Phrasebook phrases)
{
    if (!action.isRequest)
        return std::nullopt;
    Question question;
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
    question.text = textOf(say<messages::QuestionResult>(), phrases);
    for (const Message& answer :
        {say<messages::AnswerResponse>(), say<messages::AnswerOpaque>(), say<messages::AnswerError>()})
        question.answers.push_back(textOf(answer, phrases));
    question.explanation = explainOutcome(*run.scenario, run.result, action, phrases);
    return question;
}

std::optional<Question> questionOnStep(const Run& run, const TimelineRow& row, Phrasebook phrases)
{
    const StepRecord& step = run.result.trace.step(row.endStep - 1);
    if (step.id == StepId::MainPreflight || step.id == StepId::MainCors)
        return either(say<messages::QuestionPreflight>(), say<messages::AnswerYes>(), say<messages::AnswerNo>(),
            step.id == StepId::MainPreflight, phrases);
    if (roleOf(run.result.trace.step(row.step)) == StepRole::Routine)
        return std::nullopt;
    switch (step.result) {
    case StepResult::Passed:
    case StepResult::Failed:
        return either(say<messages::QuestionPasses>(rowText(run, row, phrases).title), say<messages::AnswerPasses>(),
            say<messages::AnswerFails>(), step.result == StepResult::Passed, phrases);
    case StepResult::Yes:
    case StepResult::No:
        return either(say<messages::QuestionYesOrNo>(rowText(run, row, phrases).title), say<messages::AnswerYes>(),
            say<messages::AnswerNo>(), step.result == StepResult::Yes, phrases);
    case StepResult::Done:
        break;
    }
    return std::nullopt;
}

std::optional<Question> questionOn(const Run& run, const TimelineRow& row, Phrasebook phrases)
{
    if (row.kind == RowKind::Result)
        return questionOnResult(run, run.result.actions[row.action], phrases);
    if (row.kind != RowKind::Decision || row.endStep <= row.step)
        return std::nullopt;
    std::optional<Question> question = questionOnStep(run, row, phrases);
    if (question)
        question->explanation = stepSentence(run.result.trace, run.result.trace.step(row.endStep - 1), phrases);
    return question;
}

} // namespace

std::vector<Question> questionsOf(const Run& run, const TimelineLayout& layout, Phrasebook phrases)
{
    std::vector<Question> questions;
    for (std::size_t i = 0; i < layout.rows().size(); ++i) {
        if (auto question = questionOn(run, layout.rows()[i], phrases)) {
            question->row = i;
            questions.push_back(*std::move(question));
        }
    }
    return questions;
}

} // namespace fetchscope
