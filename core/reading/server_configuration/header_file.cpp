#include "core/engine/base/ascii.h"
#include "core/engine/http/header_list.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/messages.h"

#include <algorithm>

/// The headers of a host of files: `_headers` of Netlify (https://docs.netlify.com/manage/routing/headers/) and of
/// Cloudflare Pages, and `[[headers]]` of netlify.toml.
namespace fetchscope {

namespace {

struct HeadersOfPath
{
    std::string path;
    std::vector<std::pair<std::string, std::string>> headers;
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

std::vector<HeadersOfPath> pathsIn(std::string_view text)
{
    auto paths = text.find("[[headers]]") != text.npos ? pathsOfToml(text) : pathsOfLines(text);
    std::erase_if(paths, [](const HeadersOfPath& one) { return one.headers.empty(); });
    return paths;
}

/// `/items/:name` as a pattern with stars.
std::string starred(std::string_view path)
{
    std::string pattern;
    for (std::size_t at = 0; at < path.size(); ++at) {
        pattern += path[at] == ':' ? '*' : path[at];
        if (path[at] == ':')
            at = std::min(path.find('/', at), path.size()) - 1;
    }
    return pattern;
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
    auto paths = pathsIn(text);
    for (HeadersOfPath& one : paths)
        one.path = starred(one.path);
    std::stable_sort(paths.begin(), paths.end(),
        [](const HeadersOfPath& one, const HeadersOfPath& other) { return one.path.size() > other.path.size(); });
    bool isForAll = false;
    const auto withHeaders = [&paths](std::string_view path) {
        ServerAnswer answer;
        // What several say of a path is sent together.
        for (const HeadersOfPath& one : paths) {
            if (!TextPattern(one.path).matches(path))
                continue;
            for (const auto& [name, value] : one.headers)
                answer.headers.emplace_back(name, SentValue {value});
        }
        return answer;
    };
    for (const HeadersOfPath& one : paths) {
        const bool isAll = one.path == "/*";
        std::string example = one.path;
        std::replace(example.begin(), example.end(), '*', 'a');
        const auto urls = isAll ? std::nullopt : std::optional(TextPattern(draft.origin() + one.path));
        draft.answer(urls, [&](RequestCases&) { return withHeaders(isAll ? std::string_view("/") : example); });
        if (&one == &paths.front() && !isAll)
            draft.setPath(std::move(example));
        isForAll = isForAll || isAll;
    }
    if (!isForAll)
        draft.answer(std::nullopt, [](RequestCases&) { return ServerAnswer(); });
    return draft.finish();
}

} // namespace fetchscope
