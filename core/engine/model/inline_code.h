#pragma once

#include "core/engine/base/names.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace fetchscope {

/// Code that stands in the page itself, by where it stands.
enum class InlineKind : std::uint8_t { Script, Style, EventHandler, StyleAttribute, JavaScriptUrl };
template <> struct Names<InlineKind>
{
    static constexpr std::array<std::string_view, 5> list {
        "script", "style", "event-handler", "style-attribute", "javascript-url"};
};

struct InlineCode
{
    InlineKind kind = InlineKind::Script;
    /// The content of the element, the value of the attribute, or the whole javascript: URL.
    std::string source;
    /// Of the element; empty where it has none.
    std::string nonce;
    bool isParserInserted = false;
};

/// Is it a style, and no code that runs?
constexpr bool isStyle(InlineKind kind)
{
    return kind == InlineKind::Style || kind == InlineKind::StyleAttribute;
}
/// Is it an element of its own, which can have a nonce?
constexpr bool isElement(InlineKind kind)
{
    return kind == InlineKind::Script || kind == InlineKind::Style;
}

} // namespace fetchscope
