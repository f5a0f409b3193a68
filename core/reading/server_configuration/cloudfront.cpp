#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/allowed_origins.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/key_values.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/name_lists.h"

#include <algorithm>
#include <array>

/// A response headers policy of CloudFront, in CloudFormation, Terraform or the CDK
/// (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html).
namespace fetchscope {

namespace {

/// A setting of a policy, as CloudFormation, Terraform and the CDK call it.
struct CloudFrontKey
{
    std::string_view inCloudFormation;
    std::string_view inTerraform;
    std::string_view inCdk;
};
constexpr CloudFrontKey originsKey {
    "AccessControlAllowOrigins", "access_control_allow_origins", "accessControlAllowOrigins"};
constexpr CloudFrontKey methodsKey {
    "AccessControlAllowMethods", "access_control_allow_methods", "accessControlAllowMethods"};
constexpr CloudFrontKey headersKey {
    "AccessControlAllowHeaders", "access_control_allow_headers", "accessControlAllowHeaders"};
constexpr CloudFrontKey exposedKey {
    "AccessControlExposeHeaders", "access_control_expose_headers", "accessControlExposeHeaders"};
constexpr CloudFrontKey credentialsKey {
    "AccessControlAllowCredentials", "access_control_allow_credentials", "accessControlAllowCredentials"};
constexpr CloudFrontKey ageKey {"AccessControlMaxAgeSec", "access_control_max_age_sec", "accessControlMaxAge"};

std::array<std::string_view, 3> namesOfKey(const CloudFrontKey& key)
{
    return {key.inCloudFormation, key.inTerraform, key.inCdk};
}

void addMembers(const Literal& list, std::vector<std::string>& values)
{
    for (const auto& [unused, member] : list.members) {
        if (member.kind == Literal::Kind::Text)
            values.push_back(member.text);
    }
}

/// The entries of a list, which may be the `Items` of a block.
std::vector<std::string> entriesOf(std::string_view text, const CloudFrontKey& key)
{
    std::vector<std::string> values;
    for (const std::string_view name : namesOfKey(key)) {
        const std::size_t at = text.find(name);
        if (at == text.npos)
            continue;
        const std::size_t sign = text.find_first_not_of("\"' \t", at + name.size());
        const std::size_t start = sign == text.npos ? sign : text.find_first_not_of(":= \t\r\n", sign);
        if (start == text.npos)
            continue;
        const Literal value = literalAt(text, start);
        addMembers(value, values);
        if (const Literal* items = value.find("Items") ? value.find("Items") : value.find("items"))
            addMembers(*items, values);
        if (values.empty()) {
            const std::string block = blockOfKey(text, name);
            const auto items = valuesOfKey(block.empty() ? text.substr(start) : std::string_view(block), "items");
            values = items.value_or(std::vector<std::string>());
        }
        return values;
    }
    return values;
}

std::string valueOf(std::string_view text, const CloudFrontKey& key)
{
    for (const std::string_view name : namesOfKey(key)) {
        if (std::string value = valueOfKey(text, name); !value.empty())
            return value;
    }
    return {};
}

/// `600`, `Duration.seconds(600)`
std::string secondsOf(std::string_view value)
{
    const std::size_t start = std::min(value.find_first_of("0123456789"), value.size());
    const std::size_t end = std::min(value.find_first_not_of("0123456789", start), value.size());
    const std::string number(value.substr(start, end - start));
    if (number.empty() || number.size() > 9)
        return {};
    const std::uint64_t factor = value.find("minutes(") != value.npos ? 60
        : value.find("hours(") != value.npos                          ? 3600
        : value.find("days(") != value.npos                           ? 86400
                                                                      : 1;
    return std::to_string(std::stoull(number) * factor);
}

} // namespace

bool looksLikeCloudFront(std::string_view text)
{
    const bool isPolicy = text.find("ResponseHeadersPolic") != text.npos
        || text.find("response_headers_policy") != text.npos || text.find("CorsConfig:") != text.npos
        || text.find("cors_config") != text.npos || text.find("corsBehavior") != text.npos;
    return isPolicy && !entriesOf(text, originsKey).empty();
}

Result<ServerConfiguration> readCloudFront(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::AssumedUpstream>("CloudFront"));
    AllowedOrigins origins;
    for (const std::string& origin : entriesOf(text, originsKey)) {
        if (origin != "*" && origin.find('*') != std::string::npos)
            origins.add(TextPattern(origin));
        else
            origins.add(origin);
    }
    const std::string methods = joinedNames(entriesOf(text, methodsKey), ", ");
    const std::string headers = joinedNames(entriesOf(text, headersKey), ", ");
    const std::string exposed = joinedNames(entriesOf(text, exposedKey), ", ");
    const bool hasCredentials = asciiLowercase(valueOf(text, credentialsKey)) == "true";
    const std::string age = secondsOf(valueOf(text, ageKey));
    draft.answer(std::nullopt, [&](RequestCases& request) {
        ServerAnswer answer;
        const auto set = [&answer](const char* name, SentValue value) {
            answer.headers.emplace_back(name, std::move(value));
        };
        if (!origins.isForAll())
            set("Vary", {"Origin"});
        if (!request.hasHeader("Origin") || !origins.allow(request))
            return answer;
        set("Access-Control-Allow-Origin", origins.isForAll() ? SentValue {"*"} : SentValue {{}, "Origin"});
        if (hasCredentials)
            set("Access-Control-Allow-Credentials", {"true"});
        const bool isPreflight = request.isMethod("OPTIONS") && request.hasHeader("Access-Control-Request-Method");
        if (!isPreflight) {
            if (!exposed.empty())
                set("Access-Control-Expose-Headers", {exposed});
            return answer;
        }
        if (!methods.empty())
            set("Access-Control-Allow-Methods",
                {methods == "ALL" ? "GET, HEAD, PUT, POST, PATCH, DELETE, OPTIONS" : methods});
        if (!headers.empty())
            set("Access-Control-Allow-Headers", {headers});
        if (!age.empty())
            set("Access-Control-Max-Age", {age});
        return answer;
    });
    return draft.finish();
}

} // namespace fetchscope
