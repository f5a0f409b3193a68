#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/allowed_origins.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/key_values.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/name_lists.h"

#include <algorithm>
#include <array>
#include <optional>

/// What Amazon API Gateway and the URLs of Lambda functions are told about CORS, in CloudFormation, SAM, CDK, Terraform
/// or the Serverless Framework (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html,
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html).
namespace fetchscope {

namespace {

struct GatewayPolicy
{
    std::vector<std::string> origins;
    std::vector<std::string> methods;
    std::vector<std::string> headers;
    std::vector<std::string> exposed;
    std::string maxAge;
    bool hasCredentials = false;
    /// A REST API answers preflights alone; what else is answered is the program's.
    bool isRest = false;
    std::uint16_t preflightStatus = 204;
};

using KeyNames = std::initializer_list<std::string_view>;

/// A text in the quotes that SAM asks for: `"'GET,POST'"`.
std::string_view withoutInnerQuotes(std::string_view text)
{
    return strip(text, [](char c) { return c == '\'' || c == '"' || isAsciiWhitespace(c); });
}

/// `apigw.Cors.ALL_ORIGINS`, `CorsHttpMethod.ANY`, `HttpMethod.GET`, as the text that they stand for.
std::string constantOfCdk(std::string_view source)
{
    const std::string_view last = source.substr(source.rfind('.') + 1);
    if (last.starts_with("ALL_ORIGINS") || last == "ANY" || last == "ALL")
        return "*";
    return std::string(last);
}

class GatewayReader
{
public:
    GatewayReader(std::string_view block, ConfigurationDraft& draft)
        : m_block(block)
        , m_draft(draft)
    {
    }

    std::vector<std::string> list(KeyNames keys)
    {
        for (const std::string_view key : keys) {
            const std::size_t at = findKey(key);
            if (at == m_block.npos)
                continue;
            std::vector<std::string> values;
            const Literal value = literalAt(m_block, at);
            if (value.kind == Literal::Kind::List && !value.members.empty()) {
                for (const auto& [unused, member] : value.members)
                    add(member, values);
            } else if (value.kind == Literal::Kind::Text) {
                addTexts(value.text, values);
            } else if (value.text.find("ALL_METHODS") != std::string::npos) {
                values = {"OPTIONS", "GET", "PUT", "POST", "DELETE", "PATCH", "HEAD"};
            } else if (value.text.find("ALL_ORIGINS") != std::string::npos) {
                values = {"*"};
            } else {
                for (const std::string& one : valuesOfKey(m_block, key).value_or(std::vector<std::string>()))
                    addTexts(one, values);
            }
            return values;
        }
        return {};
    }

    std::string seconds(KeyNames keys) const
    {
        for (const std::string_view key : keys) {
            const std::size_t at = findKey(key);
            if (at == m_block.npos)
                continue;
            const std::string_view rest = m_block.substr(at, std::min(m_block.find('\n', at), m_block.size()) - at);
            constexpr std::pair<std::string_view, std::uint64_t> units[] {
                {"seconds(", 1}, {"minutes(", 60}, {"hours(", 3600}, {"days(", 86400}};
            for (const auto& [unit, factor] : units) {
                if (const std::size_t start = rest.find(unit); start != rest.npos) {
                    const Literal count = literalAt(rest, start + unit.size());
                    if (count.kind == Literal::Kind::Number && count.text.size() < 9)
                        return std::to_string(std::stoull(count.text) * factor);
                }
            }
            const std::string value(valueOfKey(m_block, key));
            const std::string_view plain = withoutInnerQuotes(value);
            if (!plain.empty() && std::all_of(plain.begin(), plain.end(), isAsciiDigit))
                return std::string(plain);
        }
        return {};
    }

    bool isTrue(KeyNames keys) const
    {
        return std::any_of(keys.begin(), keys.end(), [this](std::string_view key) {
            return asciiLowercase(withoutInnerQuotes(valueOfKey(m_block, key))) == "true";
        });
    }

private:
    /// Behind the sign of a key as it is written; npos where it is not there.
    std::size_t findKey(std::string_view key) const
    {
        for (std::size_t at = m_block.find(key); at != m_block.npos; at = m_block.find(key, at + 1)) {
            const bool isWhole = at == 0 || !isNameCharacter(m_block[at - 1]);
            std::size_t sign = at + key.size();
            while (sign < m_block.size() && (m_block[sign] == '"' || m_block[sign] == '\'' || m_block[sign] == ' '))
                ++sign;
            if (isWhole && sign < m_block.size() && (m_block[sign] == ':' || m_block[sign] == '='))
                return sign + 1;
        }
        return m_block.npos;
    }

    static void addTexts(std::string_view text, std::vector<std::string>& values)
    {
        for (const std::string_view part : strictlySplit(withoutInnerQuotes(text), ',')) {
            if (const std::string_view one = withoutInnerQuotes(part); !one.empty())
                values.emplace_back(one);
        }
    }

    void add(const Literal& member, std::vector<std::string>& values)
    {
        const bool isConstant = !member.isKnown() && member.text.find('.') != std::string::npos
            && member.text.find('(') == std::string::npos;
        if (member.kind == Literal::Kind::Text)
            addTexts(member.text, values);
        else if (isConstant && member.text.find("ttp") != std::string::npos)
            values.push_back(constantOfCdk(member.text));
        else
            m_draft.note(say<messages::OriginAtRunTime>(member.text));
    }

    std::string_view m_block;
    ConfigurationDraft& m_draft;
};

/// What a gateway's own settings are called.
constexpr std::array<std::string_view, 5> gatewayBlocks {
    "corsPreflight", "cors_configuration", "CorsConfiguration", "defaultCorsPreflightOptions", "addCorsPreflight"};

constexpr std::string_view headersOfServerless =
    "Content-Type,X-Amz-Date,Authorization,X-Api-Key,X-Amz-Security-Token,X-Amz-User-Agent,X-Amzn-Trace-Id";

/// Where the settings begin, by what they are called; npos where there are none.
std::size_t findGatewayBlock(std::string_view text)
{
    if (text.find("CORSRule") != text.npos || text.find("CorsRules") != text.npos
        || text.find("new CorsConfiguration") != text.npos)
        return text.npos;
    for (const std::string_view name : gatewayBlocks) {
        const std::size_t at = text.find(name);
        const std::string lower = asciiLowercase(text.substr(std::min(at, text.size())));
        if (at != text.npos
            && (lower.find("alloworigin") != lower.npos || lower.find("allow_origins") != lower.npos
                || lower.find("allowedorigins") != lower.npos))
            return at;
    }
    const bool isOfAmazon = text.find("httpApi") != text.npos || text.find("aws_lambda_function_url") != text.npos
        || text.find("AWS::Lambda::Url") != text.npos || text.find("addFunctionUrl") != text.npos
        || text.find("FunctionUrlConfig") != text.npos || text.find("AWS::Serverless::") != text.npos
        || (text.find("- http") != text.npos && text.find("handler:") != text.npos);
    for (const std::string_view name : {"cors:", "Cors:", "cors {", "cors = {", "Cors\":"}) {
        if (const std::size_t at = text.find(name); isOfAmazon && at != text.npos)
            return at;
    }
    return text.npos;
}

GatewayPolicy readPolicy(std::string_view text, std::size_t at, ConfigurationDraft& draft)
{
    GatewayPolicy policy;
    const std::string_view block = text.substr(at);
    GatewayReader reader(block, draft);
    const bool isOfServerless = text.find("httpApi") != text.npos || text.find("handler:") != text.npos;
    policy.isRest = block.starts_with("defaultCors") || block.starts_with("addCors")
        || (isOfServerless && text.find("httpApi") == text.npos && text.find("- http") != text.npos)
        || (block.starts_with("Cors:") && text.find("AWS::Serverless::Api") != text.npos);
    policy.origins = reader.list({"AllowOrigins", "allow_origins", "allowOrigins", "allowedOrigins", "allowed_origins",
        "AllowOrigin", "origins", "origin"});
    policy.methods = reader.list({"AllowMethods", "allow_methods", "allowMethods", "allowedMethods"});
    policy.headers = reader.list({"AllowHeaders", "allow_headers", "allowHeaders", "allowedHeaders", "headers"});
    policy.exposed =
        reader.list({"ExposeHeaders", "expose_headers", "exposeHeaders", "exposedHeaders", "exposedResponseHeaders"});
    policy.maxAge = reader.seconds({"MaxAge", "max_age", "maxAge"});
    policy.hasCredentials = reader.isTrue({"AllowCredentials", "allow_credentials", "allowCredentials"});
    const std::string_view line = block.substr(0, block.find('\n'));
    const bool isSwitch = line.find("true") != line.npos;
    const bool isText = policy.origins.empty() && line.find('*') != line.npos;
    if (isSwitch || isText)
        policy.origins = {"*"};
    const std::vector<std::string> usual = splitAtCommas({std::string(headersOfServerless)});
    if (policy.headers.empty() && isOfServerless)
        policy.headers = usual;
    if (policy.headers.empty() && policy.isRest && !block.starts_with("Cors:"))
        policy.headers = std::vector<std::string>(usual.begin(), usual.end() - 1);
    if (policy.methods.empty() && policy.isRest)
        policy.methods = isOfServerless
            ? std::vector<std::string> {"OPTIONS", "GET", "POST", "PUT", "DELETE"}
            : std::vector<std::string> {"OPTIONS", "GET", "PUT", "POST", "DELETE", "PATCH", "HEAD"};
    const bool isOfCdk = block.starts_with("defaultCors") || block.starts_with("addCors");
    if (policy.isRest && !isOfCdk)
        policy.preflightStatus = 200;
    return policy;
}

class GatewayAnswers
{
public:
    explicit GatewayAnswers(const GatewayPolicy& policy)
        : m_policy(policy)
    {
        for (const std::string& origin : policy.origins) {
            if (origin != "*" && origin.find('*') != std::string::npos)
                m_origins.add(TextPattern(origin));
            else
                m_origins.add(origin);
        }
    }

    ServerAnswer preflight(RequestCases& request) const
    {
        ServerAnswer answer;
        answer.status = m_policy.preflightStatus;
        if (!m_policy.isRest && !request.hasHeader("Origin"))
            return answer;
        // A mock of a REST API says the first of them to all others.
        const bool isAllowed = m_origins.allow(request);
        if (!isAllowed && !m_policy.isRest)
            return answer;
        addOrigin(answer, isAllowed);
        if (!m_policy.methods.empty())
            set(answer, "Access-Control-Allow-Methods", joinedNames(m_policy.methods));
        if (!m_policy.headers.empty())
            set(answer, "Access-Control-Allow-Headers", joinedNames(m_policy.headers));
        if (!m_policy.maxAge.empty())
            set(answer, "Access-Control-Max-Age", m_policy.maxAge);
        return answer;
    }

    ServerAnswer other(RequestCases& request) const
    {
        ServerAnswer answer;
        if (m_policy.isRest || !request.hasHeader("Origin") || !m_origins.allow(request))
            return answer;
        addOrigin(answer, true);
        if (!m_policy.exposed.empty())
            set(answer, "Access-Control-Expose-Headers", joinedNames(m_policy.exposed));
        return answer;
    }

private:
    static void set(ServerAnswer& answer, const char* name, std::string value)
    {
        answer.headers.emplace_back(name, SentValue {std::move(value)});
    }

    void addOrigin(ServerAnswer& answer, bool isAllowed) const
    {
        if (m_origins.isForAll())
            set(answer, "Access-Control-Allow-Origin", "*");
        else if (isAllowed)
            answer.headers.emplace_back("Access-Control-Allow-Origin", SentValue {{}, "Origin"});
        else if (!m_policy.origins.empty())
            set(answer, "Access-Control-Allow-Origin", m_policy.origins.front());
        if (!m_origins.isForAll())
            set(answer, "Vary", "Origin");
        if (m_policy.hasCredentials)
            set(answer, "Access-Control-Allow-Credentials", "true");
    }

    const GatewayPolicy& m_policy;
    AllowedOrigins m_origins;
};

} // namespace

bool looksLikeApiGateway(std::string_view text)
{
    return findGatewayBlock(text) != text.npos;
}

Result<ServerConfiguration> readApiGateway(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    const std::size_t at = findGatewayBlock(text);
    if (at == text.npos)
        return draft.finish();
    const GatewayPolicy policy = readPolicy(text, at, draft);
    if (policy.origins.empty())
        return draft.finish();
    const GatewayAnswers answers(policy);
    // What a function of the same text sends itself.
    const auto function = policy.isRest && looksLikeHeaderCalls(text)
        ? readHeaderCalls(text, surroundings)
        : Result<ServerConfiguration>(ServerConfiguration());
    const bool hasFunction = function && !function->rules.empty();
    if (policy.isRest && !hasFunction)
        draft.note(say<messages::AssumedUpstream>("API Gateway"));
    draft.answer(std::nullopt, [&](RequestCases& request) {
        return request.isMethod("OPTIONS") ? answers.preflight(request) : answers.other(request);
    });
    if (hasFunction) {
        // Those for OPTIONS stand before them, and the rest is the function's.
        auto configuration = draft.finish();
        if (!configuration)
            return configuration;
        std::erase_if(configuration->rules, [](const ServerRule& rule) { return rule.method != "OPTIONS"; });
        for (const ServerRule& rule : function->rules)
            configuration->rules.push_back(rule);
        for (const Message& note : function->notes) {
            if (std::find(configuration->notes.begin(), configuration->notes.end(), note) == configuration->notes.end())
                configuration->notes.push_back(note);
        }
        return configuration;
    }
    return draft.finish();
}

} // namespace fetchscope
