#include "core/reading/server_policy/server_policy_rules.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// What every answer has that a page of the origin may read.
HeaderList headersFor(const ServerPolicy& policy, std::string_view origin)
{
    HeaderList headers;
    headers.append("Access-Control-Allow-Origin", origin);
    if (policy.allowsCredentials)
        headers.append("Access-Control-Allow-Credentials", "true");
    return headers;
}

/// An answer that depends on Origin says so, whoever asks.
void appendVary(const ServerPolicy& policy, HeaderList& headers)
{
    if (!policy.allowsAnyOrigin)
        headers.append("Vary", "Origin");
}

/// What a request of this origin (null: of any, or none) is answered with: these headers, then the answer's own.
ServerRule ruleWith(const std::optional<std::string>& origin, const ServerResponse& answer, HeaderList headers)
{
    ServerRule rule;
    if (origin)
        rule.headers.push_back({"Origin", {TextPattern::ofText(*origin)}, false});
    if (answer.headers) {
        for (const HeaderView header : *answer.headers)
            headers.append(header.name, header.value);
    }
    ServerResponse response = answer;
    response.headers = std::make_shared<const HeaderList>(std::move(headers));
    if (!response.body)
        response.body = std::make_shared<const std::string>();
    rule.respond = std::move(response);
    return rule;
}

ServerRule preflightRule(const std::optional<std::string>& origin, HeaderList headers)
{
    ServerResponse answer;
    answer.status = 204;
    ServerRule rule = ruleWith(origin, answer, std::move(headers));
    rule.method = "OPTIONS";
    rule.headers.push_back({"Access-Control-Request-Method", {TextPattern("*")}, false});
    return rule;
}

/// The two rules of those whose Origin this is (null: of all), and who get `allowed` back.
void addRules(std::vector<ServerRule>& rules, const ServerPolicy& policy, const std::optional<std::string>& origin,
    std::string_view allowed, const ServerResponse& answer)
{
    HeaderList preflight = headersFor(policy, allowed);
    preflight.append("Access-Control-Allow-Methods", joinNames(policy.methods));
    if (!policy.requestHeaders.empty())
        preflight.append("Access-Control-Allow-Headers", joinNames(policy.requestHeaders));
    if (policy.maxAgeSeconds)
        preflight.append("Access-Control-Max-Age", std::to_string(*policy.maxAgeSeconds));
    appendVary(policy, preflight);
    rules.push_back(preflightRule(origin, std::move(preflight)));
    HeaderList headers = headersFor(policy, allowed);
    if (!policy.exposedHeaders.empty())
        headers.append("Access-Control-Expose-Headers", joinNames(policy.exposedHeaders));
    appendVary(policy, headers);
    rules.push_back(ruleWith(origin, answer, std::move(headers)));
}

} // namespace

std::string joinNames(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names) {
        if (!text.empty())
            text += ", ";
        text += name;
    }
    return text;
}

std::vector<ServerRule> serverRulesOf(
    const ServerPolicy& policy, const std::vector<std::string>& pageOrigins, const ServerResponse& answer)
{
    std::vector<ServerRule> rules;
    if (policy.allowsAnyOrigin) {
        addRules(rules, policy, std::nullopt, "*", answer);
        return rules;
    }
    std::vector<std::string> allowed;
    for (const AllowedOrigin& origin : policy.origins) {
        if (!origin.isPattern())
            allowed.push_back(origin.text);
    }
    for (const std::string& origin : pageOrigins) {
        if (policy.allows(origin) && std::find(allowed.begin(), allowed.end(), origin) == allowed.end())
            allowed.push_back(origin);
    }
    for (const std::string& origin : allowed)
        addRules(rules, policy, origin, origin, answer);
    // Everybody else, and who asks without Origin.
    const HeaderList vary {{"Vary", "Origin"}};
    rules.push_back(preflightRule(std::nullopt, vary));
    rules.push_back(ruleWith(std::nullopt, answer, vary));
    return rules;
}

} // namespace fetchscope
