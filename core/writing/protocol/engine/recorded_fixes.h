#pragma once

#include "core/engine/simulation/scenario.h"

#include <atomic>
#include <string>

namespace fetchscope {

/// Appends to the JSON of a result, as its last members, what makes the only action of a scenario work: `fixes` (and
/// `remains`, as an outcome has them), and the `scenario` that their patches are for.
void appendFixes(std::string& result, const Scenario& scenario, const std::atomic<bool>& stop);

} // namespace fetchscope
