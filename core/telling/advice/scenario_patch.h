#pragma once

#include "core/engine/simulation/scenario.h"

#include <string>
#include <string_view>

namespace fetchscope {

/// The patch that makes `after` of a scenario, on its JSON as it was given (`given`, which may be written in another
/// way than the program would). Empty where `given` is no such scenario.
std::string scenarioPatch(std::string_view given, const Scenario& before, const Scenario& after);
/// The scenario's JSON with what `after` changes, as it was given but for that; written anew where that cannot be.
std::string fixedJson(std::string_view given, const Scenario& before, const Scenario& after);

} // namespace fetchscope
