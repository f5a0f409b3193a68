#include "core/telling/handout/header_trials.h"

#include "core/engine/base/ascii.h"
#include "core/telling/explain/words.h"
#include "core/telling/handout/messages.h"
#include "core/telling/timeline/outcome_names.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// More exchanges than this, over all trials, are not run.
constexpr std::size_t mostExchanges = 200000;

bool endsAlike(const ActionResult& one, const ActionResult& other)
{
    const auto reasonOf = [](const Outcome& outcome) { return outcome.cause ? outcome.cause->reason : Reason::None; };
    const auto readable = [](const Outcome& outcome) { return outcome.use && outcome.use->readable; };
    return one.storageAccess == other.storageAccess && one.outcome.verdict == other.outcome.verdict
        && one.outcome.responseType == other.outcome.responseType && one.outcome.status == other.outcome.status
        && reasonOf(one.outcome) == reasonOf(other.outcome) && readable(one.outcome) == readable(other.outcome);
}

/// Those of the first list that the second has not got, with commas.
std::string missingIn(const std::vector<std::string>& first, const std::vector<std::string>& second)
{
    std::string names;
    for (const std::string& name : first) {
        if (std::find(second.begin(), second.end(), name) == second.end())
            names.append(names.empty() ? "" : ", ").append(name);
    }
    return names;
}

bool isSameOnWire(const Exchange& one, const Exchange& other)
{
    return one.kind == other.kind && one.method == other.method && one.url == other.url
        && one.requestHeaders == other.requestHeaders;
}

bool isNamed(const std::pair<std::string, std::string>& header, std::string_view name)
{
    return asciiCaseInsensitiveEquals(header.first, name);
}

} // namespace

HeaderTrials::HeaderTrials(const Run& run, Phrasebook phrases)
    : m_run(run)
    , m_phrases(phrases)
    , m_changed(*run.scenario)
    , m_profile(run.result.profile)
{
    std::size_t trials = run.scenario->actions.size();
    for (const ServerRule& rule : run.scenario->server) {
        const auto* response = std::get_if<ServerResponse>(&rule.respond);
        trials += response && response->headers ? response->headers->size() : 0;
    }
    m_isTooLong = trials > 0 && run.result.exchanges.size() > mostExchanges / trials;
}

const ActionResult* HeaderTrials::actionOf(std::size_t exchange) const
{
    const auto& actions = m_run.result.actions;
    const auto found = std::upper_bound(actions.begin(), actions.end(), exchange,
        [](std::size_t value, const ActionResult& action) { return value < action.endExchange; });
    return found == actions.end() || exchange < found->firstExchange ? nullptr : &*found;
}

std::string HeaderTrials::differenceOfOutcomes(const RunResult& other, std::size_t action) const
{
    const auto& before = m_run.result.actions;
    // Its own action comes first.
    std::vector<std::size_t> order {action};
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (i != action)
            order.push_back(i);
    }
    for (const std::size_t i : order) {
        if (i >= other.actions.size() || endsAlike(before[i], other.actions[i]))
            continue;
        const Message word = messageFor(other.actions[i]);
        const std::string why = explainOutcome(m_changed, other, other.actions[i], m_phrases);
        return said(i == action ? say<messages::WithoutVerdict>(word, why)
                                : say<messages::WithoutOtherAction>(i + 1, word, why));
    }
    return {};
}

std::string HeaderTrials::differenceOfReadable(const RunResult& other, std::size_t action) const
{
    const auto& before = m_run.result.actions[action].outcome.exposedHeaders;
    const auto& after = other.actions[action].outcome.exposedHeaders;
    if (const std::string lost = missingIn(before, after); !lost.empty())
        return said(say<messages::WithoutUnreadable>(lost));
    const std::string gained = missingIn(after, before);
    return gained.empty() ? std::string() : said(say<messages::WithoutReadable>(gained));
}

std::string HeaderTrials::differenceOfCourse(const RunResult& other) const
{
    const auto& before = m_run.result.exchanges;
    const auto& after = other.exchanges;
    if (before.size() != after.size())
        return said(say<messages::WithoutRequests>(after.size(), before.size()));
    if (!std::equal(before.begin(), before.end(), after.begin(), isSameOnWire))
        return said(say<messages::WithoutCourse>());
    const bool isSameState = m_run.result.cookies.size() == other.cookies.size()
        && m_run.result.preflightCacheEntries.size() == other.preflightCacheEntries.size();
    return isSameState ? std::string() : said(say<messages::WithoutState>());
}

std::string HeaderTrials::effect(std::size_t action)
{
    const RunResult& other = m_runner.run(m_changed, Tracing::On, &m_profile);
    if (action >= other.actions.size())
        return {};
    if (std::string text = differenceOfOutcomes(other, action); !text.empty())
        return text;
    if (std::string text = differenceOfReadable(other, action); !text.empty())
        return text;
    std::string text = differenceOfCourse(other);
    return text.empty() ? said(say<messages::WithoutNothing>()) : text;
}

std::string HeaderTrials::withoutOfAnswer(std::size_t exchange, std::size_t header)
{
    const Exchange& shown = m_run.result.exchanges[exchange];
    const ActionResult* action = actionOf(exchange);
    const auto rule = static_cast<std::size_t>(shown.rule);
    if (m_isTooLong || !action || shown.rule < 0 || rule >= m_changed.server.size() || !shown.responseHeaders)
        return {};
    auto* response = std::get_if<ServerResponse>(&m_changed.server[rule].respond);
    if (!response || !response->headers || !(*response->headers == *shown.responseHeaders))
        return {};
    const auto key = std::tuple(shown.rule, header, action->index);
    const auto known = m_ofRules.find(key);
    if (known != m_ofRules.end())
        return known->second;
    const std::shared_ptr<const HeaderList> whole = response->headers;
    auto without = std::make_shared<HeaderList>();
    for (std::size_t i = 0; i < whole->size(); ++i) {
        if (i != header)
            without->append(whole->at(i).name, whole->at(i).value);
    }
    response->headers = without;
    const std::string text = said(say<messages::WithoutOfServer>(effect(action->index)));
    response->headers = whole;
    return m_ofRules.emplace(key, text).first->second;
}

bool HeaderTrials::isOfPage(std::size_t exchange, std::string_view name) const
{
    const ActionResult* action = actionOf(exchange);
    if (!action || m_run.result.exchanges[exchange].kind == Exchange::Kind::Preflight)
        return false;
    const auto* request = std::get_if<RequestAction>(&m_run.scenario->actions[action->index].what);
    return request && request->headers
        && std::any_of(request->headers->begin(), request->headers->end(),
            [name](const auto& header) { return isNamed(header, name); });
}

std::string HeaderTrials::withoutOfRequest(std::size_t exchange, std::string_view name)
{
    const ActionResult* action = actionOf(exchange);
    if (m_isTooLong || !action)
        return {};
    if (asciiCaseInsensitiveEquals(name, "cookie") && !m_changed.cookies.empty()) {
        std::vector<Cookie> cookies;
        cookies.swap(m_changed.cookies);
        std::string text = said(say<messages::WithoutCookies>(effect(action->index)));
        cookies.swap(m_changed.cookies);
        return text;
    }
    if (!isOfPage(exchange, name))
        return {};
    auto& request = std::get<RequestAction>(m_changed.actions[action->index].what);
    const auto whole = request.headers;
    std::erase_if(*request.headers, [name](const auto& header) { return isNamed(header, name); });
    std::string text = said(say<messages::WithoutOfPage>(effect(action->index)));
    request.headers = whole;
    return text;
}

} // namespace fetchscope
