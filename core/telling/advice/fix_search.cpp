#include "core/telling/advice/fix_search.h"

#include "core/engine/base/ascii.h"
#include "core/engine/url/site.h"
#include "core/engine/url/trustworthiness.h"
#include "core/telling/advice/answer_notes.h"
#include "core/telling/advice/fix_words.h"
#include "core/telling/advice/lost_cookies.h"
#include "core/telling/advice/messages.h"
#include "core/telling/advice/remedy.h"

#include <queue>

#include <algorithm>
#include <set>
#include <tuple>

namespace fetchscope {

namespace {

constexpr std::size_t mostSteps = 12;
// A step of a side that has been taken before costs less than one of another: the way that was begun is followed first.
constexpr int costOfFirstStep = 10;
constexpr int costOfNextStep = 3;
constexpr int costOfGivingUp = 4;
// The step before has changed nothing about what is wrong.
constexpr int costOfNoProgress = 12;

/// A scenario on the way: what was changed, in steps.
struct State
{
    std::shared_ptr<const Scenario> scenario;
    std::vector<Candidate> steps;
    std::set<std::string> keys;
    int cost = 0;
    std::size_t number = 0;
    /// What was wrong before the last step.
    std::string complaint;
};

struct IsLater
{
    bool operator()(const State& one, const State& other) const
    {
        return std::tie(one.cost, one.number) > std::tie(other.cost, other.number);
    }
};

ChangeSide sideOf(const Candidate& candidate)
{
    return sideOf(candidate.changes.front().kind);
}

int costOf(const Candidate& candidate, const State& before)
{
    const bool isOnTheWay = std::any_of(before.steps.begin(), before.steps.end(),
        [&candidate](const Candidate& step) { return sideOf(step) == sideOf(candidate); });
    return (isOnTheWay ? costOfNextStep : costOfFirstStep) + (candidate.givesUp ? costOfGivingUp : 0)
        + static_cast<int>(candidate.changes.size());
}

std::shared_ptr<const Scenario> changed(const Scenario& scenario, const std::vector<FixChange>& changes)
{
    auto copy = std::make_shared<Scenario>(scenario);
    for (const FixChange& change : changes) {
        if (!apply(change, *copy))
            return nullptr;
    }
    return copy;
}

/// What is wrong, so that two runs can be compared.
std::string complaintOf(const Scenario& scenario, const RunResult& result, std::size_t action)
{
    const Outcome& outcome = result.actions[action].outcome;
    std::string complaint = std::to_string(static_cast<int>(outcome.verdict));
    if (outcome.cause)
        complaint.append(infoOf(outcome.cause->reason).code).append(outcome.cause->subject).append(outcome.cause->url);
    for (const LostCookie& cookie : lostCookies(scenario, result, action))
        complaint.append(1, ' ').append(cookie.name).append(1, ' ').append(codeOf(cookie.verdict));
    return complaint;
}

/// The state after one step more; null where that was taken already, or cannot be.
std::optional<State> after(const State& state, Candidate step, std::size_t number)
{
    State next;
    next.keys = state.keys;
    bool isNew = false;
    for (const FixChange& change : step.changes)
        isNew = next.keys.insert(keyOf(change)).second || isNew;
    next.scenario = isNew ? changed(*state.scenario, step.changes) : nullptr;
    if (!next.scenario)
        return std::nullopt;
    next.cost = state.cost + costOf(step, state);
    next.number = number;
    next.steps = state.steps;
    next.steps.push_back(std::move(step));
    return next;
}

/// The state without one of its steps; null where the others do not stand without it.
std::optional<State> without(const State& state, std::size_t left, const Scenario& start)
{
    // Other rules would have other numbers.
    for (const FixChange& change : state.steps[left].changes) {
        if (change.isSplit || change.kind == ChangeKind::NewAnswer)
            return std::nullopt;
    }
    State lean;
    lean.cost = state.cost;
    lean.number = state.number;
    std::vector<FixChange> changes;
    for (std::size_t i = 0; i < state.steps.size(); ++i) {
        if (i == left)
            continue;
        lean.steps.push_back(state.steps[i]);
        for (const FixChange& change : state.steps[i].changes) {
            lean.keys.insert(keyOf(change));
            changes.push_back(change);
        }
    }
    lean.scenario = changed(start, changes);
    return lean.scenario ? std::optional(std::move(lean)) : std::nullopt;
}

/// Is all that a fix changes changed here, too?
bool contains(const State& state, const std::vector<std::set<std::string>>& found)
{
    return std::any_of(found.begin(), found.end(), [&state](const std::set<std::string>& keys) {
        return std::includes(state.keys.begin(), state.keys.end(), keys.begin(), keys.end());
    });
}

/// The number of a rule after a later change, which may have put another before it.
std::size_t numberAfter(const FixChange& later, std::size_t rule)
{
    const bool isBefore = later.kind == ChangeKind::NewAnswer || (later.isSplit && later.index <= rule);
    return isBefore ? rule + 1 : rule;
}

/// One rule may answer the preflight and the request, or the preflights of a whole chain of redirects: who mends a
/// server by what is said has to be told of all.
void nameAllRequests(std::vector<FixChange>& changes, const RunResult& fixed, std::size_t action)
{
    const ActionResult& ran = fixed.actions[action];
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (change->kind != ChangeKind::AnswerHeader)
            continue;
        std::size_t rule = change->index;
        for (auto later = change + 1; later != changes.end(); ++later)
            rule = numberAfter(*later, rule);
        const std::string named = change->method + ' ' + change->url;
        for (std::size_t i = ran.firstExchange; i < ran.endExchange; ++i) {
            const Exchange& exchange = fixed.exchanges[i];
            std::string request = exchange.method + ' ' + exchange.url;
            const bool isSameKind = (exchange.kind == Exchange::Kind::Preflight) == (change->method == "OPTIONS");
            const bool isAnswered = exchange.rule >= 0 && static_cast<std::size_t>(exchange.rule) == rule;
            auto& others = change->otherRequests;
            if (isAnswered && (isSameKind || isOfEveryCorsAnswer(change->name)) && request != named
                && std::find(others.begin(), others.end(), request) == others.end())
                others.push_back(std::move(request));
        }
    }
}

Fix fixOf(const State& state, const RunResult& result, const Wish& wish, std::size_t action)
{
    Fix fix;
    fix.scenario = state.scenario;
    fix.side = ChangeSide::Request;
    for (const Candidate& step : state.steps) {
        fix.givesUp = fix.givesUp || step.givesUp;
        for (const FixChange& change : step.changes) {
            fix.side = std::max(fix.side, sideOf(change.kind));
            fix.changes.push_back(change);
        }
    }
    nameAllRequests(fix.changes, result, action);
    fix.verdict = result.actions[action].outcome.verdict;
    fix.givesUp = fix.givesUp || wish.losesReading(result);
    return fix;
}

/// All that a person is told to do, in an order that does not depend on how it was found.
std::set<std::string> whatIsDone(const Fix& fix)
{
    std::set<std::string> done;
    for (const FixStep& step : stepsOf(fix)) {
        const std::string what = textOf(step.what);
        if (step.details.empty())
            done.insert(what);
        for (const Message& detail : step.details)
            done.insert(what + ' ' + textOf(detail));
    }
    return done;
}

/// Leaves out what says the same as one before, though it was put together in another way.
void dropRepeated(std::vector<Fix>& fixes)
{
    std::set<std::set<std::string>> told;
    std::erase_if(fixes, [&told](const Fix& fix) { return !told.insert(whatIsDone(fix)).second; });
}

/// Does it allow one origin in one answer and every one in another? Nobody sets a server up so.
bool allowsInTwoWays(const Fix& fix)
{
    bool allowsAll = false;
    bool allowsOne = false;
    for (const FixChange& change : fix.changes) {
        if (change.kind != ChangeKind::AnswerHeader
            || !asciiCaseInsensitiveEquals(change.name, "access-control-allow-origin") || !change.value)
            continue;
        allowsAll = allowsAll || *change.value == "*";
        allowsOne = allowsOne || *change.value != "*";
    }
    return allowsAll && allowsOne;
}

/// Is it only for who runs the server that is asked? A copy at the page's own origin, and a server of one's own, are
/// not.
bool isOfOtherServer(const Fix& fix)
{
    const bool isOwn = std::any_of(fix.changes.begin(), fix.changes.end(), [](const FixChange& change) {
        return change.kind == ChangeKind::NewAnswer || change.kind == ChangeKind::ServedFolder;
    });
    return fix.side == ChangeSide::Server && !isOwn;
}

/// The expectation of the action, where the fix is meant to break it: that it is blocked.
void expectFixed(Fix& fix, const Scenario& before, std::size_t action)
{
    if (action >= before.expect.size() || before.expect[action].verdict != Verdict::Blocked)
        return;
    auto scenario = std::make_shared<Scenario>(*fix.scenario);
    scenario->expect[action] = {};
    scenario->expect[action].verdict = fix.verdict;
    fix.scenario = std::move(scenario);
}

/// The fixed scenario with the request as it was meant, at the URL that is asked for now: it is the servers that are
/// compared.
Scenario askedAsBefore(const Scenario& fixed, const Scenario& before, std::size_t action)
{
    Scenario asked = fixed;
    RequestAction request = std::get<RequestAction>(before.actions[action].what);
    request.url = std::get<RequestAction>(fixed.actions[action].what).url;
    asked.actions[action].what = std::move(request);
    return asked;
}

std::size_t failures(const Fix& fix)
{
    return static_cast<std::size_t>(
        std::count_if(fix.trials.begin(), fix.trials.end(), [](const ProfileTrial& trial) { return !trial.works; }));
}

bool isBetter(const Fix& one, const Fix& other)
{
    const auto rank = [](const Fix& fix) {
        return std::make_tuple(fix.givesUp, fix.side, failures(fix), fix.opened.size(), fix.changes.size());
    };
    return rank(one) < rank(other);
}

/// Does another action get less than it did?
bool breaksAnother(const RunResult& before, const RunResult& after, std::size_t action)
{
    for (std::size_t i = 0; i < before.actions.size(); ++i) {
        const Verdict was = before.actions[i].outcome.verdict;
        const Verdict is = after.actions[i].outcome.verdict;
        const bool isWorse =
            is == Verdict::Blocked || is == Verdict::NetworkError || (is == Verdict::Opaque && was != Verdict::Opaque);
        if (i != action && before.actions[i].isRequest && was != Verdict::Blocked && was != is && isWorse)
            return true;
    }
    return false;
}

/// Has who has the page the server, too, as far as their names say, or is it out of anybody's hands who asks?
bool isOwnServer(const Patient& patient, const std::vector<Fix>& fixes)
{
    const auto url = patient.url();
    if (fixes.empty() || !url)
        return false;
    const Origin& page = patient.page().origin;
    return isSchemelesslySameSite(page, *url) || (isLoopback(originOf(*url)) && isLoopback(page))
        || isLedToLogIn(patient);
}

} // namespace

std::vector<Fix> FixSearch::search(const Scenario& scenario, const RunResult& result, std::size_t action)
{
    const Wish wish(scenario, result, action);
    std::vector<Fix> fixes;
    // In place of none.
    std::vector<Fix> odd;
    std::vector<std::set<std::string>> found;
    std::set<std::set<std::string>> seen;
    std::priority_queue<State, std::vector<State>, IsLater> open;
    std::size_t number = 0;
    std::size_t runs = 0;
    const auto expand = [&](const State& state, const RunResult& left) {
        const auto trouble = troubleOf(*state.scenario, left, action);
        if (!trouble || state.steps.size() >= mostSteps)
            return;
        const std::string complaint = complaintOf(*state.scenario, left, action);
        for (Candidate& step : candidatesFor({*state.scenario, left, action, *trouble})) {
            auto next = after(state, std::move(step), number++);
            if (!next || !seen.insert(next->keys).second)
                continue;
            next->cost += complaint == state.complaint ? costOfNoProgress : 0;
            next->complaint = complaint;
            open.push(*std::move(next));
        }
    };
    State start;
    start.scenario = std::shared_ptr<const Scenario>(std::shared_ptr<const Scenario>(), &scenario);
    expand(start, result);
    while (!open.empty() && runs < m_limits.runs && fixes.size() < m_limits.fixes) {
        if (m_stop && m_stop->load(std::memory_order_relaxed))
            break;
        State state = open.top();
        open.pop();
        if (contains(state, found))
            continue;
        ++runs;
        const auto works = [&](const State& tried) {
            const RunResult& left = m_runner.run(*tried.scenario, Tracing::Off);
            return wish.isFulfilled(*tried.scenario, left) && !breaksAnother(result, left, action);
        };
        const RunResult& left = m_runner.run(*state.scenario, Tracing::Off);
        if (!wish.isFulfilled(*state.scenario, left)) {
            expand(state, left);
            continue;
        }
        if (breaksAnother(result, left, action))
            continue;
        // What a later step made needless.
        for (std::size_t i = state.steps.size() - 1; i-- > 0;) {
            auto lean = without(state, i, scenario);
            if (lean && works(*lean))
                state = *std::move(lean);
        }
        if (contains(state, found))
            continue;
        Fix fix = fixOf(state, m_runner.run(*state.scenario, Tracing::Off), wish, action);
        if (allowsInTwoWays(fix)) {
            odd.push_back(std::move(fix));
            continue;
        }
        found.push_back(state.keys);
        fixes.push_back(std::move(fix));
    }
    return fixes.empty() ? odd : fixes;
}

void FixSearch::tryProfiles(Advice& advice, const Scenario& before, const Wish& wish)
{
    for (std::size_t i = 0; i < Names<ProfileId>::list.size() && !advice.fixes.empty(); ++i) {
        const auto browser = static_cast<ProfileId>(i);
        const Profile profile = profileUnder(before, browser);
        const bool workedBefore = !troubleOf(before, m_runner.run(before, Tracing::Off, &profile), advice.action);
        for (Fix& fix : advice.fixes) {
            const RunResult& fixed = m_runner.run(*fix.scenario, Tracing::Off, &profile);
            const Outcome& outcome = fixed.actions[advice.action].outcome;
            fix.trials[i] = {browser, wish.isFulfilled(*fix.scenario, fixed), workedBefore, outcome.verdict,
                outcome.cause ? outcome.cause->reason : Reason::None, CookieVerdict::Accepted};
            if (!wish.isForCookies())
                continue;
            if (const auto lost = lostCookies(*fix.scenario, fixed, advice.action); !lost.empty())
                fix.trials[i].cookie = lost.front().verdict;
        }
    }
}

void FixSearch::measure(Advice& advice, const Scenario& before)
{
    advice.reachBefore = reachInto(before, advice.action);
    for (Fix& fix : advice.fixes) {
        const auto any = [&fix](const auto& is) { return std::any_of(fix.changes.begin(), fix.changes.end(), is); };
        const bool isMoved = any([](const FixChange& change) {
            return change.kind == ChangeKind::Url || change.kind == ChangeKind::ServedAt;
        });
        // What is served on this machine alone was asked for by nobody before.
        if (any([](const FixChange& change) { return change.kind == ChangeKind::ServedFolder; }))
            continue;
        if (!isMoved && !any([](const FixChange& change) { return sideOf(change.kind) == ChangeSide::Server; }))
            continue;
        fix.reach = reachInto(askedAsBefore(*fix.scenario, before, advice.action), advice.action);
        if (!isMoved) {
            fix.opened = openedBeyond(fix.reach, advice.reachBefore);
            continue;
        }
        // At the URL that is asked for now, as it was before.
        Scenario unfixed = askedAsBefore(*fix.scenario, before, advice.action);
        unfixed.server = before.server;
        fix.opened = openedBeyond(fix.reach, reachInto(unfixed, advice.action));
    }
}

std::vector<LostCookie> FixSearch::stillLost(const Fix& fix, std::size_t action)
{
    const auto* const request = std::get_if<RequestAction>(&fix.scenario->actions[action].what);
    if (request == nullptr || !asksWithCredentials(*request))
        return {};
    return lostCookies(*fix.scenario, m_runner.run(*fix.scenario, Tracing::Off), action);
}

Advice FixSearch::adviseOn(const Scenario& scenario, const RunResult& result, std::size_t action)
{
    Advice advice;
    advice.action = action;
    const auto trouble = troubleOf(scenario, result, action);
    if (!trouble)
        return advice;
    advice.isNeeded = true;
    const Patient patient {scenario, result, action, *trouble};
    advice.isTried = !candidatesFor(patient).empty();
    if (advice.isTried)
        advice.fixes = search(scenario, result, action);
    dropRepeated(advice.fixes);
    tryProfiles(advice, scenario, Wish(scenario, result, action));
    measure(advice, scenario);
    for (Fix& fix : advice.fixes) {
        fix.notes = notesOn(fix, scenario, stillLost(fix, action), action);
        noteAnswer(fix, patient);
        expectFixed(fix, scenario, action);
    }
    std::stable_sort(advice.fixes.begin(), advice.fixes.end(), isBetter);
    const bool isAllOfServer = std::all_of(
        advice.fixes.begin(), advice.fixes.end(), [](const Fix& fix) { return isOfOtherServer(fix) || fix.givesUp; });
    if (isAllOfServer && !isOwnServer(patient, advice.fixes))
        advice.remains = remainingOf(patient.reason(), patient);
    // Where one works, it is known which URL was meant.
    if (!advice.fixes.empty() && advice.remains == say<messages::RemainsUrl>())
        advice.remains = {};
    return advice;
}

std::vector<Advice> FixSearch::adviseOn(const Scenario& scenario, const RunResult& result)
{
    std::vector<Advice> all;
    for (std::size_t i = 0; i < result.actions.size(); ++i) {
        Advice advice = adviseOn(scenario, result, i);
        if (advice.isNeeded)
            all.push_back(std::move(advice));
    }
    return all;
}

} // namespace fetchscope
