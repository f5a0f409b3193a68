#pragma once

#include "core/engine/initiators/request_start.h"

namespace fetchscope {

/// `fetch()`: the Request constructor (https://fetch.spec.whatwg.org/#dom-request) and the first steps of the method
/// (https://fetch.spec.whatwg.org/#dom-global-fetch).
RequestStart startFetchMethod(const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace);

} // namespace fetchscope
