#pragma once

#include "core/engine/fetch/fetch_params.h"
#include "core/engine/model/response.h"

namespace fetchscope {

enum class Recursive : bool { No, Yes };

/// https://fetch.spec.whatwg.org/#concept-main-fetch
Response mainFetch(const FetchParams& params, Recursive recursive = Recursive::No);

} // namespace fetchscope
