#include "core/engine/base/ascii.h"

#include <algorithm>

namespace fetchscope {

std::string asciiLowercase(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), toAsciiLower);
    return lower;
}

std::string asciiUppercase(std::string_view text)
{
    std::string upper(text);
    std::transform(upper.begin(), upper.end(), upper.begin(), toAsciiUpper);
    return upper;
}

std::vector<std::string_view> strictlySplit(std::string_view text, char delimiter)
{
    std::vector<std::string_view> pieces;
    for (;;) {
        const std::size_t end = text.find(delimiter);
        pieces.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return pieces;
        text.remove_prefix(end + 1);
    }
}

} // namespace fetchscope
