#pragma once

#include "core/engine/model/request.h"
#include "core/engine/model/response.h"
#include "core/engine/model/trace.h"

namespace fetchscope {

/// https://fetch.spec.whatwg.org/#should-response-to-request-be-blocked-due-to-mime-type?: true is blocked.
bool shouldBeBlockedDueToMimeType(const Response& response, const Request& request, Tracer& trace);
/// https://fetch.spec.whatwg.org/#should-response-to-request-be-blocked-due-to-nosniff?: true is blocked.
bool shouldBeBlockedDueToNosniff(const Response& response, const Request& request, Tracer& trace);

} // namespace fetchscope
