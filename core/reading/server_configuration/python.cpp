#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/messages.h"
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

/// A setting of django-cors-headers, by its name now or before its version 3.5, and the option of the preset.
struct DjangoSetting
{
    std::string_view name;
    std::string_view option;
};

constexpr std::array<DjangoSetting, 11> djangoSettings {{
    {"CORS_ALLOWED_ORIGINS", "CORS_ALLOWED_ORIGINS"},
    {"CORS_ORIGIN_WHITELIST", "CORS_ALLOWED_ORIGINS"},
    {"CORS_ALLOWED_ORIGIN_REGEXES", "CORS_ALLOWED_ORIGIN_REGEXES"},
    {"CORS_ORIGIN_REGEX_WHITELIST", "CORS_ALLOWED_ORIGIN_REGEXES"},
    {"CORS_ALLOW_ALL_ORIGINS", "CORS_ALLOW_ALL_ORIGINS"},
    {"CORS_ORIGIN_ALLOW_ALL", "CORS_ALLOW_ALL_ORIGINS"},
    {"CORS_ALLOW_METHODS", "CORS_ALLOW_METHODS"},
    {"CORS_ALLOW_HEADERS", "CORS_ALLOW_HEADERS"},
    {"CORS_EXPOSE_HEADERS", "CORS_EXPOSE_HEADERS"},
    {"CORS_ALLOW_CREDENTIALS", "CORS_ALLOW_CREDENTIALS"},
    {"CORS_PREFLIGHT_MAX_AGE", "CORS_PREFLIGHT_MAX_AGE"},
}};
constexpr std::array<std::string_view, 9> defaultHeaders {"accept", "accept-encoding", "authorization", "content-type",
    "dnt", "origin", "user-agent", "x-csrftoken", "x-requested-with"};

/// Behind the sign of `NAME = …`; npos where there is none.
std::size_t findAssignment(std::string_view text, std::string_view name)
{
    for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
        const std::size_t sign = text.find_first_not_of(" \t", at + name.size());
        const bool isCommented = at > 0 && (text[at - 1] == '#' || text.substr(0, at).ends_with("# "));
        if (sign != text.npos && text[sign] == '=' && !isCommented)
            return sign + 1;
    }
    return text.npos;
}

using GivenOptions = std::vector<std::pair<std::string, Literal>>;

void addPreset(std::string_view preset, const GivenOptions& given, const std::optional<TextPattern>& urls,
    ConfigurationDraft& draft, std::optional<InputError>& error)
{
    PresetOptions options;
    options.takeAll(preset, given, draft);
    if (auto refused = addPresetRules(preset, std::move(options), urls, draft))
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

Result<ServerConfiguration> readCall(
    std::string_view text, const ServerSurroundings& surroundings, std::size_t arguments, std::string_view preset)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    if (preset == "fastapi" && arguments != text.npos) {
        if (std::string guard = guardAddedBehind(text, arguments); !guard.empty())
            draft.noteGuard(std::move(guard));
    }
    GivenOptions given;
    if (arguments != std::string_view::npos)
        given = argumentsAt(text, arguments);
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
        addPreset(preset, given, std::nullopt, draft, error);
    }
    if (error)
        return tl::unexpected(*error);
    return draft.finish();
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
    return readCall(text, surroundings, arguments, "fastapi");
}

bool looksLikeDjangoSettings(std::string_view text)
{
    return std::any_of(djangoSettings.begin(), djangoSettings.end(),
        [text](const DjangoSetting& setting) { return findAssignment(text, setting.name) != text.npos; });
}

/// The names of a list of Django's middleware, in its order; empty where there is none, or not all of it.
static std::vector<std::string> middlewareOfDjango(std::string_view text)
{
    std::vector<std::string> names;
    for (const std::string_view name : {"MIDDLEWARE", "MIDDLEWARE_CLASSES"}) {
        const std::size_t at = findAssignment(text, name);
        const Literal list = at == text.npos ? Literal() : literalAt(text, at);
        for (const auto& [key, value] : list.members) {
            if (value.kind != Literal::Kind::Text)
                return {};
            names.push_back(value.text);
        }
    }
    return names;
}

/// What stands before CorsMiddleware answers without it (django-cors-headers, README, "Setup").
static void noteMiddlewareBefore(const std::vector<std::string>& names, ConfigurationDraft& draft)
{
    for (const std::string& name : names) {
        if (name.ends_with(".CorsMiddleware"))
            return;
        if (name == "django.middleware.common.CommonMiddleware")
            draft.note(say<messages::RedirectsBeforeCors>(name));
        else if (!name.starts_with("django.") && namesGuard(name))
            draft.noteGuard(name);
    }
}

Result<ServerConfiguration> readDjangoSettings(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    const std::vector<std::string> middleware = middlewareOfDjango(text);
    const bool isThere = middleware.empty()
        || std::any_of(middleware.begin(), middleware.end(),
            [](const std::string& name) { return name.ends_with(".CorsMiddleware"); });
    if (!isThere) {
        draft.note(say<messages::NoCorsMiddleware>());
        draft.answer(std::nullopt, [](RequestCases&) { return ServerAnswer(); });
        return draft.finish();
    }
    noteMiddlewareBefore(middleware, draft);
    std::vector<std::pair<std::string, Literal>> given;
    for (const DjangoSetting& setting : djangoSettings) {
        const std::size_t at = findAssignment(text, setting.name);
        if (at == text.npos)
            continue;
        Literal value = literalAt(text, at);
        // `list(default_headers) + ["x-ping"]`
        const std::string_view source = text.substr(at, std::min(text.find('\n', at), text.size()) - at);
        if (const std::size_t defaults = source.find("default_headers"); defaults != source.npos) {
            const std::size_t added = text.find_first_of("[(", at + defaults);
            value = added == text.npos ? Literal {Literal::Kind::List} : literalAt(text, added);
            for (const std::string_view name : defaultHeaders)
                value.members.emplace_back(std::string(), Literal {Literal::Kind::Text, std::string(name)});
        }
        if (setting.option == "CORS_ALLOWED_ORIGINS") {
            value = originDecidedBy(value, text, draft);
            if (value.kind == Literal::Kind::Boolean) {
                given.emplace_back("CORS_ALLOW_ALL_ORIGINS", std::move(value));
                continue;
            }
        }
        given.emplace_back(setting.option, std::move(value));
    }
    const std::size_t paths = findAssignment(text, "CORS_URLS_REGEX");
    const Literal expression = paths == text.npos ? Literal() : literalAt(text, paths);
    if (expression.text.empty() || expression.text == "^.*$")
        return finishWithPreset("django-cors-headers", given, draft);
    // Which paths it is for: an expression that has to hold from the start of the path.
    const bool isAnchored = expression.text.starts_with('^');
    std::string ofPath = expression.text.substr(isAnchored ? 1 : 0);
    if (ofPath.ends_with('$'))
        ofPath.replace(ofPath.size() - 1, 1, "(?:\\?|$)");
    std::optional<InputError> error;
    addPreset("django-cors-headers", given, draft.expression("^[a-z]+://[^/]*" + ofPath), draft, error);
    if (error)
        return tl::unexpected(*error);
    draft.answer(std::nullopt, [](RequestCases&) { return ServerAnswer(); });
    if (const std::string path = exampleOfExpression(expression.text); path.starts_with('/'))
        draft.setPath(path);
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
    if (ofRoute != text.npos && (arguments == text.npos || saysNothing))
        arguments = ofRoute;
    return readCall(text, surroundings, arguments, "flask-cors");
}

} // namespace fetchscope
