#pragma once

#include "core/engine/simulation/scenario.h"

#include <vector>

namespace fetchscope {

/// Does the browser refuse anything in it?
bool refusesSomething(const Scenario& scenario);

/// Does the browser refuse with these rules what it refuses first with the scenario's own, and for the same reason?
/// Not where it refuses nothing with its own.
bool leadsToTheSame(const Scenario& scenario, const std::vector<ServerRule>& rules);

} // namespace fetchscope
