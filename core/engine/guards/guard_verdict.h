#pragma once

#include "core/engine/guards/guard.h"
#include "core/engine/guards/guard_settings.h"
#include "core/engine/http/header_list.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A request as it comes to a server.
struct GuardedRequest
{
    std::string_view method;
    std::string_view url;
    const HeaderList& headers;
    /// Null: none, or not known.
    const std::string* body = nullptr;
};

/// What a guard makes of a request, and by which rule; null: none matched.
struct GuardVerdict
{
    GuardDecision decision = GuardDecision::Refuse;
    const GuardRule* rule = nullptr;
};
GuardVerdict judgeByGuard(const Guard& guard, const GuardSettings& settings, const GuardedRequest& request);

/// The origin that the application believes it has: `http://10.0.0.7:3000`.
std::string ownOriginOf(const Guard& guard, const GuardSettings& settings, const GuardedRequest& request);
/// A header that a rule looked at; null where it is not there.
struct LookedAtHeader
{
    std::string_view name;
    std::optional<std::string> value;
};
std::vector<LookedAtHeader> lookedAt(const GuardRule& rule, const GuardedRequest& request);
/// The body of the answer to a refused request.
std::string refusalText(const Guard& guard, const GuardRule* rule, std::string_view method);

} // namespace fetchscope
