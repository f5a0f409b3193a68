#include "core/engine/policy/script_syntax.h"

#include "core/engine/base/ascii.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace fetchscope {

namespace {

/// Words after which an expression or a statement may follow at once.
constexpr std::array<std::string_view, 47> joiningWords {"as", "async", "await", "break", "case", "catch", "class",
    "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "export", "extends", "finally", "for",
    "from", "function", "get", "if", "import", "in", "instanceof", "let", "new", "of", "return", "set", "static",
    "switch", "throw", "try", "typeof", "var", "void", "while", "with", "yield", "using", "accessor", "implements",
    "interface", "package", "private"};

bool isWordByte(char c)
{
    return isAsciiAlphanumeric(c) || c == '_' || c == '$' || c == '\\' || static_cast<unsigned char>(c) >= 0x80;
}

/// Goes through the tokens of a script.
class ScriptTokens
{
public:
    explicit ScriptTokens(std::string_view text)
        : m_text(text)
    {
    }

    bool run()
    {
        constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
        if (m_text.starts_with(byteOrderMark))
            m_at = byteOrderMark.size();
        if (rest().starts_with("#!"))
            skipLine();
        while (skipSpace()) {
            if (m_at == m_text.size())
                return m_open.empty() && m_last != Last::Operator;
            if (!readToken())
                return false;
            m_isNewLine = false;
        }
        return false;
    }

private:
    /// What the token before was.
    enum class Last : std::uint8_t {
        /// Nothing yet.
        Nothing,
        /// A name or a literal: another one cannot follow in the same line.
        Value,
        /// Something that another thing has to follow.
        Operator,
        /// Something that anything may follow: a keyword, a closing bracket, `;`.
        Neutral,
    };

    std::string_view rest() const { return m_text.substr(m_at); }
    void skipLine()
    {
        m_at = std::min(m_text.find_first_of("\n\r", m_at), m_text.size());
        m_isNewLine = true;
    }

    /// White space and comments; false where a comment does not end.
    bool skipSpace()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '\n' || c == '\r') {
                m_isNewLine = true;
                ++m_at;
            } else if (c == ' ' || c == '\t' || c == '\v' || c == '\f') {
                ++m_at;
            } else if (rest().starts_with("//") || rest().starts_with("<!--")
                || (rest().starts_with("-->") && (m_isNewLine || m_last == Last::Nothing))) {
                skipLine();
            } else if (rest().starts_with("/*")) {
                const std::size_t end = m_text.find("*/", m_at + 2);
                if (end == std::string_view::npos)
                    return false;
                if (m_text.substr(m_at, end - m_at).find('\n') != std::string_view::npos)
                    m_isNewLine = true;
                m_at = end + 2;
            } else {
                break;
            }
        }
        return true;
    }

    bool readToken()
    {
        const char c = m_text[m_at];
        if (isAsciiDigit(c))
            return readNumber();
        if (isWordByte(c) || c == '#')
            return readWord();
        if (c == '"' || c == '\'')
            return readString(c);
        if (c == '`') {
            ++m_at;
            m_last = Last::Value;
            return readTemplate();
        }
        if (c == '/' && m_last != Last::Value && m_before != ')')
            return readRegularExpression();
        return readPunctuator(c);
    }

    bool value()
    {
        const bool isAllowed = m_last != Last::Value || m_isNewLine;
        m_last = Last::Value;
        m_before = 'v';
        return isAllowed;
    }

    bool readNumber()
    {
        while (m_at < m_text.size() && (isWordByte(m_text[m_at]) || m_text[m_at] == '.'))
            ++m_at;
        return value();
    }

    bool readWord()
    {
        const std::size_t start = m_at++;
        while (m_at < m_text.size() && isWordByte(m_text[m_at]))
            ++m_at;
        const std::string_view word = m_text.substr(start, m_at - start);
        if (std::find(joiningWords.begin(), joiningWords.end(), word) == joiningWords.end())
            return value();
        m_isInClassHead = m_isInClassHead || word == "class";
        // As names they are values, and something has to stand between.
        m_last = Last::Neutral;
        m_before = 'k';
        return true;
    }

    bool readString(char quote)
    {
        const bool isKey = m_isAfterStatementBrace;
        ++m_at;
        for (; m_at < m_text.size() && m_text[m_at] != quote; ++m_at) {
            if (m_text[m_at] == '\n' || m_text[m_at] == '\r')
                return false;
            if (m_text[m_at] == '\\')
                ++m_at;
        }
        if (m_at >= m_text.size())
            return false;
        ++m_at;
        if (!value())
            return false;
        // In a block, a text is no label: `{"a": 1}` is an object only where an expression is expected.
        if (isKey) {
            m_isAfterStatementBrace = false;
            return skipSpace() && !rest().starts_with(':');
        }
        return true;
    }

    /// What follows the opening quote or a `${…}` of a template.
    bool readTemplate()
    {
        for (; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == '\\') {
                ++m_at;
            } else if (m_text[m_at] == '`') {
                ++m_at;
                m_last = Last::Value;
                m_before = 'v';
                return true;
            } else if (rest().starts_with("${")) {
                m_open += '$';
                m_at += 2;
                m_last = Last::Neutral;
                m_before = '(';
                return true;
            }
        }
        return false;
    }

    bool readRegularExpression()
    {
        bool isInClass = false;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '\n' || c == '\r')
                return false;
            if (c == '\\')
                ++m_at;
            else if (c == '[')
                isInClass = true;
            else if (c == ']')
                isInClass = false;
            else if (c == '/' && !isInClass)
                break;
        }
        if (m_at >= m_text.size())
            return false;
        ++m_at;
        while (m_at < m_text.size() && isWordByte(m_text[m_at]))
            ++m_at;
        return value();
    }

    bool readPunctuator(char c)
    {
        const bool isStatementStart =
            m_last == Last::Nothing || m_before == ';' || m_before == '}' || (m_before == '{' && m_last != Last::Value);
        const bool isFirst = m_last == Last::Nothing;
        m_isAfterStatementBrace = false;
        switch (c) {
        case '{':
            if (m_last == Last::Value && !m_isNewLine && !m_isInClassHead)
                return false;
            m_isInClassHead = false;
            m_isAfterStatementBrace = isStatementStart;
            return open(c);
        case '(':
        case '[':
            return open(c);
        case ')':
            return close('(', c, Last::Neutral);
        case ']':
            return close('[', c, Last::Value);
        case '}':
            if (!m_open.empty() && m_open.back() == '$') {
                m_open.pop_back();
                ++m_at;
                return readTemplate();
            }
            return close('{', c, Last::Neutral);
        case ';':
            ++m_at;
            m_last = Last::Neutral;
            m_before = ';';
            return true;
        default:
            break;
        }
        constexpr std::string_view operators = "+-*/%=<>!&|^~?:,.";
        if (operators.find(c) == std::string_view::npos)
            return false;
        // Only these begin an expression.
        if (isFirst && c != '+' && c != '-' && c != '!' && c != '~')
            return false;
        const bool isIncrement = rest().starts_with("++") || rest().starts_with("--");
        m_at += isIncrement ? 2 : 1;
        m_last = isIncrement ? Last::Neutral : Last::Operator;
        m_before = c;
        return true;
    }

    bool open(char bracket)
    {
        m_open += bracket;
        ++m_at;
        m_last = Last::Neutral;
        m_before = bracket;
        return true;
    }

    bool close(char opening, char bracket, Last last)
    {
        if (m_open.empty() || m_open.back() != opening)
            return false;
        m_open.pop_back();
        ++m_at;
        m_last = last;
        m_before = bracket;
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    /// The brackets that are open; `$` for a template's.
    std::string m_open;
    Last m_last = Last::Nothing;
    /// The bracket or operator before; `v` for a value, `k` for a keyword.
    char m_before = '\0';
    bool m_isNewLine = true;
    bool m_isInClassHead = false;
    bool m_isAfterStatementBrace = false;
};

} // namespace

bool parsesAsJson(std::string_view text)
{
    simdjson::dom::parser parser;
    simdjson::dom::element element;
    return parser.parse(simdjson::padded_string(text)).get(element) == simdjson::SUCCESS;
}

bool mayBeJavaScript(std::string_view text)
{
    return ScriptTokens(text).run();
}

} // namespace fetchscope
