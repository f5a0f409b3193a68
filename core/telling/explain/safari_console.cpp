#include "core/telling/explain/console_dialects.h"

// The texts are those of WebKit's CrossOriginAccessControl.cpp, CrossOriginPreflightResultCache.cpp and
// NetworkLoadChecker.cpp. No recordings of Safari were at hand.

namespace fetchscope {

namespace {

bool appendReason(std::string& text, const OutcomeFacts& facts)
{
    switch (facts.reason()) {
    case Reason::CorsMissingAllowOrigin:
    case Reason::PreflightMissingAllowOrigin:
    case Reason::CorsAllowOriginMismatch:
    case Reason::PreflightAllowOriginMismatch:
        facts.append(text, "Origin {origin} is not allowed by Access-Control-Allow-Origin. Status code: {status}");
        return true;
    case Reason::CorsMultipleAllowOrigin:
    case Reason::PreflightMultipleAllowOrigin:
        text += "Access-Control-Allow-Origin cannot contain more than one origin.";
        return true;
    case Reason::CorsWildcardWithCredentials:
    case Reason::PreflightWildcardWithCredentials:
        text += "Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true.";
        return true;
    case Reason::CorsMissingAllowCredentials:
    case Reason::PreflightMissingAllowCredentials:
        text += "Credentials flag is true, but Access-Control-Allow-Credentials is not \"true\".";
        return true;
    case Reason::PreflightRedirect:
    case Reason::PreflightStatus:
        facts.append(text, "Preflight response is not successful. Status code: {status}");
        return true;
    case Reason::PreflightInvalidAllowMethods:
        facts.append(
            text, "Header Access-Control-Allow-Methods has an invalid value: {header:access-control-allow-methods}");
        return true;
    case Reason::PreflightInvalidAllowHeaders:
        facts.append(
            text, "Header Access-Control-Allow-Headers has an invalid value: {header:access-control-allow-headers}");
        return true;
    case Reason::PreflightMethod:
    case Reason::PreflightMethodWildcard:
        facts.append(text, "Method {subject} is not allowed by Access-Control-Allow-Methods.");
        return true;
    case Reason::PreflightHeader:
    case Reason::PreflightHeaderWildcard:
    case Reason::PreflightAuthorization:
        text.append("Request header field ")
            .append(facts.refusedHeaderName())
            .append(" is not allowed by Access-Control-Allow-Headers.");
        return true;
    case Reason::RedirectCredentials:
        facts.append(text,
            "Cross-origin redirection to {subject} denied by Cross-Origin Resource Sharing policy: "
            "redirection URL {subject} has credentials");
        return true;
    case Reason::RedirectScheme:
        facts.append(text,
            "Cross-origin redirection to {subject} denied by Cross-Origin Resource Sharing policy: not "
            "allowed to follow a cross-origin CORS redirection with non CORS scheme");
        return true;
    case Reason::RedirectModeError:
        facts.append(text, "Not allowed to follow a redirection while loading {url}");
        return true;
    case Reason::RedirectCount:
        text += "Load cannot follow more than 20 redirections";
        return true;
    case Reason::CorpSameOrigin:
    case Reason::CorpSameSite:
    case Reason::CoepRequireCorp:
        facts.append(text,
            "Cancelled load to {url} because it violates the resource's Cross-Origin-Resource-Policy response header.");
        return true;
    default:
        return false;
    }
}

} // namespace

bool appendSafariMessage(std::string& text, const OutcomeFacts& facts)
{
    if (!facts.request() || facts.outcome().verdict == Verdict::NetworkError || !appendReason(text, facts))
        return false;
    const std::string_view api = infoOf(facts.request()->initiator).safari;
    if (!api.empty()) {
        text.append("\n").append(api);
        facts.append(text, " cannot load {firstUrl} due to access control checks.");
    }
    return true;
}

} // namespace fetchscope
