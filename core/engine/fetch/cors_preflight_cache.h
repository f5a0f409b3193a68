#pragma once

#include "core/engine/fetch/fetch_params.h"

#include <string>
#include <vector>

namespace fetchscope {

/// The origin that a preflight of the request names.
std::string_view preflightOrigin(const FetchParams& params);

/// What a request is looked up by in the preflight cache: partition key, serialized origin, current URL, credentials.
/// Valid as long as the request is not changed.
PreflightCacheQuery preflightCacheQuery(const FetchParams& params);

/// The two conditions of https://fetch.spec.whatwg.org/#concept-http-fetch, step 4.1: is there no entry for the method
/// (where one is needed), or for one of the unsafe header names? Writes down how the cache took part.
bool isPreflightNeeded(const FetchParams& params, const std::vector<std::string>& unsafeNames);

/// https://fetch.spec.whatwg.org/#concept-cache-clear
void clearCacheEntries(const FetchParams& params);

/// The last steps of CORS-preflight fetch (7.12 to 7.15): renews or creates an entry for each method and header name.
void storePreflightResult(const FetchParams& params, const std::vector<std::string>& methods,
    const std::vector<std::string>& headerNames, double maxAge);

} // namespace fetchscope
