#pragma once

#include "core/engine/simulation/scenario.h"

#include <string>
#include <vector>

namespace fetchscope {

/// The actions that may change something on a server, as `DELETE https://…`: every method but GET, HEAD and OPTIONS.
std::vector<std::string> sideEffectsOf(const Scenario& scenario);

} // namespace fetchscope
