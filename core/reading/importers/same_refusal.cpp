#include "core/reading/importers/same_refusal.h"

#include "core/engine/simulation/runner.h"

#include <algorithm>

namespace fetchscope {

namespace {

auto firstRefused(const RunResult& result)
{
    return std::find_if(result.actions.begin(), result.actions.end(),
        [](const ActionResult& action) { return action.outcome.cause != nullptr; });
}

} // namespace

bool refusesSomething(const Scenario& scenario)
{
    const RunResult result = runScenario(scenario);
    return firstRefused(result) != result.actions.end();
}

bool leadsToTheSame(const Scenario& scenario, const std::vector<ServerRule>& rules)
{
    Scenario other = scenario;
    other.server = rules;
    const RunResult told = runScenario(scenario);
    const RunResult found = runScenario(other);
    const auto first = firstRefused(told);
    if (first == told.actions.end())
        return false;
    const auto index = static_cast<std::size_t>(first - told.actions.begin());
    const auto& cause = found.actions.at(index).outcome.cause;
    return cause && cause->reason == first->outcome.cause->reason;
}

} // namespace fetchscope
