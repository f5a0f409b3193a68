#include "core/replay/judge.h"

#include "core/engine/fetch/fetch.h"
#include "core/engine/initiators/request_outcome.h"
#include "core/engine/initiators/request_start.h"
#include "core/replay/recorded_cookies.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace fetchscope {

namespace {

/// Pages whose state is kept at the same time.
constexpr std::size_t mostAgents = 32;
/// Browsers keep some thousand cookies at most.
constexpr std::size_t mostCookiesKept = 3000;
constexpr std::size_t mostPreflightEntries = 4000;

} // namespace

struct Judge::PageAgent
{
    std::string pageref;
    UserAgent userAgent;
    double lastTime = std::nan("");
};

Judge::Judge(const Profile& profile, bool looksAtCookies)
    : m_profile(profile)
    , m_looksAtCookies(looksAtCookies)
{
    m_apart.reset(profile);
}

Judge::~Judge() = default;
Judge::Judge(Judge&&) noexcept = default;
Judge& Judge::operator=(Judge&&) noexcept = default;

void Judge::forgetPages()
{
    m_agents.clear();
    m_cookies.clear();
    m_setters.clear();
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
    // Dates in cookies are those of the recording. Entries may overlap: each begins at its own time, however long the
    // answers before it took.
    if (std::isnan(agent.lastTime) || what.time > agent.lastTime)
        agent.lastTime = what.time;
    if (!std::isnan(agent.lastTime))
        userAgent.clock.moveTo(agent.lastTime - (userAgent.clock.sinceEpoch() - userAgent.clock.now()));
    if (m_cookies.cookies().size() > mostCookiesKept)
        m_cookies.clear();
    if (userAgent.preflightCache.entries().size() > mostPreflightEntries) {
        userAgent.preflightCache.removeExpired(userAgent.clock.now());
        if (userAgent.preflightCache.entries().size() > mostPreflightEntries)
            userAgent.preflightCache.clear();
    }
    std::swap(userAgent.cookies, m_cookies);
    m_fates.clear();
    CaseResult result = run(what, userAgent, m_looksAtCookies ? Tracer(m_fates) : Tracer());
    std::swap(userAgent.cookies, m_cookies);
    if (m_looksAtCookies)
        addCookies(result);
    return result;
}

CaseResult Judge::judgeApart(const Case& what)
{
    CaseResult result = run(what, m_apart, {});
    m_apart.reset(m_profile);
    return result;
}

void Judge::addCookies(CaseResult& result)
{
    const auto& entries = m_network.answeredBy();
    std::size_t next = 0;
    for (std::size_t exchange = 0; exchange < entries.size(); ++exchange) {
        std::vector<JudgedCookie> cookies;
        for (; next < m_fates.size() && m_fates[next].exchange == static_cast<int>(exchange); ++next) {
            CookieFate& fate = m_fates[next];
            const auto setBy = fate.isOfAnswer() ? std::nullopt : m_setters.of(fate.cookie);
            if (entries[exchange])
                m_setters.take(fate, entries[exchange]->index);
            fate.cookie.value.clear();
            cookies.push_back({fate.kind, fate.why, RecordedCookie::Unknown, std::move(fate.cookie), setBy});
        }
        if (!entries[exchange])
            continue;
        compareCookies(*entries[exchange], cookies);
        for (JudgedCookie& cookie : cookies)
            result.cookies.push_back({entries[exchange]->index, std::move(cookie)});
    }
}

CaseResult Judge::run(const Case& what, UserAgent& userAgent, Tracer trace)
{
    CaseResult result;
    // What was recorded went out: the user had given leave, or the browser did not ask yet.
    userAgent.localNetwork = LocalNetworkPermissions::both(Permission::Granted);
    RequestStart start = startRequest(*what.action, *what.page, userAgent.profile, trace);
    Outcome outcome;
    if (auto* refusal = std::get_if<Response>(&start)) {
        outcome = outcomeOfRefusal(*what.action, *refusal, userAgent.profile);
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
