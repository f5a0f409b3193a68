#pragma once

#include "core/engine/initiators/request_start.h"

namespace fetchscope {

/// `new WebTransport(url, options)` (https://w3c.github.io/webtransport/#webtransport-constructor), beside what its row
/// in initiators.def says. A refusal where the browser does not have it or the constructor throws.
std::optional<Response> makeWebTransport(
    const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace, Request& request);

} // namespace fetchscope
