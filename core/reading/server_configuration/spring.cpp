#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/name_lists.h"
#include "core/reading/server_configuration/spring_mappings.h"
#include "core/reading/server_configuration/spring_security.h"

#include <algorithm>
#include <array>
#include <cstdint>

/// What Spring is told about CORS: by annotations (`@CrossOrigin`), by a registry (`allowedOrigins(…)`), or by the
/// setters of a CorsConfiguration. Answers as org.springframework.web.cors.DefaultCorsProcessor gives them.
namespace fetchscope {

namespace {

/// `https://*.example` and `https://*.example:[8080,8081]`, as Spring's patterns have it.
std::string expressionOf(std::string_view pattern)
{
    std::string expression("^");
    for (const std::string_view part : strictlySplit(pattern, '*'))
        expression.append(expression.size() > 1 || part.data() != pattern.data() ? ".*" : "")
            .append(escapedForExpression(part));
    return expression + "$";
}

bool has(const std::vector<std::string>& list, std::string_view value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// How Spring answers by a policy.
class SpringAnswers
{
public:
    SpringAnswers(SpringPolicy policy, ConfigurationDraft& draft)
        : m_policy(std::move(policy))
        , m_hasAnyOrigin(has(m_policy.origins, "*"))
    {
        if (m_policy.methods.empty())
            m_policy.methods = {"GET", "HEAD"};
        for (const std::string& pattern : m_policy.originPatterns) {
            if (pattern.find_first_of("*[") == pattern.npos)
                m_policy.origins.push_back(pattern);
            else if (auto expression = draft.expression(expressionOf(pattern), true))
                m_origins.push_back(*std::move(expression));
        }
        if (!m_policy.headers.empty()) {
            m_names = draft.expression(expressionOfNames(m_policy.headers), true);
            // One of those that are asked for is enough.
            std::string any;
            for (const std::string& name : m_policy.headers)
                any.append(any.empty() ? "" : "|").append(escapedForExpression(name));
            m_oneName = draft.expression("(?:^|,)\\s*(?:" + any + ")\\s*(?:,|$)", true);
        }
    }

    ServerAnswer answer(RequestCases& request) const
    {
        ServerAnswer answer;
        for (const char* name : {"Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers"})
            answer.headers.emplace_back("Vary", SentValue {name});
        if (!request.hasHeader("Origin"))
            return answer;
        const bool isPreflight = request.isMethod("OPTIONS") && request.hasHeader("Access-Control-Request-Method");
        // A wildcard beside credentials is an error of the program.
        if (m_hasAnyOrigin && m_policy.allowsCredentials) {
            answer.status = 500;
            return answer;
        }
        if (!allowsOrigin(request) || !allowsMethod(request, isPreflight)
            || (isPreflight && request.hasHeader("Access-Control-Request-Headers") && !allowsSomeHeader(request))) {
            answer.status = 403;
            return answer;
        }
        const auto add = [&answer](const char* name, SentValue value) {
            answer.headers.emplace_back(name, std::move(value));
        };
        add("Access-Control-Allow-Origin", m_hasAnyOrigin ? SentValue {"*"} : SentValue {{}, "Origin"});
        if (isPreflight) {
            add("Access-Control-Allow-Methods",
                has(m_policy.methods, "*") ? SentValue {{}, "Access-Control-Request-Method"}
                                           : SentValue {joinedNames(m_policy.methods, ",")});
            if (request.hasHeader("Access-Control-Request-Headers"))
                add("Access-Control-Allow-Headers", allowedHeaders(request));
        }
        if (!m_policy.exposed.empty())
            add("Access-Control-Expose-Headers", {joinedNames(m_policy.exposed, ", ")});
        if (m_policy.allowsCredentials)
            add("Access-Control-Allow-Credentials", {"true"});
        if (isPreflight && !m_policy.maxAge.empty())
            add("Access-Control-Max-Age", {m_policy.maxAge});
        return answer;
    }

private:
    bool allowsOrigin(RequestCases& request) const
    {
        if (m_hasAnyOrigin)
            return true;
        // A slash at the end is not compared.
        const auto isOrigin = [&request](std::string_view origin) {
            return request.headerIs("Origin", origin.ends_with('/') ? origin.substr(0, origin.size() - 1) : origin);
        };
        return std::any_of(m_policy.origins.begin(), m_policy.origins.end(), isOrigin)
            || std::any_of(m_origins.begin(), m_origins.end(),
                [&request](const TextPattern& pattern) { return request.headerMatches("Origin", pattern); });
    }
    bool allowsMethod(RequestCases& request, bool isPreflight) const
    {
        return has(m_policy.methods, "*")
            || std::any_of(m_policy.methods.begin(), m_policy.methods.end(), [&](const std::string& method) {
                   return isPreflight ? request.headerIs("Access-Control-Request-Method", method)
                                      : request.isMethod(method);
               });
    }
    bool allowsSomeHeader(RequestCases& request) const
    {
        return has(m_policy.headers, "*")
            || (m_oneName && request.headerMatches("Access-Control-Request-Headers", *m_oneName));
    }
    SentValue allowedHeaders(RequestCases& request) const
    {
        const bool isAny = has(m_policy.headers, "*");
        if (isAny || (m_names && request.headerMatches("Access-Control-Request-Headers", *m_names)))
            return {{}, "Access-Control-Request-Headers"};
        return {joinedNames(m_policy.headers, ", ")};
    }

    SpringPolicy m_policy;
    bool m_hasAnyOrigin;
    std::vector<TextPattern> m_origins;
    std::optional<TextPattern> m_names;
    std::optional<TextPattern> m_oneName;
};

/// The URLs of a pattern of paths as Ant has it (`/api/**`, `/items/{id}`); null: all.
std::optional<TextPattern> urlsOfAntPattern(std::string_view pattern, ConfigurationDraft& draft)
{
    if (pattern == "/**" || pattern == "**")
        return std::nullopt;
    std::string expression = "^" + escapedForExpression(draft.origin());
    if (!pattern.starts_with('/'))
        expression += "/";
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::string_view rest = pattern.substr(i);
        if (rest == "/**") {
            expression += "(?:/[^?]*)?";
            break;
        }
        if (rest.starts_with("**")) {
            expression += "[^?]*";
            ++i;
        } else if (rest.starts_with('*')) {
            expression += "[^/?]*";
        } else if (rest.starts_with('{')) {
            expression += "[^/?]+";
            i = std::min(pattern.find('}', i), pattern.size());
        } else {
            expression += escapedForExpression(rest.substr(0, 1));
        }
    }
    return draft.expression(expression + "(?:\\?|$)");
}

/// Of paths without a policy, preflights are refused, and the rest has no headers.
ServerAnswer answerWithoutPolicy(RequestCases& request)
{
    ServerAnswer answer;
    constexpr std::uint16_t forbidden = 403;
    if (request.isMethod("OPTIONS") && request.hasHeader("Origin")
        && request.hasHeader("Access-Control-Request-Method"))
        answer.status = forbidden;
    return answer;
}

/// Where Spring Security asks for a log-in first, no preflight gets to what is set up.
void addSecurity(std::string_view text, ConfigurationDraft& draft)
{
    const auto refusal = refusalOfSpringSecurity(text);
    if (!refusal)
        return;
    if (refusal->hasOpenPaths) {
        draft.noteGuard("HttpSecurity");
        return;
    }
    draft.note(say<messages::SpringSecurityBefore>(refusal->status));
    ServerRule rule;
    rule.method = "OPTIONS";
    ServerResponse response;
    response.status = refusal->status;
    HeaderList headers;
    constexpr std::uint16_t found = 302;
    if (refusal->status == found)
        headers.append("Location", draft.origin() + "/login");
    response.headers = std::make_shared<const HeaderList>(std::move(headers));
    rule.respond = std::move(response);
    draft.add({std::move(rule)});
}

} // namespace

bool looksLikeSpring(std::string_view text)
{
    constexpr std::array<std::string_view, 11> signs {"@CrossOrigin", ".allowedOrigins(", ".allowedOriginPatterns(",
        ".setAllowedOrigins(", ".setAllowedOriginPatterns(", ".addAllowedOrigin(", ".addAllowedOriginPattern(",
        ".addMapping(", "new CorsConfiguration(", "= CorsConfiguration(", "globalcors"};
    return std::any_of(
        signs.begin(), signs.end(), [text](std::string_view sign) { return text.find(sign) != text.npos; });
}

Result<ServerConfiguration> readSpring(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    addSecurity(text, draft);
    bool isForAll = false;
    bool hasPath = false;
    for (const SpringMapping& mapping : readSpringMappings(text, draft)) {
        const SpringAnswers answers(mapping.policy, draft);
        std::vector<std::string> paths = mapping.paths;
        if (paths.empty())
            paths.emplace_back("/**");
        for (const std::string& path : paths) {
            const std::optional<TextPattern> urls = urlsOfAntPattern(path, draft);
            isForAll = isForAll || !urls;
            if (urls && !hasPath && path.starts_with('/')) {
                draft.setPath(path.substr(0, path.find_first_of("*{")));
                hasPath = true;
            }
            draft.answer(urls, [&answers](RequestCases& request) { return answers.answer(request); });
        }
    }
    if (!isForAll)
        draft.answer(std::nullopt, answerWithoutPolicy);
    return draft.finish();
}

} // namespace fetchscope
