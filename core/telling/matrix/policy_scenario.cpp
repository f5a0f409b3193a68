#include "core/telling/matrix/policy_scenario.h"

#include "core/reading/server_policy/server_policy_rules.h"
#include "core/telling/matrix/messages.h"

#include <algorithm>
#include <memory>

namespace fetchscope {

namespace {

/// A page that a policy lets in, or one that it does not know.
std::string pageLetIn(const ServerPolicy& policy)
{
    for (const AllowedOrigin& origin : policy.origins) {
        if (!origin.isPattern() && origin.text != "null")
            return origin.text;
    }
    for (const AllowedOrigin& origin : policy.origins) {
        if (origin.isPattern())
            return std::string(origin.beforeStar()).append("app").append(origin.behindStar());
    }
    return "https://app.example";
}

} // namespace

Result<Scenario> scenarioOfPolicy(const ServerPolicy& policy, const std::string& url, MatrixAxes& axes)
{
    const std::string letIn = pageLetIn(policy);
    const auto page = parseUrl(letIn);
    if (!page)
        return tl::unexpected(InputError {{}, say<messages::MatrixNoOrigin>(letIn), say<messages::WriteOrigin>()});
    Scenario scenario;
    scenario.page = makePage(*page);
    RequestAction request;
    request.url = url;
    scenario.actions.emplace_back().what = std::move(request);
    // Besides the usual methods, those that the policy speaks of.
    const bool hasMethods = !axes.methods.empty();
    axes = matrixAxesOf(scenario, std::move(axes));
    for (const std::string& method : policy.methods) {
        if (!hasMethods && std::find(axes.methods.begin(), axes.methods.end(), method) == axes.methods.end())
            axes.methods.push_back(method);
    }
    std::vector<std::string> origins;
    for (const MatrixOrigin& origin : axes.origins)
        origins.push_back(origin.origin);
    ServerResponse answer;
    answer.headers = std::make_shared<const HeaderList>();
    answer.body = std::make_shared<const std::string>();
    scenario.server = serverRulesOf(policy, origins, answer);
    return scenario;
}

} // namespace fetchscope
