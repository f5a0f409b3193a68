#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/key_values.h"
#include "core/reading/server_configuration/messages.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>
#include <utility>

/// HAProxy (https://docs.haproxy.org/2.8/configuration.html).
namespace fetchscope {

namespace {

using HaproxyWords = std::vector<std::string>;

/// The words of a line; quotes and backslashes are taken away.
HaproxyWords haproxyWordsOf(std::string_view line)
{
    HaproxyWords words;
    std::string word;
    bool isWord = false;
    char quote = '\0';
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '\\' && quote != '\'' && i + 1 < line.size()) {
            word += line[++i];
            isWord = true;
        } else if (quote != '\0') {
            if (c == quote)
                quote = '\0';
            else
                word += c;
        } else if (c == '"' || c == '\'') {
            quote = c;
            isWord = true;
        } else if (c == '#') {
            break;
        } else if (!isAsciiWhitespace(c)) {
            word += c;
            isWord = true;
        } else if (isWord) {
            words.push_back(std::exchange(word, std::string()));
            isWord = false;
        }
    }
    if (isWord)
        words.push_back(std::move(word));
    return words;
}

/// How one request is answered.
class HaproxyRequest
{
public:
    HaproxyRequest(RequestCases& request, ConfigurationDraft& draft, const std::vector<HaproxyWords>& lines)
        : m_request(request)
        , m_draft(draft)
        , m_lines(lines)
    {
        for (const HaproxyWords& line : lines) {
            if (line.size() > 2 && line[0] == "acl")
                m_conditions[line[1]].emplace_back(line.begin() + 2, line.end());
        }
    }

    ServerAnswer answer()
    {
        const bool isOwn = answerOwn();
        if (!isOwn)
            m_draft.note(say<messages::AssumedUpstream>("HAProxy"));
        for (const HaproxyWords& line : m_lines) {
            if (line[0] == "http-after-response" || (line[0] == "http-response" && !isOwn))
                change(line);
            else if ((line[0] == "rspadd" || line[0] == "rspirep") && !isOwn)
                addLine(line);
        }
        if (!isOwn)
            crossOriginModule();
        return std::move(m_answer);
    }

private:
    /// `set-var(txn.origin) req.hdr(origin)`: what the variable is then, a header of the request.
    void setVariable(const HaproxyWords& line)
    {
        const std::string name =
            asciiLowercase(line[1].substr(8, line[1].find(')') - std::min<std::size_t>(8, line[1].size())));
        if (line.size() <= 2 || !holdsBehind(line))
            return;
        if (line[2] == "bool(true)" || line[2] == "int(1)")
            m_trueVariables.insert(name);
        else
            m_variables[name] = headerOf(line[2]);
    }

    /// `http-request return|deny|redirect …`
    bool answerOwn()
    {
        for (const HaproxyWords& line : m_lines) {
            if (line[0] != "http-request" || line.size() < 2)
                continue;
            if (line[1].starts_with("set-var(")) {
                setVariable(line);
                continue;
            }
            const bool isLua = line[1].starts_with("lua.cors");
            const bool isFinal = line[1] == "return" || line[1] == "deny" || line[1] == "redirect" || isLua;
            if (!isFinal || !holdsBehind(line))
                continue;
            if (isLua) {
                m_luaArguments.assign(line.begin() + 2, line.end());
                if (m_request.isMethod("OPTIONS") && m_request.hasHeader("Origin")
                    && m_request.hasHeader("Access-Control-Request-Method")) {
                    m_answer.status = 204;
                    crossOriginModule();
                    return true;
                }
                continue;
            }
            m_answer.status = line[1] == "return" ? 200 : line[1] == "deny" ? 403 : 302;
            for (std::size_t i = 2; i + 1 < line.size() && line[i] != "if" && line[i] != "unless"; ++i) {
                if (line[i] == "status" || line[i] == "deny_status" || line[i] == "code") {
                    std::from_chars(line[i + 1].data(), line[i + 1].data() + line[i + 1].size(), m_answer.status);
                } else if (line[i] == "content-type") {
                    set("Content-Type", line[i + 1], true);
                } else if (line[i] == "location" || line[i] == "prefix") {
                    set("Location", line[i + 1], true);
                } else if (line[i] == "hdr" && i + 2 < line.size()) {
                    set(line[i + 1], line[i + 2], false);
                    i += 2;
                }
            }
            return true;
        }
        return false;
    }

    /// haproxy-lua-cors: `http-request lua.cors METHODS ORIGINS HEADERS`, `http-response lua.cors`
    void crossOriginModule()
    {
        if (m_luaArguments.size() < 2 || !m_request.hasHeader("Origin"))
            return;
        const std::vector<std::string> origins = splitAtCommas({m_luaArguments[1]});
        const bool isForAll = std::find(origins.begin(), origins.end(), "*") != origins.end();
        const bool isAllowed = isForAll
            || std::any_of(origins.begin(), origins.end(),
                [this](const std::string& origin) { return m_request.headerIs("Origin", origin); });
        if (!isForAll)
            m_answer.headers.emplace_back("Vary", SentValue {"Accept-Encoding,Origin"});
        if (!isAllowed)
            return;
        m_answer.headers.emplace_back(
            "Access-Control-Allow-Origin", isForAll ? SentValue {"*"} : SentValue {{}, "Origin"});
        if (m_answer.status != 204)
            return;
        m_answer.headers.emplace_back("Access-Control-Allow-Methods", SentValue {m_luaArguments[0]});
        if (m_luaArguments.size() > 2)
            m_answer.headers.emplace_back("Access-Control-Allow-Headers", SentValue {m_luaArguments[2]});
        m_answer.headers.emplace_back("Access-Control-Max-Age", SentValue {"600"});
    }

    void change(const HaproxyWords& line)
    {
        if (line.size() < 3 || !holdsBehind(line))
            return;
        const std::string& action = line[1];
        if (action == "set-status")
            std::from_chars(line[2].data(), line[2].data() + line[2].size(), m_answer.status);
        else if (action == "del-header")
            remove(line[2]);
        else if (line.size() > 3 && (action == "set-header" || action == "add-header"))
            set(line[2], line[3], action == "set-header");
    }

    /// `rspadd Access-Control-Allow-Origin:\ *`
    void addLine(const HaproxyWords& line)
    {
        const std::size_t colon = line.size() > 1 ? line[1].find(':') : std::string::npos;
        if (colon != std::string::npos && holdsBehind(line))
            set(line[1].substr(0, colon), strip(std::string_view(line[1]).substr(colon + 1), isAsciiWhitespace), false);
    }

    void remove(std::string_view name)
    {
        std::erase_if(
            m_answer.headers, [name](const auto& header) { return asciiCaseInsensitiveEquals(header.first, name); });
    }

    void set(std::string_view name, std::string_view text, bool replaces)
    {
        SentValue value {std::string(text)};
        if (text.starts_with("%[") && text.ends_with(']')) {
            const std::string header = headerOf(text.substr(2, text.size() - 3));
            if (header.empty() && text.starts_with("%[var("))
                return;
            if (header.empty()) {
                m_draft.note(say<messages::AssumedValue>(std::string(text), std::string(name)));
                return;
            }
            value = {{}, header};
        } else if (text.find("%[") != text.npos) {
            m_draft.note(say<messages::AssumedValue>(std::string(text), std::string(name)));
            return;
        }
        if (replaces)
            remove(name);
        m_answer.headers.emplace_back(name, std::move(value));
    }

    /// The header of the request that is fetched; empty where it is something else. What is kept from the request for
    /// the response is the origin.
    std::string headerOf(std::string_view fetch) const
    {
        const std::string lower = asciiLowercase(fetch.substr(0, std::min(fetch.find_first_of(", "), fetch.size())));
        if (lower.starts_with("var(")) {
            const auto found = m_variables.find(lower.substr(4, lower.find(')') - 4));
            return found == m_variables.end() ? std::string() : found->second;
        }
        if (lower.starts_with("capture.req.hdr("))
            return "Origin";
        for (const std::string_view name : {"req.hdr", "hdr", "req.fhdr", "req.hdr_cnt", "hdr_cnt", "hdr_beg",
                 "hdr_end", "hdr_reg", "hdr_sub", "hdr_dom"}) {
            if (lower.starts_with(name) && lower.substr(name.size()).starts_with('(')) {
                const std::size_t start = name.size() + 1;
                return std::string(fetch.substr(start, lower.find(')') - start));
            }
        }
        return {};
    }

    bool holdsBehind(const HaproxyWords& line)
    {
        const auto sign = std::find_if(
            line.begin(), line.end(), [](const std::string& word) { return word == "if" || word == "unless"; });
        if (sign == line.end())
            return true;
        return holds(HaproxyWords(sign + 1, line.end())) == (*sign == "if");
    }

    /// Names and `{ … }`, all of which have to hold, or those of another part behind `or`.
    bool holds(const HaproxyWords& words)
    {
        bool isPart = true;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i] == "or" || words[i] == "||") {
                if (isPart)
                    return true;
                isPart = true;
                continue;
            }
            bool isNot = false;
            std::string word = words[i];
            if (word.starts_with('!')) {
                isNot = true;
                word.erase(0, 1);
                if (word.empty() && i + 1 < words.size())
                    word = words[++i];
            }
            HaproxyWords criterion;
            if (word == "{") {
                while (i + 1 < words.size() && words[++i] != "}")
                    criterion.push_back(words[i]);
            }
            // The rest of a part that fails is not asked.
            if (!isPart)
                continue;
            isPart = (word == "{" ? holdsOne(criterion) : holdsNamed(word)) != isNot;
        }
        return isPart;
    }

    bool holdsNamed(const std::string& name)
    {
        if (name == "METH_OPTIONS")
            return m_request.isMethod("OPTIONS");
        if (name == "METH_GET")
            return m_request.isMethod("GET") || m_request.isMethod("HEAD");
        if (name.starts_with("METH_"))
            return m_request.isMethod(name.substr(5));
        if (name == "TRUE")
            return true;
        const auto found = m_conditions.find(name);
        if (found == m_conditions.end()) {
            m_draft.note(say<messages::AssumedCondition>(name));
            return false;
        }
        return std::any_of(found->second.begin(), found->second.end(),
            [this](const HaproxyWords& criterion) { return holdsOne(criterion); });
    }

    bool holdsOne(const HaproxyWords& criterion)
    {
        if (criterion.empty())
            return false;
        const std::string fetch = asciiLowercase(criterion.front());
        std::string match;
        bool ignoresCase = fetch.find(",lower") != fetch.npos;
        HaproxyWords values;
        for (std::size_t i = 1; i < criterion.size(); ++i) {
            if (criterion[i] == "-i")
                ignoresCase = true;
            else if (criterion[i] == "-m" && i + 1 < criterion.size())
                match = criterion[++i];
            else if (criterion[i] != "--")
                values.push_back(criterion[i]);
        }
        if (fetch == "method") {
            return std::any_of(values.begin(), values.end(),
                [this](const std::string& method) { return m_request.isMethod(asciiUppercase(method)); });
        }
        if (fetch.starts_with("path"))
            return isPath(fetch, values);
        const std::string header = headerOf(criterion.front());
        if (fetch.starts_with("var(") && m_trueVariables.contains(fetch.substr(4, fetch.find(')') - 4)))
            return true;
        // A variable that was not set.
        if (header.empty() && fetch.starts_with("var("))
            return false;
        if (header.empty() || std::find(values.begin(), values.end(), "-f") != values.end()) {
            std::string text;
            for (const std::string& word : criterion)
                text.append(text.empty() ? "" : " ").append(word);
            m_draft.note(say<messages::AssumedCondition>(text));
            return false;
        }
        if (match == "found" || fetch.find("_cnt") != fetch.npos || values.empty())
            return m_request.hasHeader(header);
        if (match.empty())
            match = kindOf(fetch);
        return std::any_of(values.begin(), values.end(),
            [&](const std::string& value) { return isLike(header, match, value, ignoresCase); });
    }

    static std::string kindOf(std::string_view fetch)
    {
        for (const std::string_view kind : {"beg", "end", "reg", "sub", "dom"}) {
            if (fetch.find("_" + std::string(kind)) != fetch.npos)
                return std::string(kind);
        }
        return "str";
    }

    bool isLike(std::string_view header, std::string_view match, std::string_view value, bool ignoresCase)
    {
        std::string expression;
        if (match == "reg") {
            expression = value;
        } else {
            for (const char c : value)
                expression.append(isAsciiAlphanumeric(c) ? "" : "\\").append(1, c);
            if (match == "str" && !ignoresCase)
                return m_request.headerIs(header, value);
            if (match == "str" || match == "beg")
                expression.insert(0, "^");
            if (match == "str" || match == "end")
                expression += '$';
            if (match == "dom")
                expression = "(?:^|[./:?])" + expression + "(?:$|[./:?])";
        }
        const auto pattern = m_draft.expression(expression, ignoresCase);
        return pattern && m_request.headerMatches(header, *pattern);
    }

    bool isPath(std::string_view fetch, const HaproxyWords& values)
    {
        if (!m_draft.askedUrl()) {
            if (!values.empty() && values.front().starts_with('/'))
                m_draft.setPath(values.front());
            return true;
        }
        const std::string_view path = m_draft.askedUrl()->path();
        return std::any_of(values.begin(), values.end(), [&](const std::string& value) {
            if (fetch == "path_beg")
                return path.starts_with(value);
            if (fetch == "path_end")
                return path.ends_with(value);
            return fetch == "path" ? path == value : path.find(value) != path.npos;
        });
    }

    RequestCases& m_request;
    ConfigurationDraft& m_draft;
    const std::vector<HaproxyWords>& m_lines;
    std::map<std::string, std::vector<HaproxyWords>, std::less<>> m_conditions;
    HaproxyWords m_luaArguments;
    /// The headers of the request that variables hold.
    std::map<std::string, std::string, std::less<>> m_variables;
    /// Those that are set to true.
    std::set<std::string, std::less<>> m_trueVariables;
    ServerAnswer m_answer;
};

} // namespace

bool looksLikeHaproxy(std::string_view text)
{
    return text.find("http-response set-header") != text.npos || text.find("http-response add-header") != text.npos
        || text.find("http-after-response") != text.npos || text.find("rspadd ") != text.npos
        || text.find("lua.cors") != text.npos
        || (text.find("http-request return") != text.npos && text.find("hdr ") != text.npos);
}

Result<ServerConfiguration> readHaproxy(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    std::vector<HaproxyWords> lines;
    constexpr std::size_t mostLines = 2000;
    std::string whole;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        // A backslash at its end goes on with the next.
        whole.append(strip(line, isAsciiWhitespace));
        if (whole.ends_with('\\')) {
            whole.back() = ' ';
            continue;
        }
        HaproxyWords words = haproxyWordsOf(std::exchange(whole, std::string()));
        if (!words.empty() && lines.size() < mostLines)
            lines.push_back(std::move(words));
    }
    const bool hasRule = std::any_of(lines.begin(), lines.end(), [](const HaproxyWords& line) {
        return line[0] == "http-response" || line[0] == "http-after-response" || line[0] == "rspadd"
            || line[0] == "http-request";
    });
    if (!hasRule)
        return draft.finish();
    draft.answer(std::nullopt, [&](RequestCases& request) { return HaproxyRequest(request, draft, lines).answer(); });
    return draft.finish();
}

} // namespace fetchscope
