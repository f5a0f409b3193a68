#pragma once

#include "core/engine/fetch/fetch_params.h"
#include "core/engine/model/response.h"

namespace fetchscope {

/// https://fetch.spec.whatwg.org/#concept-fetch: populates the request from its client, gives it its default headers,
/// and runs main fetch. The response is what would be handed to processResponse.
Response fetch(const FetchParams& params);

} // namespace fetchscope
