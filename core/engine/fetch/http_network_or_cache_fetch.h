#pragma once

#include "core/engine/fetch/fetch_params.h"
#include "core/engine/model/response.h"

namespace fetchscope {

using ExchangeKind = Exchange::Kind;
enum class IsAuthenticationFetch : bool { No, Yes };

/// https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch
Response httpNetworkOrCacheFetch(const FetchParams& params, ExchangeKind kind = ExchangeKind::Request,
    IsAuthenticationFetch isAuthenticationFetch = IsAuthenticationFetch::No);

} // namespace fetchscope
