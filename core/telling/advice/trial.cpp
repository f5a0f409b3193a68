#include "core/telling/advice/trial.h"

#include "core/engine/simulation/runner.h"

namespace fetchscope {

std::optional<ServerResponse> answerAt(const Scenario& scenario, const Url& url)
{
    if (!url.hasHttpScheme())
        return std::nullopt;
    Scenario own;
    own.page = makePage(url);
    own.hosts = scenario.hosts;
    own.server = scenario.server;
    RequestAction action;
    action.url = url.href();
    own.actions.push_back({action, {}});
    const RunResult result = runScenario(own, Tracing::Off);
    if (result.exchanges.empty() || result.exchanges.back().networkFailure || result.exchanges.back().rule < 0)
        return std::nullopt;
    const Exchange& last = result.exchanges.back();
    ServerResponse response;
    response.status = last.status;
    response.headers = last.responseHeaders;
    response.body = last.responseBody;
    return response;
}

std::shared_ptr<const std::string> bodyAt(const Patient& patient)
{
    static const auto nothing = std::make_shared<const std::string>();
    const Exchange* exchange = patient.exchange();
    if (exchange != nullptr && exchange->kind == Exchange::Kind::Request && isOkStatus(exchange->status))
        return exchange->responseBody ? exchange->responseBody : nothing;
    const auto url = patient.url();
    const auto answer = url ? answerAt(patient.scenario, *url) : std::nullopt;
    if (!answer)
        return nullptr;
    return answer->body ? answer->body : nothing;
}

} // namespace fetchscope
