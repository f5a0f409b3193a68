#pragma once

#include "core/engine/simulation/run_result.h"
#include "core/engine/simulation/scenario.h"

namespace fetchscope {

/// The scenario with what came back in a run of it as the rules of its server, in place of those that it had: run
/// again, it gets the same answers. The exchanges of the result then name these rules. What an exchange is still
/// waiting for becomes no rule.
Scenario withRecordedAnswers(const Scenario& scenario, RunResult& result);

} // namespace fetchscope
