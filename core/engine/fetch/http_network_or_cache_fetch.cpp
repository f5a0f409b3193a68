#include "core/engine/fetch/http_network_or_cache_fetch.h"

#include "core/engine/base/ascii.h"
#include "core/engine/fetch/authentication.h"
#include "core/engine/fetch/cors_check.h"
#include "core/engine/fetch/http_cache_lookup.h"
#include "core/engine/fetch/http_network_fetch.h"
#include "core/engine/fetch/network_errors.h"
#include "core/engine/fetch/request_cookies.h"
#include "core/engine/fetch/request_headers.h"
#include "core/engine/fetch/requests_at_once.h"
#include "core/engine/http/range.h"
#include "core/engine/policy/cross_origin_isolation.h"
#include "core/engine/policy/cross_origin_resource_policy.h"
#include "core/engine/policy/fetch_metadata.h"

#include <algorithm>

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
    if (include && !embedderPolicyAllowsCredentials(request, params.profile(), params.trace)) {
        params.trace.step(StepId::NetEmbedderCredentials, StepResult::No);
        return false;
    }
    // Differs: to firefox an object is a subresource.
    const bool isPlugin = request.destination == Destination::Object || request.destination == Destination::Embed;
    if (include && isPlugin && request.client != nullptr
        && request.client->policyContainer.embedderPolicy == EmbedderPolicy::Credentialless
        && !isSameOrigin(request.origin, request.currentUrl()) && params.departs(Difference::ObjectResourcePolicy)) {
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
    else if (request.hasMethod("POST") || request.hasMethod("PUT"))
        params.trace.step(StepId::NetContentLength, 0);
    if (!contentLength)
        return std::nullopt;
    params.trace.step(StepId::NetContentLength, *contentLength);
    // 8.10.
    return refusalByKeepaliveQuota(params, *contentLength);
}

/// Steps 8.16 to 8.18: what the cache mode adds to the headers. Returns the cache mode of the request on the wire.
CacheMode appendCacheHeaders(const FetchParams& params, HeaderList& headers)
{
    const Request& request = params.request;
    CacheMode cacheMode = cacheModeWithConditions(request, params.profile());
    // 8.16. A page that revalidates for itself.
    if (cacheMode != request.cacheMode) {
        if (cacheMode != CacheMode::NoStore)
            params.trace.mark(Difference::ConditionalCacheControl);
        params.trace.step(StepId::NetConditional, nameOf(cacheMode));
    }
    // Differs: chromium passes its cache by for what a credentialless page asks without CORS.
    const auto isForeign = [&request](const Url& url) { return !isSameOrigin(request.origin, url); };
    if (request.mode == RequestMode::NoCors && request.client != nullptr
        && asksWithoutCredentials(*request.client, params.profile())
        && std::any_of(request.urlList.begin(), request.urlList.end(), isForeign)
        && params.departs(Difference::CredentiallessCache)) {
        cacheMode = CacheMode::Reload;
        params.trace.step(StepId::NetCredentiallessCache);
    }
    // Differs: where a preflight has a cache mode, it is the request's.
    if (request.isPreflight
        && (cacheMode == CacheMode::NoCache || cacheMode == CacheMode::NoStore || cacheMode == CacheMode::Reload))
        params.trace.mark(Difference::PreflightCacheHeaders);
    const bool setsHeaders =
        cacheMode == CacheMode::NoCache || cacheMode == CacheMode::NoStore || cacheMode == CacheMode::Reload;
    // Differs: safari loses these with the Sec-Fetch headers, but for the Cache-Control that its EventSource sets
    // itself.
    const bool isLost = setsHeaders && losesBrowserHeaders(request, params.profile());
    // Differs: chromium's WebTransport does not go through its loader, which sets them.
    if (request.mode == RequestMode::WebTransport
        && params.profile().choice<Difference::WebTransportRequest>() == "bare") {
        params.trace.mark(Difference::WebTransportRequest);
        return cacheMode;
    }
    if (isLost)
        params.trace.mark(Difference::MetadataAfterRedirect);
    if (isLost && !request.isOfEventSource)
        return cacheMode;
    // 8.17.
    if (cacheMode == CacheMode::NoCache && !request.preventNoCacheCacheControl && !headers.contains("Cache-Control")) {
        headers.append("Cache-Control", "max-age=0");
        params.trace.step(StepId::NetNoCache, "Cache-Control", "max-age=0");
    }
    // 8.18.
    if (cacheMode == CacheMode::NoStore || cacheMode == CacheMode::Reload) {
        if (!isLost && !headers.contains("Pragma")) {
            headers.append("Pragma", "no-cache");
            params.trace.step(StepId::NetPragma, "Pragma", "no-cache");
        }
        if (!headers.contains("Cache-Control")) {
            headers.append("Cache-Control", "no-cache");
            params.trace.step(StepId::NetCacheControl, "Cache-Control", "no-cache");
        }
    }
    return cacheMode;
}

/// Which of the two rules of steps 8.3 and 8.4 keeps the cookies of a request without credentials back.
WithheldCookie::Rule ruleOnCredentials(const Request& request)
{
    return request.credentialsMode == CredentialsMode::Include ? WithheldCookie::Rule::EmbedderPolicy
                                                               : WithheldCookie::Rule::CredentialsMode;
}

/// Step 8.21: cookies and authentication. Gives the cookies that do not go along.
std::vector<WithheldCookie> appendCredentials(
    const FetchParams& params, HeaderList& headers, IsAuthenticationFetch isAuthenticationFetch)
{
    // 8.21.1.
    std::vector<WithheldCookie> withheldCookies = appendRequestCookieHeader(params, headers);
    // 8.21.2.
    appendAuthorization(params, headers, isAuthenticationFetch == IsAuthenticationFetch::Yes);
    return withheldCookies;
}

} // namespace

Response httpNetworkOrCacheFetch(
    const FetchParams& params, ExchangeKind kind, IsAuthenticationFetch isAuthenticationFetch)
{
    Tracer& trace = params.trace;
    auto scope = trace.enter();
    // The exchange that the headers below belong to is the next one.
    trace.setExchange(static_cast<int>(params.record.nextNumber()));

    // 1. to 8.2. Ours: of the clone only what differs from the request is kept, its header list and cache mode.
    Request& request = params.request;
    HeaderList headers = request.headerList.copyWithRoom();

    // 8.3. and 8.4.
    const bool includeCredentials = includesCredentials(params);
    // 8.5. to 8.10.
    if (auto refused = considerBodyLength(params))
        return std::move(*refused);
    // 8.11.
    if (request.referrer.kind == Referrer::Kind::Url)
        appendReferer(params, headers);
    // 8.12.
    NullOrigin nullOrigin = appendRequestOriginHeader(params, headers);
    // 8.13.
    trace.step(StepId::NetFetchMetadata);
    appendFetchMetadataHeaders(request, params.profile(), headers, trace);
    // Differs: browsers say whether the request gets the other site's cookies.
    if (const NullOrigin why = appendStorageAccessHeader(params, request, headers); why != NullOrigin::No)
        nullOrigin = why;
    // 8.14. And what speculation rules set.
    if (request.initiator == RequestInitiator::Prefetch || request.initiator == RequestInitiator::Prerender) {
        const std::string_view purpose = secPurposeOf(request);
        headers.set("Sec-Purpose", purpose);
        trace.step(StepId::NetSecPurpose, "Sec-Purpose", purpose);
        appendSpeculationTags(params, headers);
    }
    // 8.15. User-Agent is below what is shown, unless the page set it.
    if (!headers.contains("User-Agent")) {
        trace.step(StepId::NetUserAgent);
        if (request.pageUserAgentDropped && !params.profile().userAgent().empty())
            headers.append("User-Agent", params.profile().userAgent());
    }
    // 8.16. to 8.18.
    const CacheMode cacheMode = appendCacheHeaders(params, headers);
    // 8.19. and 8.20. Accept-Encoding, Connection and the like are below what is shown.
    const auto range = headers.get("Range");
    if (range) {
        // Differs: chromium's cache takes the range out and writes it again.
        const bool isThroughCache =
            request.method == "GET" && cacheMode != CacheMode::NoStore && !isConditional(headers);
        const auto rewritten = isThroughCache ? rewriteSingleRange(*range) : std::nullopt;
        if (rewritten && rewritten != range && params.departs(Difference::RangeRewritten))
            headers.set("Range", *rewritten);
        trace.step(StepId::NetRange);
    }
    // 8.21.
    std::vector<WithheldCookie> withheldCookies;
    if (includeCredentials)
        withheldCookies = appendCredentials(params, headers, isAuthenticationFetch);
    else if (kind != ExchangeKind::Preflight)
        withheldCookies = cookiesWithheldBy(ruleOnCredentials(request), params);
    else
        notePreflightCookies(params);
    // What the URL has to say goes without credentials, too, where it is asked.
    if (!includeCredentials && isAuthenticationFetch == IsAuthenticationFetch::Yes)
        appendAuthorization(params, headers, true);
    // 8.22. Missing: proxy authentication.
    // 8.23. Ours: no WebDriver listens.
    // 8.24. to 8.26.
    HttpCacheLookup lookUp(params, kind, cacheMode, includeCredentials);
    lookUp.waitForOthers();
    std::optional<Response> stored = lookUp.select(headers);

    // 9. and 10. Ours: nothing is aborted, and no WebDriver listens.
    // 11.
    Response response;
    if (stored) {
        response = std::move(*stored);
    } else {
        // 11.1.
        if (cacheMode == CacheMode::OnlyIfCached) {
            return refuse(params, StepId::NetOnlyIfCached, Reason::OnlyIfCached, {});
        }
        // 11.2.
        trace.step(StepId::NetForward);
        lookUp.beforeSending();
        lookUp.beginWriting();
        const std::size_t sentBefore = params.record.exchanges.size();
        response = httpNetworkFetch(params, std::move(headers), includeCredentials, kind);
        // Ours.
        if (params.record.exchanges.size() > sentBefore) {
            Exchange& exchange = params.record.exchanges.back();
            exchange.nullOrigin = nullOrigin;
            exchange.referrerPolicy = request.referrerPolicy;
            exchange.withheldCookies = std::move(withheldCookies);
        }
        if (response.isNetworkError())
            return response;
        // 11.3. to 11.5.
        lookUp.afterAnswer(response);
        lookUp.endWriting();
    }
    // 12.
    response.urlList = request.urlList;
    // 13.
    if (range) {
        response.rangeRequested = true;
        trace.step(StepId::NetRangeRequested);
    }
    // 14.
    response.requestIncludesCredentials = includeCredentials;
    // 15. The password of the URL is tried once; nobody is asked for another one.
    if (isChallengeToAnswer(params, response, includeCredentials)) {
        // 15.2.1.
        if (request.body && request.body->sourceIsNull) {
            return refuseAnswer(
                params, StepId::NetUnauthorizedStream, Reason::UnauthorizedStreamBody, std::string(), response);
        }
        if (isAuthenticationFetch == IsAuthenticationFetch::No && answersByUrl(request, response)) {
            Response answer = httpNetworkOrCacheFetch(params, kind, IsAuthenticationFetch::Yes);
            // 18.
            keepAuthenticationEntry(params, answer);
            return answer;
        }
        // 15. Missing: asking the user.
        trace.step(StepId::NetUnauthorized);
    }
    // 16. Missing: asking the user for a proxy's password. Differs: chromium expects this of proxies only.
    if (response.status == 407 && request.mode != RequestMode::WebTransport
        && params.departs(Difference::UnexpectedProxyAuthentication))
        return refuseAnswer(params, StepId::NetProxyStatus, Reason::UnexpectedProxyStatus, std::string(), response);
    // 17. Missing: 421.
    // 19.
    return response;
}

} // namespace fetchscope
