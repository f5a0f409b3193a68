#include "core/telling/advice/trouble.h"

#include "core/engine/simulation/expectations.h"
#include "core/telling/advice/hidden_headers.h"
#include "core/telling/advice/lost_cookies.h"

namespace fetchscope {

namespace {

bool isOfUse(Verdict verdict)
{
    return verdict == Verdict::Exposed || verdict == Verdict::Opaque || verdict == Verdict::Navigated;
}

bool isUnmet(const Scenario& scenario, const RunResult& result, std::size_t action)
{
    return action < scenario.expect.size()
        && !unmetExpectations(scenario.expect[action], result, result.actions[action]).empty();
}

/// Does the scenario expect the action to work?
bool expectsUse(const Scenario& scenario, std::size_t action)
{
    if (action >= scenario.expect.size())
        return false;
    const Expectation& expected = scenario.expect[action];
    return !expected.verdict || isOfUse(*expected.verdict);
}

bool isExpectedToFail(const Scenario& scenario, std::size_t action)
{
    return action < scenario.expect.size() && scenario.expect[action].verdict == Verdict::NetworkError;
}

bool expectsOpaque(const Scenario& scenario, std::size_t action)
{
    return action < scenario.expect.size() && scenario.expect[action].verdict == Verdict::Opaque;
}

/// Does a script that could read an answer ask so that it gets none? Many believe that it helps.
/// https://fetch.spec.whatwg.org/#concept-filtered-response-opaque
bool asksForNothingToRead(const Action& action)
{
    const auto* const request = std::get_if<RequestAction>(&action.what);
    return request != nullptr && request->initiator == InitiatorKind::Fetch && request->mode == "no-cors"
        && !request->keepalive;
}

} // namespace

std::optional<Trouble> troubleOf(const Scenario& scenario, const RunResult& result, std::size_t action)
{
    const ActionResult& done = result.actions[action];
    if (!done.isRequest)
        return std::nullopt;
    if (done.outcome.verdict == Verdict::NetworkError)
        return isExpectedToFail(scenario, action) ? std::nullopt : std::optional(Trouble::NoAnswer);
    if (done.outcome.verdict == Verdict::Blocked)
        return Trouble::Blocked;
    if (expectsUse(scenario, action) && isUnmet(scenario, result, action))
        return Trouble::Unexpected;
    if (done.outcome.use && !done.outcome.use->readable)
        return Trouble::Unreadable;
    if (done.outcome.verdict == Verdict::Opaque && !expectsOpaque(scenario, action)
        && asksForNothingToRead(scenario.actions[action]))
        return Trouble::Opaque;
    if (!lostCookies(scenario, result, action).empty())
        return Trouble::LostCookie;
    if (done.outcome.verdict == Verdict::Exposed && goesWithoutCookies(scenario, result, action))
        return Trouble::WithoutCookies;
    if (!hiddenHeaders(scenario, result, action).empty())
        return Trouble::HiddenHeader;
    return std::nullopt;
}

Wish::Wish(const Scenario& scenario, const RunResult& result, std::size_t action)
    : m_action(action)
    , m_trouble(troubleOf(scenario, result, action).value_or(Trouble::Blocked))
{
    const auto* request = std::get_if<RequestAction>(&scenario.actions[action].what);
    if (request == nullptr)
        return;
    const bool isByScript = infoOf(request->initiator).reader == ResponseReader::Script;
    const bool asksForNothing = request->mode == "no-cors" && m_trouble != Trouble::Opaque;
    m_readsAnswer = isByScript && !asksForNothing && request->redirect != "manual";
    m_asksWithCors = !isByScript && request->crossorigin.has_value();
    m_readsPixels = m_trouble == Trouble::Unreadable;
}

bool Wish::isFulfilled(const Scenario& scenario, const RunResult& result) const
{
    const Outcome& outcome = result.actions[m_action].outcome;
    if (!isOfUse(outcome.verdict))
        return false;
    // Where the page is sent there in place of its script, people read what comes.
    if (m_readsAnswer && outcome.verdict != Verdict::Exposed && outcome.verdict != Verdict::Navigated)
        return false;
    if (m_readsPixels && !(outcome.use && outcome.use->readable))
        return false;
    if (m_trouble == Trouble::LostCookie)
        return lostCookies(scenario, result, m_action).empty();
    if (m_trouble == Trouble::WithoutCookies)
        return !goesWithoutCookies(scenario, result, m_action) && lostCookies(scenario, result, m_action).empty();
    if (m_trouble == Trouble::HiddenHeader)
        return hiddenHeaders(scenario, result, m_action).empty();
    return m_trouble != Trouble::Unexpected || !isUnmet(scenario, result, m_action);
}

bool Wish::losesReading(const RunResult& result) const
{
    return m_asksWithCors && result.actions[m_action].outcome.verdict == Verdict::Opaque;
}

} // namespace fetchscope
