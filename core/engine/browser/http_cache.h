#pragma once

#include "core/engine/browser/http_cache_policy.h"
#include "core/engine/http/header_list.h"
#include "core/engine/url/url.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A response in the cache, and the request it answered. Times are virtual seconds since the Unix epoch.
struct StoredResponse
{
    /// Given by the cache, never used twice.
    std::uint64_t id = 0;
    /// https://fetch.spec.whatwg.org/#determine-the-http-cache-partition, as the caller spells it.
    std::string partition;
    /// Without fragment and userinfo; see cacheKeyOf().
    std::string url;
    std::string method = "GET";
    std::uint16_t status = 200;
    std::string statusText;
    /// Never null.
    std::shared_ptr<const HeaderList> headers;
    std::shared_ptr<const std::string> body;
    /// Of the request that it answered, or that validated it last; Vary is matched with them.
    HeaderList requestHeaders;
    double requestTime = 0;
    double responseTime = 0;
    /// The caller's own number of the exchange that brought it.
    std::size_t broughtBy = 0;
    /// A link with rel=prefetch asked for it.
    bool isPrefetched = false;
};

/// What the cache knows a URL by: no fragment, no userinfo.
std::string cacheKeyOf(const Url& url);

/// https://httpwg.org/specs/rfc9111.html#age.calculations, in seconds, never negative. A missing Date is the time at
/// which the response came in; of several Ages the first counts (5.1), one that is no number counts as none.
double ageOf(const StoredResponse& response, double now, const HttpCachePolicy& policy);

/// How long a response is fresh, and which rule says so.
struct FreshnessLifetime
{
    enum class Rule : std::uint8_t {
        None, ///< nothing gives it any freshness
        NoCache, ///< `no-cache`
        MaxAge,
        Expires,
        Heuristic, ///< a tenth of the time from Last-Modified to Date
        Prefetched, ///< brought ahead, and nothing else is said
        Permanent, ///< a status that stays as it is
        Invalid, ///< freshness that cannot be read
        Status, ///< a status that is not used again
    };
    Rule rule = Rule::None;
    /// Infinite for Rule::Permanent.
    double seconds = 0;
    /// How long it may be used while it is validated afterwards, once it is stale (RFC 5861, 3). Neither no-cache nor
    /// must-revalidate allows that.
    double staleWhileRevalidate = 0;

    bool operator==(const FreshnessLifetime&) const = default;
};
/// https://httpwg.org/specs/rfc9111.html#calculating.freshness.lifetime: no-cache, else max-age, else Expires minus
/// Date, else the heuristic of 4.2.2, for statuses that allow it. s-maxage is for shared caches.
FreshnessLifetime freshnessLifetimeOf(const StoredResponse& response, const HttpCachePolicy& policy);

/// https://fetch.spec.whatwg.org/#concept-fresh-response and its neighbours
enum class Freshness : std::uint8_t { Fresh, Stale, StaleWhileRevalidate };

/// What the cache has for a request.
struct CacheSelection
{
    /// May be used, or may after validation; null where there is none. Valid until the cache changes.
    const StoredResponse* response = nullptr;
    /// Where `response` is null: another variant of the same URL, whose entity tag may be sent. Never to be used but
    /// after a 304. Where HttpCachePolicy::validatesOtherVariants is off, always null.
    const StoredResponse* otherVariant = nullptr;
    /// Of `response` for this request: its own Cache-Control is taken into account.
    Freshness freshness = Freshness::Stale;
    FreshnessLifetime lifetime;
    double age = 0;
};

/// What a validation asks with (https://httpwg.org/specs/rfc9111.html#validation.sent): If-None-Match and
/// If-Modified-Since, as the stored response has them. Both are null where nothing can be validated.
struct Validators
{
    std::optional<std::string> entityTag;
    std::optional<std::string> lastModified;

    bool operator==(const Validators&) const = default;
};

/// What became of a response that was offered to the cache.
enum class StoreVerdict : std::uint8_t {
    Stored,
    Method, ///< neither GET nor, where the policy has it, HEAD
    RequestNoStore,
    ResponseNoStore, ///< what was there of this URL is gone, too
    Status, ///< partial, informational, 304, or never stored by the policy
    Private, ///< in a shared cache
    Authorization, ///< likewise, and nothing in the response allows it (RFC 9111, 3.5)
    NoFreshness, ///< nothing says that it may be stored (RFC 9111, 3)
};
std::string_view describe(StoreVerdict verdict);

/// An HTTP cache as browsers have one: private (RFC 9111), partitioned
/// (https://fetch.spec.whatwg.org/#http-cache-partitions), on a virtual clock. A response is found by partition, URL
/// without fragment, and method.
///
/// It keeps whole responses only. Missing: to answer a request with Range from a stored whole response (Chromium
/// does): such a request finds nothing. (Media elements ask for all there is, and the fetch looks for that.)
class HttpCache
{
public:
    const HttpCachePolicy& policy() const { return *m_policy; }
    void setPolicy(HttpCachePolicy policy) { setPolicy(std::make_shared<const HttpCachePolicy>(std::move(policy))); }
    /// Never null; policies can be shared by many caches.
    void setPolicy(std::shared_ptr<const HttpCachePolicy> policy) { m_policy = std::move(policy); }

    const std::vector<StoredResponse>& entries() const { return m_entries; }
    bool isEmpty() const { return m_entries.empty(); }
    void clear() { m_entries.clear(); }

    /// https://httpwg.org/specs/rfc9111.html#constructing.responses.from.caches: `requestHeaders` is the request as it
    /// would go out, which is what Vary and the request's own Cache-Control are about. Values that Vary names compare
    /// as bytes after they were joined; absent and empty are the same, as in browsers. Of several the newest is
    /// selected.
    CacheSelection select(std::string_view partition, std::string_view method, const Url& url,
        const HeaderList& requestHeaders, double now) const;

    /// What to validate a stored response with. Of another variant only the entity tag.
    Validators validatorsOf(const StoredResponse& response) const;
    Validators validatorsOf(const CacheSelection& selection) const;

    /// May a response to this method with this status be stored at all? To be asked before one is put together.
    bool mayBeStored(std::string_view method, std::uint16_t status) const;
    /// https://httpwg.org/specs/rfc9111.html#response.cacheability: stores a response as it came from the network in
    /// the place of one that it supersedes. Its id is ignored. A response that may not be stored, although the request
    /// might, also removes what it supersedes.
    StoreVerdict store(StoredResponse&& response);

    /// https://httpwg.org/specs/rfc9111.html#freshening.responses: what the stored response with this id is after a 304
    /// with these headers, which came for these request headers. It replaces the stored one, or removes it where it
    /// says no-store. Null where there is no such id any more.
    std::optional<StoredResponse> freshen(std::uint64_t id, const HeaderList& headers, HeaderList requestHeaders,
        double requestTime, double responseTime);

    /// https://httpwg.org/specs/rfc9111.html#invalidation, for a response to this method with this status: forgets the
    /// URL and, of the same origin, what Location and Content-Location name. Returns how many were removed; none where
    /// the method is safe or, unless the policy differs, the status an error.
    std::size_t invalidate(std::string_view partition, const Url& url, std::string_view method, std::uint16_t status,
        const HeaderList& responseHeaders);

    /// Forgets a URL, for whatever method. Both browsers do so when a request that passes the cache by (`reload`)
    /// fails.
    std::size_t remove(std::string_view partition, const Url& url);
    /// Forgets all that `isToGo` says, of every partition. Returns how many there were.
    template <class IsToGo> std::size_t removeIf(const IsToGo& isToGo) { return std::erase_if(m_entries, isToGo); }
    /// Forgets the response that the exchange with this number brought. Returns how many there were.
    std::size_t removeBroughtBy(std::size_t exchange);

    /// Where the caller counts its exchanges anew.
    template <class Number> void renumber(const Number& numberOf)
    {
        for (StoredResponse& stored : m_entries)
            stored.broughtBy = numberOf(stored.broughtBy);
    }

private:
    std::size_t removeKey(std::string_view partition, std::string_view key);
    bool isStoredMethod(std::string_view method) const;
    bool isNeverStored(std::uint16_t status) const;

    std::vector<StoredResponse> m_entries;
    std::uint64_t m_nextId = 1;
    std::shared_ptr<const HttpCachePolicy> m_policy = httpCachePolicyOf(Profile());
};

} // namespace fetchscope
