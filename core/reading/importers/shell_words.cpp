#include "core/reading/importers/shell_words.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/utf8.h"

#include <algorithm>
#include <cstdlib>

namespace fetchscope {

namespace {

class Splitter
{
public:
    explicit Splitter(std::string_view text)
        : m_text(text)
        , m_isCmd(text.find("^\"") != std::string_view::npos)
    {
    }

    ShellCommand split()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (isContinuation()) {
                skipLine();
            } else if (c == '\n' || c == '|' || c == ';' || c == '>' || (c == '&' && !m_isWord)) {
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
        m_command.end = m_at;
        return std::move(m_command);
    }

private:
    char peek(std::size_t ahead) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }

    bool isContinuation() const
    {
        const char c = m_text[m_at];
        return (c == '\\' || c == '^' || c == '`') && (peek(1) == '\n' || (peek(1) == '\r' && peek(2) == '\n'));
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
        if (c == '\'') {
            ++m_at;
            while (m_at < m_text.size() && m_text[m_at] != '\'')
                m_word += m_text[m_at++];
            ++m_at;
        } else if (c == '$' && peek(1) == '\'') {
            m_at += 2;
            readAnsi();
        } else if (c == '"' || (m_isCmd && c == '^' && peek(1) == '"')) {
            readDouble(c == '^');
        } else if ((c == '\\' || (m_isCmd && c == '^')) && m_at + 1 < m_text.size()) {
            m_word += m_text[m_at + 1];
            m_at += 2;
        } else {
            m_word += c;
            ++m_at;
        }
        m_at = std::min(m_at, m_text.size());
    }

    /// `"…"`, or `^"…^"` of cmd, where `^\^"` is a quote.
    void readDouble(bool isOfCmd)
    {
        m_at += isOfCmd ? 2 : 1;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (isOfCmd && c == '^') {
                if (peek(1) == '"') {
                    m_at += 2;
                    return;
                }
                if (peek(1) == '\\' && peek(2) == '^' && peek(3) == '"') {
                    m_word += '"';
                    m_at += 4;
                    continue;
                }
                ++m_at;
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
            m_word += c;
            ++m_at;
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
            const char escaped = m_text[m_at++];
            switch (escaped) {
            case 'n':
                m_word += '\n';
                break;
            case 't':
                m_word += '\t';
                break;
            case 'r':
                m_word += '\r';
                break;
            case 'u':
            case 'x': {
                const std::size_t most = escaped == 'u' ? 4 : 2;
                std::string hex;
                while (hex.size() < most && m_at < m_text.size() && isAsciiHexDigit(m_text[m_at]))
                    hex += m_text[m_at++];
                const auto code = std::strtoul(hex.c_str(), nullptr, 16);
                // \x is a byte, \u a character.
                if (escaped == 'x')
                    m_word += static_cast<char>(code);
                else
                    appendUtf8(m_word, static_cast<char32_t>(code));
                break;
            }
            default:
                m_word += escaped;
            }
        }
        ++m_at;
    }

    std::string_view m_text;
    /// Chromium's "Copy as cURL (cmd)".
    bool m_isCmd;
    std::size_t m_at = 0;
    std::string m_word;
    bool m_isWord = false;
    ShellCommand m_command;
};

} // namespace

ShellCommand splitShellCommand(std::string_view text)
{
    return Splitter(text).split();
}

} // namespace fetchscope
