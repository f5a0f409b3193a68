#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/mime_type.h"
#include "core/engine/policy/integrity.h"
#include "core/telling/explain/console_dialects.h"
#include "core/telling/explain/console_writer.h"
#include "core/telling/explain/firefox_cors_reasons.h"
#include "core/telling/explain/firefox_failed_load.h"
#include "core/telling/explain/firefox_policy_lines.h"
#include "core/telling/explain/firefox_types.h"

namespace fetchscope {

namespace {

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
        sayFirefoxFailure(console, facts, url);
        return true;
    }
    if ((isOfModule || initiator == InitiatorKind::Worker) && facts.cause()->subject.find('/') == std::string::npos)
        console.set("type", std::string());
    if (isSilent(initiator) || isHidden
        || !console.say(isByLoader ? Reason::ApiResponseType : facts.reason(), ConsoleForm::Usual))
        return false;
    if (facts.reason() == Reason::Nosniff || isModuleScriptToFirefox(initiator) || isImportedByFirefox(initiator))
        sayFirefoxFailure(console, facts, url);
    return true;
}

bool sayRefusedScheme(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url)
{
    const auto parsed = parseUrl(url);
    if (parsed && parsed->scheme() == "blob")
        return sayFirefoxSecurityError(console, facts);
    if (parsed && parsed->scheme() == "file" && facts.page().creationUrl.scheme() != "file")
        return console.say(ConsoleForm::LocalResource);
    if (facts.request()->initiator == InitiatorKind::Fetch && !facts.isCorsRequest())
        return false;
    if (facts.request()->initiator == InitiatorKind::EventSource && parsed && parsed->scheme() == "file")
        return false;
    // The loader lets those of WebSockets through, to fail later without a word.
    if (parsed && !facts.isRedirected() && (parsed->scheme() == "ws" || parsed->scheme() == "wss"))
        return false;
    console.say(ConsoleForm::SchemeOfCors);
    sayFirefoxPreviousHop(console, facts);
    return true;
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
        if (const auto asked = parseUrl(url); asked && !facts.isRedirected()
            && (asked->scheme() == "ws" || asked->scheme() == "wss" || asked->scheme() == "javascript"))
            return false;
        return !isSilent(facts.request()->initiator) && sayFirefoxSecurityError(console, facts);
    case Reason::SchemeUnknown:
        if (const auto asked = parseUrl(url);
            asked && asked->scheme() == "file" && facts.request()->initiator == InitiatorKind::Fetch)
            return console.say(ConsoleForm::LocalResource);
        return facts.isCorsRequest() && parseUrl(url) && console.say(ConsoleForm::SchemeOfCors);
    case Reason::RedirectScheme:
        // A navigation hands the address on to an app.
        return infoOf(facts.request()->initiator).mode != ModeRule::Navigate && sayRefusedScheme(console, facts, url);
    case Reason::SchemeNotSupported:
        return sayRefusedScheme(console, facts, url);
    case Reason::MixedContent:
        return sayFirefoxMixedContent(console, facts, url);
    case Reason::FrameOptions:
    case Reason::CspFrameAncestors:
        return sayFirefoxRefusedFrame(console, facts);
    case Reason::CorpSameOrigin:
    case Reason::CorpSameSite:
    case Reason::CoepRequireCorp:
    case Reason::CoepCredentialless:
        // Who may frame an answer is asked first.
        if (sayFirefoxRefusedFrame(console, facts))
            return true;
        if (const std::string last = factOf(facts, "lastUrl"); factOf(facts, "answerUrl") == withoutFragment(last))
            console.set("answerUrl", last);
        return !isSilent(facts.request()->initiator) && !isFrameWithoutPolicyToFirefox(facts)
            && console.say(ConsoleForm::Usual);
    case Reason::ServiceWorkerError:
    case Reason::ServiceWorkerCors:
    case Reason::ServiceWorkerOpaque:
    case Reason::ServiceWorkerRedirect:
    case Reason::ServiceWorkerRedirected:
        console.say(ConsoleForm::Usual);
        sayFirefoxFailure(console, facts, url);
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
        // One with an error status is refused for that, without a word.
        if (facts.request()->initiator == InitiatorKind::Stylesheet && !isOkStatus(facts.answerStatus()))
            return false;
        if (facts.cause()->decidedAt == StepId::MainIntegrity)
            console.set("url", factOf(facts, "firstUrl"));
        return console.say(
            facts.cause()->decidedAt == StepId::MainIntegrity ? ConsoleForm::Usual : ConsoleForm::NotEligible);
    case Reason::BadPort: {
        std::string previous;
        facts.appendFact(previous, "previousUrl");
        return !previous.empty() && sayFirefoxFailure(console, facts, previous);
    }
    case Reason::RedirectCredentials:
    case Reason::RedirectCount:
    case Reason::RedirectInvalidLocation:
    case Reason::LocalNetworkDenied:
    case Reason::LocalNetworkNotDelegated:
        return sayFirefoxFailure(console, facts, url);
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
    const bool isBroken = isFirefoxNetworkError(facts) || (facts.reason() == Reason::BadPort && !facts.isRedirected())
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
    if (isFirefoxNetworkError(facts))
        return false;
    std::string previousUrl;
    facts.appendFact(previousUrl, "previousUrl");
    const auto previous = parseUrl(previousUrl);
    const auto last = parseUrl(url);
    return last && isSameOrigin(facts.page().origin, *last)
        && (!previous || isSameOrigin(facts.page().origin, *previous));
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
    sayFirefoxFailure(console, facts, url);
    return true;
}

/// What a service worker answered with is kept back by the page's policies, or its own request has failed.
bool sayServiceWorker(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url)
{
    if (facts.cause()->wasPassedOn) {
        // The event is that of the page's request, whatever it was redirected to, and so is what fails then.
        const std::string asked = factOf(facts, "firstUrl");
        console.set("lastUrl", asked);
        console.say(ConsoleForm::PassedOnInVain);
        const auto parsed = parseUrl(asked);
        if (parsed && facts.isCorsRequest() && !isSameOrigin(facts.page().origin, *parsed))
            sayFirefoxDidNotSucceed(console, asked);
        return true;
    }
    if (!facts.cause()->isOfServiceWorker)
        return false;
    if (facts.reason() == Reason::CoepFrame && infoOf(facts.request()->initiator).start != StartRule::Frame)
        return true;
    if (!facts.effectiveCspDirective().empty()) {
        if (!facts.cause()->answerUrl.empty())
            console.set("lastUrl", facts.cause()->answerUrl);
        if (!sayFirefoxCspViolation(console, facts))
            return false;
        if (!facts.isRedirected())
            sayFirefoxFailure(console, facts, url);
        return true;
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
    if (isFirefoxNetworkError(facts) || isRefusedRedirect(facts))
        return !isOfOwnOrigin(facts, answeredUrl(facts, url))
            && sayFirefoxFailure(console, facts, answeredUrl(facts, url));
    if (sayFirefoxMixedRedirect(console, facts, url))
        return true;
    if (facts.reason() == Reason::PreflightInvalidAllowHeaders && !isMethodListed(facts)) {
        console.say(Reason::PreflightMethod);
        return sayFirefoxDidNotSucceed(console, url);
    }
    if (!sayFirefoxCorsReason(console, facts, url))
        return sayOtherReason(console, facts, url);
    if (facts.isInPreflight()) {
        sayFirefoxDidNotSucceed(console, url);
    } else if (isRedirectToFollow(facts)) {
        // The redirect fails as a load, and a module that it was to lead to has no type.
        const InitiatorKind initiator = facts.request()->initiator;
        if (isModuleScriptToFirefox(initiator) || initiator == InitiatorKind::ModulePreload) {
            console.set("url", url);
            console.set("type", std::string());
            console.say(Reason::ApiResponseType);
        }
        sayFirefoxDidNotSucceed(console, url);
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

/// A script whose load fails on the way is held to its integrity metadata all the same, as if nothing had come.
void sayIntegrityOfNothing(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const RequestAction& request = *facts.request();
    const bool isScript =
        request.initiator == InitiatorKind::Script || request.initiator == InitiatorKind::ModuleScript;
    if (!isScript || !request.integrity || !facts.cause()
        || (facts.reason() == Reason::Integrity && !facts.cause()->wasPassedOn) || facts.exchanges().empty())
        return;
    const std::string first = factOf(facts, "firstUrl");
    const auto asked = parseUrl(first);
    const auto last = parseUrl(factOf(facts, "lastUrl"));
    const bool isEligible = facts.isCorsRequest()
        || (asked && last && isSameOrigin(facts.page().origin, *asked) && isSameOrigin(facts.page().origin, *last));
    if (!isEligible) {
        console.say(Reason::Integrity, ConsoleForm::NotEligible);
        return;
    }
    Tracer silent;
    const IntegrityResult result = doBytesMatchMetadata({}, *request.integrity, Profile(ProfileId::Firefox), silent);
    if (result.matches)
        return;
    console.set("url", first);
    console.set("subject", result.actual);
    console.set("digest", std::string(result.algorithm.substr(3)));
    console.say(Reason::Integrity);
}

/// XMLHttpRequest of a dedicated worker is made by its page, which tells of CORS.
bool sayOfWorkersPage(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const std::string_view code = infoOf(facts.reason()).code;
    if (facts.request()->initiator != InitiatorKind::Xhr)
        return false;
    // Of a preflight that fails it says no more than that.
    if (code.starts_with("preflight-"))
        return sayFirefoxDidNotSucceed(console, factOf(facts, "lastUrl"));
    return (code.starts_with("cors-") || isFirefoxNetworkError(facts)) && sayOutcome(console, facts);
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
        sayIntegrityOfNothing(console, facts);
    }
    sayEventSourceFailed(console, facts);
    text += console.text();
    return !console.text().empty();
}

} // namespace fetchscope
