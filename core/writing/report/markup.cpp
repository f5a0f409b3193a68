#include "core/writing/report/markup.h"

#include "core/engine/base/utf8.h"

namespace fetchscope {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// How many bytes the character at the beginning has; 0 where it is none that XML may have.
std::size_t lengthOfCharacter(std::string_view text)
{
    const auto byte = static_cast<unsigned char>(text.front());
    if (byte < 0x80)
        return byte >= 0x20 || byte == '\t' || byte == '\n' || byte == '\r' ? 1 : 0;
    // U+FFFE and U+FFFF
    return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF") ? 0 : utf8LengthOfFirst(text);
}

} // namespace

void addMarkup(std::string& text, std::string_view value)
{
    while (!value.empty()) {
        const std::size_t length = lengthOfCharacter(value);
        switch (value.front()) {
        case '&':
            text += "&amp;";
            break;
        case '<':
            text += "&lt;";
            break;
        case '>':
            text += "&gt;";
            break;
        case '"':
            text += "&quot;";
            break;
        default:
            text += length > 0 ? value.substr(0, length) : replacement;
        }
        value.remove_prefix(length > 0 ? length : 1);
    }
}

} // namespace fetchscope
