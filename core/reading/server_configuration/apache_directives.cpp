#include "core/reading/server_configuration/apache_directives.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// The directives that have to do with an answer; others are passed over, as prose is.
constexpr std::array<std::string_view, 19> knownDirectives {"authtype", "header", "include", "includeoptional", "proxypass",
    "proxypassmatch", "redirect", "require", "rewritecond", "rewriteengine", "rewriterule", "servername", "setenvif",
    "setenvifnocase", "setenvifexpr", "setenv", "sethandler", "fallbackresource", "sslengine"};
constexpr std::array<std::string_view, 15> knownSections {"directory", "directorymatch", "else", "elseif", "files",
    "filesmatch", "if", "ifdefine", "ifmodule", "ifversion", "limit", "limitexcept", "location", "locationmatch",
    "virtualhost"};
constexpr std::size_t deepestSection = 32;

bool isAmong(std::string_view name, std::span<const std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Does a backslash stand at `at` for what follows: another one, or the quote around it (`\0` outside of quotes)?
bool isEscape(std::string_view line, std::size_t at, char quote)
{
    if (line[at] != '\\' || at + 1 >= line.size())
        return false;
    return line[at + 1] == '\\' || (quote != '\0' && line[at + 1] == quote);
}

std::vector<std::string> wordsOf(std::string_view line)
{
    std::vector<std::string> words;
    for (std::size_t at = 0; at < line.size();) {
        if (isAsciiWhitespace(line[at])) {
            ++at;
            continue;
        }
        std::string word;
        if (line[at] == '"' || line[at] == '\'') {
            const char quote = line[at++];
            while (at < line.size() && line[at] != quote) {
                if (isEscape(line, at, quote))
                    ++at;
                word += line[at++];
            }
            ++at;
        } else {
            while (at < line.size() && !isAsciiWhitespace(line[at])) {
                if (isEscape(line, at, '\0'))
                    ++at;
                word += line[at++];
            }
        }
        words.push_back(std::move(word));
    }
    return words;
}

/// Lines, with those put together that a backslash carries on.
class LineReader
{
public:
    explicit LineReader(std::string_view text)
        : m_text(text)
    {
    }

    bool next(std::string& line)
    {
        line.clear();
        if (m_at >= m_text.size())
            return false;
        while (m_at < m_text.size()) {
            const std::size_t end = std::min(m_text.find('\n', m_at), m_text.size());
            std::string_view piece = strip(m_text.substr(m_at, end - m_at), isAsciiWhitespace);
            m_at = end + 1;
            ++m_number;
            const bool goesOn = piece.ends_with('\\') && !piece.starts_with('#');
            if (goesOn)
                piece.remove_suffix(1);
            line += piece;
            if (!goesOn)
                break;
        }
        return true;
    }
    std::size_t number() const { return m_number; }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_number = 0;
};

} // namespace

ApacheDirective readApacheDirectives(std::string_view text)
{
    ApacheDirective root;
    root.isSection = true;
    /// The sections that are open; each is put into the one around it when it closes.
    struct OpenSection
    {
        ApacheDirective directive;
        std::size_t line = 0;
    };
    std::vector<OpenSection> open;
    LineReader lines(text);
    std::string line;
    const auto put = [&](ApacheDirective directive) {
        (open.empty() ? root : open.back().directive).section.push_back(std::move(directive));
    };
    while (lines.next(line)) {
        if (line.starts_with("</")) {
            const std::string name = asciiLowercase(std::string_view(line).substr(2, line.find('>') - 2));
            if (!open.empty() && open.back().directive.name == name) {
                ApacheDirective closed = std::move(open.back().directive);
                open.pop_back();
                put(std::move(closed));
            }
            continue;
        }
        ApacheDirective directive;
        directive.text = line;
        std::string_view rest = line;
        directive.isSection = rest.starts_with('<') && rest.ends_with('>');
        if (directive.isSection)
            rest = rest.substr(1, rest.size() - 2);
        const std::size_t end = std::min(rest.find_first_of(" \t"), rest.size());
        directive.name = asciiLowercase(rest.substr(0, end));
        if (!isAmong(directive.name,
                directive.isSection ? std::span(knownSections) : std::span<const std::string_view>(knownDirectives)))
            continue;
        // What an If asks is one expression.
        if (directive.name == "if" || directive.name == "elseif")
            directive.arguments.emplace_back(strip(rest.substr(end), [](char c) { return c == ' ' || c == '"'; }));
        else
            directive.arguments = wordsOf(rest.substr(end));
        if (!directive.isSection)
            put(std::move(directive));
        else if (open.size() < deepestSection)
            open.push_back({std::move(directive), lines.number()});
    }
    if (!open.empty())
        root.unclosedLine = open.back().line;
    while (!open.empty()) {
        ApacheDirective closed = std::move(open.back().directive);
        open.pop_back();
        put(std::move(closed));
    }
    return root;
}

} // namespace fetchscope
