#include "core/engine/guards/guard_options.h"

#include "core/engine/base/ascii.h"
#include "core/engine/guards/messages.h"
#include "core/engine/url/url_parser.h"

#include <algorithm>

namespace fetchscope {

namespace {

const std::vector<GuardTest> ownOriginTests {GuardTest::OriginOwn, GuardTest::RefererOwn, GuardTest::AppSecure};
const std::vector<GuardTest> ownHostTests {
    GuardTest::OriginOwn, GuardTest::OriginHostOwn, GuardTest::RefererOwn, GuardTest::AppSecure};

bool asks(const Guard& guard, GuardTest test)
{
    return std::any_of(guard.rules.begin(), guard.rules.end(), [test](const GuardRule& rule) {
        return std::any_of(rule.conditions.begin(), rule.conditions.end(),
            [test](const GuardCondition& condition) { return condition.test == test; });
    });
}

bool asksToken(const Guard& guard)
{
    return std::any_of(guard.rules.begin(), guard.rules.end(),
        [](const GuardRule& rule) { return rule.decision == GuardDecision::Token; });
}

/// `https://app.example`; `https://*.app.example` where subdomains are meant.
bool isOriginText(std::string_view text, bool mayHaveStar)
{
    std::string plain(text);
    if (const std::size_t star = plain.find("://*."); mayHaveStar && star != std::string::npos)
        plain.erase(star + 3, 2);
    const auto url = parseUrl(plain);
    return url && url->hasHttpScheme() && url->path() == "/" && !url->query() && !url->fragment()
        && !plain.ends_with('/');
}

Message faultInOrigins(const std::vector<std::string>& origins, TrustedOriginStyle style)
{
    const bool areHosts = style == TrustedOriginStyle::Hosts || style == TrustedOriginStyle::HostsBelowDomain;
    for (const std::string& origin : origins) {
        if (areHosts && origin.find('/') != std::string::npos)
            return say<messages::TrustedNoHost>(origin);
        if (!areHosts && !isOriginText(origin, style == TrustedOriginStyle::Subdomains))
            return say<messages::TrustedNoOrigin>(origin);
    }
    return {};
}

bool isHostText(std::string_view text)
{
    const auto url = parseUrl(std::string("http://").append(text));
    return url && url->path() == "/" && text.find('/') == std::string_view::npos && !url->includesCredentials();
}

std::string namesOfOptions(const Guard& guard)
{
    std::string names;
    for (const GuardOption& option : guardOptions()) {
        if (takesOption(guard, option))
            names.append(names.empty() ? "" : ", ").append(option.name);
    }
    return names;
}

std::vector<std::string> listOf(std::string_view text)
{
    std::vector<std::string> values;
    while (!text.empty()) {
        const std::string_view value = text.substr(0, text.find(','));
        text.remove_prefix(std::min(value.size() + 1, text.size()));
        if (const std::string_view stripped = strip(value, isHttpTabOrSpace); !stripped.empty())
            values.emplace_back(stripped);
    }
    return values;
}

/// What is wrong with the value; where that is nothing, it is set.
Message setOption(GuardSettings& settings, const GuardOption& option, std::string_view value)
{
    if (const auto* text = std::get_if<std::string GuardSettings::*>(&option.value))
        settings.*(*text) = value;
    else if (const auto* list = std::get_if<std::vector<std::string> GuardSettings::*>(&option.value))
        settings.*(*list) = listOf(value);
    else if (value == "true" || value == "false")
        settings.*std::get<bool GuardSettings::*>(option.value) = value == "true";
    else
        return say<messages::GuardFlagNoFlag>(value);
    return {};
}

/// `option=value`
Result<void> takeOption(ChosenGuard& chosen, std::string_view text)
{
    const auto fail = [&chosen](Message message, Message suggestion) {
        return tl::make_unexpected(InputError {chosen.guard.name, std::move(message), std::move(suggestion)});
    };
    const std::size_t equals = text.find('=');
    const std::string_view name = strip(text.substr(0, equals), isHttpTabOrSpace);
    const GuardOption* option = guardOptionNamed(name);
    if (!option || !takesOption(chosen.guard, *option)) {
        const std::string names = namesOfOptions(chosen.guard);
        Message takes = names.empty() ? say<messages::GuardTakesNoOptions>() : say<messages::GuardTakesOptions>(names);
        return fail(option ? say<messages::GuardIgnoresOption>(chosen.guard.name, name)
                           : say<messages::NoSuchGuardOption>(name),
            std::move(takes));
    }
    if (equals == std::string_view::npos)
        return fail(say<messages::GuardOptionWithoutValue>(name), say<messages::WriteGuardOption>());
    if (Message fault = setOption(chosen.settings, *option, strip(text.substr(equals + 1), isHttpTabOrSpace));
        !fault.isEmpty())
        return fail(std::move(fault), say<messages::WriteTrueOrFalse>(name));
    if (Message fault = faultIn(chosen.guard, chosen.settings, *option); !fault.isEmpty())
        return fail(std::move(fault), {});
    return {};
}

} // namespace

std::span<const GuardOption> guardOptions()
{
    using S = GuardSettings;
    static const std::vector<GuardOption> options {
        {"app.scheme", &S::appScheme, "The scheme that the application believes requests come over: http or https.",
            ownOriginTests},
        {"app.host", &S::appHost, "The host that the application believes it has, with its port.", ownHostTests},
        {"app.trustForwarded", &S::trustsForwarded,
            "Does the application believe X-Forwarded-Proto and X-Forwarded-Host?", ownHostTests},
        {"app.forwardedProto", &S::forwardedProto, "What a proxy in front of it says in X-Forwarded-Proto.",
            ownOriginTests},
        {"app.forwardedHost", &S::forwardedHost, "What a proxy in front of it says in X-Forwarded-Host.", ownHostTests},
        {"trustedOrigins", &S::trustedOrigins, "Other origins that may send requests.",
            {GuardTest::OriginTrusted, GuardTest::RefererTrusted}},
        {"exemptPaths", &S::exemptPaths, "Paths that are not guarded; * stands for any characters.",
            {GuardTest::PathExempt}},
        {"cors.origins", &S::corsOrigins, "The origins that the endpoint's CORS policy allows.",
            {GuardTest::CorsAllows}},
        {"cors.credentials", &S::corsCredentials, "Does the endpoint's CORS policy allow credentials?",
            {GuardTest::CorsAllows}},
        {"allowSameSite", &S::allowsSameSite, "May other origins of the same site send requests?",
            {GuardTest::SameSiteAllowed}},
        {"originOnly", &S::isOriginOnly, "Is refused what Sec-Fetch-Site does not allow, without asking for a token?",
            {GuardTest::OriginOnly}},
        {"originCheck", &S::checksOrigin, "Is Origin compared with the application's own?", {GuardTest::OriginCheck}},
        {"forceSsl", &S::forcesSsl, "Does the application allow https: only?", {GuardTest::SslForced}},
        {"token", &S::token, "The token that is valid. Without it, what needs a token has none.", {}},
    };
    return options;
}

const GuardOption* guardOptionNamed(std::string_view name)
{
    const auto options = guardOptions();
    const auto found =
        std::find_if(options.begin(), options.end(), [name](const GuardOption& option) { return option.name == name; });
    return found == options.end() ? nullptr : &*found;
}

bool takesOption(const Guard& guard, const GuardOption& option)
{
    if (option.name == "token")
        return asksToken(guard);
    if (option.name == "app.trustForwarded" && guard.forwarded != ForwardedBelief::IfTrusted)
        return false;
    if (option.name == "app.forwardedProto" && guard.forwarded != ForwardedBelief::IfTrusted)
        return false;
    if (option.name == "app.forwardedHost" && guard.forwarded == ForwardedBelief::Never)
        return false;
    return std::any_of(
        option.readBy.begin(), option.readBy.end(), [&guard](GuardTest test) { return asks(guard, test); });
}

Message faultIn(const Guard& guard, const GuardSettings& settings, const GuardOption& option)
{
    if (option.name == "trustedOrigins")
        return faultInOrigins(settings.trustedOrigins, guard.trustedOrigins);
    if (option.name == "cors.origins" && settings.corsOrigins != std::vector<std::string> {"*"})
        return faultInOrigins(settings.corsOrigins, TrustedOriginStyle::Exact);
    const auto* text = std::get_if<std::string GuardSettings::*>(&option.value);
    const std::string_view value = text ? std::string_view(settings.*(*text)) : std::string_view();
    const bool isScheme = option.name == "app.scheme" || option.name == "app.forwardedProto";
    if (isScheme && value != "http" && value != "https")
        return say<messages::AppSchemeUnknown>(value);
    const bool isHost = option.name == "app.host" || option.name == "app.forwardedHost";
    return isHost && !isHostText(value) ? say<messages::AppHostFaulty>(value) : Message();
}

Result<ChosenGuard> parseChosenGuard(std::string_view text, std::span<const Guard> own)
{
    const std::string_view name = text.substr(0, text.find(':'));
    const auto mine = std::find_if(own.begin(), own.end(), [name](const Guard& guard) { return guard.name == name; });
    const Guard* guard = mine != own.end() ? &*mine : builtInGuard(name);
    if (!guard)
        return tl::make_unexpected(InputError {{}, say<messages::NoSuchGuard>(name), say<messages::GuardsListsAll>()});
    ChosenGuard chosen {*guard, {}};
    std::string_view rest = text.substr(std::min(name.size() + 1, text.size()));
    while (!rest.empty()) {
        const std::string_view part = rest.substr(0, rest.find(';'));
        rest.remove_prefix(std::min(part.size() + 1, rest.size()));
        if (strip(part, isHttpTabOrSpace).empty())
            continue;
        if (auto taken = takeOption(chosen, part); !taken)
            return tl::make_unexpected(taken.error());
    }
    return chosen;
}

} // namespace fetchscope
