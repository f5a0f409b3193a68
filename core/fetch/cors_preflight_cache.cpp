#include "core/fetch/cors_preflight_cache.h"

#include <algorithm>

#include "core/http/methods.h"

namespace fetchscope {

PreflightCacheQuery preflightCacheQuery(const Request& request)
{
    PreflightCacheQuery query;
    if (request.client != nullptr)
        query.networkPartitionKey = request.client->networkPartitionKey;
    query.origin = serializeRequestOrigin(request);
    query.url = request.currentUrl().href();
    query.includesCredentials = request.credentialsMode == CredentialsMode::Include;
    return query;
}

bool isPreflightNeeded(const FetchParams& params, const std::vector<std::string>& unsafeNames)
{
    const Request& request = params.request;
    const PreflightCache& cache = params.userAgent.preflightCache;
    const PreflightCacheQuery query = preflightCacheQuery(request);
    const double now = params.now();
    auto scope = params.trace.enter();

    bool isNeeded = false;
    // A safelisted method needs no entry, unless the use-CORS-preflight flag is set.
    if (!isCorsSafelistedMethod(request.method) || request.useCorsPreflight) {
        const bool isCached = cache.matchMethod(query, request.method, now) != nullptr;
        params.trace.step(StepId::CacheMethod, isCached ? StepResult::Yes : StepResult::No, request.method);
        isNeeded = !isCached;
    }
    for (const std::string& name : unsafeNames) {
        const bool isCached = cache.matchHeaderName(query, name, now) != nullptr;
        params.trace.step(StepId::CacheHeader, isCached ? StepResult::Yes : StepResult::No, name);
        isNeeded = isNeeded || !isCached;
    }

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
    return isNeeded;
}

void clearCacheEntries(const FetchParams& params)
{
    PreflightCache& cache = params.userAgent.preflightCache;
    std::size_t removed = 0;
    if (!cache.isEmpty())
        removed = cache.clearFor(preflightCacheQuery(params.request));
    params.trace.step(StepId::MainPreflightFailed);
    params.trace.step(StepId::CacheCleared, removed);
    if (removed > 0)
        params.trace.preflightCacheChanged(cache.entries(), params.now());
}

void storePreflightResult(const FetchParams& params, const std::vector<std::string>& methods,
    const std::vector<std::string>& headerNames, double maxAge)
{
    const Request& request = params.request;
    PreflightCache& cache = params.userAgent.preflightCache;
    const PreflightCacheQuery query = preflightCacheQuery(request);
    const double now = params.now();
    cache.removeExpired(now);

    std::shared_ptr<const PreflightCacheKey> key;
    const auto sharedKey = [&] {
        if (!key)
            key = std::make_shared<const PreflightCacheKey>(PreflightCacheKey {
                std::string(query.networkPartitionKey), std::string(query.origin), std::string(query.url)});
        return key;
    };
    using Kind = PreflightCacheEntry::Kind;

    // 7.12. and 7.13. (Entries made here do not count as matches for the next method of the same answer: the standard
    // renews first and creates then.)
    std::vector<std::string_view> newOnes;
    for (const std::string& method : methods) {
        if (const PreflightCacheEntry* entry = cache.matchMethod(query, method, now)) {
            params.trace.step(StepId::PreflightUpdateMethod, method, static_cast<std::int64_t>(maxAge));
            cache.renew(*entry, maxAge, now);
        } else {
            newOnes.push_back(method);
        }
    }
    for (const std::string_view method : newOnes) {
        params.trace.step(StepId::PreflightStoreMethod, method, static_cast<std::int64_t>(maxAge));
        cache.create(sharedKey(), query.includesCredentials, Kind::Method, method, maxAge, now);
    }
    // 7.14. and 7.15.
    newOnes.clear();
    for (const std::string& name : headerNames) {
        if (const PreflightCacheEntry* entry = cache.matchHeaderName(query, name, now)) {
            params.trace.step(StepId::PreflightUpdateHeader, name, static_cast<std::int64_t>(maxAge));
            cache.renew(*entry, maxAge, now);
        } else {
            newOnes.push_back(name);
        }
    }
    for (const std::string_view name : newOnes) {
        params.trace.step(StepId::PreflightStoreHeader, name, static_cast<std::int64_t>(maxAge));
        cache.create(sharedKey(), query.includesCredentials, Kind::HeaderName, name, maxAge, now);
    }
    if (!methods.empty() || !headerNames.empty())
        params.trace.preflightCacheChanged(cache.entries(), now);
}

} // namespace fetchscope
