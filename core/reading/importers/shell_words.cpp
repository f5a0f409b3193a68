#include "core/reading/importers/shell_words.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/utf8.h"
#include "core/reading/importers/captured/open_names.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace fetchscope {

namespace {

bool isShellNameStart(char c)
{
    return isAsciiAlpha(c) || c == '_';
}
bool isShellNameCharacter(char c)
{
    return isAsciiAlphanumeric(c) || c == '_';
}

/// Quotes of both sides that are not ASCII, in UTF-8.
struct CurlyQuotes
{
    std::string_view open;
    std::string_view close;
};
constexpr std::array<CurlyQuotes, 3> curlyQuotes {{{"“", "”"}, {"”", "”"}, {"‘", "’"}}};

/// Which shell's rules a text follows where they differ.
enum class Dialect : unsigned char {
    Posix,
    /// Chromium's "Copy as cURL (cmd)" as it is now: `^"` around each word.
    CaretQuotes,
    /// As it was: `"` around each word, `""` or `\"` in it, lines that end with `^`.
    PlainCmd,
    /// As it was between them: `"` around each word, `^\^"` and other signs with a caret in it.
    CaretsInQuotes,
};

Dialect dialectOf(std::string_view text)
{
    // A command of this length has shown it.
    constexpr std::size_t bytesThatTellDialect = 16384;
    text = text.substr(0, bytesThatTellDialect);
    const std::size_t quote = text.find('"');
    if (text.find("^\"") != std::string_view::npos)
        return quote > 0 && text[quote - 1] == '^' ? Dialect::CaretQuotes : Dialect::CaretsInQuotes;
    // Names and values of JSON in quotes that are written twice.
    if (text.find("{\"\"") != std::string_view::npos && text.find("\"\":") != std::string_view::npos)
        return Dialect::PlainCmd;
    for (std::size_t at = text.find('^'); at != std::string_view::npos; at = text.find('^', at + 1)) {
        const std::string_view rest = text.substr(at + 1, 2);
        if (rest.starts_with('\n') || rest == "\r\n")
            return Dialect::PlainCmd;
    }
    return Dialect::Posix;
}

class Splitter
{
public:
    Splitter(std::string_view text, const ShellVariables& variables)
        : m_text(text)
        , m_dialect(dialectOf(text))
        , m_variables(variables)
    {
    }

    ShellCommand split()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            const bool isLastMark = m_at + 1 == m_text.size() && (c == '\\' || (c == '^' && isCmd()));
            if (isLastMark) {
                // The rest was not copied.
                ++m_at;
            } else if (isContinuation() || (c == '\n' && m_tag.empty() && isOptionBelow())) {
                skipLine();
            } else if (c == '<' && namedGap() > 0) {
                m_isWord = true;
                const std::size_t size = namedGap();
                m_word += m_text.substr(m_at, size);
                m_at += size;
            } else if (c == '<' && !m_isWord) {
                readInput();
            } else if (c == '\n' || c == '|' || c == ';' || c == '>' || c == ')' || (c == '&' && !m_isWord)
                || (c == '#' && !m_isWord)) {
                dropNumberOfStream(c);
                break;
            } else if (isAsciiWhitespace(c)) {
                endWord();
                ++m_at;
            } else {
                m_isWord = true;
                readPiece(c);
            }
        }
        endWord();
        if (!m_tag.empty())
            readInputBelow();
        m_command.end = m_at;
        return std::move(m_command);
    }

private:
    /// `2>&1`: the number says what is sent elsewhere, and is no word.
    void dropNumberOfStream(char sign)
    {
        if (sign != '>' || m_word.size() != 1 || !isAsciiDigit(m_word.front()))
            return;
        m_word.clear();
        m_isWord = false;
    }

    /// The size of `<name>`, which somebody wrote in the place of a value; 0 where nothing of that kind stands here.
    std::size_t namedGap() const
    {
        constexpr std::size_t longest = 60;
        const std::string_view rest = m_text.substr(m_at, longest);
        const std::size_t end = rest.find_first_of(">\n\"'<|", 1);
        const bool isName = end != std::string_view::npos && end > 1 && rest[end] == '>'
            && (isShellNameStart(rest[1]) || static_cast<unsigned char>(rest[1]) >= 0x80);
        return isName ? end + 1 : 0;
    }

    /// Does the next line go on with options, or with the address, though no mark says so?
    bool isOptionBelow() const
    {
        const std::string_view below = m_text.substr(m_at + 1, 40);
        const std::string_view line = strip(below.substr(0, below.find('\n')), isAsciiWhitespace);
        const bool isIndented = below.starts_with(' ') || below.starts_with('\t');
        if (line.size() > 2 && line.front() == '-')
            return (isAsciiAlpha(line[1]) && (line[2] == ' ' || line[2] == '\'' || line[2] == '"' || isIndented))
                || (line[1] == '-' && isAsciiLowerAlpha(line[2]));
        return isIndented && (line.starts_with("http") || line.starts_with("'http") || line.starts_with("\"http"));
    }

    /// `<<TAG`, `<<<"text"`, `< file`
    void readInput()
    {
        const std::string_view rest = m_text.substr(m_at);
        const std::size_t marks = rest.starts_with("<<<") ? 3 : rest.starts_with("<<") ? 2 : 1;
        m_at += marks;
        if (marks == 2 && peek(0) == '-')
            ++m_at;
        while (peek(0) == ' ' || (peek(0) == '\\' && peek(1) == '\n'))
            m_at += peek(0) == ' ' ? 1 : 2;
        const std::size_t size = m_command.words.size();
        while (m_at < m_text.size() && !isAsciiWhitespace(m_text[m_at])) {
            m_isWord = true;
            readPiece(m_text[m_at]);
        }
        endWord();
        if (m_command.words.size() == size)
            return;
        std::string word = std::move(m_command.words.back());
        m_command.words.pop_back();
        if (marks == 2)
            m_tag = std::move(word);
        else
            m_command.input = marks == 1 ? "@" + word : std::move(word);
    }

    /// The lines up to the one that has the tag alone.
    void readInputBelow()
    {
        std::size_t line = m_text.find('\n', m_at);
        std::string input;
        while (line != std::string_view::npos) {
            const std::size_t end = std::min(m_text.find('\n', line + 1), m_text.size());
            const std::string_view text = m_text.substr(line + 1, end - line - 1);
            m_at = end;
            if (strip(text, isAsciiWhitespace) == m_tag)
                break;
            input.append(text).append("\n");
            line = end == m_text.size() ? std::string_view::npos : end;
        }
        if (input.ends_with('\n'))
            input.pop_back();
        m_command.input = std::move(input);
    }

    /// `$(command)`: what it prints is known when it runs.
    bool readCommandInside()
    {
        if (m_text.substr(m_at, 2) != "$(")
            return false;
        constexpr std::size_t longest = 1000;
        int depth = 0;
        const std::size_t last = std::min(m_text.size(), m_at + longest);
        for (std::size_t end = m_at + 1; end < last && m_text[end] != '\n'; ++end) {
            depth += m_text[end] == '(' ? 1 : m_text[end] == ')' ? -1 : 0;
            if (depth > 0)
                continue;
            m_word += openName(m_text.substr(m_at, end + 1 - m_at));
            m_at = end + 1;
            return true;
        }
        return false;
    }

    char peek(std::size_t ahead) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
    bool isCmd() const { return m_dialect != Dialect::Posix; }

    /// A quote at the end of a line that nothing closes.
    bool isStrayQuote() const
    {
        const bool isLast = peek(1) == '\n' || peek(1) == '\r' || m_at + 1 == m_text.size();
        return isLast && m_text.find('\'', m_at + 1) == std::string::npos;
    }

    /// A line that goes on; spaces may stand behind the mark where it was copied from a page.
    bool isContinuation() const
    {
        const char c = m_text[m_at];
        if (c != '\\' && c != '^' && c != '`')
            return false;
        std::size_t ahead = 1;
        while (peek(ahead) == ' ' || peek(ahead) == '\r')
            ++ahead;
        return peek(ahead) == '\n';
    }
    void skipLine()
    {
        endWord();
        m_at = m_text.find('\n', m_at) + 1;
    }
    void endWord()
    {
        if (m_isWord)
            m_command.words.push_back(std::move(m_word));
        m_word.clear();
        m_isWord = false;
    }

    void readPiece(char c)
    {
        const std::string_view rest = m_text.substr(m_at);
        const auto* const curly = std::find_if(curlyQuotes.begin(), curlyQuotes.end(),
            [rest](const CurlyQuotes& quotes) { return rest.starts_with(quotes.open); });
        if (curly != curlyQuotes.end()) {
            const std::size_t end = rest.find(curly->close, curly->open.size());
            m_word += rest.substr(curly->open.size(), end - curly->open.size());
            m_at = end == std::string_view::npos ? m_text.size() : m_at + end + curly->close.size();
        } else if (const std::size_t dash = longDash(rest); dash > 0 && m_word.empty()) {
            // A word processor made one of two.
            m_at += dash;
            m_word += isAsciiAlpha(peek(0)) && isAsciiAlpha(peek(1)) ? "--" : "-";
        } else if (c == '\'' && isStrayQuote()) {
            ++m_at;
        } else if (c == '\'' && m_dialect != Dialect::CaretQuotes) {
            ++m_at;
            while (m_at < m_text.size() && m_text[m_at] != '\'')
                m_word += m_text[m_at++];
            ++m_at;
        } else if (c == '$' && peek(1) == '\'') {
            m_at += 2;
            readAnsi();
        } else if (c == '$' && peek(1) == '"' && !isCmd()) {
            // Text that is translated.
            ++m_at;
            readDouble(false);
        } else if (c == '$' && !isCmd()) {
            readVariable();
        } else if (c == '"' || (m_dialect == Dialect::CaretQuotes && c == '^' && peek(1) == '"')) {
            readDouble(c == '^');
        } else if ((c == '\\' || (isCmd() && c == '^')) && m_at + 1 < m_text.size()) {
            m_word += m_text[m_at + 1];
            m_at += 2;
        } else {
            m_word += c;
            ++m_at;
        }
        m_at = std::min(m_at, m_text.size());
    }

    static std::size_t longDash(std::string_view text)
    {
        return text.starts_with("–") || text.starts_with("—") ? std::string_view("—").size() : 0;
    }

    /// `$NAME` and `${NAME}`; a dollar before anything else is one.
    void readVariable()
    {
        if (readCommandInside())
            return;
        const bool isBraced = peek(1) == '{';
        std::size_t end = m_at + (isBraced ? 2 : 1);
        const std::size_t start = end;
        if (end < m_text.size() && isShellNameStart(m_text[end])) {
            while (end < m_text.size() && isShellNameCharacter(m_text[end]))
                ++end;
        }
        const std::string_view name = m_text.substr(start, end - start);
        // `${NAME:-default}`
        std::string_view fallback;
        if (isBraced) {
            const std::size_t brace = m_text.find('}', end);
            if (name.empty() || brace == std::string_view::npos
                || m_text.substr(end, brace - end).find('\n') != m_text.npos) {
                m_word += m_text[m_at++];
                return;
            }
            fallback = m_text.substr(end, brace - end);
            end = brace + 1;
        }
        if (name.empty()) {
            m_word += m_text[m_at++];
            return;
        }
        m_at = end;
        if (const auto value = m_variables.find(name); value != m_variables.end())
            m_word += value->second;
        else if (fallback.starts_with(":-"))
            m_word += fallback.substr(2);
        else
            m_word += openName(name);
    }

    /// `"…"`, or `^"…^"` of cmd, where `^\^"` is a quote.
    void readDouble(bool isOfCmd)
    {
        m_at += isOfCmd ? 2 : 1;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if ((isOfCmd || m_dialect == Dialect::CaretsInQuotes) && c == '^') {
                if (isOfCmd && peek(1) == '"') {
                    m_at += 2;
                    return;
                }
                if (peek(1) == '\\' && peek(2) == '^' && peek(3) == '"') {
                    m_word += '"';
                    m_at += 4;
                    continue;
                }
                skipCaret();
                continue;
            }
            if (m_dialect == Dialect::PlainCmd && c == '"' && peek(1) == '"') {
                m_word += '"';
                m_at += 2;
                continue;
            }
            if (m_dialect == Dialect::PlainCmd && c == '^' && peek(1) == '\n') {
                skipCaret();
                continue;
            }
            if (!isOfCmd && c == '"') {
                ++m_at;
                return;
            }
            if (c == '\\' && (peek(1) == '"' || peek(1) == '\\' || peek(1) == '$' || peek(1) == '`')) {
                m_word += peek(1);
                m_at += 2;
                continue;
            }
            if (c == '\\' && !isCmd() && peek(1) == '\n') {
                m_at += 2;
                continue;
            }
            if (c == '$' && !isCmd()) {
                readVariable();
                continue;
            }
            m_word += c;
            ++m_at;
        }
    }

    /// A caret inside of quotes takes the meaning from what follows; a line break has to be written twice.
    void skipCaret()
    {
        ++m_at;
        while (peek(0) == '\r')
            ++m_at;
        if (peek(0) != '\n') {
            m_word += peek(0);
            ++m_at;
            return;
        }
        ++m_at;
        if (peek(0) == '\n' || peek(0) == '\r') {
            m_word += '\n';
            m_at += peek(0) == '\r' ? 2 : 1;
        }
    }

    void readAnsi()
    {
        while (m_at < m_text.size() && m_text[m_at] != '\'') {
            const char c = m_text[m_at++];
            if (c != '\\' || m_at >= m_text.size()) {
                m_word += c;
                continue;
            }
            readAnsiEscape(m_text[m_at++]);
        }
        ++m_at;
    }

    void readAnsiEscape(char escaped)
    {
        switch (escaped) {
        case 'n':
            m_word += '\n';
            return;
        case 't':
            m_word += '\t';
            return;
        case 'r':
            m_word += '\r';
            return;
        case 'u':
        case 'U':
        case 'x': {
            const std::size_t most = escaped == 'x' ? 2 : escaped == 'u' ? 4 : 8;
            const auto code = readHex(most);
            // \x is a byte, \u a character, which may be written as two.
            if (escaped == 'x') {
                m_word += static_cast<char>(code);
            } else if (code >= 0xD800 && code < 0xDC00 && peek(0) == '\\' && peek(1) == 'u') {
                m_at += 2;
                appendUtf8(m_word, 0x10000 + ((code - 0xD800) << 10U) + ((readHex(4) - 0xDC00) & 0x3FFU));
            } else {
                appendUtf8(m_word, code);
            }
            return;
        }
        default:
            m_word += escaped;
        }
    }

    char32_t readHex(std::size_t most)
    {
        std::string hex;
        while (hex.size() < most && m_at < m_text.size() && isAsciiHexDigit(m_text[m_at]))
            hex += m_text[m_at++];
        return static_cast<char32_t>(std::min(std::strtoul(hex.c_str(), nullptr, 16), 0x10FFFFUL));
    }

    std::string_view m_text;
    Dialect m_dialect;
    const ShellVariables& m_variables;
    std::size_t m_at = 0;
    std::string m_word;
    bool m_isWord = false;
    /// What ends the lines that are given to the command; empty where there are none.
    std::string m_tag;
    ShellCommand m_command;
};

} // namespace

ShellCommand splitShellCommand(std::string_view text, const ShellVariables& variables)
{
    return Splitter(text, variables).split();
}

} // namespace fetchscope
