#pragma once

#include "core/engine/fetch/fetch_params.h"
#include "core/engine/model/response.h"

namespace fetchscope {

/// https://fetch.spec.whatwg.org/#concept-scheme-fetch
Response schemeFetch(const FetchParams& params);

} // namespace fetchscope
