#include "core/reading/server_configuration/caddy_directives.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

CaddyBlock readCaddyBlock(const std::vector<std::string_view>& lines, std::size_t& line, int depth)
{
    CaddyBlock block;
    while (line < lines.size()) {
        std::vector<std::string> words = caddyWordsOf(lines[line++]);
        if (words.empty())
            continue;
        if (words.front() == "}")
            return block;
        const bool opens = words.back() == "{";
        if (opens)
            words.pop_back();
        CaddyDirective& directive = block.emplace_back();
        directive.words = std::move(words);
        directive.hasBlock = opens;
        if (opens && depth < deepestCaddyBlocks)
            directive.block = readCaddyBlock(lines, line, depth + 1);
    }
    return block;
}

/// Those that have to do with what is answered, in the order in which Caddy runs them
/// (https://caddyserver.com/docs/caddyfile/directives#directive-order).
constexpr std::array<std::string_view, 20> directiveOrder {"header", "redir", "basicauth", "basic_auth", "handle",
    "handle_path", "route", "abort", "error", "respond", "reverse_proxy", "php_fastcgi", "file_server",
    // Of version 1.
    "proxy", "fastcgi", "status", "ext", "gzip", "errors", "browse"};

std::size_t placeOf(std::string_view name)
{
    return static_cast<std::size_t>(
        std::find(directiveOrder.begin(), directiveOrder.end(), name) - directiveOrder.begin());
}

} // namespace

std::vector<std::string> caddyWordsOf(std::string_view line)
{
    std::vector<std::string> words;
    for (std::size_t at = 0; at < line.size();) {
        if (isAsciiWhitespace(line[at])) {
            ++at;
            continue;
        }
        if (line[at] == '#')
            break;
        if (line[at] == '"' || line[at] == '`') {
            const std::size_t end = std::min(line.find(line[at], at + 1), line.size());
            words.emplace_back(line.substr(at + 1, end - at - 1));
            at = end + 1;
            continue;
        }
        const std::size_t end = std::min(line.find_first_of(" \t\r", at), line.size());
        words.emplace_back(line.substr(at, end - at));
        at = end;
    }
    return words;
}

CaddyBlock parseCaddyfile(std::string_view text)
{
    const std::vector<std::string_view> lines = strictlySplit(text, '\n');
    CaddyBlock all;
    for (std::size_t line = 0; line < lines.size();) {
        CaddyBlock part = readCaddyBlock(lines, line, 0);
        all.insert(all.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
    }
    return all;
}

bool answersInCaddy(std::string_view name)
{
    return placeOf(name) < directiveOrder.size();
}

bool runsBefore(const CaddyDirective& one, const CaddyDirective& other)
{
    return placeOf(one.word(0)) < placeOf(other.word(0));
}

bool isCaddyDirective(const CaddyDirective& directive)
{
    const std::string_view name = directive.word(0);
    return answersInCaddy(name) || name.starts_with('@') || name == "root" || name == "encode" || name == "tls"
        || name == "log" || name == "import" || name == "cors" || name == "uri" || name == "rewrite";
}

bool isOfCaddy1(const CaddyBlock& block)
{
    return std::any_of(block.begin(), block.end(), [](const CaddyDirective& directive) {
        const std::string_view name = directive.word(0);
        return name == "proxy" || name == "ext" || name == "gzip" || name == "errors" || name == "fastcgi"
            || name == "browse" || isOfCaddy1(directive.block);
    });
}

} // namespace fetchscope
