#include "core/engine/fetch/http_cache_lookup.h"

#include "core/engine/base/ascii.h"
#include "core/engine/browser/http_cache.h"
#include "core/engine/fetch/cors_check.h"
#include "core/engine/url/site.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace fetchscope {

namespace {

/// Of those that follow each other, where the cache of the browser stops there.
constexpr int mostCachedRedirects = 5;

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

} // namespace

HttpCacheLookup::HttpCacheLookup(
    const FetchParams& params, Exchange::Kind kind, CacheMode mode, bool includeCredentials)
    : m_params(params)
    , m_mode(mode)
{
    const Request& request = params.request;
    // 8.24. and 8.25. No client, no partition: nothing is cached. Preflights and handshakes never are.
    m_hasPartition = request.client != nullptr && kind != Exchange::Kind::Preflight;
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
    // And safari by the range that the page asks for.
    if (const auto range = request.headerList.get("Range"); range && request.destination == Destination::Empty
        && params.profile().choice<Difference::CacheNeverStored>() == "webkit")
        keepApart(" range=" + *range);
    // And what elements ask another site for.
    if (params.profile().departs(Difference::CacheElements) && isElementAtOtherSite(request))
        keepApart(" element");
    if (request.destination == Destination::Iframe && params.profile().departs(Difference::CacheFrames))
        keepApart(" frame");
}

void HttpCacheLookup::waitForOthers()
{
    if (!m_isOff && cacheMode() != CacheMode::Reload && waitsForCache(m_params))
        m_isOff = waitForCacheWriters(m_params, writer()) == CacheWait::InVain;
}

void HttpCacheLookup::beginWriting()
{
    if (!m_isOff && isCacheWriter(m_params))
        m_writing.emplace(m_params.userAgent, writer());
}

std::optional<Response> HttpCacheLookup::select(HeaderList& headers)
{
    HttpCache& cache = m_params.userAgent.httpCache;
    if (m_isOff || cacheMode() == CacheMode::Reload || cache.isEmpty())
        return std::nullopt;
    // Differs: what the network redirects to safari asks of the network.
    if (isRedirectedByNetwork() && m_params.departs(Difference::CacheAfterRedirect))
        return std::nullopt;
    // Differs: safari follows few redirects of the cache.
    if (m_params.request.redirectCount > mostCachedRedirects && m_params.departs(Difference::CachedRedirects))
        return std::nullopt;
    if (auto media = selectMedia(headers))
        return media;
    const Destination destination = m_params.request.destination;
    if ((destination == Destination::Video || destination == Destination::Audio) && headers.contains("Range"))
        return std::nullopt;
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
    if (cacheMode() == CacheMode::OnlyIfCached || (selection.response == nullptr && selection.otherVariant == nullptr))
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

std::optional<Response> HttpCacheLookup::selectMedia(const HeaderList& headers)
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
    if (selection.response == nullptr || selection.freshness != Freshness::Fresh || selection.response->status != 200
        || m_params.departs(Difference::CacheMedia))
        return std::nullopt;
    m_params.trace.step(StepId::NetFromCache, StepResult::Yes, selection.response->status);
    return asResponse(*selection.response, CacheState::Local);
}

void HttpCacheLookup::beforeSending()
{
    if (m_isOff)
        return;
    m_requestTime = m_params.userAgent.clock.sinceEpoch();
    // Differs: in browsers a reload that fails has lost the old entry.
    if (cacheMode() == CacheMode::Reload && m_params.profile().departs(Difference::CacheReload))
        m_params.userAgent.httpCache.remove(m_partition, m_params.request.currentUrl());
}

void HttpCacheLookup::afterAnswer(Response& response)
{
    const Request& request = m_params.request;
    HttpCache& cache = m_params.userAgent.httpCache;
    const double now = m_params.userAgent.clock.sinceEpoch();
    // 11.3. Whatever the cache mode, though a preflight leaves all as it is. Differs: to chromium a PUT without a
    // body is no reason.
    const bool isEmptyPut =
        request.hasMethod("PUT") && !request.body && m_params.profile().departs(Difference::CacheInvalidationMethods);
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
    // Differs: safari stores few redirects of one request.
    if (isRedirectStatus(response.status) && request.redirectCount >= mostCachedRedirects
        && m_params.profile().departs(Difference::CachedRedirects))
        return;
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

void HttpCacheLookup::markDecidingRules(const HeaderList& headers, double now) const
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
            Difference::CachePrefetchedLifetime, Difference::CachePermanentStatuses, Difference::CacheReusableStatuses,
            Difference::CacheRequestDirectives, Difference::CacheRequestNoStore, Difference::CacheMaxStale,
            Difference::CacheAuthorization, Difference::CacheValidatedStatuses, Difference::CacheOtherVariants},
        m_params.trace, find);
}

bool HttpCacheLookup::isRedirectedByNetwork() const
{
    const Request& request = m_params.request;
    const auto& exchanges = m_params.record.exchanges;
    return request.urlList.size() > 1 && !m_params.record.isRedirectFromCache && !exchanges.empty()
        && isRedirectStatus(exchanges.back().status)
        && exchanges.back().url == request.urlList[request.urlList.size() - 2].wireHref();
}

bool HttpCacheLookup::isRedirectWithFragment(std::uint16_t status) const
{
    return isRedirectStatus(status) && m_params.request.currentUrl().fragment()
        && m_params.departs(Difference::CacheRedirectFragment);
}

void HttpCacheLookup::keepApart(std::string_view suffix)
{
    m_ownPartition = std::string(m_partition).append(suffix);
    m_partition = m_ownPartition;
}

Response HttpCacheLookup::asResponse(const StoredResponse& stored, CacheState state) const
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

void forgetRefused(const FetchParams& params, const Response& response, Difference difference)
{
    if (response.cacheState == CacheState::None && !response.fromServiceWorker && !params.record.exchanges.empty()
        && params.userAgent.httpCache.removeBroughtBy(params.record.exchanges.size() - 1) > 0)
        params.trace.mark(difference, MarkedStep::None);
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

} // namespace fetchscope
