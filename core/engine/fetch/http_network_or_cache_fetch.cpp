#include "core/engine/fetch/http_network_or_cache_fetch.h"

#include "core/engine/base/ascii.h"
#include "core/engine/browser/http_cache.h"
#include "core/engine/fetch/authentication.h"
#include "core/engine/fetch/cors_check.h"
#include "core/engine/fetch/http_network_fetch.h"
#include "core/engine/fetch/network_errors.h"
#include "core/engine/fetch/request_cookies.h"
#include "core/engine/fetch/request_headers.h"
#include "core/engine/fetch/requests_at_once.h"
#include "core/engine/http/range.h"
#include "core/engine/policy/cross_origin_isolation.h"
#include "core/engine/policy/cross_origin_resource_policy.h"
#include "core/engine/policy/fetch_metadata.h"
#include "core/engine/url/site.h"

#include <algorithm>
#include <array>
#include <tuple>

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

namespace {

/// https://fetch.spec.whatwg.org/#determine-the-http-cache-partition, of a request with a client. A tab's navigation
/// belongs to the site that it goes to, which `own` is there to hold.
std::string_view partitionOf(const Request& request, std::string& own)
{
    if (request.destination != Destination::Document)
        return request.client->networkPartitionKey;
    own = serializeSite(originOf(request.currentUrl()));
    return own;
}

/// Is it no document, and asked for by something else than a script, of another site than the tab's? (What a link
/// preloads for fetch() is as if that had asked.)
bool isElementAtOtherSite(const Request& request)
{
    const bool isForScript = request.isLinkPreload && request.destination == Destination::Empty;
    return !request.isNavigationRequest() && !isForScript && request.initiatorType != InitiatorType::Fetch
        && request.initiatorType != InitiatorType::XmlHttpRequest
        && !isSameSite(request.client->topLevelOrigin, request.currentUrl());
}

/// Steps 8.24 to 8.26 and 11.3 to 11.5: the HTTP cache of the request's partition.
class CacheLookUp
{
public:
    CacheLookUp(const FetchParams& params, ExchangeKind kind, CacheMode mode, bool includeCredentials)
        : m_params(params)
        , m_mode(mode)
    {
        const Request& request = params.request;
        // 8.24. and 8.25. No client, no partition: nothing is cached. Preflights and handshakes never are.
        m_hasPartition = request.client != nullptr && kind != ExchangeKind::Preflight;
        m_isOff = !m_hasPartition || request.mode == RequestMode::WebSocket || cacheMode() == CacheMode::NoStore;
        if (!m_hasPartition)
            return;
        // Differs: what belongs to an opaque origin chromium keeps nothing of.
        if (request.client->origin.isOpaque() && !request.isNavigationRequest()
            && params.profile().departs(Difference::CacheOfOpaquePage)) {
            params.trace.mark(Difference::CacheOfOpaquePage);
            m_isOff = true;
        }
        m_partition = partitionOf(request, m_ownPartition);
        if (request.isCredentialless)
            keepApart(" credentialless");
        // Differs: firefox keeps what was asked for without credentials apart; chromium keeps framed documents apart.
        if (!includeCredentials && params.profile().departs(Difference::CacheCredentials))
            keepApart(" anonymous");
        // And by the user name and password of the URL.
        if (const Url& url = request.currentUrl();
            url.includesCredentials() && params.profile().departs(Difference::CacheUrlCredentials))
            keepApart(std::string(" ").append(url.username()).append(":").append(url.password()));
        // And what elements ask another site for.
        if (params.profile().departs(Difference::CacheElements) && isElementAtOtherSite(request))
            keepApart(" element");
        if (request.destination == Destination::Iframe && params.profile().departs(Difference::CacheFrames))
            keepApart(" frame");
    }

    /// Waits for another request to the same URL whose answer may be stored.
    void waitForOthers()
    {
        if (!m_isOff && cacheMode() != CacheMode::Reload && waitsForCache(m_params))
            m_isOff = waitForCacheWriters(m_params, writer()) == CacheWait::InVain;
    }

    /// From now on others may wait for the answer to this one.
    void beginWriting()
    {
        if (!m_isOff && isCacheWriter(m_params))
            m_writing.emplace(m_params.userAgent, writer());
    }

    /// A stored response that can be used as it is; otherwise `headers` get what validates the stored one.
    std::optional<Response> select(HeaderList& headers)
    {
        HttpCache& cache = m_params.userAgent.httpCache;
        if (m_isOff || cacheMode() == CacheMode::Reload || cache.isEmpty())
            return std::nullopt;
        // Differs: what the network redirects to safari asks of the network.
        if (isRedirectedByNetwork() && m_params.departs(Difference::CacheAfterRedirect))
            return std::nullopt;
        if (auto media = selectMedia(headers))
            return media;
        // 8.26.2.
        const Request& request = m_params.request;
        const double now = m_params.userAgent.clock.sinceEpoch();
        const CacheSelection selection = cache.select(m_partition, request.method, request.currentUrl(), headers, now);
        if (m_params.trace.isOn())
            markDecidingRules(headers, now);
        if (selection.response != nullptr && isRedirectWithFragment(selection.response->status))
            return std::nullopt;
        const bool takesAnything = cacheMode() == CacheMode::ForceCache || cacheMode() == CacheMode::OnlyIfCached;
        if (selection.response != nullptr
            && (takesAnything || selection.freshness == Freshness::Fresh
                || (cacheMode() == CacheMode::Default && selection.freshness == Freshness::StaleWhileRevalidate))) {
            m_params.trace.step(StepId::NetFromCache, StepResult::Yes, selection.response->status);
            return asResponse(*selection.response, CacheState::Local);
        }
        if (cacheMode() == CacheMode::OnlyIfCached
            || (selection.response == nullptr && selection.otherVariant == nullptr))
            return std::nullopt;
        // Where the page revalidates itself, nothing is added to its headers.
        if (m_params.request.cacheMode == CacheMode::Default && cacheMode() == CacheMode::NoCache)
            return std::nullopt;
        // 8.26.2.2.2. Validate.
        const Validators validators = cache.validatorsOf(selection);
        const StoredResponse& old = selection.response ? *selection.response : *selection.otherVariant;
        if (validators.entityTag && !headers.contains("If-None-Match")) {
            headers.append("If-None-Match", *validators.entityTag);
            m_params.trace.step(StepId::NetValidate, "If-None-Match", *validators.entityTag);
            m_revalidated = old;
        }
        if (validators.lastModified && !headers.contains("If-Modified-Since")) {
            headers.append("If-Modified-Since", *validators.lastModified);
            m_params.trace.step(StepId::NetValidate, "If-Modified-Since", *validators.lastModified);
            m_revalidated = old;
        }
        return std::nullopt;
    }

    /// What a media element asks for from its first byte on, a whole response answers that is stored and fresh
    /// (https://httpwg.org/specs/rfc9111.html#constructing.responses.from.caches).
    std::optional<Response> selectMedia(const HeaderList& headers)
    {
        const Request& request = m_params.request;
        if ((request.destination != Destination::Video && request.destination != Destination::Audio)
            || headers.get("Range") != "bytes=0-")
            return std::nullopt;
        HeaderList whole = headers;
        whole.remove("Range");
        const CacheSelection selection = m_params.userAgent.httpCache.select(
            m_partition, request.method, request.currentUrl(), whole, m_params.userAgent.clock.sinceEpoch());
        // 8.26.2. Differs: webkit's media library asks again.
        if (selection.response == nullptr || selection.freshness != Freshness::Fresh
            || selection.response->status != 200 || m_params.departs(Difference::CacheMedia))
            return std::nullopt;
        m_params.trace.step(StepId::NetFromCache, StepResult::Yes, selection.response->status);
        return asResponse(*selection.response, CacheState::Local);
    }

    void beforeSending()
    {
        if (m_isOff)
            return;
        m_requestTime = m_params.userAgent.clock.sinceEpoch();
        // Differs: in browsers a reload that fails has lost the old entry.
        if (cacheMode() == CacheMode::Reload && m_params.profile().departs(Difference::CacheReload))
            m_params.userAgent.httpCache.remove(m_partition, m_params.request.currentUrl());
    }

    void afterAnswer(Response& response)
    {
        const Request& request = m_params.request;
        HttpCache& cache = m_params.userAgent.httpCache;
        const double now = m_params.userAgent.clock.sinceEpoch();
        // 11.3. Whatever the cache mode, though a preflight leaves all as it is. Differs: to chromium a PUT without a
        // body is no reason.
        const bool isEmptyPut = request.hasMethod("PUT") && !request.body
            && m_params.profile().departs(Difference::CacheInvalidationMethods);
        // And firefox leaves what is stored of other sites.
        const bool isLeft = request.client != nullptr && m_params.profile().departs(Difference::CacheInvalidationSites)
            && !isSameSite(request.client->topLevelOrigin, request.currentUrl());
        if (m_hasPartition && !isEmptyPut && !isLeft)
            cache.invalidate(m_partition, request.currentUrl(), request.method, response.status, response.headers());
        if (m_isOff)
            return;
        // 11.4.
        if (m_revalidated && response.status == 304) {
            const StoredResponse fresh =
                cache.freshen(m_revalidated->id, response.headers(), sentHeaders(), m_requestTime, now)
                    .value_or(*m_revalidated);
            m_params.trace.step(StepId::NetValidated, StepResult::Yes, fresh.status);
            if (m_writing)
                m_writing->wasStored();
            response = asResponse(fresh, CacheState::Validated);
            return;
        }
        // 11.5.
        if (isRedirectWithFragment(response.status))
            return;
        if (!cache.mayBeStored(request.method, response.status)) {
            // Differs: safari forgets what it has then.
            if (m_params.profile().departs(Difference::CacheNotStored))
                cache.remove(m_partition, request.currentUrl());
            return;
        }
        // Differs: chromium only replaces what it has where the page validates for itself.
        if (isConditional(request.headerList) && m_params.profile().departs(Difference::CacheOwnValidation)
            && cache.select(m_partition, request.method, request.currentUrl(), sentHeaders(), now).response == nullptr)
            return;
        // Differs: safari stores nothing that does not pass the CORS check, but redirects.
        Tracer silent;
        if (request.responseTainting == ResponseTainting::Cors && !isRedirectStatus(response.status)
            && m_params.profile().departs(Difference::CacheFailedCheck)
            && !corsCheck(request, response, silent, serializeRequestOrigin(request)).passed) {
            m_params.trace.mark(Difference::CacheFailedCheck);
            return;
        }
        StoredResponse stored;
        stored.partition = m_partition;
        // On the wire a URL is as the cache knows it.
        stored.url = m_params.record.exchanges.back().url;
        stored.method = request.method;
        stored.status = response.status;
        stored.statusText = response.statusMessage;
        stored.headers = response.headerList;
        stored.body = response.body;
        // Only Vary asks for what was sent.
        if (response.headers().contains("Vary"))
            stored.requestHeaders = sentHeaders();
        stored.requestTime = m_requestTime;
        stored.responseTime = now;
        stored.broughtBy = m_params.record.nextNumber() - 1;
        stored.isPrefetched = request.initiator == RequestInitiator::Prefetch && !isRedirectStatus(response.status);
        if (cache.store(std::move(stored)) != StoreVerdict::Stored)
            return;
        m_params.trace.step(StepId::NetStored, response.status);
        if (m_writing)
            m_writing->wasStored();
    }

    /// Nobody waits any longer.
    void endWriting() { m_writing.reset(); }

private:
    /// Marks the rules of the browser's cache without which it would find something else, or validate otherwise.
    [[gnu::cold, gnu::noinline]] void markDecidingRules(const HeaderList& headers, double now) const
    {
        const Request& request = m_params.request;
        const auto find = [&](const Profile& by) {
            HttpCache cache = m_params.userAgent.httpCache;
            cache.setPolicy(makeHttpCachePolicy(by));
            const CacheSelection found = cache.select(m_partition, request.method, request.currentUrl(), headers, now);
            const StoredResponse* const stored = found.response ? found.response : found.otherVariant;
            const Validators validators = cache.validatorsOf(found);
            return std::tuple(stored ? stored->id : 0, found.response != nullptr, found.freshness, validators.entityTag,
                validators.lastModified);
        };
        markDeciding(m_params.profile(),
            {Difference::CacheRepeatedDirective, Difference::CacheQuotedNumbers, Difference::CacheSpaceBehindEquals,
                Difference::CacheSpaceBeforeEquals, Difference::CacheDigitsInFront, Difference::CacheQualifiedNoCache,
                Difference::CacheHeadFromGet, Difference::CacheResponsePragma, Difference::CacheImmutable,
                Difference::CacheAge, Difference::CacheInvalidMaxAge, Difference::CacheInvalidExpires,
                Difference::CacheHeuristicStatuses, Difference::CacheHeuristicLimit, Difference::CacheMustRevalidate,
                Difference::CachePrefetchedLifetime, Difference::CachePermanentStatuses,
                Difference::CacheReusableStatuses, Difference::CacheRequestDirectives, Difference::CacheRequestNoStore,
                Difference::CacheMaxStale, Difference::CacheAuthorization, Difference::CacheValidatedStatuses,
                Difference::CacheOtherVariants},
            m_params.trace, find);
    }

    bool isRedirectedByNetwork() const
    {
        const Request& request = m_params.request;
        const auto& exchanges = m_params.record.exchanges;
        return request.urlList.size() > 1 && !exchanges.empty() && isRedirectStatus(exchanges.back().status)
            && exchanges.back().url == request.urlList[request.urlList.size() - 2].wireHref();
    }
    /// Differs: safari's cache has no redirects of URLs with a fragment.
    bool isRedirectWithFragment(std::uint16_t status) const
    {
        return isRedirectStatus(status) && m_params.request.currentUrl().fragment()
            && m_params.departs(Difference::CacheRedirectFragment);
    }
    CacheMode cacheMode() const { return m_mode; }
    RequestsUnderWay::CacheWriter writer() const { return cacheWriterOf(m_params, m_partition); }
    void keepApart(std::string_view suffix)
    {
        m_ownPartition = std::string(m_partition).append(suffix);
        m_partition = m_ownPartition;
    }
    const HeaderList& sentHeaders() const { return m_params.record.exchanges.back().requestHeaders; }
    Response asResponse(const StoredResponse& stored, CacheState state) const
    {
        Response response;
        response.status = stored.status;
        response.statusMessage = stored.statusText;
        response.headerList = stored.headers;
        response.body = stored.body;
        response.cacheState = state;
        response.receivedAt = m_params.now();
        auto& last = m_params.record.storedAnswer;
        std::shared_ptr<StoredAnswer> before = last ? std::make_shared<StoredAnswer>(*std::move(last)) : nullptr;
        last = StoredAnswer {state, std::string(m_params.request.currentUrl().hrefWithoutFragment()), stored.status,
            stored.headers, stored.broughtBy, m_params.record.nextNumber(), std::move(before)};
        return response;
    }

    const FetchParams& m_params;
    CacheMode m_mode;
    bool m_isOff = false;
    bool m_hasPartition = false;
    /// That of the page, or m_ownPartition.
    std::string_view m_partition;
    std::string m_ownPartition;
    /// It is the answer where it is still good, though another request may have removed it meanwhile.
    std::optional<StoredResponse> m_revalidated;
    double m_requestTime = 0;
    std::optional<CacheWriterScope> m_writing;
};

} // namespace

bool isConditional(const HeaderList& headers)
{
    static constexpr std::array<std::string_view, 5> conditionalNames {
        "If-Modified-Since", "If-None-Match", "If-Unmodified-Since", "If-Match", "If-Range"};
    return std::any_of(headers.begin(), headers.end(), [](const HeaderView& header) {
        return header.name.size() > 2 && (header.name.front() == 'I' || header.name.front() == 'i')
            && std::any_of(conditionalNames.begin(), conditionalNames.end(),
                [&](std::string_view name) { return asciiCaseInsensitiveEquals(header.name, name); });
    });
}

void forgetRefused(const FetchParams& params, const Response& response)
{
    if (response.cacheState == CacheState::None && !response.fromServiceWorker && !params.record.exchanges.empty())
        params.userAgent.httpCache.removeBroughtBy(params.record.exchanges.size() - 1);
}

CacheMode cacheModeWithConditions(const Request& request, const Profile& profile)
{
    if (request.cacheMode != CacheMode::Default || !isConditional(request.headerList))
        return request.cacheMode;
    // Differs: firefox leaves an XMLHttpRequest as it is.
    if (request.initiatorType == InitiatorType::XmlHttpRequest && profile.departs(Difference::ConditionalXhr))
        return request.cacheMode;
    // And chromium what a worker asks for.
    if (request.client != nullptr && request.client->kind != GlobalKind::Window
        && profile.departs(Difference::ConditionalInWorkers))
        return request.cacheMode;
    // Differs: chromium asks caches on the way to revalidate.
    return profile.departs(Difference::ConditionalCacheControl) ? CacheMode::NoCache : CacheMode::NoStore;
}

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
    CacheLookUp lookUp(params, kind, cacheMode, includeCredentials);
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
    if (response.status == 407 && params.departs(Difference::UnexpectedProxyAuthentication))
        return refuseAnswer(params, StepId::NetProxyStatus, Reason::UnexpectedProxyStatus, std::string(), response);
    // 17. Missing: 421.
    // 19.
    return response;
}

} // namespace fetchscope
