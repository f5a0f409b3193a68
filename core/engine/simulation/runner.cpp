#include "core/engine/simulation/runner.h"

#include "core/engine/fetch/classification.h"
#include "core/engine/fetch/fetch.h"
#include "core/engine/fetch/requests_at_once.h"
#include "core/engine/fetch/service_worker_fetch.h"
#include "core/engine/initiators/deferred_fetch.h"
#include "core/engine/initiators/image_use.h"
#include "core/engine/initiators/inline_code.h"
#include "core/engine/initiators/kept_resources.h"
#include "core/engine/initiators/loads_under_way.h"
#include "core/engine/initiators/navigations.h"
#include "core/engine/initiators/prefetch_records.h"
#include "core/engine/initiators/request_outcome.h"
#include "core/engine/initiators/request_start.h"
#include "core/engine/initiators/response_use.h"
#include "core/engine/initiators/xml_http_request.h"
#include "core/engine/policy/sandbox.h"
#include "core/engine/simulation/answers_at_hand.h"
#include "core/engine/simulation/early_hints.h"
#include "core/engine/simulation/expectations.h"
#include "core/engine/simulation/media_document.h"
#include "core/engine/simulation/messages.h"
#include "core/engine/simulation/opener_policy_reports.h"
#include "core/engine/simulation/report_delivery.h"
#include "core/engine/simulation/run.h"
#include "core/engine/simulation/scripted_service_worker.h"
#include "core/engine/url/site.h"

#include <algorithm>
#include <limits>
#include <memory>

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
    userAgent.sitesWithStorageAccess = scenario.settings.storageAccess;
    for (const KnownHost& host : scenario.hosts) {
        if (host.hsts != KnownHost::Hsts::No)
            userAgent.hsts.insert({host.host, host.hsts != KnownHost::Hsts::Yes,
                std::numeric_limits<double>::infinity(), host.hsts == KnownHost::Hsts::Preloaded});
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
void fetchMediaAgain(const RequestAction& action, const Page& document, UserAgent& userAgent, Network& network,
    const ActionLists& lists, Tracer& trace)
{
    RequestStart start = startRequest(action, document, userAgent.profile, trace);
    auto* request = std::get_if<Request>(&start);
    if (request == nullptr)
        return;
    // What it comes to is not told of the navigation; and what the page preloaded is not the document's.
    Classification classification;
    PreflightCacheUse preflightCache {};
    std::optional<StoredAnswer> storedAnswer;
    FetchRecord record {lists.exchanges, classification, preflightCache, storedAnswer, nullptr, lists.firstNumber};
    std::vector<PreloadEntry> preloadsOfPage;
    preloadsOfPage.swap(userAgent.resourcesOf(document.number).preloads);
    fetch({*request, userAgent, network, record, trace, nullptr});
    preloadsOfPage.swap(userAgent.resourcesOf(document.number).preloads);
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

/// Is its request sent when the page ends, or after a time?
bool isDeferred(const Action& action)
{
    const auto* const request = std::get_if<RequestAction>(&action.what);
    return request != nullptr && request->initiator == InitiatorKind::FetchLater;
}

/// The page asks for the cookies that its site has in a tab of its own.
void runStorageAccess(const StorageAccessRequest& request, const Scenario& scenario, UserAgent& userAgent,
    RunResult& result, ActionResult& actionResult, Tracer& trace)
{
    trace.setExchange(-1);
    std::vector<std::string>& sites = userAgent.sitesWithStorageAccess;
    const Page& page = pageOf(scenario, result, actionResult.index);
    std::string site = serializeSite(page.origin);
    const bool isOfTab = page.networkPartitionKey == userAgent.tabOfStorageAccess;
    const bool isGrantedBefore = isOfTab && std::find(sites.begin(), sites.end(), site) != sites.end();
    actionResult.storageAccess = requestStorageAccess(page, request, userAgent.profile, trace, isGrantedBefore);
    if (actionResult.storageAccess != StorageAccessResult::Granted)
        return;
    std::optional<Page>& seen = page.number == 0 ? result.page : result.otherPages[page.number - 1];
    if (!seen)
        seen = page;
    seen->hasStorageAccess = true;
    if (isOfTab && !isGrantedBefore)
        sites.push_back(std::move(site));
}

/// Sends what the action's violations of policies have reported: at once, or where the browser collects reports when it
/// has done so for long enough, or the page ends.
void sendReports(const ReportSender& sender, const ActionLists& lists, ActionResult& actionResult)
{
    sender.trace.setExchange(-1);
    reportViolations(actionResult.violations, sender);
    UserAgent& userAgent = sender.userAgent;
    PageResources& page = userAgent.resourcesOf(sender.page.number);
    if (page.reports.empty())
        return;
    const int delay = userAgent.profile.value(Difference::ReportDeliveryDelay);
    if (Turns* const turns = userAgent.clock.turns(); turns != nullptr && delay > 0) {
        if (lists.goOn != nullptr)
            *lists.goOn = true;
        actionResult.isAtOnce = true;
        const std::size_t ends = page.ends;
        turns->waitFor([&page, ends] { return page.ends != ends; }, userAgent.clock.now() + delay);
    }
    if (!page.reports.empty())
        sendQueuedReports(sender);
}

/// Does the browser collect the reports of some page?
bool collectsReports(const Scenario& scenario, const Profile& profile)
{
    const auto reports = [](const Page& page) { return !page.reportingEndpoints.isEmpty(); };
    return (reports(scenario.page)
               || std::any_of(scenario.pages.begin(), scenario.pages.end(),
                   [&reports](const NamedPage& named) { return reports(named.page); }))
        && profile.value(Difference::ReportDeliveryDelay) > 0;
}

/// Is it a navigation that https://html.spec.whatwg.org/multipage/browsing-the-web.html#navigate makes?
bool processesEarlyHints(const RequestAction& action)
{
    const InitiatorInfo& info = infoOf(action.initiator);
    return info.start == StartRule::Frame
        || (info.group == InitiatorGroup::Navigations && info.start != StartRule::Speculation);
}

/// The page of the scenario, in a tab, that a navigation has led to; null where there is none.
const Page* pageAt(const Response& response, const Scenario& scenario, const RunResult& result)
{
    if (response.urlList.empty())
        return nullptr;
    const std::string_view url = response.urlList.back().hrefWithoutFragment();
    const auto isThere = [url](const Page& page) {
        return page.kind == GlobalKind::Window && !page.isInFrame() && page.creationUrl.hrefWithoutFragment() == url;
    };
    if (const Page& first = result.page ? *result.page : scenario.page; isThere(first))
        return &first;
    for (std::size_t i = 0; i < scenario.pages.size(); ++i) {
        const Page& page = result.otherPages[i] ? *result.otherPages[i] : scenario.pages[i].page;
        if (isThere(page))
            return &page;
    }
    return nullptr;
}

/// Starts the request of an action, fetches it, and writes down what the page gets.
void runRequest(const RequestAction& action, const Scenario& scenario, UserAgent& userAgent, Network& network,
    RunResult& result, ActionResult& actionResult, const ActionLists& lists, Tracer& trace)
{
    actionResult.isRequest = true;
    trace.setExchange(-1);
    const Page& page = pageOf(scenario, result, actionResult.index);
    if (infoOf(action.initiator).start == StartRule::InlineCode) {
        actionResult.outcome = runInlineCode(action, page, userAgent.profile, trace, actionResult.violations);
        return;
    }
    RequestStart start =
        startRequest(action, page, userAgent.profile, trace, referrerPolicyOfAskingFile(action, page, userAgent));
    if (auto report = reportOfSynchronousXhr(action, page, start, userAgent.profile, trace))
        actionResult.violations.push_back(*std::move(report));
    if (auto* refusal = std::get_if<Response>(&start)) {
        actionResult.classification.relation = relationOf(action, page);
        actionResult.outcome = outcomeOfRefusal(action, *refusal, userAgent.profile);
        if (isUsed(action, page))
            actionResult.outcome.use = useImage({action, page, *refusal}, userAgent.profile, trace);
        return;
    }
    auto& request = std::get<Request>(start);
    actionResult.mode = request.mode;
    if (infoOf(action.initiator).start == StartRule::FetchLater) {
        if (auto refusal = refusalByDeferredFetchQuota(request, userAgent, trace)) {
            actionResult.classification.relation = relationOf(action, page);
            actionResult.outcome = outcomeOfRefusal(action, *refusal, userAgent.profile);
            return;
        }
        if (lists.goOn != nullptr) {
            *lists.goOn = true;
            actionResult.isAtOnce = true;
        }
        awaitDeferredFetch(action, request, userAgent, trace);
    }
    const bool isSpeculation = infoOf(action.initiator).start == StartRule::Speculation;
    const auto shared = waitForSameLoad(action, request, userAgent, trace);
    if (answersAtHand({action, request, page, userAgent, trace}, shared.get(), actionResult))
        return;
    std::optional<Url> speculated;
    if (isSpeculation) {
        if (auto refusal = refusalOfSpeculation(request, userAgent, trace)) {
            actionResult.classification.relation = relationOf(action, page);
            actionResult.outcome = outcomeOfRefusal(action, *refusal, userAgent.profile);
            return;
        }
        speculated = request.currentUrl();
    }
    std::optional<ResourceKey> key = keyOfKeptResource(action, request, userAgent.profile);
    FetchRecord record {lists.exchanges, actionResult.classification, actionResult.preflightCache,
        actionResult.storedAnswer, &actionResult.ahead, lists.firstNumber, &actionResult.violations};
    std::vector<NavigationRedirect> redirects;
    if (isHeldToOpenerPolicy(action, page))
        record.redirects = &redirects;
    std::optional<ScriptedServiceWorker> serviceWorker;
    if (const auto* const rules = serviceWorkerOf(scenario, actionResult.index))
        serviceWorker.emplace(*rules, page);
    FetchParams params {request, userAgent, network, record, trace, serviceWorker ? &*serviceWorker : nullptr};
    NavigationEarlyHints earlyHints({page, request.destination != Destination::Document, actionResult.index, userAgent,
        network, actionResult.earlyHints, trace});
    if (processesEarlyHints(action))
        params.earlyHints = &earlyHints;
    std::optional<LoadScope> load;
    if (auto own = loadOf(action, request, actionResult.index, userAgent))
        load.emplace(userAgent, *std::move(own));
    const Response response = fetch(params);
    if (load)
        load->end(response);
    actionResult.outcome = outcomeOf(action, request, response, userAgent.profile);
    if (actionResult.outcome.verdict == Verdict::Navigated)
        earlyHints.commit(response, pageAt(response, scenario, result));
    if (actionResult.outcome.verdict == Verdict::Navigated && isNavigationAway(action))
        ++userAgent.resourcesOf(page.number).ends;
    const std::size_t first = actionResult.firstExchange - lists.firstNumber;
    const bool isSent = lists.exchanges.size() > first;
    if (record.redirects != nullptr && (isSent || !response.isNetworkError())) {
        for (ViolationReport& told : enforceOpenerPolicies(
                 {action, request, redirects, response}, {page, userAgent, network, actionResult.reports, trace}))
            actionResult.violations.push_back(std::move(told));
    }
    if (speculated && isSent) {
        keepPrefetch(action, page, *speculated, response, lists.exchanges[first].responseHeaders.get(),
            actionResult.index, userAgent);
    }
    keepReferrerPolicy(action, response, page, userAgent);
    if (key) {
        keepResource(action, *std::move(key), response, isSent, actionResult.index, page, userAgent);
    }
    const bool isScriptApi = action.initiator == InitiatorKind::Fetch || action.initiator == InitiatorKind::Xhr;
    if (!response.isNetworkError() && actionResult.outcome.cause) {
        markDeciding(userAgent.profile,
            {Difference::MediaInObject, Difference::AttachmentInObject, Difference::ShownDocuments,
                Difference::StyleSheetType, Difference::EmptyErrorDocument, Difference::PreloadStatus,
                Difference::ImportRuleStatus, Difference::CutImages, Difference::WebSocketSubprotocol,
                Difference::EventSourceCharset},
            trace, [&](const Profile& by) { return refusalByUse(action, response, by).has_value(); });
        trace.step(StepId::UseRefused, StepResult::Failed, nameOf(action.initiator));
    } else if (isScriptApi && response.isNetworkError()) {
        trace.step(StepId::FetchReject, StepResult::Failed);
    } else if (isScriptApi) {
        trace.step(StepId::FetchResolve, StepResult::Passed, nameOf(response.type), response.visibleStatus());
    }
    if (isUsed(action, page)) {
        const bool isRefused = !response.isNetworkError() && actionResult.outcome.cause;
        actionResult.outcome.use = useImage({action, page, response, isRefused}, userAgent.profile, trace);
    }
    if (userAgent.profile.departs(Difference::MediaDocument)) {
        if (const auto again = actionOfMediaDocument(request, response))
            fetchMediaAgain(
                *again, mediaDocument(action, request, page, userAgent.profile), userAgent, network, lists, trace);
    }
}

} // namespace

void Runner::begin(const Scenario& scenario, Tracing tracing, const Profile* profile)
{
    m_result.actions.clear();
    m_result.exchanges.clear();
    m_result.trace.clear();
    m_result.warnings.clear();
    m_scenario = &scenario;
    m_tracing = tracing;
    m_unmatchedTold = 0;

    UserAgent& userAgent = m_userAgent;
    if (profile)
        userAgent.reset(*profile);
    else if (scenario.profileOptions.empty())
        userAgent.reset(scenario.profile);
    else
        userAgent.reset(profileOf(scenario).value_or(Profile(scenario.profile)));
    if (scenario.settings.thirdPartyCookies)
        userAgent.profile.set(Difference::ThirdPartyCookies,
            infoOf(Difference::ThirdPartyCookies).position(nameOf(*scenario.settings.thirdPartyCookies)).value());
    m_result.profile = userAgent.profile;
    m_result.page = pageInBrowser(scenario.page, userAgent.profile);
    m_result.otherPages.clear();
    for (const NamedPage& named : scenario.pages)
        m_result.otherPages.push_back(pageInBrowser(named.page, userAgent.profile));
    userAgent.pages.resize(scenario.pages.size() + 1);
    userAgent.tabOfStorageAccess = scenario.page.networkPartitionKey;
    userAgent.clock.beginAt(m_beginsAt);
    setUp(userAgent, scenario);
    m_network.reset(scenario);
    m_sharedCache.reset(scenario, m_network, userAgent.clock);
    if (!userAgent.cookies.isEmpty())
        Tracer(tracing == Tracing::On ? &m_result.trace : nullptr).cookiesChanged(userAgent.cookies.cookies(), 0);
}

/// Runs one action of the scenario that was begun, into the result's action of the same number.
void Runner::runAction(std::size_t index)
{
    perform(index, {m_result.exchanges, m_result.trace});
    compareWithExpectation(index);
}

void Runner::perform(std::size_t index, const ActionLists& lists)
{
    const Scenario& scenario = *m_scenario;
    UserAgent& userAgent = m_userAgent;
    Network& network = m_sentOver ? *m_sentOver : static_cast<Network&>(m_sharedCache);
    Tracer trace(m_tracing == Tracing::On ? &lists.trace : nullptr);
    m_current = index;
    ActionResult& actionResult = m_result.actions[index];
    actionResult.index = index;
    actionResult.firstExchange = lists.firstNumber + lists.exchanges.size();
    actionResult.firstStep = lists.trace.size();
    actionResult.startedAt = userAgent.clock.now();
    const auto& what = scenario.actions[index].what;
    if (const auto* request = std::get_if<RequestAction>(&what))
        runRequest(*request, scenario, userAgent, network, m_result, actionResult, lists, trace);
    else if (const auto* wait = std::get_if<WaitAction>(&what))
        userAgent.clock.advance(wait->seconds);
    else if (const auto* clear = std::get_if<ClearAction>(&what))
        clearState(userAgent, *clear, trace);
    else
        runStorageAccess(std::get<StorageAccessRequest>(what), scenario, userAgent, m_result, actionResult, trace);
    actionResult.endedAt = userAgent.clock.now();
    actionResult.endExchange = lists.firstNumber + lists.exchanges.size();
    actionResult.endStep = lists.trace.size();
    if (trace.isOn())
        actionResult.outcome.difference = decidingDifference(lists.trace, trace, actionResult);
    if (actionResult.violations.empty())
        return;
    sendReports(
        {pageOf(scenario, m_result, index), userAgent, network, actionResult.reports, trace}, lists, actionResult);
    actionResult.endStep = lists.trace.size();
}

void Runner::compareWithExpectation(std::size_t index)
{
    const auto& expect = m_scenario->expect;
    if (index < expect.size())
        m_result.actions[index].unmetExpectations = unmetExpectations(expect[index], m_result, m_result.actions[index]);
}

/// What is told of the stores, and of the run as a whole.
void Runner::finish()
{
    addWarnings(*m_scenario, m_userAgent.profile, m_result);
    // They stay in the cache until somebody looks: what is stale is told apart from what is not there.
    m_result.preflightCacheEntries = m_userAgent.preflightCache.entries();
    std::erase_if(m_result.preflightCacheEntries,
        [now = m_userAgent.clock.now()](const PreflightCacheEntry& entry) { return entry.expiresAt() <= now; });
    m_result.cookies = m_userAgent.cookies.cookies();
    // Another network answers in its own time, before anything else goes on; and of a session's actions each has ended
    // before the next is known.
    const std::vector<Action>& actions = m_scenario->actions;
    const bool hasGroups =
        std::any_of(actions.begin(), actions.end(), [](const Action& action) { return action.startsWithPrevious; });
    if (hasGroups && std::none_of(m_result.actions.begin(), m_result.actions.end(), [](const ActionResult& action) {
            return action.isAtOnce;
        }))
        m_result.warnings.push_back(say<messages::OneAfterAnother>());
    if (std::any_of(m_result.actions.begin(), m_result.actions.end(), [&actions](const ActionResult& action) {
            return !action.isAtOnce && action.endExchange > action.firstExchange && isDeferred(actions[action.index]);
        }))
        m_result.warnings.push_back(say<messages::DeferredSentAtOnce>());
    const std::vector<std::string>& unmatched = m_network.unmatched();
    for (; m_unmatchedTold < unmatched.size(); ++m_unmatchedTold)
        m_result.warnings.push_back(say<messages::NoRuleMatches>(unmatched[m_unmatchedTold]));
}

const RunResult& Runner::run(const Scenario& scenario, Tracing tracing, const Profile* profile)
{
    begin(scenario, tracing, profile);
    m_result.actions.resize(scenario.actions.size());
    const std::vector<Action>& actions = scenario.actions;
    const bool isCollecting = m_sentOver == nullptr && collectsReports(scenario, m_userAgent.profile);
    for (std::size_t i = 0; i < actions.size();) {
        if (m_stop && m_stop->load(std::memory_order_relaxed))
            break;
        std::size_t end = i + 1;
        bool isDeferring = isCollecting || isDeferred(actions[i]);
        for (; end < actions.size() && actions[end].startsWithPrevious && m_sentOver == nullptr; ++end)
            isDeferring = isDeferring || isDeferred(actions[end]);
        // What is deferred goes on at once with all that comes after it.
        if (isDeferring && m_sentOver == nullptr)
            end = actions.size();
        if (end == i + 1 && !isDeferring)
            runAction(i);
        else
            runAtOnce(i, end);
        i = end;
    }
    finish();
    return m_result;
}

RunResult& Runner::runNext()
{
    m_result.warnings.clear();
    if (!m_result.actions.empty()) {
        m_result.trace.clear();
        ActionResult& before = m_result.actions.back();
        before.firstStep = before.endStep = 0;
        for (std::size_t i = before.firstExchange; i < before.endExchange; ++i)
            m_result.exchanges[i].requestBody = m_result.exchanges[i].responseBody = nullptr;
    }
    m_result.actions.emplace_back();
    runAction(m_result.actions.size() - 1);
    finish();
    return m_result;
}

RunResult Runner::soFar() const
{
    RunResult result = m_result;
    if (m_current >= result.actions.size())
        return result;
    result.actions.resize(m_current + 1);
    ActionResult& current = result.actions.back();
    current.endStep = result.trace.size();
    current.endExchange = result.exchanges.size();
    for (Exchange& exchange : result.exchanges) {
        if (!exchange.networkFailure && !exchange.responseHeaders)
            exchange.responseHeaders = std::make_shared<const HeaderList>();
    }
    return result;
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

Profile profileUnder(const Scenario& scenario, ProfileId browser)
{
    Scenario asked;
    asked.profile = browser;
    asked.profileOptions = scenario.profileOptions;
    return profileOf(asked).value_or(Profile(browser));
}

} // namespace fetchscope
