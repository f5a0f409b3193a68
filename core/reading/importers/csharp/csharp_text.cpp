#include "core/reading/importers/csharp/csharp_text.h"

#include "core/engine/base/ascii.h"

#include <algorithm>

namespace fetchscope::csharp {

namespace {

/// Behind the literal that begins at a place, if one does; the place where none does.
std::size_t behindLiteral(std::string_view code, std::size_t at)
{
    if (code[at] != '"' && code[at] != '\'')
        return at;
    const bool isVerbatim = at > 0 && (code[at - 1] == '@' || (at > 1 && code.substr(at - 2, 2) == "@$"));
    for (std::size_t end = at + 1; end < code.size(); ++end) {
        if (code[end] == '\\' && !isVerbatim)
            ++end;
        else if (code[end] == code[at] || code[end] == '\n')
            return end + 1;
    }
    return code.size();
}

/// Where one of these signs stands outside of brackets and literals; the end of the text where none does.
std::size_t findOutside(std::string_view code, std::size_t from, char sign)
{
    int depth = 0;
    for (std::size_t at = from; at < code.size();) {
        const char c = code[at];
        if (depth == 0 && c == sign)
            return at;
        depth += c == '(' || c == '[' || c == '{' ? 1 : 0;
        depth -= c == ')' || c == ']' || c == '}' ? 1 : 0;
        if (depth < 0)
            return at;
        const std::size_t behind = behindLiteral(code, at);
        at = behind == at ? at + 1 : behind;
    }
    return code.size();
}

/// `$"{root}/users/{id:000}"` as `${root}/users/${id}`.
std::string templateOf(std::string_view inside)
{
    std::string text = "`";
    for (std::size_t at = 0; at < inside.size(); ++at) {
        if (inside[at] == '{' && !inside.substr(at).starts_with("{{")) {
            const std::size_t close = std::min(inside.find('}', at), inside.size());
            const std::string_view name = inside.substr(at + 1, close - at - 1);
            text.append("${").append(name.substr(0, name.find_first_of(":,"))).append("}");
            at = close;
        } else if (inside[at] != '`') {
            text += inside[at];
        }
    }
    return text + "`";
}

} // namespace

std::size_t endOfBrackets(std::string_view code, std::size_t open)
{
    const char close = code[open] == '(' ? ')' : code[open] == '{' ? '}' : ']';
    const std::size_t end = findOutside(code, open + 1, close);
    return std::min(end + 1, code.size());
}

std::size_t endOfStatement(std::string_view code, std::size_t from)
{
    return findOutside(code, from, ';');
}

std::vector<std::string_view> argumentsAt(std::string_view code, std::size_t open)
{
    const std::size_t end = endOfBrackets(code, open);
    const std::string_view inside = code.substr(0, end > open ? end - 1 : end);
    std::vector<std::string_view> arguments;
    for (std::size_t begin = open + 1; begin < inside.size();) {
        const std::size_t comma = findOutside(inside, begin, ',');
        arguments.push_back(strip(inside.substr(begin, comma - begin), isAsciiWhitespace));
        begin = comma + 1;
    }
    return arguments;
}

std::string scriptOfExpression(std::string_view expression)
{
    expression = strip(expression, isAsciiWhitespace);
    if (expression.starts_with("new Uri(")) {
        const auto given = argumentsAt(expression, expression.find('('));
        return given.empty() ? std::string() : scriptOfExpression(given.front());
    }
    const std::size_t quote = expression.find('"');
    const std::string_view marks = expression.substr(0, std::min(quote, expression.size()));
    const bool isLiteral = quote != std::string_view::npos && marks.find_first_not_of("$@") == std::string_view::npos
        && behindLiteral(expression, quote) == expression.size();
    if (!isLiteral)
        return std::string(expression);
    const std::string_view inside = expression.substr(quote + 1, expression.size() - quote - 2);
    if (marks.find('$') != std::string_view::npos)
        return templateOf(inside);
    return std::string("\"").append(inside).append("\"");
}

std::string_view textOfLiteral(std::string_view expression)
{
    expression = strip(expression, isAsciiWhitespace);
    const std::size_t quote = expression.starts_with('@') ? 1 : 0;
    const bool isLiteral = expression.size() > quote + 1 && expression[quote] == '"'
        && behindLiteral(expression, quote) == expression.size();
    return isLiteral ? expression.substr(quote + 1, expression.size() - quote - 2) : std::string_view();
}

} // namespace fetchscope::csharp
