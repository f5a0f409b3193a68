#include "core/reading/har/har_header_names.h"

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
    // By their first letters, since this is asked for every header of a file.
    static constexpr std::array<std::string_view, 2> withA {"accept-encoding", "accept-language"};
    static constexpr std::array<std::string_view, 2> withC {"connection", "content-length"};
    static constexpr std::array<std::string_view, 4> withP {
        "priority", "pragma", "proxy-connection", "proxy-authorization"};
    switch (name.empty() ? '\0' : name.front()) {
    case '\0':
    case ':':
        return false;
    case 'a':
        return !isOneOf(name, withA);
    case 'c':
        return !isOneOf(name, withC);
    case 'd':
        return name != "dnt";
    case 'h':
        return name != "host";
    case 'i':
        return name != "if-none-match" && name != "if-modified-since";
    case 'k':
        return name != "keep-alive";
    case 'p':
        return !isOneOf(name, withP);
    case 's':
        return !name.starts_with("sec-ch-") && name != "sec-gpc";
    case 't':
        return name != "te";
    case 'u':
        return name != "user-agent" && name != "upgrade-insecure-requests" && name != "upgrade";
    case 'x':
        return name != "x-client-data";
    default:
        return true;
    }
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
