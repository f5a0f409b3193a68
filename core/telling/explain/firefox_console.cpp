#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/mime_type.h"
#include "core/engine/policy/csp_source_list.h"
#include "core/engine/url/percent_encoding.h"
#include "core/engine/url/trustworthiness.h"
#include "core/telling/explain/console_dialects.h"
#include "core/telling/explain/console_writer.h"
#include "core/telling/explain/inline_code_console.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// Says that the load of this URL did not succeed.
bool sayDidNotSucceed(ConsoleWriter& console, const std::string& url)
{
    console.set("at", url);
    return console.say(ConsoleForm::DidNotSucceed);
}

/// The first token of a list that is none; Firefox stops there.
std::string invalidToken(const OutcomeFacts& facts, std::string_view name)
{
    const std::string list = facts.answerHeader(name);
    for (const std::string_view piece : strictlySplit(list, ',')) {
        const std::string_view token = strip(piece, isHttpWhitespace);
        if (!token.empty() && !isToken(token))
            return std::string(token);
    }
    return facts.cause()->subject;
}

/// Several headers are one thing to Firefox, several values in one header another.
bool sayMismatch(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const Exchange* exchange = facts.exchange();
    const bool isThereTwice =
        exchange && exchange->responseHeaders && exchange->responseHeaders->count("access-control-allow-origin") > 1;
    return console.say(isThereTwice ? ConsoleForm::ManyHeaders : ConsoleForm::OtherValue);
}

/// A preflight that is redirected. Firefox sees that only where the request could follow; what it says next is the CORS
/// check again, with the origin that the redirect would have.
bool sayPreflightRedirect(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url)
{
    const auto target = facts.redirectTarget();
    const auto current = parseUrl(url);
    const std::string redirectMode = facts.request()->redirect.value_or("follow");
    if (target && current && redirectMode == "follow" && !target->includesCredentials()) {
        console.say(ConsoleForm::Followable);
        if (!isSameOrigin(*target, *current) && facts.answerHeader("access-control-allow-origin") != "*")
            return console.say(Reason::PreflightAllowOriginMismatch, ConsoleForm::OtherValue);
    }
    return console.say(ConsoleForm::Usual);
}

/// The reason's own line; false where the reason is none of CORS.
bool sayCorsReason(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url)
{
    switch (facts.reason()) {
    case Reason::CorsMultipleAllowOrigin:
    case Reason::PreflightMultipleAllowOrigin:
    case Reason::CorsAllowOriginMismatch:
    case Reason::PreflightAllowOriginMismatch:
        return sayMismatch(console, facts);
    case Reason::PreflightRedirect:
        return sayPreflightRedirect(console, facts, url);
    case Reason::PreflightInvalidAllowMethods:
        console.set("invalidMethod", invalidToken(facts, "access-control-allow-methods"));
        return console.say(ConsoleForm::Usual);
    case Reason::PreflightInvalidAllowHeaders:
        console.set("invalidHeader", invalidToken(facts, "access-control-allow-headers"));
        return console.say(ConsoleForm::Usual);
    case Reason::CorsMissingAllowOrigin:
    case Reason::PreflightMissingAllowOrigin:
    case Reason::CorsWildcardWithCredentials:
    case Reason::PreflightWildcardWithCredentials:
    case Reason::CorsMissingAllowCredentials:
    case Reason::PreflightMissingAllowCredentials:
    case Reason::PreflightStatus:
    case Reason::PreflightMethod:
    case Reason::PreflightMethodWildcard:
    case Reason::PreflightHeader:
    case Reason::PreflightHeaderWildcard:
    case Reason::PreflightAuthorization:
        return console.say(ConsoleForm::Usual);
    default:
        return false;
    }
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
    if (!facts.isRedirected() && !isRefusedTarget && isSameOrigin(facts.page().origin, *parsed))
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

/// A directive as Firefox prints it: hosts with the scheme of the page where they have none, what it does not
/// understand left out, and `'none'` where nothing is left.
std::string cspDirectiveAsPrinted(const OutcomeFacts& facts)
{
    std::string printed;
    const std::vector<std::string_view> values = strictlySplit(facts.cause()->subject, ' ');
    const bool isAlone = values.size() == 2;
    for (const std::string_view value : values) {
        if (printed.empty()) {
            printed = value;
            continue;
        }
        const std::string_view read = cspSourceWithoutQuery(value);
        auto source = value.starts_with('\'') || value == "*" ? std::nullopt : parseCspSource(read);
        // A host that ends with a dot is none to Firefox.
        if (source && source->host.ends_with('.'))
            source.reset();
        if (!source && !value.starts_with('\'') && value != "*")
            continue;
        // 'none' beside other values is none.
        const bool isIdleNone = asciiCaseInsensitiveEquals(value, "'none'") && !isAlone;
        if (isIdleNone || (value.starts_with('\'') && printed.find(value) != std::string::npos))
            continue;
        printed += ' ';
        if (source && source->kind == CspSource::Kind::Host && source->scheme.empty())
            printed.append(facts.page().creationUrl.scheme()).append("://");
        // Paths are printed decoded.
        printed.append(source ? read.substr(0, read.size() - source->path.size()) : read);
        if (source)
            printed.append(percentDecode(source->path));
    }
    if (printed.size() == facts.violatedCspDirective().size())
        printed += " 'none'";
    return printed;
}

bool sayFirefoxCspViolation(ConsoleWriter& console, const OutcomeFacts& facts)
{
    // Firefox asks no redirect of a form.
    if (infoOf(facts.request()->initiator).firefox.contains(Silence::Csp)
        || (facts.reason() == Reason::CspFormAction && facts.isRedirected()))
        return false;
    console.set("cspPrinted", cspDirectiveAsPrinted(facts));
    if (isInlineCode(facts))
        return sayInlineCodeInFirefox(console, facts);
    if (!console.say(ConsoleForm::Usual))
        return false;
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

/// A module that is a script.
bool isModuleScript(InitiatorKind initiator)
{
    const InitiatorInfo& info = infoOf(initiator);
    return info.isModule && info.use == ResponseUse::JavaScript && info.reader != ResponseReader::Later;
}

/// A module that a module imports or a link preloads, of which the type is judged by the module loader even under
/// nosniff.
bool isImported(InitiatorKind initiator)
{
    return initiator == InitiatorKind::ModuleImport || initiator == InitiatorKind::JsonModule
        || initiator == InitiatorKind::ModulePreload;
}

/// A response that came, and whose type does not fit.
bool sayWrongType(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url)
{
    const InitiatorKind initiator = facts.request()->initiator;
    const bool isByLoader = facts.reason() == Reason::Nosniff && isImported(initiator);
    const auto asked = parseUrl(url);
    // Of a sheet that a sheet of another origin asks for nothing is told.
    const bool isHidden = initiator == InitiatorKind::CssImport && facts.reason() != Reason::Nosniff && asked
        && !isSameOrigin(facts.page().origin, *asked);
    if (isSilent(initiator) || isHidden
        || !console.say(isByLoader ? Reason::ApiResponseType : facts.reason(), ConsoleForm::Usual))
        return false;
    if (facts.reason() == Reason::Nosniff || isModuleScript(initiator) || isImported(initiator))
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
    return console.say(Reason::ModeSameOrigin);
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
    if (!parsed || !parsed->hasHttpScheme() || initiator == InitiatorKind::Beacon || initiator == InitiatorKind::Form)
        return false;
    const auto& policies = facts.page().policyContainer.contentSecurityPolicies;
    const bool isByPolicy = std::any_of(policies.begin(), policies.end(),
        [](const ContentSecurityPolicy& policy) { return policy.directive("block-all-mixed-content") != nullptr; });
    console.say(isByPolicy ? ConsoleForm::ByPolicy : ConsoleForm::Usual);
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
    return infoOf(facts.request()->initiator).start == StartRule::Frame
        && facts.page().policyContainer.embedderPolicy != EmbedderPolicy::UnsafeNone && value != "require-corp"
        && value != "credentialless";
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
    case Reason::CorpSameOrigin:
    case Reason::CorpSameSite:
    case Reason::CoepRequireCorp:
        return !isSilent(facts.request()->initiator) && !isFrameWithoutPolicy(facts) && console.say(ConsoleForm::Usual);
    case Reason::Nosniff:
    case Reason::MimeType:
    case Reason::ApiResponseType:
        return sayWrongType(console, facts, url);
    case Reason::Integrity:
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

/// Event sources and WebSockets that never open have a message of their own.
bool sayNoConnection(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const InitiatorKind initiator = facts.request()->initiator;
    const bool isBroken = isNetworkError(facts) || (facts.reason() == Reason::BadPort && !facts.isRedirected())
        || facts.reason() == Reason::RedirectModeError || facts.reason() == Reason::ApiResponseStatus
        || facts.reason() == Reason::ApiSubprotocol;
    const bool isConnection = initiator == InitiatorKind::WebSocket || initiator == InitiatorKind::EventSource;
    return isBroken && isConnection && console.say(ConsoleForm::NoConnection);
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

/// The type of a script or a style sheet counts before CORS does: the reason that it is refused for; Reason::None where
/// it fits.
Reason reasonOfType(const HeaderList& headers, InitiatorKind initiator, const std::optional<MimeType>& type)
{
    const std::string essence = type ? type->essence() : std::string();
    const bool isStyle = initiator == InitiatorKind::Stylesheet || initiator == InitiatorKind::CssModule;
    if (initiator == InitiatorKind::JsonModule)
        return type && isJsonMimeType(*type) ? Reason::None : Reason::ApiResponseType;
    const bool isMedia = type && (isImageMimeType(*type) || isAudioOrVideoMimeType(*type) || essence == "text/csv");
    if (!isStyle && isMedia)
        return Reason::MimeType;
    const bool isFitting = isStyle ? essence == "text/css" : type && isJavaScriptMimeType(*type);
    if (isFitting)
        return Reason::None;
    if (determineNosniff(headers) && !isImported(initiator))
        return Reason::Nosniff;
    return isModuleScript(initiator) ? Reason::ApiResponseType : Reason::None;
}

bool sayTypeBeforeCors(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url)
{
    const InitiatorKind initiator = facts.request()->initiator;
    const bool isOfType = initiator == InitiatorKind::Stylesheet || initiator == InitiatorKind::Script
        || initiator == InitiatorKind::CssModule || isModuleScript(initiator) || isImported(initiator);
    const bool isCorsRefusal = facts.reason() == Reason::CorsMissingAllowOrigin
        || facts.reason() == Reason::CorsMultipleAllowOrigin || facts.reason() == Reason::CorsAllowOriginMismatch
        || facts.reason() == Reason::CorsWildcardWithCredentials
        || facts.reason() == Reason::CorsMissingAllowCredentials;
    const Exchange* const exchange = facts.exchange();
    if (!isCorsRefusal || !isOfType || !exchange || !exchange->responseHeaders || facts.redirectTarget())
        return false;
    const auto type = extractMimeType(*exchange->responseHeaders);
    const Reason reason = reasonOfType(*exchange->responseHeaders, initiator, type);
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
        console.say(ConsoleForm::PassedOnInVain);
        sayFailure(console, facts, url);
        return true;
    }
    if (!facts.cause()->isOfServiceWorker)
        return false;
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
    if (!sayCorsReason(console, facts, url))
        return sayOtherReason(console, facts, url);
    if (facts.isInPreflight()) {
        sayDidNotSucceed(console, url);
    } else if (isRedirectToFollow(facts)) {
        // The redirect fails as a load, and a module that it was to lead to has no type.
        if (isModuleScript(facts.request()->initiator)) {
            console.set("url", url);
            console.set("type", std::string());
            console.say(Reason::ApiResponseType);
        }
        sayDidNotSucceed(console, url);
        if (facts.request()->initiator == InitiatorKind::EventSource)
            console.say(ConsoleForm::NoConnection);
    }
    return true;
}

/// XMLHttpRequest of a dedicated worker is made by its page, which tells of CORS.
bool sayOfWorkersPage(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const std::string_view code = infoOf(facts.reason()).code;
    return facts.request()->initiator == InitiatorKind::Xhr
        && (code.starts_with("cors-") || code.starts_with("preflight-")) && sayOutcome(console, facts);
}

} // namespace

bool appendFirefoxMessage(std::string& text, const OutcomeFacts& facts)
{
    // What outlives the page has no console to write to.
    if (!facts.request() || facts.request()->keepalive)
        return false;
    ConsoleWriter console(ProfileId::Firefox, facts);
    // Workers write to the browser's own console, but for connections of a dedicated one, and what its page asks for
    // it.
    const GlobalKind kind = facts.page().kind;
    if (kind == GlobalKind::SharedWorker || kind == GlobalKind::ServiceWorker)
        return false;
    if (kind == GlobalKind::Window ? !sayOutcome(console, facts)
                                   : !sayNoConnection(console, facts) && !sayOfWorkersPage(console, facts))
        return false;
    text += console.text();
    return true;
}

} // namespace fetchscope
