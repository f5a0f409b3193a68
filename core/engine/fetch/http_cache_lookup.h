#pragma once

#include "core/engine/fetch/fetch_params.h"
#include "core/engine/fetch/requests_at_once.h"
#include "core/engine/model/response.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What HTTP-network-or-cache fetch asks of the HTTP cache, and tells it.
namespace fetchscope {

/// Steps 8.24 to 8.26 and 11.3 to 11.5 of https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch: the HTTP
/// cache of the request's partition.
class HttpCacheLookup
{
public:
    HttpCacheLookup(const FetchParams& params, Exchange::Kind kind, CacheMode mode, bool includeCredentials);

    /// Waits for another request to the same URL whose answer may be stored.
    void waitForOthers();
    /// 8.26. A stored response that can be used as it is; otherwise `headers` get what validates the stored one.
    std::optional<Response> select(HeaderList& headers);
    /// The request goes to the network: notes when, and where a reload loses the old entry, it is gone.
    void beforeSending();
    /// From now on others may wait for the answer to this one.
    void beginWriting();
    /// 11.3 to 11.5. The network's answer removes, freshens or becomes what is stored; one that was validated becomes
    /// the stored one.
    void afterAnswer(Response& response);
    /// Nobody waits any longer.
    void endWriting() { m_writing.reset(); }

private:
    /// What a media element asks for from its first byte on, a whole response answers that is stored and fresh
    /// (https://httpwg.org/specs/rfc9111.html#constructing.responses.from.caches).
    std::optional<Response> selectMedia(const HeaderList& headers);
    /// Marks the rules of the browser's cache without which it would find something else, or validate otherwise.
    [[gnu::cold, gnu::noinline]] void markDecidingRules(const HeaderList& headers, double now) const;
    bool isRedirectedByNetwork() const;
    /// Differs: safari's cache has no redirects of URLs with a fragment.
    bool isRedirectWithFragment(std::uint16_t status) const;
    CacheMode cacheMode() const { return m_mode; }
    RequestsUnderWay::CacheWriter writer() const { return cacheWriterOf(m_params, m_partition); }
    void keepApart(std::string_view suffix);
    const HeaderList& sentHeaders() const { return m_params.record.exchanges.back().requestHeaders; }
    Response asResponse(const StoredResponse& stored, CacheState state) const;

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

/// Takes a response that was refused out of the HTTP cache, where it has just got in, by this difference.
void forgetRefused(const FetchParams& params, const Response& response, Difference difference);

/// Does the page itself ask conditionally (step 8.16)?
bool isConditional(const HeaderList& headers);
/// The cache mode of the request, or the one that it gets where the page does.
CacheMode cacheModeWithConditions(const Request& request, const Profile& profile);

} // namespace fetchscope
