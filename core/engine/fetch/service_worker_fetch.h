#pragma once

#include "core/engine/fetch/fetch_params.h"
#include "core/engine/model/response.h"

#include <optional>
#include <span>
#include <string_view>

namespace fetchscope {

/// Can a service worker control this page: is it a secure context with an origin of its own
/// (https://w3c.github.io/ServiceWorker/#handle-fetch)? Empty where it can, otherwise why not.
std::string_view whyNoServiceWorkerControls(const Page& page);

/// Everything that may stand in the way of a service worker, in the words of the trace.
std::span<const std::string_view> whysOfNoServiceWorker();

/// Step 3 of https://fetch.spec.whatwg.org/#concept-http-fetch: what the service worker that controls the page answers,
/// a network error where the answer must not be used. Null where the request goes to the network.
std::optional<Response> askServiceWorker(const FetchParams& params);

} // namespace fetchscope
