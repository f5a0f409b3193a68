#include "core/engine/simulation/scripted_network.h"

#include <algorithm>

namespace fetchscope {

namespace {

bool matches(const HeaderCondition& condition, const HeaderList& headers)
{
    const auto value = headers.get(condition.name);
    if (!value)
        return condition.mayBeAbsent;
    return std::any_of(condition.values.begin(), condition.values.end(),
        [&value](const TextPattern& pattern) { return pattern.matches(*value); });
}

/// The headers of the rule's response, with those that repeat what the request says.
std::shared_ptr<const HeaderList> headersOf(const ServerResponse& response, const WireRequest& request)
{
    if (response.echoedHeaders.empty())
        return response.headers;
    auto headers = response.headers ? std::make_shared<HeaderList>(*response.headers) : std::make_shared<HeaderList>();
    for (const EchoedHeader& echoed : response.echoedHeaders) {
        if (const auto value = request.headers.get(echoed.requestHeader))
            headers->append(echoed.name, *value);
    }
    return headers;
}

bool matches(const ServerRule& rule, const WireRequest& request)
{
    if (rule.method && *rule.method != request.method)
        return false;
    if (rule.url && !rule.url->matches(request.url))
        return false;
    return std::all_of(rule.headers.begin(), rule.headers.end(),
        [&request](const HeaderCondition& condition) { return matches(condition, request.headers); });
}

} // namespace

WireAnswer answerOf(const ServerRule& rule, const WireRequest& request)
{
    WireAnswer answer;
    answer.detail = rule.detail;
    if (const auto* failure = std::get_if<NetworkFailure>(&rule.respond)) {
        answer.failure = *failure;
        return answer;
    }
    const auto& response = std::get<ServerResponse>(rule.respond);
    answer.status = response.status;
    answer.statusText = response.statusText;
    answer.headers = headersOf(response, request);
    answer.body = response.body;
    answer.delay = response.delaySeconds;
    return answer;
}

void ScriptedNetwork::reset(const Scenario& scenario)
{
    m_scenario = &scenario;
    m_answered.assign(scenario.server.size(), 0);
    m_unmatched.clear();
}

WireAnswer ScriptedNetwork::send(const WireRequest& request)
{
    WireAnswer answer;
    for (std::size_t i = 0; i < m_scenario->server.size(); ++i) {
        const ServerRule& rule = m_scenario->server[i];
        if (rule.times && m_answered[i] >= *rule.times)
            continue;
        if (!matches(rule, request))
            continue;
        ++m_answered[i];
        answer = answerOf(rule, request);
        answer.rule = static_cast<int>(i);
        return answer;
    }
    static const auto emptyHeaderList = std::make_shared<const HeaderList>();
    m_unmatched.push_back(std::string(request.method) + " " + std::string(request.url));
    answer.status = 404;
    answer.headers = emptyHeaderList;
    return answer;
}

AddressSpace ScriptedNetwork::addressSpaceOf(const Url& url) const
{
    const auto known = std::find_if(m_scenario->hosts.begin(), m_scenario->hosts.end(),
        [&url](const KnownHost& host) { return host.addressSpace && host.host == url.host(); });
    return known == m_scenario->hosts.end() ? Network::addressSpaceOf(url) : *known->addressSpace;
}

bool ScriptedNetwork::isHttp1(const Url& url) const
{
    using Version = KnownHost::HttpVersion;
    return std::none_of(m_scenario->hosts.begin(), m_scenario->hosts.end(), [&url](const KnownHost& known) {
        return known.host == url.host() && known.httpVersion.value_or(Version::Http1) != Version::Http1;
    });
}

} // namespace fetchscope
