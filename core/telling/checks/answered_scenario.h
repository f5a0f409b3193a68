#pragma once

#include "core/engine/simulation/run_result.h"
#include "core/engine/simulation/scenario.h"

namespace fetchscope {

/// The scenario with the answers of a run as its server, so that it can be looked at again: one rule an exchange, each
/// used once, in their order. Without Set-Cookie, whose values may be secrets, and without bodies above 64 KiB.
Scenario answeredScenario(const Scenario& scenario, const RunResult& result);

} // namespace fetchscope
