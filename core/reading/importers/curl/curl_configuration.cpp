#include "core/reading/importers/curl/curl_configuration.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// What stands in quotes, with its escapes taken away; else all up to a space.
std::string valueOf(std::string_view text)
{
    if (!text.starts_with('"'))
        return std::string(text.substr(0, text.find_first_of(" \t")));
    std::string value;
    for (std::size_t at = 1; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] != '\\' || at + 1 == text.size()) {
            value += text[at];
            continue;
        }
        ++at;
        value += text[at] == 'n' ? '\n' : text[at] == 't' ? '\t' : text[at] == 'r' ? '\r' : text[at];
    }
    return value;
}

void appendLine(std::vector<std::string>& words, std::string_view line)
{
    line = strip(line, isAsciiWhitespace);
    if (line.empty() || line.front() == '#')
        return;
    const std::size_t end = std::min(line.find_first_of(" \t=:"), line.size());
    std::string option(line.substr(0, end));
    if (!option.starts_with('-'))
        option.insert(0, "--");
    words.push_back(std::move(option));
    const std::string_view value =
        strip(line.substr(end), [](char c) { return isAsciiWhitespace(c) || c == '=' || c == ':'; });
    if (!value.empty())
        words.push_back(valueOf(value));
}

} // namespace

std::vector<std::string> wordsOfConfiguration(std::string_view text)
{
    std::vector<std::string> words;
    for (const std::string_view line : strictlySplit(text, '\n'))
        appendLine(words, line);
    return words;
}

bool isCurlConfiguration(std::string_view text)
{
    constexpr std::size_t longest = 65536;
    constexpr std::array<std::string_view, 22> options {"url", "header", "request", "data", "data-raw", "data-binary",
        "data-urlencode", "user", "user-agent", "referer", "cookie", "cookie-jar", "form", "json", "get", "head",
        "insecure", "location", "silent", "output", "proxy", "compressed"};
    if (text.size() > longest)
        return false;
    bool hasUrl = false;
    for (std::string_view line : strictlySplit(text, '\n')) {
        line = strip(line, isAsciiWhitespace);
        if (line.empty() || line.front() == '#')
            continue;
        const std::string_view name = line.substr(0, line.find_first_of(" \t=:", line.starts_with('-') ? 2 : 0));
        const std::string_view plain = name.starts_with("--") ? name.substr(2) : name;
        const std::string_view value =
            strip(line.substr(name.size()), [](char c) { return isAsciiWhitespace(c) || c == '='; });
        // A script or a file of settings has other values than these.
        const bool isQuoted = value.empty() || value.starts_with('"');
        if (std::find(options.begin(), options.end(), plain) == options.end() || !isQuoted)
            return false;
        hasUrl = hasUrl || plain == "url";
    }
    return hasUrl;
}

} // namespace fetchscope
