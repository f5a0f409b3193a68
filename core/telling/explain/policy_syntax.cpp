#include "core/telling/explain/policy_syntax.h"

#include "core/engine/base/ascii.h"
#include "core/engine/policy/csp_source_list.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

namespace fetchscope {

namespace {

using DirectiveNames = std::span<const std::string_view>;

constexpr std::array<std::string_view, 17> sourceListsOfAll {"base-uri", "child-src", "connect-src", "default-src",
    "font-src", "form-action", "frame-src", "img-src", "media-src", "object-src", "script-src", "script-src-attr",
    "script-src-elem", "style-src", "style-src-attr", "style-src-elem", "worker-src"};
constexpr std::array<std::string_view, 2> sourceListsOfChromium {"fenced-frame-src", "manifest-src"};
constexpr std::array<std::string_view, 2> sourceListsOfSafari {"frame-ancestors", "prefetch-src"};
constexpr std::array<std::string_view, 9> otherDirectives {"block-all-mixed-content", "frame-ancestors", "plugin-types",
    "report-to", "report-uri", "require-trusted-types-for", "sandbox", "trusted-types", "upgrade-insecure-requests"};
constexpr std::array<std::string_view, 14> keywords {"'self'", "'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'",
    "'strict-dynamic'", "'report-sample'", "'wasm-unsafe-eval'", "'trusted-types-eval'", "'inline-speculation-rules'",
    "'report-sha256'", "'report-sha384'", "'report-sha512'", "'unsafe-allow-redirects'", "'wasm-eval'"};
constexpr std::array<std::string_view, 13> sandboxFlags {"allow-downloads", "allow-forms", "allow-modals",
    "allow-orientation-lock", "allow-pointer-lock", "allow-popups", "allow-popups-to-escape-sandbox",
    "allow-presentation", "allow-same-origin", "allow-scripts", "allow-storage-access-by-user-activation",
    "allow-top-navigation", "allow-top-navigation-by-user-activation"};

bool isOneOf(DirectiveNames names, std::string_view name)
{
    return std::any_of(
        names.begin(), names.end(), [name](std::string_view known) { return asciiCaseInsensitiveEquals(known, name); });
}

bool isSourceList(ProfileId browser, std::string_view name)
{
    return isOneOf(sourceListsOfAll, name)
        || isOneOf(browser == ProfileId::Chromium ? DirectiveNames(sourceListsOfChromium) : sourceListsOfSafari, name);
}

bool isNonceOrHash(std::string_view source)
{
    static constexpr std::string_view base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_=";
    static constexpr std::array<std::string_view, 4> starts {"'nonce-", "'sha256-", "'sha384-", "'sha512-"};
    return std::any_of(starts.begin(), starts.end(), [source](std::string_view start) {
        if (source.size() < start.size() + 2 || !source.ends_with('\'')
            || !asciiCaseInsensitiveEquals(source.substr(0, start.size()), start))
            return false;
        const std::string_view value = source.substr(start.size(), source.size() - start.size() - 1);
        return value.find_first_not_of(base64) == std::string_view::npos;
    });
}

/// Where the path of a source begins; npos where it has none.
std::size_t pathOf(std::string_view source)
{
    constexpr std::string_view mark = "://";
    const std::size_t scheme = source.find(mark);
    return source.find('/', scheme == std::string_view::npos ? 0 : scheme + mark.size());
}

bool isReadable(ProfileId browser, std::string_view source)
{
    if (source == "*" || isOneOf(keywords, source) || isNonceOrHash(source))
        return true;
    const std::size_t path = pathOf(source);
    const bool hasQuery = source.find_first_of("?#") != std::string_view::npos;
    const auto parsed =
        parseCspSource(hasQuery && path < source.find_first_of("?#") ? cspSourceWithoutQuery(source) : source);
    // The largest port has five digits.
    const bool isPortTooLarge = parsed && parsed->port && parsed->port->size() >= 5 && *parsed->port > "65535";
    return parsed && !(isPortTooLarge && browser == ProfileId::Safari);
}

void saySources(
    ConsoleWriter& console, ProfileId browser, std::string_view name, const std::vector<std::string_view>& sources)
{
    for (const std::string_view source : sources) {
        console.set("source", std::string(source));
        if (asciiCaseInsensitiveEquals(source, "'none'")) {
            if (sources.size() > 1)
                console.say(ConsoleForm::PolicyNone);
        } else if (browser == ProfileId::Chromium && name == "frame-ancestors") {
            if (source != "*" && !asciiCaseInsensitiveEquals(source, "'self'") && !isReadable(browser, source))
                console.say(ConsoleForm::PolicyAncestor);
        } else if (!isReadable(browser, source)) {
            console.say(ConsoleForm::PolicySource);
        } else if (const std::size_t path = pathOf(source);
                   path != std::string_view::npos && !source.starts_with('\'')) {
            console.set("path", std::string(source.substr(path)));
            if (source.find('?') != std::string_view::npos)
                console.say(ConsoleForm::PolicyQuery);
            else if (source.find('#') != std::string_view::npos)
                console.say(ConsoleForm::PolicyFragment);
        }
    }
}

void saySandbox(ConsoleWriter& console, const std::vector<std::string_view>& flags)
{
    std::string unknown;
    std::size_t count = 0;
    for (const std::string_view flag : flags) {
        if (isOneOf(sandboxFlags, flag))
            continue;
        unknown.append(unknown.empty() ? "'" : ", '").append(flag).append("'");
        ++count;
    }
    if (count == 0)
        return;
    console.set("flags", unknown.append(count == 1 ? " is an invalid sandbox flag" : " are invalid sandbox flags"));
    console.say(ConsoleForm::PolicySandbox);
}

struct WrittenDirective
{
    std::string_view name;
    std::string_view value;
};

/// The directives that are read at all. What is said of the others, of their names and of those that are there twice,
/// comes first in Chromium.
std::vector<WrittenDirective> directivesOf(ConsoleWriter& console, ProfileId browser, std::string_view serialized)
{
    constexpr std::string_view nameCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-";
    std::vector<WrittenDirective> directives;
    for (std::string_view token : strictlySplit(serialized, ';')) {
        token = strip(token, isAsciiWhitespace);
        if (token.empty())
            continue;
        const std::size_t end = std::min(token.find_first_of(" \t"), token.size());
        const WrittenDirective directive {token.substr(0, end), strip(token.substr(end), isAsciiWhitespace)};
        console.set("directive", asciiLowercase(directive.name));
        if (browser == ProfileId::Chromium) {
            const bool isAscii = std::all_of(directive.value.begin(), directive.value.end(),
                [](char character) { return isAsciiWhitespace(character) || (character > 0x20 && character < 0x7F); });
            if (directive.name.find_first_not_of(nameCharacters) != std::string_view::npos) {
                console.set("directive", std::string(directive.name));
                console.say(ConsoleForm::PolicyName);
                continue;
            }
            if (!isAscii) {
                console.say(ConsoleForm::PolicyCharacters);
                continue;
            }
        }
        const bool isThere = std::any_of(directives.begin(), directives.end(),
            [&directive](const auto& before) { return asciiCaseInsensitiveEquals(before.name, directive.name); });
        if (!isThere)
            directives.push_back(directive);
        else
            console.say(ConsoleForm::PolicyDuplicate);
    }
    return directives;
}

} // namespace

void sayPolicySyntax(ConsoleWriter& console, ProfileId browser, const std::vector<ContentSecurityPolicy>& policies)
{
    for (const ContentSecurityPolicy& policy : policies) {
        for (const WrittenDirective& directive : directivesOf(console, browser, policy.serialized)) {
            std::vector<std::string_view> values;
            for (const std::string_view value : strictlySplit(directive.value, ' ')) {
                if (const std::string_view stripped = strip(value, isAsciiWhitespace); !stripped.empty())
                    values.push_back(stripped);
            }
            const std::string name = asciiLowercase(directive.name);
            // Safari names it as it is written.
            console.set("directive", browser == ProfileId::Safari ? std::string(directive.name) : name);
            if (isSourceList(browser, name) || name == "frame-ancestors")
                saySources(console, browser, name, values);
            else if (name == "sandbox")
                saySandbox(console, values);
            else if (name == "plugin-types" && browser == ProfileId::Chromium)
                console.say(ConsoleForm::PolicyRemoved);
            else if (name == "upgrade-insecure-requests" && !values.empty()) {
                console.set("source", std::string(directive.value));
                console.say(ConsoleForm::PolicyValue);
            } else if (!isOneOf(otherDirectives, name)) {
                console.say(ConsoleForm::UnknownDirective);
            }
        }
    }
}

bool inheritsPoliciesOfPage(ProfileId browser, const OutcomeFacts& facts)
{
    const InitiatorKind initiator = facts.request()->initiator;
    switch (infoOf(initiator).start) {
    case StartRule::Frame:
        return true;
    case StartRule::Plugin:
        // One that is not let load has no frame.
        return facts.firstExchange() != nullptr;
    case StartRule::Worker:
    case StartRule::ServiceWorker:
        return browser == ProfileId::Chromium && initiator != InitiatorKind::SharedWorker && !facts.cause();
    default:
        return browser == ProfileId::Safari && initiator == InitiatorKind::WindowOpen && !facts.cause();
    }
}

} // namespace fetchscope
