#include "core/engine/fetch/cors_preflight_cache.h"

#include "core/engine/fetch/http_cache_lookup.h"
#include "core/engine/http/methods.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// Differs: browsers pass this cache by, too, where a request does so with the HTTP cache; chromium where that only
/// validates, too.
bool isCachePassedBy(const FetchParams& params)
{
    const auto choice = params.profile().choice<Difference::PreflightCacheMode>();
    const CacheMode mode = cacheModeWithConditions(params.request, params.profile());
    const bool isAnew = mode == CacheMode::NoStore || mode == CacheMode::Reload;
    return (isAnew && choice != "no-matter") || (mode == CacheMode::NoCache && choice == "passed-by-and-not-kept");
}

} // namespace

PreflightCacheQuery preflightCacheQuery(const FetchParams& params)
{
    const Request& request = params.request;
    PreflightCacheQuery query;
    if (request.client != nullptr)
        query.networkPartitionKey =
            request.isCredentialless ? credentiallessPartition : std::string_view(request.client->networkPartitionKey);
    query.origin = preflightOrigin(params);
    query.url = request.currentUrl().href();
    query.includesCredentials = request.credentialsMode == CredentialsMode::Include;
    return query;
}

std::string_view preflightOrigin(const FetchParams& params)
{
    // Differs: firefox sends the page's own origin in a preflight, though the request's has become null.
    if (params.profile().departs(Difference::PreflightOrigin))
        return params.request.origin.serialize();
    return serializeRequestOrigin(params.request);
}

bool isPreflightNeeded(const FetchParams& params, const std::vector<std::string>& unsafeNames)
{
    const Request& request = params.request;
    PreflightCache& cache = params.userAgent.preflightCache;
    const PreflightCacheQuery query = preflightCacheQuery(params);
    const double now = params.now();
    auto scope = params.trace.enter();

    // HTTP fetch, 4.1., with the first step of each match.
    bool isNeeded = false;
    const bool isPassedBy = isCachePassedBy(params);
    bool isThere = false;
    const auto answers = [&](bool isCached) {
        isThere = isThere || isCached;
        return isCached && !isPassedBy;
    };
    // A safelisted method needs no entry, unless the use-CORS-preflight flag is set. Differs: firefox knows GET and
    // POST only, and preflights whatever once needed it.
    if (!isCorsSafelistedMethod(request.method) || request.useCorsPreflight
        || (request.method == "HEAD" && params.departs(Difference::PreflightCacheHead))) {
        const bool isCached = answers(cache.matchMethod(query, request.method, now) != nullptr);
        params.trace.step(StepId::CacheMethod, isCached ? StepResult::Yes : StepResult::No, request.method);
        isNeeded = !isCached;
    }
    // Differs: firefox asks for an entry of any kind where a redirect has made the request simple.
    if (request.neededPreflight && isCorsSafelistedMethod(request.method) && unsafeNames.empty()) {
        isNeeded = std::none_of(cache.entries().begin(), cache.entries().end(),
            [&](const PreflightCacheEntry& entry) { return entry.expiresAt() > now && cache.concerns(entry, query); });
    }
    for (const std::string& name : unsafeNames) {
        const bool isCached = answers(cache.matchHeaderName(query, name, now) != nullptr);
        params.trace.step(StepId::CacheHeader, isCached ? StepResult::Yes : StepResult::No, name);
        isNeeded = isNeeded || !isCached;
    }

    if (isPassedBy && isThere)
        params.trace.mark(Difference::PreflightCacheMode);

    PreflightCacheUse& use = params.record.preflightCacheUse;
    if (!isNeeded) {
        if (use == PreflightCacheUse::NotNeeded)
            use = PreflightCacheUse::Hit;
    } else if (use == PreflightCacheUse::NotNeeded || use == PreflightCacheUse::Hit) {
        // An entry that ran out is still in the list: that makes the difference between stale and never there.
        const bool wasThere = std::any_of(cache.entries().begin(), cache.entries().end(),
            [&](const PreflightCacheEntry& entry) { return entry.expiresAt() <= now && cache.concerns(entry, query); });
        use = wasThere ? PreflightCacheUse::Stale : PreflightCacheUse::Miss;
    }
    // Differs: where chromium's or safari's one entry does not do, it is thrown away.
    if (isNeeded && !isPassedBy && params.profile().departs(Difference::PreflightCacheShape)
        && cache.clearFor(query) > 0) {
        params.trace.mark(Difference::PreflightCacheShape, MarkedStep::None);
        params.trace.preflightCacheChanged(cache.entries(), now);
    }
    return isNeeded;
}

void clearCacheEntries(const FetchParams& params)
{
    PreflightCache& cache = params.userAgent.preflightCache;
    std::size_t removed = 0;
    // Differs: chromium keeps its entries whatever happens.
    if (params.profile().departs(Difference::PreflightCacheClearing)) {
        params.trace.mark(Difference::PreflightCacheClearing, MarkedStep::None);
        return;
    }
    if (!cache.isEmpty())
        removed = cache.clearFor(preflightCacheQuery(params));
    params.trace.step(StepId::MainPreflightFailed);
    params.trace.step(StepId::CacheCleared, removed);
    if (removed > 0)
        params.trace.preflightCacheChanged(cache.entries(), params.now());
}

void storePreflightResult(const FetchParams& params, const std::vector<std::string>& methods,
    const std::vector<std::string>& headerNames, double maxAge)
{
    // Differs: chromium keeps nothing of what was asked for with no-store.
    if (params.request.cacheMode == CacheMode::NoStore
        && params.profile().choice<Difference::PreflightCacheMode>() == "passed-by-and-not-kept") {
        params.trace.mark(Difference::PreflightCacheMode);
        return;
    }
    // Nor of what belongs to an opaque origin.
    if (params.request.client != nullptr && params.request.client->origin.isOpaque()
        && params.departs(Difference::CacheOfOpaquePage))
        return;
    PreflightCache& cache = params.userAgent.preflightCache;
    const PreflightCacheQuery query = preflightCacheQuery(params);
    // Differs: nor of one that redirects have made null, which to chromium and safari is another one each time.
    if (query.origin == "null" && !params.request.origin.isOpaque()
        && params.departs(Difference::PreflightCacheNullOrigin))
        return;
    const double now = params.now();
    cache.removeExpired(now);
    // Differs: chromium and safari keep one answer for an origin and URL, the last one.
    const bool isReplaced = params.profile().departs(Difference::PreflightCacheShape) && cache.clearFor(query) > 0;
    const auto markReplaced = [&] {
        if (isReplaced)
            params.trace.mark(Difference::PreflightCacheShape);
    };

    std::shared_ptr<const PreflightCacheKey> key;
    const auto sharedKey = [&] {
        if (!key)
            key = std::make_shared<const PreflightCacheKey>(PreflightCacheKey {
                std::string(query.networkPartitionKey), std::string(query.origin), std::string(query.url)});
        return key;
    };
    using Kind = PreflightCacheEntry::Kind;

    // 7.12. and 7.13. What was made for one method may serve the next, so that none is stored twice.
    markReplaced();
    for (const std::string& method : methods) {
        if (const PreflightCacheEntry* entry = cache.matchMethod(query, method, now)) {
            params.trace.step(StepId::PreflightUpdateMethod, method, static_cast<std::int64_t>(maxAge));
            cache.renew(*entry, maxAge, now);
        }
    }
    for (const std::string& method : methods) {
        if (cache.matchMethod(query, method, now) != nullptr)
            continue;
        params.trace.step(StepId::PreflightStoreMethod, method, static_cast<std::int64_t>(maxAge));
        cache.create(sharedKey(), query.includesCredentials, Kind::Method, method, maxAge, now);
    }
    // 7.14. and 7.15.
    markReplaced();
    for (const std::string& name : headerNames) {
        if (const PreflightCacheEntry* entry = cache.matchHeaderName(query, name, now)) {
            params.trace.step(StepId::PreflightUpdateHeader, name, static_cast<std::int64_t>(maxAge));
            cache.renew(*entry, maxAge, now);
        }
    }
    for (const std::string& name : headerNames) {
        if (cache.matchHeaderName(query, name, now) != nullptr)
            continue;
        params.trace.step(StepId::PreflightStoreHeader, name, static_cast<std::int64_t>(maxAge));
        cache.create(sharedKey(), query.includesCredentials, Kind::HeaderName, name, maxAge, now);
    }
    if (!methods.empty() || !headerNames.empty())
        params.trace.preflightCacheChanged(cache.entries(), now);
}

} // namespace fetchscope
