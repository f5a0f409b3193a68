#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/messages.h"

#include <algorithm>
#include <charconv>
#include <optional>

/// web.config of IIS: headers that it sends whatever asks, and its CORS module
/// (https://learn.microsoft.com/iis/extensions/cors-module/cors-module-configuration-reference).
namespace fetchscope {

namespace {

/// The value of an attribute of a tag; empty where it has none.
std::string attributeOf(std::string_view tag, std::string_view name)
{
    for (std::size_t at = tag.find(name); at != tag.npos; at = tag.find(name, at + 1)) {
        const std::size_t sign = tag.find_first_not_of(" \t\r\n", at + name.size());
        if (at == 0 || !isAsciiWhitespace(tag[at - 1]) || sign == tag.npos || tag[sign] != '=')
            continue;
        const std::size_t quote = tag.find_first_of("\"'", sign);
        if (quote == tag.npos)
            return {};
        return std::string(tag.substr(quote + 1, std::min(tag.find(tag[quote], quote + 1), tag.size()) - quote - 1));
    }
    return {};
}

/// The tags of an element's name in a text, without what is commented out.
std::vector<std::string_view> iisTagsOf(std::string_view text, std::string_view element)
{
    std::vector<std::string_view> tags;
    const std::string start = "<" + std::string(element);
    for (std::size_t at = text.find(start); at != text.npos; at = text.find(start, at + 1)) {
        const std::string_view before = text.substr(0, at);
        const std::size_t comment = before.rfind("<!--");
        const bool isComment = comment != before.npos && before.find("-->", comment) == before.npos;
        const char behind = at + start.size() < text.size() ? text[at + start.size()] : ' ';
        if (!isComment && (isAsciiWhitespace(behind) || behind == '>' || behind == '/'))
            tags.push_back(text.substr(at, std::min(text.find('>', at), text.size()) - at));
    }
    return tags;
}

/// What stands in an element; empty where there is none.
std::string_view insideOf(std::string_view text, std::string_view element)
{
    const std::size_t start = text.find("<" + std::string(element));
    if (start == text.npos)
        return {};
    return text.substr(start, std::min(text.find("</" + std::string(element), start), text.size()) - start);
}

/// An origin that the CORS module allows.
struct ModuleOrigin
{
    std::string origin;
    bool allowsCredentials = false;
    std::string maxAge;
    std::string methods;
    std::string headers;
    bool allowsAllHeaders = false;
    std::string exposedHeaders;
};

std::string joinedAttributes(std::string_view inside, std::string_view attribute)
{
    std::string names;
    for (const std::string_view tag : iisTagsOf(inside, "add")) {
        if (const std::string name = attributeOf(tag, attribute); !name.empty())
            names.append(names.empty() ? "" : ",").append(name);
    }
    return names;
}

std::vector<ModuleOrigin> originsOfModule(std::string_view module)
{
    std::vector<ModuleOrigin> origins;
    for (const std::string_view tag : iisTagsOf(module, "add")) {
        ModuleOrigin one;
        one.origin = attributeOf(tag, "origin");
        if (one.origin.empty())
            continue;
        one.allowsCredentials = attributeOf(tag, "allowCredentials") == "true";
        one.maxAge = attributeOf(tag, "maxAge");
        const auto start = static_cast<std::size_t>(tag.data() - module.data());
        const std::string_view rest = module.substr(start);
        const std::size_t next = rest.find("origin=", tag.size());
        const std::string_view own = tag.ends_with('/') ? tag : rest.substr(0, std::min(next, rest.size()));
        one.methods = joinedAttributes(insideOf(own, "allowMethods"), "method");
        const std::string_view headers = insideOf(own, "allowHeaders");
        one.headers = joinedAttributes(headers, "header");
        one.allowsAllHeaders = headers.find("allowAllRequestedHeaders=\"true\"") != headers.npos;
        one.exposedHeaders = joinedAttributes(insideOf(own, "exposeHeaders"), "header");
        origins.push_back(std::move(one));
    }
    return origins;
}

ServerAnswer answerOfModule(const std::vector<ModuleOrigin>& origins, bool failsUnlisted, RequestCases& request)
{
    ServerAnswer answer;
    if (!request.hasHeader("Origin"))
        return answer;
    const bool isPreflight = request.isMethod("OPTIONS") && request.hasHeader("Access-Control-Request-Method");
    for (const ModuleOrigin& one : origins) {
        const bool isAll = one.origin == "*";
        if (!isAll && !request.headerMatches("Origin", TextPattern(one.origin)))
            continue;
        answer.headers.emplace_back("Access-Control-Allow-Origin",
            isAll && !one.allowsCredentials ? SentValue {"*"} : SentValue {{}, "Origin"});
        if (one.allowsCredentials)
            answer.headers.emplace_back("Access-Control-Allow-Credentials", SentValue {"true"});
        if (!isAll)
            answer.headers.emplace_back("Vary", SentValue {"Origin"});
        if (!isPreflight) {
            if (!one.exposedHeaders.empty())
                answer.headers.emplace_back("Access-Control-Expose-Headers", SentValue {one.exposedHeaders});
            return answer;
        }
        answer.status = 204;
        if (!one.methods.empty())
            answer.headers.emplace_back("Access-Control-Allow-Methods", SentValue {one.methods});
        if (one.allowsAllHeaders)
            answer.headers.emplace_back(
                "Access-Control-Allow-Headers", SentValue {{}, "Access-Control-Request-Headers"});
        else if (!one.headers.empty())
            answer.headers.emplace_back("Access-Control-Allow-Headers", SentValue {one.headers});
        if (!one.maxAge.empty())
            answer.headers.emplace_back("Access-Control-Max-Age", SentValue {one.maxAge});
        return answer;
    }
    if (failsUnlisted)
        answer.status = 403;
    return answer;
}

/// The status with which a rule of the URL rewrite module answers OPTIONS itself; null where none does.
std::optional<std::uint16_t> statusOfOptionsRule(std::string_view text)
{
    for (std::size_t at = text.find("<rule "); at != text.npos; at = text.find("<rule ", at + 1)) {
        const std::string_view rule = text.substr(at, std::min(text.find("</rule>", at), text.size()) - at);
        const bool isOfOptions = rule.find("{REQUEST_METHOD}") != rule.npos && rule.find("OPTIONS") != rule.npos;
        const auto actions = iisTagsOf(rule, "action");
        if (!isOfOptions || actions.empty() || attributeOf(actions.front(), "type") != "CustomResponse")
            continue;
        const std::string status = attributeOf(actions.front(), "statusCode");
        std::uint16_t number = 0;
        std::from_chars(status.data(), status.data() + status.size(), number);
        return number >= 200 && number < 600 ? std::optional(number) : std::nullopt;
    }
    return std::nullopt;
}

/// An outbound rule that sends the request's Origin back where it fits: its expression; empty where there is none.
std::string repeatedOrigins(std::string_view text)
{
    const std::string lower = asciiLowercase(text);
    const std::size_t at = lower.find("\"response_access-control-allow-origin\"");
    if (at == lower.npos)
        return {};
    const std::string_view rule = text.substr(at, std::min(text.find("</rule>", at), text.size()) - at);
    for (const std::string_view tag : iisTagsOf(rule, "add")) {
        if (attributeOf(tag, "input") == "{HTTP_ORIGIN}")
            return attributeOf(tag, "pattern");
    }
    return {};
}

} // namespace

bool looksLikeIis(std::string_view text)
{
    return text.find("<customHeaders") != text.npos || text.find("<add name=\"Access-Control-") != text.npos
        || text.find("<cors enabled") != text.npos || !repeatedOrigins(text).empty();
}

Result<ServerConfiguration> readIis(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    std::vector<std::pair<std::string, SentValue>> headers;
    for (const std::string_view tag : iisTagsOf(text, "add")) {
        std::string name = attributeOf(tag, "name");
        const bool isOther = asciiLowercase(tag).find("access-control") == std::string::npos
            && insideOf(text, "customHeaders").find(tag) == std::string_view::npos;
        if (!name.empty() && !isOther)
            headers.emplace_back(std::move(name), SentValue {attributeOf(tag, "value")});
    }
    const std::string_view module = insideOf(text, "cors");
    const std::vector<ModuleOrigin> origins = originsOfModule(module);
    const std::string repeated = repeatedOrigins(text);
    const auto pattern = repeated.empty() ? std::nullopt : draft.expression(repeated, true);
    if (headers.empty() && origins.empty() && !pattern)
        return draft.finish();
    const std::optional<std::uint16_t> ofOptions = statusOfOptionsRule(text);
    if (origins.empty() && !ofOptions)
        draft.note(say<messages::OptionsByApplication>());
    const bool failsUnlisted = module.find("failUnlistedOrigins=\"true\"") != module.npos;
    draft.answer(std::nullopt, [&](RequestCases& request) {
        ServerAnswer answer = origins.empty() ? ServerAnswer() : answerOfModule(origins, failsUnlisted, request);
        answer.headers.insert(answer.headers.end(), headers.begin(), headers.end());
        if (ofOptions && origins.empty() && request.isMethod("OPTIONS"))
            answer.status = *ofOptions;
        if (pattern && request.headerMatches("Origin", *pattern)) {
            std::erase_if(answer.headers, [](const auto& header) {
                return asciiCaseInsensitiveEquals(header.first, "Access-Control-Allow-Origin");
            });
            answer.headers.emplace_back("Access-Control-Allow-Origin", SentValue {{}, "Origin"});
        }
        return answer;
    });
    return draft.finish();
}

} // namespace fetchscope
