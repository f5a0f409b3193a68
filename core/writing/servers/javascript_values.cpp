#include "core/writing/servers/javascript_values.h"

#include "core/writing/servers/quoting.h"

namespace fetchscope {

namespace {

std::string regularExpressionLiteral(const AllowedOrigin& origin)
{
    std::string literal = "/^";
    for (const char c : expressionOf(origin)) {
        if (c == '/')
            literal += '\\';
        literal += c;
    }
    literal += "$/";
    return literal;
}

} // namespace

TemplateValues javaScriptValuesOf(const ServerPolicy& policy, const ServerPlace& place)
{
    TemplateValues values = valuesOf(policy, place, inSingleQuotes);
    std::string& items = values["originItems"];
    std::string& patterns = values["patternItems"];
    for (const AllowedOrigin& origin : policy.origins) {
        const std::string literal = origin.isPattern() ? regularExpressionLiteral(origin) : inSingleQuotes(origin.text);
        items.append(items.empty() ? "" : "\n").append(literal).append(",");
        if (origin.isPattern())
            patterns.append(patterns.empty() ? "" : "\n").append(literal).append(",");
    }
    return values;
}

} // namespace fetchscope
