#pragma once

#include "core/engine/base/names.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace fetchscope {

/// What browsers print that is no reason of its own to withhold a response: nothing came, a warning, a line that
/// stands for many causes. The list is message_causes.def.
enum class MessageCause : std::uint8_t {
    None,
#define MESSAGE_CAUSE(enumerator, code, summary, url) enumerator,
#include "core/reading/messages/message_causes.def"
#undef MESSAGE_CAUSE
    Count,
};

struct MessageCauseInfo
{
    /// For programs; never changes once used.
    std::string_view code;
    /// One sentence on what it means.
    std::string_view summary;
    /// Where more is said of it.
    std::string_view url;
};
/// For MessageCause::None an entry with empty texts.
const MessageCauseInfo& infoOf(MessageCause cause);

/// Who printed a message. Edge stands for the browser that was not Chromium's yet, and for Internet Explorer.
enum class MessageBrowser : std::uint8_t { Chromium, Firefox, Safari, Edge };
template <> struct Names<MessageBrowser>
{
    static constexpr std::array<std::string_view, 4> list {"chromium", "firefox", "safari", "edge"};
};
/// The browser's name, as people write it.
constexpr std::string_view browserNameOf(MessageBrowser browser)
{
    constexpr std::array<std::string_view, 4> names {"Chromium", "Firefox", "Safari", "Edge"};
    return names[static_cast<std::size_t>(browser)];
}

/// How the tables of messages write who printed one; Several: it cannot be told.
namespace printed_by {
// The tables name browsers as MessageBrowser does. NOLINTBEGIN(readability-identifier-naming)
inline constexpr std::optional<MessageBrowser> Chromium = MessageBrowser::Chromium;
inline constexpr std::optional<MessageBrowser> Firefox = MessageBrowser::Firefox;
inline constexpr std::optional<MessageBrowser> Safari = MessageBrowser::Safari;
inline constexpr std::optional<MessageBrowser> Edge = MessageBrowser::Edge;
inline constexpr std::optional<MessageBrowser> Several = std::nullopt;
// NOLINTEND(readability-identifier-naming)
} // namespace printed_by

} // namespace fetchscope
