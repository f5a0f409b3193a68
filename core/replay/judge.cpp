#include "core/replay/judge.h"

#include "core/engine/fetch/fetch.h"
#include "core/engine/initiators/request_start.h"
#include "core/engine/initiators/response_use.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace fetchscope {

namespace {

/// Pages whose state is kept at the same time.
constexpr std::size_t mostAgents = 32;
/// Browsers keep some thousand cookies at most.
constexpr std::size_t mostCookies = 3000;
constexpr std::size_t mostPreflightEntries = 4000;

} // namespace

struct Judge::PageAgent
{
    std::string pageref;
    UserAgent userAgent;
    double lastTime = std::nan("");
};

Judge::Judge(const Profile& profile)
    : m_profile(profile)
{
    m_apart.reset(profile);
}

Judge::~Judge() = default;
Judge::Judge(Judge&&) noexcept = default;
Judge& Judge::operator=(Judge&&) noexcept = default;

void Judge::forgetPages()
{
    m_agents.clear();
}

Judge::PageAgent& Judge::agentOf(std::string_view pageref)
{
    const auto found = std::find_if(
        m_agents.begin(), m_agents.end(), [pageref](const auto& agent) { return agent->pageref == pageref; });
    if (found != m_agents.end()) {
        std::rotate(m_agents.begin(), found, found + 1);
        return *m_agents.front();
    }
    if (m_agents.size() == mostAgents)
        m_agents.pop_back();
    auto agent = std::make_unique<PageAgent>();
    agent->pageref = pageref;
    agent->userAgent.reset(m_profile);
    m_agents.insert(m_agents.begin(), std::move(agent));
    return *m_agents.front();
}

CaseResult Judge::judge(const Case& what)
{
    PageAgent& agent = agentOf(what.pageref);
    UserAgent& userAgent = agent.userAgent;
    if (what.time > agent.lastTime)
        userAgent.clock.advance(what.time - agent.lastTime);
    if (!std::isnan(what.time) && !(what.time < agent.lastTime))
        agent.lastTime = what.time;
    if (userAgent.cookies.cookies().size() > mostCookies)
        userAgent.cookies.clear();
    if (userAgent.preflightCache.entries().size() > mostPreflightEntries) {
        userAgent.preflightCache.removeExpired(userAgent.clock.now());
        if (userAgent.preflightCache.entries().size() > mostPreflightEntries)
            userAgent.preflightCache.clear();
    }
    return run(what, userAgent);
}

CaseResult Judge::judgeApart(const Case& what)
{
    CaseResult result = run(what, m_apart);
    m_apart.reset(m_profile);
    return result;
}

CaseResult Judge::run(const Case& what, UserAgent& userAgent)
{
    CaseResult result;
    Tracer trace;
    // What was recorded went out: the user had given leave, or the browser did not ask yet.
    userAgent.localNetwork = LocalNetworkPermissions::both(Permission::Granted);
    RequestStart start = startRequest(*what.action, *what.page, userAgent.profile, trace);
    Outcome outcome;
    if (auto* refusal = std::get_if<Response>(&start)) {
        outcome = outcomeOfRefusal(*refusal);
    } else {
        auto& request = std::get<Request>(start);
        // What the browser's HTTP cache would have answered is not in the recording, or is marked as such.
        request.cacheMode = CacheMode::NoStore;
        Classification classification;
        PreflightCacheUse cacheUse = PreflightCacheUse::NotNeeded;
        std::optional<StoredAnswer> storedAnswer;
        FetchRecord record {m_exchanges, classification, cacheUse, storedAnswer};
        m_network.begin(*what.hops, what.changes, request.destination, request.mode == RequestMode::Navigate);
        const Response response = fetch({request, userAgent, m_network, record, trace, nullptr});
        outcome = outcomeOf(*what.action, request, response, userAgent.profile);
        result.relation = classification.relation;
        result.needsPreflight = classification.preflight;
        result.ranOut = m_network.ranOut();
        result.sawFailure = m_network.sawFailure();
        result.usedStoredResponse = m_network.usedStoredResponse();
        if (m_network.usedRecordedPreflight())
            result.preflight = PreflightRecord::Recorded;
        else if (m_network.madeUpPreflight())
            result.preflight = PreflightRecord::Reconstructed;
        else if (cacheUse == PreflightCacheUse::Hit)
            result.preflight = PreflightRecord::Cached;
    }
    // They hold on to headers of the recording.
    m_exchanges.clear();
    Judgement& judgement = result.judgement;
    judgement.verdict = outcome.verdict;
    judgement.responseType = outcome.responseType;
    if (outcome.cause) {
        judgement.reason = outcome.cause->reason;
        judgement.subject = outcome.cause->subject;
        if (outcome.cause->networkFailure)
            judgement.subject = nameOf(*outcome.cause->networkFailure);
    }
    if (result.ranOut)
        judgement.isUnknown = true;
    return result;
}

} // namespace fetchscope
