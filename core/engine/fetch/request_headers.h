#pragma once

#include "core/engine/fetch/fetch_params.h"

#include <vector>

/// Headers that the browser appends to the request that goes on the wire.
namespace fetchscope {

/// Does the profile take upgrade-insecure-requests, which has changed the URL, for a redirect from another origin?
bool isRedirectByUpgrade(const Request& request, const Profile& profile);

/// https://fetch.spec.whatwg.org/#append-a-request-origin-header. Says why, where it appends `null`.
NullOrigin appendRequestOriginHeader(const FetchParams& params, HeaderList& headers);
/// https://fetch.spec.whatwg.org/#append-a-request-cookie-header. Gives the cookies that do not go along.
std::vector<WithheldCookie> appendRequestCookieHeader(const FetchParams& params, HeaderList& headers);
/// Ours: the cookies that a rule on the whole request keeps back, and those that would not go along anyway.
std::vector<WithheldCookie> cookiesWithheldBy(WithheldCookie::Rule rule, const FetchParams& params);
/// https://fetch.spec.whatwg.org/#parse-and-store-response-set-cookie-headers
void storeResponseCookies(const FetchParams& params, const HeaderList& responseHeaders);
/// https://fetch.spec.whatwg.org/#determine-the-same-site-mode
SameSiteMode determineSameSiteMode(const Request& request, const Profile& profile, Tracer& trace);

/// https://wicg.github.io/nav-speculation/prefetch.html#sec-speculation-tags-header: appends which rules ask for a
/// navigation ahead.
void appendSpeculationTags(const FetchParams& params, HeaderList& headers);

/// Appends Sec-Fetch-Storage-Access where the browser sends it (https://privacycg.github.io/storage-access-headers/):
/// whether the request, one with credentials to another site than the tab's, gets that site's own cookies.
/// `onWire` is the request itself, or its preflight. Says why, where it appends `Origin: null`.
NullOrigin appendStorageAccessHeader(const FetchParams& params, const Request& onWire, HeaderList& headers);

} // namespace fetchscope
