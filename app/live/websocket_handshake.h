#pragma once

#include "core/engine/http/header_list.h"

#include <string>

namespace fetchscope {

/// The Sec-WebSocket-Key of a handshake: 16 random bytes (https://www.rfc-editor.org/rfc/rfc6455#section-4.1, 7.).
std::string makeWebSocketKey();
/// Do the headers of an answer with the status 101 show that a server of WebSockets has read the handshake with this
/// key (the same section, of the answer 2. to 4.)?
bool isWebSocketAnswer(const HeaderList& answer, const std::string& key);

} // namespace fetchscope
