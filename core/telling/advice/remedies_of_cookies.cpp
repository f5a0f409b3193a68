#include "core/engine/http/cookies.h"
#include "core/telling/advice/lost_cookies.h"
#include "core/telling/advice/remedy.h"

#include <algorithm>

namespace fetchscope {

namespace {

bool isOfHost(const Exchange& exchange, const Exchange& asked)
{
    const auto setter = parseUrl(exchange.url);
    const auto url = parseUrl(asked.url);
    return setter && url && setter->host() == url->host();
}

/// Where an answer set it that the jar took; null where the scenario has it from the start.
const Exchange* setterOf(const LostCookie& cookie, const Patient& patient)
{
    const std::vector<Exchange>& exchanges = patient.result.exchanges;
    for (std::size_t i = cookie.exchange + (cookie.isRefused ? 1 : 0); i-- > 0;) {
        const Exchange& exchange = exchanges[i];
        if (!exchange.responseHeaders || !isOfHost(exchange, exchanges[cookie.exchange]))
            continue;
        if (lineThatSets(cookie.name, *exchange.responseHeaders))
            return &exchange;
        if (cookie.isRefused)
            break;
    }
    return nullptr;
}

void setInAnswer(
    const LostCookie& cookie, const Exchange& setter, bool isPartitioned, const Patient& patient, Candidate& candidate)
{
    const auto line = lineThatSets(cookie.name, *setter.responseHeaders);
    FixChange change = answerCookie(patient, setter, cookie.name, cookieForOtherSites(*line, isPartitioned));
    // The rule that an earlier change of the same answer has put before the others.
    const bool isSplitAlready =
        std::any_of(candidate.changes.begin(), candidate.changes.end(), [&change](const FixChange& other) {
            return other.isSplit && other.method == change.method && other.url == change.url;
        });
    change.isSplit = change.isSplit && !isSplitAlready;
    candidate.changes.push_back(std::move(change));
}

FixChange crossSiteCookie(const Scenario& scenario, std::size_t index)
{
    FixChange change;
    change.kind = ChangeKind::CrossSiteCookie;
    change.index = index;
    change.name = scenario.cookies[index].name;
    return change;
}

/// One by one, where the scenario expects a cookie to go along.
void addCookiesOfJar(const Patient& patient, Candidates& candidates)
{
    const auto url = patient.url();
    for (std::size_t i = 0; url && i < patient.scenario.cookies.size(); ++i) {
        const Cookie& cookie = patient.scenario.cookies[i];
        const bool isKept = cookie.sameSite != SameSite::None || !cookie.secure;
        if (isKept && domainMatches(url->host(), cookie.domain))
            addCandidate(candidates, crossSiteCookie(patient.scenario, i));
    }
}

void setInJar(const LostCookie& cookie, const Patient& patient, Candidate& candidate)
{
    const auto url = parseUrl(patient.result.exchanges[cookie.exchange].url);
    for (std::size_t i = 0; url && i < patient.scenario.cookies.size(); ++i) {
        const Cookie& kept = patient.scenario.cookies[i];
        if (kept.name != cookie.name || !domainMatches(url->host(), kept.domain))
            continue;
        candidate.changes.push_back(crossSiteCookie(patient.scenario, i));
    }
}

/// All at once: a session of two cookies is none with one of them.
void addLostCookies(const Patient& patient, bool isPartitioned, Candidates& candidates)
{
    Candidate candidate;
    for (const LostCookie& cookie : lostCookies(patient.scenario, patient.result, patient.index)) {
        if (isPartitioned != (cookie.verdict == CookieVerdict::ThirdParty))
            continue;
        if (const Exchange* setter = setterOf(cookie, patient))
            setInAnswer(cookie, *setter, isPartitioned, patient, candidate);
        else if (!isPartitioned)
            setInJar(cookie, patient, candidate);
    }
    if (!candidate.changes.empty())
        candidates.push_back(std::move(candidate));
}

} // namespace

void addForCookies(Remedy remedy, const Patient& patient, Candidates& candidates)
{
    if (remedy == Remedy::CookiesForOtherSites)
        addLostCookies(patient, false, candidates);
    else if (remedy == Remedy::PartitionedCookies)
        addLostCookies(patient, true, candidates);
    else if (remedy == Remedy::CrossSiteCookie)
        addCookiesOfJar(patient, candidates);
}

} // namespace fetchscope
