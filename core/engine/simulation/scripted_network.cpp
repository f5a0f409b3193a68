#include "core/engine/simulation/scripted_network.h"

#include "core/engine/guards/guard_verdict.h"

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

void appendEchoes(const std::vector<EchoedHeader>& echoes, const WireRequest& request, HeaderList& headers)
{
    for (const EchoedHeader& echoed : echoes) {
        if (const auto value = request.headers.get(echoed.requestHeader))
            headers.append(echoed.name, *value);
    }
}

/// The headers of the rule's response, with those that repeat what the request says.
std::shared_ptr<const HeaderList> headersOf(const ServerResponse& response, const WireRequest& request)
{
    const bool varies = response.guard && !response.guard->guard->vary.empty();
    if (response.echoedHeaders.empty() && !varies)
        return response.headers;
    auto headers = response.headers ? std::make_shared<HeaderList>(*response.headers) : std::make_shared<HeaderList>();
    appendEchoes(response.echoedHeaders, request, *headers);
    if (varies)
        headers->append("Vary", response.guard->guard->vary);
    return headers;
}

/// What the guard of the response makes of the request. The answer is its own where that is a refusal; a token that
/// nobody knows of is none that is valid.
std::shared_ptr<const GuardNote> askGuard(
    const ServerResponse& response, const WireRequest& request, WireAnswer& answer)
{
    const Guard& guard = *response.guard->guard;
    const std::string* body = request.body && request.body->bytes ? request.body->bytes.get() : nullptr;
    const GuardVerdict verdict =
        judgeByGuard(guard, response.guard->settings, {request.method, request.url, request.headers, body});
    auto note = std::make_shared<GuardNote>();
    note->guard = guard.name;
    note->step = stepOf(verdict.rule);
    note->rule = ruleNumber(guard, verdict.rule);
    note->isRefused = verdict.decision == GuardDecision::Refuse || verdict.decision == GuardDecision::Token;
    if (!note->isRefused)
        return note;
    auto headers = response.refusedHeaders ? std::make_shared<HeaderList>(*response.refusedHeaders)
                                           : std::make_shared<HeaderList>();
    headers->append("Content-Type", guard.refusalType);
    if (!guard.vary.empty())
        headers->append("Vary", guard.vary);
    appendEchoes(response.refusedEchoes, request, *headers);
    answer.status = guard.refusalStatus;
    answer.headers = std::move(headers);
    answer.body = std::make_shared<const std::string>(refusalText(guard, verdict.rule, request.method));
    return note;
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
    if (response.guard)
        answer.guard = askGuard(response, request, answer);
    if (answer.guard && answer.guard->isRefused)
        return answer;
    answer.status = response.status;
    answer.statusText = response.statusText;
    answer.headers = headersOf(response, request);
    answer.body = response.body;
    answer.delay = response.delaySeconds;
    answer.earlyHints = response.earlyHints;
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
