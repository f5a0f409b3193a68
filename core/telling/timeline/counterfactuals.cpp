#include "core/telling/timeline/counterfactuals.h"

#include "core/engine/simulation/runner.h"
#include "core/telling/timeline/counterfactual_changes.h"
#include "core/telling/timeline/messages.h"

namespace fetchscope {

namespace {

/// Is it about the same request of the action: as many after the first, and a preflight, or none, like it?
bool isAboutSameRequest(const Run& run, const Question& question, const Run& other, const Question& counterpart)
{
    if (!question.exchange || !counterpart.exchange)
        return !question.exchange && !counterpart.exchange;
    const auto numberOf = [](const Run& in, const Question& of) {
        return *of.exchange - in.result.actions[of.action].firstExchange;
    };
    return numberOf(run, question) == numberOf(other, counterpart)
        && run.result.exchanges[*question.exchange].kind == other.result.exchanges[*counterpart.exchange].kind;
}

/// The answer that is right to a question in another run; null where it is not asked there.
std::optional<std::string> answerIn(
    const Run& other, std::size_t action, const Run& run, const Question& question, Phrasebook phrases)
{
    const TimelineLayout layout(*other.scenario, other.result);
    for (const Question& counterpart : allQuestionsOf(other, layout, phrases)) {
        if (counterpart.kind == question.kind && counterpart.action == action && counterpart.cookie == question.cookie
            && isAboutSameRequest(run, question, other, counterpart))
            return counterpart.answers[counterpart.right];
    }
    return std::nullopt;
}

bool isBlocked(const Run& run, std::size_t action)
{
    return run.result.actions[action].outcome.verdict == Verdict::Blocked;
}

} // namespace

std::optional<Counterfactual> counterfactualOf(const Run& run, const Question& question, Phrasebook phrases)
{
    if (question.action >= run.result.actions.size())
        return std::nullopt;
    const AskedAction action(run, question.action);
    const std::string& right = question.answers[question.right];
    const std::string sent = textOf(say<messages::AnswerCookieSent>(), phrases);
    std::optional<Counterfactual> second;
    for (const ScenarioChange& change : changesFor(action, question)) {
        auto scenario = std::make_shared<Scenario>(*run.scenario);
        change.apply(*scenario);
        const std::size_t index = question.action + change.insertedActions;
        const Run other {scenario, runScenario(*scenario, Tracing::On, &run.result.profile)};
        const auto answer = answerIn(other, index, run, question, phrases);
        if (!answer || *answer == right)
            continue;
        Counterfactual found {textOf(change.words, phrases), *answer,
            textOf(say<messages::Counterfactual>(change.words, *answer), phrases)};
        // What was refused had better not be refused for another reason.
        const bool isStillRefused = question.kind == QuestionKind::Cookie
            ? right != sent && *answer != sent
            : isBlocked(run, question.action) && isBlocked(other, index);
        if (!isStillRefused)
            return found;
        if (!second)
            second = std::move(found);
    }
    return second;
}

} // namespace fetchscope
