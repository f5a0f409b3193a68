#pragma once

#include "core/formats/json_writer.h"
#include "core/simulation/scenario.h"

namespace fetchscope {

/// An action of a scenario: a request with its options, a wait, or a clearing.
void writeAction(JsonWriter& writer, const Action& action);

} // namespace fetchscope
