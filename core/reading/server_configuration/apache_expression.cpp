#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/apache_request.h"
#include "core/reading/server_configuration/messages.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// So that parentheses do not lie too deep.
constexpr std::size_t longestExpression = 2000;
/// Stands for the method where the name of a header would.
constexpr std::string_view methodMark = ":method";

std::string_view unquoted(std::string_view text)
{
    text = strip(text, isAsciiWhitespace);
    if (text.size() > 1 && (text.front() == '\'' || text.front() == '"') && text.back() == text.front())
        text = text.substr(1, text.size() - 2);
    return text;
}

/// Where `mark` stands outside of quotes, braces and expressions.
std::size_t findOutside(std::string_view text, std::string_view mark)
{
    char quote = '\0';
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (quote != '\0') {
            if (text[i] == quote)
                quote = '\0';
        } else if (depth == 0 && text.substr(i, mark.size()) == mark) {
            return i;
        } else if (text[i] == '\'' || text[i] == '"') {
            quote = text[i];
        } else if (text[i] == '(' || text[i] == '{') {
            ++depth;
        } else if (text[i] == ')' || text[i] == '}') {
            --depth;
        }
    }
    return std::string_view::npos;
}

} // namespace

bool ApacheRequest::holds(std::string_view expression)
{
    expression = strip(expression, isAsciiWhitespace);
    if (expression.size() > longestExpression)
        return holdsOne(expression);
    for (const std::string_view either : {"||", "&&"}) {
        const std::size_t at = findOutside(expression, either);
        if (at == std::string_view::npos)
            continue;
        const bool first = holds(expression.substr(0, at));
        if (first == (either == "||"))
            return first;
        return holds(expression.substr(at + 2));
    }
    if (expression.starts_with('!') && !expression.starts_with("!="))
        return !holds(expression.substr(1));
    if (expression.starts_with('(') && expression.ends_with(')'))
        return holds(expression.substr(1, expression.size() - 2));
    return holdsOne(expression);
}

bool ApacheRequest::holdsOne(std::string_view comparison)
{
    const auto unknown = [&] {
        m_draft.note(say<messages::AssumedCondition>(comparison));
        return false;
    };
    if (comparison.starts_with("-n ") || comparison.starts_with("-z ")) {
        const bool isEmpty = is(operand(comparison.substr(3)), {});
        return isEmpty == comparison.starts_with("-z ");
    }
    for (const std::string_view sign : {"=~", "!~", "==", "!=", " in ", " -in ", "="}) {
        const std::size_t at = findOutside(comparison, sign);
        if (at == std::string_view::npos)
            continue;
        const SentValue value = operand(comparison.substr(0, at));
        const std::string_view other = strip(comparison.substr(at + sign.size()), isAsciiWhitespace);
        if (sign == "=~" || sign == "!~") {
            // `m#…#i` or `/…/i`
            const std::size_t start = other.starts_with('m') ? 1 : 0;
            const std::size_t end = other.size() > start + 1 ? other.rfind(other[start]) : 0;
            if (end <= start)
                return unknown();
            return isLike(value, other.substr(start + 1, end - start - 1), other.substr(end).find('i') != other.npos)
                == (sign == "=~");
        }
        if (sign == "==" || sign == "=")
            return is(value, unquoted(other));
        if (sign == "!=")
            return !is(value, unquoted(other));
        std::string_view list = other;
        if (!list.starts_with('{') || !list.ends_with('}'))
            return unknown();
        list = list.substr(1, list.size() - 2);
        const auto entries = strictlySplit(list, ',');
        return std::any_of(
            entries.begin(), entries.end(), [&](std::string_view entry) { return is(value, unquoted(entry)); });
    }
    return unknown();
}

SentValue ApacheRequest::askedHeader(std::string_view name)
{
    if (std::find(m_asked.begin(), m_asked.end(), name) == m_asked.end())
        m_asked.emplace_back(name);
    return {{}, std::string(name)};
}

SentValue ApacheRequest::variable(std::string_view name) const
{
    const auto set = m_environment.find(name);
    return set == m_environment.end() ? SentValue {} : set->second;
}

SentValue ApacheRequest::operand(std::string_view text)
{
    text = unquoted(text);
    std::string_view name;
    if (text.starts_with("%{") && text.ends_with('}'))
        name = text.substr(2, text.size() - 3);
    else if (text.ends_with(')') && (text.starts_with("req(") || text.starts_with("http(")))
        return askedHeader(unquoted(text.substr(text.find('(') + 1, text.size() - text.find('(') - 2)));
    else if (text.ends_with(')') && (text.starts_with("reqenv(") || text.starts_with("env(")))
        return variable(unquoted(text.substr(text.find('(') + 1, text.size() - text.find('(') - 2)));
    else
        return {std::string(text)};
    const std::string upper = asciiUppercase(name);
    if (upper == "REQUEST_METHOD")
        return {{}, std::string(methodMark)};
    if (upper.starts_with("HTTP:") || upper.starts_with("REQ:"))
        return askedHeader(name.substr(name.find(':') + 1));
    if (upper == "HTTP_ORIGIN" || upper == "HTTP_REFERER" || upper == "HTTP_COOKIE" || upper == "HTTP_ACCEPT")
        return {{}, upper == "HTTP_ORIGIN" ? "Origin" : asciiLowercase(upper.substr(5))};
    if (upper == "HTTPS")
        return {m_draft.origin().starts_with("https") ? "on" : "off"};
    if (upper == "REQUEST_SCHEME")
        return {m_draft.origin().substr(0, m_draft.origin().find(':'))};
    if (upper == "HTTP_HOST" || upper == "SERVER_NAME")
        return {m_draft.origin().substr(m_draft.origin().find("://") + 3)};
    if (upper == "REQUEST_URI")
        return {m_draft.askedUrl() ? std::string(m_draft.askedUrl()->path()) : "/"};
    if (upper.starts_with("ENV:") || upper.starts_with("REQENV:"))
        return variable(name.substr(name.find(':') + 1));
    return {std::string(text)};
}

bool ApacheRequest::is(const SentValue& value, std::string_view text)
{
    if (value.requestHeader == methodMark)
        return m_request.isMethod(text);
    if (value.requestHeader.empty())
        return value.text == text;
    return text.empty() ? !m_request.hasHeader(value.requestHeader) : m_request.headerIs(value.requestHeader, text);
}

bool ApacheRequest::isLike(const SentValue& value, std::string_view expression, bool ignoresCase)
{
    const auto pattern = m_draft.expression(expression, ignoresCase);
    if (!pattern)
        return false;
    if (value.requestHeader == methodMark)
        return m_request.isMethodLike(*pattern);
    if (value.requestHeader.empty())
        return pattern->matches(value.text);
    if (pattern->matches({}) && !m_request.hasHeader(value.requestHeader))
        return true;
    return m_request.headerMatches(value.requestHeader, *pattern);
}

} // namespace fetchscope
