#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/model/request.h"
#include "core/engine/model/trace.h"

#include <cstdint>

namespace fetchscope {

/// https://fetch.spec.whatwg.org/#bad-port
bool isBadPort(std::uint16_t port);
/// https://fetch.spec.whatwg.org/#block-bad-port: true is blocked.
bool shouldBeBlockedDueToABadPort(const Request& request, const Profile& profile, Tracer& trace);

} // namespace fetchscope
