#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/policy/csp_source_list.h"
#include "core/engine/policy/upgrade_insecure_requests.h"
#include "core/engine/url/ip_address.h"
#include "core/telling/explain/console_dialects.h"
#include "core/telling/explain/console_writer.h"
#include "core/telling/explain/font_bytes.h"
#include "core/telling/explain/framing_of_answer.h"
#include "core/telling/explain/mixed_content_of_page.h"
#include "core/telling/explain/policy_syntax.h"
#include "core/telling/explain/report_only_console.h"

#include <algorithm>
#include <array>
#include <utility>

/// What Chromium prints beside an outcome.
namespace fetchscope {

namespace {

/// How the integrity metadata of a fetch() is written, which is looked at when the answer is there: the fault of each
/// value.
void sayIntegrityFaults(ConsoleWriter& console, const OutcomeFacts& facts)
{
    static constexpr std::array<std::string_view, 4> algorithms {"sha256-", "sha384-", "sha512-", "ed25519-"};
    const RequestAction& action = *facts.request();
    if (!action.integrity || action.initiator != InitiatorKind::Fetch
        || (facts.cause() && facts.reason() != Reason::Integrity))
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
        || facts.reason() == Reason::ApiUnsupported)
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
        // To Chromium a page may not name another browser, and may by fetch().
        if (!isForbiddenRequestHeader(name, value) && !asciiCaseInsensitiveEquals(name, "User-Agent"))
            continue;
        console.set("unsafeHeader", name);
        console.say(ConsoleForm::UnsafeHeader);
    }
}

/// Mixed content that was upgraded or let through.
void sayMixedContentLetThrough(ConsoleWriter& console, const OutcomeFacts& facts)
{
    if (const auto written = elementUpgradedByBrowser(facts)) {
        console.set("lastUrl", written->href());
        console.say(ConsoleForm::Upgraded);
    }
    if (const auto left = elementNotUpgraded(facts)) {
        console.set("lastUrl", left->href());
        const bool isNumber = isSerializedIpv4(left->host()) || isSerializedIpv6(left->host());
        console.say(isNumber ? ConsoleForm::NotUpgradedAddress : ConsoleForm::NotUpgradedLocal);
    }
    for (const std::string& url : insecureUrlsLetThrough(facts)) {
        console.set("lastUrl", url);
        // Sound is sound, wherever it plays.
        if (facts.request()->initiator == InitiatorKind::Video
            && facts.answerHeader("content-type").starts_with("audio/"))
            console.set("mixedNoun", std::string(infoOf(InitiatorKind::Audio).chromium.mixedContent));
        console.say(ConsoleForm::InsecureAllowed);
    }
}

void sayFraming(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const auto framing = framingThatWasLookedAt(facts);
    if (!framing)
        return;
    console.set("lastUrl", originOfFrame(facts));
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
    if (action.initiator != InitiatorKind::Iframe || !action.sandbox)
        return;
    const auto url = parseUrl(action.url, &facts.page().creationUrl);
    if (!url || !isSameOrigin(facts.page().origin, *url))
        return;
    const std::vector<std::string_view> flags = strictlySplit(*action.sandbox, ' ');
    const auto has = [&flags](std::string_view flag) {
        return std::any_of(flags.begin(), flags.end(),
            [flag](std::string_view given) { return asciiCaseInsensitiveEquals(given, flag); });
    };
    if (has("allow-scripts") && has("allow-same-origin"))
        console.say(ConsoleForm::SandboxToLeave);
}

void sayUndecodableFont(ConsoleWriter& console, const OutcomeFacts& facts)
{
    if (auto fault = fontFaultOf(facts)) {
        console.set("fontFault", std::move(*fault));
        std::string first;
        facts.appendFact(first, "firstUrl");
        if (auto url = parseUrl(first)) {
            url->removeCredentials();
            if (url->scheme() == "http" && shouldUpgradeInsecureRequests(facts.page()))
                url->setSpecialScheme("https");
            console.set("firstUrl", url->href());
        }
        console.say(ConsoleForm::UndecodableFont);
    }
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
        else if (!value.empty() && value.front() != '\'' && parseCspSource(cspSourceWithoutQuery(value)))
            sources.append(" ").append(cspSourceInLowerCase(value));
    }
    if (!allowsSelf && sources.empty())
        return "'none'";
    return allowsSelf ? "'self'" + sources : sources.substr(1);
}

std::string originOfFrame(const OutcomeFacts& facts)
{
    const auto url = facts.exchange() ? parseUrl(facts.exchange()->url) : std::nullopt;
    return url ? std::string(originOf(*url).serialize()).append("/") : std::string();
}

bool appendChromiumRemarks(std::string& text, const OutcomeFacts& facts)
{
    if (facts.page().kind != GlobalKind::Window)
        return false;
    ConsoleWriter console(ProfileId::Chromium, facts);
    if (inheritsPoliciesOfPage(ProfileId::Chromium, facts))
        sayPolicySyntax(console, ProfileId::Chromium, facts.page().policyContainer.contentSecurityPolicies);
    sayUnsafeHeaders(console, facts);
    sayIntegrityFaults(console, facts);
    sayIntegrityIgnored(console, facts);
    saySandboxToLeave(console, facts);
    sayMixedContentLetThrough(console, facts);
    sayFraming(console, facts);
    sayUndecodableFont(console, facts);
    if (!areReportOnlyLinesLast(ProfileId::Chromium, facts))
        console.add(reportOnlyLines(ProfileId::Chromium, facts));
    text += console.text();
    return !console.text().empty();
}

} // namespace fetchscope
