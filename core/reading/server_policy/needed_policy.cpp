#include "core/reading/server_policy/needed_policy.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/header_value.h"
#include "core/engine/http/methods.h"
#include "core/engine/simulation/run.h"
#include "core/engine/simulation/runner.h"
#include "core/reading/server_policy/messages.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// The scenario in front of a server that lets the pages' origins in, and neither credentials nor anything that a
/// preflight asks for: what it asks for and is refused is what it needs.
Scenario againstReservedServer(const Scenario& scenario)
{
    Scenario asked = scenario;
    asked.serviceWorker.reset();
    for (NamedPage& named : asked.pages)
        named.serviceWorker.reset();
    asked.cdn.reset();
    asked.expect.clear();
    ServerResponse answer;
    answer.headers = std::make_shared<const HeaderList>();
    answer.echoedHeaders = {{"Access-Control-Allow-Origin", "Origin"}};
    answer.body = std::make_shared<const std::string>();
    ServerRule rule;
    rule.respond = std::move(answer);
    asked.server = {std::move(rule)};
    return asked;
}

void addPreflight(ServerPolicy& policy, const HeaderList& headers)
{
    const auto method = headers.get("Access-Control-Request-Method");
    if (method && !isCorsSafelistedMethod(*method)
        && std::find(policy.methods.begin(), policy.methods.end(), *method) == policy.methods.end())
        policy.methods.push_back(*method);
    const auto names = headers.get("Access-Control-Request-Headers");
    if (!names)
        return;
    HeaderValueSplitter list(*names);
    std::string_view name;
    while (list.next(name)) {
        if (std::find(policy.requestHeaders.begin(), policy.requestHeaders.end(), name) == policy.requestHeaders.end())
            policy.requestHeaders.emplace_back(name);
    }
}

void addAskingOrigin(ServerPolicy& policy, std::string_view origin)
{
    const bool isThere = std::any_of(policy.origins.begin(), policy.origins.end(),
        [origin](const AllowedOrigin& allowed) { return allowed.text == origin; });
    if (!isThere)
        policy.origins.push_back({std::string(origin)});
}

bool lacksCredentials(const Outcome& outcome)
{
    const Reason reason = outcome.cause ? outcome.cause->reason : Reason::None;
    return reason == Reason::CorsMissingAllowCredentials || reason == Reason::PreflightMissingAllowCredentials;
}

} // namespace

Result<ServerPolicy> policyNeededBy(const Scenario& scenario)
{
    const Scenario asked = againstReservedServer(scenario);
    const RunResult result = runScenario(asked, Tracing::Off);
    ServerPolicy policy;
    for (const ActionResult& action : result.actions) {
        const bool asksAnother = action.mode == RequestMode::Cors && action.endExchange > action.firstExchange
            && action.classification.relation != Relation::SameOrigin;
        if (!asksAnother)
            continue;
        addAskingOrigin(policy, pageOf(asked, result, action.index).origin.serialize());
        policy.allowsCredentials = policy.allowsCredentials || lacksCredentials(action.outcome);
        for (std::size_t i = action.firstExchange; i < action.endExchange; ++i) {
            if (result.exchanges[i].kind == Exchange::Kind::Preflight)
                addPreflight(policy, result.exchanges[i].requestHeaders);
        }
    }
    if (policy.origins.empty())
        return tl::make_unexpected(
            InputError {{}, say<messages::PolicyNotNeeded>(), say<messages::PolicyOfCrossOriginFetch>()});
    return policy;
}

} // namespace fetchscope
