#include "core/engine/base/ascii.h"
#include "core/engine/http/header_list.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/name_lists.h"
#include "core/reading/server_configuration/origin_example.h"

#include <algorithm>

/// The headers of a host of files: `_headers` of Netlify (https://docs.netlify.com/manage/routing/headers/) and of
/// Cloudflare Pages, `[[headers]]` of netlify.toml, and the lists of vercel.json
/// (https://vercel.com/docs/project-configuration#headers) and next.config.js
/// (https://nextjs.org/docs/app/api-reference/config/next-config-js/headers).
namespace fetchscope {

namespace {

struct HeadersOfPath
{
    std::string path;
    std::vector<std::pair<std::string, std::string>> headers;
    /// Those whose value is only known at run time, with its source.
    std::vector<std::pair<std::string, std::string>> unknown {};
    /// Headers of the request that have to be there, with an expression for all of their value (empty: any).
    std::vector<std::pair<std::string, std::string>> asked {};
    /// What else has to hold, as it is written.
    std::string condition {};
};

constexpr std::string_view quoteMarks = "\"'";

std::string_view withoutQuotes(std::string_view text)
{
    text = strip(text, isAsciiWhitespace);
    const bool isQuoted = text.size() > 1 && quoteMarks.find(text.front()) != text.npos && text.back() == text.front();
    return isQuoted ? text.substr(1, text.size() - 2) : text;
}

/// `Name = "value"` with `=`, `Name: value` with `:`.
std::optional<std::pair<std::string, std::string>> headerIn(std::string_view line, char sign)
{
    const std::size_t at = line.find(sign);
    if (at == line.npos)
        return std::nullopt;
    const std::string_view name = withoutQuotes(line.substr(0, at));
    const std::string_view value = withoutQuotes(line.substr(at + 1));
    if (!isHeaderName(name) || value.empty())
        return std::nullopt;
    return std::pair(std::string(name), std::string(value));
}

std::vector<HeadersOfPath> pathsOfToml(std::string_view text)
{
    constexpr std::size_t mostPaths = 100;
    std::vector<HeadersOfPath> paths;
    bool isInside = false;
    for (const std::string_view whole : strictlySplit(text, '\n')) {
        const std::string_view line = strip(whole, isAsciiWhitespace);
        if (line.starts_with('[')) {
            isInside = line.starts_with("[[headers]]") || line.starts_with("[headers.values]");
            if (line.starts_with("[[headers]]") && paths.size() < mostPaths)
                paths.push_back({"/*", {}});
        } else if (auto header = headerIn(line, '='); isInside && header && !paths.empty()) {
            if (header->first == "for")
                paths.back().path = header->second;
            else
                paths.back().headers.push_back(*std::move(header));
        }
    }
    return paths;
}

std::vector<HeadersOfPath> pathsOfLines(std::string_view text)
{
    constexpr std::size_t mostPaths = 100;
    std::vector<HeadersOfPath> paths;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        const bool isPath = line.starts_with('/') && !line.starts_with("//") && !line.starts_with("/*!")
            && strip(line, isAsciiWhitespace).find_first_of(" \t;{") == line.npos;
        if (isPath && paths.size() < mostPaths) {
            paths.push_back({std::string(strip(line, isAsciiWhitespace)), {}});
        } else if (!paths.empty() && !line.empty() && isAsciiWhitespace(line.front())) {
            if (auto header = headerIn(line, ':'))
                paths.back().headers.push_back(*std::move(header));
        }
    }
    return paths;
}

/// Behind the colon of `source:` or `"source":`, at an offset or behind it; npos where there is none.
std::size_t findKey(std::string_view text, std::string_view key, std::size_t from)
{
    for (std::size_t at = text.find(key, from); at != text.npos; at = text.find(key, at + 1)) {
        const bool isWhole = at == 0 || !isNameCharacter(text[at - 1]);
        std::size_t behind = at + key.size();
        if (behind < text.size() && (text[behind] == '"' || text[behind] == '\''))
            ++behind;
        if (isWhole && behind < text.size() && text[behind] == ':')
            return behind + 1;
    }
    return text.npos;
}

/// `has: [{ type: "header", key: "origin", value: "https://(.*)" }]` and `missing: […]` of one entry.
void takeConditions(std::string_view text, std::size_t from, std::size_t end, HeadersOfPath& one)
{
    const auto inEntry = [&](std::string_view key) {
        const std::size_t at = findKey(text, key, from);
        return at < end ? literalAt(text, at) : Literal();
    };
    for (const auto& [unused, condition] : inEntry("has").members) {
        const Literal* type = condition.find("type");
        const Literal* key = condition.find("key");
        const Literal* value = condition.find("value");
        if (type && key && type->text == "header" && (!value || value->kind == Literal::Kind::Text))
            one.asked.emplace_back(key->text, value ? value->text : std::string());
        else if (type && type->text != "host")
            one.condition = "has: " + (type ? type->text : std::string());
    }
    if (!inEntry("missing").members.empty())
        one.condition = "missing";
}

/// `{ source: "/fonts/:file", headers: [{ key: "Name", value: "value" }] }`
std::vector<HeadersOfPath> pathsOfSources(std::string_view text)
{
    constexpr std::size_t mostPaths = 100;
    std::vector<HeadersOfPath> paths;
    for (std::size_t at = findKey(text, "source", 0); at != text.npos && paths.size() < mostPaths;) {
        const std::size_t start = at;
        const std::size_t next = findKey(text, "source", at);
        // The list may stand before its path.
        const std::size_t brace = text.rfind('{', at);
        std::size_t list = findKey(text, "headers", at);
        if (list >= next && brace != text.npos && findKey(text, "headers", brace) < at)
            list = findKey(text, "headers", brace);
        const Literal source = literalAt(text, at);
        at = next;
        if (source.kind != Literal::Kind::Text || list >= next)
            continue;
        HeadersOfPath& one = paths.emplace_back();
        one.path = source.text;
        if (source.text.find("(?!") != std::string::npos)
            one.condition = source.text;
        takeConditions(text, start, std::min(next, text.size()), one);
        for (const auto& [unused, header] : literalAt(text, list).members) {
            const Literal* name = header.find("key");
            const Literal* value = header.find("value");
            if (name && value && value->kind == Literal::Kind::Text)
                one.headers.emplace_back(name->text, value->text);
            else if (name && value)
                one.unknown.emplace_back(name->text, value->text);
        }
    }
    return paths;
}

/// `"/fragments/**": [{ "key": "Name", "value": "value" }]`
std::vector<HeadersOfPath> pathsOfKeys(std::string_view text)
{
    constexpr std::size_t mostPaths = 100;
    std::vector<HeadersOfPath> paths;
    for (std::size_t at = text.find("\"/"); at != text.npos && paths.size() < mostPaths;
         at = text.find("\"/", at + 1)) {
        const std::size_t end = text.find('"', at + 1);
        const std::size_t colon = end == text.npos ? end : text.find_first_not_of(" \t", end + 1);
        const std::size_t list =
            colon == text.npos || text[colon] != ':' ? text.npos : text.find_first_not_of(" \t\r\n", colon + 1);
        if (list == text.npos || text[list] != '[')
            continue;
        HeadersOfPath one {std::string(text.substr(at + 1, end - at - 1)), {}};
        for (const auto& [unused, header] : literalAt(text, list).members) {
            const Literal* name = header.find("key");
            const Literal* value = header.find("value");
            if (name && value && value->kind == Literal::Kind::Text)
                one.headers.emplace_back(name->text, value->text);
        }
        paths.push_back(std::move(one));
    }
    return paths;
}

std::vector<HeadersOfPath> pathsIn(std::string_view text)
{
    auto paths = text.find("[[headers]]") != text.npos ? pathsOfToml(text) : pathsOfLines(text);
    if (paths.empty())
        paths = pathsOfSources(text);
    if (paths.empty())
        paths = pathsOfKeys(text);
    std::erase_if(paths, [](const HeadersOfPath& one) { return one.headers.empty(); });
    return paths;
}

/// What a path fits, as an expression without its start and end: `/items/:name`, `/api/:path*`, `/api/(.*)`; and globs
/// of Firebase, which begin with no slash or have two stars: `**/*.@(js|css)`.
std::string expressionOfPath(std::string_view path)
{
    const bool isGlob = !path.starts_with('/') || path.find("**") != path.npos;
    std::string expression = path.starts_with('/') ? "" : "/";
    for (std::size_t at = 0; at < path.size(); ++at) {
        const std::string_view rest = path.substr(at);
        if (isGlob && rest.starts_with("**/")) {
            expression += "(?:.*/)?";
            at += 2;
        } else if (isGlob && rest.starts_with("**")) {
            expression += ".*";
            ++at;
        } else if (isGlob && rest.starts_with('*')) {
            expression += "[^/]*";
        } else if (isGlob && rest.size() > 1 && rest[1] == '(' && std::string_view("@?+").find(rest[0]) != rest.npos) {
            const std::size_t end = std::min(endOfBrackets(path, at + 2), path.size());
            std::string choice;
            for (const std::string_view one : strictlySplit(path.substr(at + 2, end - at - 2), '|'))
                choice.append(choice.empty() ? "" : "|").append(escapedForExpression(one));
            expression += "(?:" + choice + ")" + (rest[0] == '@' ? "" : std::string(1, rest[0]));
            at = end;
        } else if (rest.starts_with(':')) {
            std::size_t end = at + 1;
            while (end < path.size() && isNameCharacter(path[end]))
                ++end;
            const char behind = end < path.size() ? path[end] : ' ';
            if (behind == '*' || behind == '+')
                expression += behind == '*' ? ".*" : ".+";
            else if (behind != '(')
                expression += "[^/]+";
            at = behind == '*' || behind == '+' ? end : end - 1;
        } else if (rest.starts_with('(')) {
            const std::size_t end = std::min(endOfBrackets(path, at + 1), path.size() - 1);
            const std::string_view group = path.substr(at, end - at + 1);
            // What looks ahead is noted elsewhere.
            expression += group.find("(?!") != group.npos ? std::string(".*") : std::string(group);
            at = end;
        } else if (rest.starts_with('*')) {
            expression += ".*";
        } else {
            expression += escapedForExpression(rest.substr(0, 1));
        }
    }
    return expression;
}

} // namespace

bool looksLikeHeaderFile(std::string_view text)
{
    const auto paths = pathsIn(text);
    return std::any_of(paths.begin(), paths.end(), [](const HeadersOfPath& one) {
        return std::any_of(one.headers.begin(), one.headers.end(),
            [](const auto& header) { return asciiLowercase(header.first).starts_with("access-control-allow-"); });
    });
}

Result<ServerConfiguration> readHeaderFile(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::OptionsByApplication>());
    const std::vector<HeadersOfPath> paths = pathsIn(text);
    for (const HeadersOfPath& one : paths) {
        for (const auto& [name, source] : one.unknown)
            draft.note(say<messages::ValueAtRunTime>(name, source));
        if (!one.condition.empty())
            draft.note(say<messages::PartNotFollowed>(one.condition));
    }
    const bool isOfSources = findKey(text, "source", 0) != text.npos;
    const auto withHeaders = [&](std::string_view path, RequestCases& request) {
        ServerAnswer answer;
        // What several say of a path is sent together; of sources the last counts.
        for (const HeadersOfPath& one : paths) {
            const auto fits = draft.expression("^" + expressionOfPath(one.path) + "$");
            const bool counts =
                fits && fits->matches(path) && std::all_of(one.asked.begin(), one.asked.end(), [&](const auto& asked) {
                    const auto pattern =
                        asked.second.empty() ? std::nullopt : draft.expression("^(?:" + asked.second + ")$");
                    return pattern ? request.headerMatches(asked.first, *pattern) : request.hasHeader(asked.first);
                });
            if (!counts)
                continue;
            for (const auto& [name, value] : one.headers) {
                if (isOfSources) {
                    std::erase_if(answer.headers,
                        [&name = name](const auto& sent) { return asciiCaseInsensitiveEquals(sent.first, name); });
                }
                answer.headers.emplace_back(name, SentValue {value});
            }
        }
        return answer;
    };
    std::vector<std::string> patterns;
    for (const HeadersOfPath& one : paths) {
        if (std::find(patterns.begin(), patterns.end(), one.path) == patterns.end())
            patterns.push_back(one.path);
    }
    std::stable_sort(patterns.begin(), patterns.end(),
        [](const std::string& one, const std::string& other) { return one.size() > other.size(); });
    bool isForAll = false;
    for (const std::string& pattern : patterns) {
        const std::string expression = expressionOfPath(pattern);
        const bool isAll = expression == "\\/.*" || expression == "\\/(.*)" || expression == "/.*";
        const std::string example = isAll ? "/" : exampleOfExpression(expression);
        const auto urls = isAll
            ? std::nullopt
            : draft.expression("^" + escapedForExpression(draft.origin()) + expression + "(?:\\?|$)");
        draft.answer(urls, [&](RequestCases& request) { return withHeaders(example, request); });
        if (&pattern == &patterns.front() && !isAll)
            draft.setPath(example);
        isForAll = isForAll || isAll;
    }
    if (!isForAll)
        draft.answer(std::nullopt, [](RequestCases&) { return ServerAnswer(); });
    return draft.finish();
}

} // namespace fetchscope
