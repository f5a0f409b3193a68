#include "core/reading/server_configuration/server_configuration.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/snippet_parts.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// What the words around a configuration say of the call that fails.
struct SurroundingWords
{
    std::vector<Url> urls;
    std::string method;
    bool hasJson = false;
};

/// A sentence, and no line of a configuration or program.
bool isProse(std::string_view line)
{
    line = strip(line, isAsciiWhitespace);
    if (line.empty() || line.find_first_of("{};=<>") != line.npos || line.starts_with('#') || line.starts_with("//"))
        return false;
    constexpr std::ptrdiff_t fewestSpaces = 4;
    return std::count(line.begin(), line.end(), ' ') >= fewestSpaces;
}

void takeUrls(std::string_view line, std::vector<Url>& urls)
{
    for (std::size_t at = line.find("http"); at != line.npos; at = line.find("http", at + 1)) {
        if (!line.substr(at).starts_with("http://") && !line.substr(at).starts_with("https://"))
            continue;
        std::string_view text = line.substr(at, std::min(line.find_first_of(" \t\"'`<>()[],", at), line.size()) - at);
        while (!text.empty() && (text.back() == '.' || text.back() == ':' || text.back() == '!'))
            text.remove_suffix(1);
        if (auto url = parseUrl(text))
            urls.push_back(*std::move(url));
    }
}

SurroundingWords wordsAround(std::string_view text)
{
    SurroundingWords words;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        if (!isProse(line))
            continue;
        takeUrls(line, words.urls);
        for (const std::string_view method : {"PUT", "PATCH", "DELETE", "POST", "GET"}) {
            const std::size_t at = line.find(method);
            const std::size_t end = at + method.size();
            const bool isWord = at != line.npos && (at == 0 || !isAsciiAlphanumeric(line[at - 1]))
                && (end == line.size() || !isAsciiAlphanumeric(line[end]));
            if (isWord && words.method.empty())
                words.method = method;
        }
        const std::string lower = asciiLowercase(line);
        if (words.method.empty() && (lower.find(" posts ") != lower.npos || lower.find(" post request") != lower.npos))
            words.method = "POST";
        words.hasJson = words.hasJson || lower.find("json") != lower.npos;
    }
    return words;
}

/// What is asked: the URL at the server's own origin, else the first with a path of its own.
const Url* askedOf(const std::vector<Url>& urls, std::string_view serverOrigin)
{
    const auto atServer = std::find_if(
        urls.begin(), urls.end(), [serverOrigin](const Url& url) { return originOf(url).serialize() == serverOrigin; });
    if (atServer != urls.end())
        return &*atServer;
    const auto withPath = std::find_if(urls.begin(), urls.end(), [](const Url& url) { return url.path().size() > 1; });
    return urls.size() > 1 && withPath != urls.end() ? &*withPath : nullptr;
}

} // namespace

bool looksLikeServerConfiguration(std::string_view text)
{
    // Of what nothing else has recognised, headers that a server sends are enough.
    return hasServerConfiguration(text) || text.find("Access-Control-Allow-") != std::string_view::npos;
}

void takeServerConfiguration(std::string_view text, const Url& asked, SnippetParts& parts)
{
    if (!hasServerConfiguration(text))
        return;
    auto configuration = readServerConfiguration(text, {asked});
    if (!configuration || !parts.server.empty()) {
        parts.assume(say<messages::AssumedWithoutConfiguration>());
        return;
    }
    parts.server = std::move(configuration->rules);
    for (Message& note : configuration->notes)
        parts.assume(std::move(note));
}

Result<Scenario> importServerConfiguration(std::string_view text, Phrasebook phrases)
{
    auto configuration = readServerConfiguration(text);
    if (!configuration)
        return tl::unexpected(configuration.error());
    const SurroundingWords words = wordsAround(text);
    const Url* asked = askedOf(words.urls, configuration->origin);
    if (asked) {
        configuration = readServerConfiguration(text, {*asked});
        if (!configuration)
            return tl::unexpected(configuration.error());
    }
    SnippetParts parts;
    RequestAction& request = parts.add(InitiatorKind::Fetch);
    request.url = asked ? asked->href() : configuration->origin + configuration->path;
    const bool isStore = kindOfServerConfiguration(text) == ServerConfigurationKind::S3;
    if (!words.method.empty())
        request.method = words.method;
    else if (!isStore)
        request.method = "POST";
    const bool hasBody = request.method && *request.method != "GET" && *request.method != "HEAD"
        && *request.method != "DELETE";
    if (hasBody && (words.hasJson || words.method.empty())) {
        request.headers.emplace().emplace_back("Content-Type", "application/json");
        request.body.emplace().data = "{}";
    }
    if (configuration->allowsCredentials)
        request.credentials = "include";
    const auto page = std::find_if(words.urls.begin(), words.urls.end(),
        [&](const Url& url) { return originOf(url).serialize() != configuration->origin; });
    if (page != words.urls.end()) {
        parts.page.url = page->href();
    } else if (!configuration->allowedOrigin.empty() && configuration->allowedOrigin != configuration->origin) {
        parts.page.url = configuration->allowedOrigin;
        parts.assume(say<messages::AssumedAllowedPage>(configuration->allowedOrigin));
    }
    if (!asked)
        parts.assume(say<messages::AssumedExampleRequest>());
    parts.server = std::move(configuration->rules);
    for (Message& note : configuration->notes)
        parts.assume(std::move(note));
    return scenarioOf({}, std::move(parts), phrases);
}

} // namespace fetchscope
