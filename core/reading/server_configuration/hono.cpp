#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/express_mounts.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/origin_function.h"

#include <algorithm>

/// The middleware `cors()` of Hono (https://hono.dev/docs/middleware/builtin/cors).
namespace fetchscope {

namespace {

/// The middleware on a path, and its options.
struct HonoCors
{
    /// Empty: all.
    std::string path;
    /// Behind the parenthesis of `cors(`.
    std::size_t arguments = 0;
};

std::vector<HonoCors> callsIn(std::string_view text)
{
    constexpr std::size_t mostCalls = 50;
    std::vector<HonoCors> calls;
    for (std::size_t at = findCall(text, "use"); at != text.npos && calls.size() < mostCalls;
         at = findCall(text, "use", at)) {
        const std::size_t end = endOfBrackets(text, at);
        const std::size_t cors = findCall(text, "cors", at);
        if (cors == text.npos || cors > end)
            continue;
        const Literal path = literalAt(text, at);
        calls.push_back({path.kind == Literal::Kind::Text ? path.text : std::string(), cors});
    }
    // Made in one place, and used in another.
    if (calls.empty()) {
        if (const std::size_t cors = findCall(text, "cors"); cors != text.npos)
            calls.push_back({{}, cors});
    }
    return calls;
}

struct HonoOptions
{
    /// `*` alone: all.
    std::vector<std::string> origins {"*"};
    /// What a function compares the origin with.
    std::vector<TextPattern> patterns {};
    bool reflectsOrigin = false;
    std::string methods = "GET,HEAD,PUT,POST,DELETE,PATCH";
    std::string headers;
    std::string exposed;
    std::string maxAge;
    bool hasCredentials = false;
};

std::string joined(const Literal& list)
{
    std::string text;
    for (const auto& [unused, member] : list.members)
        text.append(text.empty() ? "" : ",").append(member.text);
    return text;
}

HonoOptions optionsAt(std::string_view text, std::size_t arguments, ConfigurationDraft& draft)
{
    HonoOptions options;
    const auto given = argumentsAt(text, arguments);
    if (given.empty())
        return options;
    if (given.front().second.kind != Literal::Kind::Object) {
        draft.note(say<messages::OptionAtRunTime>("cors()", given.front().second.text));
        return options;
    }
    for (const auto& [name, value] : given.front().second.members) {
        if (name == "origin") {
            const Literal origin = originDecidedBy(value, text, draft);
            options.reflectsOrigin = origin.kind == Literal::Kind::Boolean && origin.text == "true";
            if (origin.kind == Literal::Kind::Text)
                options.origins = {origin.text};
            else if (origin.kind == Literal::Kind::List)
                options.origins.clear();
            else if (!origin.isKnown())
                draft.note(say<messages::OptionAtRunTime>(name, value.text));
            for (const auto& [unused, member] : origin.members) {
                const auto pattern =
                    member.kind == Literal::Kind::Expression ? draft.expression(member.text) : std::nullopt;
                if (pattern)
                    options.patterns.push_back(*pattern);
                else
                    options.origins.push_back(member.text);
            }
        } else if (!value.isKnown()) {
            draft.note(say<messages::OptionAtRunTime>(name, value.text));
        } else if (name == "allowMethods") {
            options.methods = joined(value);
        } else if (name == "allowHeaders") {
            options.headers = joined(value);
        } else if (name == "exposeHeaders") {
            options.exposed = joined(value);
        } else if (name == "maxAge") {
            options.maxAge = value.text;
        } else if (name == "credentials") {
            options.hasCredentials = value.text == "true";
        }
    }
    return options;
}

ServerAnswer answerOf(const HonoOptions& options, RequestCases& request)
{
    ServerAnswer answer;
    const auto set = [&answer](std::string_view name, SentValue value) {
        answer.headers.emplace_back(std::string(name), std::move(value));
    };
    bool variesByOrigin = true;
    const bool isForAll = options.origins == std::vector<std::string> {"*"};
    if (options.reflectsOrigin && request.hasHeader("Origin")) {
        set("Access-Control-Allow-Origin", {{}, "Origin"});
    } else if (isForAll && !options.reflectsOrigin) {
        set("Access-Control-Allow-Origin", {"*"});
        variesByOrigin = false;
    } else {
        const auto allowed = std::find_if(options.origins.begin(), options.origins.end(),
            [&request](const std::string& origin) { return request.headerIs("Origin", origin); });
        const bool isLike = allowed == options.origins.end()
            && std::any_of(options.patterns.begin(), options.patterns.end(),
                [&request](const TextPattern& pattern) { return request.headerMatches("Origin", pattern); });
        variesByOrigin = isLike || allowed != options.origins.end();
        if (isLike)
            set("Access-Control-Allow-Origin", {{}, "Origin"});
        else if (variesByOrigin)
            set("Access-Control-Allow-Origin", {*allowed});
    }
    if (options.hasCredentials)
        set("Access-Control-Allow-Credentials", {"true"});
    if (!options.exposed.empty())
        set("Access-Control-Expose-Headers", {options.exposed});
    if (variesByOrigin)
        set("Vary", {"Origin"});
    if (!request.isMethod("OPTIONS"))
        return answer;
    answer.status = 204;
    if (!options.maxAge.empty())
        set("Access-Control-Max-Age", {options.maxAge});
    if (!options.methods.empty())
        set("Access-Control-Allow-Methods", {options.methods});
    const bool repeatsHeaders = options.headers.empty() && request.hasHeader("Access-Control-Request-Headers");
    if (!options.headers.empty())
        set("Access-Control-Allow-Headers", {options.headers});
    else if (repeatsHeaders)
        set("Access-Control-Allow-Headers", {{}, "Access-Control-Request-Headers"});
    if (!options.headers.empty() || repeatsHeaders)
        set("Vary", {"Access-Control-Request-Headers"});
    return answer;
}

} // namespace

bool looksLikeHono(std::string_view text)
{
    const auto has = [text](std::string_view sign) { return text.find(sign) != text.npos; };
    return (has("hono/cors") || has("new Hono(") || has("new Hono<")) && findCall(text, "cors") != text.npos;
}

Result<ServerConfiguration> readHono(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    bool isForAll = false;
    const std::vector<HonoCors> calls = callsIn(text);
    if (!calls.empty())
        noteGuardsBefore(text, calls.front().arguments, draft);
    for (const HonoCors& call : calls) {
        const HonoOptions options = optionsAt(text, call.arguments, draft);
        const bool isAll = call.path.empty() || call.path == "*" || call.path == "/*";
        const auto urls = isAll ? std::nullopt : std::optional(TextPattern(draft.origin() + call.path));
        draft.answer(urls, [&options](RequestCases& request) { return answerOf(options, request); });
        if (!isAll && !isForAll)
            draft.setPath(call.path.substr(0, call.path.find('*')));
        isForAll = isForAll || isAll;
    }
    if (!isForAll)
        draft.answer(std::nullopt, [](RequestCases&) { return ServerAnswer(); });
    return draft.finish();
}

} // namespace fetchscope
