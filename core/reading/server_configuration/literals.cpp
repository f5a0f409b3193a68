#include "core/reading/server_configuration/literals.h"

#include "core/engine/base/ascii.h"

#include <algorithm>

namespace fetchscope {

bool isNameCharacter(char c)
{
    return isAsciiAlphanumeric(c) || c == '_' || c == '$';
}

namespace {

constexpr int deepestNesting = 24;
/// Variables that are looked up for one value, and the places in which each may be set.
constexpr int mostLookups = 40;
constexpr int mostPlaces = 200;

class LiteralReader
{
public:
    /// `lookups` counts those of variables.
    LiteralReader(std::string_view program, std::size_t at, int& lookups)
        : m_program(program)
        , m_at(at)
        , m_lookups(lookups)
    {
    }

    /// A value up to a comma or closing bracket; of `a || b` and `a or b` the first that is known.
    Literal value()
    {
        while (true) {
            Literal result = term();
            const std::size_t start = m_at;
            skipSpace();
            if (!result.isKnown() && (at("||") || at("??") || at("or "))) {
                m_at += at("or ") ? 3 : 2;
                continue;
            }
            // Something is done with it: `a.split(',')`, `'a' + b`.
            const bool isOver = m_at >= m_program.size() || isEnd(m_program[m_at])
                || m_program.substr(start, m_at - start).find('\n') != std::string_view::npos || at("as ") || at("if ");
            return isOver ? result : Literal {Literal::Kind::Unknown, sourceFrom(start)};
        }
    }

    std::vector<std::pair<std::string, Literal>> members(char closing)
    {
        std::vector<std::pair<std::string, Literal>> result;
        while (true) {
            skipSpace();
            if (m_at >= m_program.size())
                return result;
            if (m_program[m_at] == closing || m_program[m_at] == ')' || m_program[m_at] == ']'
                || m_program[m_at] == '}') {
                ++m_at;
                return result;
            }
            if (m_program[m_at] == ',') {
                ++m_at;
                continue;
            }
            const std::size_t before = m_at;
            std::string name = memberName(closing);
            skipSpace();
            result.emplace_back(std::move(name), value());
            skipToEnd();
            if (m_at == before)
                ++m_at;
        }
    }

private:
    static bool isEnd(char c) { return c == ',' || c == ')' || c == ']' || c == '}' || c == ';'; }
    bool at(std::string_view text) const { return m_program.substr(m_at).starts_with(text); }

    void skipSpace()
    {
        while (m_at < m_program.size()) {
            const char c = m_program[m_at];
            if (isAsciiWhitespace(c))
                ++m_at;
            else if (at("//") || (c == '#' && !at("#[")))
                m_at = std::min(m_program.find('\n', m_at), m_program.size());
            else if (at("/*"))
                m_at = std::min(m_program.find("*/", m_at + 2), m_program.size() - 2) + 2;
            else
                return;
        }
    }

    /// The rest of a value that is not understood.
    void skipToEnd()
    {
        while (m_at < m_program.size() && !isEnd(m_program[m_at])) {
            const char c = m_program[m_at];
            if (c == '"' || c == '\'' || c == '`')
                readText();
            else if (c == '(' || c == '[' || c == '{')
                m_at = std::min(endOfBrackets(m_program, m_at + 1) + 1, m_program.size());
            else
                ++m_at;
        }
    }

    std::string sourceFrom(std::size_t start)
    {
        skipToEnd();
        constexpr std::size_t longest = 60;
        return std::string(strip(m_program.substr(start, std::min(m_at - start, longest)), isAsciiWhitespace));
    }

    /// `name:`, `"name":`, `name=`; empty where there is none.
    std::string memberName(char closing)
    {
        const std::size_t start = m_at;
        std::string name;
        if (m_program[m_at] == '"' || m_program[m_at] == '\'')
            name = readText();
        else
            while (m_at < m_program.size() && isNameCharacter(m_program[m_at]))
                name += m_program[m_at++];
        skipSpace();
        const bool isColon = closing != ']' && at(":");
        const bool isEquals = at("=") && !at("==") && !at("=>");
        if (!name.empty() && (isColon || isEquals)) {
            ++m_at;
            return name;
        }
        m_at = start;
        // `{ origin }` and `origin(…) { … }` are named after what stands there.
        return closing == '}' ? name : std::string();
    }

    std::string readText()
    {
        const char quote = m_program[m_at++];
        std::string text;
        while (m_at < m_program.size() && m_program[m_at] != quote) {
            if (m_program[m_at] == '\\' && m_at + 1 < m_program.size()) {
                const char next = m_program[++m_at];
                if (m_isRaw || (next != quote && next != '\\' && next != '/'))
                    text += '\\';
            }
            text += m_program[m_at++];
        }
        ++m_at;
        m_at = std::min(m_at, m_program.size());
        return text;
    }

    Literal term()
    {
        if (++m_depth > deepestNesting) {
            --m_depth;
            return {Literal::Kind::Unknown, sourceFrom(m_at)};
        }
        skipSpace();
        Literal result = m_at < m_program.size() ? termInside() : Literal {};
        --m_depth;
        return result;
    }

    Literal termInside()
    {
        using Kind = Literal::Kind;
        const char c = m_program[m_at];
        const char next = m_at + 1 < m_program.size() ? m_program[m_at + 1] : '\0';
        if ((c == 'r' || c == 'b' || c == 'u') && (next == '"' || next == '\'')) {
            m_isRaw = c == 'r';
            ++m_at;
            Literal text {Kind::Text, readText()};
            m_isRaw = false;
            return text;
        }
        if (c == '"' || c == '\'')
            return {Kind::Text, readText()};
        if (c == '`') {
            std::string text = readText();
            return {text.find("${") == std::string::npos ? Kind::Text : Kind::Unknown, std::move(text)};
        }
        if (c == '[' || c == '(' || c == '{')
            return brackets(c);
        if (c == '/')
            return expression();
        if (isAsciiDigit(c))
            return number();
        return named();
    }

    Literal brackets(char opening)
    {
        using Kind = Literal::Kind;
        const std::size_t start = m_at++;
        if (opening == '(') {
            // A function, or a tuple.
            const std::size_t end = endOfBrackets(m_program, m_at);
            const std::string_view behind =
                strip(m_program.substr(std::min(end + 1, m_program.size()), 8), isAsciiWhitespace);
            if (behind.starts_with("=>")) {
                m_at = start;
                return function(start);
            }
        }
        Literal result {opening == '{' ? Kind::Object : Kind::List};
        result.members = members(opening == '{' ? '}' : opening == '[' ? ']' : ')');
        // A set of Python's, and a value in parentheses.
        if (result.kind == Kind::Object && !result.members.empty() && result.members.front().first.empty())
            result.kind = Kind::List;
        const bool hasComma = m_program.substr(start, m_at - start).find(',') != std::string_view::npos;
        if (opening == '(' && result.members.size() == 1 && !hasComma)
            return std::move(result.members.front().second);
        return result;
    }

    /// Up to its end; the source is all of it.
    Literal function(std::size_t start)
    {
        skipToEnd();
        return {Literal::Kind::Unknown, std::string(m_program.substr(start, m_at - start))};
    }

    Literal expression()
    {
        const std::size_t start = ++m_at;
        bool isInSet = false;
        while (m_at < m_program.size() && m_program[m_at] != '\n' && (isInSet || m_program[m_at] != '/')) {
            isInSet = m_program[m_at] == '[' || (isInSet && m_program[m_at] != ']');
            m_at += m_program[m_at] == '\\' ? 2 : 1;
        }
        m_at = std::min(m_at, m_program.size());
        std::string text(m_program.substr(start, m_at - start));
        ++m_at;
        bool ignoresCase = false;
        while (m_at < m_program.size() && isNameCharacter(m_program[m_at]))
            ignoresCase = m_program[m_at++] == 'i' || ignoresCase;
        m_at = std::min(m_at, m_program.size());
        if (ignoresCase)
            text.insert(0, "(?i)");
        return {Literal::Kind::Expression, std::move(text)};
    }

    Literal number()
    {
        const std::size_t start = m_at;
        std::uint64_t product = 1;
        bool isWhole = true;
        // `24 * 60 * 60`
        while (m_at < m_program.size()) {
            std::uint64_t factor = 0;
            while (m_at < m_program.size() && (isAsciiDigit(m_program[m_at]) || m_program[m_at] == '_')) {
                if (m_program[m_at] != '_' && factor < (std::uint64_t {1} << 40))
                    factor = factor * 10 + static_cast<std::uint64_t>(m_program[m_at] - '0');
                ++m_at;
            }
            isWhole = isWhole && factor < (std::uint64_t {1} << 31) && product < (std::uint64_t {1} << 31);
            product = isWhole ? product * factor : 0;
            skipSpace();
            if (!at("*"))
                break;
            ++m_at;
            skipSpace();
        }
        if (!isWhole)
            return {Literal::Kind::Unknown, sourceFrom(start)};
        return {Literal::Kind::Number, std::to_string(product)};
    }

    Literal named()
    {
        using Kind = Literal::Kind;
        const std::size_t start = m_at;
        while (m_at < m_program.size() && (isNameCharacter(m_program[m_at]) || m_program[m_at] == '.'))
            ++m_at;
        const std::string_view name = m_program.substr(start, m_at - start);
        if (name == "true" || name == "True")
            return {Kind::Boolean, "true"};
        if (name == "false" || name == "False")
            return {Kind::Boolean, "false"};
        if (name == "null" || name == "None" || name == "undefined")
            return {Kind::Null};
        if (name == "new") {
            skipSpace();
            return named();
        }
        if (name == "function" || name == "async")
            return function(start);
        if (at("(")) {
            // `re.compile(r"…")`, `RegExp("…")`
            if (name.ends_with("compile") || name == "RegExp") {
                ++m_at;
                const auto arguments = members(')');
                if (!arguments.empty() && arguments.front().second.kind == Kind::Text)
                    return {Kind::Expression, arguments.front().second.text};
                if (!arguments.empty() && arguments.front().second.kind == Kind::Expression)
                    return arguments.front().second;
            }
            m_at = start;
            return {Kind::Unknown, sourceFrom(start)};
        }
        skipSpace();
        if (at("=>"))
            return function(start);
        if (!name.empty() && m_lookups < mostLookups) {
            ++m_lookups;
            return variable(name);
        }
        return {Kind::Unknown, std::string(name)};
    }

    /// `const name = …`, `name: string[] = …`
    Literal variable(std::string_view name)
    {
        int places = 0;
        for (std::size_t found = m_program.find(name); found != std::string_view::npos && ++places < mostPlaces;
             found = m_program.find(name, found + 1)) {
            std::size_t behind = found + name.size();
            if ((found > 0 && (isNameCharacter(m_program[found - 1]) || m_program[found - 1] == '.'))
                || (behind < m_program.size() && isNameCharacter(m_program[behind])))
                continue;
            LiteralReader reader(m_program, behind, m_lookups);
            reader.skipSpace();
            if (reader.at(":")) {
                // A type.
                const std::size_t equals = m_program.find_first_of("=;\n", reader.m_at);
                reader.m_at = std::min(equals, m_program.size());
            }
            if (!reader.at("=") || reader.at("==") || reader.at("=>"))
                continue;
            ++reader.m_at;
            Literal value = reader.value();
            const bool isFunction = value.text.find("=>") != std::string::npos || value.text.starts_with("function");
            if (value.isKnown() || isFunction)
                return value;
        }
        return {Literal::Kind::Unknown, std::string(name)};
    }

    std::string_view m_program;
    std::size_t m_at;
    int m_depth = 0;
    int& m_lookups;
    bool m_isRaw = false;
};

} // namespace

const Literal* Literal::find(std::string_view name) const
{
    const auto found =
        std::find_if(members.begin(), members.end(), [name](const auto& member) { return member.first == name; });
    return found == members.end() ? nullptr : &found->second;
}

Literal literalAt(std::string_view program, std::size_t offset)
{
    int lookups = 0;
    return LiteralReader(program, offset, lookups).value();
}

std::vector<std::pair<std::string, Literal>> argumentsAt(std::string_view program, std::size_t offset)
{
    int lookups = 0;
    return LiteralReader(program, offset, lookups).members(')');
}

std::size_t findCall(std::string_view program, std::string_view callee, std::size_t offset)
{
    for (std::size_t at = program.find(callee, offset); at != std::string_view::npos;
         at = program.find(callee, at + 1)) {
        const std::size_t behind = at + callee.size();
        if (behind < program.size() && program[behind] == '(' && (at == 0 || !isNameCharacter(program[at - 1])))
            return behind + 1;
    }
    return std::string_view::npos;
}

std::size_t endOfBrackets(std::string_view program, std::size_t offset)
{
    int depth = 1;
    char quote = '\0';
    for (std::size_t i = offset; i < program.size(); ++i) {
        const char c = program[i];
        if (quote != '\0') {
            if (c == '\\')
                ++i;
            else if (c == quote || (c == '\n' && quote != '`'))
                quote = '\0';
        } else if (c == '"' || c == '\'' || c == '`') {
            quote = c;
        } else if (c == '(' || c == '[' || c == '{') {
            ++depth;
        } else if ((c == ')' || c == ']' || c == '}') && --depth == 0) {
            return i;
        }
    }
    return program.size();
}

} // namespace fetchscope
