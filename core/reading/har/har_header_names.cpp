#include "core/reading/har/har_header_names.h"

#include "core/engine/http/browser_headers.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

template <std::size_t N> bool isOneOf(std::string_view name, const std::array<std::string_view, N>& names)
{
    return std::any_of(names.begin(), names.end(), [name](std::string_view other) { return other == name; });
}

} // namespace

bool isTellingRequestHeader(std::string_view name)
{
    return !tellsNothing(name);
}

bool isTellingResponseHeader(std::string_view name)
{
    static constexpr std::array<std::string_view, 2> withC {"content-type", "content-security-policy"};
    switch (name.empty() ? '\0' : name.front()) {
    case 'a':
        return name.starts_with("access-control-");
    case 'c':
        return name.starts_with("cross-origin-") || isOneOf(name, withC);
    case 'l':
        return name == "location";
    case 'n':
        return name == "non-authoritative-reason";
    case 'r':
        return name == "referrer-policy";
    case 's':
        return name == "set-cookie" || name == "strict-transport-security";
    case 't':
        return name == "timing-allow-origin";
    case 'v':
        return name == "vary";
    case 'x':
        return name == "x-content-type-options" || name == "x-frame-options";
    default:
        return false;
    }
}

} // namespace fetchscope
