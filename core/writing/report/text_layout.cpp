#include "core/writing/report/text_layout.h"

#include "core/engine/base/hex.h"
#include "core/engine/base/utf8.h"

#include <algorithm>

namespace fetchscope {

namespace {

std::string_view codeOf(TextLayout::Style style)
{
    switch (style) {
    case TextLayout::Style::Plain:
        return {};
    case TextLayout::Style::Bold:
        return "\x1b[1m";
    case TextLayout::Style::Dim:
        return "\x1b[2m";
    case TextLayout::Style::Good:
        return "\x1b[32m";
    case TextLayout::Style::Bad:
        return "\x1b[31m";
    case TextLayout::Style::Accent:
        return "\x1b[36m";
    }
    return {};
}

/// Control characters as text: C0, delete, and C1 (U+0080 to U+009F).
std::string withoutControls(std::string_view text)
{
    std::string safe;
    safe.reserve(text.size());
    const auto escape = [&](unsigned char code) {
        safe.append("\\x");
        appendHex(safe, code, HexCase::Lower);
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool isC1 = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (byte < 0x20 || byte == 0x7F) {
            escape(byte);
        } else if (isC1) {
            ++i;
            escape(static_cast<unsigned char>(text[i]));
        } else {
            safe.push_back(text[i]);
        }
    }
    return safe;
}

/// The bytes of the first `count` characters.
std::size_t bytesOf(std::string_view text, std::size_t count)
{
    std::size_t position = 0;
    while (position < text.size()) {
        if (isUtf8Start(text[position]) && count-- == 0)
            return position;
        ++position;
    }
    return position;
}

} // namespace

std::size_t characterCount(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isUtf8Start));
}

void TextLayout::append(std::string_view text, Style style)
{
    const bool isColored = m_hasColor && style != Style::Plain && !text.empty();
    if (isColored)
        m_text.append(codeOf(style));
    m_text.append(text);
    if (isColored)
        m_text.append("\x1b[0m");
}

void TextLayout::wholeLine(std::size_t indent, std::string_view lead, std::string_view text)
{
    m_text.append(indent, ' ').append(lead).append(withoutControls(text)).push_back('\n');
}

void TextLayout::blankLine()
{
    m_text.push_back('\n');
}

void TextLayout::paragraph(
    std::size_t indent, std::string_view lead, std::string_view text, Style style, Style leadStyle)
{
    const std::string safe = withoutControls(text);
    std::string_view rest = safe;
    const std::size_t hanging = indent + characterCount(lead);
    m_text.append(indent, ' ');
    append(lead, leadStyle);
    const bool isWrapped = m_width > hanging + 10;
    for (;;) {
        const std::size_t room = m_width - hanging;
        if (!isWrapped || characterCount(rest) <= room) {
            append(rest, style);
            m_text.push_back('\n');
            return;
        }
        const std::size_t limit = bytesOf(rest, room + 1);
        std::size_t end = rest.substr(0, limit).rfind(' ');
        // A word that is longer than a line is not cut: URLs have to stay whole for copying.
        if (end == std::string_view::npos || end == 0)
            end = std::min(rest.find(' ', limit), rest.size());
        append(rest.substr(0, end), style);
        m_text.push_back('\n');
        rest.remove_prefix(std::min(rest.size(), end + 1));
        if (rest.empty())
            return;
        m_text.append(hanging, ' ');
    }
}

} // namespace fetchscope
