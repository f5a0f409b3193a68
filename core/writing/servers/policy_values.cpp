#include "core/writing/servers/policy_values.h"

#include "core/engine/base/ascii.h"
#include "core/reading/server_policy/server_policy_rules.h"
#include "core/writing/servers/quoting.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// Labels with their dots, as AllowedOrigin::allows() has them.
constexpr std::string_view labels = "([a-z0-9_-]+\\.)+";

std::string literal(const std::vector<std::string>& names, Quote quote)
{
    return names.empty() ? std::string() : quote(joinNames(names));
}

std::string joined(const std::vector<std::string>& texts, std::string_view separator)
{
    std::string list;
    for (const std::string& text : texts) {
        if (!list.empty())
            list += separator;
        list += text;
    }
    return list;
}

std::string anchored(const std::vector<std::string>& expressions)
{
    if (expressions.empty())
        return {};
    std::string text = "^(?:";
    text.append(joined(expressions, "|")).append(")$");
    return text;
}

/// Several libraries let Content-Type in whatever their list says.
bool allowsContentType(const ServerPolicy& policy)
{
    return std::any_of(policy.requestHeaders.begin(), policy.requestHeaders.end(),
        [](const std::string& name) { return asciiCaseInsensitiveEquals(name, "Content-Type"); });
}

} // namespace

std::string expressionOf(const AllowedOrigin& origin)
{
    if (!origin.isPattern())
        return asRegularExpression(origin.text);
    std::string text = asRegularExpression(origin.beforeStar());
    text += labels;
    text += asRegularExpression(origin.behindStar().substr(1));
    return text;
}

std::string quotedList(const std::vector<std::string>& texts, Quote quote, std::string_view separator)
{
    std::vector<std::string> quoted;
    for (const std::string& text : texts)
        quoted.push_back(quote(text));
    return joined(quoted, separator);
}

TemplateValues valuesOf(const ServerPolicy& policy, const ServerPlace& place, Quote quote)
{
    std::vector<std::string> exact;
    std::vector<std::string> patterns;
    std::vector<std::string> expressions;
    std::vector<std::string> patternExpressions;
    for (const AllowedOrigin& origin : policy.origins) {
        expressions.push_back(expressionOf(origin));
        (origin.isPattern() ? patterns : exact).push_back(origin.text);
        if (origin.isPattern())
            patternExpressions.push_back(expressionOf(origin));
    }
    std::string upstream = place.upstreamHost;
    upstream.append(":").append(std::to_string(place.upstreamPort));
    return {
        {"any", policy.allowsAnyOrigin ? "true" : ""},
        {"exact", exact.empty() ? "" : "true"},
        {"pattern", patterns.empty() ? "" : "true"},
        {"origins", quotedList(exact, quote)},
        {"originLines", quotedList(exact, quote, "\n")},
        {"patterns", quotedList(patterns, quote)},
        {"patternLines", quotedList(patterns, quote, "\n")},
        {"expression", anchored(expressions)},
        {"patternExpression", anchored(patternExpressions)},
        {"methods", literal(policy.methods, quote)},
        {"methodsList", quotedList(policy.methods, quote)},
        {"requestHeaders", literal(policy.requestHeaders, quote)},
        {"requestHeadersList", quotedList(policy.requestHeaders, quote)},
        {"noContentType", allowsContentType(policy) ? "" : "true"},
        {"exposedHeaders", literal(policy.exposedHeaders, quote)},
        {"exposedHeadersList", quotedList(policy.exposedHeaders, quote)},
        {"credentials", policy.allowsCredentials ? "true" : ""},
        {"maxAge", policy.maxAgeSeconds ? std::to_string(*policy.maxAgeSeconds) : ""},
        {"port", std::to_string(place.port)},
        {"upstream", std::move(upstream)},
        {"upstreamHost", place.upstreamHost},
        {"upstreamPort", std::to_string(place.upstreamPort)},
    };
}

} // namespace fetchscope
