#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"

#include <algorithm>
#include <array>
#include <cstdint>

/// What Spring is told about CORS: by annotations (`@CrossOrigin`), by a registry (`allowedOrigins(…)`), or by the
/// setters of a CorsConfiguration. Answers as org.springframework.web.cors.DefaultCorsProcessor gives them.
namespace fetchscope {

namespace {

/// What a policy of Spring has.
struct SpringPolicy
{
    std::vector<std::string> origins;
    std::vector<std::string> originPatterns;
    std::vector<std::string> methods;
    std::vector<std::string> headers;
    std::vector<std::string> exposed;
    std::string maxAge;
    bool allowsCredentials = false;
};

struct PolicyPart
{
    std::vector<std::string> SpringPolicy::*list;
    /// A call that sets it, of a configuration or of a registry, or the name of an annotation's parameter.
    std::array<std::string_view, 4> names;
};
const std::array<PolicyPart, 5> parts {{
    {&SpringPolicy::origins, {"setAllowedOrigins", "addAllowedOrigin", "allowedOrigins", "origins"}},
    {&SpringPolicy::originPatterns,
        {"setAllowedOriginPatterns", "addAllowedOriginPattern", "allowedOriginPatterns", "originPatterns"}},
    {&SpringPolicy::methods, {"setAllowedMethods", "addAllowedMethod", "allowedMethods", "methods"}},
    {&SpringPolicy::headers, {"setAllowedHeaders", "addAllowedHeader", "allowedHeaders", "allowedHeaders"}},
    {&SpringPolicy::exposed, {"setExposedHeaders", "addExposedHeader", "exposedHeaders", "exposedHeaders"}},
}};

/// The texts in what a call is given, and methods and constants by their names (`HttpMethod.PUT.name()`).
std::vector<std::string> textsIn(std::string_view arguments)
{
    std::vector<std::string> texts;
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        if (arguments[at] == '"') {
            const std::size_t end = std::min(arguments.find('"', at + 1), arguments.size());
            // One text may have several names: `"GET, POST"`.
            for (const std::string_view part : strictlySplit(arguments.substr(at + 1, end - at - 1), ',')) {
                if (const std::string_view text = strip(part, isAsciiWhitespace); !text.empty())
                    texts.emplace_back(text);
            }
            at = end;
            continue;
        }
        for (const std::string_view owner : {"HttpMethod.", "RequestMethod.", "CorsConfiguration.", "HttpHeaders."}) {
            if (!arguments.substr(at).starts_with(owner))
                continue;
            const std::size_t begin = at + owner.size();
            std::size_t end = begin;
            while (end < arguments.size() && isNameCharacter(arguments[end]))
                ++end;
            std::string name(arguments.substr(begin, end - begin));
            if (owner == "HttpHeaders.")
                std::replace(name.begin(), name.end(), '_', '-');
            texts.push_back(name == "ALL" ? "*" : std::move(name));
            at = end;
            break;
        }
    }
    return texts;
}

class PolicyReader
{
public:
    PolicyReader(std::string_view text, ConfigurationDraft& draft)
        : m_text(text)
        , m_draft(draft)
    {
    }

    SpringPolicy read()
    {
        std::size_t annotation = m_text.find("@CrossOrigin");
        const bool isAnnotated = annotation != m_text.npos;
        const bool isRegistered = m_text.find("addMapping(") != m_text.npos;
        for (const PolicyPart& part : parts) {
            for (std::size_t i = 0; i + 1 < part.names.size(); ++i)
                takeCalls(part.names.at(i), m_policy.*(part.list));
        }
        takeCredentials("setAllowCredentials");
        takeCredentials("allowCredentials");
        takeMaxAge("setMaxAge");
        takeMaxAge("maxAge");
        if (isAnnotated)
            readAnnotation(annotation + std::string_view("@CrossOrigin").size());
        const bool isPermitted = m_text.find("applyPermitDefaultValues") != m_text.npos;
        if (isAnnotated || isRegistered || isPermitted)
            takeDefaults();
        return std::move(m_policy);
    }

private:
    static constexpr int mostCalls = 50;

    std::string_view argumentsOf(std::size_t at) const { return m_text.substr(at, endOfBrackets(m_text, at) - at); }

    void takeCalls(std::string_view name, std::vector<std::string>& list)
    {
        int calls = 0;
        for (std::size_t at = findCall(m_text, name); at != m_text.npos && calls < mostCalls;
             at = findCall(m_text, name, at), ++calls)
            takeTexts(name, argumentsOf(at), list);
    }

    void takeTexts(std::string_view name, std::string_view arguments, std::vector<std::string>& list)
    {
        std::vector<std::string> texts = textsIn(arguments);
        if (texts.empty() && !strip(arguments, isAsciiWhitespace).empty()) {
            m_draft.note(say<messages::OptionAtRunTime>(std::string(name), std::string(arguments.substr(0, 60))));
            // Where nothing tells: what asks is allowed.
            if (&list == &m_policy.origins)
                m_policy.originPatterns.emplace_back("*");
        }
        std::move(texts.begin(), texts.end(), std::back_inserter(list));
    }

    void takeCredentials(std::string_view name)
    {
        if (const std::size_t at = findCall(m_text, name); at != m_text.npos)
            m_policy.allowsCredentials = argumentsOf(at).find("true") != std::string_view::npos;
    }
    void takeMaxAge(std::string_view name)
    {
        if (const std::size_t at = findCall(m_text, name); at != m_text.npos)
            m_policy.maxAge = digitsOf(argumentsOf(at));
    }
    static std::string digitsOf(std::string_view text)
    {
        text = strip(text, isAsciiWhitespace);
        const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
        const bool isNumber = end > 0 && text.find_first_not_of("lL", end) == text.npos;
        return isNumber ? std::string(text.substr(0, end)) : std::string();
    }

    void readAnnotation(std::size_t at)
    {
        if (at >= m_text.size() || m_text[at] != '(')
            return;
        const std::string_view given = argumentsOf(at + 1);
        bool isNamed = false;
        for (const PolicyPart& part : parts) {
            const std::size_t name = parameterAt(given, part.names.back());
            if (name == given.npos)
                continue;
            isNamed = true;
            takeTexts(part.names.back(), valueAt(given, name), m_policy.*(part.list));
        }
        if (const std::size_t name = parameterAt(given, "value"); name != given.npos)
            takeTexts("value", valueAt(given, name), m_policy.origins);
        else if (!isNamed && given.find('=') == given.npos)
            takeTexts("@CrossOrigin", given, m_policy.origins);
        if (const std::size_t name = parameterAt(given, "allowCredentials"); name != given.npos)
            m_policy.allowsCredentials = valueAt(given, name).find("true") != std::string_view::npos;
        if (const std::size_t name = parameterAt(given, "maxAge"); name != given.npos)
            m_policy.maxAge = digitsOf(valueAt(given, name));
    }

    /// Behind the sign of `name = …`; npos where there is none.
    static std::size_t parameterAt(std::string_view given, std::string_view name)
    {
        for (std::size_t at = given.find(name); at != given.npos; at = given.find(name, at + 1)) {
            const bool isWhole = at == 0 || !isNameCharacter(given[at - 1]);
            const std::size_t sign = given.find_first_not_of(" \t\r\n", at + name.size());
            if (isWhole && sign != given.npos && given[sign] == '=')
                return sign + 1;
        }
        return given.npos;
    }
    /// `"a"`, `{ "a", "b" }`, `3600`: up to the comma that ends it.
    static std::string_view valueAt(std::string_view given, std::size_t at)
    {
        const std::size_t begin = given.find_first_not_of(" \t\r\n", at);
        if (begin == given.npos)
            return {};
        if (given[begin] == '{')
            return given.substr(begin + 1, endOfBrackets(given, begin + 1) - begin - 1);
        const std::size_t from = given[begin] == '"' ? given.find('"', begin + 1) : begin;
        return given.substr(begin, std::min(given.find(',', from), given.size()) - begin);
    }

    void takeDefaults()
    {
        if (m_policy.origins.empty() && m_policy.originPatterns.empty())
            m_policy.origins = {"*"};
        if (m_policy.methods.empty())
            m_policy.methods = {"GET", "HEAD", "POST"};
        if (m_policy.headers.empty())
            m_policy.headers = {"*"};
        if (m_policy.maxAge.empty())
            m_policy.maxAge = "1800";
    }

    std::string_view m_text;
    ConfigurationDraft& m_draft;
    SpringPolicy m_policy;
};

std::string escaped(std::string_view text)
{
    std::string expression;
    for (const char c : text) {
        if (!isAsciiAlphanumeric(c))
            expression += '\\';
        expression += c;
    }
    return expression;
}

/// `https://*.example` and `https://*.example:[8080,8081]`, as Spring's patterns have it.
std::string expressionOf(std::string_view pattern)
{
    std::string expression("^");
    for (const std::string_view part : strictlySplit(pattern, '*'))
        expression.append(expression.size() > 1 || part.data() != pattern.data() ? ".*" : "").append(escaped(part));
    return expression + "$";
}

/// A list of header names of which each is one of these.
std::string expressionOfNames(const std::vector<std::string>& names)
{
    std::string any;
    for (const std::string& name : names)
        any.append(any.empty() ? "" : "|").append(escaped(name));
    std::string expression("^\\s*(?:");
    expression.append(any).append(")(?:\\s*,\\s*(?:").append(any).append("))*\\s*$");
    return expression;
}

bool has(const std::vector<std::string>& list, std::string_view value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

std::string joined(const std::vector<std::string>& list, std::string_view separator)
{
    std::string text;
    for (const std::string& value : list)
        text.append(text.empty() ? std::string_view() : separator).append(value);
    return text;
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
            if (auto expression = draft.expression(expressionOf(pattern), true))
                m_origins.push_back(*std::move(expression));
        }
        if (!m_policy.headers.empty())
            m_names = draft.expression(expressionOfNames(m_policy.headers), true);
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
            || (isPreflight && request.hasHeader("Access-Control-Request-Headers") && m_policy.headers.empty())) {
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
                                           : SentValue {joined(m_policy.methods, ",")});
            if (request.hasHeader("Access-Control-Request-Headers"))
                add("Access-Control-Allow-Headers", allowedHeaders(request));
        }
        if (!m_policy.exposed.empty())
            add("Access-Control-Expose-Headers", {joined(m_policy.exposed, ", ")});
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
    SentValue allowedHeaders(RequestCases& request) const
    {
        const bool isAny = has(m_policy.headers, "*");
        if (isAny || (m_names && request.headerMatches("Access-Control-Request-Headers", *m_names)))
            return {{}, "Access-Control-Request-Headers"};
        return {joined(m_policy.headers, ", ")};
    }

    SpringPolicy m_policy;
    bool m_hasAnyOrigin;
    std::vector<TextPattern> m_origins;
    std::optional<TextPattern> m_names;
};

} // namespace

bool looksLikeSpring(std::string_view text)
{
    constexpr std::array<std::string_view, 9> signs {"@CrossOrigin", ".allowedOrigins(", ".allowedOriginPatterns(",
        ".setAllowedOrigins(", ".setAllowedOriginPatterns(", ".addAllowedOrigin(", ".addAllowedOriginPattern(",
        ".addMapping(", "new CorsConfiguration("};
    return std::any_of(
        signs.begin(), signs.end(), [text](std::string_view sign) { return text.find(sign) != text.npos; });
}

Result<ServerConfiguration> readSpring(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    const std::string program = withoutLineComments(text);
    const SpringAnswers answers(PolicyReader(program, draft).read(), draft);
    draft.answer(std::nullopt, [&answers](RequestCases& request) { return answers.answer(request); });
    return draft.finish();
}

} // namespace fetchscope
