#pragma once

#include "core/writing/servers/policy_values.h"

#include <string>

/// The functions of dialects.def, each in a file of its own.
namespace fetchscope {

#define DIALECT(function, id, title, language, file, trial, limits, documentation)                                     \
    std::string function(const ServerPolicy& policy, const ServerPlace& place);
#include "core/writing/servers/dialects.def"
#undef DIALECT

} // namespace fetchscope
