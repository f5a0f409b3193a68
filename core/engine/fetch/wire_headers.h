#pragma once

#include "core/engine/fetch/network.h"

#include <string_view>

namespace fetchscope {

/// How a connection speaks.
enum class WireVersion : std::uint8_t { Http1, Http2 };

/// A request's headers as the browser of its profile puts them on a connection: those that Fetch made, and those below
/// it (Host, User-Agent, Accept-Encoding, client hints and the like), in the browser's order and case, as recorded from
/// Chromium and Firefox. `webSocketKey` is the Sec-WebSocket-Key of a handshake. Names are not yet in lower case for
/// HTTP/2. A request without source or profile goes as its headers are, with the few that HTTP needs.
HeaderList wireHeaders(const WireRequest& request, WireVersion version, std::string_view webSocketKey);

} // namespace fetchscope
