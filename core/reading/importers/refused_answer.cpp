#include "core/reading/importers/refused_answer.h"

#include <string_view>

namespace fetchscope {

namespace {

constexpr std::string_view allowOrigin = "Access-Control-Allow-Origin";
constexpr std::string_view contentType = "Content-Type";

std::string saidBy(const BrowserMessage& message, std::string_view name)
{
    return std::string(message.value(name));
}

void include(RequestAction& request)
{
    if (hasOption(request.initiator, "credentials"))
        request.credentials = "include";
    else if (hasOption(request.initiator, "withCredentials"))
        request.withCredentials = true;
    else if (hasOption(request.initiator, "crossorigin"))
        request.crossorigin = "use-credentials";
}

/// The type that the message names, or another one.
std::string typeOf(const BrowserMessage& message, std::string_view otherwise)
{
    for (const char* name : {"type", "subject"}) {
        std::string said = saidBy(message, name);
        // What ends the sentence.
        if (said.ends_with('.'))
            said.pop_back();
        if (said.find('/') != std::string::npos)
            return said;
    }
    return std::string(otherwise);
}

/// An answer whose Access-Control-Allow-Origin does not name the page alone.
HeaderList otherOrigins(const BrowserMessage& message)
{
    HeaderList headers;
    const std::string said = saidBy(message, "allowOrigin");
    const bool isMismatch =
        message.reason == Reason::CorsAllowOriginMismatch || message.reason == Reason::PreflightAllowOriginMismatch;
    if (!said.empty()) {
        headers.append(allowOrigin, said);
    } else if (isMismatch) {
        // What it said is not known; another origin's.
        headers.append(allowOrigin, message.form == ConsoleForm::InvalidValue ? "" : "https://other.example");
    } else {
        headers.append(allowOrigin, originAllowedBy(message));
        headers.append(allowOrigin, originAllowedBy(message));
    }
    return headers;
}

/// A file that was changed on its way, or one of another origin that was asked for without CORS.
HeaderList fileOfOtherDigest(const BrowserMessage& message, RequestAction& request)
{
    // Of `x`, where the scenario has an empty file.
    request.integrity = "sha256-LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=";
    HeaderList headers;
    if (message.form != ConsoleForm::NotEligible && message.form != ConsoleForm::NotCorsEnabled) {
        request.crossorigin = "anonymous";
        headers.append(allowOrigin, originAllowedBy(message));
    }
    headers.append(contentType, request.initiator == InitiatorKind::Stylesheet ? "text/css" : "text/javascript");
    return headers;
}

} // namespace

std::string originAllowedBy(const BrowserMessage& message)
{
    return message.origin.empty() || message.origin == "null" ? "*" : message.origin;
}

RefusedAnswer refusedAnswerOf(const BrowserMessage& message, RequestAction& request)
{
    RefusedAnswer answer {HeaderList(), message.status.value_or(200)};
    HeaderList& headers = *answer.headers;
    switch (message.reason) {
    case Reason::CorsWildcardWithCredentials:
    case Reason::PreflightWildcardWithCredentials:
        include(request);
        headers.append(allowOrigin, "*");
        break;
    case Reason::CorsMissingAllowCredentials:
    case Reason::PreflightMissingAllowCredentials:
        include(request);
        headers.append(allowOrigin, originAllowedBy(message));
        if (const std::string said = saidBy(message, "subject"); !said.empty())
            headers.append("Access-Control-Allow-Credentials", said);
        break;
    case Reason::CorsMultipleAllowOrigin:
    case Reason::PreflightMultipleAllowOrigin:
    case Reason::CorsAllowOriginMismatch:
    case Reason::PreflightAllowOriginMismatch:
        headers = otherOrigins(message);
        break;
    case Reason::Nosniff:
        headers.append("X-Content-Type-Options", "nosniff");
        headers.append(contentType, typeOf(message, "text/html"));
        break;
    case Reason::MimeType:
        headers.append(contentType, typeOf(message, "image/png"));
        break;
    case Reason::ApiResponseType:
        headers.append(allowOrigin, originAllowedBy(message));
        headers.append(contentType, typeOf(message, "text/html"));
        break;
    case Reason::OpaqueResponse:
        headers.append(contentType, typeOf(message, "application/json"));
        headers.append("X-Content-Type-Options", "nosniff");
        break;
    case Reason::Integrity:
        headers = fileOfOtherDigest(message, request);
        break;
    case Reason::CorpSameOrigin:
        headers.append("Cross-Origin-Resource-Policy", "same-origin");
        break;
    case Reason::CorpSameSite:
        headers.append("Cross-Origin-Resource-Policy", "same-site");
        break;
    case Reason::FrameOptions: {
        const std::string said = saidBy(message, "frameOptions");
        headers.append("X-Frame-Options", said.empty() ? "DENY" : said);
        headers.append(contentType, "text/html");
        break;
    }
    case Reason::CspFrameAncestors:
        headers.append("Content-Security-Policy",
            message.policy.starts_with("frame-ancestors ") ? message.policy : "frame-ancestors 'none'");
        headers.append(contentType, "text/html");
        break;
    case Reason::CoepFrame:
    case Reason::CoepRequireCorp:
        headers.append(contentType, "text/html");
        break;
    case Reason::ModeSameOrigin:
        if (request.initiator == InitiatorKind::Fetch)
            request.mode = "same-origin";
        break;
    case Reason::ApiResponseStatus:
        // A handshake is answered with 101, all else with 200.
        if (!message.status || (request.initiator != InitiatorKind::WebSocket && answer.status / 100 == 2))
            answer.status = 404;
        break;
    case Reason::None:
        answer.headers.reset();
        break;
    default:
        // A message that was cut, or that says no more: there was no such header.
        break;
    }
    return answer;
}

} // namespace fetchscope
