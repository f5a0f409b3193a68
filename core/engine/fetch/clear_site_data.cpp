#include "core/engine/fetch/clear_site_data.h"

#include "core/engine/base/ascii.h"
#include "core/engine/fetch/cookie_partition.h"
#include "core/engine/fetch/cors_check.h"
#include "core/engine/url/site.h"
#include "core/engine/url/trustworthiness.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// What is to go. Missing: executionContexts, and clientHints, of which nothing is kept.
struct ClearedTypes
{
    bool cache = false;
    bool cookies = false;
    bool storage = false;

    bool operator==(const ClearedTypes&) const = default;
    bool isEmpty() const { return *this == ClearedTypes(); }
    /// As in the header, for people.
    std::string text() const
    {
        std::vector<std::string> names;
        if (cache)
            names.emplace_back("cache");
        if (cookies)
            names.emplace_back("cookies");
        if (storage)
            names.emplace_back("storage");
        return joinForTrace(names);
    }
};

bool isQuotedString(std::string_view text)
{
    return text.size() > 1 && text.front() == '"' && text.back() == '"';
}

/// https://w3c.github.io/webappsec-clear-site-data/#abstract-opdef-parse-responses-clear-site-data-header
ClearedTypes parseClearSiteData(const HeaderList& headers, const Profile& profile)
{
    ClearedTypes types;
    // 2.
    const std::vector<std::string> values =
        headers.getDecodeAndSplit("Clear-Site-Data").value_or(std::vector<std::string>());
    // 3. Differs: browsers pass over what they cannot read.
    if (!profile.departs(Difference::ClearSiteDataSyntax) && !std::all_of(values.begin(), values.end(), isQuotedString))
        return types;
    // 4.
    for (const std::string& value : values) {
        const bool isAll = value == "\"*\"";
        types.cache |= isAll || value == "\"cache\"";
        types.cookies |= isAll || value == "\"cookies\"";
        types.storage |= isAll || value == "\"storage\"";
    }
    return types;
}

/// https://w3c.github.io/webappsec-clear-site-data/#abstract-opdef-clear-cache-for-origin
void clearCache(const FetchParams& params, const Origin& origin)
{
    // 2. Differs: browsers go by the origin, and look at the port, too; safari leaves the page what it had.
    const auto isOf = [&](const Url& url, const Profile& profile) {
        const auto scope = profile.choice<Difference::ClearSiteDataCache>();
        if (scope == "none")
            return false;
        return scope == "origin" ? isSameOrigin(origin, url) : url.host() == params.request.currentUrl().host();
    };
    const auto isStoredOf = [&](const StoredResponse& stored, const Profile& profile) {
        const auto url = parseUrl(stored.url);
        return url && isOf(*url, profile);
    };
    UserAgent& userAgent = params.userAgent;
    markDeciding(params.profile(), {Difference::ClearSiteDataCache}, params.trace, [&](const Profile& by) {
        const auto& entries = userAgent.httpCache.entries();
        return std::count_if(
            entries.begin(), entries.end(), [&](const StoredResponse& stored) { return isStoredOf(stored, by); });
    });
    // 3.
    const std::size_t removed = userAgent.httpCache.removeIf(
        [&](const StoredResponse& stored) { return isStoredOf(stored, params.profile()); });
    params.trace.step(StepId::ClearCache, origin.serialize(), removed);
    // 4. Ours: what the page has loaded stays the page's. Differs: firefox asks again for style sheets and fonts.
    const auto isFileOf = [&](const PreloadEntry& file) {
        const auto url = parseUrl(file.key.url);
        return url && isOf(*url, params.profile());
    };
    for (PageResources& page : userAgent.pages) {
        auto& files = page.files;
        if (std::any_of(files.begin(), files.end(), isFileOf) && params.departs(Difference::ClearSiteDataFiles)) {
            std::erase_if(files, isFileOf);
            params.trace.step(StepId::ClearCacheFiles);
        }
    }
}

/// Is it one of those to be removed?
bool isCookieToClear(const Cookie& cookie, const FetchParams& params, const Profile& profile)
{
    const std::string_view host = params.request.currentUrl().host();
    const auto scope = profile.choice<Difference::ClearSiteDataCookies>();
    // 1. and 2. A host that has no registrable domain stands for itself.
    const std::string_view domain = registrableDomain(host);
    if (scope == "site")
        return domainMatches(cookie.domain, domain.empty() ? host : domain);
    // Differs: safari takes what the host would get.
    if (scope == "host")
        return cookie.hostOnly ? cookie.domain == host : domainMatches(host, cookie.domain);
    const CookiePartition partition = cookiePartitionOf(params.request, profile);
    const bool isInPartition = !cookie.partition.empty() && partition.key.isOf(cookie);
    // Differs: firefox takes those whose domain is the very host, and of a third party those of its partition.
    if (scope == "host-in-partition") {
        const bool isOfJar = partition.holdsAll ? isInPartition : cookie.partition.empty() || isInPartition;
        return isOfJar && cookie.domain == host;
    }
    // Differs: chromium leaves those of other partitions, and of third parties that are blocked all but their own.
    const bool isUnpartitioned = cookie.partition.empty() && !partition.isBlocked;
    return (isUnpartitioned || isInPartition) && domainMatches(cookie.domain, domain.empty() ? host : domain);
}

/// https://w3c.github.io/webappsec-clear-site-data/#abstract-opdef-clear-cookies-for-origin
void clearCookies(const FetchParams& params)
{
    UserAgent& userAgent = params.userAgent;
    Tracer& trace = params.trace;
    const std::string_view host = params.request.currentUrl().host();
    const std::string_view domain = registrableDomain(host);
    const auto isToGo = [&](const Cookie& cookie) { return isCookieToClear(cookie, params, params.profile()); };
    const std::vector<Cookie>& cookies = userAgent.cookies.cookies();
    if (trace.wantsCookies()) {
        for (const Cookie& cookie : cookies) {
            if (isToGo(cookie))
                trace.cookieFate(CookieFate::Kind::Deleted, CookieVerdict::Cleared, cookie);
        }
    }
    markDeciding(params.profile(), {Difference::ClearSiteDataCookies}, trace, [&](const Profile& by) {
        return std::count_if(
            cookies.begin(), cookies.end(), [&](const Cookie& cookie) { return isCookieToClear(cookie, params, by); });
    });
    // 3.
    const std::size_t removed = userAgent.cookies.removeIf(isToGo);
    const auto scope = params.profile().choice<Difference::ClearSiteDataCookies>();
    const bool isOfHost = scope == "host" || scope == "host-in-partition" || domain.empty();
    trace.step(StepId::ClearCookies, isOfHost ? host : domain, removed);
    if (removed > 0)
        trace.cookiesChanged(userAgent.cookies.cookies(), params.now());
    // 6. Differs: firefox and safari keep names and passwords.
    if (!userAgent.authentication.isEmpty() && !params.departs(Difference::ClearSiteDataAuthentication)) {
        userAgent.authentication.removeSite(params.request.currentUrl());
        trace.step(StepId::ClearAuthentication);
    }
}

/// https://w3c.github.io/webappsec-clear-site-data/#abstract-opdef-clear-dom-accessible-storage-for-origin: of the
/// storage only service workers matter to requests.
void clearStorage(const FetchParams& params, const Origin& origin)
{
    // 1. to 3.
    params.trace.step(StepId::ClearStorage, origin.serialize());
    if (params.serviceWorker == nullptr || !(params.serviceWorker->controlledPage().origin == origin))
        return;
    // 4. The page keeps its worker until it is left. Differs: chromium takes it from the page at once.
    const bool isAtOnce = params.departs(Difference::ClearSiteDataStorage);
    ServiceWorkerState& state =
        params.userAgent.resourcesOf(params.serviceWorker->controlledPage().number).serviceWorker;
    state = isAtOnce ? ServiceWorkerState::Gone : std::max(state, ServiceWorkerState::Unregistered);
    params.trace.step(isAtOnce ? StepId::ClearServiceWorkerAtOnce : StepId::ClearServiceWorker);
}

/// Does the page get the answer, as far as can be told by now?
bool isForPage(const Request& request, const Response& response)
{
    if (request.isPreflight || isRedirectStatus(response.status))
        return false;
    Tracer silent;
    return request.responseTainting != ResponseTainting::Cors
        || corsCheck(request, response, silent, serializeRequestOrigin(request)).passed;
}

} // namespace

void clearSiteDataOfResponse(const FetchParams& params, const Response& response, bool includeCredentials)
{
    const HeaderList& headers = response.headers();
    if (!headers.contains("Clear-Site-Data"))
        return;
    Tracer& trace = params.trace;
    // Differs: safari looks at what the page gets.
    if (!isForPage(params.request, response) && params.departs(Difference::ClearSiteDataAnswers)) {
        trace.step(StepId::WireClearUnused, StepResult::No);
        return;
    }
    // Differs: to firefox it does not matter how the request was made.
    if (!includeCredentials && !params.departs(Difference::ClearSiteDataCredentials)) {
        trace.step(StepId::WireClearWithoutCredentials, StepResult::No);
        return;
    }
    trace.step(StepId::WireClearSiteData);
    auto scope = trace.enter();
    const Url& url = params.request.currentUrl();
    // 1.
    if (!isPotentiallyTrustworthy(url)) {
        trace.step(StepId::ClearInsecure, StepResult::No, url.href());
        return;
    }
    // 2.
    markDeciding(params.profile(), {Difference::ClearSiteDataSyntax}, trace,
        [&](const Profile& by) { return parseClearSiteData(headers, by).text(); });
    const ClearedTypes types = parseClearSiteData(headers, params.profile());
    const std::string value = headers.get("Clear-Site-Data").value_or(std::string());
    if (types.isEmpty()) {
        trace.step(StepId::ClearNothing, StepResult::No, value);
        return;
    }
    trace.step(StepId::ClearTypes, value, types.text());
    // 3. to 5.
    const Origin origin = originOf(url);
    if (types.cache)
        clearCache(params, origin);
    if (types.cookies)
        clearCookies(params);
    if (types.storage)
        clearStorage(params, origin);
    // 6. Missing: no browser reloads pages any more.
}

} // namespace fetchscope
