#pragma once

#include "core/engine/base/result.h"
#include "core/engine/simulation/scenario.h"
#include "core/reading/server_policy/server_policy.h"
#include "core/telling/matrix/access_matrix.h"

#include <string>

namespace fetchscope {

/// The server that keeps to a policy, as a scenario whose page, one that the policy lets in, asks for `url`. Axes that
/// are empty become what is worth asking of it, with the methods that it speaks of.
Result<Scenario> scenarioOfPolicy(const ServerPolicy& policy, const std::string& url, MatrixAxes& axes);

} // namespace fetchscope
