#include "core/engine/base/ascii.h"
#include "core/engine/http/header_list.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/name_lists.h"
#include "core/reading/server_configuration/origin_example.h"

#include <algorithm>
#include <array>
#include <optional>

/// lighttpd (https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration).
namespace fetchscope {

namespace {

using LighttpdHeaders = std::vector<std::pair<std::string, std::string>>;

/// `$HTTP["url"] =~ "^/api/" { … }`, or the file with what stands outside of all of them.
struct LighttpdBlock
{
    /// `url`, `request-method`, `host`, or of `$REQUEST_HEADER[…]` the name of a header.
    std::string subject;
    bool isHeader = false;
    std::string sign;
    std::string value;
    /// It counts where the one before it does not.
    bool isElse = false;
    /// What it sets in place of what the blocks around it set; null: nothing.
    std::optional<LighttpdHeaders> set {};
    LighttpdHeaders added {};
    std::vector<LighttpdBlock> blocks {};
};

constexpr std::array<std::string_view, 2> responseOptions {"setenv.add-response-header", "setenv.set-response-header"};

class LighttpdReader
{
public:
    explicit LighttpdReader(std::string_view text)
        : m_text(text)
    {
    }

    LighttpdBlock read()
    {
        LighttpdBlock file;
        readInto(file, 0);
        return file;
    }

private:
    static constexpr int deepest = 12;

    void readInto(LighttpdBlock& block, int depth)
    {
        bool isElse = false;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '#') {
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            } else if (c == '}') {
                ++m_at;
                return;
            } else if (c == '$' && depth < deepest) {
                readCondition(block, isElse, depth);
                isElse = false;
            } else if (m_text.substr(m_at).starts_with("else")) {
                m_at += 4;
                isElse = true;
                const std::size_t next = m_text.find_first_not_of(" \t\r\n", m_at);
                if (next != m_text.npos && m_text[next] == '{' && depth < deepest) {
                    LighttpdBlock& other = block.blocks.emplace_back();
                    other.isElse = true;
                    m_at = next + 1;
                    readInto(other, depth + 1);
                    isElse = false;
                }
            } else if (const std::size_t size = responseOption(); size > 0) {
                m_at += size;
                readHeaders(block);
            } else if (c == '"') {
                m_at = std::min(m_text.find('"', m_at + 1), m_text.size() - 1) + 1;
            } else {
                ++m_at;
            }
        }
    }

    std::size_t responseOption() const
    {
        for (const std::string_view option : responseOptions) {
            if (m_text.substr(m_at).starts_with(option))
                return option.size();
        }
        return 0;
    }

    /// The text in quotes at or behind an offset in the same line.
    std::string quoted(std::size_t from)
    {
        const std::size_t line = std::min(m_text.find('\n', from), m_text.size());
        const std::size_t open = m_text.find('"', from);
        if (open == m_text.npos || open > line)
            return {};
        const std::size_t close = std::min(m_text.find('"', open + 1), m_text.size());
        m_at = std::min(close + 1, m_text.size());
        return std::string(m_text.substr(open + 1, close - open - 1));
    }

    void readCondition(LighttpdBlock& block, bool isElse, int depth)
    {
        const std::size_t start = m_at++;
        const bool isHeader = m_text.substr(start).starts_with("$REQUEST_HEADER");
        const std::string subject = asciiLowercase(quoted(start));
        const std::size_t line = std::min(m_text.find('\n', m_at), m_text.size());
        const std::size_t brace = m_text.find('{', m_at);
        std::string sign;
        for (const std::string_view one : {"=~", "!~", "==", "!=", "=^", "=$"}) {
            if (m_text.substr(m_at, line - m_at).find(one) != m_text.npos)
                sign = one;
        }
        if (subject.empty() || sign.empty() || brace == m_text.npos)
            return;
        const std::string value = quoted(m_at);
        m_at = std::min(m_text.find('{', m_at), m_text.size() - 1) + 1;
        LighttpdBlock inner;
        inner.subject = subject;
        inner.isHeader = isHeader || subject == "origin";
        inner.sign = sign;
        inner.value = value;
        inner.isElse = isElse;
        readInto(inner, depth + 1);
        block.blocks.push_back(std::move(inner));
    }

    /// `= ( "Name" => "value", … )`, or `+=`.
    void readHeaders(LighttpdBlock& block)
    {
        const std::size_t open = m_text.find('(', m_at);
        if (open == m_text.npos)
            return;
        const bool isAdded = m_text.substr(m_at, open - m_at).find('+') != m_text.npos;
        const std::size_t close = std::min(endOfBrackets(m_text, open + 1), m_text.size());
        LighttpdHeaders headers;
        while (m_at < close) {
            std::string name = quoted(std::max(m_at, open));
            if (name.empty() || m_at > close)
                break;
            // The value may stand on the next line.
            m_at = std::min(m_text.find('"', m_at), close);
            std::string value = quoted(m_at);
            headers.emplace_back(std::move(name), std::move(value));
            m_at = std::min(m_text.find('"', m_at), close);
        }
        m_at = std::min(close + 1, m_text.size());
        if (isAdded)
            block.added.insert(block.added.end(), headers.begin(), headers.end());
        else
            block.set = std::move(headers);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

/// How one request is answered.
class LighttpdRequest
{
public:
    /// `url`: the condition that its URL fits; empty: none. `path`: the path, where it is known.
    LighttpdRequest(
        RequestCases& request, ConfigurationDraft& draft, std::string_view url, std::optional<std::string_view> path)
        : m_request(request)
        , m_draft(draft)
        , m_url(url)
        , m_path(path)
    {
    }

    ServerAnswer answer(const LighttpdBlock& file)
    {
        LighttpdHeaders headers;
        apply(file, headers);
        ServerAnswer answer;
        for (auto& [name, value] : headers) {
            if (!value.empty())
                answer.headers.emplace_back(std::move(name), SentValue {std::move(value)});
        }
        return answer;
    }

private:
    void apply(const LighttpdBlock& block, LighttpdHeaders& headers)
    {
        if (block.set)
            headers = *block.set;
        headers.insert(headers.end(), block.added.begin(), block.added.end());
        bool hasHeld = false;
        for (const LighttpdBlock& inner : block.blocks) {
            if (!inner.isElse)
                hasHeld = false;
            const bool counts = !hasHeld && (inner.subject.empty() || holds(inner));
            hasHeld = hasHeld || counts;
            if (counts)
                apply(inner, headers);
        }
    }

    bool holds(const LighttpdBlock& condition)
    {
        const bool isNot = condition.sign.front() == '!';
        if (condition.subject == "url") {
            const std::string key = condition.sign.substr(1) + condition.value;
            if (!m_path)
                return (key == m_url) != isNot;
            return fits(condition, *m_path) != isNot;
        }
        if (condition.subject == "host" || condition.subject == "scheme" || condition.subject == "socket")
            return !isNot;
        const bool isMethod = condition.subject == "request-method";
        if (isMethod && condition.sign.ends_with('='))
            return m_request.isMethod(condition.value) != isNot;
        const auto pattern = patternOf(condition);
        if (isMethod)
            return (pattern && m_request.isMethodLike(*pattern)) != isNot;
        if (condition.isHeader)
            return (pattern && m_request.headerMatches(condition.subject, *pattern)) != isNot;
        m_draft.note(say<messages::AssumedCondition>(
            "$HTTP[\"" + condition.subject + "\"] " + condition.sign + " \"" + condition.value + "\""));
        return isNot;
    }

    std::optional<TextPattern> patternOf(const LighttpdBlock& condition)
    {
        const char kind = condition.sign.back();
        if (kind == '~')
            return m_draft.expression(condition.value);
        const std::string escaped = escapedForExpression(condition.value);
        return m_draft.expression((kind == '$' ? "" : "^") + escaped + (kind == '^' ? "" : "$"));
    }

    bool fits(const LighttpdBlock& condition, std::string_view path)
    {
        const auto pattern = patternOf(condition);
        return pattern && pattern->matches(path);
    }

    RequestCases& m_request;
    ConfigurationDraft& m_draft;
    std::string_view m_url;
    std::optional<std::string_view> m_path;
};

/// The conditions about URLs, each once, as sign and value.
void collectUrls(const LighttpdBlock& block, std::vector<std::string>& urls)
{
    constexpr std::size_t most = 50;
    for (const LighttpdBlock& inner : block.blocks) {
        if (inner.subject == "url" && urls.size() < most) {
            std::string key = inner.sign.substr(1) + inner.value;
            if (std::find(urls.begin(), urls.end(), key) == urls.end())
                urls.push_back(std::move(key));
        }
        collectUrls(inner, urls);
    }
}

bool setsCorsHeader(const LighttpdBlock& block)
{
    const auto isCors = [](const auto& header) { return asciiLowercase(header.first).starts_with("access-control-"); };
    return (block.set && std::any_of(block.set->begin(), block.set->end(), isCors))
        || std::any_of(block.added.begin(), block.added.end(), isCors)
        || std::any_of(
            block.blocks.begin(), block.blocks.end(), [](const LighttpdBlock& inner) { return setsCorsHeader(inner); });
}

} // namespace

bool looksLikeLighttpd(std::string_view text)
{
    return std::any_of(responseOptions.begin(), responseOptions.end(), [text](std::string_view option) {
        return text.find(option) != text.npos;
    }) && setsCorsHeader(LighttpdReader(text).read());
}

Result<ServerConfiguration> readLighttpd(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    for (const std::string_view script : {"magnet.attract-response-header-to", "magnet.attract-raw-url-to",
             "magnet.attract-physical-path-to", "magnet.attract-response-start-to"}) {
        if (text.find(script) != text.npos)
            draft.note(say<messages::PartNotFollowed>(script));
    }
    const LighttpdBlock file = LighttpdReader(text).read();
    const auto answerAt = [&](const std::optional<TextPattern>& urls, std::string_view url,
                              std::optional<std::string_view> path) {
        draft.answer(
            urls, [&](RequestCases& request) { return LighttpdRequest(request, draft, url, path).answer(file); });
    };
    if (draft.askedUrl()) {
        answerAt(std::nullopt, {}, draft.askedUrl()->path());
        return draft.finish();
    }
    std::vector<std::string> urls;
    collectUrls(file, urls);
    for (const std::string& url : urls) {
        const std::string_view value = std::string_view(url).substr(1);
        // The path stands behind the origin.
        std::string expression = "^" + escapedForExpression(draft.origin());
        const char kind = url.front();
        if (kind == '~') {
            expression += value.starts_with('^') ? std::string(value.substr(1)) : "[^?]*" + std::string(value);
            // The end of the path, behind which a query may stand.
            if (expression.ends_with('$'))
                expression.replace(expression.size() - 1, 1, "(?:\\?|$)");
        } else {
            expression += (kind == '$' ? "[^?]*" : "") + escapedForExpression(value) + (kind == '^' ? "" : "(?:\\?|$)");
        }
        answerAt(draft.expression(expression), url, std::nullopt);
        const std::string path = kind == '~' ? exampleOfExpression(value) : std::string(value);
        if (&url == &urls.front() && path.starts_with('/'))
            draft.setPath(path);
    }
    answerAt(std::nullopt, {}, std::nullopt);
    return draft.finish();
}

} // namespace fetchscope
