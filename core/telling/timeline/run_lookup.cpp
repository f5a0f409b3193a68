#include "core/telling/timeline/run_lookup.h"

#include <algorithm>

namespace fetchscope {

namespace {

bool isIn(const ActionResult& action, std::int32_t exchange)
{
    return exchange >= 0 && static_cast<std::size_t>(exchange) >= action.firstExchange
        && static_cast<std::size_t>(exchange) < action.endExchange;
}

bool isAnswer(StepId id)
{
    const StepRole role = infoOf(id).role;
    return role == StepRole::Answer || role == StepRole::Unmatched || role == StepRole::NoAnswer;
}

} // namespace

const ActionResult* actionOfStep(const RunResult& result, std::size_t step)
{
    const auto& actions = result.actions;
    auto found = std::upper_bound(actions.begin(), actions.end(), step,
        [](std::size_t value, const ActionResult& action) { return value < action.endStep; });
    // Actions without steps end where they begin: pass over them.
    while (found != actions.end() && found->firstStep == found->endStep)
        ++found;
    if (found == actions.end() || step < found->firstStep)
        return nullptr;
    return &*found;
}

std::optional<std::size_t> decidingStep(const RunResult& result, const ActionResult& action)
{
    // The last step of requestStorageAccess() is the one that decides.
    if (action.storageAccess && action.firstStep < action.endStep && action.endStep <= result.trace.size())
        return action.endStep - 1;
    if (!action.isRequest || action.outcome.decidedAt == StepId::None)
        return std::nullopt;
    for (std::size_t step = std::min(action.endStep, result.trace.size()); step > action.firstStep; --step) {
        if (result.trace.step(step - 1).id == action.outcome.decidedAt)
            return step - 1;
    }
    return std::nullopt;
}

int openingStep(const RunResult& result)
{
    for (const ActionResult& action : result.actions) {
        const Verdict verdict = action.outcome.verdict;
        if (!action.isRequest || (verdict != Verdict::Blocked && verdict != Verdict::NetworkError))
            continue;
        if (const auto step = decidingStep(result, action))
            return static_cast<int>(*step);
    }
    return static_cast<int>(result.trace.size()) - 1;
}

std::optional<std::size_t> exchangeAtStep(const RunResult& result, std::size_t step)
{
    const ActionResult* action = actionOfStep(result, step);
    if (!action || action->firstExchange >= action->endExchange)
        return std::nullopt;
    const std::int32_t own = result.trace.step(step).exchange;
    return isIn(*action, own) ? static_cast<std::size_t>(own) : action->firstExchange;
}

double timeOfStep(const RunResult& result, std::size_t step)
{
    const ActionResult* action = actionOfStep(result, step);
    if (!action)
        return 0;
    for (std::size_t at = step + 1; at > action->firstStep; --at) {
        const StepRecord& record = result.trace.step(at - 1);
        if (!isIn(*action, record.exchange))
            continue;
        const Exchange& exchange = result.exchanges[static_cast<std::size_t>(record.exchange)];
        if (isAnswer(record.id))
            return exchange.answeredAt;
        if (record.id == StepId::WireSend)
            return exchange.sentAt;
    }
    return action->startedAt;
}

bool isAnswered(const RunResult& result, std::size_t exchange, std::size_t step)
{
    const ActionResult* action = actionOfStep(result, step);
    if (!action)
        return false;
    for (std::size_t at = step + 1; at > action->firstStep; --at) {
        const StepRecord& record = result.trace.step(at - 1);
        if (record.exchange != static_cast<std::int32_t>(exchange))
            continue;
        if (isAnswer(record.id))
            return true;
        if (record.id == StepId::WireSend)
            return false;
    }
    return false;
}

} // namespace fetchscope
