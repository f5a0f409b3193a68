#include "core/engine/simulation/scripted_service_worker.h"

#include <algorithm>

namespace fetchscope {

ServiceWorkerAnswer ScriptedServiceWorker::handleFetch(const Request& request)
{
    const std::string url = request.currentUrl().wireHref();
    const auto rule = std::find_if(m_rules.begin(), m_rules.end(),
        [&url](const ServiceWorkerRule& candidate) { return !candidate.url || candidate.url->matches(url); });
    ServiceWorkerAnswer answer;
    if (rule == m_rules.end())
        return answer;
    if (!rule->isAnswered) {
        answer.kind = ServiceWorkerAnswer::Kind::Network;
        return answer;
    }
    answer.kind = ServiceWorkerAnswer::Kind::Response;
    Response& response = answer.response;
    response.type = rule->type;
    response.status = rule->type == ResponseType::Error ? std::uint16_t {0} : rule->status;
    response.headerList = rule->headers;
    response.body = rule->body;
    for (const Url& listed : rule->urlList)
        response.urlList.push_back(listed);
    // Only by "include" credentials go to other origins; what comes from the worker's own is asked for no policy of it.
    response.requestIncludesCredentials = rule->credentials == CredentialsMode::Include;
    // A partial response came to a request for a range, whatever the page asks for now.
    response.rangeRequested = isRangeStatus(rule->status);
    return answer;
}

} // namespace fetchscope
