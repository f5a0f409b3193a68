#include "core/engine/base/readable_text.h"

#include "core/engine/base/utf8.h"

#include <cstddef>

namespace fetchscope {

bool isUtf8(std::string_view text)
{
    if (isAscii(text))
        return true;
    std::size_t i = 0;
    while (i < text.size()) {
        const auto lead = static_cast<unsigned char>(text[i++]);
        if (lead < 0x80)
            continue;
        if (lead < 0xC2 || lead > 0xF4)
            return false;
        const std::size_t following = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        if (text.size() - i < following)
            return false;
        // The second byte is what rules out overlong forms, surrogates and too large code points.
        const auto second = static_cast<unsigned char>(text[i]);
        const unsigned lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        const unsigned highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (second < lowest || second > highest)
            return false;
        for (std::size_t j = 1; j < following; ++j) {
            if ((static_cast<unsigned char>(text[i + j]) & 0xC0) != 0x80)
                return false;
        }
        i += following;
    }
    return true;
}

void appendIsomorphicDecoded(std::string& text, std::string_view bytes)
{
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            text.push_back(c);
        } else {
            text.push_back(static_cast<char>(0xC0 | (byte >> 6)));
            text.push_back(static_cast<char>(0x80 | (byte & 0x3F)));
        }
    }
}

void appendReadable(std::string& text, std::string_view value)
{
    if (isUtf8(value))
        text.append(value);
    else
        appendIsomorphicDecoded(text, value);
}

} // namespace fetchscope
