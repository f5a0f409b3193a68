#include "core/reading/messages/message_places.h"

#include "core/engine/base/ascii.h"
#include "core/engine/url/url_text.h"
#include "core/reading/messages/message_event.h"

#include <algorithm>
#include <array>
#include <string>

namespace fetchscope {

namespace {

/// Where browsers send people who want to know more.
constexpr std::array<std::string_view, 8> documentation {"https://developer.mozilla.org",
    "https://developer.chrome.com", "https://www.chromestatus.com", "https://chromestatus.com", "https://web.dev",
    "https://goo.gle", "https://www.w3.org", "https://bugzilla.mozilla.org"};

/// Does the URL name a place in a script (`https://a.example/x.js:27:13`), or is it what a place leads to?
bool isPlaceInScript(std::string_view line, std::string_view url)
{
    if (line.substr(0, static_cast<std::size_t>(url.data() - line.data())).ends_with("]("))
        return true;
    const std::string_view rest = withoutScheme(url);
    const std::size_t colon = rest.rfind(':');
    return rest.find('/') < colon && colon != std::string_view::npos && colon + 1 < rest.size()
        && std::all_of(rest.begin() + static_cast<std::ptrdiff_t>(colon) + 1, rest.end(), isAsciiDigit);
}

/// People and browsers shorten addresses: `https://a.example/x…`.
bool isShortened(std::string_view address)
{
    return firstUrlIn(address).data() == address.data() && address.find("…") != std::string_view::npos;
}

/// An address that has quotes of its own, and is whole: `https://a.example/Users('7')`.
bool isQuotedInside(std::string_view address)
{
    return firstUrlIn(address).data() == address.data() && address.find('\'') != std::string_view::npos
        && std::count(address.begin(), address.end(), '\'') % 2 == 0;
}

} // namespace

std::string_view urlOfValue(std::string_view value)
{
    if (value.find(' ') == std::string_view::npos) {
        if (isShortened(value))
            return withoutEndOfSentence(value);
        // Nothing may stand behind the comma of a data: URL.
        if (isQuotedInside(value) || value.starts_with("data:"))
            return value;
    }
    const std::string_view url = firstUrlIn(value);
    return url.empty() && looksLikeUrl(value) ? value : url;
}

std::string_view withoutScheme(std::string_view url)
{
    const std::size_t authority = url.find(":/");
    if (authority == std::string_view::npos)
        return url;
    const std::string_view rest = url.substr(authority + 2);
    return rest.starts_with('/') ? rest.substr(1) : rest;
}

std::string_view bareOrigin(std::string_view origin)
{
    constexpr std::string_view around = "*_'\"`/.,;)]";
    const std::size_t begin = origin.find_first_not_of(around);
    if (begin == std::string_view::npos)
        return {};
    const std::string_view bare = origin.substr(begin, origin.find_last_not_of(around) + 1 - begin);
    // An app's or a file's has nothing behind the slashes.
    const bool isOfScheme = bare.ends_with(':') && origin.substr(begin).starts_with(std::string(bare).append("//"));
    return isOfScheme ? origin.substr(begin, bare.size() + 2) : bare;
}

std::string_view urlOfRequestIn(std::string_view line, std::string_view pageOrigin)
{
    const std::string_view url = firstUrlIn(line);
    const std::string_view origin = originOfUrl(url);
    if (url.empty())
        return {};
    const std::string_view before = line.substr(0, static_cast<std::size_t>(url.data() - line.data()));
    const bool isLinkToMore = asciiLowercase(before).ends_with("see ")
        || std::find(documentation.begin(), documentation.end(), origin) != documentation.end();
    return isLinkToMore || origin == pageOrigin || isPlaceInScript(line, url) ? std::string_view() : url;
}

} // namespace fetchscope
