#include "core/base/ascii.h"
#include "core/explain/console_dialects.h"

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

/// A redirect of a preflight to a place that can be a URL is noted before all else.
void appendPreflightRedirect(std::string& text, const OutcomeFacts& facts, const std::string& url)
{
    const Exchange* exchange = facts.exchange();
    if (!facts.isInPreflight() || exchange->networkFailure || !isRedirectStatus(exchange->status))
        return;
    const auto base = parseUrl(exchange->url);
    const std::string location = facts.answerHeader("location");
    if (!location.empty() && base && parseUrl(location, &*base))
        appendBlocked(text, url, "CORS request external redirect not allowed");
}

/// Was the hop before the one that failed a request that CORS allowed?
bool appendNotHttp(std::string& text, const OutcomeFacts& facts, const std::string& url)
{
    appendBlocked(text, url, "CORS request not http");
    std::string previous;
    facts.appendFact(previous, "previousUrl");
    const auto previousUrl = parseUrl(previous);
    if (previousUrl && !isSameOrigin(facts.page().origin, *previousUrl))
        appendDidNotSucceed(text, previous);
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
    const auto parsed = parseUrl(url);
    const bool isCrossOrigin = parsed && !isSameOrigin(facts.page().origin, *parsed);

    if (facts.outcome().verdict == Verdict::NetworkError) {
        const bool isCors = !facts.request()->mode || *facts.request()->mode == "cors";
        if (!isCrossOrigin || !isCors)
            return false;
        appendDidNotSucceed(lines, url);
    } else {
        appendPreflightRedirect(lines, facts, url);
        if (appendCorsReason(lines, facts, url)) {
            if (facts.isInPreflight())
                appendDidNotSucceed(lines, url);
        } else {
            switch (facts.reason()) {
            case Reason::ModeSameOrigin:
                facts.append(lines, "Security Error: Content at {pageUrl} may not load data from {lastUrl}.");
                break;
            case Reason::RedirectScheme:
            case Reason::SchemeNotSupported:
                appendNotHttp(lines, facts, url);
                break;
            case Reason::MixedContent: {
                facts.append(lines, "Blocked loading mixed active content “{lastUrl}”");
                std::string previous;
                facts.appendFact(previous, "previousUrl");
                const auto previousUrl = parseUrl(previous);
                if (previousUrl && !isSameOrigin(facts.page().origin, *previousUrl))
                    appendDidNotSucceed(lines, previous);
                break;
            }
            case Reason::CorpSameOrigin:
            case Reason::CorpSameSite:
            case Reason::CoepRequireCorp:
                facts.append(lines,
                    "The resource at “{url}” was blocked due to its Cross-Origin-Resource-Policy header (or lack "
                    "thereof). See https://developer.mozilla.org/docs/Web/HTTP/Cross-Origin_Resource_Policy_(CORP)#");
                break;
            default:
                return false;
            }
        }
    }
    text += lines;
    return true;
}

} // namespace fetchscope
