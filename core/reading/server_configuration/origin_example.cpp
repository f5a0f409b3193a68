#include "core/reading/server_configuration/origin_example.h"

#include "core/engine/base/ascii.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"

#include <algorithm>
#include <string_view>

namespace fetchscope {

namespace {

class ExpressionExample
{
public:
    explicit ExpressionExample(std::string_view expression)
        : m_expression(expression)
    {
    }

    std::string text() { return alternatives(0); }

private:
    static constexpr int deepest = 20;

    std::string alternatives(int depth)
    {
        std::string first = sequence(depth);
        while (m_at < m_expression.size() && m_expression[m_at] == '|') {
            ++m_at;
            const std::string other = sequence(depth);
            if (first.empty())
                first = other;
        }
        return first;
    }

    std::string sequence(int depth)
    {
        std::string text;
        while (m_at < m_expression.size() && m_expression[m_at] != '|' && m_expression[m_at] != ')') {
            bool isGroup = false;
            bool isClass = false;
            const std::string one = atom(depth, isGroup, isClass);
            text += repeated(one, isGroup, isClass, text.ends_with(':'));
        }
        return text;
    }

    std::string atom(int depth, bool& isGroup, bool& isClass)
    {
        const char c = m_expression[m_at++];
        if (c == '^' || c == '$')
            return {};
        if (c == '.') {
            // Alone it is a dot that nobody escaped.
            constexpr std::string_view repetitions = "*+?{";
            isClass = m_at < m_expression.size() && repetitions.find(m_expression[m_at]) != repetitions.npos;
            return isClass ? "a" : ".";
        }
        if (c == '[') {
            isClass = true;
            return ofSet();
        }
        if (c == '\\' && m_at < m_expression.size()) {
            const char escape = m_expression[m_at++];
            isClass = escape == 'd' || escape == 'w' || escape == 'S';
            return std::string(1, escape == 'd' ? '1' : isClass ? 'a' : escape);
        }
        if (c != '(' || depth == deepest)
            return std::string(1, c);
        isGroup = true;
        // `(?:`, `(?i)`
        if (m_at < m_expression.size() && m_expression[m_at] == '?')
            m_at = std::min(m_expression.find_first_of(":)", m_at), m_expression.size() - 1) + 1;
        if (m_at > 0 && m_expression[m_at - 1] == ')')
            return {};
        std::string text = alternatives(depth + 1);
        if (m_at < m_expression.size())
            ++m_at;
        return text;
    }

    std::string ofSet()
    {
        const std::size_t end = std::min(m_expression.find(']', m_at + 1), m_expression.size());
        const std::string_view set = m_expression.substr(m_at, end - m_at);
        m_at = std::min(end + 1, m_expression.size());
        const bool isOther = set.starts_with('^') || set.find("a-z") != set.npos || set.find("\\w") != set.npos;
        if (isOther || set.empty())
            return "a";
        return std::string(1, set.find("0-9") != set.npos || set.find("\\d") != set.npos ? '1' : set.front());
    }

    /// As often as what follows asks for; groups that may be missing are.
    std::string repeated(const std::string& one, bool isGroup, bool isClass, bool isPort)
    {
        if (m_at >= m_expression.size())
            return one;
        const char sign = m_expression[m_at];
        std::size_t count = 1;
        if (sign == '?' || sign == '*' || sign == '+') {
            ++m_at;
            count = isGroup && sign != '+' ? 0 : 1;
            // A whole name reads better.
            if (isClass && sign != '?' && one == "a") {
                skipLazy();
                return isPort ? "3000" : "app";
            }
        } else if (sign == '{') {
            const std::size_t end = std::min(m_expression.find('}', m_at), m_expression.size() - 1);
            const char digit = m_expression[std::min(m_at + 1, end)];
            count = isAsciiDigit(digit) ? static_cast<std::size_t>(digit - '0') : 1;
            m_at = end + 1;
        }
        skipLazy();
        std::string text;
        for (std::size_t i = 0; i < count; ++i)
            text += one;
        return text;
    }
    void skipLazy()
    {
        if (m_at < m_expression.size() && m_expression[m_at] == '?')
            ++m_at;
    }

    std::string_view m_expression;
    std::size_t m_at = 0;
};

/// With a name in place of each star, or a port behind a colon.
std::string withoutStars(std::string_view pattern, std::string_view name)
{
    std::string text;
    for (const char c : pattern) {
        if (c == '*')
            text += text.ends_with(':') ? "3000" : name;
        else
            text += c;
    }
    return text;
}

} // namespace

std::string exampleOfExpression(std::string_view expression)
{
    return ExpressionExample(expression).text();
}

std::optional<std::string> exampleOfOrigin(const TextPattern& pattern)
{
    for (const std::string_view name : {"", "app"}) {
        const std::string text =
            pattern.isRegularExpression() ? exampleOfExpression(pattern.text()) : withoutStars(pattern.text(), name);
        // An end alone may be that of any scheme.
        for (const char* scheme : {"", "https://", "https://app"}) {
            const std::string origin = scheme + text;
            if (origin.find("//.") != origin.npos)
                continue;
            const auto url = parseUrl(origin);
            if (url && url->hasHttpScheme() && originOf(*url).serialize() == origin && pattern.matches(origin))
                return origin;
        }
    }
    return std::nullopt;
}

} // namespace fetchscope
