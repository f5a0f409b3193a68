#include "core/engine/initiators/prefetch_records.h"

#include "core/engine/base/ascii.h"
#include "core/engine/initiators/request_start.h"
#include "core/engine/initiators/shown_documents.h"
#include "core/engine/policy/speculation.h"
#include "core/engine/url/site.h"

#include <algorithm>

namespace fetchscope {

namespace {

using Use = AnswerAhead::Use;

/// https://wicg.github.io/nav-speculation/prefetch.html#prefetch-record-complete: five minutes.
constexpr double secondsOfLife = 300;

bool isSpeculation(InitiatorKind initiator)
{
    return infoOf(initiator).start == StartRule::Speculation;
}

/// A navigation of a tab that a page begins, and that sends nothing but its URL.
bool takesPrefetches(InitiatorKind initiator, const Request& request)
{
    const StartRule start = infoOf(initiator).start;
    return !request.isOfOwnFrame
        && (start == StartRule::Navigation || (start == StartRule::Form && request.method == "GET"));
}

/// https://wicg.github.io/nav-speculation/prefetch.html#conflicting-credentials-exist
bool hasConflictingCredentials(const PrefetchRecord& record, const UserAgent& userAgent)
{
    return record.isForeign && hasCookiesFor(userAgent.cookies, record.url, userAgent.clock.sinceEpoch());
}

Use useOf(const PrefetchRecord& record, const Url& url, const UserAgent& userAgent)
{
    if (record.failure != Use::Used)
        return record.failure;
    if (!isEquivalent(record.url, url, record.variance))
        return Use::Search;
    if (userAgent.clock.now() - record.completedAt > secondsOfLife)
        return Use::Expired;
    return hasConflictingCredentials(record, userAgent) ? Use::Cookies : Use::Used;
}

/// May it be rendered ahead? A page of another origin has to say so; one of another site never may.
bool isOptedIn(const PrefetchRecord& record, const Origin& origin)
{
    const auto mode = record.response.headers().get("Supports-Loading-Mode");
    return isSameOrigin(origin, record.url)
        || (!record.isForeign && mode && mode->find("credentialed-prerender") != std::string::npos
            && mode->find("uncredentialed-prerender") == std::string::npos);
}

/// Are they the same page but for the query?
bool isOfSamePath(const Url& first, const Url& second)
{
    SearchVariance variance;
    variance.ignored.reset();
    return isEquivalent(first, second, variance);
}

} // namespace

std::optional<PrefetchMatch> matchPrefetch(
    const RequestAction& action, const Request& request, std::size_t index, UserAgent& userAgent, Tracer& trace)
{
    auto& records = userAgent.resourcesOf(request.pageNumber()).prefetches;
    const bool isAgain = isSpeculation(action.initiator);
    if (records.empty() || (!takesPrefetches(action.initiator, request) && !isAgain))
        return std::nullopt;
    const Url& url = request.currentUrl();
    // Differs: to chromium another fragment is another URL where No-Vary-Search is not there.
    const auto isExact = [&](const PrefetchRecord& record) { return record.url.href() == url.href(); };
    const auto isPassedOver = [&](const PrefetchRecord& record) {
        return !isExact(record) && record.variance == SearchVariance()
            && record.url.hrefWithoutFragment() == url.hrefWithoutFragment()
            && userAgent.profile.departs(Difference::PrefetchFragment);
    };
    // 3. The URL itself before one that differs in its query only.
    auto found = std::find_if(records.begin(), records.end(), isExact);
    if (found == records.end() && !isAgain) {
        const auto isInexact = [&](const PrefetchRecord& record) {
            return !isPassedOver(record) && isEquivalent(record.url, url, record.variance);
        };
        found = std::find_if(records.begin(), records.end(), isInexact);
        if (found == records.end()) {
            const auto isNear = [&](const PrefetchRecord& record) { return isOfSamePath(record.url, url); };
            found = std::find_if(records.begin(), records.end(), isNear);
        }
    }
    if (found == records.end())
        return std::nullopt;

    const Use use = isPassedOver(*found) ? Use::Fragment : useOf(*found, url, userAgent);
    if (isAgain && use != Use::Used)
        return std::nullopt;
    auto scope = trace.enter();
    PrefetchMatch match;
    match.ahead = {found->kind, use, found->action, {}, {}};
    if (use == Use::Status)
        match.ahead.had = std::to_string(found->response.status);
    if (use == Use::Search)
        match.ahead.had = found->response.headers().get("No-Vary-Search").value_or("absent");
    if (use == Use::Fragment) {
        match.ahead.had = found->url.href();
        match.ahead.wants = url.href();
    }
    if (isPassedOver(*found))
        trace.mark(Difference::PrefetchFragment);
    if (use == Use::Expired) {
        // 5.2.
        trace.step(StepId::PrefetchExpired, StepResult::No, found->action + 1);
        return match;
    }
    if (use == Use::Cookies) {
        // 5.3.1.
        trace.step(StepId::PrefetchCredentials, StepResult::No, found->action + 1);
        return match;
    }
    if (use != Use::Used) {
        // 6.
        trace.step(StepId::PrefetchNoMatch, StepResult::No, nameOf(use));
        return match;
    }
    // 5.4.
    trace.step(StepId::PrefetchMatched, StepResult::Yes, found->action + 1);
    match.response = found->response;
    if (isAgain) {
        // What was fetched is rendered now.
        if (action.initiator == InitiatorKind::Prerender && isOptedIn(*found, request.client->origin)) {
            found->kind = AnswerAhead::Kind::Prerender;
            found->action = index;
        }
        return match;
    }
    if (!isExact(*found) && match.response->urlList.size() == 1) {
        UrlList list;
        list.push_back(url);
        match.response->urlList = std::move(list);
    }
    // A new tab is not the one that was rendered; what was fetched for that serves it.
    const bool isNewTab = action.initiator == InitiatorKind::WindowOpen || action.target == NavigationTarget::Blank;
    if (isNewTab)
        match.ahead.kind = AnswerAhead::Kind::Prefetch;
    // It serves one navigation. Differs: chromium keeps it while its page is there, which a new tab leaves. Ours: what
    // was fetched of other URLs stays everywhere, since the scenario's page does.
    if (!isNewTab || !userAgent.profile.departs(Difference::PrefetchReuse))
        records.erase(found);
    return match;
}

std::optional<Response> refusalOfSpeculation(const Request& request, const UserAgent& userAgent, Tracer& trace)
{
    if (request.client == nullptr || isSameSite(request.client->origin, request.currentUrl())
        || !isSpeculationRefused(request.currentUrl(), userAgent)
        || !departs(userAgent.profile, Difference::SpeculationCrossSite, trace))
        return std::nullopt;
    return refuseByApi(trace, StepId::SpeculationCrossSite, Reason::ApiUnsupported, request.currentUrl().href(),
        request.currentUrl().href());
}

void keepPrefetch(const RequestAction& action, const Page& page, const Url& url, const Response& response,
    const HeaderList* first, std::size_t index, UserAgent& userAgent)
{
    PrefetchRecord record;
    record.url = url;
    record.response = response;
    record.completedAt = userAgent.clock.now();
    record.action = index;
    record.isForeign = !isSameSite(page.origin, url)
        || (!response.urlList.empty() && !isSameSite(page.origin, response.urlList.back()));
    if (response.isNetworkError())
        record.failure = Use::Failed;
    else if (!isOkStatus(response.status))
        record.failure = Use::Status;
    if (first != nullptr)
        record.variance = searchVarianceOf(*first);
    // What is no document cannot be rendered.
    const bool isDocument = !response.isNetworkError() && response.status != 204 && response.status != 205
        && !whySaved(response, userAgent.profile);
    const bool isRendered =
        action.initiator == InitiatorKind::Prerender && isDocument && isOptedIn(record, page.origin);
    record.kind = isRendered ? AnswerAhead::Kind::Prerender : AnswerAhead::Kind::Prefetch;
    auto& records = userAgent.resourcesOf(page.number).prefetches;
    records.erase(std::remove_if(records.begin(), records.end(),
                      [&url](const PrefetchRecord& other) { return other.url.href() == url.href(); }),
        records.end());
    records.push_back(std::move(record));
}

} // namespace fetchscope
