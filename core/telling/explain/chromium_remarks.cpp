#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/url/trustworthiness.h"
#include "core/telling/explain/console_dialects.h"
#include "core/telling/explain/console_writer.h"
#include "core/telling/explain/framing_of_answer.h"
#include "core/telling/explain/mixed_content_of_page.h"

#include <algorithm>
#include <array>

/// What Chromium prints beside an outcome.
namespace fetchscope {

namespace {

/// Was the request made at all, so far as its own options go?
bool isMade(const OutcomeFacts& facts)
{
    return facts.reason() == Reason::None || !infoOf(facts.reason()).code.starts_with("api-");
}

/// How the integrity metadata of a fetch() is written: the first fault of each value.
void sayIntegrityFaults(ConsoleWriter& console, const OutcomeFacts& facts)
{
    static constexpr std::array<std::string_view, 4> algorithms {"sha256-", "sha384-", "sha512-", "ed25519-"};
    const RequestAction& action = *facts.request();
    if (!action.integrity || action.initiator != InitiatorKind::Fetch || !isMade(facts))
        return;
    console.set("integrity", *action.integrity);
    for (const std::string_view value : strictlySplit(*action.integrity, ' ')) {
        if (value.empty())
            continue;
        const bool isKnown = std::any_of(algorithms.begin(), algorithms.end(),
            [value](std::string_view algorithm) { return value.starts_with(algorithm); });
        if (!isKnown) {
            console.say(value.find('-') == std::string_view::npos ? ConsoleForm::IntegrityForm
                                                                  : ConsoleForm::IntegrityAlgorithm);
        } else if (const std::size_t mark = value.find('?'); mark != std::string_view::npos) {
            console.set("integrityOption", std::string(value.substr(mark + 1)));
            console.say(ConsoleForm::IntegrityOption);
        }
    }
}

/// Of preloads only scripts, style sheets and fonts are compared with their metadata.
void sayIntegrityIgnored(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const RequestAction& action = *facts.request();
    if (action.initiator != InitiatorKind::Preload || action.integrity.value_or(std::string()).empty()
        || !isMade(facts))
        return;
    const std::string as = asciiLowercase(action.as.value_or(std::string()));
    if (as == "image" || as == "fetch" || as == "track")
        console.say(ConsoleForm::IntegrityIgnored);
}

void sayUnsafeHeaders(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const RequestAction& action = *facts.request();
    if (action.initiator != InitiatorKind::Xhr || !action.headers)
        return;
    for (const auto& [name, value] : *action.headers) {
        if (!isForbiddenRequestHeader(name, value))
            continue;
        console.set("unsafeHeader", name);
        console.say(ConsoleForm::UnsafeHeader);
    }
}

/// Mixed content that was upgraded or let through.
void sayMixedContentLetThrough(ConsoleWriter& console, const OutcomeFacts& facts)
{
    if (const auto written = upgradedElement(facts)) {
        console.set("written", written->href());
        console.say(ConsoleForm::Upgraded);
    }
    for (const std::string& url : insecureUrlsLetThrough(facts)) {
        console.set("insecureUrl", url);
        console.say(ConsoleForm::InsecureAllowed);
    }
}

void sayFraming(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const auto framing = framingOfAnswer(facts);
    const bool isLooked = facts.reason() == Reason::None || facts.reason() == Reason::FrameOptions
        || facts.reason() == Reason::CspFrameAncestors;
    if (!framing || !isLooked)
        return;
    console.set("frameOrigin", originOfFrame(facts));
    for (const std::string& directive : framing->reportedDirectives) {
        console.set("cspDirective", "frame-ancestors " + listAsNavigationsPrintIt(directive));
        console.say(ConsoleForm::FramingReported);
    }
    if (framing->options != FramingOfAnswer::Options::Invalid || facts.reason() != Reason::None)
        return;
    console.set("frameOptions", framing->optionsText);
    console.say(ConsoleForm::FrameOptionsInvalid);
}

/// A frame of the page's own origin that may run scripts and keep that origin can take its sandbox off.
void saySandboxToLeave(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const RequestAction& action = *facts.request();
    const auto url = parseUrl(action.url, &facts.page().creationUrl);
    if (action.initiator != InitiatorKind::Iframe || !action.sandbox || !url
        || !isSameOrigin(facts.page().origin, *url))
        return;
    const std::vector<std::string_view> flags = strictlySplit(*action.sandbox, ' ');
    const auto has = [&flags](std::string_view flag) {
        return std::any_of(flags.begin(), flags.end(),
            [flag](std::string_view given) { return asciiCaseInsensitiveEquals(given, flag); });
    };
    if (has("allow-scripts") && has("allow-same-origin"))
        console.say(ConsoleForm::SandboxToLeave);
}

/// The first four bytes of what is to be a font, as the sanitizer reads and prints them.
void sayUndecodableFont(ConsoleWriter& console, const OutcomeFacts& facts)
{
    static constexpr std::array<std::string_view, 7> kinds {
        std::string_view("\0\1\0\0", 4), "OTTO", "true", "typ1", "ttcf", "wOFF", "wOF2"};
    const Exchange* const exchange = facts.exchange();
    if (facts.request()->initiator != InitiatorKind::Font || facts.cause() || !exchange || !exchange->responseBody
        || exchange->responseBody->size() < 4 || exchange->status >= 400)
        return;
    const std::string_view start = std::string_view(*exchange->responseBody).substr(0, 4);
    if (std::find(kinds.begin(), kinds.end(), start) != kinds.end())
        return;
    std::uint32_t version = 0;
    for (const char byte : start)
        version = (version << 8U) | static_cast<unsigned char>(byte);
    console.set("sfntVersion", std::to_string(static_cast<std::int32_t>(version)));
    console.say(ConsoleForm::UndecodableFont);
}

} // namespace

std::string listAsNavigationsPrintIt(std::string_view directive)
{
    bool allowsSelf = false;
    std::string sources;
    for (const std::string_view value :
        strictlySplit(directive.substr(std::min(directive.find(' '), directive.size())), ' ')) {
        if (value == "*")
            return "*";
        if (asciiCaseInsensitiveEquals(value, "'self'"))
            allowsSelf = true;
        else if (!value.empty() && value.front() != '\'')
            sources.append(" ").append(value);
    }
    if (!allowsSelf && sources.empty())
        return "'none'";
    return allowsSelf ? "'self'" + sources : sources.substr(1);
}

std::string originOfFrame(const OutcomeFacts& facts)
{
    const auto url = facts.exchange() ? parseUrl(facts.exchange()->url) : std::nullopt;
    return url ? std::string(originOf(*url).serialize()) : std::string();
}

bool appendChromiumRemarks(std::string& text, const OutcomeFacts& facts)
{
    if (facts.page().kind != GlobalKind::Window)
        return false;
    ConsoleWriter console(ProfileId::Chromium, facts);
    sayUnsafeHeaders(console, facts);
    sayIntegrityFaults(console, facts);
    sayIntegrityIgnored(console, facts);
    saySandboxToLeave(console, facts);
    sayMixedContentLetThrough(console, facts);
    sayFraming(console, facts);
    sayUndecodableFont(console, facts);
    text += console.text();
    return !console.text().empty();
}

} // namespace fetchscope
