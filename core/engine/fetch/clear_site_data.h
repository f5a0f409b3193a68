#pragma once

#include "core/engine/fetch/fetch_params.h"

/// Answers that empty what the browser keeps of their site (https://w3c.github.io/webappsec-clear-site-data/).
namespace fetchscope {

/// https://w3c.github.io/webappsec-clear-site-data/#fetch-integration: does what an answer from the current URL asks
/// for by Clear-Site-Data, after its cookies were stored.
void clearSiteDataOfResponse(const FetchParams& params, const Response& response, bool includeCredentials);

} // namespace fetchscope
