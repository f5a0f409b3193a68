#pragma once

#include "core/engine/fetch/fetch_params.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

/// What requests that are under way at once wait for, and share.
namespace fetchscope {

/// A fetch record (https://fetch.spec.whatwg.org/#concept-fetch-record), of which only those with keepalive and a body
/// matter: it is there until the fetch ends.
class FetchRecordScope
{
public:
    explicit FetchRecordScope(const FetchParams& params);
    ~FetchRecordScope();
    FetchRecordScope(const FetchRecordScope&) = delete;
    FetchRecordScope& operator=(const FetchRecordScope&) = delete;

private:
    UserAgent& m_userAgent;
    const void* m_request;
};

/// https://fetch.spec.whatwg.org/#http-network-or-cache-fetch, step 8.10: a network error where the bodies of all
/// keepalive requests under way are more than 64 KiB with this one.
std::optional<Response> refusalByKeepaliveQuota(const FetchParams& params, std::uint64_t contentLength);
/// The same before anything else of the fetch, where the browser counts there.
std::optional<Response> refusalByKeepaliveQuotaAtStart(const FetchParams& params);

/// Does the browser let the request wait for another one that fills the HTTP cache?
bool waitsForCache(const FetchParams& params);
/// Do others wait for this one?
bool isCacheWriter(const FetchParams& params);
/// As others see the request while its answer is awaited.
RequestsUnderWay::CacheWriter cacheWriterOf(const FetchParams& params, std::string_view partition);
enum class CacheWait : std::uint8_t {
    Over,
    /// The browser has waited for long enough, and passes the cache by.
    InVain,
};
/// Waits until no other request to the URL of this one is under way whose answer may be stored.
CacheWait waitForCacheWriters(const FetchParams& params, const RequestsUnderWay::CacheWriter& own);
/// Others wait for the request as long as this lives.
class CacheWriterScope
{
public:
    CacheWriterScope(UserAgent& userAgent, RequestsUnderWay::CacheWriter writer);
    ~CacheWriterScope();
    CacheWriterScope(const CacheWriterScope&) = delete;
    CacheWriterScope& operator=(const CacheWriterScope&) = delete;
    void wasStored() { m_writer->isStored = true; }

private:
    UserAgent& m_userAgent;
    std::shared_ptr<RequestsUnderWay::CacheWriter> m_writer;
};

/// Waits for loads under way that satisfy this, one after another. Gives the last one; null where there is none.
std::shared_ptr<const LoadUnderWay> waitForLoads(
    UserAgent& userAgent, const std::function<bool(const LoadUnderWay&)>& isWaitedFor, Tracer& trace, StepId step);
/// A load that others may wait for, as long as this lives.
class LoadScope
{
public:
    LoadScope(UserAgent& userAgent, LoadUnderWay load);
    ~LoadScope();
    LoadScope(const LoadScope&) = delete;
    LoadScope& operator=(const LoadScope&) = delete;
    /// What came of it, for those who wait.
    void end(const Response& response);

private:
    UserAgent& m_userAgent;
    std::shared_ptr<LoadUnderWay> m_load;
};

} // namespace fetchscope
