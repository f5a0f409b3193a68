#pragma once

#include "core/engine/model/difference.h"
#include "core/engine/model/preflight_cache_entry.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// What a request is looked up by.
struct PreflightCacheQuery
{
    std::string_view networkPartitionKey;
    std::string_view origin;
    std::string_view url;
    /// The request's credentials mode is include.
    bool includesCredentials = false;
};

/// The CORS-preflight cache (https://fetch.spec.whatwg.org/#cors-preflight-cache).
class PreflightCache
{
public:
    /// How a browser's cache departs from the standard's.
    struct Rules
    {
        /// May an entry that was made with credentials serve a request without?
        bool credentialsApart = false;
        /// Which requests an entry for `*` serves.
        DifferenceChoice<Difference::PreflightCacheWildcard> wildcard = "as-stored";
        /// Does an entry for `*` serve Authorization, too?
        bool wildcardServesAuthorization = false;
        /// Does an entry that gets a new max-age count it from then on, and not from when it was stored?
        bool renewalRestarts = false;
    };

    const std::vector<PreflightCacheEntry>& entries() const { return m_entries; }
    bool isEmpty() const { return m_entries.empty(); }
    void clear() { m_entries.clear(); }

    /// https://fetch.spec.whatwg.org/#concept-cache-match-method; null where there is none.
    const PreflightCacheEntry* matchMethod(const PreflightCacheQuery& query, std::string_view method, double now) const;
    /// https://fetch.spec.whatwg.org/#concept-cache-match-header; null where there is none.
    const PreflightCacheEntry* matchHeaderName(
        const PreflightCacheQuery& query, std::string_view headerName, double now) const;
    /// https://fetch.spec.whatwg.org/#concept-cache-match, whether it has run out or not.
    bool concerns(const PreflightCacheEntry& entry, const PreflightCacheQuery& query) const;

    /// https://fetch.spec.whatwg.org/#concept-cache-create-entry
    void create(std::shared_ptr<const PreflightCacheKey> key, bool credentials, PreflightCacheEntry::Kind kind,
        std::string_view value, double maxAge, double now);
    /// Sets the max-age of the entry that matched. It goes on counting from when the entry was stored
    /// (https://fetch.spec.whatwg.org/#concept-cache-max-age), unless the rules say otherwise.
    void renew(const PreflightCacheEntry& entry, double maxAge, double now);
    /// https://fetch.spec.whatwg.org/#concept-cache-clear; returns how many were removed.
    std::size_t clearFor(const PreflightCacheQuery& query);
    /// Removes what ran out.
    void removeExpired(double now);

    void setRules(Rules rules) { m_rules = rules; }

private:
    bool wildcardServes(const PreflightCacheQuery& query) const;

    std::vector<PreflightCacheEntry> m_entries;
    Rules m_rules;
};

} // namespace fetchscope
