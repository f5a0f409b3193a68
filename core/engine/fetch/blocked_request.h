#pragma once

#include "core/engine/fetch/fetch_params.h"
#include "core/engine/model/response.h"

#include <optional>

/// What keeps a request from being sent: https://fetch.spec.whatwg.org/#concept-main-fetch, step 7, and what its mode
/// does not allow.
namespace fetchscope {

/// Does Content Security Policy look at the URL from before the upgrade of mixed content?
bool doesCspSeeWrittenUrl(const Request& request, const Profile& profile);

/// Does the call that makes the request ask Content Security Policy, of the URL as it was written?
bool isCspAskedAtTheCall(const Request& request, const Profile& profile);

/// Step 7: which rule blocks the request, if any. `written`: the URL that Content Security Policy is to look at, where
/// it is another than the current one.
std::optional<Response> blockedRequest(const FetchParams& params, Url* written);

/// The part of step 7 that asks the page's Content Security Policies, and form-action of where a form is sent. Null
/// where they allow the request's current URL.
std::optional<Response> blockedByContentSecurityPolicy(const FetchParams& params);

/// Content Security Policy and then mixed content (that of images and media only warns), without the rules that are not
/// the page's.
std::optional<Response> blockedByPolicies(const FetchParams& params);

/// Steps 12.3 and 12.4 of a URL of another origin: what the mode does not allow.
std::optional<Response> refusedByMode(const FetchParams& params);

} // namespace fetchscope
