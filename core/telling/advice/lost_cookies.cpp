#include "core/telling/advice/lost_cookies.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/cookies.h"
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

/// A frame may ask for storage access, which is no matter of the cookie.
CookieVerdict verdictOn(const WithheldCookie& cookie, const Page& page)
{
    if (cookie.rule != WithheldCookie::Rule::ThirdParty)
        return cookie.verdict;
    return page.isFramed ? CookieVerdict::NoStorageAccess : CookieVerdict::ThirdPartyBlocked;
}

/// Would a request to this URL carry it? What has no value, or is to expire at once, ends a session.
bool isForUrl(std::string_view line, const Url& url)
{
    const auto cookie = parseSetCookie(line);
    const bool isEnded = !cookie || cookie->value.empty() || (cookie->maxAge && *cookie->maxAge <= 0);
    return !isEnded && (!cookie->path || pathMatches(url.path(), *cookie->path));
}

/// Does an answer to the action set a cookie for this URL?
bool isAnsweredWithCookie(const RunResult& result, std::size_t action, const Url& url)
{
    const ActionResult& done = result.actions[action];
    for (std::size_t i = done.firstExchange; i < done.endExchange; ++i) {
        const Exchange& exchange = result.exchanges[i];
        if (exchange.kind == Exchange::Kind::Preflight || !exchange.responseHeaders)
            continue;
        for (const HeaderView header : *exchange.responseHeaders) {
            if (asciiCaseInsensitiveEquals(header.name, "Set-Cookie") && isForUrl(header.value, url))
                return true;
        }
    }
    return false;
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

bool goesWithoutCookies(const Scenario& scenario, const RunResult& result, std::size_t action)
{
    const auto* const request = std::get_if<RequestAction>(&scenario.actions[action].what);
    const bool isLeftOut = request != nullptr && !asksWithCredentials(*request)
        && infoOf(request->initiator).reader == ResponseReader::Script && request->mode != "no-cors"
        && request->mode != "same-origin" && (!request->credentials || request->credentials == "same-origin");
    const auto url = isLeftOut ? urlOf(*request, pageOf(scenario, result, action).creationUrl) : std::nullopt;
    if (!url || isSameOrigin(pageOf(scenario, result, action).origin, *url))
        return false;
    for (std::size_t other = 0; other < scenario.actions.size(); ++other) {
        const auto* const asks = std::get_if<RequestAction>(&scenario.actions[other].what);
        if (asks == nullptr || !asksWithCredentials(*asks))
            continue;
        const Page& page = pageOf(scenario, result, other);
        const auto asked = urlOf(*asks, page.creationUrl);
        const bool isOfSamePage = page.number == pageOf(scenario, result, action).number;
        if (isOfSamePage && asked && isSameOrigin(originOf(*url), *asked)
            && (isAnsweredWithCookie(result, other, *url) || isAnsweredWithCookie(result, action, *asked)))
            return true;
    }
    return false;
}

bool setsCookie(const HeaderView& header, std::string_view name)
{
    if (!asciiCaseInsensitiveEquals(header.name, "Set-Cookie"))
        return false;
    const auto cookie = parseSetCookie(header.value);
    return cookie && cookie->name == name;
}

std::optional<std::string_view> lineThatSets(std::string_view name, const HeaderList& headers)
{
    for (const HeaderView header : headers) {
        if (setsCookie(header, name))
            return header.value;
    }
    return std::nullopt;
}

std::string cookieForOtherSites(std::string_view line, bool isPartitioned)
{
    constexpr std::array<std::string_view, 3> replaced {"samesite", "secure", "partitioned"};
    std::string cookie;
    for (std::string_view part : strictlySplit(line, ';')) {
        part = strip(part, isHttpTabOrSpace);
        const std::string_view name = strip(part.substr(0, part.find('=')), isHttpTabOrSpace);
        const bool isReplaced = std::any_of(replaced.begin(), replaced.end(),
            [name](std::string_view other) { return asciiCaseInsensitiveEquals(name, other); });
        // The pair of name and value comes first, whatever it is called.
        if (cookie.empty())
            cookie = part;
        else if (!part.empty() && !isReplaced)
            cookie.append("; ").append(part);
    }
    return cookie.append("; SameSite=None; Secure").append(isPartitioned ? "; Partitioned" : "");
}

} // namespace fetchscope
