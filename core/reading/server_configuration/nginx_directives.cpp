#include "core/reading/server_configuration/nginx_directives.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>
#include <optional>

namespace fetchscope {

namespace {

/// The directives by which a configuration is told from prose.
constexpr std::array<std::string_view, 33> knownSimpleNames {"add_header", "alias", "auth_basic", "error_page",
    "events", "expires", "fastcgi_pass", "http", "if", "include", "index", "limit_except", "listen", "location", "map",
    "more_set_headers", "proxy_hide_header", "proxy_http_version", "proxy_pass", "proxy_redirect", "proxy_set_header",
    "return", "rewrite", "root", "server", "server_name", "set", "ssl_certificate", "try_files", "upstream",
    "uwsgi_pass", "worker_processes", "default_type"};
constexpr std::size_t deepestBlock = 32;

class NginxReader
{
public:
    explicit NginxReader(std::string_view text)
        : m_text(text)
    {
    }

    NginxDirective read()
    {
        NginxDirective root;
        root.hasBlock = true;
        while (findLineOfDirective())
            readBlock(root, 0);
        if (m_unclosed) {
            const std::string_view before = m_text.substr(0, *m_unclosed);
            const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
            root.unclosedLine = line;
        }
        root.hasSlashComment = m_hasSlashComment;
        return root;
    }

private:
    bool isAtEnd() const { return m_at >= m_text.size(); }
    std::size_t endOfLine() const { return std::min(m_text.find('\n', m_at), m_text.size()); }

    /// Goes to the next line that begins a directive.
    bool findLineOfDirective()
    {
        while (!isAtEnd()) {
            const std::size_t end = endOfLine();
            if (isNginxLine(m_text.substr(m_at, end - m_at)))
                return true;
            m_at = end + 1;
        }
        return false;
    }

    void skipSpace()
    {
        while (!isAtEnd()) {
            if (isAsciiWhitespace(m_text[m_at]))
                ++m_at;
            else if (m_text[m_at] == '#')
                m_at = endOfLine();
            else
                return;
        }
    }

    /// A backslash stands before a quote or another backslash, in quotes and outside; before all else it is one.
    void skipEscape()
    {
        const char next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : ' ';
        if (m_text[m_at] == '\\' && (next == '"' || next == '\'' || next == '\\'))
            ++m_at;
    }

    std::string readQuoted()
    {
        const char quote = m_text[m_at++];
        std::string word;
        while (!isAtEnd() && m_text[m_at] != quote) {
            skipEscape();
            word += m_text[m_at++];
        }
        ++m_at;
        return word;
    }

    std::string readWord()
    {
        if (m_text[m_at] == '"' || m_text[m_at] == '\'')
            return readQuoted();
        std::string word;
        while (!isAtEnd()) {
            const char c = m_text[m_at];
            if (c == '$' && m_text.substr(m_at, 2) == "${") {
                const std::size_t end = std::min(m_text.find('}', m_at), m_text.size() - 1);
                word += m_text.substr(m_at, end + 1 - m_at);
                m_at = end + 1;
                continue;
            }
            if (isAsciiWhitespace(c) || c == ';' || c == '{' || c == '}')
                break;
            const std::size_t backslash = m_at;
            skipEscape();
            if (c == '\\' && m_at == backslash && m_at + 1 < m_text.size())
                word += m_text[m_at++];
            word += m_text[m_at++];
        }
        return word;
    }

    /// Directives up to the end of the block; in the outermost, up to what is none.
    void readBlock(NginxDirective& parent, std::size_t depth)
    {
        const std::size_t start = m_at;
        while (true) {
            skipSpace();
            if (isAtEnd()) {
                if (depth > 0 && !m_unclosed)
                    m_unclosed = start;
                return;
            }
            if (m_text[m_at] == '}') {
                ++m_at;
                if (depth > 0)
                    return;
                continue;
            }
            if (m_text[m_at] == ';') {
                ++m_at;
                continue;
            }
            // nginx has no comments of that kind; people write them all the same, and mean comments.
            if (m_text.substr(m_at, 2) == "//") {
                m_hasSlashComment = true;
                m_at = endOfLine();
                continue;
            }
            if (depth == 0 && !isNginxLine(m_text.substr(m_at, endOfLine() - m_at)))
                return;
            readDirective(parent, depth);
        }
    }

    void readDirective(NginxDirective& parent, std::size_t depth)
    {
        NginxDirective directive;
        // The empty text is what a map may start with.
        const bool isQuoted = m_text[m_at] == '"' || m_text[m_at] == '\'';
        directive.name = readWord();
        if (directive.name.empty() && !isQuoted)
            ++m_at;
        while (true) {
            skipSpace();
            if (isAtEnd() || m_text[m_at] == '}')
                break;
            if (m_text[m_at] == ';') {
                ++m_at;
                break;
            }
            if (m_text[m_at] == '{') {
                ++m_at;
                directive.hasBlock = true;
                if (depth < deepestBlock)
                    readBlock(directive, depth + 1);
                break;
            }
            directive.arguments.push_back(readWord());
        }
        if (!directive.name.empty() || isQuoted)
            parent.block.push_back(std::move(directive));
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::optional<std::size_t> m_unclosed;
    bool m_hasSlashComment = false;
};

} // namespace

const NginxDirective* NginxDirective::find(std::string_view directive) const
{
    const auto found = std::find_if(
        block.begin(), block.end(), [directive](const NginxDirective& one) { return one.name == directive; });
    return found == block.end() ? nullptr : &*found;
}

std::string NginxDirective::text() const
{
    std::string text = name;
    for (const std::string& argument : arguments)
        text.append(" ").append(argument);
    return text;
}

bool isNginxLine(std::string_view line)
{
    line = strip(line, isAsciiWhitespace);
    if (const std::size_t comment = line.find(" #"); comment != std::string_view::npos)
        line = strip(line.substr(0, comment), isAsciiWhitespace);
    const auto name = line.substr(0, static_cast<std::size_t>(std::find_if(line.begin(), line.end(), [](char c) {
        return isAsciiWhitespace(c) || c == '{';
    }) - line.begin()));
    if (std::find(knownSimpleNames.begin(), knownSimpleNames.end(), name) == knownSimpleNames.end())
        return false;
    const std::string_view rest = strip(line.substr(name.size()), isAsciiWhitespace);
    // `set`, `index` and `if` are words of sentences, too.
    return line.ends_with(';') || line.ends_with('{') || line.ends_with('}') || line.find("{ ") != line.npos
        || line.find("; ") != line.npos || rest.empty() || name == "add_header" || name == "location";
}

NginxDirective readNginxDirectives(std::string_view text)
{
    return NginxReader(text).read();
}

} // namespace fetchscope
