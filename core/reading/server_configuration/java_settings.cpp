#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/allowed_origins.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/key_values.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/name_lists.h"

#include <algorithm>
#include <charconv>
#include <optional>

/// Settings of servers of Java: Quarkus (https://quarkus.io/guides/security-cors), Micronaut
/// (https://docs.micronaut.io/latest/guide/#corsConfiguration), Play
/// (https://www.playframework.com/documentation/latest/CorsFilter), and the filter of Tomcat in web.xml
/// (https://tomcat.apache.org/tomcat-10.1-doc/config/filter.html#CORS_Filter).
namespace fetchscope {

namespace {

enum class JavaServer { Quarkus, Micronaut, Play, Tomcat };

struct JavaPolicy
{
    JavaServer server = JavaServer::Quarkus;
    AllowedOrigins origins;
    /// Empty: any.
    std::vector<std::string> methods;
    std::vector<std::string> headers;
    std::vector<std::string> exposed;
    std::string maxAge;
    std::optional<bool> hasCredentials;
};

/// `24H`, `PT24H`, `3 days`, `1 hour`, `3600`, in seconds; empty where it is none.
std::string secondsOfJava(std::string_view text)
{
    text = strip(text, isAsciiWhitespace);
    if (text.starts_with("PT") || text.starts_with("pt"))
        text.remove_prefix(2);
    std::uint32_t count = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), count);
    if (read.ec != std::errc())
        return {};
    const std::string unit =
        asciiLowercase(strip(text.substr(static_cast<std::size_t>(read.ptr - text.data())), isAsciiWhitespace));
    const std::uint64_t factor = unit.starts_with('h') ? 3600
        : unit.starts_with('d')                        ? 86400
        : unit.starts_with('m')                        ? 60
                                                       : 1;
    return std::to_string(count * factor);
}

std::vector<std::string> namesAt(std::string_view text, std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys) {
        if (const auto values = valuesOfKey(text, key))
            return splitAtCommas(*values);
    }
    return {};
}

std::string textAt(std::string_view text, std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys) {
        if (std::string value = valueOfKey(text, key); !value.empty())
            return value;
    }
    return {};
}

/// The value of a parameter of a filter in web.xml; null where it is not there.
std::optional<std::string> parameterOfFilter(std::string_view text, std::string_view name)
{
    const std::size_t at = text.find("<param-name>" + std::string(name) + "</param-name>");
    constexpr std::string_view tag = "<param-value>";
    const std::size_t value = at == text.npos ? at : text.find(tag, at);
    if (value == text.npos)
        return std::nullopt;
    const std::size_t start = value + tag.size();
    return std::string(strip(text.substr(start, text.find('<', start) - start), isAsciiWhitespace));
}

void addOrigin(std::string_view origin, ConfigurationDraft& draft, AllowedOrigins& origins)
{
    if (origin.size() > 2 && origin.starts_with('/') && origin.ends_with('/')) {
        const std::string expression = "^(?:" + std::string(origin.substr(1, origin.size() - 2)) + ")$";
        if (auto pattern = draft.expression(expression))
            origins.add(*std::move(pattern));
    } else if (origin.find("${") != origin.npos) {
        draft.note(say<messages::OriginAtRunTime>(std::string(origin)));
    } else {
        origins.add(origin);
    }
}

JavaPolicy policyOfTomcat(std::string_view text, ConfigurationDraft& draft)
{
    JavaPolicy policy;
    policy.server = JavaServer::Tomcat;
    const auto list = [text](std::string_view name, std::string_view otherwise) {
        return splitAtCommas({parameterOfFilter(text, name).value_or(std::string(otherwise))});
    };
    for (const std::string& origin : list("cors.allowed.origins", ""))
        addOrigin(origin, draft, policy.origins);
    policy.methods = list("cors.allowed.methods", "GET,POST,HEAD,OPTIONS");
    policy.headers = list("cors.allowed.headers",
        "Origin,Accept,X-Requested-With,Content-Type,Access-Control-Request-Method,Access-Control-Request-Headers");
    policy.exposed = list("cors.exposed.headers", "");
    policy.hasCredentials = parameterOfFilter(text, "cors.support.credentials") == "true";
    const std::string age = parameterOfFilter(text, "cors.preflight.maxage").value_or("1800");
    policy.maxAge = age.starts_with('-') ? std::string() : age;
    return policy;
}

JavaPolicy policyOfSettings(std::string_view whole, JavaServer server, ConfigurationDraft& draft)
{
    JavaPolicy policy;
    policy.server = server;
    const std::string block = blockOfKey(whole, "cors");
    const bool isYaml = server != JavaServer::Play && block.find('\n') != block.npos;
    const std::string_view text = isYaml ? std::string_view(block) : whole;
    const auto origins = namesAt(text, {"cors.origins", "allowed-origins", "allowedOrigins", "origins"});
    for (const std::string& origin : origins)
        addOrigin(origin, draft, policy.origins);
    if (const std::string expression = textAt(text, {"allowed-origins-regex"}); !expression.empty())
        addOrigin("/" + expression + "/", draft, policy.origins);
    const bool isOpen = policy.origins.isEmpty() && server != JavaServer::Quarkus;
    if (isOpen)
        policy.origins.add("*");
    policy.methods = namesAt(text, {"cors.methods", "allowed-methods", "allowedHttpMethods", "methods"});
    policy.headers = namesAt(text, {"cors.headers", "allowed-headers", "allowedHttpHeaders", "headers"});
    policy.exposed = namesAt(text, {"cors.exposed-headers", "exposed-headers", "exposedHeaders"});
    for (std::vector<std::string>* list : {&policy.methods, &policy.headers}) {
        if (*list == std::vector<std::string> {"*"})
            list->clear();
    }
    const std::string age =
        textAt(text, {"cors.access-control-max-age", "access-control-max-age", "max-age", "preflightMaxAge"});
    policy.maxAge = secondsOfJava(age);
    if (policy.maxAge.empty() && server != JavaServer::Quarkus)
        policy.maxAge = server == JavaServer::Play ? "3600" : "1800";
    const bool isQuarkus = server == JavaServer::Quarkus;
    const std::string credentials = isQuarkus
        ? textAt(text, {"cors.access-control-allow-credentials", "access-control-allow-credentials"})
        : textAt(text, {"allow-credentials", "supportsCredentials"});
    if (!credentials.empty())
        policy.hasCredentials = asciiLowercase(credentials) == "true";
    if (isQuarkus && credentials.empty() && !textAt(text, {"cors.allow-credentials"}).empty())
        draft.note(say<messages::NotAnOption>("allow-credentials", "quarkus.http.cors"));
    return policy;
}

class JavaAnswers
{
public:
    JavaAnswers(const JavaPolicy& policy, ConfigurationDraft& draft)
        : m_policy(policy)
    {
        if (!policy.headers.empty())
            m_names = draft.expression(expressionOfNames(policy.headers), true);
    }

    ServerAnswer answer(RequestCases& request) const
    {
        constexpr std::uint16_t forbidden = 403;
        ServerAnswer answer;
        const auto set = [&answer](const char* name, SentValue value) {
            answer.headers.emplace_back(name, std::move(value));
        };
        const bool isQuarkus = m_policy.server == JavaServer::Quarkus;
        if (!request.hasHeader("Origin"))
            return answer;
        const bool isPreflight = request.isMethod("OPTIONS") && request.hasHeader("Access-Control-Request-Method");
        const bool isForAll = m_policy.origins.isForAll();
        const bool isAllowed = m_policy.origins.allow(request);
        const bool isChecked = m_policy.server == JavaServer::Tomcat || m_policy.server == JavaServer::Play;
        if (!isAllowed || (isChecked && isPreflight && !allowsAsked(request)) || !allowsMethod(request, isPreflight)) {
            answer.status = forbidden;
            if (!isForAll)
                set("Vary", {"Origin"});
            return answer;
        }
        const bool hasCredentials =
            m_policy.hasCredentials.value_or(isQuarkus ? !isForAll : m_policy.server != JavaServer::Tomcat);
        const bool sendsStar = isForAll && !hasCredentials && isChecked;
        set("Access-Control-Allow-Origin", sendsStar ? SentValue {"*"} : SentValue {{}, "Origin"});
        if (hasCredentials || isQuarkus)
            set("Access-Control-Allow-Credentials", {hasCredentials ? "true" : "false"});
        if (!sendsStar)
            set("Vary", {"Origin"});
        if (!m_policy.exposed.empty() && (!isPreflight || isQuarkus))
            set("Access-Control-Expose-Headers", {joinedNames(m_policy.exposed)});
        if (!isPreflight)
            return answer;
        if (!m_policy.maxAge.empty())
            set("Access-Control-Max-Age", {m_policy.maxAge});
        // Micronaut and Play name what is asked for.
        const bool namesAsked = m_policy.server == JavaServer::Micronaut || m_policy.server == JavaServer::Play;
        set("Access-Control-Allow-Methods",
            namesAsked || m_policy.methods.empty() ? SentValue {{}, "Access-Control-Request-Method"}
                                                   : SentValue {joinedNames(m_policy.methods)});
        set("Access-Control-Allow-Headers",
            namesAsked || m_policy.headers.empty() ? SentValue {{}, "Access-Control-Request-Headers"}
                                                   : SentValue {joinedNames(m_policy.headers)});
        return answer;
    }

private:
    bool allowsMethod(RequestCases& request, bool isPreflight) const
    {
        // Quarkus lets the browser compare what a preflight asks for.
        if (m_policy.methods.empty() || (isPreflight && m_policy.server == JavaServer::Quarkus))
            return true;
        return std::any_of(m_policy.methods.begin(), m_policy.methods.end(), [&](const std::string& method) {
            return isPreflight ? request.headerIs("Access-Control-Request-Method", method) : request.isMethod(method);
        });
    }
    bool allowsAsked(RequestCases& request) const
    {
        return !m_names || !request.hasHeader("Access-Control-Request-Headers")
            || request.headerMatches("Access-Control-Request-Headers", *m_names);
    }

    const JavaPolicy& m_policy;
    std::optional<TextPattern> m_names;
};

std::optional<JavaServer> javaServerOf(std::string_view text)
{
    if (text.find("org.apache.catalina.filters.CorsFilter") != text.npos
        || text.find("<param-name>cors.allowed.origins") != text.npos)
        return JavaServer::Tomcat;
    if (text.find("quarkus.http.cors") != text.npos)
        return JavaServer::Quarkus;
    if (text.find("play.filters.cors") != text.npos
        || (text.find("allowedHttpMethods") != text.npos && text.find("allowedOrigins") != text.npos))
        return JavaServer::Play;
    const std::string block = blockOfKey(text, "cors");
    if (text.find("quarkus:") != text.npos && block.find("origins") != block.npos)
        return JavaServer::Quarkus;
    if (text.find("micronaut") != text.npos && block.find("enabled") != block.npos)
        return JavaServer::Micronaut;
    return std::nullopt;
}

/// `/api/*` of a filter of servlets; null: all.
std::optional<TextPattern> urlsOfFilter(std::string_view text, ConfigurationDraft& draft)
{
    constexpr std::string_view tag = "<url-pattern>";
    const std::size_t at = text.find(tag);
    if (at == text.npos)
        return std::nullopt;
    const std::size_t start = at + tag.size();
    const std::string_view path = strip(text.substr(start, text.find('<', start) - start), isAsciiWhitespace);
    if (path == "/*" || path == "/" || !path.starts_with('/'))
        return std::nullopt;
    draft.setPath(std::string(path.substr(0, path.find('*'))));
    return TextPattern(draft.origin() + std::string(path));
}

} // namespace

bool looksLikeJavaSettings(std::string_view text)
{
    return javaServerOf(text).has_value();
}

Result<ServerConfiguration> readJavaSettings(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    const JavaServer server = javaServerOf(text).value_or(JavaServer::Quarkus);
    const JavaPolicy policy =
        server == JavaServer::Tomcat ? policyOfTomcat(text, draft) : policyOfSettings(text, server, draft);
    const JavaAnswers answers(policy, draft);
    const auto urls = server == JavaServer::Tomcat ? urlsOfFilter(text, draft) : std::nullopt;
    draft.answer(urls, [&answers](RequestCases& request) { return answers.answer(request); });
    if (urls)
        draft.answer(std::nullopt, [](RequestCases&) { return ServerAnswer(); });
    return draft.finish();
}

} // namespace fetchscope
