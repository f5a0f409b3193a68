#pragma once

#include "core/reading/server_policy/server_policy.h"

#include <string_view>

namespace fetchscope {

/// Reads the policy of a server from JSON text (UTF-8); resources/policies/README.md has the format. The error names
/// the place as a JSON path, or as line and column where the text is not JSON.
Result<ServerPolicy> readServerPolicy(std::string_view json);

} // namespace fetchscope
