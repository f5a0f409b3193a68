#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/model/request.h"
#include "core/engine/model/response.h"
#include "core/engine/model/trace.h"

namespace fetchscope {

/// https://fetch.spec.whatwg.org/#cross-origin-embedder-policy-allows-credentials
bool embedderPolicyAllowsCredentials(const Request& request, const Profile& profile, Tracer& trace);

enum class ForNavigation : bool { No, Yes };
/// What a cross-origin resource policy check found.
struct ResourcePolicyResult
{
    bool isBlocked = false;
    Reason reason = Reason::None;
    StepId decidedAt = StepId::None;
};
/// https://fetch.spec.whatwg.org/#cross-origin-resource-policy-check. `embedderPolicy` is that of the settings object.
ResourcePolicyResult crossOriginResourcePolicyCheck(const Origin& origin, EmbedderPolicy embedderPolicy,
    const Response& response, const Profile& profile, Tracer& trace, ForNavigation forNavigation = ForNavigation::No);

/// Step 4 of it: would a policy that only reports keep back the response, which the response's own policy lets through?
bool wouldEmbedderPolicyBlock(const Origin& origin, EmbedderPolicy reportOnly, const Response& response,
    const Profile& profile, ForNavigation forNavigation = ForNavigation::No);

} // namespace fetchscope
