#include "core/replay/recorded_cookies.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace fetchscope {

namespace {

/// A recording may be made to hold very many.
constexpr std::size_t mostCookies = 200;

std::vector<std::string_view> recordedNames(std::string_view header)
{
    std::vector<std::string_view> names;
    while (!header.empty()) {
        const std::string_view name = header.substr(0, header.find("; "));
        names.push_back(name);
        header.remove_prefix(std::min(header.size(), name.size() + 2));
    }
    return names;
}

/// Is it one for the URL, whatever keeps it at home?
bool isForUrl(const JudgedCookie& cookie)
{
    return cookie.kind == CookieFate::Kind::Sent
        || (cookie.kind == CookieFate::Kind::Withheld && cookie.why != CookieVerdict::OtherHost
            && cookie.why != CookieVerdict::HostOnly && cookie.why != CookieVerdict::PathMismatch);
}

} // namespace

void compareCookies(const RecordedEntry& entry, std::vector<JudgedCookie>& cookies)
{
    if (cookies.size() > mostCookies)
        cookies.resize(mostCookies);
    if (entry.isFromCache || entry.isFromServiceWorker || !entry.hasRequestHeaders)
        return;
    const std::string header = entry.requestHeaders.get("cookie").value_or(std::string());
    const bool isSilent = header.empty() && (entry.hasCookies || !entry.hasWireHeaders);
    if (isSilent)
        return;
    const std::vector<std::string_view> names = recordedNames(header);
    const auto isNamed = [&](const JudgedCookie& cookie) {
        return std::find(names.begin(), names.end(), cookie.cookie.name) != names.end();
    };
    const auto isSentByOther = [&](const JudgedCookie& cookie) {
        return std::any_of(cookies.begin(), cookies.end(), [&cookie](const JudgedCookie& other) {
            return other.kind == CookieFate::Kind::Sent && other.cookie.name == cookie.cookie.name;
        });
    };
    for (JudgedCookie& cookie : cookies) {
        if (!isForUrl(cookie))
            continue;
        if (!isNamed(cookie))
            cookie.recorded = RecordedCookie::NotSent;
        else if (cookie.kind == CookieFate::Kind::Sent || !isSentByOther(cookie))
            cookie.recorded = RecordedCookie::Sent;
    }
    std::vector<JudgedCookie> before;
    for (const std::string_view name : names) {
        const bool isKnown = std::any_of(cookies.begin(), cookies.end(),
            [name](const JudgedCookie& cookie) { return isForUrl(cookie) && cookie.cookie.name == name; });
        if (isKnown || cookies.size() + before.size() >= mostCookies)
            continue;
        JudgedCookie& added = before.emplace_back();
        added.why = CookieVerdict::SetBefore;
        added.recorded = RecordedCookie::Sent;
        added.cookie.name = name;
    }
    cookies.insert(cookies.begin(), std::make_move_iterator(before.begin()), std::make_move_iterator(before.end()));
}

} // namespace fetchscope
