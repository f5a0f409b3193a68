#pragma once

#include "core/engine/simulation/run_result.h"
#include "core/engine/simulation/scenario.h"

#include <vector>

namespace fetchscope {

/// What the scenario expected of an action and did not get, one sentence each.
std::vector<Message> unmetExpectations(
    const Expectation& expectation, const RunResult& result, const ActionResult& action);

} // namespace fetchscope
