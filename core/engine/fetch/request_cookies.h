#pragma once

#include "core/engine/fetch/fetch_params.h"

#include <vector>

/// Cookies that go along with a request, and those that its answer sets.
namespace fetchscope {

/// https://fetch.spec.whatwg.org/#append-a-request-cookie-header. Gives the cookies that do not go along.
std::vector<WithheldCookie> appendRequestCookieHeader(const FetchParams& params, HeaderList& headers);
/// Ours: the cookies that a rule on the whole request keeps back, and those that would not go along anyway.
std::vector<WithheldCookie> cookiesWithheldBy(WithheldCookie::Rule rule, const FetchParams& params);
/// Ours: records that a preflight carries none of the cookies that are for its URL.
void notePreflightCookies(const FetchParams& params);
/// https://fetch.spec.whatwg.org/#parse-and-store-response-set-cookie-headers. Gives the cookies that are refused.
std::vector<RefusedCookie> storeResponseCookies(const FetchParams& params, const Response& response);
/// https://fetch.spec.whatwg.org/#determine-the-same-site-mode
SameSiteMode determineSameSiteMode(const Request& request, const Profile& profile, Tracer& trace);

} // namespace fetchscope
