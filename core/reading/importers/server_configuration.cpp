#include "core/reading/server_configuration/server_configuration.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/meant_page.h"
#include "core/reading/importers/message_scenario.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/pieces/marks.h"
#include "core/reading/importers/pieces/prose_reader.h"
#include "core/reading/importers/same_refusal.h"
#include "core/reading/importers/server_routes.h"
#include "core/reading/importers/snippet_parts.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <variant>

namespace fetchscope {

namespace {

/// What the words around a configuration say of the call that fails.
struct SurroundingWords
{
    std::vector<NamedUrl> urls;
    std::string method;
    bool hasJson = false;
};

/// A sentence, and no line of a configuration or program.
bool isProse(std::string_view line)
{
    line = strip(line, isAsciiWhitespace);
    if (line.empty() || line.find_first_of("{};=<>") != line.npos || line.starts_with('#') || line.starts_with("//")
        || hasServerConfiguration(line) || line.find("['") != line.npos || line.find("[\"") != line.npos
        || line.find("\", ") != line.npos || line.find("', ") != line.npos || line.find("\": ") != line.npos
        || line.ends_with("\","))
        return false;
    constexpr std::ptrdiff_t fewestSpaces = 4;
    return std::count(line.begin(), line.end(), ' ') >= fewestSpaces;
}

SurroundingWords wordsAround(std::string_view text)
{
    SurroundingWords words;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        if (!isProse(line))
            continue;
        std::vector<NamedUrl> urls = urlsInProse(line);
        std::move(urls.begin(), urls.end(), std::back_inserter(words.urls));
        if (words.method.empty())
            words.method = methodInSentence(line);
        words.hasJson = words.hasJson || asciiLowercase(line).find("json") != std::string::npos;
    }
    return words;
}

/// What is asked: the URL at the server's own origin, else the first with a path of its own.
const Url* askedOf(const std::vector<NamedUrl>& urls, std::string_view serverOrigin)
{
    const auto atServer = std::find_if(urls.begin(), urls.end(),
        [serverOrigin](const NamedUrl& named) { return originOf(named.url).serialize() == serverOrigin; });
    if (atServer != urls.end())
        return &atServer->url;
    const auto withPath = std::find_if(urls.begin(), urls.end(),
        [](const NamedUrl& named) { return named.url.path().size() > 1 && namesServer(named); });
    return urls.size() > 1 && withPath != urls.end() ? &withPath->url : nullptr;
}

/// The route that is asked: one of the method that people speak of, else the first.
std::optional<ServerRoute> routeFor(std::string_view text, std::string_view method)
{
    const std::vector<ServerRoute> routes = routesIn(text);
    auto found = std::find_if(routes.begin(), routes.end(),
        [method](const ServerRoute& route) { return method.empty() || route.method == method; });
    if (found == routes.end())
        found =
            std::find_if(routes.begin(), routes.end(), [](const ServerRoute& route) { return route.method.empty(); });
    return found == routes.end() ? std::nullopt : std::optional(*found);
}

/// `{item_id}`, `:id` and `<int:id>` in the path of a route become their names, which are asked for.
std::string withOpenParts(const ServerRoute& route, SnippetParts& parts)
{
    std::string path;
    for (const std::string_view part : strictlySplit(std::string_view(route.path).substr(1), '/')) {
        path += '/';
        const bool isOpen = part.starts_with('{') || part.starts_with(':') || part.starts_with('<');
        if (!isOpen) {
            path += part;
            continue;
        }
        std::string_view name = strip(part, [](char c) { return !isAsciiAlphanumeric(c) && c != '_'; });
        if (part.starts_with('<') && name.find(':') != std::string_view::npos)
            name.remove_prefix(name.find(':') + 1);
        name = name.substr(0, name.find(':'));
        parts.ask({OpenQuestion::Decides::UrlPart, std::string(name), route.line, std::string(name)});
        path += name;
    }
    return path;
}

} // namespace

bool looksLikeServerConfiguration(std::string_view text)
{
    // Of what nothing else has recognised, headers that a server sends are enough.
    return hasServerConfiguration(text) || text.find("Access-Control-Allow-") != std::string_view::npos;
}

/// Would a browser print the message about a server that is set up so?
static bool configurationLeadsTo(const BrowserMessage& message, std::string_view text)
{
    const auto told = scenarioOfMessage(message);
    if (!told)
        return true;
    const auto asked = parseUrl(std::get<RequestAction>(told->actions.front().what).url);
    const auto configuration = asked ? readServerConfiguration(text, {*asked}) : readServerConfiguration(text);
    return !configuration || leadsToTheSame(*told, configuration->rules);
}

/// Lines that are one run of code each, without the backquotes around them.
static std::string withoutCodeMarks(std::string_view text)
{
    std::string plain;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        const std::string_view code = strip(line, isAsciiWhitespace);
        const bool isCode = code.size() > 2 && code.front() == '`' && code.back() == '`'
            && std::count(code.begin(), code.end(), '`') == 2;
        plain.append(isCode ? code.substr(1, code.size() - 2) : line).append("\n");
    }
    plain.pop_back();
    return plain;
}

/// Files are there to be read: their server knows no other method.
static bool refuses(const std::vector<ServerRule>& rules, std::string_view method)
{
    constexpr std::uint16_t methodNotAllowed = 405;
    const auto first = std::find_if(rules.begin(), rules.end(),
        [method](const ServerRule& rule) { return !rule.method || *rule.method == method; });
    const auto* response = first == rules.end() ? nullptr : std::get_if<ServerResponse>(&first->respond);
    return response && response->status == methodNotAllowed;
}

/// The method that a message, the words or a route name; empty where none does.
static std::string spokenMethod(const std::optional<BrowserMessage>& message, const SurroundingWords& words,
    const std::optional<ServerRoute>& route)
{
    if (message && !message->method.empty())
        return message->method;
    if (!words.method.empty())
        return words.method;
    if (route && !route->method.empty())
        return route->method;
    return {};
}

/// What pages often send, where nobody says it: JSON, which needs a preflight.
static void askAsPagesDo(RequestAction& request, const ServerConfiguration& configuration, ServerConfigurationKind kind,
    const SurroundingWords& words, std::string_view method, bool isPreflighted)
{
    const bool isStore = kind == ServerConfigurationKind::S3 || kind == ServerConfigurationKind::CloudStorage;
    if (!method.empty())
        request.method = method;
    else if (!isStore && !refuses(configuration.rules, "POST"))
        request.method = "POST";
    else if (isPreflighted)
        request.method = "PUT";
    const bool hasBody =
        request.method && *request.method != "GET" && *request.method != "HEAD" && *request.method != "DELETE";
    if (hasBody && (words.hasJson || words.method.empty())) {
        request.headers.emplace().emplace_back("Content-Type", "application/json");
        request.body.emplace().data = "{}";
    } else if (!request.method && !isStore && !refuses(configuration.rules, "OPTIONS")) {
        request.headers.emplace().emplace_back("Content-Type", "application/json");
    }
}

/// `new Server(httpServer, { cors: … })`, `require("socket.io")(server, …)`: what its clients ask is known.
static bool isServerOfSocketIo(std::string_view text)
{
    constexpr std::array<std::string_view, 2> ofClients {"'socket.io-client'", "\"socket.io-client\""};
    const bool isNamed = text.find("socket.io") != text.npos
        && std::none_of(ofClients.begin(), ofClients.end(),
            [text](std::string_view module) { return text.find(module) != text.npos; });
    return isNamed
        && (text.find("io.on(") != text.npos || text.find("new Server(") != text.npos
            || text.find("'socket.io')(") != text.npos || text.find("\"socket.io\")(") != text.npos);
}

/// The first request of its client (engine.io-client 6): polling by XMLHttpRequest.
static void askSocketIo(RequestAction& request, const ServerConfiguration& configuration)
{
    request.initiator = InitiatorKind::Xhr;
    request.url = configuration.origin + "/socket.io/?EIO=4&transport=polling";
    request.withCredentials = configuration.allowsCredentials;
}

Result<Scenario> importServerConfiguration(std::string_view original, Phrasebook phrases)
{
    const std::string text = withoutCodeMarks(withoutQuoteMarks(withChangesMade(withSettingsOnLines(original))));
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
    const auto route = asked ? std::nullopt : routeFor(text, words.method);
    const std::string path = route ? withOpenParts(*route, parts) : configuration->path;
    RequestAction& request = parts.add(InitiatorKind::Fetch, route ? route->line : 0);
    request.url = asked ? asked->href() : configuration->origin + path;
    const ServerConfigurationKind kind = kindOfServerConfiguration(text);
    const std::optional<BrowserMessage> message = messageWithoutUrl(text);
    const bool isSocketIo = !asked && !route && isServerOfSocketIo(text);
    if (isSocketIo)
        askSocketIo(request, *configuration);
    else
        askAsPagesDo(request, *configuration, kind, words, spokenMethod(message, words, route),
            message && message->isOfPreflight);
    if (configuration->allowsCredentials && !isSocketIo)
        request.credentials = "include";
    const auto page = std::find_if(words.urls.begin(), words.urls.end(), [&](const NamedUrl& named) {
        return originOf(named.url).serialize() != configuration->origin && &named.url != asked && namesPage(named);
    });
    if (message)
        parts.profile = partsOfMessage(*message).profile;
    if (message && parseUrl(message->origin)) {
        parts.page.url = message->origin;
    } else if (page != words.urls.end()) {
        parts.page.url = page->url.href();
    } else if (auto meant = meantPage(*configuration); meant && meant->origin != configuration->origin) {
        parts.page.url = std::move(meant->origin);
        parts.assume(std::move(meant->note));
    }
    if (!asked && !route && !isSocketIo)
        parts.assume(say<messages::AssumedExampleRequest>());
    // Something else answered the browser; what it says is what happened.
    if (message && !configurationLeadsTo(*message, text))
        return importPieces(original, phrases);
    parts.server = std::move(configuration->rules);
    for (Message& note : configuration->notes)
        parts.assume(std::move(note));
    return scenarioOf({}, std::move(parts), phrases);
}

} // namespace fetchscope
