#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/name_lists.h"
#include "core/reading/server_configuration/preset_options.h"
#include "core/reading/server_configuration/program_texts.h"
#include "core/reading/server_configuration/request_guards.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Programs in Go with rs/cors (or go-chi/cors, which copies it), gin-contrib/cors, Echo, Fiber or gorilla/handlers.
namespace fetchscope {

namespace {

using GoMembers = std::vector<std::pair<std::string, Literal>>;

Literal goListOf(std::initializer_list<std::string_view> texts)
{
    Literal list {Literal::Kind::List};
    for (const std::string_view text : texts)
        list.members.emplace_back(std::string(), Literal {Literal::Kind::Text, std::string(text)});
    return list;
}

/// Behind the brace of a structure; npos where there is none.
std::size_t findStructure(std::string_view text, std::string_view name)
{
    const std::size_t at = text.find(name);
    return at == text.npos ? text.npos : at + name.size();
}

Literal* goMember(GoMembers& members, std::string_view name)
{
    const auto found =
        std::find_if(members.begin(), members.end(), [name](const auto& member) { return member.first == name; });
    return found == members.end() ? nullptr : &found->second;
}

bool isTrueInGo(GoMembers& members, std::string_view name)
{
    const Literal* value = goMember(members, name);
    return value && value->kind == Literal::Kind::Boolean && value->text == "true";
}

/// The body of the function that decides; empty where there is none.
std::string_view originFunctionIn(std::string_view text)
{
    for (const std::string_view name : {"AllowOriginVaryRequestFunc", "AllowOriginRequestFunc",
             "AllowOriginWithContextFunc", "AllowOriginsFunc", "AllowOriginFunc", "AllowedOriginValidator("}) {
        const std::size_t at = text.find(name);
        const std::size_t brace = at == text.npos ? at : text.find('{', at);
        if (brace != text.npos)
            return text.substr(brace, std::min(endOfBrackets(text, brace + 1), text.size()) - brace);
    }
    return {};
}

/// What a function compares the origin with, as origins with stars: `strings.HasSuffix(origin, ".example")`.
Literal originsOfFunction(std::string_view function, std::string_view program)
{
    Literal list = goListOf({});
    const auto add = [&list](std::string origin) {
        list.members.emplace_back(std::string(), Literal {Literal::Kind::Text, std::move(origin)});
    };
    constexpr std::array<std::string_view, 3> calls {"HasSuffix", "HasPrefix", "Contains"};
    for (const std::string_view call : calls) {
        for (std::size_t at = findCall(function, call); at != function.npos; at = findCall(function, call, at)) {
            const auto arguments = argumentsAt(function, at);
            if (arguments.size() != 2 || arguments[1].second.kind != Literal::Kind::Text)
                continue;
            const std::string& text = arguments[1].second.text;
            add((call == "HasPrefix" ? "" : "*") + text + (call == "HasSuffix" ? "" : "*"));
        }
    }
    // `allowed[origin]` of a map, and `slices.Contains(allowed, origin)`.
    std::vector<std::string_view> lists;
    for (std::size_t at = function.find('['); at != function.npos; at = function.find('[', at + 1)) {
        std::size_t start = at;
        while (start > 0 && isNameCharacter(function[start - 1]))
            --start;
        if (start < at)
            lists.push_back(function.substr(start, at - start));
    }
    for (std::size_t at = findCall(function, "Contains"); at != function.npos; at = findCall(function, "Contains", at))
        lists.push_back(function.substr(at, std::min(function.find(',', at), function.size()) - at));
    for (const std::string_view name : lists) {
        for (std::string& origin : quotedTexts(valueOfVariable(program, name))) {
            if (origin.find("://") != std::string::npos)
                add(std::move(origin));
        }
    }
    for (std::size_t at = function.find("== \""); at != function.npos; at = function.find("== \"", at + 1)) {
        if (Literal text = literalAt(function, at + 3); text.text.find("://") != std::string::npos)
            add(text.text);
    }
    return list;
}

/// Which origins are allowed is decided by a function: those that it compares with, else what asks. Null where none
/// does.
std::optional<Literal> originsByFunction(GoMembers& members, std::string_view text, ConfigurationDraft& draft)
{
    const bool hasFunction = std::any_of(members.begin(), members.end(),
        [](const auto& member) { return member.first.starts_with("AllowOrigin") && member.first.ends_with("Func"); });
    if (!hasFunction)
        return std::nullopt;
    Literal origins = originsOfFunction(originFunctionIn(text), text);
    std::string names;
    for (const auto& [unused, origin] : origins.members)
        names.append(names.empty() ? "" : ", ").append(origin.text);
    draft.note(say<messages::OriginByFunction>(names.empty() ? "*" : names));
    return names.empty() ? goListOf({"*://*"}) : std::move(origins);
}

/// The same where they are only known at run time: refusing all is nobody's configuration.
bool isUnknownOrigin(GoMembers& members, std::string_view name, ConfigurationDraft& draft)
{
    const Literal* origins = goMember(members, name);
    if (!origins || origins->isKnown())
        return false;
    draft.note(say<messages::OriginByFunction>("*"));
    std::erase_if(members, [name](const auto& member) { return member.first == name; });
    return true;
}

Result<ServerConfiguration> readRsCors(GoMembers members, std::string_view text, ConfigurationDraft& draft)
{
    // A pattern that all origins fit, and that is repeated.
    const bool isOpen = isUnknownOrigin(members, "AllowedOrigins", draft);
    if (auto origins = originsByFunction(members, text, draft)) {
        std::erase_if(members, [](const auto& member) { return member.first == "AllowedOrigins"; });
        members.emplace_back("AllowedOrigins", *std::move(origins));
    } else if (isOpen) {
        members.emplace_back("AllowedOrigins", goListOf({"*://*"}));
    }
    // An empty list is none.
    std::erase_if(members,
        [](const auto& member) { return member.second.kind == Literal::Kind::List && member.second.members.empty(); });
    return finishWithPreset("go-rs-cors", members, draft);
}

/// What `cors.DefaultConfig()` sets.
GoMembers defaultsOfGin()
{
    return {{"AllowMethods", goListOf({"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"})},
        {"AllowHeaders", goListOf({"Origin", "Content-Length", "Content-Type"})},
        {"MaxAge", {Literal::Kind::Number, "43200"}}};
}

/// `config.AllowOrigins = …` behind `config := cors.DefaultConfig()`
void takeAssignments(std::string_view text, GoMembers& members)
{
    for (const std::string_view name : {"AllowOrigins", "AllowAllOrigins", "AllowMethods", "AllowHeaders",
             "ExposeHeaders", "AllowCredentials", "MaxAge", "AllowWildcard", "AllowOriginFunc"}) {
        for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
            const std::size_t sign = text.find_first_not_of(" \t", at + name.size());
            if (at == 0 || text[at - 1] != '.' || sign == text.npos || text[sign] != '=')
                continue;
            std::erase_if(members, [name](const auto& member) { return member.first == name; });
            members.emplace_back(name, literalAt(text, sign + 1));
        }
    }
    // `config.AddAllowHeaders("Authorization")`
    for (const auto& [call, option] : {std::pair {"AddAllowHeaders", "AllowHeaders"},
             std::pair {"AddAllowMethods", "AllowMethods"}, std::pair {"AddExposeHeaders", "ExposeHeaders"}}) {
        const std::size_t at = findCall(text, call);
        if (at == text.npos)
            continue;
        if (!goMember(members, option))
            members.emplace_back(option, goListOf({}));
        for (auto& [unused, added] : argumentsAt(text, at))
            goMember(members, option)->members.emplace_back(std::string(), std::move(added));
    }
}

Result<ServerConfiguration> readGin(GoMembers members, std::string_view text, ConfigurationDraft& draft)
{
    if (isTrueInGo(members, "AllowAllOrigins"))
        members.insert(members.begin(), {"AllowOrigins", goListOf({"*"})});
    const bool isOpen = isUnknownOrigin(members, "AllowOrigins", draft);
    auto origins = originsByFunction(members, text, draft);
    if (origins || isOpen) {
        if (!origins)
            origins = goListOf({"*://*"});
        // It is asked where the list does not say so.
        if (const Literal* listed = goMember(members, "AllowOrigins"))
            origins->members.insert(origins->members.begin(), listed->members.begin(), listed->members.end());
        members.insert(members.begin(), {"AllowOrigins", *std::move(origins)});
        members.insert(members.begin(), {"AllowWildcard", {Literal::Kind::Boolean, "true"}});
    }
    // The first of each counts.
    GoMembers once;
    for (auto& member : members) {
        if (!goMember(once, member.first))
            once.push_back(std::move(member));
    }
    return finishWithPreset("gin-cors", once, draft);
}

/// Echo and Fiber do what the cors package of Express does, with other names; Fiber has texts with commas for lists.
Result<ServerConfiguration> readEchoOrFiber(GoMembers members, std::string_view text, ConfigurationDraft& draft)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> names {
        {{"AllowOrigins", "origin"}, {"AllowMethods", "methods"}, {"AllowHeaders", "allowedHeaders"},
            {"ExposeHeaders", "exposedHeaders"}, {"AllowCredentials", "credentials"}, {"MaxAge", "maxAge"}}};
    GoMembers options;
    for (const auto& [name, option] : names) {
        Literal* value = goMember(members, name);
        if (!value)
            continue;
        if (value->kind == Literal::Kind::Text && option == "origin") {
            Literal list {Literal::Kind::List};
            for (const std::string_view part : strictlySplit(value->text, ','))
                list.members.emplace_back(
                    std::string(), Literal {Literal::Kind::Text, std::string(strip(part, isAsciiWhitespace))});
            *value = std::move(list);
        }
        const bool isEmpty = value->text.empty() && value->members.empty();
        const bool isForAll = std::any_of(
            value->members.begin(), value->members.end(), [](const auto& member) { return member.second.text == "*"; });
        if (option == "origin" && isForAll)
            *value = {Literal::Kind::Text, "*"};
        if (!isEmpty)
            options.emplace_back(option, std::move(*value));
    }
    if (auto origins = originsByFunction(members, text, draft)) {
        const bool isOpen = origins->members.front().second.text == "*://*";
        std::erase_if(options, [](const auto& option) { return option.first == "origin"; });
        options.emplace_back("origin", isOpen ? Literal {Literal::Kind::Boolean, "true"} : *std::move(origins));
    }
    return finishWithPreset("express-cors", options, draft);
}

/// What a program gives to gorilla/handlers, which answers as its source says:
/// https://github.com/gorilla/handlers/blob/main/cors.go
struct GorillaOptions
{
    std::vector<std::string> origins;
    std::vector<std::string> methods {"GET", "HEAD", "POST"};
    std::vector<std::string> headers {"Accept", "Accept-Language", "Content-Language", "Origin"};
    std::string exposed;
    std::string maxAge;
    std::uint16_t status = 200;
    bool hasCredentials = false;
    bool leavesOptions = false;
    /// A function decides of the origin.
    bool isByFunction = false;
};

std::vector<std::string> textsGivenTo(std::string_view text, std::string_view call)
{
    std::vector<std::string> texts;
    const std::size_t at = findCall(text, call);
    const auto arguments = at == text.npos ? GoMembers() : argumentsAt(text, at);
    if (arguments.empty())
        return texts;
    for (const auto& [unused, member] : arguments.front().second.members) {
        if (member.kind == Literal::Kind::Text)
            texts.push_back(member.text);
    }
    if (arguments.front().second.kind == Literal::Kind::Number)
        texts.push_back(arguments.front().second.text);
    return texts;
}

GorillaOptions gorillaOptions(std::string_view text, ConfigurationDraft& draft)
{
    GorillaOptions options;
    options.origins = textsGivenTo(text, "AllowedOrigins");
    if (const std::size_t at = findCall(text, "AllowedOrigins"); options.origins.empty() && at != text.npos)
        draft.note(say<messages::OriginsAtRunTime>(
            std::string(text.substr(at, std::min<std::size_t>(endOfBrackets(text, at) - at, 60)))));
    if (auto methods = textsGivenTo(text, "AllowedMethods"); !methods.empty())
        options.methods = std::move(methods);
    for (std::string& header : textsGivenTo(text, "AllowedHeaders")) {
        // A star is a name like another, and no browser asks for it.
        if (header != "*")
            options.headers.push_back(std::move(header));
    }
    for (const std::string& header : textsGivenTo(text, "ExposedHeaders"))
        options.exposed.append(options.exposed.empty() ? "" : ",").append(header);
    if (auto seconds = textsGivenTo(text, "MaxAge"); !seconds.empty())
        options.maxAge = std::move(seconds.front());
    if (const auto status = textsGivenTo(text, "OptionStatusCode"); !status.empty())
        std::from_chars(status.front().data(), status.front().data() + status.front().size(), options.status);
    options.hasCredentials = findCall(text, "AllowCredentials") != text.npos;
    options.leavesOptions = findCall(text, "IgnoreOptions") != text.npos;
    options.isByFunction = findCall(text, "AllowedOriginValidator") != text.npos;
    if (options.isByFunction)
        draft.note(say<messages::OriginByFunction>("*"));
    return options;
}

bool isOfDefaultMethods(std::string_view method)
{
    return method == "GET" || method == "HEAD" || method == "POST";
}

/// What it says to a preflight of an allowed origin: null where it goes on to the headers that all get.
std::optional<ServerAnswer> gorillaRefusal(
    const GorillaOptions& options, const std::optional<TextPattern>& headers, RequestCases& request)
{
    constexpr std::uint16_t badRequest = 400;
    constexpr std::uint16_t forbidden = 403;
    constexpr std::uint16_t methodNotAllowed = 405;
    if (!request.hasHeader("Access-Control-Request-Method"))
        return ServerAnswer {badRequest, {}};
    const bool isAllowed = std::any_of(options.methods.begin(), options.methods.end(),
        [&request](const std::string& method) { return request.headerIs("Access-Control-Request-Method", method); });
    if (!isAllowed)
        return ServerAnswer {methodNotAllowed, {}};
    const bool isRefused = request.hasHeader("Access-Control-Request-Headers") && headers
        && !request.headerMatches("Access-Control-Request-Headers", *headers);
    return isRefused ? std::optional(ServerAnswer {forbidden, {}}) : std::nullopt;
}

ServerAnswer gorillaAnswer(
    const GorillaOptions& options, const std::optional<TextPattern>& headers, RequestCases& request)
{
    const bool isForAll = std::find(options.origins.begin(), options.origins.end(), "*") != options.origins.end();
    const bool isAny = isForAll || options.isByFunction || options.origins.empty();
    const bool isAllowed = isAny
        ? request.hasHeader("Origin")
        : std::any_of(options.origins.begin(), options.origins.end(),
            [&request](const std::string& origin) { return request.headerIs("Origin", origin); });
    if (!isAllowed)
        return {};
    const bool isPreflight = request.isMethod("OPTIONS") && !options.leavesOptions;
    if (request.isMethod("OPTIONS") && options.leavesOptions)
        return {};
    ServerAnswer answer;
    if (isPreflight) {
        if (auto refused = gorillaRefusal(options, headers, request))
            return *std::move(refused);
        answer.status = options.status;
        answer.headers.push_back({"Access-Control-Allow-Headers", {{}, "Access-Control-Request-Headers"}});
        if (!options.maxAge.empty())
            answer.headers.push_back({"Access-Control-Max-Age", {options.maxAge}});
        for (const std::string& method : options.methods) {
            if (!isOfDefaultMethods(method) && request.headerIs("Access-Control-Request-Method", method))
                answer.headers.push_back({"Access-Control-Allow-Methods", {method}});
        }
    } else if (!options.exposed.empty()) {
        answer.headers.push_back({"Access-Control-Expose-Headers", {options.exposed}});
    }
    if (options.hasCredentials)
        answer.headers.push_back({"Access-Control-Allow-Credentials", {"true"}});
    if (options.origins.size() > 1)
        answer.headers.push_back({"Vary", {"Origin"}});
    const bool isStar = isForAll || (options.origins.empty() && !options.isByFunction);
    answer.headers.push_back({"Access-Control-Allow-Origin", isStar ? SentValue {"*"} : SentValue {{}, "Origin"}});
    return answer;
}

Result<ServerConfiguration> readGorilla(std::string_view text, ConfigurationDraft& draft)
{
    const GorillaOptions options = gorillaOptions(text, draft);
    const auto headers = draft.expression(expressionOfNames(options.headers), true);
    draft.answer(
        std::nullopt, [&options, &headers](RequestCases& request) { return gorillaAnswer(options, headers, request); });
    return draft.finish();
}

/// Middleware of gin, echo, fiber and chi is asked in the order in which it is given to `Use`.
void noteGuardsOf(std::string_view text, ConfigurationDraft& draft)
{
    constexpr int mostCalls = 50;
    std::size_t at = findCall(text, "Use");
    for (int calls = 0; at != text.npos && calls < mostCalls; ++calls, at = findCall(text, "Use", at)) {
        const std::string_view given = text.substr(at, endOfBrackets(text, at) - at);
        if (asciiLowercase(given).find("cors") != std::string::npos)
            return;
        if (namesGuard(given))
            draft.noteGuard(std::string("Use(").append(given.substr(0, given.find('\n'))).append(")"));
    }
}

} // namespace

bool looksLikeGo(std::string_view whole)
{
    const std::string text = withoutComments(whole);
    return text.find("cors.Options{") != text.npos || text.find("cors.Config{") != text.npos
        || text.find("cors.AllowAll()") != text.npos || text.find("cors.Default()") != text.npos
        || text.find("cors.DefaultConfig()") != text.npos || text.find("CORSConfig{") != text.npos
        || text.find("middleware.CORS()") != text.npos || text.find("handlers.AllowedOrigins(") != text.npos;
}

Result<ServerConfiguration> readGo(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    noteGuardsOf(text, draft);
    if (text.find("handlers.AllowedOrigins(") != text.npos)
        return readGorilla(text, draft);
    if (const std::size_t at = findStructure(text, "cors.Options{"); at != text.npos)
        return readRsCors(argumentsAt(text, at), text, draft);
    if (const std::size_t at = findStructure(text, "CORSConfig{"); at != text.npos)
        return readEchoOrFiber(argumentsAt(text, at), text, draft);
    if (text.find("middleware.CORS()") != text.npos)
        return readEchoOrFiber({}, text, draft);
    if (const std::size_t at = findStructure(text, "cors.Config{"); at != text.npos) {
        GoMembers members = argumentsAt(text, at);
        // Fiber has texts with commas for lists.
        const bool isFiber = text.find("fiber") != text.npos
            || std::any_of(members.begin(), members.end(),
                [](const auto& member) { return member.second.kind == Literal::Kind::Text; });
        return isFiber ? readEchoOrFiber(std::move(members), text, draft) : readGin(std::move(members), text, draft);
    }
    const bool isGin = text.find("gin.") != text.npos || text.find("gin-") != text.npos;
    if (text.find("cors.DefaultConfig()") != text.npos) {
        GoMembers members = defaultsOfGin();
        takeAssignments(text, members);
        return readGin(std::move(members), text, draft);
    }
    if (isGin) {
        GoMembers members = defaultsOfGin();
        members.emplace_back("AllowOrigins", goListOf({"*"}));
        return readGin(std::move(members), text, draft);
    }
    if (text.find("cors.AllowAll()") != text.npos)
        return readRsCors({{"AllowedMethods", goListOf({"HEAD", "GET", "POST", "PUT", "PATCH", "DELETE"})},
                              {"AllowedHeaders", goListOf({"*"})}},
            text, draft);
    return readRsCors({}, text, draft);
}

} // namespace fetchscope
