#pragma once

#include "core/engine/fetch/fetch_params.h"

#include <optional>

namespace fetchscope {

/// https://html.spec.whatwg.org/multipage/links.html#consume-a-preloaded-resource: the response that the page preloaded
/// for this request; null where there is none, or where it is for another use. Either is noted in the fetch's record.
std::optional<Response> consumePreloadedResource(const FetchParams& params);

/// What this request gets of it. Differs: webkit, which does not compare the modes, filters it as this request asks,
/// and checks CORS anew.
Response preloadedResponse(const FetchParams& params, const Response& candidate);

} // namespace fetchscope
