#include "core/engine/browser/preflight_cache.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"

#include <algorithm>

namespace fetchscope {

namespace {

bool hasKey(const PreflightCacheEntry& entry, const PreflightCacheQuery& query)
{
    return entry.key->url == query.url && entry.key->origin == query.origin
        && entry.key->networkPartitionKey == query.networkPartitionKey;
}

/// Where requests are looked at in the order in which they began, an answer may have come later than this one began.
bool isThere(const PreflightCacheEntry& entry, double now)
{
    return entry.storedAt <= now && entry.expiresAt() > now;
}

} // namespace

bool PreflightCache::concerns(const PreflightCacheEntry& entry, const PreflightCacheQuery& query) const
{
    if (!hasKey(entry, query))
        return false;
    // Differs: firefox keeps entries with and without credentials apart.
    if (m_rules.credentialsApart)
        return entry.credentials == query.includesCredentials;
    // An entry stored with credentials serves both kinds of request.
    return entry.credentials || !query.includesCredentials;
}

// Differs: safari lets `*` serve all headers.
bool PreflightCache::wildcardServes(const PreflightCacheQuery& query) const
{
    // Differs: chromium and safari take `*` at its word with credentials, firefox always.
    if (m_rules.wildcard == "without-credentials")
        return !query.includesCredentials;
    return m_rules.wildcard != "never";
}

const PreflightCacheEntry* PreflightCache::matchMethod(
    const PreflightCacheQuery& query, std::string_view method, double now) const
{
    const bool wildcard = wildcardServes(query);
    for (const PreflightCacheEntry& entry : m_entries) {
        if (entry.kind == PreflightCacheEntry::Kind::Method
            && (entry.value == method || (wildcard && entry.value == "*")) && isThere(entry, now)
            && concerns(entry, query))
            return &entry;
    }
    return nullptr;
}

const PreflightCacheEntry* PreflightCache::matchHeaderName(
    const PreflightCacheQuery& query, std::string_view headerName, double now) const
{
    const bool wildcard = wildcardServes(query);
    for (const PreflightCacheEntry& entry : m_entries) {
        if (entry.kind != PreflightCacheEntry::Kind::HeaderName || !isThere(entry, now))
            continue;
        const bool isNamed = asciiCaseInsensitiveEquals(entry.value, headerName)
            || (wildcard && entry.value == "*"
                && (m_rules.wildcardServesAuthorization || !isCorsNonWildcardRequestHeaderName(headerName)));
        if (isNamed && concerns(entry, query))
            return &entry;
    }
    return nullptr;
}

void PreflightCache::create(std::shared_ptr<const PreflightCacheKey> key, bool credentials,
    PreflightCacheEntry::Kind kind, std::string_view value, double maxAge, double now)
{
    m_entries.push_back({std::move(key), kind, credentials, std::string(value), maxAge, now});
}

void PreflightCache::renew(const PreflightCacheEntry& entry, double maxAge, double now)
{
    PreflightCacheEntry& own = m_entries[static_cast<std::size_t>(&entry - m_entries.data())];
    own.maxAge = maxAge;
    // Differs: firefox counts from the new answer on.
    if (m_rules.renewalRestarts)
        own.storedAt = now;
}

std::size_t PreflightCache::clearFor(const PreflightCacheQuery& query)
{
    return std::erase_if(m_entries, [&](const PreflightCacheEntry& entry) { return hasKey(entry, query); });
}

void PreflightCache::removeExpired(double now)
{
    std::erase_if(m_entries, [now](const PreflightCacheEntry& entry) { return entry.expiresAt() <= now; });
}

} // namespace fetchscope
