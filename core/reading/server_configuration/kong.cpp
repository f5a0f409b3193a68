#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/key_values.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/name_lists.h"

#include <algorithm>

/// The plugin `cors` of Kong (https://developer.konghq.com/plugins/cors/), in files for a gateway or a cluster.
namespace fetchscope {

namespace {

struct KongCors
{
    bool isForAll = false;
    /// The only one, which is sent whatever asks; empty: there are several, or none.
    std::string only {};
    std::vector<std::string> origins {};
    std::vector<TextPattern> patterns {};
    std::string methods = "GET,HEAD,PUT,PATCH,POST,DELETE,OPTIONS,TRACE,CONNECT";
    std::string headers {};
    std::string exposed {};
    std::string maxAge {};
    bool hasCredentials = false;
    bool leavesPreflights = false;
};

bool isPlainOrigin(std::string_view origin)
{
    return std::all_of(origin.begin(), origin.end(),
        [](char c) { return isAsciiAlphanumeric(c) || c == '.' || c == ':' || c == '/' || c == '-'; });
}

/// An origin that is written as an expression, which fits all of an origin, or of its host where it has no colon.
std::string expressionOfOrigin(std::string_view entry)
{
    const bool isOfHost = entry.find(':') == entry.npos;
    if (entry.starts_with('^'))
        entry.remove_prefix(1);
    if (entry.ends_with('$'))
        entry.remove_suffix(1);
    return (isOfHost ? "^[a-z]+://(?:" : "^(?:") + std::string(entry) + (isOfHost ? ")(?::[0-9]+)?$" : ")$");
}

void takeOrigins(const std::vector<std::string>& given, KongCors& cors, ConfigurationDraft& draft)
{
    cors.isForAll = given.empty() || std::find(given.begin(), given.end(), "*") != given.end();
    if (given.size() == 1 && isPlainOrigin(given.front()))
        cors.only = given.front();
    for (const std::string& origin : given) {
        if (isPlainOrigin(origin))
            cors.origins.push_back(origin);
        else if (const auto pattern = origin == "*" ? std::nullopt : draft.expression(expressionOfOrigin(origin)))
            cors.patterns.push_back(*pattern);
    }
}

KongCors corsOf(std::string_view text, ConfigurationDraft& draft)
{
    KongCors cors;
    const auto listOf = [text](std::string_view name) {
        return splitAtCommas(valuesOfKey(text, name).value_or(std::vector<std::string>()));
    };
    takeOrigins(listOf("origins"), cors, draft);
    if (const std::vector<std::string> methods = listOf("methods"); !methods.empty())
        cors.methods = joinedNames(methods);
    cors.headers = joinedNames(listOf("headers"));
    cors.exposed = joinedNames(listOf("exposed_headers"));
    cors.maxAge = valueOfKey(text, "max_age");
    cors.hasCredentials = valueOfKey(text, "credentials") == "true";
    cors.leavesPreflights = valueOfKey(text, "preflight_continue") == "true";
    return cors;
}

void allowOrigin(const KongCors& cors, RequestCases& request, ServerAnswer& answer)
{
    const auto set = [&answer](
                         const char* name, SentValue value) { answer.headers.emplace_back(name, std::move(value)); };
    if (cors.isForAll) {
        const bool repeats = cors.hasCredentials && request.hasHeader("Origin");
        set("Access-Control-Allow-Origin", repeats ? SentValue {{}, "Origin"} : SentValue {"*"});
        if (repeats) {
            set("Vary", {"Origin"});
            set("Access-Control-Allow-Credentials", {"true"});
        }
        return;
    }
    set("Vary", {"Origin"});
    const bool isAllowed = !cors.only.empty()
        || std::any_of(cors.origins.begin(), cors.origins.end(),
            [&request](const std::string& origin) { return request.headerIs("Origin", origin); })
        || std::any_of(cors.patterns.begin(), cors.patterns.end(),
            [&request](const TextPattern& pattern) { return request.headerMatches("Origin", pattern); });
    if (isAllowed)
        set("Access-Control-Allow-Origin", cors.only.empty() ? SentValue {{}, "Origin"} : SentValue {cors.only});
    if (cors.hasCredentials)
        set("Access-Control-Allow-Credentials", {"true"});
}

ServerAnswer answerOf(const KongCors& cors, RequestCases& request)
{
    ServerAnswer answer;
    const bool isPreflight = request.isMethod("OPTIONS") && request.hasHeader("Origin")
        && request.hasHeader("Access-Control-Request-Method");
    if (isPreflight && cors.leavesPreflights)
        return answer;
    allowOrigin(cors, request, answer);
    const auto set = [&answer](
                         const char* name, SentValue value) { answer.headers.emplace_back(name, std::move(value)); };
    if (!isPreflight) {
        if (!cors.exposed.empty())
            set("Access-Control-Expose-Headers", {cors.exposed});
        return answer;
    }
    if (!cors.headers.empty())
        set("Access-Control-Allow-Headers", {cors.headers});
    else if (request.hasHeader("Access-Control-Request-Headers"))
        set("Access-Control-Allow-Headers", {{}, "Access-Control-Request-Headers"});
    set("Access-Control-Allow-Methods", {cors.methods});
    if (!cors.maxAge.empty())
        set("Access-Control-Max-Age", {cors.maxAge});
    return answer;
}

/// Where what belongs to the plugin begins: at the line that names it, or of a cluster's object with the whole of it;
/// npos where there is none.
std::size_t findKongPlugin(std::string_view text)
{
    if (const std::size_t at = text.find("plugin: cors\n"); at != text.npos) {
        const std::size_t document = text.substr(0, at).rfind("\n---");
        return document == text.npos ? 0 : document;
    }
    for (const std::string_view name : {"name: cors\n", "\"name\": \"cors\"", "name: \"cors\""}) {
        const std::size_t at = text.find(name);
        if (at != text.npos && text.find("config", at) != text.npos)
            return at;
    }
    return text.npos;
}

} // namespace

bool looksLikeKong(std::string_view text)
{
    const std::size_t at = findKongPlugin(text);
    const std::string_view plugin = text.substr(std::min(at, text.size()));
    return at != text.npos
        && (valuesOfKey(plugin, "origins") || valuesOfKey(plugin, "methods") || valuesOfKey(plugin, "credentials")
            || valuesOfKey(plugin, "exposed_headers"));
}

Result<ServerConfiguration> readKong(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::AssumedUpstream>("Kong"));
    const KongCors cors = corsOf(text.substr(findKongPlugin(text)), draft);
    draft.answer(std::nullopt, [&cors](RequestCases& request) { return answerOf(cors, request); });
    return draft.finish();
}

} // namespace fetchscope
