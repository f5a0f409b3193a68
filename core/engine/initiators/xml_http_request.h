#pragma once

#include "core/engine/initiators/request_start.h"

namespace fetchscope {

/// XMLHttpRequest: open(), setRequestHeader() and send() (https://xhr.spec.whatwg.org/#the-send()-method).
RequestStart startXmlHttpRequest(const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace);

} // namespace fetchscope
