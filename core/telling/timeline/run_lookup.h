#pragma once

#include "core/engine/simulation/run_result.h"

#include <cstddef>
#include <optional>

/// What lies where in a run. Free functions, found by binary search where a run may be long.
namespace fetchscope {

/// The action that a step belongs to; null where the run has no actions with steps.
const ActionResult* actionOfStep(const RunResult& result, std::size_t step);
/// The step at which an action was decided; null where it is not in the trace.
std::optional<std::size_t> decidingStep(const RunResult& result, const ActionResult& action);
/// Where to stand when a run is opened: at the deciding step of the first action that was not let through, else at
/// the last step. -1 where there are no steps.
int openingStep(const RunResult& result);
/// The exchange to show at a step: the step's own, else the last one before it in the same action, else the action's
/// first. Null where the action has none.
std::optional<std::size_t> exchangeAtStep(const RunResult& result, std::size_t step);
/// Virtual time at a step.
double timeOfStep(const RunResult& result, std::size_t step);
/// Is this step one at which the exchange's answer is there already?
bool isAnswered(const RunResult& result, std::size_t exchange, std::size_t step);

/// The state of a snapshot list that holds at a step; null before the first one.
template <class Snapshots> auto stateAtStep(const Snapshots& states, std::size_t step) -> decltype(states.data())
{
    std::size_t low = 0;
    std::size_t high = states.size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (states[middle].step <= step)
            low = middle + 1;
        else
            high = middle;
    }
    return low == 0 ? nullptr : &states[low - 1];
}

} // namespace fetchscope
