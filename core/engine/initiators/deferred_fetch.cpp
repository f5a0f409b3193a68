#include "core/engine/initiators/deferred_fetch.h"

#include "core/engine/initiators/fetch_method.h"
#include "core/engine/policy/permissions_policy.h"
#include "core/engine/policy/secure_context.h"
#include "core/engine/url/trustworthiness.h"

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>

namespace fetchscope {

namespace {

constexpr std::uint64_t kibibyte = 1024;
/// Of a tab, and what of it is kept for frames of other origins
/// (https://fetch.spec.whatwg.org/#quota-reserved-for-deferred-fetch-minimal).
constexpr std::uint64_t quotaOfTab = 640 * kibibyte;
constexpr std::uint64_t quotaForFrames = 128 * kibibyte;
/// https://fetch.spec.whatwg.org/#reserved-deferred-fetch-quota
constexpr std::uint64_t normalQuota = 64 * kibibyte;
constexpr std::uint64_t minimalQuota = 8 * kibibyte;
constexpr std::uint64_t quotaOfRequestOrigin = 64 * kibibyte;

constexpr std::string_view fullFeature = "deferred-fetch";
constexpr std::string_view minimalFeature = "deferred-fetch-minimal";

bool isInFrameOfOtherOrigin(const Page& page)
{
    return page.isInFrame() && page.origin != page.topLevelOrigin;
}

/// https://fetch.spec.whatwg.org/#reserve-deferred-fetch-quota, for a frame in the page of the tab.
std::uint64_t reservedQuotaOf(const Page& page)
{
    const std::string_view allow = page.frameAllow ? *page.frameAllow : std::string_view();
    // 3. The default allowlist is 'self'.
    if (delegationOf(allow, fullFeature, page.topLevelOrigin, page.origin) == Delegation::Given)
        return normalQuota;
    // 4. The default allowlist is *.
    return delegationOf(allow, minimalFeature, page.topLevelOrigin, page.origin) == Delegation::Withheld ? 0
                                                                                                         : minimalQuota;
}

/// Step 6 of https://fetch.spec.whatwg.org/#available-deferred-fetch-quota.
std::uint64_t quotaOfControlDocument(const Page& page, const Profile& profile, Tracer& trace)
{
    // Ours: of the page around a frame of its own origin, which shares its quota, no headers are known.
    const bool isShared = page.isInFrame() && !isInFrameOfOtherOrigin(page);
    const bool isFullAllowed = isShared || !isDeclaredAway(page, fullFeature, profile);
    const bool isMinimalAllowed = isShared || !isDeclaredAway(page, minimalFeature, profile);
    if (!isInFrameOfOtherOrigin(page)) {
        if (!isFullAllowed)
            return 0;
        if (isMinimalAllowed)
            return quotaOfTab - quotaForFrames;
        // Differs: chromium leaves the page nothing.
        return departs(profile, Difference::DeferredFetchWithoutMinimal, trace) ? 0 : quotaOfTab;
    }
    const std::uint64_t reserved = reservedQuotaOf(page);
    if (reserved == normalQuota)
        return isFullAllowed ? normalQuota : 0;
    return isMinimalAllowed ? reserved : 0;
}

} // namespace

RequestStart startFetchLater(const RequestAction& init, const Page& page, const Profile& profile, Tracer& trace)
{
    // Only windows in secure contexts have it. Differs: firefox and safari have not.
    if (page.kind != GlobalKind::Window || !isSecureContext(page) || departs(profile, Difference::FetchLater, trace)) {
        return refuseByApi(trace, StepId::ElementUnsupported, Reason::ApiUnsupported, "fetchLater()", "fetchLater()");
    }
    // 1. to 5.
    RequestStart start = startFetchMethod(init, page, profile, trace);
    const auto* const request = std::get_if<Request>(&start);
    if (request == nullptr)
        return start;
    auto scope = trace.enter();
    // 6.
    if (init.activateAfter && *init.activateAfter < 0) {
        const std::string value = std::to_string(static_cast<long long>(*init.activateAfter));
        return refuseByApi(
            trace, StepId::FetchLaterNegative, Reason::ApiInvalidOption, "activateAfter: " + value, value);
    }
    // 8.
    const Url& url = request->currentUrl();
    if (!url.hasHttpScheme())
        return refuseByApi(trace, StepId::FetchLaterScheme, Reason::ApiUntrustworthyUrl, url.href(), url.href());
    // 9.
    if (!isPotentiallyTrustworthy(url))
        return refuseByApi(trace, StepId::FetchLaterUntrustworthy, Reason::ApiUntrustworthyUrl, url.href(), url.href());
    // 10.
    if (request->body && !request->body->length)
        return refuseByApi(trace, StepId::FetchLaterStream, Reason::ApiDeferredStream, {});
    return start;
}

std::uint64_t totalRequestLength(const Request& request)
{
    constexpr std::string_view ofClient = "about:client";
    // 1.
    std::uint64_t length = request.currentUrl().hrefWithoutFragment().size();
    // 2.
    if (request.referrer.kind == Referrer::Kind::Client)
        length += ofClient.size();
    else if (request.referrer.kind == Referrer::Kind::Url)
        length += request.referrer.url.href().size();
    // 3.
    for (const auto& header : request.headerList)
        length += header.name.size() + header.value.size();
    // 4.
    return length + (request.body ? request.body->length.value_or(0) : 0);
}

std::uint64_t availableDeferredFetchQuota(const Page& page, const Url& url, const UserAgent& userAgent, Tracer& trace)
{
    // 1. to 6.
    const std::uint64_t whole = quotaOfControlDocument(page, userAgent.profile, trace);
    // 7. and 8. Ours: no frames of the page are known that have a part of it.
    std::uint64_t queued = 0;
    std::uint64_t queuedForOrigin = 0;
    for (const DeferredFetchRecord* const record : userAgent.resourcesOf(page.number).deferredFetches) {
        queued += record->length;
        if (isSameOrigin(record->origin, url))
            queuedForOrigin += record->length;
    }
    const auto left = [](std::uint64_t quota, std::uint64_t used) { return quota - std::min(quota, used); };
    // 9. to 11.
    return std::min(left(whole, queued), left(quotaOfRequestOrigin, queuedForOrigin));
}

std::optional<Response> refusalByDeferredFetchQuota(const Request& request, const UserAgent& userAgent, Tracer& trace)
{
    if (request.client == nullptr)
        return std::nullopt;
    auto scope = trace.enter();
    // 11.
    const std::uint64_t quota = availableDeferredFetchQuota(*request.client, request.currentUrl(), userAgent, trace);
    trace.step(StepId::FetchLaterQuota, quota);
    // 12.
    const std::uint64_t requested = totalRequestLength(request);
    trace.step(StepId::FetchLaterRequested, requested);
    // 13.
    if (requested <= quota)
        return std::nullopt;
    return refuseByApi(trace, StepId::FetchLaterQuotaExceeded, Reason::ApiDeferredFetchQuota,
        std::to_string(requested) + " > " + std::to_string(quota), requested, quota);
}

void awaitDeferredFetch(const RequestAction& action, Request& request, UserAgent& userAgent, Tracer& trace)
{
    auto scope = trace.enter();
    // 2.
    request.serviceWorkersNone = true;
    trace.step(StepId::DeferredServiceWorkers);
    // 3.
    request.keepalive = true;
    request.isDeferred = true;
    trace.step(StepId::DeferredKeepalive);
    // 4. and 5.
    PageResources& page = userAgent.resourcesOf(request.pageNumber());
    const DeferredFetchRecord record {originOf(request.currentUrl()), totalRequestLength(request)};
    page.deferredFetches.push_back(&record);
    trace.step(StepId::DeferredQueued, record.length);
    // 6.1.
    if (Turns* const turns = userAgent.clock.turns()) {
        const std::size_t ends = page.ends;
        const double latest = action.activateAfter ? userAgent.clock.now() + *action.activateAfter / 1000
                                                   : std::numeric_limits<double>::infinity();
        if (turns->waitFor([&page, ends] { return page.ends != ends; }, latest))
            trace.step(StepId::DeferredPageEnded);
        else
            trace.step(StepId::DeferredTimePassed, static_cast<std::int64_t>(action.activateAfter.value_or(0)));
    }
    // https://fetch.spec.whatwg.org/#process-a-deferred-fetch
    std::erase(page.deferredFetches, &record);
    trace.step(StepId::DeferredSent);
}

} // namespace fetchscope
