#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/mime_type.h"
#include "core/engine/initiators/navigations.h"
#include "core/engine/policy/csp_navigation.h"
#include "core/engine/url/trustworthiness.h"
#include "core/telling/explain/console_dialects.h"
#include "core/telling/explain/console_writer.h"
#include "core/telling/explain/framing_of_answer.h"
#include "core/telling/explain/mixed_content_of_page.h"
#include "core/telling/explain/policy_syntax.h"
#include "core/telling/explain/report_only_console.h"

/// What Safari prints beside an outcome.
namespace fetchscope {

namespace {

/// How the policies of a document in a frame are written.
void sayPolicies(ConsoleWriter& console, const HeaderList& headers)
{
    for (const ContentSecurityPolicy& policy : parseResponseContentSecurityPolicies(headers)) {
        sayPolicySyntax(console, ProfileId::Safari, {policy});
        if (!policy.reportOnly)
            continue;
        if (policy.directive("frame-ancestors") != nullptr)
            console.say(ConsoleForm::FramingReported);
        if (policy.directive("report-to") != nullptr || policy.directive("report-uri") != nullptr)
            continue;
        console.set("policy", policy.serialized);
        console.say(ConsoleForm::NoReportTo);
    }
}

/// Where a document came for a frame.
void sayFraming(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const auto framing = framingThatWasLookedAt(facts);
    if (!framing)
        return;
    sayPolicies(console, *facts.exchange()->responseHeaders);
    if (framing->options != FramingOfAnswer::Options::Invalid || framing->optionsText.empty()
        || facts.reason() != Reason::None)
        return;
    console.set("frameOptions", framing->optionsText);
    console.say(ConsoleForm::FrameOptionsInvalid);
}

/// Who is asked for a password is the page's own origin only.
void sayUnasked(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const InitiatorKind initiator = facts.request()->initiator;
    const bool isOfScript =
        initiator == InitiatorKind::Fetch || initiator == InitiatorKind::Xhr || initiator == InitiatorKind::EventSource;
    if (!facts.exchange() || facts.answerStatus() != 401 || isOfScript)
        return;
    const auto url = parseUrl(facts.exchange()->url);
    const std::string challenge = asciiLowercase(facts.answerHeader("www-authenticate"));
    if (!url || isSameOrigin(facts.page().origin, *url)
        || (!challenge.starts_with("basic") && !challenge.starts_with("digest")))
        return;
    // A request with CORS has lost the password of its URL.
    auto last = facts.isCorsRequest() ? parseUrl(factOf(facts, "lastUrl")) : std::nullopt;
    if (last && last->includesCredentials()) {
        last->removeCredentials();
        console.set("lastUrl", last->href());
    }
    console.say(ConsoleForm::Unauthorized);
}

} // namespace

bool appendSafariRemark(std::string& text, const OutcomeFacts& facts)
{
    const RequestAction* const request = facts.request();
    ConsoleWriter console(ProfileId::Safari, facts);
    if (inheritsPoliciesOfPage(ProfileId::Safari, facts))
        sayPolicySyntax(console, ProfileId::Safari, facts.page().policyContainer.contentSecurityPolicies);
    if (request->initiator == InitiatorKind::Xhr && request->headers) {
        for (const auto& [name, value] : *request->headers) {
            if (!isForbiddenRequestHeader(name, value))
                continue;
            console.set("unsafeHeader", name);
            console.say(ConsoleForm::UnsafeHeader);
        }
    }
    const bool isInsecureForm =
        facts.reason() == Reason::None || (facts.reason() == Reason::MixedContent && !facts.isRedirected());
    if (request->initiator == InitiatorKind::Form && isInsecureForm && facts.page().creationUrl.scheme() == "https") {
        const auto written = parseUrl(request->url, &facts.page().creationUrl);
        if (written && written->scheme() == "http") {
            console.set("firstUrl", written->href());
            if (isNavigationOfOwnFrame(*request, facts.page()))
                console.set("pageUrl", facts.page().topLevelUrl.href());
            console.say(ConsoleForm::InsecureForm);
        }
    }
    if (request->initiator == InitiatorKind::Xhr && request->body && request->body->kind == BodyInit::Kind::ArrayBuffer)
        console.say(ConsoleForm::ArrayBufferSent);
    // A policy or a port keeps sound and films back before.
    const bool isReached = facts.firstExchange() || infoOf(request->initiator).destination == Destination::Image;
    if (const auto upgraded = isReached ? upgradedElement(facts) : std::nullopt) {
        console.set("written", withoutFragment(upgraded->href()));
        console.say(ConsoleForm::Upgraded);
    }
    for (const std::string& url : redirectsUpgradedByBrowser(facts)) {
        console.set("written", url);
        console.say(ConsoleForm::Upgraded);
    }
    if (const auto left = elementNotUpgraded(facts); left && isPotentiallyTrustworthy(*left)) {
        console.set("written", withoutFragment(left->href()));
        console.say(ConsoleForm::NotUpgradedLocal);
    }
    if (request->initiator == InitiatorKind::EventSource && facts.reason() == Reason::None) {
        const auto type = parseMimeType(facts.answerHeader("content-type"));
        const std::string* const charset = type ? type->parameter("charset") : nullptr;
        if (charset != nullptr && !asciiCaseInsensitiveEquals(*charset, "utf-8")) {
            console.set("charset", *charset);
            console.say(ConsoleForm::StreamCharset);
        }
    }
    sayFraming(console, facts);
    sayUnasked(console, facts);
    if (!areReportOnlyLinesLast(ProfileId::Safari, facts))
        console.add(reportOnlyLines(ProfileId::Safari, facts));
    text += console.text();
    return !console.text().empty();
}

} // namespace fetchscope
