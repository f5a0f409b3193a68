#include "core/reading/server_configuration/server_configuration.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/importer.h"
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

/// Somebody sends a header with the request that only an answer has a use for.
static bool sendsHeadersOfAnswers(const SnippetParts& parts)
{
    return std::any_of(parts.actions.begin(), parts.actions.end(), [](const SnippetAction& action) {
        const RequestHeaders headers = action.request.headers.value_or(RequestHeaders());
        return std::any_of(headers.begin(), headers.end(),
            [](const auto& header) { return asciiLowercase(header.first).starts_with("access-control-allow-"); });
    });
}

/// Is it the server that is asked, and not another one?
static bool answers(const std::vector<ServerRule>& rules, const Url& asked)
{
    return std::any_of(rules.begin(), rules.end(),
        [&asked](const ServerRule& rule) { return !rule.url || rule.url->matches(asked.wireHref()); });
}

/// A server is set up, and no request of a page with headers that only answers have a use for.
static bool setsUpServer(std::string_view text, const SnippetParts& parts)
{
    if (!hasServerConfiguration(text))
        return false;
    const bool isOfProgram = kindOfServerConfiguration(text) == ServerConfigurationKind::Program;
    const bool hasResponse = text.find("res.") != text.npos || text.find("esponse.") != text.npos;
    return !isOfProgram || hasResponse || !sendsHeadersOfAnswers(parts);
}

/// A page that the configuration is for, and how that is known.
struct MeantPage
{
    std::string origin;
    Message note;
};

static std::optional<MeantPage> meantPage(const ServerConfiguration& configuration)
{
    if (const std::string& allowed = configuration.allowedOrigin; !allowed.empty())
        return MeantPage {allowed, say<messages::AssumedAllowedPage>(allowed)};
    const auto misspelled = parseUrl(configuration.misspelledOrigin);
    if (!misspelled)
        return std::nullopt;
    std::string origin(originOf(*misspelled).serialize());
    Message note = say<messages::AssumedMeantPage>(origin, configuration.misspelledOrigin);
    return MeantPage {std::move(origin), std::move(note)};
}

/// Of the answers that were shown only their cookies are: the rest was left out.
static bool areCookiesAlone(const SnippetParts& parts)
{
    const auto isCookieAlone = [](const ServerRule& rule) {
        const auto* const response = std::get_if<ServerResponse>(&rule.respond);
        return response && response->headers && !response->headers->isEmpty()
            && std::all_of(response->headers->begin(), response->headers->end(),
                [](const HeaderView header) { return asciiCaseInsensitiveEquals(header.name, "set-cookie"); });
    };
    return parts.messages.empty() && !parts.server.empty()
        && std::all_of(parts.server.begin(), parts.server.end(), isCookieAlone);
}

/// What the server sets up is sent with the cookies that were shown, where it answers the request itself.
static std::vector<ServerRule> withCookiesOf(const std::vector<ServerRule>& shown, std::vector<ServerRule> rules)
{
    for (ServerRule& rule : rules) {
        auto* const response = std::get_if<ServerResponse>(&rule.respond);
        if (response == nullptr || rule.method == "OPTIONS" || !isOkStatus(response->status))
            continue;
        HeaderList headers = response->headers ? *response->headers : HeaderList();
        for (const ServerRule& one : shown) {
            for (const HeaderView cookie : *std::get<ServerResponse>(one.respond).headers)
                headers.append(cookie.name, cookie.value);
        }
        response->headers = std::make_shared<const HeaderList>(std::move(headers));
    }
    return rules;
}

void takeAllowedPage(std::string_view text, SnippetParts& parts)
{
    const auto asked = parts.actions.empty() ? std::nullopt : parseUrl(parts.request().url);
    const bool isShown = !parts.server.empty() && !areCookiesAlone(parts);
    if (!asked || parts.isServerOfMessage || isShown || !setsUpServer(text, parts))
        return;
    const auto configuration = readServerConfiguration(text, {*asked});
    auto meant = configuration ? meantPage(*configuration) : std::nullopt;
    const auto page = meant ? parseUrl(meant->origin) : std::nullopt;
    // A secure page may not ask everybody.
    const bool mayAsk = page && (page->scheme() != "https" || asked->scheme() == "https");
    if (!mayAsk || isSameOrigin(*page, *asked))
        return;
    parts.takePage(std::move(meant->origin));
    parts.assume(std::move(meant->note));
}

void takeServerConfiguration(std::string_view text, const Url& asked, SnippetParts& parts)
{
    if (!setsUpServer(text, parts))
        return;
    const bool hasCookies = areCookiesAlone(parts);
    const bool isShown = !parts.server.empty() && !hasCookies;
    auto configuration = readServerConfiguration(text, {asked, isShown ? std::nullopt : parts.toldStatus});
    if (!configuration) {
        parts.assume(say<messages::AssumedWithoutConfiguration>());
        return;
    }
    if (isShown) {
        parts.assume(say<messages::AssumedShownAnswer>());
        return;
    }
    if (hasCookies) {
        configuration->rules = withCookiesOf(parts.server, std::move(configuration->rules));
        parts.assume(say<messages::AssumedCookiesBeside>());
    }
    parts.server = std::move(configuration->rules);
    if (parts.toldStatus)
        parts.assume(say<messages::AssumedStatusBehind>(parts.toldStatus->status));
    for (Message& note : configuration->notes)
        parts.assume(std::move(note));
}

/// What the program behind the server may have answered with, where a message tells that it was an error.
static ToldStatus statusBehind(const SnippetParts& parts)
{
    constexpr std::uint16_t unauthorized = 401;
    const BrowserMessage& message = parts.messages.front();
    if (message.status.value_or(0) >= 400)
        return {*message.status, message.isOfPreflight, {}};
    return {parts.toldStatus ? parts.toldStatus->status : unauthorized, message.isOfPreflight, {}};
}

/// The rules of a server whose files caches keep, as those of buckets and of web servers are.
static std::vector<ServerRule> withValidators(std::vector<ServerRule> rules)
{
    for (ServerRule& rule : rules) {
        auto* const response = std::get_if<ServerResponse>(&rule.respond);
        const HeaderList headers = response && response->headers ? *response->headers : HeaderList();
        const bool isFile = response && isOkStatus(response->status) && rule.method != "OPTIONS";
        if (!isFile || headers.contains("Cache-Control") || headers.contains("Last-Modified"))
            continue;
        HeaderList kept = headers;
        kept.append("Last-Modified", "Thu, 01 Jan 2015 00:00:00 GMT");
        response->headers = std::make_shared<const HeaderList>(std::move(kept));
    }
    return rules;
}

/// Does what was loaded before without CORS, and is kept by the browser, answer what the message is about?
static bool leadsThereByCache(Scenario& scenario, const ServerConfiguration& configuration, SnippetParts& parts)
{
    if (scenario.actions.size() < 2)
        return false;
    std::vector<ServerRule> kept = withValidators(configuration.rules);
    if (!leadsToTheSame(scenario, kept))
        return false;
    parts.assume(say<messages::AssumedCachedAnswer>());
    scenario.server = std::move(kept);
    return true;
}

/// Of a header that is there twice, the value that this server sends; null where it sends none of them.
static std::optional<std::string> halfOf(const ServerConfiguration& configuration, const BrowserMessage& message)
{
    if (message.reason != Reason::CorsMultipleAllowOrigin && message.reason != Reason::PreflightMultipleAllowOrigin)
        return std::nullopt;
    std::vector<std::string_view> values;
    for (const std::string_view value : strictlySplit(message.value("allowOrigin"), ','))
        values.push_back(strip(value, isHttpTabOrSpace));
    for (const ServerRule& rule : configuration.rules) {
        const auto* const response = std::get_if<ServerResponse>(&rule.respond);
        auto sent =
            response && response->headers ? response->headers->get("Access-Control-Allow-Origin") : std::nullopt;
        const bool isTold = values.front().empty() || std::find(values.begin(), values.end(), sent) != values.end();
        if (sent && isTold)
            return sent;
    }
    return std::nullopt;
}

/// Why a server that is set up so did not lead to what the browser says.
static Message whyNotOf(const ServerConfiguration& configuration, const SnippetParts& parts)
{
    if (parts.messages.empty())
        return say<messages::AssumedOtherConfiguration>();
    const BrowserMessage& message = parts.messages.front();
    if (const auto half = halfOf(configuration, message))
        return say<messages::AssumedOtherHalf>(*half);
    constexpr std::uint16_t firstError = 400;
    if (message.reason == Reason::CorsMissingAllowOrigin && message.status.value_or(0) >= firstError)
        return say<messages::AssumedErrorInFront>(*message.status);
    if (!message.isOfPreflight)
        return say<messages::AssumedOtherConfiguration>();
    if (message.reason == Reason::PreflightRedirect)
        return say<messages::AssumedRedirectInFront>();
    // What refuses before CORS is set up sends no header.
    const bool isOfGuard = message.reason == Reason::PreflightMissingAllowOrigin && !configuration.guardBefore.empty();
    return isOfGuard ? say<messages::AssumedGuardBefore>(configuration.guardBefore)
                     : say<messages::AssumedOtherConfigurationOfPreflight>();
}

void takeConfigurationOfMessage(std::string_view text, const Url& asked, Scenario& scenario, SnippetParts& parts)
{
    if (!hasServerConfiguration(text))
        return;
    // A message may say what the program behind the server answered.
    const bool saysStatus = !parts.messages.empty() && parts.messages.front().status.value_or(0) >= 400
        && !parts.messages.front().isOfPreflight;
    const std::optional<ToldStatus> said = saysStatus ? std::optional(statusBehind(parts)) : std::nullopt;
    auto configuration = readServerConfiguration(text, {asked, said});
    if (said && (!configuration || !leadsToTheSame(scenario, configuration->rules)))
        configuration = readServerConfiguration(text, {asked});
    if (!configuration || !answers(configuration->rules, asked)) {
        parts.assume(say<messages::AssumedWithoutConfiguration>());
        return;
    }
    if (leadsToTheSame(scenario, configuration->rules)) {
        parts.assume(say<messages::AssumedConfigurationOfMessage>());
    } else if (leadsThereByCache(scenario, *configuration, parts)) {
        configuration->rules = scenario.server;
    } else {
        // The headers of some servers are those of answers that are no errors.
        const std::optional<ToldStatus> behind =
            parts.messages.empty() ? std::nullopt : std::optional(statusBehind(parts));
        const ServerConfiguration told = *configuration;
        configuration = readServerConfiguration(text, {asked, behind});
        if (!behind || !configuration || !leadsToTheSame(scenario, configuration->rules)) {
            parts.assume(whyNotOf(told, parts));
            return;
        }
        parts.assume(say<messages::AssumedErrorBehind>(behind->status));
    }
    // It answers the request, too.
    std::erase(parts.assumptions, Message(say<messages::AssumedUnsentAnswer>()));
    scenario.server = std::move(configuration->rules);
    for (Message& note : configuration->notes)
        parts.assume(std::move(note));
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
