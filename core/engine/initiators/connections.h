#pragma once

#include "core/engine/initiators/request_start.h"

#include <optional>

/// Connections that stay open, beside what their row in initiators.def says. Each returns a refusal where the
/// constructor throws.
namespace fetchscope {

/// https://html.spec.whatwg.org/multipage/server-sent-events.html#the-eventsource-interface
std::optional<Response> makeEventSource(
    const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace, Request& request);
/// https://websockets.spec.whatwg.org/#opening-handshake
std::optional<Response> makeWebSocket(const RequestAction& action, Request& request);

} // namespace fetchscope
