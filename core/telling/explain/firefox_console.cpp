#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/mime_type.h"
#include "core/engine/policy/csp_source_list.h"
#include "core/telling/explain/console_dialects.h"

#include <algorithm>

// The texts are those of dom/locales/en-US/chrome/security/security.properties, with the values put in as recordings
// have them.

namespace fetchscope {

namespace {

constexpr std::string_view blocked =
    "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ";

void appendBlocked(std::string& text, std::string_view url, std::string_view reason)
{
    if (!text.empty() && text.back() != '\n')
        text += '\n';
    text.append(blocked).append(url).append(". (Reason: ").append(reason).append(").");
}

void appendStatus(std::string& text, const OutcomeFacts& facts)
{
    facts.append(text, " Status code: {status}.");
}

void appendDidNotSucceed(std::string& text, std::string_view url)
{
    appendBlocked(text, url, "CORS request did not succeed");
    text += " Status code: (null).";
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

/// A preflight that is redirected. Firefox sees that only where the request could follow; what it says next is the CORS
/// check again, with the origin that the redirect would have.
void appendPreflightRedirect(std::string& text, const OutcomeFacts& facts, const std::string& url)
{
    const auto target = facts.redirectTarget();
    const auto current = parseUrl(url);
    const std::string redirectMode = facts.request()->redirect.value_or("follow");
    if (target && current && redirectMode == "follow" && !target->includesCredentials()) {
        appendBlocked(text, url, "CORS request external redirect not allowed");
        const std::string allowed = facts.answerHeader("access-control-allow-origin");
        if (!isSameOrigin(*target, *current) && allowed != "*") {
            appendBlocked(text, url, "CORS header ‘Access-Control-Allow-Origin’ does not match ‘" + allowed + "’");
            return;
        }
    }
    appendBlocked(text, url, "CORS preflight response did not succeed");
    appendStatus(text, facts);
}

/// The reason's own line; false where the reason is none of CORS.
bool appendCorsReason(std::string& text, const OutcomeFacts& facts, const std::string& url)
{
    switch (facts.reason()) {
    case Reason::CorsMissingAllowOrigin:
    case Reason::PreflightMissingAllowOrigin:
        appendBlocked(text, url, "CORS header ‘Access-Control-Allow-Origin’ missing");
        appendStatus(text, facts);
        return true;
    case Reason::CorsMultipleAllowOrigin:
    case Reason::PreflightMultipleAllowOrigin:
    case Reason::CorsAllowOriginMismatch:
    case Reason::PreflightAllowOriginMismatch: {
        // Several headers are one thing to Firefox, several values in one header another.
        const Exchange* exchange = facts.exchange();
        if (exchange && exchange->responseHeaders
            && exchange->responseHeaders->count("access-control-allow-origin") > 1)
            appendBlocked(text, url, "Multiple CORS header ‘Access-Control-Allow-Origin’ not allowed");
        else
            appendBlocked(text, url,
                "CORS header ‘Access-Control-Allow-Origin’ does not match ‘"
                    + facts.answerHeader("access-control-allow-origin") + "’");
        return true;
    }
    case Reason::CorsWildcardWithCredentials:
    case Reason::PreflightWildcardWithCredentials:
        appendBlocked(text, "‘" + url + "’",
            "Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ is ‘*’");
        return true;
    case Reason::CorsMissingAllowCredentials:
    case Reason::PreflightMissingAllowCredentials:
        appendBlocked(text, url, "expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’");
        return true;
    case Reason::PreflightRedirect:
        appendPreflightRedirect(text, facts, url);
        return true;
    case Reason::PreflightStatus:
        appendBlocked(text, url, "CORS preflight response did not succeed");
        appendStatus(text, facts);
        return true;
    case Reason::PreflightInvalidAllowMethods:
        appendBlocked(text, url,
            "invalid token ‘" + invalidToken(facts, "access-control-allow-methods")
                + "’ in CORS header ‘Access-Control-Allow-Methods’");
        return true;
    case Reason::PreflightInvalidAllowHeaders:
        appendBlocked(text, url,
            "invalid token ‘" + invalidToken(facts, "access-control-allow-headers")
                + "’ in CORS header ‘Access-Control-Allow-Headers’");
        return true;
    case Reason::PreflightMethod:
    case Reason::PreflightMethodWildcard:
        appendBlocked(text, url, "Did not find method in CORS header ‘Access-Control-Allow-Methods’");
        return true;
    case Reason::PreflightHeader:
    case Reason::PreflightHeaderWildcard:
    case Reason::PreflightAuthorization:
        appendBlocked(text, url,
            "header ‘" + facts.refusedHeaderName()
                + "’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight response");
        return true;
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

/// The load failed below CORS; Firefox says so of the last URL that was asked with CORS.
bool appendFailure(std::string& text, const OutcomeFacts& facts, const std::string& url)
{
    const auto parsed = parseUrl(url);
    const bool isRefusedTarget = facts.reason() == Reason::BadPort || facts.reason() == Reason::RedirectCredentials;
    if (!facts.isCorsRequest() || !parsed)
        return false;
    if (!facts.isRedirected() && !isRefusedTarget && isSameOrigin(facts.page().origin, *parsed))
        return false;
    appendDidNotSucceed(text, url);
    return true;
}

/// The hop before the one that was refused fails as well, where it was asked with CORS.
void appendPreviousHop(std::string& text, const OutcomeFacts& facts)
{
    std::string previous;
    facts.appendFact(previous, "previousUrl");
    const auto url = parseUrl(previous);
    if (url && facts.isCorsRequest() && !isSameOrigin(facts.page().origin, *url))
        appendDidNotSucceed(text, previous);
}

/// A directive as Firefox prints it: hosts with the scheme of the page where they have none, what it does not
/// understand left out, and `'none'` where nothing is left.
std::string cspDirectiveAsPrinted(const OutcomeFacts& facts)
{
    std::string printed;
    for (std::string_view value : strictlySplit(facts.cause()->subject, ' ')) {
        if (printed.empty()) {
            printed = value;
            continue;
        }
        const auto source =
            value.starts_with('\'') || value == "*" ? std::nullopt : parseCspSource(value.substr(0, value.find('?')));
        if (!source && !value.starts_with('\'') && value != "*")
            continue;
        if (value.starts_with('\'') && printed.find(value) != std::string::npos)
            continue;
        printed += ' ';
        if (source && source->kind == CspSource::Kind::Host && source->scheme.empty())
            printed.append(facts.page().creationUrl.scheme()).append("://");
        printed.append(value.substr(0, value.find('?')));
    }
    if (printed.size() == facts.violatedCspDirective().size())
        printed += " 'none'";
    return printed;
}

bool appendCspViolation(std::string& text, const OutcomeFacts& facts)
{
    const std::string_view effective = facts.effectiveCspDirective();
    if (effective.empty() || infoOf(facts.request()->initiator).firefox.contains(Silence::Csp))
        return false;
    text += "Content-Security-Policy: The page’s settings blocked ";
    if (facts.reason() == Reason::CspScriptSrc)
        text.append("a script (").append(effective).append(") at ");
    else if (facts.reason() == Reason::CspWorkerSrc)
        text.append("a worker script (").append(effective).append(") at ");
    else if (facts.reason() == Reason::CspStyleSrc)
        text.append("a style (").append(effective).append(") at ");
    else
        text.append("the loading of a resource (").append(effective).append(") at ");
    facts.append(text, "{lastUrl}");
    if (facts.reason() == Reason::CspScriptSrc || facts.reason() == Reason::CspWorkerSrc)
        text += " from being executed";
    else if (facts.reason() == Reason::CspStyleSrc)
        text += " from being applied";
    text.append(" because it violates the following directive: “").append(cspDirectiveAsPrinted(facts)).append("”");
    appendPreviousHop(text, facts);
    return true;
}

/// Is the load kept back in silence?
bool isSilent(InitiatorKind initiator)
{
    return infoOf(initiator).firefox.contains(Silence::Rest);
}

/// A response that came, and whose type does not fit.
bool appendWrongType(std::string& text, const OutcomeFacts& facts, const std::string& url)
{
    const InitiatorKind initiator = facts.request()->initiator;
    if (isSilent(initiator))
        return false;
    if (facts.reason() == Reason::Nosniff) {
        facts.append(text,
            "The resource from “{url}” was blocked due to MIME type (“{subject}”) mismatch (X-Content-Type-Options: "
            "nosniff).");
        appendFailure(text, facts, url);
        return true;
    }
    switch (initiator) {
    case InitiatorKind::Stylesheet:
        facts.append(
            text, "The stylesheet {firstUrl} was not loaded because its MIME type, “{subject}”, is not “text/css”.");
        return true;
    case InitiatorKind::Script:
        facts.append(text, "Script from “{url}” was blocked because of a disallowed MIME type (“{subject}”).");
        return true;
    case InitiatorKind::ModuleScript:
    case InitiatorKind::DynamicImport:
        if (facts.reason() == Reason::MimeType) {
            facts.append(text, "Script from “{url}” was blocked because of a disallowed MIME type (“{subject}”).");
            appendFailure(text, facts, url);
            return true;
        }
        facts.append(text, "Loading module from “{url}” was blocked because of a disallowed MIME type (“{subject}”).");
        return true;
    case InitiatorKind::Worker:
        facts.append(text, "Loading Worker from “{url}” was blocked because of a disallowed MIME type (“{subject}”).");
        return true;
    default:
        return false;
    }
}

bool appendIntegrity(std::string& text, const OutcomeFacts& facts)
{
    if (facts.cause()->decidedAt == StepId::MainIntegrity)
        facts.append(text,
            "None of the “sha{digest}” hashes in the integrity attribute match the content of the subresource at "
            "“{url}”. "
            "The "
            "computed hash is “{subject}”.");
    else
        facts.append(
            text, "“{url}” is not eligible for integrity checks since it’s neither CORS-enabled nor same-origin.");
    return true;
}

/// A page of opaque origin is named by its principal, which has a number of its own each time.
void appendSecurityError(std::string& text, const OutcomeFacts& facts)
{
    text += "Security Error: Content at ";
    if (facts.page().origin.isOpaque())
        text.append("moz-nullprincipal:{*}?").append(originOf(facts.page().creationUrl).serialize());
    else
        facts.append(text, "{pageUrl}");
    facts.append(text, " may not load data from {lastUrl}.");
}

bool appendMixedContent(std::string& text, const OutcomeFacts& facts, const std::string& url)
{
    const auto parsed = parseUrl(url);
    const InitiatorKind initiator = facts.request()->initiator;
    if (initiator == InitiatorKind::Fetch && facts.request()->mode == "same-origin" && !facts.isRedirected() && parsed
        && parsed->hasHttpScheme() && !isSameOrigin(facts.page().origin, *parsed)) {
        appendSecurityError(text, facts);
        return true;
    }
    if (parsed && !parsed->hasHttpScheme() && parsed->scheme() != "ws" && facts.isCorsRequest()) {
        appendBlocked(text, url, "CORS request not http");
        return true;
    }
    if (!parsed || !parsed->hasHttpScheme() || initiator == InitiatorKind::Beacon || initiator == InitiatorKind::Form)
        return false;
    const auto& policies = facts.page().policyContainer.contentSecurityPolicies;
    const bool isByPolicy = std::any_of(policies.begin(), policies.end(),
        [](const ContentSecurityPolicy& policy) { return policy.directive("block-all-mixed-content") != nullptr; });
    facts.append(text,
        isByPolicy ? "Content-Security-Policy: Blocking insecure request ‘{lastUrl}’."
                   : "Blocked loading mixed active content “{lastUrl}”");
    appendPreviousHop(text, facts);
    return true;
}

/// What is wrong with the answer of a service worker; false where that is not the reason.
bool appendServiceWorkerFault(std::string& text, const OutcomeFacts& facts)
{
    switch (facts.reason()) {
    case Reason::ServiceWorkerError:
        facts.append(text,
            "Failed to load ‘{lastUrl}’. A ServiceWorker passed an Error Response to FetchEvent.respondWith(). This "
            "typically means the ServiceWorker performed an invalid fetch() call.");
        return true;
    case Reason::ServiceWorkerCors:
        facts.append(text,
            "Failed to load ‘{lastUrl}’ by responding ‘{subject}’. A ServiceWorker is not allowed to synthesize a cors "
            "Response for a same-origin Request.");
        return true;
    case Reason::ServiceWorkerOpaque:
        facts.append(text,
            "Failed to load ‘{lastUrl}’. A ServiceWorker passed an opaque Response to FetchEvent.respondWith() while "
            "handling a ‘{subject}’ FetchEvent. Opaque Response objects are only valid when the RequestMode is "
            "‘no-cors’.");
        return true;
    case Reason::ServiceWorkerRedirect:
        facts.append(text,
            "Failed to load ‘{lastUrl}’. A ServiceWorker passed an opaqueredirect Response to "
            "FetchEvent.respondWith() while handling a non-navigation FetchEvent.");
        return true;
    case Reason::ServiceWorkerRedirected:
        facts.append(text,
            "Failed to load ‘{lastUrl}’. A ServiceWorker passed a redirected Response to FetchEvent.respondWith() "
            "while RedirectMode is not ‘follow’.");
        return true;
    default:
        return false;
    }
}

bool appendOtherReason(std::string& text, const OutcomeFacts& facts, const std::string& url)
{
    if (appendServiceWorkerFault(text, facts))
        return true;
    const auto parsed = parseUrl(url);
    switch (facts.reason()) {
    case Reason::ModeSameOrigin:
        if (isSilent(facts.request()->initiator))
            return false;
        appendSecurityError(text, facts);
        return true;
    case Reason::SchemeUnknown:
        if (!facts.isCorsRequest() || !parsed)
            return false;
        appendBlocked(text, url, "CORS request not http");
        return true;
    case Reason::RedirectScheme:
    case Reason::SchemeNotSupported:
        if (parsed && parsed->scheme() == "blob") {
            appendSecurityError(text, facts);
            return true;
        }
        if (parsed && parsed->scheme() == "file") {
            facts.append(text, "Security Error: Content at {pageUrl} may not load or link to {lastUrl}.");
            return true;
        }
        if (facts.request()->initiator == InitiatorKind::Fetch && !facts.isCorsRequest())
            return false;
        appendBlocked(text, url, "CORS request not http");
        appendPreviousHop(text, facts);
        return true;
    case Reason::MixedContent:
        return appendMixedContent(text, facts, url);
    case Reason::CorpSameOrigin:
    case Reason::CorpSameSite:
    case Reason::CoepRequireCorp:
        if (isSilent(facts.request()->initiator))
            return false;
        facts.append(text,
            "The resource at “{url}” was blocked due to its Cross-Origin-Resource-Policy header (or lack thereof). See "
            "https://developer.mozilla.org/docs/Web/HTTP/Cross-Origin_Resource_Policy_(CORP)#");
        return true;
    case Reason::Nosniff:
    case Reason::MimeType:
    case Reason::ApiResponseType:
        return appendWrongType(text, facts, url);
    case Reason::Integrity:
        return appendIntegrity(text, facts);
    case Reason::BadPort: {
        std::string previous;
        facts.appendFact(previous, "previousUrl");
        return !previous.empty() && appendFailure(text, facts, previous);
    }
    case Reason::RedirectCredentials:
    case Reason::RedirectCount:
    case Reason::RedirectInvalidLocation:
        return appendFailure(text, facts, url);
    default:
        return appendCspViolation(text, facts);
    }
}

/// Event sources and WebSockets that never open have a message of their own.
bool appendNoConnection(std::string& text, const OutcomeFacts& facts)
{
    const InitiatorKind initiator = facts.request()->initiator;
    const bool isBroken = facts.outcome().verdict == Verdict::NetworkError
        || (facts.reason() == Reason::BadPort && !facts.isRedirected()) || facts.reason() == Reason::RedirectModeError
        || facts.reason() == Reason::ApiResponseStatus;
    const bool isConnection = initiator == InitiatorKind::WebSocket || initiator == InitiatorKind::EventSource;
    if (!isBroken || !isConnection)
        return false;
    facts.append(text, "Firefox can’t establish a connection to the server at {lastUrl}.");
    return true;
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
    if (facts.outcome().verdict == Verdict::NetworkError)
        return false;
    std::string previousUrl;
    facts.appendFact(previousUrl, "previousUrl");
    const auto previous = parseUrl(previousUrl);
    const auto last = parseUrl(url);
    return last && isSameOrigin(facts.page().origin, *last)
        && (!previous || isSameOrigin(facts.page().origin, *previous));
}

/// A redirect to an insecure URL is refused before CORS is looked at.
bool appendMixedRedirect(std::string& text, const OutcomeFacts& facts, const std::string& url)
{
    const auto target = facts.redirectTarget();
    if (!target || target->scheme() != "http" || facts.page().creationUrl.scheme() != "https"
        || facts.reason() == Reason::MixedContent || !facts.isCorsRequest()
        || facts.request()->redirect.value_or("follow") != "follow")
        return false;
    text.append("Blocked loading mixed active content “").append(target->href()).append("”");
    appendDidNotSucceed(text, url);
    return true;
}

/// The type of a script or a style sheet counts before CORS does.
bool appendTypeBeforeCors(std::string& text, const OutcomeFacts& facts, const std::string& url)
{
    const InitiatorKind initiator = facts.request()->initiator;
    const bool isStyle = initiator == InitiatorKind::Stylesheet;
    const bool isModule = initiator == InitiatorKind::ModuleScript || initiator == InitiatorKind::DynamicImport;
    const bool isCorsRefusal = facts.reason() == Reason::CorsMissingAllowOrigin
        || facts.reason() == Reason::CorsMultipleAllowOrigin || facts.reason() == Reason::CorsAllowOriginMismatch
        || facts.reason() == Reason::CorsWildcardWithCredentials
        || facts.reason() == Reason::CorsMissingAllowCredentials;
    const Exchange* const exchange = facts.exchange();
    if (!isCorsRefusal || !exchange || !exchange->responseHeaders || facts.redirectTarget()
        || (!isStyle && !isModule && initiator != InitiatorKind::Script))
        return false;
    const auto type = extractMimeType(*exchange->responseHeaders);
    const std::string essence = type ? type->essence() : std::string();
    const bool isNosniff = determineNosniff(*exchange->responseHeaders);
    const bool isMedia = type && (isImageMimeType(*type) || isAudioOrVideoMimeType(*type) || essence == "text/csv");
    const bool isFitting = isStyle ? essence == "text/css" : type && isJavaScriptMimeType(*type);
    if (!isStyle && isMedia)
        text.append("Script from “").append(url).append("” was blocked because of a disallowed MIME type (“");
    else if (isNosniff && !isFitting)
        text.append("The resource from “").append(url).append("” was blocked due to MIME type (“");
    else if (isModule && !isFitting)
        text.append("Loading module from “").append(url).append("” was blocked because of a disallowed MIME type (“");
    else
        return false;
    const bool isMismatch = isNosniff && !isFitting && !(isMedia && !isStyle);
    text.append(essence).append(isMismatch ? "”) mismatch (X-Content-Type-Options: nosniff)." : "”).");
    appendFailure(text, facts, url);
    return true;
}

} // namespace

bool appendFirefoxMessage(std::string& text, const OutcomeFacts& facts)
{
    if (!facts.request())
        return false;
    std::string lines;
    std::string url;
    facts.appendFact(url, "lastUrl");
    bool isPrinted = true;
    // What outlives the page has no console to write to.
    if (facts.request()->keepalive)
        return false;
    if (appendNoConnection(lines, facts) || appendTypeBeforeCors(lines, facts, url)) {
        text += lines;
        return true;
    }
    if (facts.outcome().verdict == Verdict::NetworkError || isRefusedRedirect(facts)) {
        isPrinted =
            !isOfOwnOrigin(facts, answeredUrl(facts, url)) && appendFailure(lines, facts, answeredUrl(facts, url));
    } else if (appendMixedRedirect(lines, facts, url)) {
    } else if (facts.reason() == Reason::PreflightInvalidAllowHeaders && !isMethodListed(facts)) {
        appendBlocked(lines, url, "Did not find method in CORS header ‘Access-Control-Allow-Methods’");
        appendDidNotSucceed(lines, url);
    } else if (appendCorsReason(lines, facts, url)) {
        if (facts.isInPreflight())
            appendDidNotSucceed(lines, url);
    } else {
        isPrinted = appendOtherReason(lines, facts, url);
    }
    text += lines;
    return isPrinted;
}

} // namespace fetchscope
