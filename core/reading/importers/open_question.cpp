#include "core/reading/importers/open_question.h"

#include "core/engine/base/ascii.h"

namespace fetchscope {

std::string standInOrigin(std::string_view name, std::string_view scheme)
{
    // What is called or indexed with says nothing of what it is.
    name = name.substr(0, name.find_first_of("([{"));
    if (const std::size_t dot = name.find_last_of('.'); dot != std::string_view::npos)
        name.remove_prefix(dot + 1);
    constexpr std::size_t longestLabel = 40;
    std::string label;
    bool wasLower = false;
    for (const char c : name) {
        if (label.size() >= longestLabel)
            break;
        const bool isUpper = isAsciiUpperAlpha(c);
        if (!isAsciiAlphanumeric(c) || (isUpper && wasLower)) {
            if (!label.empty() && label.back() != '-')
                label += '-';
        }
        if (isAsciiAlphanumeric(c))
            label += toAsciiLower(c);
        wasLower = isAsciiLowerAlpha(c) || isAsciiDigit(c);
    }
    while (!label.empty() && label.back() == '-')
        label.pop_back();
    // A label of digits alone would be an address.
    if (label.empty() || label.find_first_not_of("0123456789-") == std::string::npos)
        label = "api";
    std::string origin(scheme);
    origin.append("://").append(label).append(".example");
    return origin;
}

} // namespace fetchscope
