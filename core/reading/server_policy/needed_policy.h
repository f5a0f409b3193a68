#pragma once

#include "core/engine/simulation/scenario.h"
#include "core/reading/server_policy/server_policy.h"

namespace fetchscope {

/// The least that a server has to allow for the page of a scenario to read what it asks of other origins with CORS:
/// its origin, and what its preflights ask for. What the scenario's own server answers does not count. An error where
/// the page asks nothing of the kind.
Result<ServerPolicy> policyNeededBy(const Scenario& scenario);

} // namespace fetchscope
