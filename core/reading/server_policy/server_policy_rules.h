#pragma once

#include "core/engine/simulation/scenario.h"
#include "core/reading/server_policy/server_policy.h"

#include <string>
#include <vector>

namespace fetchscope {

/// `GET, PUT`: the names as a header lists them.
std::string joinNames(const std::vector<std::string>& names);

/// The rules of a server that keeps to the policy at every URL: preflights first, then what else is asked, which is
/// answered with the headers of the policy and `answer`. Every answer that depends on Origin says so (Vary).
///
/// A rule cannot send back the origin that it matched: of a pattern there are rules for those of `pageOrigins` that it
/// lets in.
std::vector<ServerRule> serverRulesOf(
    const ServerPolicy& policy, const std::vector<std::string>& pageOrigins = {}, const ServerResponse& answer = {});

} // namespace fetchscope
