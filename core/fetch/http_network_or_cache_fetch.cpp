#include "core/fetch/http_network_or_cache_fetch.h"

#include <algorithm>
#include <array>

#include "core/fetch/http_network_fetch.h"
#include "core/fetch/network_errors.h"
#include "core/fetch/request_headers.h"
#include "core/http/data_url.h"
#include "core/policy/cross_origin_resource_policy.h"
#include "core/policy/fetch_metadata.h"

namespace fetchscope {

namespace {

/// Steps 8.3 and 8.4.
bool includesCredentials(const FetchParams& params)
{
    const Request& request = params.request;
    const bool include = request.credentialsMode == CredentialsMode::Include
        || (request.credentialsMode == CredentialsMode::SameOrigin
            && request.responseTainting == ResponseTainting::Basic);
    params.trace.step(StepId::NetIncludeCredentials, include ? StepResult::Yes : StepResult::No,
        nameOf(request.credentialsMode), nameOf(request.responseTainting), include ? "yes" : "no");
    if (include && !embedderPolicyAllowsCredentials(request, params.trace)) {
        params.trace.step(StepId::NetEmbedderCredentials, StepResult::No);
        return false;
    }
    return include;
}

/// Steps 8.5 to 8.10: what the body's length asks for. A network error where keepalive allows no more.
std::optional<Response> considerBodyLength(const FetchParams& params)
{
    const Request& request = params.request;
    // 8.5. to 8.9. The header is below what is shown.
    std::optional<std::uint64_t> contentLength;
    if (request.body)
        contentLength = request.body->length;
    else if (request.method == "POST" || request.method == "PUT")
        params.trace.step(StepId::NetContentLength, 0);
    if (!contentLength)
        return std::nullopt;
    params.trace.step(StepId::NetContentLength, *contentLength);
    // 8.10. Actions run one after another, so that nothing else is in flight.
    constexpr std::uint64_t mostKeepaliveBytes = 64 * 1024;
    if (request.keepalive && *contentLength > mostKeepaliveBytes) {
        params.trace.step(StepId::NetKeepaliveQuota, StepResult::Failed, *contentLength);
        return refuse(
            params, StepId::NetKeepaliveQuota, Reason::KeepaliveQuota, std::to_string(*contentLength));
    }
    return std::nullopt;
}

/// Steps 8.16 to 8.18: what the cache mode adds to the headers. Returns the cache mode of the request on the wire.
CacheMode appendCacheHeaders(const FetchParams& params, HeaderList& headers)
{
    const Request& request = params.request;
    CacheMode cacheMode = request.cacheMode;
    // 8.16. A page that revalidates for itself.
    if (cacheMode == CacheMode::Default && isConditional(headers)) {
        cacheMode = conditionalCacheMode(params.profile());
        params.trace.step(StepId::NetConditional, nameOf(cacheMode));
    }
    const bool hasCacheControl = headers.contains("Cache-Control");
    const bool hasPragma = headers.contains("Pragma");
    // 8.17.
    if (cacheMode == CacheMode::NoCache && !request.preventNoCacheCacheControl && !hasCacheControl) {
        headers.append("Cache-Control", "max-age=0");
        params.trace.step(StepId::NetNoCache, "Cache-Control", "max-age=0");
    }
    // 8.18.
    if (cacheMode == CacheMode::NoStore || cacheMode == CacheMode::Reload) {
        if (!hasPragma) {
            headers.append("Pragma", "no-cache");
            params.trace.step(StepId::NetPragma, "Pragma", "no-cache");
        }
        if (!hasCacheControl) {
            headers.append("Cache-Control", "no-cache");
            params.trace.step(StepId::NetCacheControl, "Cache-Control", "no-cache");
        }
    }
    return cacheMode;
}

/// Step 8.21: cookies and authentication.
void appendCredentials(const FetchParams& params, HeaderList& headers, IsAuthenticationFetch isAuthenticationFetch)
{
    const Request& request = params.request;
    // 8.21.1.
    appendRequestCookieHeader(params, headers);
    // 8.21.2. There are no authentication entries: a scenario's user types no password. A URL may hold one.
    if (headers.contains("Authorization"))
        return;
    if (request.currentUrl().includesCredentials() && isAuthenticationFetch == IsAuthenticationFetch::Yes) {
        const Url& url = request.currentUrl();
        const std::string value
            = "Basic " + base64Encode(std::string(url.username()) + ":" + std::string(url.password()));
        headers.append("Authorization", value);
        params.trace.step(StepId::NetAuthorization, "Authorization", value);
    }
}

} // namespace

bool isConditional(const HeaderList& headers)
{
    static constexpr std::array<std::string_view, 5> conditionalNames {
        "If-Modified-Since", "If-None-Match", "If-Unmodified-Since", "If-Match", "If-Range"};
    return std::any_of(conditionalNames.begin(), conditionalNames.end(),
        [&](std::string_view name) { return headers.contains(name); });
}

CacheMode conditionalCacheMode(const Profile& profile)
{
    // Differs: chromium asks caches on the way to revalidate.
    return profile.departs(Difference::ConditionalCacheControl) ? CacheMode::NoCache : CacheMode::NoStore;
}

Response httpNetworkOrCacheFetch(
    const FetchParams& params, ExchangeKind kind, IsAuthenticationFetch isAuthenticationFetch)
{
    Tracer& trace = params.trace;
    auto scope = trace.enter();
    // The exchange that the headers below belong to is the next one.
    trace.setExchange(static_cast<int>(params.record.exchanges.size()));

    // 1. to 8.2. Ours: of the clone only what differs from the request is kept, its header list and cache mode.
    Request& request = params.request;
    HeaderList headers = request.headerList.copyWithRoom();

    // 8.3. and 8.4.
    const bool includeCredentials = includesCredentials(params);
    // 8.5. to 8.10.
    if (auto refused = considerBodyLength(params))
        return std::move(*refused);
    // 8.11.
    if (request.referrer.kind == Referrer::Kind::Url) {
        headers.append("Referer", request.referrer.url.href());
        trace.step(StepId::NetReferer, "Referer", request.referrer.url.href());
    }
    // 8.12.
    appendRequestOriginHeader(params, headers);
    // 8.13.
    trace.step(StepId::NetFetchMetadata);
    appendFetchMetadataHeaders(request, params.profile(), headers, trace);
    // 8.14.
    if (request.initiator == RequestInitiator::Prefetch) {
        headers.set("Sec-Purpose", "prefetch");
        trace.step(StepId::NetSecPurpose, "Sec-Purpose", "prefetch");
    }
    // 8.15. User-Agent is below what is shown, unless the page set it.
    if (!headers.contains("User-Agent"))
        trace.step(StepId::NetUserAgent);
    // 8.16. to 8.18.
    const CacheMode cacheMode = appendCacheHeaders(params, headers);
    // 8.19. and 8.20. Accept-Encoding, Connection and the like are below what is shown.
    if (headers.contains("Range"))
        trace.step(StepId::NetRange);
    // 8.21.
    if (includeCredentials)
        appendCredentials(params, headers, isAuthenticationFetch);
    // 8.22. Missing: proxy authentication.
    // 8.24. to 8.26. Missing: the HTTP cache.
    trace.step(StepId::NetCache);

    // 11.
    // 11.1.
    if (cacheMode == CacheMode::OnlyIfCached) {
        trace.step(StepId::NetOnlyIfCached, StepResult::Failed);
        return refuse(params, StepId::NetOnlyIfCached, Reason::OnlyIfCached);
    }
    // 11.2.
    trace.step(StepId::NetForward);
    const bool hasRange = headers.contains("Range");
    Response response = httpNetworkFetch(params, std::move(headers), includeCredentials, kind);
    if (response.isNetworkError())
        return response;
    // 12.
    response.urlList = request.urlList;
    // 13.
    if (hasRange) {
        response.rangeRequested = true;
        trace.step(StepId::NetRangeRequested);
    }
    // 14.
    response.requestIncludesCredentials = includeCredentials;
    // 15. The password of the URL is tried once; nobody is asked for another one.
    if (response.status == 401 && request.responseTainting != ResponseTainting::Cors && includeCredentials) {
        const bool hasUrlCredentials = request.useUrlCredentials && request.currentUrl().includesCredentials();
        const bool canSendAgain = !request.body || !request.body->sourceIsNull;
        if (hasUrlCredentials && canSendAgain && isAuthenticationFetch == IsAuthenticationFetch::No)
            return httpNetworkOrCacheFetch(params, kind, IsAuthenticationFetch::Yes);
        trace.step(StepId::NetUnauthorized);
    }
    // 16. and 17. Missing: 407 and 421.
    // 19.
    return response;
}

} // namespace fetchscope
