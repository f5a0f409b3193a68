#pragma once

#include "core/engine/fetch/fetch_params.h"
#include "core/engine/fetch/http_network_or_cache_fetch.h"
#include "core/engine/model/response.h"

namespace fetchscope {

/// https://fetch.spec.whatwg.org/#concept-http-network-fetch: sends the request with `headers`, and writes the exchange
/// down.
Response httpNetworkFetch(const FetchParams& params, HeaderList headers, bool includeCredentials, ExchangeKind kind);

} // namespace fetchscope
