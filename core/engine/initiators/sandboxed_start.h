#pragma once

#include "core/engine/initiators/action.h"
#include "core/engine/initiators/request_start.h"

namespace fetchscope {

/// What the sandbox attribute of the frame that the page is in forbids before there is a request
/// (https://html.spec.whatwg.org/multipage/browsers.html#sandboxing): scripts, forms, and pop-ups.
std::optional<Response> refusedBySandbox(const RequestAction& action, const Page& page, Tracer& trace);

} // namespace fetchscope
