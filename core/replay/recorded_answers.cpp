#include "core/replay/recorded_answers.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

namespace fetchscope {

namespace {

ServerRule ruleOf(const Exchange& exchange)
{
    ServerRule rule;
    rule.method = exchange.method;
    rule.url = TextPattern::ofText(exchange.url);
    rule.detail = exchange.detail;
    rule.carried.emplace_back("_source", "\"recorded\"");
    if (exchange.networkFailure) {
        rule.respond = *exchange.networkFailure;
        return rule;
    }
    static const auto noBody = std::make_shared<const std::string>();
    ServerResponse response;
    response.status = exchange.status;
    response.statusText = exchange.statusText;
    response.headers = exchange.responseHeaders;
    response.body = exchange.responseBody ? exchange.responseBody : noBody;
    response.delaySeconds = std::round((exchange.answeredAt - exchange.sentAt) * 1000) / 1000;
    rule.respond = std::move(response);
    return rule;
}

bool isSameQuestion(const Exchange& left, const Exchange& right)
{
    return left.method == right.method && left.url == right.url;
}

bool isSameAnswer(const Exchange& left, const Exchange& right)
{
    if (left.networkFailure != right.networkFailure || left.detail != right.detail)
        return false;
    if (left.networkFailure)
        return true;
    const auto isSame = [](const auto& one, const auto& other) {
        return one == other || (one && other && *one == *other);
    };
    return left.status == right.status && left.statusText == right.statusText
        && isSame(left.responseHeaders, right.responseHeaders) && isSame(left.responseBody, right.responseBody);
}

/// A rule, the exchange that it was made of, and how often it answered.
struct Recorded
{
    const Exchange* exchange = nullptr;
    std::uint64_t count = 0;
};

bool isPending(const Exchange& exchange)
{
    return !exchange.networkFailure && exchange.status == 0;
}

} // namespace

Scenario withRecordedAnswers(const Scenario& scenario, RunResult& result)
{
    Scenario recorded = scenario;
    recorded.server.clear();
    std::vector<Recorded> origins;
    for (Exchange& exchange : result.exchanges) {
        if (isPending(exchange))
            continue;
        // Of several answers to one question, all but the last are given as often as they were.
        const auto last = std::find_if(origins.rbegin(), origins.rend(),
            [&exchange](const Recorded& before) { return isSameQuestion(*before.exchange, exchange); });
        if (last != origins.rend()) {
            const auto rule = static_cast<std::size_t>(origins.rend() - last) - 1;
            if (isSameAnswer(*last->exchange, exchange)) {
                ++last->count;
                exchange.rule = static_cast<int>(rule);
                continue;
            }
            recorded.server[rule].times = last->count;
        }
        exchange.rule = static_cast<int>(recorded.server.size());
        recorded.server.push_back(ruleOf(exchange));
        origins.push_back({&exchange, 1});
    }
    return recorded;
}

} // namespace fetchscope
