#pragma once

#include "core/engine/guards/applied_guard.h"
#include "core/reading/json/json_writer.h"

namespace fetchscope {

/// The members of a `respond` that say which guard stands before it.
void writeGuard(JsonWriter& writer, const AppliedGuard& applied);

} // namespace fetchscope
