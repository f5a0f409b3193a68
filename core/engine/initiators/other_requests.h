#pragma once

#include "core/engine/initiators/request_start.h"

namespace fetchscope {

/// `navigator.sendBeacon()` (https://w3c.github.io/beacon/#sec-processing-model), `EventSource`
/// (https://html.spec.whatwg.org/multipage/server-sent-events.html#the-eventsource-interface), `WebSocket`
/// (https://websockets.spec.whatwg.org/#opening-handshake), `<a ping>`
/// (https://html.spec.whatwg.org/multipage/links.html#hyperlink-auditing) and the scripts of workers
/// (https://html.spec.whatwg.org/multipage/workers.html).
RequestStart startOtherRequest(const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace);

} // namespace fetchscope
