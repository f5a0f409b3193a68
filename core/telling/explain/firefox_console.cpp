#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/mime_type.h"
#include "core/engine/policy/csp_source_list.h"
#include "core/engine/url/percent_encoding.h"
#include "core/engine/url/trustworthiness.h"
#include "core/telling/explain/console_dialects.h"
#include "core/telling/explain/console_writer.h"
#include "core/telling/explain/firefox_cors_reasons.h"
#include "core/telling/explain/firefox_types.h"
#include "core/telling/explain/framing_of_answer.h"
#include "core/telling/explain/inline_code_console.h"
#include "core/telling/explain/report_only_console.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// Says that the load of this URL did not succeed.
bool sayDidNotSucceed(ConsoleWriter& console, const std::string& url)
{
    console.set("at", url);
    return console.say(ConsoleForm::DidNotSucceed);
}

/// Does the answer to the preflight name the method that was asked for?
bool isMethodListed(const OutcomeFacts& facts)
{
    const std::string method = facts.requestHeader("access-control-request-method");
    if (method == "GET" || method == "HEAD" || method == "POST")
        return true;
    const std::string methods = facts.answerHeader("access-control-allow-methods");
    for (const std::string_view piece : strictlySplit(methods, ',')) {
        if (strip(piece, isHttpWhitespace) == method || strip(piece, isHttpWhitespace) == "*")
            return true;
    }
    return false;
}

/// Was there no answer? A preload whose link fires load all the same has none either.
bool isNetworkError(const OutcomeFacts& facts)
{
    return facts.cause() && facts.cause()->networkFailure;
}

/// The load failed below CORS; Firefox says so of the last URL that was asked with CORS.
bool sayFailure(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url)
{
    const auto parsed = parseUrl(url);
    const bool isRefusedTarget = facts.reason() == Reason::BadPort || facts.reason() == Reason::RedirectCredentials;
    if (!facts.isCorsRequest() || !parsed)
        return false;
    const auto previous = parseUrl(factOf(facts, "previousUrl"));
    const bool isOwnOnly = !previous || (!isNetworkError(facts) && isSameOrigin(facts.page().origin, *previous));
    if (isOwnOnly && !isRefusedTarget && isSameOrigin(facts.page().origin, *parsed))
        return false;
    return sayDidNotSucceed(console, url);
}

/// The hop before the one that was refused fails as well, where it was asked with CORS.
void sayPreviousHop(ConsoleWriter& console, const OutcomeFacts& facts)
{
    std::string previous;
    facts.appendFact(previous, "previousUrl");
    const auto url = parseUrl(previous);
    if (url && facts.isCorsRequest() && !isSameOrigin(facts.page().origin, *url))
        sayDidNotSucceed(console, previous);
}

/// A module whose redirect is refused has no type either, by the URL that was asked.
void sayModuleWithoutType(ConsoleWriter& console, const OutcomeFacts& facts)
{
    std::string previous;
    facts.appendFact(previous, "previousUrl");
    if (previous.empty() || !isModuleScriptToFirefox(facts.request()->initiator))
        return;
    console.set("url", std::move(previous));
    console.set("type", std::string());
    console.say(Reason::ApiResponseType);
}

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
    sayModuleWithoutType(console, facts);
    if (!facts.request()->keepalive)
        sayPreviousHop(console, facts);
    return true;
}

/// Is it an answer that Firefox would have followed to another URL?
bool isRedirectToFollow(const OutcomeFacts& facts)
{
    const Exchange* const exchange = facts.exchange();
    return exchange && !facts.storedAnswer() && exchange->responseHeaders && isRedirectStatus(exchange->status)
        && exchange->responseHeaders->contains("location") && facts.request()->redirect.value_or("follow") == "follow";
}

/// Is the load kept back in silence?
bool isSilent(InitiatorKind initiator)
{
    return infoOf(initiator).firefox.contains(Silence::Rest);
}

bool isCodeOfWorker(InitiatorKind initiator)
{
    return initiator == InitiatorKind::Worker || initiator == InitiatorKind::ImportScripts;
}

/// A response that came, and whose type does not fit.
bool sayWrongType(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url)
{
    const InitiatorKind initiator = facts.request()->initiator;
    const bool isOfModule =
        initiator != InitiatorKind::Worklet && (isImportedByFirefox(initiator) || isModuleScriptToFirefox(initiator));
    const bool isByLoader = facts.reason() == Reason::Nosniff && (isOfModule || initiator == InitiatorKind::Worker);
    const auto asked = parseUrl(url);
    // Of a sheet that a sheet of another origin asks for nothing is told.
    const bool isHidden = initiator == InitiatorKind::CssImport && facts.reason() != Reason::Nosniff && asked
        && !isSameOrigin(facts.page().origin, *asked);
    // What a service worker made has no URL.
    const bool isMade = facts.serviceWorker() != nullptr && !facts.firstExchange() && !facts.storedAnswer();
    if (isMade && (isModuleScriptToFirefox(initiator) || isCodeOfWorker(initiator))) {
        console.set("answerUrl", std::string());
        console.say(ConsoleForm::ServiceWorkerAnswer);
        sayFailure(console, facts, url);
        return true;
    }
    if ((isOfModule || initiator == InitiatorKind::Worker) && facts.cause()->subject.find('/') == std::string::npos)
        console.set("type", std::string());
    if (isSilent(initiator) || isHidden
        || !console.say(isByLoader ? Reason::ApiResponseType : facts.reason(), ConsoleForm::Usual))
        return false;
    if (facts.reason() == Reason::Nosniff || isModuleScriptToFirefox(initiator) || isImportedByFirefox(initiator))
        sayFailure(console, facts, url);
    return true;
}

/// A page of opaque origin is named by its principal, which has a number of its own each time.
bool saySecurityError(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const Page& page = facts.page();
    console.set("pagePrincipal",
        page.origin.isOpaque() ? "moz-nullprincipal:{…}?" + std::string(originOf(page.creationUrl).serialize())
                               : std::string(page.creationUrl.href()));
    std::string last;
    facts.appendFact(last, "lastUrl");
    if (facts.request()->initiator == InitiatorKind::SvgUse)
        console.set("lastUrl", last.substr(0, last.find('#')));
    else if (facts.request()->initiator == InitiatorKind::Worker && !facts.cause()->url.empty())
        console.set("lastUrl", facts.cause()->url);
    if (!console.say(Reason::ModeSameOrigin))
        return false;
    // A worker whose redirect is refused has no type either, unless the page has a service worker.
    if (facts.request()->initiator == InitiatorKind::Worker && facts.isRedirected()
        && facts.serviceWorker() == nullptr) {
        console.set("url", factOf(facts, "previousUrl"));
        console.set("type", std::string());
        console.say(Reason::ApiResponseType);
    }
    return true;
}

bool sayMixedContent(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url)
{
    const auto parsed = parseUrl(url);
    const InitiatorKind initiator = facts.request()->initiator;
    if (initiator == InitiatorKind::Fetch && facts.request()->mode == "same-origin" && !facts.isRedirected() && parsed
        && parsed->hasHttpScheme() && !isSameOrigin(facts.page().origin, *parsed))
        return saySecurityError(console, facts);
    if (parsed && !parsed->hasHttpScheme() && parsed->scheme() != "ws" && facts.isCorsRequest())
        return console.say(ConsoleForm::SchemeOfCors);
    if (parsed && parsed->scheme() == "file")
        return console.say(Reason::SchemeNotSupported, ConsoleForm::LocalResource);
    if (!parsed || !parsed->hasHttpScheme() || initiator == InitiatorKind::Form)
        return false;
    const auto& policies = facts.page().policyContainer.contentSecurityPolicies;
    const bool isByPolicy = std::any_of(policies.begin(), policies.end(),
        [](const ContentSecurityPolicy& policy) { return policy.directive("block-all-mixed-content") != nullptr; });
    console.say(isByPolicy ? ConsoleForm::ByPolicy : ConsoleForm::Usual);
    sayModuleWithoutType(console, facts);
    sayPreviousHop(console, facts);
    return true;
}

bool sayRefusedScheme(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url)
{
    const auto parsed = parseUrl(url);
    if (parsed && parsed->scheme() == "blob")
        return saySecurityError(console, facts);
    if (parsed && parsed->scheme() == "file")
        return console.say(ConsoleForm::LocalResource);
    if (facts.request()->initiator == InitiatorKind::Fetch && !facts.isCorsRequest())
        return false;
    console.say(ConsoleForm::SchemeOfCors);
    sayPreviousHop(console, facts);
    return true;
}

/// Is it a frame that a page with an embedder policy would not show in any case? Firefox looks at that first, and says
/// nothing of it.
bool isFrameWithoutPolicy(const OutcomeFacts& facts)
{
    const std::string own = facts.answerHeader("cross-origin-embedder-policy");
    const std::string_view value = std::string_view(own).substr(0, own.find(';'));
    return infoOf(facts.request()->initiator).start == StartRule::Frame && !facts.redirectTarget()
        && facts.page().policyContainer.embedderPolicy != EmbedderPolicy::UnsafeNone && value != "require-corp"
        && value != "credentialless";
}

/// False where neither X-Frame-Options nor a policy keeps the answer from this page.
bool sayRefusedFrame(ConsoleWriter& console, const OutcomeFacts& facts)
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

/// A worker's script that comes with an error status is told of by its type, where that is no script's.
bool sayWorkerType(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const HeaderList* const headers = facts.answerHeaders();
    const auto type = headers ? extractMimeType(*headers) : std::nullopt;
    if (facts.request()->initiator != InitiatorKind::Worker || (type && isJavaScriptMimeType(*type)))
        return false;
    console.set("type", type ? type->essence() : std::string());
    return console.say(Reason::ApiResponseType);
}

/// A style sheet of another type is refused before its integrity metadata are looked at.
bool sayTypeBeforeIntegrity(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const HeaderList* const headers = facts.answerHeaders();
    const auto type = headers != nullptr ? extractMimeType(*headers) : std::nullopt;
    if (facts.request()->initiator != InitiatorKind::Stylesheet || !type || type->essence() == "text/css")
        return false;
    console.set("type", type->essence());
    return console.say(Reason::ApiResponseType);
}

bool sayOtherReason(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url)
{
    switch (facts.reason()) {
    case Reason::ModeSameOrigin:
        return !isSilent(facts.request()->initiator) && saySecurityError(console, facts);
    case Reason::SchemeUnknown:
        return facts.isCorsRequest() && parseUrl(url) && console.say(ConsoleForm::SchemeOfCors);
    case Reason::RedirectScheme:
        // A navigation hands the address on to an app.
        return infoOf(facts.request()->initiator).mode != ModeRule::Navigate && sayRefusedScheme(console, facts, url);
    case Reason::SchemeNotSupported:
        return sayRefusedScheme(console, facts, url);
    case Reason::MixedContent:
        return sayMixedContent(console, facts, url);
    case Reason::FrameOptions:
    case Reason::CspFrameAncestors:
        return sayRefusedFrame(console, facts);
    case Reason::CorpSameOrigin:
    case Reason::CorpSameSite:
    case Reason::CoepRequireCorp:
    case Reason::CoepCredentialless:
        // Who may frame an answer is asked first.
        if (sayRefusedFrame(console, facts))
            return true;
        if (const std::string last = factOf(facts, "lastUrl"); factOf(facts, "answerUrl") == withoutFragment(last))
            console.set("answerUrl", last);
        return !isSilent(facts.request()->initiator) && !isFrameWithoutPolicy(facts) && console.say(ConsoleForm::Usual);
    case Reason::ServiceWorkerError:
    case Reason::ServiceWorkerCors:
    case Reason::ServiceWorkerOpaque:
    case Reason::ServiceWorkerRedirect:
    case Reason::ServiceWorkerRedirected:
        console.say(ConsoleForm::Usual);
        sayFailure(console, facts, url);
        return true;
    case Reason::ApiResponseStatus:
        return sayWorkerType(console, facts);
    case Reason::Nosniff:
    case Reason::MimeType:
    case Reason::ApiResponseType:
        return sayWrongType(console, facts, url);
    case Reason::Integrity:
        if (sayTypeBeforeIntegrity(console, facts))
            return true;
        if (facts.cause()->decidedAt == StepId::MainIntegrity)
            console.set("url", factOf(facts, "firstUrl"));
        return console.say(
            facts.cause()->decidedAt == StepId::MainIntegrity ? ConsoleForm::Usual : ConsoleForm::NotEligible);
    case Reason::BadPort: {
        std::string previous;
        facts.appendFact(previous, "previousUrl");
        return !previous.empty() && sayFailure(console, facts, previous);
    }
    case Reason::RedirectCredentials:
    case Reason::RedirectCount:
    case Reason::RedirectInvalidLocation:
    case Reason::LocalNetworkDenied:
    case Reason::LocalNetworkNotDelegated:
        return sayFailure(console, facts, url);
    default:
        // A row alone decides, and console_texts.def lists what has none.
        return facts.effectiveCspDirective().empty() ? console.say(ConsoleForm::Usual)
                                                     : sayFirefoxCspViolation(console, facts);
    }
}

/// Is it an event source or WebSocket that never opens, for a reason below CORS?
bool isNeverOpened(const OutcomeFacts& facts)
{
    const InitiatorKind initiator = facts.request()->initiator;
    const bool isBroken = isNetworkError(facts) || (facts.reason() == Reason::BadPort && !facts.isRedirected())
        || facts.reason() == Reason::RedirectModeError || facts.reason() == Reason::ApiResponseStatus
        || facts.reason() == Reason::ApiSubprotocol;
    const bool isConnection = initiator == InitiatorKind::WebSocket || initiator == InitiatorKind::EventSource;
    return isBroken && isConnection;
}

/// Those have a message of their own.
bool sayNoConnection(ConsoleWriter& console, const OutcomeFacts& facts)
{
    return isNeverOpened(facts) && console.say(ConsoleForm::NoConnection);
}

/// A redirect that Firefox does not get as far with as to look at CORS: several Location headers, one that is no URL,
/// or one to a data: or javascript: URL.
bool isRefusedRedirect(const OutcomeFacts& facts)
{
    if (!facts.exchange())
        return false;
    const bool isFollowed = facts.request()->redirect.value_or("follow") == "follow";
    if (facts.isBrokenRedirect())
        return isFollowed || facts.exchange()->responseHeaders->count("location") > 1;
    const auto target = facts.redirectTarget();
    return target && isFollowed && !facts.isInPreflight()
        && (target->scheme() == "data" || target->scheme() == "javascript");
}

/// The URL that answered, with its fragment, where the target of its redirect was not asked.
std::string answeredUrl(const OutcomeFacts& facts, const std::string& lastUrl)
{
    std::string previous;
    facts.appendFact(previous, "previousUrl");
    return facts.reason() == Reason::RedirectScheme && !previous.empty() ? previous : lastUrl;
}

/// Has nothing of another origin been asked before a redirect was refused?
bool isOfOwnOrigin(const OutcomeFacts& facts, const std::string& url)
{
    if (isNetworkError(facts))
        return false;
    std::string previousUrl;
    facts.appendFact(previousUrl, "previousUrl");
    const auto previous = parseUrl(previousUrl);
    const auto last = parseUrl(url);
    return last && isSameOrigin(facts.page().origin, *last)
        && (!previous || isSameOrigin(facts.page().origin, *previous));
}

/// A redirect to an insecure URL is refused before CORS is looked at.
bool sayMixedRedirect(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url)
{
    const auto target = facts.redirectTarget();
    if (!target || target->scheme() != "http" || isPotentiallyTrustworthy(*target)
        || facts.page().creationUrl.scheme() != "https" || facts.reason() == Reason::MixedContent
        || !facts.isCorsRequest() || facts.request()->redirect.value_or("follow") != "follow")
        return false;
    console.set("mixedUrl", std::string(target->href()));
    console.say(Reason::MixedContent);
    sayDidNotSucceed(console, url);
    return true;
}

bool sayTypeBeforeCors(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url)
{
    const InitiatorKind initiator = facts.request()->initiator;
    const bool isCorsRefusal = facts.reason() == Reason::CorsMissingAllowOrigin
        || facts.reason() == Reason::CorsMultipleAllowOrigin || facts.reason() == Reason::CorsAllowOriginMismatch
        || facts.reason() == Reason::CorsWildcardWithCredentials
        || facts.reason() == Reason::CorsMissingAllowCredentials;
    const Exchange* const exchange = facts.exchange();
    if ((!isCorsRefusal && facts.reason() != Reason::OpaqueResponse) || !isTypeJudgedByFirefox(initiator) || !exchange
        || !exchange->responseHeaders || facts.redirectTarget())
        return false;
    const auto type = extractMimeType(*exchange->responseHeaders);
    const Reason reason = reasonOfTypeInFirefox(*exchange->responseHeaders, initiator, type);
    if (reason == Reason::None)
        return false;
    console.set("url", url);
    console.set("type", type ? type->essence() : std::string());
    console.say(reason);
    sayFailure(console, facts, url);
    return true;
}

/// What a service worker answered with is kept back by the page's policies, or its own request has failed.
bool sayServiceWorker(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url)
{
    if (facts.cause()->wasPassedOn) {
        // The event is that of the page's request, whatever it was redirected to.
        console.set("lastUrl", factOf(facts, "firstUrl"));
        console.say(ConsoleForm::PassedOnInVain);
        sayFailure(console, facts, url);
        return true;
    }
    if (!facts.cause()->isOfServiceWorker)
        return false;
    if (facts.reason() == Reason::CoepFrame && infoOf(facts.request()->initiator).start != StartRule::Frame)
        return true;
    if (!facts.effectiveCspDirective().empty()) {
        if (!facts.cause()->answerUrl.empty())
            console.set("lastUrl", facts.cause()->answerUrl);
        return sayFirefoxCspViolation(console, facts);
    }
    const bool isFrame = infoOf(facts.request()->initiator).start == StartRule::Frame;
    const std::string& answerUrl = facts.cause()->answerUrl;
    console.set("answerUrl", isFrame ? std::string() : answerUrl);
    console.say(ConsoleForm::ServiceWorkerAnswer);
    if (isFrame)
        return true;
    console.set("answerUrl", answerUrl.empty() ? facts.cause()->url : answerUrl);
    console.say(ConsoleForm::Usual);
    return true;
}

bool sayOutcome(ConsoleWriter& console, const OutcomeFacts& facts)
{
    std::string url;
    facts.appendFact(url, "lastUrl");
    if (sayServiceWorker(console, facts, url))
        return true;
    if (sayNoConnection(console, facts) || sayTypeBeforeCors(console, facts, url))
        return true;
    if (isNetworkError(facts) || isRefusedRedirect(facts))
        return !isOfOwnOrigin(facts, answeredUrl(facts, url)) && sayFailure(console, facts, answeredUrl(facts, url));
    if (sayMixedRedirect(console, facts, url))
        return true;
    if (facts.reason() == Reason::PreflightInvalidAllowHeaders && !isMethodListed(facts)) {
        console.say(Reason::PreflightMethod);
        return sayDidNotSucceed(console, url);
    }
    if (!sayFirefoxCorsReason(console, facts, url))
        return sayOtherReason(console, facts, url);
    if (facts.isInPreflight()) {
        sayDidNotSucceed(console, url);
    } else if (isRedirectToFollow(facts)) {
        // The redirect fails as a load, and a module that it was to lead to has no type.
        if (isModuleScriptToFirefox(facts.request()->initiator)) {
            console.set("url", url);
            console.set("type", std::string());
            console.say(Reason::ApiResponseType);
        }
        sayDidNotSucceed(console, url);
    }
    return true;
}

/// An event source that fails for any other reason says so, too, by its own URL.
void sayEventSourceFailed(ConsoleWriter& console, const OutcomeFacts& facts)
{
    if (facts.request()->initiator != InitiatorKind::EventSource || isNeverOpened(facts))
        return;
    std::string source = factOf(facts, "firstUrl");
    // It goes by where a permanent redirect has led it.
    const std::span<const Exchange> exchanges = facts.exchanges();
    for (std::size_t i = 1; i < exchanges.size(); ++i) {
        const std::uint16_t status = exchanges[i - 1].status;
        if (status == 301 || status == 308)
            source = exchanges[i].url;
    }
    console.set("lastUrl", std::move(source));
    console.say(ConsoleForm::NoConnection);
}

/// XMLHttpRequest of a dedicated worker is made by its page, which tells of CORS.
bool sayOfWorkersPage(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const std::string_view code = infoOf(facts.reason()).code;
    if (facts.request()->initiator != InitiatorKind::Xhr)
        return false;
    // Of a preflight that fails it says no more than that.
    if (code.starts_with("preflight-"))
        return sayDidNotSucceed(console, factOf(facts, "lastUrl"));
    return (code.starts_with("cors-") || isNetworkError(facts)) && sayOutcome(console, facts);
}

} // namespace

bool appendFirefoxMessage(std::string& text, const OutcomeFacts& facts)
{
    // What outlives the page has no console to write to, but for what the page's policies say.
    if (!facts.request() || (facts.request()->keepalive && facts.effectiveCspDirective().empty()))
        return false;
    ConsoleWriter console(ProfileId::Firefox, facts);
    // Workers write to the browser's own console, but for connections of a dedicated one, and what its page asks for
    // it.
    const GlobalKind kind = facts.page().kind;
    if (kind == GlobalKind::SharedWorker || kind == GlobalKind::ServiceWorker)
        return false;
    if (kind != GlobalKind::Window) {
        if (!sayNoConnection(console, facts))
            sayOfWorkersPage(console, facts);
    } else {
        sayOutcome(console, facts);
    }
    sayEventSourceFailed(console, facts);
    text += console.text();
    return !console.text().empty();
}

} // namespace fetchscope
