#pragma once

#include "core/fetch/fetch_params.h"
#include "core/model/response.h"

namespace fetchscope {

/// https://fetch.spec.whatwg.org/#concept-scheme-fetch
Response schemeFetch(const FetchParams& params);

} // namespace fetchscope
