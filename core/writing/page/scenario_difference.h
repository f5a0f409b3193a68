#pragma once

#include "core/engine/simulation/scenario.h"

#include <string>

namespace fetchscope {

/// What changes between two scenarios' files, as a unified difference (`diff -u`, two lines around each change).
std::string writeScenarioDifference(const Scenario& before, const Scenario& after);

} // namespace fetchscope
