#pragma once

#include "core/engine/fetch/fetch_params.h"
#include "core/engine/model/response.h"

namespace fetchscope {

using ExchangeKind = Exchange::Kind;
enum class IsAuthenticationFetch : bool { No, Yes };

/// https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch
Response httpNetworkOrCacheFetch(const FetchParams& params, ExchangeKind kind = ExchangeKind::Request,
    IsAuthenticationFetch isAuthenticationFetch = IsAuthenticationFetch::No);

/// Takes a response that was refused out of the HTTP cache, where it has just got in.
void forgetRefused(const FetchParams& params, const Response& response);

/// Does the page itself ask conditionally (step 8.16)?
bool isConditional(const HeaderList& headers);
/// The cache mode of the request, or the one that it gets where the page does.
CacheMode cacheModeWithConditions(const Request& request, const Profile& profile);

} // namespace fetchscope
