#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/mime_type.h"
#include "core/engine/initiators/navigations.h"
#include "core/engine/policy/sandbox.h"
#include "core/engine/policy/upgrade_insecure_requests.h"
#include "core/engine/url/site.h"
#include "core/telling/explain/chromium_header_order.h"
#include "core/telling/explain/console_dialects.h"
#include "core/telling/explain/console_writer.h"
#include "core/telling/explain/framing_of_answer.h"
#include "core/telling/explain/inline_code_console.h"
#include "core/telling/explain/mixed_content_of_page.h"
#include "core/telling/explain/report_only_console.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

bool isFetch(const OutcomeFacts& facts)
{
    return facts.request()->initiator == InitiatorKind::Fetch;
}

bool isFetchLater(const OutcomeFacts& facts)
{
    return facts.request()->initiator == InitiatorKind::FetchLater;
}

bool isOfXhr(const OutcomeFacts& facts)
{
    return facts.request()->initiator == InitiatorKind::Xhr;
}

/// A scheme that only local resources have.
bool isLocal(const std::optional<Url>& url)
{
    return url && (url->scheme() == "file" || url->scheme() == "blob");
}

/// A page that is a file may be led to files; CORS and the mode same-origin stand in the way of what it asks.
bool isBetweenFiles(const OutcomeFacts& facts, const std::optional<Url>& asked)
{
    return asked && asked->scheme() == "file" && facts.page().creationUrl.scheme() == "file";
}

/// What Chromium says of a value of Access-Control-Allow-Origin that is not the origin.
ConsoleForm formOfMismatch(const OutcomeFacts& facts)
{
    const std::string value = facts.answerHeader("access-control-allow-origin");
    if (value.find_first_of(" ,") != std::string::npos)
        return ConsoleForm::ManyValues;
    return value != "null" && !parseUrl(value) ? ConsoleForm::InvalidValue : ConsoleForm::OtherValue;
}

/// Frames, WebSockets and WebTransports are kept from local networks in silence, or with a line of the network's.
bool isSilentlyLocal(InitiatorKind initiator)
{
    const StartRule rule = infoOf(initiator).start;
    return rule == StartRule::WebSocket || rule == StartRule::WebTransport || rule == StartRule::Frame
        || rule == StartRule::Plugin;
}

/// Where a form was sent, or would have been: one that is sent by GET has its entries for a query, and those alone.
std::string firstUrlOfForm(const OutcomeFacts& facts)
{
    std::string first;
    facts.appendFact(first, "firstUrl");
    auto url = parseUrl(first);
    if (facts.firstExchange() || !url)
        return first;
    // It was upgraded before the policy was asked.
    if (url->scheme() == "http" && shouldUpgradeInsecureRequests(facts.page()))
        first = "https" + first.substr(4);
    const bool isGet = asciiCaseInsensitiveEquals(facts.request()->method.value_or("get"), "get");
    return isGet && !facts.request()->body ? first.substr(0, first.find_first_of("?#")) + "?" : first;
}

/// The URL that decided. Only XMLHttpRequest and WebTransport show the password of one.
std::string lastUrlAsPrinted(const OutcomeFacts& facts)
{
    std::string last = factOf(facts, "lastUrl");
    auto url = parseUrl(last);
    if (!url || !url->includesCredentials() || isOfXhr(facts)
        || facts.request()->initiator == InitiatorKind::WebTransport)
        return last;
    url->removeCredentials();
    return url->href();
}

/// Of a form that a secure page has: by the address that is written, and by the one that it is sent to.
void sayInsecureForm(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const std::string& sent = facts.cause()->subject;
    const auto written = parseUrl(facts.request()->url, &facts.page().creationUrl);
    if (written && written->href() != sent) {
        console.set("lastUrl", written->href());
        console.say(ConsoleForm::InsecureForm);
    }
    console.set("lastUrl", sent);
    console.say(ConsoleForm::InsecureForm);
}

bool sayCspViolation(ConsoleWriter& console, const OutcomeFacts& facts)
{
    // What the browser's process refuses, the page's does not tell.
    if (facts.cause()->decidedAt == StepId::CspBlockedAfterRedirect)
        return false;
    // The line on speculation rules has their hash, which a scenario does not know.
    if (facts.effectiveCspDirective().empty() || infoOf(facts.request()->initiator).start == StartRule::Speculation)
        return false;
    if (isInlineCode(facts))
        return sayInlineCodeInChromium(console, facts);
    const bool isFrame = facts.reason() == Reason::CspFrameSrc;
    const bool isOfOwnFrame = isFrame && isNavigationOfOwnFrame(*facts.request(), facts.page());
    const InitiatorKind words = isOfOwnFrame ? InitiatorKind::Iframe : kindByWords(*facts.request());
    console.set("cspVerb", std::string(infoOf(words).chromium.csp));
    std::string last;
    facts.appendFact(last, "lastUrl");
    const auto url = parseUrl(last);
    std::string printed = last;
    const Origin& framing = isOfOwnFrame ? facts.page().topLevelOrigin : facts.page().origin;
    if (isFrame && url && !isSameOrigin(framing, *url)) {
        // Only the origin is told of what another one frames.
        const auto upgraded = url->scheme() == "http" ? parseUrl(facts.cause()->url) : std::nullopt;
        const bool isUpgraded = upgraded && upgraded->scheme() == "https" && upgraded->host() == url->host();
        printed = std::string(originOf(isUpgraded ? *upgraded : *url).serialize()) + "/";
    } else if (url && url->scheme() == "http"
        && facts.cause()->url == "https" + std::string(url->hrefWithoutFragment().substr(4))) {
        printed.clear();
        facts.appendFact(printed, "url");
    } else if (url && url->scheme() == "ws"
        && facts.cause()->url == "https" + std::string(url->hrefWithoutFragment().substr(2))) {
        printed.replace(0, 2, "wss");
    }
    // What a service worker gave is named by its own URL.
    const bool isOfAnswer = facts.cause()->decidedAt == StepId::CspResponseBlocked;
    if (isOfAnswer && !facts.cause()->answerUrl.empty())
        printed = facts.cause()->answerUrl;
    // A form is named by where it was sent, though a redirect is what the policy does not allow.
    if (facts.reason() == Reason::CspFormAction)
        printed = firstUrlOfForm(facts);
    console.set("cspUrl", std::move(printed));
    const auto sayDirective = [&](const std::string& directive) {
        const std::string violated = directive.substr(0, directive.find(' '));
        console.set("cspViolated", violated);
        // A directive without values is printed with the space that would stand before them.
        if (isFrame || facts.reason() == Reason::CspFormAction)
            console.set("cspDirective", violated + " " + listAsNavigationsPrintIt(directive));
        else
            console.set("cspDirective", directive + (directive.size() == violated.size() ? " " : ""));
        return console.say(ConsoleForm::Usual);
    };
    if (!sayDirective(facts.cause()->subject))
        return false;
    for (const std::string& directive : facts.cause()->furtherDirectives)
        sayDirective(directive);
    if (areReportOnlyLinesLast(ProfileId::Chromium, facts))
        console.add(reportOnlyLines(ProfileId::Chromium, facts));
    if ((isFetch(facts) || isFetchLater(facts)) && !facts.isRedirected() && !isOfAnswer)
        console.say(ConsoleForm::SecondOfCsp);
    console.say(ConsoleForm::WorkletRefused);
    return true;
}

bool sayIntegrity(ConsoleWriter& console, const OutcomeFacts& facts)
{
    // What elements load is named by where it was asked for, and what fetch() loads by where it came from.
    console.set("url", factOf(facts, isFetch(facts) ? "lastUrl" : "firstUrl"));
    const bool isOfPlainElement =
        facts.request()->initiator == InitiatorKind::Stylesheet || (!isFetch(facts) && facts.page().origin.isOpaque());
    if (facts.cause()->decidedAt == StepId::MainIntegrity)
        console.say(ConsoleForm::Usual);
    else
        console.say(isOfPlainElement ? ConsoleForm::NotCorsEnabled : ConsoleForm::NotEligible);
    if (isFetch(facts) || facts.cause()->wasPassedOn) {
        console.set("lastUrl", factOf(facts, "firstUrl"));
        console.say(ConsoleForm::SecondOfIntegrity);
    }
    return true;
}

bool sayModeSameOrigin(ConsoleWriter& console, const OutcomeFacts& facts)
{
    // What a service worker passed on is told by the URL of its script, which no scenario has.
    if (facts.cause()->wasPassedOn)
        return false;
    const InitiatorKind initiator = facts.request()->initiator;
    // What an element asks for is named as a policy has upgraded it.
    const std::string last = factOf(facts, "lastUrl");
    if (!isFetch(facts) && last.starts_with("http:") && facts.cause()->url == "https" + withoutFragment(last).substr(4))
        console.set("lastUrl", facts.cause()->url);
    const bool isAttempt =
        facts.isRedirected() || initiator == InitiatorKind::Track || initiator == InitiatorKind::SvgUse;
    if (isAttempt && isBetweenFiles(facts, parseUrl(last)))
        return console.say(ConsoleForm::LocalResource);
    return console.say(Reason::ModeSameOrigin, isAttempt ? ConsoleForm::Redirected : ConsoleForm::Usual);
}

/// The network stack refuses redirects to about: and data:, and files and blobs are refused before CORS.
bool sayRefusedScheme(ConsoleWriter& console, const OutcomeFacts& facts, const std::optional<Url>& asked)
{
    std::string url;
    facts.appendFact(url, "lastUrl");
    const bool isRefusedRedirect = facts.reason() == Reason::RedirectScheme
        && (url.starts_with("about:") || url.starts_with("data:") || !facts.isCorsRequest());
    const bool isUnknown =
        facts.reason() == Reason::SchemeNotSupported && asked && !isLocal(asked) && asked->scheme() != "blob";
    if (isUnknown && isFetch(facts)) {
        console.set("scheme", std::string(asked->scheme()));
        return console.say(ConsoleForm::UnknownScheme);
    }
    if (isUnknown && facts.request()->initiator == InitiatorKind::Xhr && asked->scheme() == "ftp")
        return console.say(ConsoleForm::SchemeOfFtp);
    const bool isRefusedBefore = url.starts_with("file:") || url.starts_with("blob:");
    if (!isRefusedRedirect && (!isRefusedBefore || isBetweenFiles(facts, asked)))
        return console.say(ConsoleForm::SchemeOfCors);
    return facts.reason() == Reason::SchemeNotSupported && isLocal(asked) && console.say(ConsoleForm::LocalResource);
}

/// Content that a secure page does not mix in, and schemes that nobody knows.
bool sayMixedOrUnknown(ConsoleWriter& console, const OutcomeFacts& facts, const std::optional<Url>& asked)
{
    std::string last;
    facts.appendFact(last, "lastUrl");
    const auto url = parseUrl(last);
    if (facts.request()->initiator == InitiatorKind::Xhr && url && !url->hasHttpScheme() && !isLocal(url))
        return console.say(url->scheme() == "ftp" ? ConsoleForm::SchemeOfFtp : ConsoleForm::SchemeOfCors);
    if (isLocal(asked))
        return console.say(ConsoleForm::LocalResource);
    const bool hasHttp = asked && asked->hasHttpScheme();
    if (isFetch(facts) && facts.request()->mode == "same-origin" && hasHttp && !facts.isRedirected()
        && !isSameOrigin(facts.page().origin, *asked))
        return sayModeSameOrigin(console, facts);
    const bool isWeb =
        facts.isRedirected() || hasHttp || (asked && (asked->scheme() == "ws" || asked->scheme() == "wss"));
    if (isWeb && facts.reason() == Reason::MixedContent && (!isFetch(facts) || facts.isRedirected() || hasHttp)) {
        if (!facts.isRedirected() && infoOf(facts.request()->initiator).start != StartRule::Plugin)
            console.set("lastUrl", withoutFragment(lastUrlAsPrinted(facts)));
        // The tab is looked at before its frames. Of one in another process no more than the origin is known: one of
        // another site, or around a frame in a sandbox.
        const Page& page = facts.page();
        const bool isForm = facts.request()->initiator == InitiatorKind::Form;
        const bool isInSandbox = page.isSandboxed && !page.isSandboxedByPolicy;
        if ((page.isFramed || isInSandbox) && page.topLevelUrl.scheme() == "https") {
            const bool isElsewhere = isInSandbox || !isSameSite(originOf(page.topLevelUrl), page.creationUrl);
            console.set("pageUrl",
                isElsewhere ? std::string(originOf(page.topLevelUrl).serialize()) + "/" : page.topLevelUrl.href());
        }
        // What a plugin is redirected to is asked for as a frame.
        if (facts.isRedirected() && infoOf(facts.request()->initiator).start == StartRule::Plugin)
            console.set("mixedNoun", std::string(infoOf(InitiatorKind::Iframe).chromium.mixedContent));
        if (isForm && !facts.isRedirected()) {
            sayInsecureForm(console, facts);
            // The user is asked before a tab goes on.
            if (!isNavigationOfOwnFrame(*facts.request(), page))
                return true;
        }
        return console.say(ConsoleForm::Usual);
    }
    if (!isFetch(facts) || !asked || hasHttp)
        return false;
    console.set("scheme", std::string(asked->scheme()));
    return console.say(ConsoleForm::UnknownScheme);
}

/// Content of a type that is not taken.
bool sayWrongType(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const InitiatorKind initiator = facts.request()->initiator;
    const auto type = parseMimeType(facts.cause()->subject);
    // What is no type at all is told as none.
    if (facts.cause()->subject.find('/') == std::string::npos)
        console.set("subject", std::string());
    if (initiator == InitiatorKind::ServiceWorker && facts.cause()->subject.find('/') == std::string::npos)
        return console.say(ConsoleForm::NoType);
    // Of a stream of events the type alone is told; what comes without one is taken for text.
    if (initiator == InitiatorKind::EventSource) {
        console.set("subject", type ? type->essence() : "text/plain");
        if (type && type->essence() == "text/event-stream") {
            console.set("charset", *type->parameter("charset"));
            return console.say(ConsoleForm::StreamCharset);
        }
    }
    const bool isOfModules = facts.request()->type == "module";
    if (initiator == InitiatorKind::Worker && isOfModules)
        return console.say(ConsoleForm::ModuleWorker);
    if (initiator == InitiatorKind::ModulePreload && facts.request()->as) {
        const std::string as = asciiLowercase(*facts.request()->as);
        if (as == "json" || as == "style")
            return console.say(as == "json" ? ConsoleForm::JsonModule : ConsoleForm::CssModule);
    }
    // Where the type may not be guessed the line says so, whichever rule has refused it.
    const HeaderList* const headers = facts.answerHeaders();
    if (facts.reason() == Reason::MimeType && headers != nullptr && determineNosniff(*headers))
        return console.say(Reason::Nosniff);
    return console.say(ConsoleForm::Usual);
}

/// What Chromium says of a preload that it does not make.
bool sayUnsupported(ConsoleWriter& console, const OutcomeFacts& facts)
{
    // Destinations of the Fetch Standard that nothing is preloaded for.
    static constexpr std::array<std::string_view, 12> destinations {"audio", "audioworklet", "document", "embed",
        "manifest", "object", "paintworklet", "report", "sharedworker", "video", "worker", "xslt"};
    if (facts.cause()->decidedAt == StepId::LinkType)
        return console.say(ConsoleForm::UnsupportedType);
    if (facts.cause()->decidedAt == StepId::SpeculationReferrer)
        return console.say(ConsoleForm::PrefetchReferrer);
    const std::string as = asciiLowercase(facts.request()->as.value_or(std::string()));
    console.set("as", as);
    // What a module may be preloaded as is another list, and its line the same for all others.
    if (facts.request()->initiator == InitiatorKind::ModulePreload)
        return console.say(ConsoleForm::InvalidAs);
    const bool isDestination = std::find(destinations.begin(), destinations.end(), as) != destinations.end();
    return console.say(isDestination ? ConsoleForm::UnsupportedAs : ConsoleForm::InvalidAs);
}

bool sayFramingRefused(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const auto framing = framingOfAnswer(facts);
    // An object with an error status shows what stands in its place, and one that X-Frame-Options refuses does so
    // before its line is said.
    const InitiatorKind initiator = facts.request()->initiator;
    const bool isGone = initiator == InitiatorKind::Object && facts.reason() == Reason::FrameOptions;
    const bool isReplaced = isGone || (facts.answerStatus() >= 400 && infoOf(initiator).start == StartRule::Plugin);
    if (!framing || isReplaced)
        return false;
    console.set("lastUrl", originOfFrame(facts));
    if (facts.reason() == Reason::CspFrameAncestors) {
        console.set("cspDirective", "frame-ancestors " + listAsNavigationsPrintIt(framing->refusingDirective));
        return console.say(ConsoleForm::Usual);
    }
    const bool isConflict = framing->options == FramingOfAnswer::Options::Conflict;
    console.set("frameOptions", isConflict ? framing->optionsText : std::string(nameOf(framing->options)));
    return console.say(isConflict ? ConsoleForm::FrameOptionsConflict : ConsoleForm::Usual);
}

bool sayReason(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const auto asked = urlOf(*facts.request(), facts.page().creationUrl);
    switch (facts.reason()) {
    case Reason::PreflightMultipleAllowOrigin:
    case Reason::PreflightAllowOriginMismatch:
    case Reason::CorsMultipleAllowOrigin:
    case Reason::CorsAllowOriginMismatch:
        return console.say(formOfMismatch(facts));
    case Reason::LocalNetworkInsecureContext:
    case Reason::LocalNetworkDenied:
    case Reason::LocalNetworkNotDelegated:
        // Mixed content is upgraded before.
        if (elementUpgradedByBrowser(facts) && !facts.firstExchange())
            console.set("lastUrl", facts.cause()->url);
        return !isSilentlyLocal(facts.request()->initiator) && console.say(ConsoleForm::Usual);
    case Reason::RedirectScheme:
    case Reason::SchemeNotSupported:
        return sayRefusedScheme(console, facts, asked);
    case Reason::MixedContent:
    case Reason::SchemeUnknown:
        return sayMixedOrUnknown(console, facts, asked);
    case Reason::ModeSameOrigin:
        return sayModeSameOrigin(console, facts);
    case Reason::PreflightHeader:
    case Reason::PreflightHeaderWildcard:
    case Reason::PreflightAuthorization:
        console.set("refusedHeader", headerRefusedInChromium(facts));
        return console.say(ConsoleForm::Usual);
    case Reason::Integrity:
        return sayIntegrity(console, facts);
    case Reason::ApiUnsupported:
        return sayUnsupported(console, facts);
    case Reason::Nosniff:
    case Reason::MimeType:
    case Reason::ApiResponseType:
        return sayWrongType(console, facts);
    case Reason::SandboxForms:
        console.set("lastUrl", firstUrlOfForm(facts));
        return console.say(ConsoleForm::Usual);
    case Reason::FrameOptions:
    case Reason::CspFrameAncestors:
        return sayFramingRefused(console, facts);
    case Reason::SandboxTopNavigation: {
        const bool needsClick = hasSandboxToken(*facts.page().frameSandbox, "allow-top-navigation-by-user-activation");
        return console.say(needsClick ? ConsoleForm::WithoutActivation : ConsoleForm::Usual);
    }
    case Reason::CorpSameOrigin:
    case Reason::CorpSameSite:
    case Reason::CoepRequireCorp:
    case Reason::CoepCredentialless:
        // The event is that of the page's request, wherever the answer came from.
        console.set("lastUrl", factOf(facts, "firstUrl"));
        return facts.cause()->isOfServiceWorker && infoOf(facts.request()->initiator).start != StartRule::Frame
            && console.say(ConsoleForm::ServiceWorkerAnswer);
    default:
        // A row alone decides, and console_texts.def lists what has none.
        return facts.effectiveCspDirective().empty() ? console.say(ConsoleForm::Usual)
                                                     : sayCspViolation(console, facts);
    }
}

/// Why a preload that was found is not used; empty where nothing is said.
std::string_view preloadWarning(AnswerAhead::Use use)
{
    using Use = AnswerAhead::Use;
    switch (use) {
    case Use::Credentials:
        return "because the request credentials mode does not match. Consider taking a look at crossorigin attribute.";
    case Use::Mode:
        return "because the request mode does not match. Consider taking a look at crossorigin attribute.";
    case Use::Integrity:
        return "due to an integrity mismatch.";
    case Use::Method:
        return "because the request HTTP method does not match.";
    case Use::Keepalive:
        return "because the keepalive flag is set.";
    case Use::Synchronous:
        return "because the new request is synchronous.";
    default:
        return {};
    }
}

} // namespace

bool appendChromiumPreloadWarning(std::string& text, const OutcomeFacts& facts)
{
    const AnswerAhead* const ahead = facts.ahead();
    const std::string_view why =
        ahead && ahead->kind == AnswerAhead::Kind::Preload ? preloadWarning(ahead->use) : std::string_view();
    if (why.empty())
        return false;
    facts.append(text, "A preload for '{firstUrl}' is found, but is not used ");
    text.append(why);
    return true;
}

bool appendChromiumPrerenderWarning(std::string& text, const OutcomeFacts& facts)
{
    // What the rules themselves do not let through gets no further.
    const bool isTried = !facts.cause() || facts.reason() != Reason::ApiUnsupported
        || facts.cause()->decidedAt == StepId::SpeculationCrossSite
        || facts.cause()->decidedAt == StepId::SpeculationInsecure;
    if (facts.request()->initiator != InitiatorKind::Prerender || !isTried)
        return false;
    std::string first;
    facts.appendFact(first, "firstUrl");
    const auto url = parseUrl(first);
    if (!url || isSameSite(facts.page().origin, *url))
        return false;
    ConsoleWriter console(ProfileId::Chromium, facts);
    console.set("prerenderOrigin", std::string(originOf(*url).serialize()));
    console.say(Reason::ApiUnsupported, ConsoleForm::PrerenderOfOtherSite);
    text += console.text();
    return true;
}

bool appendChromiumMessage(std::string& text, const OutcomeFacts& facts)
{
    // The network stack's own failures have no CORS message.
    if (!facts.request() || facts.isBrokenRedirect())
        return false;
    // Of what is deferred only that is told which is looked at as it is queued.
    if (isFetchLater(facts) && facts.firstExchange())
        return false;
    // What a worklet failed to load before is told once.
    if (facts.request()->initiator == InitiatorKind::Worklet && facts.isAnsweredAhead())
        return false;
    ConsoleWriter console(ProfileId::Chromium, facts);
    console.set("lastUrl", lastUrlAsPrinted(facts));
    // Chromium refuses the redirect of a preflight as soon as it comes, and does not get to the CORS check.
    const bool isRedirectOfPreflight = facts.isInPreflight() && facts.outcome().verdict == Verdict::Blocked
        && facts.redirectTarget() && !facts.answerHeader("location").empty();
    // Nor does one go out that the browser itself would redirect.
    const bool isOwnRedirect = facts.reason() == Reason::PreflightRedirect && !facts.isInPreflight();
    if (isRedirectOfPreflight || isOwnRedirect)
        console.say(Reason::PreflightRedirect, ConsoleForm::Followable);
    else
        sayReason(console, facts);
    if (infoOf(facts.reason()).code.starts_with("cors-"))
        console.say(ConsoleForm::WorkletRefused);
    if (facts.cause()->wasPassedOn) {
        // The event is that of the page's request, whatever it was redirected to.
        console.set("lastUrl", factOf(facts, "firstUrl"));
        console.say(ConsoleForm::PassedOnInVain);
    }
    text += console.text();
    return !console.text().empty();
}

} // namespace fetchscope
