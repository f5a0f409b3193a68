#pragma once

#include "core/engine/simulation/scenario.h"
#include "core/reading/json/json_writer.h"

namespace fetchscope {

/// An action of a scenario: a request with its options, a wait, or a clearing.
void writeAction(JsonWriter& writer, const Action& action);

} // namespace fetchscope
