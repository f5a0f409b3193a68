#include "core/reading/server_policy/server_policy.h"

#include "core/engine/base/ascii.h"
#include "core/engine/browser/page_scheme.h"
#include "core/engine/http/header_list.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/methods.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/site.h"
#include "core/reading/json/messages.h"
#include "core/reading/server_policy/messages.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

InputError wrong(Message message, Message suggestion = {})
{
    return {{}, std::move(message), std::move(suggestion)};
}

bool isLabelCharacter(char c)
{
    return isAsciiLowerAlpha(c) || isAsciiDigit(c) || c == '-' || c == '_';
}

/// One or more labels with dots between them.
bool isLabels(std::string_view text)
{
    const std::vector<std::string_view> labels = strictlySplit(text, '.');
    return std::all_of(labels.begin(), labels.end(), [](std::string_view label) {
        return !label.empty() && std::all_of(label.begin(), label.end(), isLabelCharacter);
    });
}

/// The origin of the text, where it is a URL that has one.
std::optional<Origin> originIn(std::string_view text)
{
    if (auto origin = parseOriginOfPageScheme(text))
        return origin;
    const auto url = parseUrl(text);
    if (!url || !url->hasHttpScheme())
        return std::nullopt;
    return originOf(*url);
}

/// `did you mean "https://app.example"?` for what lacks a scheme only.
Message withScheme(std::string_view text)
{
    const bool isLocal = text.starts_with("localhost") || text.starts_with("127.");
    std::string candidate(isLocal ? "http://" : "https://");
    candidate.append(text);
    const auto origin = text.find("//") == std::string_view::npos ? originIn(candidate) : std::nullopt;
    return origin ? say<messages::DidYouMean>(origin->serialize()) : say<messages::WriteAsIn>("https://app.example");
}

/// Letters, digits and what hosts and names in use have beside them. Quotes, `$`, `%`, `{` and the like begin something
/// of their own in one server's configuration or another.
bool isPlain(std::string_view text, std::string_view others)
{
    return std::all_of(text.begin(), text.end(),
        [others](char c) { return isAsciiAlphanumeric(c) || others.find(c) != std::string_view::npos; });
}

InputError oddCharacter(std::string_view text)
{
    return wrong(say<messages::PolicyOddCharacter>(text), say<messages::PolicyPlainCharacters>());
}

std::optional<InputError> faultOfOrigin(std::string_view text)
{
    const auto origin = originIn(text);
    if (!origin)
        return wrong(say<messages::PolicyNotOrigin>(text), withScheme(text));
    if (!isPlain(origin->host(), "-_.[:]"))
        return oddCharacter(text);
    if (origin->serialize() != text)
        return wrong(say<messages::PolicyOriginOtherwiseSent>(text), say<messages::DidYouMean>(origin->serialize()));
    return std::nullopt;
}

std::optional<InputError> faultOfPattern(std::string_view text)
{
    const std::size_t star = text.find('*');
    const bool isPlaced = star >= 3 && text.substr(star - 3, 3) == "://" && text.substr(star + 1, 1) == "."
        && text.find('*', star + 1) == std::string_view::npos;
    if (!isPlaced)
        return wrong(say<messages::PolicyMisplacedStar>(text), say<messages::PolicyStarAsLabels>());
    const std::string_view behind = text.substr(star + 1);
    std::string host(text);
    if (auto fault = faultOfOrigin(host.replace(star, 1, "x"))) {
        // The example that was looked at has no place in what is said of the pattern.
        for (MessageValue& value : fault->message.values)
            value = std::string(text);
        fault->suggestion = say<messages::PolicyStarAsLabels>();
        return fault;
    }
    const std::string_view domain = behind.substr(1, behind.find(':') - 1);
    if (registrableDomain(domain).empty() && domain != "localhost")
        return wrong(say<messages::PolicyPatternOfEveryone>(text, domain), say<messages::PolicyNameOwnDomain>());
    return std::nullopt;
}

bool containsName(const std::vector<std::string>& names, std::string_view name)
{
    return std::any_of(names.begin(), names.end(),
        [name](const std::string& listed) { return asciiCaseInsensitiveEquals(listed, name); });
}

/// What any list of header names refuses.
std::optional<InputError> faultOfHeader(const std::vector<std::string>& names, std::string_view text)
{
    if (text == "*")
        return wrong(say<messages::PolicyStarNotList>(), say<messages::PolicyWriteThemOut>());
    if (!isHeaderName(text))
        return wrong(say<messages::PolicyNotHeaderName>(text), say<messages::WriteAsIn>("X-Request-Id"));
    if (!isPlain(text, "-_."))
        return oddCharacter(text);
    if (containsName(names, text))
        return wrong(say<messages::PolicyThereTwice>(text), say<messages::PolicyLeaveOut>());
    return std::nullopt;
}

std::optional<InputError> addMethodTo(std::vector<std::string>& methods, std::string_view text)
{
    if (auto fault = faultOfMethod(text))
        return fault;
    if (std::find(methods.begin(), methods.end(), text) != methods.end())
        return wrong(say<messages::PolicyThereTwice>(text), say<messages::PolicyLeaveOut>());
    methods.emplace_back(text);
    return std::nullopt;
}

} // namespace

bool AllowedOrigin::allows(std::string_view origin) const
{
    if (!isPattern())
        return origin == text;
    const std::string_view before = beforeStar();
    const std::string_view behind = behindStar();
    return origin.size() > before.size() + behind.size() && origin.starts_with(before) && origin.ends_with(behind)
        && isLabels(origin.substr(before.size(), origin.size() - before.size() - behind.size()));
}

bool ServerPolicy::allows(std::string_view origin) const
{
    return allowsAnyOrigin || std::any_of(origins.begin(), origins.end(), [origin](const AllowedOrigin& allowed) {
        return allowed.allows(origin);
    });
}

std::optional<InputError> addOrigin(ServerPolicy& policy, std::string_view text)
{
    if (text == "*") {
        if (policy.allowsAnyOrigin)
            return wrong(say<messages::PolicyThereTwice>(text), say<messages::PolicyLeaveOut>());
        policy.allowsAnyOrigin = true;
        return std::nullopt;
    }
    AllowedOrigin added {std::string(text)};
    if (text != "null") {
        if (auto fault = added.isPattern() ? faultOfPattern(text) : faultOfOrigin(text))
            return fault;
    }
    if (std::find(policy.origins.begin(), policy.origins.end(), added) != policy.origins.end())
        return wrong(say<messages::PolicyThereTwice>(text), say<messages::PolicyLeaveOut>());
    policy.origins.push_back(std::move(added));
    return std::nullopt;
}

std::optional<InputError> faultOfMethod(std::string_view text)
{
    if (text == "*")
        return wrong(say<messages::PolicyStarNotList>(), say<messages::PolicyWriteThemOut>());
    if (!isMethod(text))
        return wrong(say<messages::PolicyNotMethod>(text), say<messages::WriteAsIn>("PUT"));
    if (!isPlain(text, "-_."))
        return oddCharacter(text);
    if (isForbiddenMethod(text))
        return wrong(say<messages::PolicyForbiddenMethod>(text), say<messages::PolicyLeaveOut>());
    // Only six methods become upper case on their way; of PATCH a page sends what it was told.
    const std::string upper = asciiUppercase(text);
    if (upper != text && (normalizeMethod(text) != text || upper == "PATCH"))
        return wrong(say<messages::PolicyMethodCase>(upper), say<messages::DidYouMean>(upper));
    return std::nullopt;
}

std::optional<InputError> addMethod(ServerPolicy& policy, std::string_view text)
{
    return addMethodTo(policy.methods, text);
}

std::optional<InputError> addRefusedToStrangers(ServerPolicy& policy, std::string_view text)
{
    return addMethodTo(policy.tests.refusedToStrangers, text);
}

std::optional<InputError> addDeniedOrigin(ServerPolicy& policy, std::string_view text)
{
    if (text.find('*') != std::string_view::npos)
        return wrong(say<messages::PolicyDeniedStar>(text), say<messages::PolicyDeniedOneByOne>());
    if (text != "null") {
        if (auto fault = faultOfOrigin(text))
            return fault;
    }
    std::vector<std::string>& denied = policy.tests.deniedOrigins;
    if (std::find(denied.begin(), denied.end(), text) != denied.end())
        return wrong(say<messages::PolicyThereTwice>(text), say<messages::PolicyLeaveOut>());
    denied.emplace_back(text);
    return std::nullopt;
}

std::optional<InputError> faultOfTestedPath(std::string_view text)
{
    const bool isPath = text.starts_with('/') && text.find('#') == std::string_view::npos
        && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
    // Two slashes would name a host.
    if (isPath && !text.starts_with("//") && !text.starts_with("/\\"))
        return std::nullopt;
    return wrong(say<messages::PolicyNotPath>(text), say<messages::PolicyPathBeginsWithSlash>());
}

std::optional<InputError> addRequestHeader(ServerPolicy& policy, std::string_view text)
{
    if (auto fault = faultOfHeader(policy.requestHeaders, text))
        return fault;
    if (isForbiddenRequestHeader(text, {}))
        return wrong(say<messages::PolicyForbiddenHeader>(text), say<messages::PolicyLeaveOut>());
    policy.requestHeaders.emplace_back(text);
    return std::nullopt;
}

std::optional<InputError> addExposedHeader(ServerPolicy& policy, std::string_view text)
{
    if (auto fault = faultOfHeader(policy.exposedHeaders, text))
        return fault;
    if (isForbiddenResponseHeaderName(text))
        return wrong(say<messages::PolicyNeverExposed>(text), say<messages::PolicyLeaveOut>());
    policy.exposedHeaders.emplace_back(text);
    return std::nullopt;
}

std::optional<InputError> contradictionOf(const ServerPolicy& policy)
{
    if (policy.allowsAnyOrigin && !policy.origins.empty())
        return wrong(say<messages::PolicyAnyAmongOthers>(), say<messages::PolicyRemoveAnyOrOthers>());
    if (policy.allowsAnyOrigin && policy.allowsCredentials)
        return wrong(say<messages::PolicyAnyWithCredentials>(), say<messages::PolicyNameOriginsOrNoCredentials>());
    if (!policy.allowsAnyOrigin && policy.origins.empty())
        return wrong(say<messages::PolicyWithoutOrigins>(), say<messages::PolicyNamesOrigins>());
    if (policy.methods.empty())
        return wrong(say<messages::PolicyWithoutMethods>(), say<messages::PolicyLeaveMethodsOut>());
    for (const std::string& denied : policy.tests.deniedOrigins) {
        if (policy.allows(denied))
            return wrong(say<messages::PolicyAllowedAndDenied>(denied), say<messages::PolicyRemoveEither>());
    }
    return std::nullopt;
}

std::vector<Message> warningsOf(const ServerPolicy& policy)
{
    std::vector<Message> warnings;
    for (const AllowedOrigin& origin : policy.origins) {
        if (origin.text == "null")
            warnings.push_back(policy.allowsCredentials ? say<messages::PolicyNullWithCredentials>()
                                                        : say<messages::PolicyNullIsEveryone>());
        if (origin.isPattern())
            warnings.push_back(say<messages::PolicyEverySubdomain>(origin.text));
        const auto parsed = origin.isPattern() ? std::nullopt : originIn(origin.text);
        // What is on the user's own machine goes over no wire.
        const bool isLocal = parsed
            && (parsed->host() == "localhost" || parsed->host().starts_with("127.")
                || parsed->host().ends_with(".localhost") || parsed->host() == "[::1]");
        if (origin.text.starts_with("http://") && !isLocal && !origin.behindStar().starts_with(".localhost")
            && policy.allowsCredentials)
            warnings.push_back(say<messages::PolicyHttpOrigin>(origin.text));
    }
    for (const std::string_view method : corsSafelistedMethods) {
        if (std::find(policy.methods.begin(), policy.methods.end(), method) == policy.methods.end() && method != "HEAD")
            warnings.push_back(say<messages::PolicySafelistedNotRefused>(method));
    }
    constexpr std::uint32_t longestKept = 86400;
    if (policy.maxAgeSeconds.value_or(0) > longestKept)
        warnings.push_back(say<messages::PolicyMaxAgeCapped>(*policy.maxAgeSeconds));
    return warnings;
}

} // namespace fetchscope
