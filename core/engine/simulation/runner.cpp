#include "core/engine/simulation/runner.h"

#include "core/engine/fetch/classification.h"
#include "core/engine/fetch/fetch.h"
#include "core/engine/fetch/service_worker_fetch.h"
#include "core/engine/initiators/request_start.h"
#include "core/engine/initiators/response_use.h"
#include "core/engine/simulation/expectations.h"
#include "core/engine/simulation/media_document.h"
#include "core/engine/simulation/messages.h"
#include "core/engine/simulation/scripted_service_worker.h"

#include <limits>

namespace fetchscope {

namespace {

/// What the browser knows before the first action.
void setUp(UserAgent& userAgent, const Scenario& scenario)
{
    const double now = userAgent.clock.sinceEpoch();
    for (const Cookie& cookie : scenario.cookies) {
        Cookie own = cookie;
        own.createdAt = now;
        userAgent.cookies.insert(std::move(own));
    }
    userAgent.localNetwork = scenario.settings.localNetworkAccess.value_or(LocalNetworkPermissions());
    for (const KnownHost& host : scenario.hosts) {
        if (host.hsts != KnownHost::Hsts::No)
            userAgent.hsts.insert(
                {host.host, host.hsts == KnownHost::Hsts::IncludeSubDomains, std::numeric_limits<double>::infinity()});
    }
}

void clearState(UserAgent& userAgent, ClearAction what, Tracer& trace)
{
    switch (what) {
    case ClearAction::PreflightCache:
        userAgent.preflightCache.clear();
        trace.preflightCacheChanged({}, userAgent.clock.now());
        break;
    case ClearAction::Cookies:
        userAgent.cookies.clear();
        trace.cookiesChanged({}, userAgent.clock.now());
        break;
    }
}

/// Differs: chromium's document for sound or a film asks for it again.
void fetchMediaAgain(const RequestAction& action, const Page& page, UserAgent& userAgent, Network& network,
    FetchRecord& record, Tracer& trace)
{
    auto url = parseUrl(action.url);
    if (!url)
        return;
    PageOptions options;
    options.topLevelUrl = page.topLevelUrl;
    const Page document = makePage(*url, options);
    RequestStart start = startRequest(action, document, userAgent.profile, trace);
    if (auto* request = std::get_if<Request>(&start))
        fetch({*request, userAgent, network, record, trace, nullptr});
}

/// The difference that the deciding step carries; or, where the API refused without a step, the one that it asked for.
std::optional<Difference> decidingDifference(const Trace& trace, Tracer& tracer, const ActionResult& action)
{
    const std::optional<Difference> open = tracer.takeOpenMark();
    for (std::size_t step = action.endStep; step > action.firstStep; --step) {
        if (trace.step(step - 1).id == action.outcome.decidedAt)
            return trace.differenceAt(step - 1);
    }
    return action.outcome.cause ? open : std::nullopt;
}

/// The relation of what the API refused, before there was a request.
Relation relationOf(const RequestAction& action, const Page& page)
{
    const auto url = parseUrl(action.url, &page.creationUrl);
    return url && action.initiator != InitiatorKind::AddressBar ? relationTo(page.origin, *url) : Relation::None;
}

/// Starts the request of an action, fetches it, and writes down what the page gets.
void runRequest(const RequestAction& action, const Scenario& scenario, UserAgent& userAgent, Network& network,
    RunResult& result, ActionResult& actionResult, Tracer& trace)
{
    actionResult.isRequest = true;
    trace.setExchange(-1);
    RequestStart start = startRequest(action, scenario.page, userAgent.profile, trace);
    if (auto* refusal = std::get_if<Response>(&start)) {
        actionResult.classification.relation = relationOf(action, scenario.page);
        actionResult.outcome = outcomeOfRefusal(*refusal);
        return;
    }
    auto& request = std::get<Request>(start);
    actionResult.mode = request.mode;
    FetchRecord record {
        result.exchanges, actionResult.classification, actionResult.preflightCache, actionResult.storedAnswer};
    std::optional<ScriptedServiceWorker> serviceWorker;
    if (scenario.serviceWorker)
        serviceWorker.emplace(*scenario.serviceWorker);
    const FetchParams params {request, userAgent, network, record, trace, serviceWorker ? &*serviceWorker : nullptr};
    const Response response = fetch(params);
    actionResult.outcome = outcomeOf(action, request, response, userAgent.profile);
    const bool isScriptApi = action.initiator == InitiatorKind::Fetch || action.initiator == InitiatorKind::Xhr;
    if (!response.isNetworkError() && actionResult.outcome.cause) {
        markDeciding(userAgent.profile,
            {Difference::MediaInObject, Difference::StyleSheetType, Difference::EmptyErrorDocument}, trace,
            [&](const Profile& by) { return refusalByUse(action, response, by).has_value(); });
        trace.step(StepId::UseRefused, StepResult::Failed, nameOf(action.initiator));
    } else if (isScriptApi && response.isNetworkError()) {
        trace.step(StepId::FetchReject, StepResult::Failed);
    } else if (isScriptApi) {
        trace.step(StepId::FetchResolve, StepResult::Passed, nameOf(response.type), response.visibleStatus());
    }
    if (userAgent.profile.departs(Difference::MediaDocument)) {
        if (const auto again = actionOfMediaDocument(request, response))
            fetchMediaAgain(*again, scenario.page, userAgent, network, record, trace);
    }
}

} // namespace

const RunResult& Runner::run(const Scenario& scenario, Tracing tracing, const Profile* profile)
{
    m_result.actions.clear();
    m_result.exchanges.clear();
    m_result.trace.clear();
    m_result.warnings.clear();

    UserAgent& userAgent = m_userAgent;
    if (profile)
        userAgent.reset(*profile);
    else if (scenario.profileOptions.empty())
        userAgent.reset(Profile(scenario.profile));
    else
        userAgent.reset(profileOf(scenario).value_or(Profile(scenario.profile)));
    if (scenario.settings.thirdPartyCookies)
        userAgent.profile.set(Difference::ThirdPartyCookies,
            infoOf(Difference::ThirdPartyCookies).position(nameOf(*scenario.settings.thirdPartyCookies)).value());
    m_result.profile = userAgent.profile;
    setUp(userAgent, scenario);
    m_network.reset(scenario);
    Tracer trace(tracing == Tracing::On ? &m_result.trace : nullptr);
    if (!userAgent.cookies.isEmpty())
        trace.cookiesChanged(userAgent.cookies.cookies(), 0);

    m_result.actions.resize(scenario.actions.size());
    for (std::size_t i = 0; i < scenario.actions.size(); ++i) {
        if (m_stop && m_stop->load(std::memory_order_relaxed))
            break;
        ActionResult& actionResult = m_result.actions[i];
        actionResult.index = i;
        actionResult.firstExchange = m_result.exchanges.size();
        actionResult.firstStep = m_result.trace.size();
        actionResult.startedAt = userAgent.clock.now();
        const auto& what = scenario.actions[i].what;
        if (const auto* request = std::get_if<RequestAction>(&what))
            runRequest(*request, scenario, userAgent, m_network, m_result, actionResult, trace);
        else if (const auto* wait = std::get_if<WaitAction>(&what))
            userAgent.clock.advance(wait->seconds);
        else
            clearState(userAgent, std::get<ClearAction>(what), trace);
        actionResult.endedAt = userAgent.clock.now();
        actionResult.endExchange = m_result.exchanges.size();
        actionResult.endStep = m_result.trace.size();
        if (trace.isOn())
            actionResult.outcome.difference = decidingDifference(m_result.trace, trace, actionResult);
        if (i < scenario.expect.size())
            actionResult.unmetExpectations = unmetExpectations(scenario.expect[i], m_result, actionResult);
    }

    userAgent.preflightCache.removeExpired(userAgent.clock.now());
    if (scenario.serviceWorker) {
        if (const MessagePattern* why = whyNoServiceWorkerControls(scenario.page))
            m_result.warnings.push_back(say<messages::NoServiceWorkerPossible>(Message {why, {}}));
    }
    m_result.preflightCacheEntries = userAgent.preflightCache.entries();
    m_result.cookies = userAgent.cookies.cookies();
    for (const std::string& request : m_network.unmatched())
        m_result.warnings.push_back(say<messages::NoRuleMatches>(request));
    return m_result;
}

RunResult runScenario(const Scenario& scenario, Tracing tracing, const Profile* profile)
{
    Runner runner;
    runner.run(scenario, tracing, profile);
    return runner.take();
}

Result<Profile> profileOf(const Scenario& scenario)
{
    Profile profile(scenario.profile);
    for (const auto& [name, value] : scenario.profileOptions) {
        if (auto set = profile.setByName(name, value); !set)
            return tl::make_unexpected(set.error());
    }
    return profile;
}

} // namespace fetchscope
