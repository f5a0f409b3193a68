#pragma once

#include "core/engine/fetch/fetch_params.h"
#include "core/engine/model/response.h"

#include <optional>

namespace fetchscope {

enum class Recursive : bool { No, Yes };

/// https://fetch.spec.whatwg.org/#concept-main-fetch
Response mainFetch(const FetchParams& params, Recursive recursive = Recursive::No);

/// The part of https://fetch.spec.whatwg.org/#main-fetch step 7 that asks the page's Content Security Policies, and
/// form-action of where a form is sent. Null where they allow the request's current URL.
std::optional<Response> blockedByContentSecurityPolicy(const FetchParams& params);

} // namespace fetchscope
