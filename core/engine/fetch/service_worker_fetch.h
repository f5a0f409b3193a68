#pragma once

#include "core/engine/base/message.h"
#include "core/engine/fetch/fetch_params.h"
#include "core/engine/model/response.h"

#include <optional>

namespace fetchscope {

/// Can a service worker control this page: is it a secure context with an origin of its own
/// (https://w3c.github.io/ServiceWorker/#handle-fetch)? Null where it can, otherwise why not.
const MessagePattern* whyNoServiceWorkerControls(const Page& page);

/// Step 3 of https://fetch.spec.whatwg.org/#concept-http-fetch: what the service worker that controls the page answers,
/// a network error where the answer must not be used. Null where the request goes to the network.
std::optional<Response> askServiceWorker(const FetchParams& params);

} // namespace fetchscope
