#include "core/telling/advice/lost_cookies.h"

#include "core/engine/base/ascii.h"
#include "core/engine/simulation/run.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// What other attributes of the cookie, or another scheme of the URL, would have let through; and where nothing would,
/// since the browser has no cookies of third parties at all, as one has to know that.
bool isForHowItWasSet(CookieVerdict verdict)
{
    switch (verdict) {
    case CookieVerdict::SecureFromInsecure:
    case CookieVerdict::SameSiteNoneInsecure:
    case CookieVerdict::CrossSite:
    case CookieVerdict::CrossSiteDefault:
    case CookieVerdict::Partitioned:
    case CookieVerdict::SecureOnInsecure:
    case CookieVerdict::SameSiteStrict:
    case CookieVerdict::SameSiteLax:
    case CookieVerdict::SameSiteLaxUnsafe:
    case CookieVerdict::SameSiteDefault:
    case CookieVerdict::SameSiteDefaultUnsafe:
    case CookieVerdict::SameSiteDefaultOld:
    case CookieVerdict::ThirdParty:
    case CookieVerdict::ThirdPartyBlocked:
        return true;
    default:
        return false;
    }
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t";
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// A frame may ask for storage access, which is no matter of the cookie.
CookieVerdict verdictOn(const WithheldCookie& cookie, const Page& page)
{
    if (cookie.rule != WithheldCookie::Rule::ThirdParty)
        return cookie.verdict;
    return page.isFramed ? CookieVerdict::NoStorageAccess : CookieVerdict::ThirdPartyBlocked;
}

} // namespace

bool asksWithCredentials(const RequestAction& request)
{
    return request.credentials == "include" || request.withCredentials || request.crossorigin == "use-credentials";
}

std::vector<LostCookie> lostCookies(const Scenario& scenario, const RunResult& result, std::size_t action)
{
    std::vector<LostCookie> lost;
    const auto* request = std::get_if<RequestAction>(&scenario.actions[action].what);
    if (request == nullptr || !asksWithCredentials(*request))
        return lost;
    const auto add = [&lost](const std::string& name, CookieVerdict verdict, std::size_t exchange, bool isRefused) {
        const bool isThere = std::any_of(lost.begin(), lost.end(),
            [&name, isRefused](const LostCookie& other) { return other.name == name && other.isRefused == isRefused; });
        if (!name.empty() && !isThere && isForHowItWasSet(verdict))
            lost.push_back({name, verdict, exchange, isRefused});
    };
    const ActionResult& done = result.actions[action];
    for (std::size_t i = done.firstExchange; i < done.endExchange; ++i) {
        const Exchange& exchange = result.exchanges[i];
        for (const WithheldCookie& cookie : exchange.withheldCookies)
            add(cookie.name, verdictOn(cookie, pageOf(scenario, result, action)), i, false);
        for (const RefusedCookie& cookie : exchange.refusedCookies)
            add(cookie.name, cookie.verdict, i, true);
    }
    return lost;
}

std::string_view nameOfSetCookie(std::string_view line)
{
    const std::string_view pair = line.substr(0, line.find(';'));
    const std::size_t equals = pair.find('=');
    return equals == std::string_view::npos ? std::string_view() : trimmed(pair.substr(0, equals));
}

std::optional<std::string_view> lineThatSets(std::string_view name, const HeaderList& headers)
{
    for (const HeaderView header : headers) {
        if (asciiCaseInsensitiveEquals(header.name, "Set-Cookie") && nameOfSetCookie(header.value) == name)
            return header.value;
    }
    return std::nullopt;
}

std::string cookieForOtherSites(std::string_view line, bool isPartitioned)
{
    constexpr std::array<std::string_view, 3> replaced {"samesite", "secure", "partitioned"};
    std::string cookie;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find(';', begin), line.size());
        const std::string_view part = trimmed(line.substr(begin, end - begin));
        const std::string_view name = trimmed(part.substr(0, part.find('=')));
        const bool isPair = begin == 0;
        begin = end + 1;
        const bool isReplaced = std::any_of(replaced.begin(), replaced.end(),
            [name](std::string_view other) { return asciiCaseInsensitiveEquals(name, other); });
        if (!isPair && (part.empty() || isReplaced))
            continue;
        cookie.append(isPair ? "" : "; ").append(part);
    }
    return cookie.append("; SameSite=None; Secure").append(isPartitioned ? "; Partitioned" : "");
}

} // namespace fetchscope
