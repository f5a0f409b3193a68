#include "core/telling/explain/font_bytes.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace fetchscope {

std::optional<std::string> fontFaultOf(const OutcomeFacts& facts)
{
    static constexpr std::array<std::string_view, 7> kinds {
        std::string_view("\0\1\0\0", 4), "OTTO", "true", "typ1", "ttcf", "wOFF", "wOF2"};
    const Exchange* const exchange = facts.exchange();
    // The bytes of an action before may be gone.
    if (facts.request()->initiator != InitiatorKind::Font || facts.cause() || facts.isAnsweredAhead() || !exchange
        || !exchange->responseBody || exchange->responseBody->empty() || exchange->status >= 400)
        return std::nullopt;
    if (exchange->responseBody->size() < 4)
        return "file less than 4 bytes";
    const std::string_view start = std::string_view(*exchange->responseBody).substr(0, 4);
    if (std::find(kinds.begin(), kinds.end(), start) != kinds.end())
        return std::nullopt;
    std::uint32_t version = 0;
    for (const char byte : start)
        version = (version << 8U) | static_cast<unsigned char>(byte);
    return "invalid sfntVersion: " + std::to_string(static_cast<std::int32_t>(version));
}

} // namespace fetchscope
