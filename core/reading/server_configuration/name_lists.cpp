#include "core/reading/server_configuration/name_lists.h"

#include "core/engine/base/ascii.h"

namespace fetchscope {

std::string joinedNames(const std::vector<std::string>& names, std::string_view separator)
{
    std::string text;
    for (const std::string& name : names)
        text.append(text.empty() ? std::string_view() : separator).append(name);
    return text;
}

std::string expressionOfNames(const std::vector<std::string>& names)
{
    std::string any;
    for (const std::string& name : names)
        any.append(any.empty() ? "" : "|").append(escapedForExpression(name));
    std::string expression("^\\s*(?:");
    expression.append(any).append(")(?:\\s*,\\s*(?:").append(any).append("))*\\s*$");
    return expression;
}

std::string escapedForExpression(std::string_view text)
{
    std::string expression;
    for (const char c : text) {
        if (!isAsciiAlphanumeric(c))
            expression += '\\';
        expression += c;
    }
    return expression;
}

} // namespace fetchscope
