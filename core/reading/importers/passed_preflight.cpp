#include "core/reading/importers/passed_preflight.h"

#include "core/engine/simulation/runner.h"
#include "core/reading/importers/snippet_parts.h"

#include <algorithm>
#include <set>

namespace fetchscope {

namespace {

/// The URLs of the preflights at which these requests ended, each once.
std::set<std::string> refusedPreflights(const RunResult& result, const std::vector<std::string>& answered)
{
    std::set<std::string> refused;
    for (const ActionResult& action : result.actions) {
        if (!action.outcome.cause || action.firstExchange == action.endExchange)
            continue;
        const Exchange& last = result.exchanges[action.endExchange - 1];
        const bool isAnswered = std::find(answered.begin(), answered.end(), last.url) != answered.end();
        if (last.kind == Exchange::Kind::Preflight && isAnswered)
            refused.insert(last.url);
    }
    return refused;
}

/// Somebody shows what preflights get.
bool hasRuleOfPreflights(const Scenario& scenario, std::string_view url)
{
    return std::any_of(scenario.server.begin(), scenario.server.end(),
        [url](const ServerRule& rule) { return rule.method == "OPTIONS" && (!rule.url || rule.url->matches(url)); });
}

} // namespace

ServerRule rulePassingPreflights(const Url& url)
{
    constexpr std::uint16_t noContent = 204;
    ServerRule rule = makeRule("OPTIONS", {}, noContent, {{"Access-Control-Allow-Credentials", "true"}});
    rule.url = TextPattern::ofText(url.wireHref());
    std::get<ServerResponse>(rule.respond).echoedHeaders = {{"Access-Control-Allow-Origin", "Origin"},
        {"Access-Control-Allow-Methods", "Access-Control-Request-Method"},
        {"Access-Control-Allow-Headers", "Access-Control-Request-Headers"}};
    return rule;
}

bool passPreflightsOfAnswered(const std::vector<std::string>& answered, Scenario& scenario)
{
    if (answered.empty())
        return false;
    std::vector<ServerRule> rules;
    for (const std::string& refused : refusedPreflights(runScenario(scenario), answered)) {
        const auto url = parseUrl(refused);
        if (url && !hasRuleOfPreflights(scenario, refused))
            rules.push_back(rulePassingPreflights(*url));
    }
    scenario.server.insert(scenario.server.begin(), rules.begin(), rules.end());
    return !rules.empty();
}

} // namespace fetchscope
