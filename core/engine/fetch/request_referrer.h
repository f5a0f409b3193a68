#pragma once

#include "core/engine/fetch/fetch_params.h"

/// Which page a request names as its referrer.
namespace fetchscope {

/// Steps 8 and 9 of https://fetch.spec.whatwg.org/#main-fetch: the referrer policy, and the referrer that it gives.
void settleReferrer(const FetchParams& params);

} // namespace fetchscope
