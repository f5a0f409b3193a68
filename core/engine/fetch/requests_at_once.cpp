#include "core/engine/fetch/requests_at_once.h"

#include "core/engine/browser/http_cache.h"
#include "core/engine/fetch/network_errors.h"

#include <algorithm>
#include <limits>
#include <string>

namespace fetchscope {

namespace {

using CacheWriter = RequestsUnderWay::CacheWriter;

constexpr std::uint64_t mostKeepaliveBytes = 64 * 1024;
/// Seconds; both browsers' that wait.
constexpr double longestCacheWait = 20;

bool isShared(const UserAgent& userAgent)
{
    return userAgent.clock.turns() != nullptr;
}

bool isBeacon(const Request& request)
{
    return request.initiatorType == InitiatorType::Beacon;
}

bool isOfFirefox(const Profile& profile)
{
    return profile.choice<Difference::CacheBusy>() == "waits-but-for-xhr";
}

/// Differs: chromium limits deferred fetches where they are queued, and not by the 64 KiB of keepalive as well.
bool isLimitedElsewhere(const Request& request, const Profile& profile)
{
    return request.isDeferred && profile.departs(Difference::DeferredKeepalive);
}

/// Step 8.10: the bodies of the other requests under way.
std::uint64_t bytesUnderWay(const FetchParams& params)
{
    std::uint64_t sum = 0;
    bool isBeaconApart = false;
    for (const RequestsUnderWay::KeepaliveBody& body : params.userAgent.underWay.keepaliveBodies) {
        if (body.request == &params.request)
            continue;
        // Differs: firefox counts beacons by themselves.
        if ((body.isBeacon || isBeacon(params.request))
            && params.profile().choice<Difference::KeepaliveBeacons>() == "each-for-itself") {
            isBeaconApart = true;
            continue;
        }
        sum += body.length;
    }
    if (isBeaconApart)
        params.trace.mark(Difference::KeepaliveBeacons, MarkedStep::None);
    return sum;
}

} // namespace

FetchRecordScope::FetchRecordScope(const FetchParams& params)
    : m_userAgent(params.userAgent)
    , m_request(&params.request)
{
    const Request& request = params.request;
    if (isShared(m_userAgent) && request.keepalive && request.body && request.body->length
        && !isLimitedElsewhere(request, params.profile()))
        m_userAgent.underWay.keepaliveBodies.push_back({m_request, *request.body->length, isBeacon(request)});
}

FetchRecordScope::~FetchRecordScope()
{
    std::erase_if(m_userAgent.underWay.keepaliveBodies,
        [this](const RequestsUnderWay::KeepaliveBody& body) { return body.request == m_request; });
}

std::optional<Response> refusalByKeepaliveQuota(const FetchParams& params, std::uint64_t contentLength)
{
    if (!params.request.keepalive)
        return std::nullopt;
    const std::uint64_t sum = contentLength + bytesUnderWay(params);
    if (sum <= mostKeepaliveBytes)
        return std::nullopt;
    if (params.request.isDeferred && params.departs(Difference::DeferredKeepalive))
        return std::nullopt;
    // 8.10.5.
    return refuse(params, StepId::NetKeepaliveQuota, Reason::KeepaliveQuota, std::to_string(sum), sum);
}

std::optional<Response> refusalByKeepaliveQuotaAtStart(const FetchParams& params)
{
    const Request& request = params.request;
    // Differs: browsers count when the request is made, before its preflight.
    if (!request.keepalive || !request.body || !request.body->length || isLimitedElsewhere(request, params.profile())
        || *request.body->length + bytesUnderWay(params) <= mostKeepaliveBytes
        || !params.departs(Difference::KeepaliveQuotaStart))
        return std::nullopt;
    return refusalByKeepaliveQuota(params, *request.body->length);
}

bool waitsForCache(const FetchParams& params)
{
    const std::string& method = params.request.method;
    return isShared(params.userAgent) && params.profile().choice<Difference::CacheBusy>() != "asked-at-once"
        && (method == "GET" || method == "HEAD");
}

bool isCacheWriter(const FetchParams& params)
{
    return waitsForCache(params) && (params.request.method == "GET" || isOfFirefox(params.profile()));
}

CacheWriter cacheWriterOf(const FetchParams& params, std::string_view partition)
{
    CacheWriter writer;
    writer.partition = partition;
    writer.url = cacheKeyOf(params.request.currentUrl());
    if (isOfFirefox(params.profile()))
        writer.method = params.request.method;
    return writer;
}

CacheWait waitForCacheWriters(const FetchParams& params, const CacheWriter& own)
{
    UserAgent& userAgent = params.userAgent;
    const auto& writers = userAgent.underWay.cacheWriters;
    const auto first =
        std::find_if(writers.begin(), writers.end(), [&own](const auto& writer) { return writer->isForSame(own); });
    if (first == writers.end())
        return CacheWait::Over;
    const bool goesAllAtOnce = isOfFirefox(params.profile());
    params.trace.mark(Difference::CacheBusy);
    if (goesAllAtOnce && params.request.initiatorType == InitiatorType::XmlHttpRequest) {
        params.trace.step(StepId::NetCacheBusyPassed);
        return CacheWait::InVain;
    }
    params.trace.step(StepId::NetCacheBusy);
    // Those who waited go one after another; in firefox all at once, where the answer cannot be stored.
    const auto isFree = [&own, &writers, awaited = *first, goesAllAtOnce] {
        return (goesAllAtOnce && awaited->isOver && !awaited->isStored)
            || std::none_of(
                writers.begin(), writers.end(), [&own](const auto& writer) { return writer->isForSame(own); });
    };
    if (userAgent.clock.turns()->waitFor(isFree, userAgent.clock.now() + longestCacheWait))
        return CacheWait::Over;
    params.trace.mark(Difference::CacheBusy);
    params.trace.step(StepId::NetCacheBusyPassed);
    return CacheWait::InVain;
}

CacheWriterScope::CacheWriterScope(UserAgent& userAgent, CacheWriter writer)
    : m_userAgent(userAgent)
    , m_writer(std::make_shared<CacheWriter>(std::move(writer)))
{
    userAgent.underWay.cacheWriters.push_back(m_writer);
}

CacheWriterScope::~CacheWriterScope()
{
    m_writer->isOver = true;
    std::erase(m_userAgent.underWay.cacheWriters, m_writer);
}

std::shared_ptr<const LoadUnderWay> waitForLoads(
    UserAgent& userAgent, const std::function<bool(const LoadUnderWay&)>& isWaitedFor, Tracer& trace, StepId step)
{
    std::shared_ptr<const LoadUnderWay> last;
    const auto& loads = userAgent.underWay.loads;
    while (isShared(userAgent)) {
        const auto found =
            std::find_if(loads.begin(), loads.end(), [&](const auto& load) { return isWaitedFor(*load); });
        if (found == loads.end())
            break;
        last = *found;
        trace.step(step, last->action + 1);
        if (!userAgent.clock.turns()->waitFor(
                [&last] { return last->isDone; }, std::numeric_limits<double>::infinity()))
            break;
    }
    return last;
}

LoadScope::LoadScope(UserAgent& userAgent, LoadUnderWay load)
    : m_userAgent(userAgent)
    , m_load(std::make_shared<LoadUnderWay>(std::move(load)))
{
    if (isShared(userAgent))
        userAgent.underWay.loads.push_back(m_load);
}

LoadScope::~LoadScope()
{
    m_load->isDone = true;
    std::erase(m_userAgent.underWay.loads, m_load);
}

void LoadScope::end(const Response& response)
{
    m_load->response = response;
}

} // namespace fetchscope
