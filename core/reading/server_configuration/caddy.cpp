#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/reading/server_configuration/caddy_directives.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/messages.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

/// Caddyfile (https://caddyserver.com/docs/caddyfile/concepts).
namespace fetchscope {

namespace {

using Snippets = std::map<std::string, const CaddyBlock*, std::less<>>;

/// How one request is answered.
class CaddyRequest
{
public:
    /// `path`: that of the request; empty: one that no matcher of the file names.
    CaddyRequest(RequestCases& request, ConfigurationDraft& draft, const Snippets& snippets, std::string_view path,
        bool isVersion1)
        : m_request(request)
        , m_draft(draft)
        , m_snippets(snippets)
        , m_path(path)
        , m_isVersion1(isVersion1)
    {
    }

    ServerAnswer answer(const CaddyBlock& site)
    {
        const bool isAnswered = run(site, {}, true, 0);
        if (!isAnswered && m_isVersion1)
            serveFile();
        m_answer.headers = std::move(m_headers);
        return std::move(m_answer);
    }

private:
    using Matchers = std::map<std::string, const CaddyDirective*, std::less<>>;
    using Arguments = std::vector<std::string>;

    /// True where something has answered.
    bool run(const CaddyBlock& block, const Arguments& arguments, bool isSorted, int depth)
    {
        if (depth > deepestCaddyBlocks)
            return false;
        const CaddyBlock expanded = expand(block, arguments, depth);
        Matchers saved = m_matchers;
        std::vector<const CaddyDirective*> directives;
        for (const CaddyDirective& directive : expanded) {
            if (directive.word(0).starts_with('@'))
                m_matchers[std::string(directive.word(0))] = &directive;
            else
                directives.push_back(&directive);
        }
        if (isSorted) {
            std::stable_sort(directives.begin(), directives.end(),
                [](const auto* one, const auto* other) { return runsBefore(*one, *other); });
        }
        bool hasHandled = false;
        bool isAnswered = false;
        for (const CaddyDirective* directive : directives) {
            isAnswered = runOne(*directive, hasHandled, depth);
            if (isAnswered)
                break;
        }
        m_matchers = std::move(saved);
        return isAnswered;
    }

    /// With the snippets in place of their names, `{args[0]}` in them filled in.
    CaddyBlock expand(const CaddyBlock& block, const Arguments& arguments, int depth) const
    {
        CaddyBlock expanded;
        for (const CaddyDirective& directive : block) {
            if (directive.word(0) == "import" && depth < deepestCaddyBlocks) {
                const auto snippet = m_snippets.find(directive.word(1));
                if (snippet == m_snippets.end()) {
                    m_draft.note(say<messages::NotIncluded>("import " + std::string(directive.word(1))));
                    continue;
                }
                const Arguments given(directive.words.begin() + 2, directive.words.end());
                CaddyBlock inner = expand(*snippet->second, given, depth + 1);
                expanded.insert(
                    expanded.end(), std::make_move_iterator(inner.begin()), std::make_move_iterator(inner.end()));
                continue;
            }
            CaddyDirective filled = directive;
            for (std::string& word : filled.words)
                fill(word, arguments);
            filled.block = expand(directive.block, arguments, depth + 1);
            expanded.push_back(std::move(filled));
        }
        return expanded;
    }

    static void fill(std::string& word, const Arguments& arguments)
    {
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            const std::string number = std::to_string(i);
            for (const std::string& name : {"{args[" + number + "]}", "{args." + number + "}"}) {
                for (std::size_t at = word.find(name); at != word.npos; at = word.find(name, at + arguments[i].size()))
                    word.replace(at, name.size(), arguments[i]);
            }
        }
    }

    bool runOne(const CaddyDirective& directive, bool& hasHandled, int depth)
    {
        const std::string_view name = directive.word(0);
        if (!answersInCaddy(name))
            return false;
        const bool isHandle = name == "handle" || name == "handle_path";
        if (isHandle && hasHandled)
            return false;
        std::size_t next = 1;
        if (!matches(directive, next))
            return false;
        if (name == "header") {
            setHeaders(directive, next);
        } else if (isHandle || name == "route") {
            hasHandled = hasHandled || isHandle;
            return run(directive.block, {}, name != "route", depth + 1);
        } else if (name == "basicauth" || name == "basic_auth") {
            if (m_request.hasHeader("Authorization"))
                return false;
            m_answer.status = 401;
            // Of errors, what is set late is not sent.
            std::erase_if(m_headers, [this](const auto& header) { return m_lateHeaders.contains(header.first); });
            m_headers.emplace_back("WWW-Authenticate", SentValue {"Basic realm=\"restricted\""});
            return true;
        } else if (name == "respond" || name == "error" || name == "status") {
            m_answer.status = statusIn(directive, next, name == "error" ? 500 : 200);
            return true;
        } else if (name == "redir") {
            redirect(directive, next);
            return true;
        } else if (name == "reverse_proxy" || name == "php_fastcgi" || name == "proxy" || name == "fastcgi") {
            m_draft.note(say<messages::AssumedUpstream>(std::string(name)));
            for (const CaddyDirective& inner : directive.block) {
                if (inner.word(0) == "header_down" || inner.word(0) == "header_downstream")
                    setHeader(inner.word(1), inner.word(2), inner.words.size() > 2, true);
            }
            return true;
        } else if (name == "file_server") {
            serveFile();
            return true;
        }
        return false;
    }

    void serveFile()
    {
        constexpr std::uint16_t methodNotAllowed = 405;
        if (!m_request.isMethod("GET") && !m_request.isMethod("HEAD"))
            m_answer.status = methodNotAllowed;
    }

    static std::uint16_t statusIn(const CaddyDirective& directive, std::size_t next, std::uint16_t otherwise)
    {
        for (; next < directive.words.size(); ++next) {
            const std::string& word = directive.words[next];
            std::uint16_t status = 0;
            std::from_chars(word.data(), word.data() + word.size(), status);
            if (word.size() == 3 && status >= 100 && status < 600)
                return status;
        }
        return otherwise;
    }

    void redirect(const CaddyDirective& directive, std::size_t next)
    {
        m_answer.status = statusIn(directive, next + 1, 302);
        if (directive.word(next + 1) == "permanent")
            m_answer.status = 301;
        if (const std::string_view target = directive.word(next); target.find('{') == target.npos)
            m_headers.emplace_back("Location", SentValue {std::string(target)});
        else
            m_draft.note(say<messages::AssumedValue>(std::string(target), "Location"));
    }

    /// Does the matcher that stands first count? `next` is then what follows it.
    bool matches(const CaddyDirective& directive, std::size_t& next)
    {
        const std::string_view matcher = directive.word(next);
        if (matcher == "*") {
            ++next;
            return true;
        }
        if (matcher.starts_with('/')) {
            // A redirect's target may stand alone.
            if (directive.word(0) == "redir" && directive.words.size() == 2)
                return true;
            ++next;
            return isPath(matcher);
        }
        if (!matcher.starts_with('@'))
            return true;
        ++next;
        const auto named = m_matchers.find(matcher);
        return named != m_matchers.end() && holdsAll(*named->second);
    }

    bool holdsAll(const CaddyDirective& matcher)
    {
        if (!matcher.hasBlock)
            return holds(matcher, 1);
        return std::all_of(
            matcher.block.begin(), matcher.block.end(), [this](const CaddyDirective& one) { return holds(one, 0); });
    }

    bool holds(const CaddyDirective& condition, std::size_t at)
    {
        const std::string_view name = condition.word(at);
        const auto first =
            condition.words.begin() + static_cast<std::ptrdiff_t>(std::min(at + 1, condition.words.size()));
        if (name == "method") {
            return std::any_of(first, condition.words.end(),
                [this](const std::string& method) { return m_request.isMethod(asciiUppercase(method)); });
        }
        if (name == "path") {
            return std::any_of(first, condition.words.end(), [this](const std::string& path) { return isPath(path); });
        }
        if (name == "not") {
            if (condition.hasBlock) {
                return !std::all_of(condition.block.begin(), condition.block.end(),
                    [this](const CaddyDirective& one) { return holds(one, 0); });
            }
            return !holds(condition, at + 1);
        }
        if (name == "header") {
            const std::string_view field = condition.word(at + 1);
            if (field.starts_with('!'))
                return !m_request.hasHeader(field.substr(1));
            const std::string_view value = condition.word(at + 2);
            return value.empty() || value == "*" ? m_request.hasHeader(field)
                                                 : m_request.headerMatches(field, TextPattern(value));
        }
        if (name == "header_regexp") {
            const std::size_t words = condition.words.size() - at;
            const std::string_view field = condition.word(words > 3 ? at + 2 : at + 1);
            const auto pattern = m_draft.expression(condition.words.back());
            return pattern && m_request.headerMatches(field, *pattern);
        }
        const std::string source = condition.words.empty() ? std::string() : condition.words.back();
        if (name == "expression" && source.find("method") != source.npos && source.find("OPTIONS") != source.npos)
            return m_request.isMethod("OPTIONS");
        if (name == "host" || name == "protocol")
            return true;
        std::string text;
        for (const std::string& word : condition.words)
            text.append(text.empty() ? "" : " ").append(word);
        m_draft.note(say<messages::AssumedCondition>(text));
        return false;
    }

    bool isPath(std::string_view pattern) const
    {
        if ((m_isVersion1 && pattern == "/") || pattern == "*" || pattern == "/*")
            return true;
        return m_isVersion1 ? m_path.starts_with(pattern) : TextPattern(pattern).matches(m_path);
    }

    void setHeaders(const CaddyDirective& directive, std::size_t next)
    {
        if (directive.hasBlock) {
            const bool isLate = std::any_of(directive.block.begin(), directive.block.end(),
                [](const CaddyDirective& line) { return line.word(0) == "defer" || line.word(0).starts_with('-'); });
            for (const CaddyDirective& line : directive.block) {
                if (line.word(0) != "defer")
                    setHeader(line.word(0), line.word(1), line.words.size() > 1, isLate);
            }
            return;
        }
        setHeader(directive.word(next), directive.word(next + 1), directive.words.size() > next + 1, false);
    }

    /// `+Name` adds, `-Name` takes away, `?Name` counts where there is none, `>Name` later.
    void setHeader(std::string_view field, std::string_view text, bool hasValue, bool isLate)
    {
        const char sign = field.empty() ? ' ' : field.front();
        const std::string_view name =
            isAsciiAlphanumeric(sign) ? field : field.substr(std::min<std::size_t>(1, field.size()));
        const auto isSame = [name](const auto& header) { return asciiCaseInsensitiveEquals(header.first, name); };
        if (sign == '-' || !hasValue) {
            std::erase_if(m_headers, isSame);
            return;
        }
        const bool isThere = std::any_of(m_headers.begin(), m_headers.end(), isSame);
        if (sign == '?' && isThere)
            return;
        const std::string lower = asciiLowercase(text);
        SentValue value {std::string(text)};
        const bool isOrigin = lower == "{header.origin}" || lower == "{>origin}"
            || lower == "{http.request.header.origin}" || (lower.starts_with("{re.") && lower.ends_with(".0}"))
            || (lower.starts_with("{http.regexp.") && lower.ends_with(".0}"));
        if (isOrigin) {
            value = {{}, "Origin"};
        } else if (lower.starts_with("{$") && lower.find(':') != lower.npos && lower.ends_with('}')) {
            // What counts where the environment has none.
            value.text = text.substr(text.find(':') + 1, text.size() - text.find(':') - 2);
        } else if (lower.find('{') != lower.npos) {
            m_draft.note(say<messages::AssumedValue>(std::string(text), std::string(name)));
            return;
        }
        if (sign != '+')
            std::erase_if(m_headers, isSame);
        if (isLate || sign == '?' || sign == '>')
            m_lateHeaders.emplace(name);
        m_headers.emplace_back(name, std::move(value));
    }

    RequestCases& m_request;
    ConfigurationDraft& m_draft;
    const Snippets& m_snippets;
    std::string_view m_path;
    bool m_isVersion1;
    Matchers m_matchers;
    ServerAnswer m_answer;
    std::vector<std::pair<std::string, SentValue>> m_headers;
    /// Names that are set when the answer is there.
    std::set<std::string> m_lateHeaders;
};

bool setsCorsHeader(const CaddyBlock& block)
{
    return std::any_of(block.begin(), block.end(), [](const CaddyDirective& directive) {
        return std::any_of(directive.words.begin(), directive.words.end(), [](const std::string& word) {
            return asciiLowercase(word).find("access-control-") != std::string::npos || word == "import";
        }) || setsCorsHeader(directive.block);
    });
}

/// The same, whatever path is asked for.
bool setsCorsHeaderEverywhere(const CaddyBlock& block)
{
    return std::any_of(block.begin(), block.end(), [](const CaddyDirective& directive) {
        const CaddyBlock one {directive};
        return !directive.word(1).starts_with('/') && !directive.word(0).starts_with("handle") && setsCorsHeader(one);
    });
}

/// The patterns of paths that matchers name, each once.
void collectPaths(const CaddyBlock& block, bool isVersion1, std::vector<std::string>& patterns)
{
    constexpr std::size_t most = 50;
    const auto add = [&](const std::string& pattern) {
        const bool isAll = pattern == "/*" || (isVersion1 && pattern == "/");
        if (pattern.starts_with('/') && !isAll && patterns.size() < most
            && std::find(patterns.begin(), patterns.end(), pattern) == patterns.end())
            patterns.push_back(pattern);
    };
    for (const CaddyDirective& directive : block) {
        const bool isMatcher = directive.word(0).starts_with('@') || directive.word(0) == "path";
        if (isMatcher && (directive.word(0) == "path" || directive.word(1) == "path"))
            std::for_each(directive.words.begin(), directive.words.end(), add);
        else if (answersInCaddy(directive.word(0)) && directive.words.size() > 1 && directive.word(0) != "root"
            && (directive.words.size() > 2 || directive.hasBlock))
            add(directive.words[1]);
        collectPaths(directive.block, isVersion1, patterns);
    }
}

/// `api.example.com {`, `:8080, https://b.example {`
bool isSite(const CaddyDirective& directive)
{
    return directive.hasBlock && !directive.words.empty() && !isCaddyDirective(directive)
        && !directive.words.front().starts_with('(') && directive.word(0).find_first_of(".:") != std::string_view::npos;
}

std::string originOfSite(const CaddyDirective& site)
{
    std::string address(strip(site.word(0), [](char c) { return c == ','; }));
    if (address.find("://") != std::string::npos)
        return address;
    if (address.starts_with(':'))
        return "http://localhost" + address;
    return (address.ends_with(":80") || address.starts_with("localhost:") ? "http://" : "https://") + address;
}

} // namespace

/// `header Access-Control-Allow-Origin *`, alone or in the block of `header`; of a message a colon follows.
bool looksLikeCaddyfile(std::string_view text)
{
    bool isInHeader = false;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        const std::vector<std::string> words = caddyWordsOf(line);
        if (words.empty())
            continue;
        const bool isHeader = words.front() == "header" || words.front() == "header_down";
        const std::size_t most = isHeader ? 3 : 1;
        for (std::size_t i = isHeader ? 1 : 0; (isHeader || isInHeader) && i < std::min(most, words.size()); ++i) {
            const std::string name = asciiLowercase(words[i]);
            const std::size_t start = !name.empty() && !isAsciiAlphanumeric(name.front()) ? 1 : 0;
            if (std::string_view(name).substr(start).starts_with("access-control-") && !name.ends_with(':'))
                return true;
        }
        if (isHeader && words.back() == "{")
            isInHeader = true;
        else if (words.front() == "}")
            isInHeader = false;
    }
    return false;
}

Result<ServerConfiguration> readCaddyfile(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    const CaddyBlock file = parseCaddyfile(text);
    Snippets snippets;
    const CaddyDirective* site = nullptr;
    for (const CaddyDirective& directive : file) {
        const std::string_view name = directive.word(0);
        if (directive.hasBlock && name.starts_with('(') && name.ends_with(')'))
            snippets.emplace(name.substr(1, name.size() - 2), &directive.block);
        else if (isSite(directive) && setsCorsHeader(directive.block) && !site)
            site = &directive;
    }
    // A piece of a site, or a snippet alone.
    CaddyBlock piece;
    if (!site) {
        for (const CaddyDirective& directive : file) {
            if (isCaddyDirective(directive))
                piece.push_back(directive);
        }
        if (piece.empty() && !snippets.empty())
            piece = *snippets.begin()->second;
    }
    const CaddyBlock& block = site ? site->block : piece;
    draft.chooseOrigin(site ? originOfSite(*site) : std::string());
    if (block.empty())
        return draft.finish();
    const bool isVersion1 = isOfCaddy1(file);
    const auto answerAt = [&](const std::optional<TextPattern>& urls, std::string_view path) {
        draft.answer(urls, [&](RequestCases& request) {
            return CaddyRequest(request, draft, snippets, path, isVersion1).answer(block);
        });
    };
    if (draft.askedUrl()) {
        answerAt(std::nullopt, draft.askedUrl()->path());
        return draft.finish();
    }
    std::vector<std::string> patterns;
    collectPaths(file, isVersion1, patterns);
    // Of those that fit, the longest says most.
    std::stable_sort(patterns.begin(), patterns.end(),
        [](const std::string& one, const std::string& other) { return one.size() > other.size(); });
    for (const std::string& pattern : patterns) {
        std::string path = pattern;
        std::erase(path, '*');
        answerAt(TextPattern(draft.origin() + pattern + (isVersion1 ? "*" : "")), path);
        if (!setsCorsHeaderEverywhere(block))
            draft.setPath(path);
    }
    answerAt(std::nullopt, {});
    return draft.finish();
}

} // namespace fetchscope
