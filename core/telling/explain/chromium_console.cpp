#include "core/engine/base/ascii.h"
#include "core/telling/explain/console_dialects.h"

#include <algorithm>
#include <array>
#include <utility>

// The texts are those of third_party/blink/renderer/platform/loader/cors/cors_error_string.cc, with the values put in
// as recordings have them.

namespace fetchscope {

namespace {

/// The schemes that Chromium lists, in its order.
constexpr std::string_view supportedSchemes =
    "Cross origin requests are only supported for protocol schemes: chrome, chrome-experimental-site-token-provider, "
    "chrome-extension, chrome-untrusted, data, http, https, isolated-app.";

bool isFetch(const OutcomeFacts& facts)
{
    return facts.request()->initiator == InitiatorKind::Fetch;
}

void appendPrefix(std::string& text, const OutcomeFacts& facts)
{
    text.append("Access to ").append(infoOf(facts.request()->initiator).chromium.cors);
    facts.append(text, " at '{lastUrl}' ");
    std::string first;
    std::string last;
    facts.appendFact(first, "firstUrl");
    facts.appendFact(last, "lastUrl");
    // An upgrade is no redirect.
    const bool isUpgraded =
        first.starts_with("http:") && last.starts_with("https:") && first.substr(5) == last.substr(6);
    if (first != last && !isUpgraded)
        facts.append(text, "(redirected from '{firstUrl}') ");
    facts.append(text, "from origin '{page}' has been blocked by CORS policy: ");
}

/// What Chromium says of a value of Access-Control-Allow-Origin that is not the origin.
void appendMismatch(std::string& text, const OutcomeFacts& facts)
{
    const std::string value = facts.answerHeader("access-control-allow-origin");
    if (value.find_first_of(" ,") != std::string::npos)
        text.append("The 'Access-Control-Allow-Origin' header contains multiple values '")
            .append(value)
            .append("', but only one is allowed.");
    else if (value != "null" && !parseUrl(value))
        text.append("The 'Access-Control-Allow-Origin' header contains the invalid value '").append(value).append("'.");
    else
        text.append("The 'Access-Control-Allow-Origin' header has a value '")
            .append(value)
            .append("' that is not equal to the supplied origin.");
    if (isFetch(facts))
        text += " Have the server send the header with a valid value.";
}

void appendXhrHint(std::string& text, const OutcomeFacts& facts)
{
    if (facts.request()->initiator == InitiatorKind::Xhr)
        text += " The credentials mode of requests initiated by the XMLHttpRequest is controlled by the "
                "withCredentials attribute.";
}

/// Frames and WebSockets are kept from local networks in silence.
bool isSilentlyLocal(InitiatorKind initiator)
{
    const StartRule rule = infoOf(initiator).start;
    return rule == StartRule::WebSocket || rule == StartRule::Frame || rule == StartRule::Plugin;
}

constexpr std::string_view preflightPrefix = "Response to preflight request doesn't pass access control check: ";

/// The part after the prefix; false where the reason is none of CORS.
bool appendCorsReason(std::string& text, const OutcomeFacts& facts)
{
    switch (facts.reason()) {
    case Reason::PreflightMissingAllowOrigin:
        text += preflightPrefix;
        [[fallthrough]];
    case Reason::CorsMissingAllowOrigin:
        text += "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
        return true;
    case Reason::PreflightMultipleAllowOrigin:
    case Reason::PreflightAllowOriginMismatch:
        text += preflightPrefix;
        [[fallthrough]];
    case Reason::CorsMultipleAllowOrigin:
    case Reason::CorsAllowOriginMismatch:
        appendMismatch(text, facts);
        return true;
    case Reason::PreflightWildcardWithCredentials:
        text += preflightPrefix;
        [[fallthrough]];
    case Reason::CorsWildcardWithCredentials:
        text += "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' "
                "when the request's credentials mode is 'include'.";
        appendXhrHint(text, facts);
        return true;
    case Reason::PreflightMissingAllowCredentials:
        text += preflightPrefix;
        [[fallthrough]];
    case Reason::CorsMissingAllowCredentials:
        facts.append(text,
            "The value of the 'Access-Control-Allow-Credentials' header in the response is '{subject}' which must be "
            "'true' when the request's credentials mode is 'include'.");
        appendXhrHint(text, facts);
        return true;
    case Reason::PreflightRedirect:
    case Reason::PreflightStatus:
        text.append(preflightPrefix).append("It does not have HTTP ok status.");
        return true;
    case Reason::PreflightInvalidAllowMethods:
        text += "Cannot parse Access-Control-Allow-Methods response header field in preflight response.";
        return true;
    case Reason::PreflightInvalidAllowHeaders:
        text += "Cannot parse Access-Control-Allow-Headers response header field in preflight response.";
        return true;
    case Reason::PreflightMethod:
    case Reason::PreflightMethodWildcard:
        facts.append(text, "Method {subject} is not allowed by Access-Control-Allow-Methods in preflight response.");
        return true;
    case Reason::PreflightHeader:
    case Reason::PreflightHeaderWildcard:
    case Reason::PreflightAuthorization:
        text.append("Request header field ").append(facts.refusedHeaderName());
        text += " is not allowed by Access-Control-Allow-Headers in preflight response.";
        return true;
    case Reason::LocalNetworkInsecureContext:
        if (isSilentlyLocal(facts.request()->initiator))
            return false;
        facts.append(text,
            "The request client is not a secure context and the resource is in more-private address space "
            "`{subject}`.");
        return true;
    case Reason::LocalNetworkDenied:
        if (isSilentlyLocal(facts.request()->initiator))
            return false;
        facts.append(text, "Permission was denied for this request to access the `{subject}` address space.");
        return true;
    case Reason::LocalNetworkTarget:
        facts.append(
            text, "Request had a target IP address space of `local` yet the resource is in address space `{subject}`.");
        return true;
    case Reason::RedirectCredentials:
        // The place of the location is empty in recordings.
        text += "Redirect location '' contains a username and password, which is disallowed for cross-origin requests.";
        return true;
    case Reason::RedirectScheme:
    case Reason::SchemeNotSupported: {
        // The network stack refuses redirects to about: and data:, and files and blobs are refused before CORS.
        std::string url;
        facts.appendFact(url, "lastUrl");
        const bool isRefusedRedirect = facts.reason() == Reason::RedirectScheme
            && (url.starts_with("about:") || url.starts_with("data:") || !facts.isCorsRequest());
        if (isRefusedRedirect || url.starts_with("file:") || url.starts_with("blob:"))
            return false;
        text += supportedSchemes;
        return true;
    }
    case Reason::MixedContent:
    case Reason::SchemeUnknown: {
        std::string url;
        facts.appendFact(url, "lastUrl");
        const auto parsed = parseUrl(url);
        if (facts.request()->initiator != InitiatorKind::Xhr || !parsed || parsed->hasHttpScheme()
            || parsed->scheme() == "file" || parsed->scheme() == "blob")
            return false;
        text += supportedSchemes;
        return true;
    }
    default:
        return false;
    }
}

void appendFetchLine(std::string& text, const OutcomeFacts& facts, std::string_view reason)
{
    if (!isFetch(facts))
        return;
    if (!text.empty() && text.back() != '\n')
        text += '\n';
    facts.append(text, "Fetch API cannot load {lastUrl}. ");
    text += reason;
}

/// What a preload is for decides about its words.
std::string_view cspVerb(const RequestAction& action)
{
    InitiatorKind initiator = action.initiator;
    if (initiator == InitiatorKind::Preload) {
        static constexpr std::array<std::pair<std::string_view, InitiatorKind>, 5> kinds {
            {{"image", InitiatorKind::Img}, {"script", InitiatorKind::Script}, {"style", InitiatorKind::Stylesheet},
                {"font", InitiatorKind::Font}, {"track", InitiatorKind::Track}}};
        for (const auto& [as, kind] : kinds) {
            if (action.as == as)
                initiator = kind;
        }
    }
    return infoOf(initiator).chromium.csp;
}

/// The browser process prints a source list anew: what it does not use for navigations is left out.
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

bool appendCspViolation(std::string& text, const OutcomeFacts& facts)
{
    const std::string_view effective = facts.effectiveCspDirective();
    const std::string_view violated = facts.violatedCspDirective();
    if (effective.empty())
        return false;
    const bool isFrame = facts.reason() == Reason::CspFrameSrc;
    const bool isNavigation = isFrame || facts.reason() == Reason::CspFormAction;
    text.append(isFrame ? std::string_view("Framing ") : cspVerb(*facts.request()));
    std::string last;
    facts.appendFact(last, "lastUrl");
    const auto url = parseUrl(last);
    if (isFrame && url && !isSameOrigin(facts.page().origin, *url)) {
        // Only the origin is told of what another one frames.
        text.append("'").append(originOf(*url).serialize()).append("/'");
    } else if (url && url->scheme() == "http"
        && facts.cause()->url == "https" + std::string(url->hrefWithoutFragment().substr(4))) {
        facts.append(text, "'{url}'");
    } else {
        facts.append(text, "'{lastUrl}'");
    }
    text.append(" violates the following Content Security Policy directive: \"");
    // A directive without values is printed with the space that would stand before them.
    if (isNavigation)
        text.append(violated).append(" ").append(listAsNavigationsPrintIt(facts.cause()->subject));
    else
        text.append(facts.cause()->subject).append(facts.cause()->subject.size() == violated.size() ? " " : "");
    text.append("\".");
    std::string note;
    if (violated != effective)
        note.append(" Note that '")
            .append(effective)
            .append("' was not explicitly set, so '")
            .append(violated)
            .append("' is used as a fallback.");
    if (isNavigation)
        text.append(" The request has been blocked.").append(note);
    else
        text.append(note).append(" The action has been blocked.");
    if (!facts.isRedirected())
        appendFetchLine(text, facts, "Refused to connect because it violates the document's Content Security Policy.");
    return true;
}

bool appendMixedContent(std::string& text, const OutcomeFacts& facts)
{
    const InitiatorKind initiator = facts.request()->initiator;
    if (initiator == InitiatorKind::Form) {
        facts.append(text,
            "Mixed Content: The page at '{pageUrl}' was loaded over a secure connection, but contains a form that "
            "targets an insecure endpoint '{lastUrl}'. This endpoint should be made available over a secure "
            "connection.");
        return true;
    }
    const bool isSocket = initiator == InitiatorKind::WebSocket;
    facts.append(text, "Mixed Content: The page at '{pageUrl}' was loaded over HTTPS, but ");
    text.append(isSocket ? "attempted to connect to the insecure " : "requested an insecure ");
    text.append(infoOf(initiator).chromium.mixedContent);
    facts.append(text, " '{lastUrl}'. This request has been blocked; ");
    text.append(isSocket ? "this endpoint must be available over WSS." : "the content must be served over HTTPS.");
    return true;
}

/// A response that came, and whose type does not fit.
bool appendWrongType(std::string& text, const OutcomeFacts& facts)
{
    const bool isStrict = facts.reason() == Reason::Nosniff;
    switch (facts.request()->initiator) {
    case InitiatorKind::ModuleScript:
    case InitiatorKind::ModulePreload:
    case InitiatorKind::DynamicImport:
        facts.append(text,
            "Failed to load module script: Expected a JavaScript-or-Wasm module script but the server responded with a "
            "MIME type of \"{subject}\". Strict MIME type checking is enforced for module scripts per HTML spec.");
        return true;
    case InitiatorKind::Stylesheet:
        facts.append(text,
            "Refused to apply style from '{url}' because its MIME type ('{subject}') is not a supported stylesheet "
            "MIME "
            "type, and strict MIME checking is enabled.");
        return true;
    case InitiatorKind::Script:
    case InitiatorKind::ImportScripts:
        facts.append(
            text, "Refused to execute script from '{url}' because its MIME type ('{subject}') is not executable");
        text.append(isStrict ? ", and strict MIME type checking is enabled." : ".");
        return true;
    default:
        return false;
    }
}

bool appendIntegrity(std::string& text, const OutcomeFacts& facts)
{
    if (facts.cause()->decidedAt == StepId::MainIntegrity)
        facts.append(text,
            "Failed to find a valid digest in the 'integrity' attribute for resource '{url}' with computed "
            "SHA-{digest} "
            "integrity '{subject}'. The resource has been blocked.");
    else
        facts.append(text,
            "Subresource Integrity: The resource '{url}' has an integrity attribute, but the response is not eligible "
            "for integrity validation.");
    appendFetchLine(text, facts, "SRI's integrity checks failed.");
    return true;
}

bool appendModeSameOrigin(std::string& text, const OutcomeFacts& facts)
{
    const InitiatorKind initiator = facts.request()->initiator;
    if (initiator != InitiatorKind::Fetch && initiator != InitiatorKind::Track)
        return false;
    facts.append(text,
        facts.isRedirected() || initiator == InitiatorKind::Track
            ? "Unsafe attempt to load URL {lastUrl} from frame with URL {pageUrl}. Domains, protocols and ports must "
              "match."
            : "Fetch API cannot load {lastUrl}. Request mode is \"same-origin\" but the URL's origin is not same as "
              "the "
              "request origin {page}.");
    return true;
}

/// What is wrong with the answer of a service worker; empty where that is not the reason.
std::string_view serviceWorkerFault(Reason reason)
{
    switch (reason) {
    case Reason::ServiceWorkerError:
        return "the promise was resolved with an error response object.";
    case Reason::ServiceWorkerCors:
        return "a \"cors\" type response was used for a request whose mode is \"same-origin\".";
    case Reason::ServiceWorkerOpaque:
        return "an \"opaque\" response was used for a request whose type is not no-cors";
    case Reason::ServiceWorkerRedirect:
        return "an \"opaqueredirect\" type response was used for a request whose redirect mode is not \"manual\".";
    case Reason::ServiceWorkerRedirected:
        return "a redirected response was used for a request whose redirect mode is not \"follow\".";
    default:
        return {};
    }
}

/// Messages that do not speak of CORS.
bool appendOtherReason(std::string& text, const OutcomeFacts& facts)
{
    const auto url = parseUrl(facts.request()->url, &facts.page().creationUrl);
    const bool isWeb =
        facts.isRedirected() || (url && (url->hasHttpScheme() || url->scheme() == "ws" || url->scheme() == "wss"));
    switch (facts.reason()) {
    case Reason::ModeSameOrigin:
        return appendModeSameOrigin(text, facts);
    case Reason::RedirectNoCors:
        facts.append(text,
            "Fetch API cannot load {lastUrl}. Request mode is \"no-cors\" but the redirect mode is not \"follow\".");
        return true;
    case Reason::SchemeNotSupported:
        if (!url || (url->scheme() != "file" && url->scheme() != "blob"))
            return false;
        facts.append(text, "Not allowed to load local resource: {lastUrl}");
        return true;
    case Reason::SchemeUnknown:
    case Reason::MixedContent:
        if (url && (url->scheme() == "file" || url->scheme() == "blob")) {
            facts.append(text, "Not allowed to load local resource: {lastUrl}");
            return true;
        }
        if (isFetch(facts) && facts.request()->mode == "same-origin" && url && url->hasHttpScheme()
            && !facts.isRedirected() && !isSameOrigin(facts.page().origin, *url))
            return appendModeSameOrigin(text, facts);
        if (isWeb && facts.reason() == Reason::MixedContent
            && (!isFetch(facts) || facts.isRedirected() || url->hasHttpScheme()))
            return appendMixedContent(text, facts);
        if (!isFetch(facts) || !url || url->hasHttpScheme())
            return false;
        facts.append(text, "Fetch API cannot load {lastUrl}. URL scheme \"");
        text.append(url->scheme()).append("\" is not supported.");
        return true;
    case Reason::Nosniff:
    case Reason::MimeType:
    case Reason::ApiResponseType:
        return appendWrongType(text, facts);
    case Reason::Integrity:
        return appendIntegrity(text, facts);
    case Reason::ServiceWorkerError:
    case Reason::ServiceWorkerCors:
    case Reason::ServiceWorkerOpaque:
    case Reason::ServiceWorkerRedirect:
    case Reason::ServiceWorkerRedirected:
        facts.append(text, "The FetchEvent for \"{lastUrl}\" resulted in a network error response: ");
        text.append(serviceWorkerFault(facts.reason()));
        return true;
    default:
        return appendCspViolation(text, facts);
    }
}

} // namespace

bool appendChromiumMessage(std::string& text, const OutcomeFacts& facts)
{
    // The network stack's own failures have no CORS message.
    if (!facts.request() || facts.isBrokenRedirect())
        return false;
    const std::size_t start = text.size();
    appendPrefix(text, facts);
    if (facts.isInPreflight() && facts.outcome().verdict == Verdict::Blocked && facts.redirectTarget()
        && !facts.answerHeader("location").empty()) {
        // Chromium refuses the redirect as soon as it comes, and does not get to the CORS check.
        text.append(preflightPrefix).append("Redirect is not allowed for a preflight request.");
        return true;
    }
    if (appendCorsReason(text, facts))
        return true;
    text.resize(start);
    return appendOtherReason(text, facts);
}

} // namespace fetchscope
