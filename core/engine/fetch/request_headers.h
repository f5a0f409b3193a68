#pragma once

#include "core/engine/fetch/fetch_params.h"

/// Headers that the browser appends to the request that goes on the wire.
namespace fetchscope {

/// Does the profile take upgrade-insecure-requests, which has changed the URL, for a redirect from another origin?
bool isRedirectByUpgrade(const Request& request, const Profile& profile);
/// Did such an upgrade lead to the page's own origin, and nothing foreign was on the way?
bool isUpgradedToOwnOrigin(const Request& request, const Profile& profile);

/// Step 8.11 of https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch, of a request whose referrer is a
/// URL.
void appendReferer(const FetchParams& params, HeaderList& headers);
/// https://fetch.spec.whatwg.org/#append-a-request-origin-header. Says why, where it appends `null`.
NullOrigin appendRequestOriginHeader(const FetchParams& params, HeaderList& headers);
/// https://wicg.github.io/nav-speculation/prefetch.html#sec-speculation-tags-header: appends which rules ask for a
/// navigation ahead.
void appendSpeculationTags(const FetchParams& params, HeaderList& headers);

/// Appends Sec-Fetch-Storage-Access where the browser sends it (https://privacycg.github.io/storage-access-headers/):
/// whether the request, one with credentials to another site than the tab's, gets that site's own cookies.
/// `onWire` is the request itself, or its preflight. Says why, where it appends `Origin: null`.
NullOrigin appendStorageAccessHeader(const FetchParams& params, const Request& onWire, HeaderList& headers);

} // namespace fetchscope
