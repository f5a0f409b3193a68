#pragma once

#include "core/engine/browser/user_agent.h"
#include "core/engine/initiators/request_start.h"

#include <cstdint>
#include <optional>

/// fetchLater(), and the deferred fetches (https://fetch.spec.whatwg.org/#deferred-fetch) that it queues.
namespace fetchscope {

/// https://fetch.spec.whatwg.org/#dom-window-fetchlater, up to step 10: what it throws for before it looks at quotas.
RequestStart startFetchLater(const RequestAction& init, const Page& page, const Profile& profile, Tracer& trace);

/// https://fetch.spec.whatwg.org/#total-request-length, in bytes. A referrer that is still "client" counts as
/// about:client, which is what a page reads of it.
std::uint64_t totalRequestLength(const Request& request);

/// https://fetch.spec.whatwg.org/#available-deferred-fetch-quota, in bytes: what the page may still queue for the
/// origin of the URL. Of pages around a frame no headers are known, and no other frames.
std::uint64_t availableDeferredFetchQuota(const Page& page, const Url& url, const UserAgent& userAgent, Tracer& trace);

/// Steps 11 to 13 of fetchLater(): a refusal where the quota is less than the request takes.
std::optional<Response> refusalByDeferredFetchQuota(const Request& request, const UserAgent& userAgent, Tracer& trace);

/// https://fetch.spec.whatwg.org/#queue-a-deferred-fetch: goes on when the request is to be sent, after the time that
/// the action names or when the page ends. Where nothing goes on meanwhile, that is now.
void awaitDeferredFetch(const RequestAction& action, Request& request, UserAgent& userAgent, Tracer& trace);

} // namespace fetchscope
