#include "core/telling/checks/policy_asker.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/methods.h"
#include "core/replay/recorded_answers.h"
#include "core/telling/explain/words.h"
#include "core/telling/matrix/asking_origins.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// An origin for the server that no policy lets in, so that all its pages ask across origins.
std::string originApartFrom(const ServerPolicy& policy)
{
    constexpr std::array<std::string_view, 3> origins {
        "https://api.example", "https://api.test", "https://api.invalid"};
    const auto found = std::find_if(origins.begin(), origins.end(),
        [&policy](std::string_view origin) { return policy.allowsAnyOrigin || !policy.allows(origin); });
    return std::string(found != origins.end() ? *found : origins.back());
}

bool isApart(const std::string& origin, const ServerPolicy& policy)
{
    return origin.starts_with("https://") && (policy.allowsAnyOrigin || !policy.allows(origin));
}

/// The rules of a server at another origin.
std::vector<ServerRule> rulesAt(const std::string& origin, const RuledServer& ruled)
{
    std::vector<ServerRule> rules = ruled.rules;
    for (ServerRule& rule : rules) {
        const bool isMoved = rule.url && !rule.url->isRegularExpression() && !ruled.origin.empty()
            && rule.url->text().starts_with(ruled.origin);
        if (isMoved)
            rule.url = TextPattern(origin + rule.url->text().substr(ruled.origin.size()));
    }
    return rules;
}

/// One that needs a preflight, whatever header it is.
std::string_view valueFor(std::string_view header)
{
    return asciiCaseInsensitiveEquals(header, "content-type") ? "application/json" : "1";
}

} // namespace

bool PolicyAnswer::isSent() const
{
    return !keptBack.empty() || std::any_of(exchanges.begin(), exchanges.end(), [](const Exchange& exchange) {
        return exchange.kind == Exchange::Kind::Request;
    });
}

const Exchange* PolicyAnswer::preflight() const
{
    const auto found = std::find_if(exchanges.begin(), exchanges.end(),
        [](const Exchange& exchange) { return exchange.kind == Exchange::Kind::Preflight; });
    return found != exchanges.end() ? &*found : nullptr;
}

const Exchange* PolicyAnswer::last() const
{
    const bool isAnswered =
        !exchanges.empty() && exchanges.back().kind == Exchange::Kind::Request && !exchanges.back().networkFailure;
    return isAnswered ? &exchanges.back() : nullptr;
}

PolicyAsker::PolicyAsker(const CheckOptions& options, const ServerPolicy& policy)
    : m_options(options)
    , m_serverOrigin(
          options.staged || !isApart(options.ruled.origin, policy) ? originApartFrom(policy) : options.ruled.origin)
    , m_rules(rulesAt(m_serverOrigin, options.ruled))
{
    if (options.staged)
        m_runner.sendOver(*options.staged, options.sinceEpoch);
}

void PolicyAsker::judgeBy(ProfileId profile)
{
    m_profile = Profile(profile);
    m_answers.clear();
}

Scenario PolicyAsker::scenarioOf(const PolicyRequest& request) const
{
    Scenario scenario;
    scenario.profile = m_profile.id();
    const Page sandboxed = makePage(*parseUrl("https://page.test/"));
    scenario.page = pageOfOrigin(request.origin, sandboxed).value_or(sandboxed);
    RequestAction action;
    action.url = m_serverOrigin + request.path;
    action.method = request.method;
    action.credentials = request.hasCredentials ? "include" : "omit";
    if (!request.header.empty())
        action.headers.emplace().emplace_back(request.header, valueFor(request.header));
    if (request.method == "POST")
        action.body = BodyInit {BodyInit::Kind::Text, "a", {}, {}};
    scenario.actions.emplace_back().what = std::move(action);
    scenario.server = m_rules;
    return scenario;
}

const PolicyAnswer& PolicyAsker::ask(const PolicyRequest& request)
{
    const auto [place, isNew] = m_answers.try_emplace(request);
    PolicyAnswer& answer = place->second;
    if (!isNew)
        return answer;
    answer.isLost = m_isLost;
    if (m_isLost)
        return answer;
    const Scenario scenario = scenarioOf(request);
    if (m_options.staged)
        m_options.staged->begin(scenario, m_serverOrigin, m_mayChange);
    m_runner.run(scenario, Tracing::Off, &m_profile);
    RunResult result = m_runner.take();
    const ActionResult& action = result.actions.front();
    answer.outcome = action.outcome;
    answer.exchanges = result.exchanges;
    answer.explanation = explainOutcome(scenario, result, action);
    if (m_options.staged) {
        answer.keptBack = m_options.staged->keptBack();
        answer.strayedTo = m_options.staged->strayedTo();
        m_isLost = answer.isLost = m_options.staged->failure().has_value();
    }
    answer.scenario = std::make_shared<const Scenario>(withRecordedAnswers(scenario, result));
    return answer;
}

std::shared_ptr<const HeaderList> PolicyAsker::askWithOrigin(
    const TestedPath& path, const std::optional<std::string>& origin)
{
    if (m_isLost)
        return nullptr;
    const Scenario scenario = scenarioOf({std::string("null"), path.path});
    HeaderList headers {{"Accept", "*/*"}};
    if (origin)
        headers.append("Origin", *origin);
    const std::string url = m_serverOrigin + path.path;
    ScriptedNetwork rules;
    if (m_options.staged)
        m_options.staged->begin(scenario, m_serverOrigin, m_mayChange);
    else
        rules.reset(scenario);
    Network& network = m_options.staged ? static_cast<Network&>(*m_options.staged) : rules;
    const WireAnswer answer = network.send({"GET", url, headers, nullptr});
    if (!answer.failure)
        return answer.headers;
    m_isLost = m_options.staged != nullptr;
    return nullptr;
}

} // namespace fetchscope
