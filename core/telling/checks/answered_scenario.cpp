#include "core/telling/checks/answered_scenario.h"

#include "core/engine/base/ascii.h"

namespace fetchscope {

namespace {

constexpr std::size_t longestBody = std::size_t {64} << 10;

ServerRule ruleOf(const Exchange& exchange)
{
    ServerRule rule;
    rule.method = exchange.method;
    rule.url = TextPattern::ofText(exchange.url);
    rule.times = 1;
    if (exchange.networkFailure) {
        rule.respond = *exchange.networkFailure;
        return rule;
    }
    ServerResponse answer;
    answer.status = exchange.status;
    answer.statusText = exchange.statusText;
    HeaderList headers;
    for (const HeaderView header : *exchange.responseHeaders) {
        if (!asciiCaseInsensitiveEquals(header.name, "set-cookie"))
            headers.append(header.name, header.value);
    }
    answer.headers = std::make_shared<const HeaderList>(std::move(headers));
    const bool hasBody = exchange.responseBody && exchange.responseBody->size() <= longestBody;
    answer.body = hasBody ? exchange.responseBody : std::make_shared<const std::string>();
    rule.respond = std::move(answer);
    return rule;
}

} // namespace

Scenario answeredScenario(const Scenario& scenario, const RunResult& result)
{
    Scenario answered = scenario;
    answered.server.clear();
    for (const Exchange& exchange : result.exchanges)
        answered.server.push_back(ruleOf(exchange));
    return answered;
}

} // namespace fetchscope
