#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/model/request.h"

#include <string_view>

namespace fetchscope {

/// The Accept of a request that has none of its own (https://fetch.spec.whatwg.org/#concept-fetch, step 12); empty
/// where the browser sends none.
std::string_view defaultAcceptFor(const Request& request, const Profile& profile, Tracer& trace);

} // namespace fetchscope
