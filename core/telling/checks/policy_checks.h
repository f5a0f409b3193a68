#pragma once

#include "core/reading/server_policy/server_policy.h"
#include "core/telling/checks/check.h"
#include "core/telling/checks/scenario_checks.h"

#include <vector>

namespace fetchscope {

/// Holds a server to its policy: asks for each path from each origin what the policy says of it, and adds a check for
/// each promise. The file gets an error where that would be too many requests.
void checkPolicy(const ServerPolicy& policy, const CheckOptions& options, CheckedFile& file);

} // namespace fetchscope
