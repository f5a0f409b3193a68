#pragma once

#include "core/engine/fetch/fetch_params.h"
#include "core/engine/model/response.h"

#include <string>
#include <vector>

namespace fetchscope {

enum class MakeCorsPreflight : bool { No, Yes };

/// https://fetch.spec.whatwg.org/#concept-http-fetch. `unsafeNames` are the CORS-unsafe request-header names of the
/// request's header list, which main fetch has worked out; they are looked at where a preflight may be made.
Response httpFetch(
    const FetchParams& params, MakeCorsPreflight makeCorsPreflight, const std::vector<std::string>& unsafeNames);

} // namespace fetchscope
