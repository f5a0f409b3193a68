#include "core/engine/base/ascii.h"
#include "core/engine/http/header_list.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/header_calls.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/name_lists.h"
#include "core/reading/server_configuration/origin_example.h"
#include "core/reading/server_configuration/origin_function.h"
#include "core/reading/server_configuration/preset_options.h"
#include "core/reading/server_configuration/request_guards.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace fetchscope {

namespace {

using GivenOptions = std::vector<std::pair<std::string, Literal>>;

void addPreset(std::string_view preset, const GivenOptions& given, const std::optional<TextPattern>& urls,
    ConfigurationDraft& draft, std::optional<InputError>& error)
{
    if (auto refused = addPresetOf(preset, given, urls, draft))
        error = std::move(refused);
}

/// The URLs of a key of Flask-CORS, which is an expression that has to hold from the start of the path, or a path;
/// null: all.
std::optional<TextPattern> urlsOfResource(std::string_view key, ConfigurationDraft& draft)
{
    constexpr std::string_view ofExpressions = "*\\]?$^[()+.|";
    std::string_view prefix = key;
    // `/api/*` has slashes in any number at its end.
    for (const std::string_view end : {".*", "/*", "*"}) {
        if (prefix.size() == key.size() && key.ends_with(end))
            prefix.remove_suffix(end.size());
    }
    if (prefix.empty())
        return std::nullopt;
    const std::string text = draft.origin() + std::string(prefix);
    if (prefix.find_first_of(ofExpressions) == std::string_view::npos)
        return TextPattern(prefix.size() < key.size() ? text + "*" : text);
    return draft.expression("^[a-z]+://[^/]*" + std::string(key.substr(key.starts_with('^') ? 1 : 0)), true);
}

/// `resources={r"/api/*": {"origins": "*"}}`: the longest key counts first, and other paths get nothing.
std::optional<InputError> addResources(
    std::string_view preset, const GivenOptions& given, const Literal& resources, ConfigurationDraft& draft)
{
    std::vector<const std::pair<std::string, Literal>*> sorted;
    for (const auto& resource : resources.members)
        sorted.push_back(&resource);
    std::stable_sort(sorted.begin(), sorted.end(),
        [](const auto* one, const auto* other) { return one->first.size() > other->first.size(); });
    std::optional<InputError> error;
    bool isForAll = false;
    for (const auto* resource : sorted) {
        GivenOptions options = resource->second.members;
        options.insert(options.end(), given.begin(), given.end());
        const std::optional<TextPattern> urls = urlsOfResource(resource->first, draft);
        addPreset(preset, options, urls, draft, error);
        isForAll = isForAll || !urls;
    }
    const std::string& first = resources.members.front().first;
    if (!isForAll) {
        draft.answer(std::nullopt, [](RequestCases&) { return ServerAnswer(); });
        if (first.starts_with('/'))
            draft.setPath(first.substr(0, first.find_first_of("*.(\\[")));
    }
    return error;
}

/// Where nothing is known of them: what asks is allowed, by an expression that all fit (FastAPI), or by a star.
void settleOrigins(std::string& name, Literal& value, std::string_view text, ConfigurationDraft& draft)
{
    value = originDecidedBy(value, text, draft);
    if (value.kind != Literal::Kind::Boolean || value.text != "true")
        return;
    if (name == "allow_origins") {
        name = "allow_origin_regex";
        value = {Literal::Kind::Text, ".*"};
    } else {
        value = {Literal::Kind::Text, "*"};
    }
}

/// Of Starlette's middleware what is added last is asked first: a guard that is added behind CORS stands before it.
/// https://www.starlette.io/middleware/
std::string guardAddedBehind(std::string_view text, std::size_t arguments)
{
    constexpr std::string_view decorator = ".middleware(";
    constexpr int mostCalls = 50;
    std::size_t at = arguments;
    for (int calls = 0; at != text.npos && calls < mostCalls; ++calls) {
        at = findCall(text, "add_middleware", at);
        if (at == text.npos)
            break;
        const std::string_view call = text.substr(at, endOfBrackets(text, at) - at);
        if (namesGuard(call.substr(0, call.find_first_of(",)"))))
            return std::string("add_middleware(").append(call.substr(0, call.find('\n'))).append(")");
    }
    at = arguments;
    for (int calls = 0; calls < mostCalls; ++calls) {
        at = text.find(decorator, at + 1);
        if (at == text.npos)
            return {};
        const std::size_t function = text.find("def ", at);
        const std::string_view name =
            function == text.npos ? std::string_view() : text.substr(function, text.find('(', function) - function);
        if (namesGuard(name))
            return std::string(name);
    }
    return {};
}

/// Adds what the options of a call come to, for some URLs (null: all).
std::optional<InputError> addOptions(std::string_view text, GivenOptions given, std::string_view preset,
    const std::optional<TextPattern>& urls, ConfigurationDraft& draft)
{
    const bool hasExpression = std::any_of(given.begin(), given.end(),
        [](const auto& option) { return option.first == "allow_origin_regex" && option.second.isKnown(); });
    for (auto& [name, value] : given) {
        // Beside an expression, what is not known of a list adds to what is.
        if (name == "allow_origins" && hasExpression && !value.isKnown()) {
            draft.note(say<messages::OriginAtRunTime>(value.text));
            name.clear();
        } else if (name == "allow_origins" || name == "origins") {
            settleOrigins(name, value, text, draft);
        }
    }
    const auto resources = std::find_if(given.begin(), given.end(),
        [](const auto& option) { return option.first == "resources" && !option.second.members.empty(); });
    std::optional<InputError> error;
    if (resources != given.end() && !resources->second.members.front().first.empty()) {
        const Literal ofPaths = resources->second;
        given.erase(resources);
        error = addResources(preset, given, ofPaths, draft);
    } else {
        addPreset(preset, given, urls, draft, error);
    }
    return error;
}

GivenOptions optionsAt(std::string_view text, std::size_t arguments)
{
    return arguments == text.npos ? GivenOptions() : argumentsAt(text, arguments);
}

/// `app.config['CORS_ORIGINS'] = …` counts where the call says nothing
/// (https://flask-cors.readthedocs.io/en/latest/configuration.html).
void takeSettingsOfFlask(std::string_view text, GivenOptions& given)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> settings {{{"CORS_ORIGINS", "origins"},
        {"CORS_METHODS", "methods"}, {"CORS_ALLOW_HEADERS", "allow_headers"}, {"CORS_EXPOSE_HEADERS", "expose_headers"},
        {"CORS_SUPPORTS_CREDENTIALS", "supports_credentials"}, {"CORS_MAX_AGE", "max_age"},
        {"CORS_SEND_WILDCARD", "send_wildcard"}, {"CORS_VARY_HEADER", "vary_header"}, {"CORS_RESOURCES", "resources"}}};
    for (const auto& [setting, option] : settings) {
        const bool isGiven = std::any_of(
            given.begin(), given.end(), [&option = option](const auto& one) { return one.first == option; });
        for (const char quote : {'\'', '"'}) {
            const std::string key = std::string("config[").append(1, quote).append(setting).append(1, quote) + "]";
            const std::size_t at = text.find(key);
            const std::size_t sign = at == text.npos ? at : text.find_first_not_of(" \t", at + key.size());
            if (!isGiven && sign < text.size() && text[sign] == '=')
                given.emplace_back(option, literalAt(text, sign + 1));
        }
    }
}

/// The URLs of `@app.route('/items/<int:id>')`, which stands among the decorators of the same function; null where it
/// does not.
std::optional<std::string> pathOfRoute(std::string_view text, std::size_t decorator)
{
    constexpr std::string_view route = ".route(";
    const std::size_t above = text.rfind(route, decorator);
    const std::size_t below = text.find(route, decorator);
    const std::size_t function = text.find("def ", decorator);
    std::size_t at = above;
    if (above == text.npos || text.substr(above, decorator - above).find("def ") != text.npos)
        at = below < function ? below : text.npos;
    const Literal path = at == text.npos ? Literal() : literalAt(text, at + route.size());
    return path.kind == Literal::Kind::Text && path.text.starts_with('/') ? std::optional(path.text) : std::nullopt;
}

/// A part in angle brackets stands for any.
std::optional<TextPattern> urlsOfRoute(std::string_view path, ConfigurationDraft& draft)
{
    std::string expression = "^" + escapedForExpression(draft.origin());
    for (std::size_t at = 0; at < path.size(); ++at) {
        const std::size_t close = path[at] == '<' ? path.find('>', at) : path.npos;
        expression += close == path.npos ? escapedForExpression(path.substr(at, 1)) : "[^/?]+";
        at = close == path.npos ? at : close;
    }
    return draft.expression(expression + "(?:\\?|$)");
}

/// Routes that are decorated, each for itself; false where the route of one is not known.
bool addRoutes(std::string_view text, ConfigurationDraft& draft, std::optional<InputError>& error)
{
    constexpr int mostRoutes = 40;
    std::vector<std::pair<std::string, std::size_t>> routes;
    std::size_t at = findCall(text, "cross_origin");
    for (int count = 0; at != text.npos && count < mostRoutes; ++count, at = findCall(text, "cross_origin", at)) {
        auto path = pathOfRoute(text, at);
        if (!path)
            return false;
        routes.emplace_back(*std::move(path), at);
    }
    for (const auto& [path, arguments] : routes) {
        GivenOptions given = optionsAt(text, arguments);
        takeSettingsOfFlask(text, given);
        if (auto refused = addOptions(text, std::move(given), "flask-cors", urlsOfRoute(path, draft), draft))
            error = std::move(refused);
    }
    if (!routes.empty())
        draft.setPath(routes.front().first.substr(0, routes.front().first.find('<')));
    draft.answer(std::nullopt, [](RequestCases&) { return ServerAnswer(); });
    return true;
}

/// A header that `@app.after_request` sets, in a condition or not.
struct HeaderBehind
{
    SetHeader header;
    std::string line {};
    bool hasCondition = false;
    /// The function was given after the package, so that it runs before it.
    bool isFirst = false;
    bool isAdded = false;
};

std::vector<HeaderBehind> headersBehind(std::string_view text, std::size_t package, ConfigurationDraft& draft)
{
    std::vector<HeaderBehind> behind;
    for (SetHeader& header : headersSetIn(text, draft)) {
        const std::size_t function = text.rfind("def ", header.at);
        if (function == text.npos || !strip(text.substr(0, function), isAsciiWhitespace).ends_with("after_request"))
            continue;
        HeaderBehind one;
        const std::string_view line = strip(text.substr(text.rfind('\n', header.at) + 1, 60), isAsciiWhitespace);
        one.line = line.substr(0, line.find('\n'));
        one.hasCondition = text.substr(function, header.at - function).find(" if ") != text.npos
            || (header.value.text.empty() && !header.value.requestHeader.empty());
        one.isFirst = function > package;
        one.isAdded = strip(text.substr(0, header.at), isAsciiWhitespace).ends_with(".add(");
        one.header = std::move(header);
        behind.push_back(std::move(one));
    }
    return behind;
}

/// What was given to Flask last runs first, and the package does nothing where it finds Access-Control-Allow-Origin;
/// what it finds behind itself is added to or replaced (flask_cors/extension.py). What stands in a condition is noted.
void takeHeadersBehind(std::string_view text, std::size_t package, ConfigurationDraft& draft, ServerConfiguration& read)
{
    const std::vector<HeaderBehind> behind = headersBehind(text, package, draft);
    const bool replacesAll = std::any_of(behind.begin(), behind.end(), [](const HeaderBehind& one) {
        return one.isFirst && !one.hasCondition
            && asciiCaseInsensitiveEquals(one.header.name, "access-control-allow-origin");
    });
    for (const HeaderBehind& one : behind) {
        if (one.hasCondition)
            read.notes.push_back(say<messages::PartNotFollowed>(one.line));
    }
    for (ServerRule& rule : read.rules) {
        auto* const response = std::get_if<ServerResponse>(&rule.respond);
        if (response == nullptr)
            continue;
        HeaderList headers = response->headers && !replacesAll ? *response->headers : HeaderList();
        if (replacesAll)
            response->echoedHeaders.clear();
        for (const HeaderBehind& one : behind) {
            if (one.hasCondition)
                continue;
            if (one.isAdded || one.isFirst)
                headers.append(one.header.name, one.header.value.text);
            else
                headers.set(one.header.name, one.header.value.text);
        }
        response->headers = std::make_shared<const HeaderList>(std::move(headers));
    }
}

/// `vary_header=False`
void dropVary(ServerConfiguration& read)
{
    for (ServerRule& rule : read.rules) {
        auto* const response = std::get_if<ServerResponse>(&rule.respond);
        if (response == nullptr || !response->headers)
            continue;
        HeaderList headers = *response->headers;
        headers.remove("Vary");
        response->headers = std::make_shared<const HeaderList>(std::move(headers));
    }
}

} // namespace

bool looksLikeCorsMiddleware(std::string_view text)
{
    return text.find("CORSMiddleware") != text.npos && text.find("CORSMiddleware(get_response") == text.npos
        && text.find("corsheaders") == text.npos && text.find("func CORSMiddleware") == text.npos
        && text.find("class CORSMiddleware") == text.npos && text.find(".Header().Set(") == text.npos;
}

Result<ServerConfiguration> readCorsMiddleware(std::string_view text, const ServerSurroundings& surroundings)
{
    std::size_t arguments = findCall(text, "add_middleware");
    // `app.add_middleware(GZipMiddleware)` may stand before it.
    constexpr int mostCalls = 50;
    for (int calls = 0; arguments != text.npos && calls < mostCalls; ++calls) {
        const std::string_view call = text.substr(arguments, endOfBrackets(text, arguments) - arguments);
        if (call.find("CORSMiddleware") != call.npos)
            break;
        arguments = findCall(text, "add_middleware", arguments);
    }
    if (arguments == text.npos)
        arguments = findCall(text, "Middleware");
    if (arguments == text.npos)
        arguments = findCall(text, "CORSMiddleware");
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    if (arguments != text.npos) {
        if (std::string guard = guardAddedBehind(text, arguments); !guard.empty())
            draft.noteGuard(std::move(guard));
    }
    if (auto error = addOptions(text, optionsAt(text, arguments), "fastapi", std::nullopt, draft))
        return tl::unexpected(*error);
    return draft.finish();
}

bool looksLikeFlaskCors(std::string_view text)
{
    // A program of JavaScript may call its own so, and gives it an object.
    const std::size_t arguments = findCall(text, "CORS");
    const bool isCalled = arguments != text.npos
        && !strip(text.substr(std::min(arguments, text.size())), isAsciiWhitespace).starts_with('{');
    return text.find("flask_cors") != text.npos || isCalled || text.find("@cross_origin") != text.npos;
}

Result<ServerConfiguration> readFlaskCors(std::string_view text, const ServerSurroundings& surroundings)
{
    std::size_t arguments = findCall(text, "CORS");
    const std::size_t ofRoute = findCall(text, "cross_origin");
    // What a route says itself counts more than the call for all that says nothing.
    const std::string_view call = text.substr(std::min(arguments, text.size()));
    const bool saysNothing = arguments != text.npos && call.substr(0, call.find(')')).find(',') == call.npos;
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    std::optional<InputError> error;
    GivenOptions given =
        optionsAt(text, ofRoute != text.npos && (arguments == text.npos || saysNothing) ? ofRoute : arguments);
    takeSettingsOfFlask(text, given);
    const bool isWithoutVary = std::any_of(given.begin(), given.end(),
        [](const auto& option) { return option.first == "vary_header" && option.second.text == "false"; });
    const bool areRoutes = arguments == text.npos && ofRoute != text.npos && addRoutes(text, draft, error);
    if (!areRoutes)
        error = addOptions(text, std::move(given), "flask-cors", std::nullopt, draft);
    if (error)
        return tl::unexpected(*error);
    auto read = draft.finish();
    if (!read)
        return read;
    if (isWithoutVary)
        dropVary(*read);
    if (arguments != text.npos)
        takeHeadersBehind(text, arguments, draft, *read);
    return read;
}

} // namespace fetchscope
