#include "core/engine/base/readable_text.h"

#include "core/engine/base/utf8.h"

#include <cstddef>

namespace fetchscope {

bool isUtf8(std::string_view text)
{
    if (isAscii(text))
        return true;
    while (!text.empty()) {
        const std::size_t length = utf8LengthOfFirst(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

void appendIsomorphicDecoded(std::string& text, std::string_view bytes)
{
    for (const char c : bytes)
        appendUtf8(text, static_cast<unsigned char>(c));
}

void appendReadable(std::string& text, std::string_view value)
{
    if (isUtf8(value))
        text.append(value);
    else
        appendIsomorphicDecoded(text, value);
}

} // namespace fetchscope
