#include "core/telling/explain/firefox_cors_reasons.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"

namespace fetchscope {

namespace {

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

} // namespace

bool sayFirefoxCorsReason(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url)
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

} // namespace fetchscope
