#include "app/live/websocket_handshake.h"

#include "app/live/serve/websocket_accept.h"
#include "core/engine/base/ascii.h"
#include "core/engine/base/base64.h"

#include <algorithm>
#include <random>

namespace fetchscope {

std::string makeWebSocketKey()
{
    std::random_device random;
    std::string bytes;
    for (int i = 0; i < 16; ++i)
        bytes += static_cast<char>(random() & 0xFFU);
    return base64Encode(bytes);
}

bool isWebSocketAnswer(const HeaderList& answer, const std::string& key)
{
    const auto connection = answer.getDecodeAndSplit("Connection");
    const bool isUpgraded = connection
        && std::any_of(connection->begin(), connection->end(),
            [](const std::string& option) { return asciiCaseInsensitiveEquals(option, "upgrade"); });
    return isUpgraded && asciiCaseInsensitiveEquals(answer.get("Upgrade").value_or(std::string()), "websocket")
        && answer.get("Sec-WebSocket-Accept") == webSocketAccept(key);
}

} // namespace fetchscope
