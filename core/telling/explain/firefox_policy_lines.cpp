#include "core/telling/explain/firefox_policy_lines.h"

#include "core/engine/initiators/navigations.h"
#include "core/engine/policy/upgrade_insecure_requests.h"
#include "core/engine/url/trustworthiness.h"
#include "core/telling/explain/console_dialects.h"
#include "core/telling/explain/firefox_failed_load.h"
#include "core/telling/explain/framing_of_answer.h"
#include "core/telling/explain/inline_code_console.h"
#include "core/telling/explain/report_only_console.h"

#include <algorithm>

namespace fetchscope {

bool sayFirefoxCspViolation(ConsoleWriter& console, const OutcomeFacts& facts)
{
    // Firefox asks no redirect of a form.
    if (infoOf(facts.request()->initiator).firefox.contains(Silence::Csp)
        || (facts.reason() == Reason::CspFormAction && facts.isRedirected()))
        return false;
    console.set("cspPrinted", directiveAsFirefoxPrintsIt(facts.cause()->subject, facts.page()));
    if (isInlineCode(facts))
        return sayInlineCodeInFirefox(console, facts);
    if (!console.say(ConsoleForm::Usual))
        return false;
    for (const std::string& directive : facts.cause()->furtherDirectives) {
        console.set("cspPrinted", directiveAsFirefoxPrintsIt(directive, facts.page()));
        console.say(ConsoleForm::Usual);
    }
    console.add(reportOnlyLines(ProfileId::Firefox, facts));
    sayFirefoxModuleWithoutType(console, facts);
    if (!facts.request()->keepalive)
        sayFirefoxPreviousHop(console, facts);
    return true;
}

bool sayFirefoxMixedContent(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url)
{
    const auto parsed = parseUrl(url);
    const InitiatorKind initiator = facts.request()->initiator;
    if (initiator == InitiatorKind::Fetch && facts.request()->mode == "same-origin" && !facts.isRedirected() && parsed
        && parsed->hasHttpScheme() && !isSameOrigin(facts.page().origin, *parsed))
        return sayFirefoxSecurityError(console, facts);
    if (parsed && !parsed->hasHttpScheme() && parsed->scheme() != "ws" && facts.isCorsRequest())
        return console.say(ConsoleForm::SchemeOfCors);
    if (parsed && parsed->scheme() == "file")
        return console.say(Reason::SchemeNotSupported, ConsoleForm::LocalResource);
    // Of a form in a tab the user is asked.
    const bool isForm = initiator == InitiatorKind::Form;
    if (!parsed || !parsed->hasHttpScheme() || (isForm && !isNavigationOfOwnFrame(*facts.request(), facts.page())))
        return false;
    // One in a frame goes by what it sends.
    if (isForm && !facts.isRedirected())
        console.set("mixedUrl", facts.cause()->subject);
    const auto& policies = facts.page().policyContainer.contentSecurityPolicies;
    const bool isByPolicy = std::any_of(policies.begin(), policies.end(),
        [](const ContentSecurityPolicy& policy) { return policy.directive("block-all-mixed-content") != nullptr; });
    // Preloads are passed over, for their use to be told.
    if (initiator != InitiatorKind::Preload && initiator != InitiatorKind::ModulePreload)
        console.say(isByPolicy ? ConsoleForm::ByPolicy : ConsoleForm::Usual);
    sayFirefoxModuleWithoutType(console, facts);
    sayFirefoxPreviousHop(console, facts);
    return true;
}

bool sayFirefoxMixedRedirect(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url)
{
    const auto target = facts.redirectTarget();
    // Images, sound and films are upgraded, and all where the page asks for it.
    const Destination destination = infoOf(facts.request()->initiator).destination;
    if (destination == Destination::Image || destination == Destination::Audio || destination == Destination::Video
        || shouldUpgradeInsecureRequests(facts.page()))
        return false;
    if (!target || target->scheme() != "http" || isPotentiallyTrustworthy(*target)
        || facts.page().creationUrl.scheme() != "https" || facts.reason() == Reason::MixedContent
        || !facts.isCorsRequest() || facts.request()->redirect.value_or("follow") != "follow")
        return false;
    console.set("mixedUrl", std::string(target->href()));
    console.say(Reason::MixedContent);
    sayFirefoxDidNotSucceed(console, url);
    return true;
}

bool isFrameWithoutPolicyToFirefox(const OutcomeFacts& facts)
{
    const std::string own = facts.answerHeader("cross-origin-embedder-policy");
    const std::string_view value = std::string_view(own).substr(0, own.find(';'));
    return infoOf(facts.request()->initiator).start == StartRule::Frame && !facts.redirectTarget()
        && facts.page().policyContainer.embedderPolicy != EmbedderPolicy::UnsafeNone && value != "require-corp"
        && value != "credentialless";
}

bool sayFirefoxRefusedFrame(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const auto framing = framingOfAnswer(facts);
    if (!framing)
        return false;
    if (!framing->refusingDirective.empty()) {
        console.set("ancestorUrl", ancestorAsFirefoxPrintsIt(facts));
        console.set("cspPrinted", directiveAsFirefoxPrintsIt(framing->refusingDirective, facts.page()));
        return console.say(Reason::CspFrameAncestors);
    }
    if (!framing->isRefusedByOptions)
        return false;
    if (framing->options == FramingOfAnswer::Options::Conflict)
        return console.say(ConsoleForm::FrameOptionsInvalid);
    console.set("frameOptions", std::string(nameOf(framing->options)));
    return console.say(Reason::FrameOptions);
}

} // namespace fetchscope
