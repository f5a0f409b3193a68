#include "core/explain/console_dialects.h"

// The texts are those of third_party/blink/renderer/platform/loader/cors/cors_error_string.cc, with the values put in
// as recordings have them.

namespace fetchscope {

namespace {

/// The schemes that Chromium lists, in its order.
constexpr std::string_view supportedSchemes =
    "Cross origin requests are only supported for protocol schemes: chrome, chrome-experimental-site-token-provider, "
    "chrome-extension, chrome-untrusted, data, http, https, isolated-app.";

std::string_view resourceName(InitiatorKind initiator)
{
    return initiator == InitiatorKind::Xhr ? "XMLHttpRequest" : "fetch";
}

std::string_view endpointName(InitiatorKind initiator)
{
    return initiator == InitiatorKind::Xhr ? "XMLHttpRequest endpoint" : "resource";
}

bool isFetch(const OutcomeFacts& facts)
{
    return facts.request()->initiator == InitiatorKind::Fetch;
}

void appendPrefix(std::string& text, const OutcomeFacts& facts)
{
    text.append("Access to ").append(resourceName(facts.request()->initiator));
    facts.append(text, " at '{lastUrl}' ");
    std::string first;
    std::string last;
    facts.appendFact(first, "firstUrl");
    facts.appendFact(last, "lastUrl");
    if (first != last)
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
    if (!isFetch(facts))
        text += " The credentials mode of requests initiated by the XMLHttpRequest is controlled by the "
                "withCredentials attribute.";
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
    case Reason::RedirectCredentials:
        // The place of the location is empty in recordings.
        text += "Redirect location '' contains a username and password, which is disallowed for cross-origin requests.";
        return true;
    case Reason::RedirectScheme:
    case Reason::SchemeNotSupported: {
        // The network stack refuses redirects to such schemes, and files are refused before CORS.
        std::string url;
        facts.appendFact(url, "lastUrl");
        const bool isRedirect = facts.reason() == Reason::RedirectScheme;
        if (url.starts_with("file:") || (isRedirect && (url.starts_with("about:") || url.starts_with("javascript:"))))
            return false;
        text += supportedSchemes;
        return true;
    }
    default:
        return false;
    }
}

/// Messages that do not speak of CORS.
bool appendOtherReason(std::string& text, const OutcomeFacts& facts)
{
    const auto url = parseUrl(facts.request()->url, &facts.page().creationUrl);
    const bool isHttp = facts.isRedirected() || (url && url->hasHttpScheme());
    switch (facts.reason()) {
    case Reason::ModeSameOrigin:
        facts.append(text,
            facts.isRedirected() ? "Unsafe attempt to load URL {lastUrl} from frame with URL {pageUrl}. Domains, "
                                   "protocols and ports must "
                                   "match."
                                 : "Fetch API cannot load {lastUrl}. Request mode is \"same-origin\" but the URL's "
                                   "origin is not same as "
                                   "the request origin {page}.");
        return true;
    case Reason::RedirectNoCors:
        facts.append(text,
            "Fetch API cannot load {lastUrl}. Request mode is \"no-cors\" but the redirect mode is not \"follow\".");
        return true;
    case Reason::SchemeNotSupported:
        if (!url || url->scheme() != "file")
            return false;
        facts.append(text, "Not allowed to load local resource: {lastUrl}");
        return true;
    case Reason::SchemeUnknown:
    case Reason::MixedContent:
        if (isHttp && facts.reason() == Reason::MixedContent) {
            facts.append(
                text, "Mixed Content: The page at '{pageUrl}' was loaded over HTTPS, but requested an insecure ");
            text.append(endpointName(facts.request()->initiator));
            facts.append(text, " '{lastUrl}'. This request has been blocked; the content must be served over HTTPS.");
            return true;
        }
        if (!isFetch(facts) || isHttp || !url)
            return false;
        facts.append(text, "Fetch API cannot load {lastUrl}. URL scheme \"");
        text.append(url->scheme()).append("\" is not supported.");
        return true;
    default:
        return false;
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
