#pragma once

#include "core/engine/model/request.h"
#include "core/engine/model/response.h"
#include "core/engine/model/trace.h"

namespace fetchscope {

/// https://fetch.spec.whatwg.org/#concept-tao-check: may the page see the timing? True is success.
bool taoCheck(const Request& request, const Response& response, Tracer& trace);

} // namespace fetchscope
