#include "core/reading/server_configuration/literals.h"

#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/environment_conditions.h"
#include "core/reading/server_configuration/literal_methods.h"
#include "core/reading/server_configuration/literal_terms.h"
#include "core/reading/server_configuration/number_literal.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace fetchscope {

namespace {

constexpr int deepestNesting = 24;
/// Variables that are looked up for one value, and the places in which each may be set.
constexpr int mostLookups = 40;
constexpr int mostPlaces = 200;
constexpr int mostConditionals = 1000;

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
        skipSpace();
        if (const auto found = ++m_values < mostConditionals ? conditionalAt(m_program, m_at) : std::nullopt)
            return chosen(*found);
        std::string open;
        while (true) {
            Literal result = term();
            followMethods(m_program, m_at, result);
            const std::size_t start = m_at;
            // `process.env.ORIGINS?.split(',') || […]`
            if (!result.isKnown())
                m_at = behindMembers(m_program, m_at);
            skipSpace();
            if (!result.isKnown() && (at("||") || at("??") || at("or "))) {
                m_at += at("or ") ? 3 : 2;
                open = std::move(result.text);
                continue;
            }
            m_at = result.isKnown() ? m_at : start;
            skipSpace();
            const bool isOver = m_at >= m_program.size() || isEnd(m_program[m_at])
                || m_program.substr(start, m_at - start).find('\n') != std::string_view::npos || at("as ") || at("if ");
            result = isOver ? std::move(result) : Literal {Literal::Kind::Unknown, sourceFrom(start)};
            return withOpenMember(std::move(result), open);
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
            if (closing != '}' && at("...")) {
                spreadInto(result);
                continue;
            }
            std::string name = memberName(closing);
            skipSpace();
            result.emplace_back(std::move(name), value());
            skipToEnd();
            if (m_at == before)
                ++m_at;
        }
    }

private:
    /// `...list`
    void spreadInto(std::vector<std::pair<std::string, Literal>>& members)
    {
        m_at += 3;
        Literal list = value();
        skipToEnd();
        if (list.kind != Literal::Kind::List)
            members.emplace_back(std::string(), std::move(list));
        else
            std::move(list.members.begin(), list.members.end(), std::back_inserter(members));
    }

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

    /// Of a value with a condition that can be told: the one that is used.
    Literal chosen(const ConditionalValue& conditional)
    {
        m_at = conditional.otherwise;
        const auto then = m_program.substr(conditional.then, conditional.endOfThen - conditional.then);
        if (!conditional.holds)
            return withOpenMember(value(), then);
        skipToEnd();
        return valueOf(then);
    }

    /// Of an expression that stands somewhere in the program.
    Literal valueOf(std::string_view expression)
    {
        std::string own(expression);
        own.append(",\n").append(m_program);
        return LiteralReader(own, 0, m_lookups).value();
    }

    /// `[name.strip() for name in names]` of Python, which is taken for the list that it goes over; null for any other
    /// list.
    std::optional<Literal> comprehension()
    {
        const std::size_t end = std::min(endOfBrackets(m_program, m_at + 1), m_program.size());
        const std::string_view inside = strip(m_program.substr(m_at + 1, end - m_at - 1), isAsciiWhitespace);
        const std::size_t loop = inside.find(" for ");
        const std::size_t in = loop == inside.npos ? loop : inside.find(" in ", loop);
        const bool isOfNames = !inside.empty() && isNameCharacter(inside.front());
        if (in == inside.npos || !isOfNames || m_lookups >= mostLookups)
            return std::nullopt;
        ++m_lookups;
        std::string_view list = inside.substr(in + 4);
        list = strip(list.substr(0, list.find(" if ")), isAsciiWhitespace);
        Literal result = valueOf(list);
        m_at = std::min(end + 1, m_program.size());
        const bool isKnown = result.kind == Literal::Kind::List && !result.members.empty();
        return isKnown ? std::move(result) : Literal {Literal::Kind::Unknown, std::string(list)};
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

    /// `name:`, `"name":`, `name=`, `'name' =>`, `:name =>`; empty where there is none.
    std::string memberName(char closing)
    {
        const std::size_t start = m_at;
        std::string name;
        // `r"/api/*":` of Python
        const char next = m_at + 1 < m_program.size() ? m_program[m_at + 1] : ' ';
        if (m_program[m_at] == 'r' && (next == '"' || next == '\''))
            ++m_at;
        const bool isQuoted = m_program[m_at] == '"' || m_program[m_at] == '\'';
        const bool isSymbol = beginsSymbol();
        if (isSymbol)
            ++m_at;
        if (isQuoted)
            name = readText();
        else
            while (m_at < m_program.size() && isNameCharacter(m_program[m_at]))
                name += m_program[m_at++];
        skipSpace();
        // Of PHP and Ruby; a name alone before it is a function's.
        if ((isQuoted || isSymbol) && at("=>")) {
            m_at += 2;
            return name;
        }
        if (isSymbol) {
            m_at = start;
            return {};
        }
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

    /// `:any` of Ruby.
    bool beginsSymbol() const
    {
        return m_at + 1 < m_program.size() && m_program[m_at] == ':'
            && (isAsciiAlphanumeric(m_program[m_at + 1]) || m_program[m_at + 1] == '_');
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
        // `*list` of Ruby.
        if (c == '*' && (isNameCharacter(next) || next == '[')) {
            ++m_at;
            return termInside();
        }
        if (beginsSymbol()) {
            ++m_at;
            Literal symbol {Kind::Text};
            while (m_at < m_program.size() && isNameCharacter(m_program[m_at]))
                symbol.text += m_program[m_at++];
            return symbol;
        }
        if (c == '%' && (next == 'w' || next == 'i'))
            return wordsAt(m_program, m_at);
        // `[]string{"a"}` of Go.
        if (at("[]") && m_at + 2 < m_program.size() && isNameCharacter(m_program[m_at + 2])) {
            const std::size_t brace = m_program.find_first_not_of(
                "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.", m_at + 2);
            if (brace != std::string_view::npos && m_program[brace] == '{') {
                m_at = brace;
                Literal list = brackets('{');
                list.kind = Kind::List;
                return list;
            }
        }
        if (c == '[') {
            if (auto list = comprehension())
                return *std::move(list);
        }
        if (c == '[' || c == '(' || c == '{')
            return brackets(c);
        if (c == '/')
            return expressionAt(m_program, m_at);
        if (isAsciiDigit(c))
            return number();
        return named();
    }

    /// `isArray`: parentheses that are the array of a call.
    Literal brackets(char opening, bool isArray = false)
    {
        using Kind = Literal::Kind;
        const std::size_t start = m_at++;
        if (opening == '(' && !isArray) {
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
        if (opening == '(' && !isArray && result.members.size() == 1 && !hasComma)
            return std::move(result.members.front().second);
        return result;
    }

    /// What stands in for a variable of the environment that is not set: `env('NAME', 'value')`.
    Literal defaultOfEnvironment()
    {
        ++m_at;
        auto arguments = members(')');
        for (auto& [name, argument] : arguments) {
            if (name == "default")
                return std::move(argument);
        }
        return arguments.size() > 1 ? std::move(arguments[1].second) : Literal {};
    }

    /// `explode(',', 'a,b')` of PHP.
    Literal splitByCall(std::size_t start)
    {
        ++m_at;
        auto parts = partsOf(members(')'));
        return parts ? *std::move(parts) : Literal {Literal::Kind::Unknown, sourceFrom(start)};
    }

    /// Up to its end; the source is all of it.
    Literal function(std::size_t start)
    {
        skipToEnd();
        return {Literal::Kind::Unknown, std::string(m_program.substr(start, m_at - start))};
    }

    Literal number()
    {
        const std::size_t start = m_at;
        const auto product = productAt(m_program, m_at);
        return product ? Literal {Literal::Kind::Number, std::to_string(*product)}
                       : Literal {Literal::Kind::Unknown, sourceFrom(start)};
    }

    Literal named()
    {
        using Kind = Literal::Kind;
        const std::size_t start = m_at;
        while (m_at < m_program.size() && (isNameCharacter(m_program[m_at]) || m_program[m_at] == '.'))
            ++m_at;
        const std::string_view name = m_program.substr(start, m_at - start);
        if (name == "true" || name == "True" || name == "TRUE")
            return {Kind::Boolean, "true"};
        if (name == "false" || name == "False" || name == "FALSE")
            return {Kind::Boolean, "false"};
        if (name == "null" || name == "None" || name == "undefined" || name == "nil")
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
            if (name == "array")
                return brackets('(', true);
            // `new Set(['a', 'b'])`
            if (name == "Set" || name == "Array.from" || name == "Object.freeze") {
                ++m_at;
                auto arguments = members(')');
                return arguments.empty() ? Literal {Kind::List} : std::move(arguments.front().second);
            }
            if (name == "env" || name == "ENV.fetch" || name == "os.getenv" || name == "os.environ.get")
                return defaultOfEnvironment();
            if (name == "explode")
                return splitByCall(start);
            // What counts where a call gives nothing may follow: `getenv("NAME") ?? "value"`.
            const std::size_t behind = std::min(endOfBrackets(m_program, m_at + 1) + 1, m_program.size());
            std::string call(m_program.substr(start, std::min<std::size_t>(behind - start, 60)));
            m_at = behindMembers(m_program, behind);
            skipSpace();
            if (at("??") || at("||") || at("or "))
                return {Kind::Unknown, std::move(call)};
            m_at = start;
            return {Kind::Unknown, sourceFrom(start)};
        }
        if (name == "time.Hour" || name == "time.Minute" || name == "time.Second")
            return {Kind::Number, name == "time.Hour" ? "3600" : name == "time.Minute" ? "60" : "1"};
        const std::size_t behind = m_at;
        skipSpace();
        if (at("=>"))
            return function(start);
        // A line break ends it.
        m_at = behind;
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
    int m_values = 0;
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

} // namespace fetchscope
