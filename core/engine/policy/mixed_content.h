#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/model/request.h"
#include "core/engine/model/response.h"
#include "core/engine/model/trace.h"

namespace fetchscope {

/// https://w3c.github.io/webappsec-mixed-content/#categorize-settings-object
bool prohibitsMixedSecurityContexts(const Page& client, const Profile& profile = Profile());
/// https://w3c.github.io/webappsec-mixed-content/#upgrade-algorithm: true where the URL was changed.
bool upgradeMixedContentRequest(Request& request, Tracer& trace, const Profile& profile = Profile());
/// https://w3c.github.io/webappsec-mixed-content/#should-block-fetch: true is blocked.
bool shouldBeBlockedAsMixedContent(const Request& request, Tracer& trace, const Profile& profile = Profile());
/// https://w3c.github.io/webappsec-mixed-content/#should-block-response: true is blocked.
bool shouldBeBlockedAsMixedContent(
    const Response& response, const Request& request, Tracer& trace, const Profile& profile = Profile());

} // namespace fetchscope
