#pragma once

#include "core/reading/server_policy/server_policy.h"
#include "core/telling/matrix/asking_origins.h"

#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// Whether a policy lets a page of an origin read.
struct PolicyOrigin
{
    std::string origin;
    bool isAllowed = false;
    /// Of one that is not allowed: what it is to an allowed one.
    OriginRole role = OriginRole::Page;
    /// It is not allowed since the policy says so by name.
    bool isDeniedByName = false;

    Message roleText() const;
    /// What to do where it can read all the same.
    Message advice() const;
};

/// The origins that a policy lets in, of a pattern two examples; those that it denies; and those that look like the
/// allowed ones to a careless server. Each once, never the server's own, allowed ones first.
std::vector<PolicyOrigin> originsToAskFrom(const ServerPolicy& policy, std::string_view serverOrigin);

/// Texts in the place of Origin that no browser sends, and that a careless comparison takes for an allowed origin.
std::vector<std::string> madeUpOrigins(const ServerPolicy& policy);

/// What to do where an origin of the role can read that must not.
Message adviceFor(OriginRole role);

} // namespace fetchscope
