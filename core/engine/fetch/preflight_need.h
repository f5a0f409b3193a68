#pragma once

#include "core/engine/fetch/fetch_params.h"

#include <string>
#include <vector>

/// Which requests need a preflight: what main fetch asks in step 12.6 (https://fetch.spec.whatwg.org/#main-fetch).
namespace fetchscope {

/// The names of the headers that are not safe, which a preflight lists.
std::vector<std::string> namesForPreflight(const FetchParams& params);
/// Is it no simple request? `unsafeNames` are those of namesForPreflight().
bool isPreflighted(const Request& request, const std::vector<std::string>& unsafeNames);
/// Sends the preflight of a redirected request that policies have blocked, where the browser does so before it asks
/// them. `blocked` becomes the preflight's failure where it fails.
void sendEarlyPreflight(const FetchParams& params, Response& blocked);

} // namespace fetchscope
