#pragma once

#include <string>

namespace fetchscope {

/// The Sec-WebSocket-Accept that answers a Sec-WebSocket-Key (https://www.rfc-editor.org/rfc/rfc6455#section-4.2.2).
std::string webSocketAccept(const std::string& key);

} // namespace fetchscope
