#include "core/reading/messages/message_reasons.h"

#include "core/engine/policy/csp_directives.h"

namespace fetchscope {

Reason ofPreflight(Reason reason)
{
    switch (reason) {
    case Reason::CorsMissingAllowOrigin:
        return Reason::PreflightMissingAllowOrigin;
    case Reason::CorsMultipleAllowOrigin:
        return Reason::PreflightMultipleAllowOrigin;
    case Reason::CorsAllowOriginMismatch:
        return Reason::PreflightAllowOriginMismatch;
    case Reason::CorsWildcardWithCredentials:
        return Reason::PreflightWildcardWithCredentials;
    case Reason::CorsMissingAllowCredentials:
        return Reason::PreflightMissingAllowCredentials;
    default:
        return reason;
    }
}

bool isOfCorsCheck(Reason reason)
{
    return ofPreflight(reason) != reason;
}

std::string_view headerOfReason(Reason reason)
{
    switch (reason) {
    case Reason::CorsMissingAllowOrigin:
    case Reason::CorsMultipleAllowOrigin:
    case Reason::CorsAllowOriginMismatch:
    case Reason::CorsWildcardWithCredentials:
    case Reason::PreflightMissingAllowOrigin:
    case Reason::PreflightMultipleAllowOrigin:
    case Reason::PreflightAllowOriginMismatch:
    case Reason::PreflightWildcardWithCredentials:
        return "Access-Control-Allow-Origin";
    case Reason::CorsMissingAllowCredentials:
    case Reason::PreflightMissingAllowCredentials:
        return "Access-Control-Allow-Credentials";
    case Reason::PreflightMethod:
    case Reason::PreflightMethodWildcard:
    case Reason::PreflightInvalidAllowMethods:
        return "Access-Control-Allow-Methods";
    case Reason::PreflightHeader:
    case Reason::PreflightHeaderWildcard:
    case Reason::PreflightAuthorization:
    case Reason::PreflightInvalidAllowHeaders:
        return "Access-Control-Allow-Headers";
    case Reason::CorpSameOrigin:
    case Reason::CorpSameSite:
    case Reason::CoepRequireCorp:
        return "Cross-Origin-Resource-Policy";
    case Reason::CoepFrame:
        return "Cross-Origin-Embedder-Policy";
    case Reason::FrameOptions:
        return "X-Frame-Options";
    case Reason::Nosniff:
        return "X-Content-Type-Options";
    default:
        return {};
    }
}

std::string_view headerOfCause(MessageCause cause)
{
    switch (cause) {
    case MessageCause::AuthorizationUnderWildcard:
        return "Authorization";
    case MessageCause::PrivateNetworkPreflight:
        return "Access-Control-Allow-Private-Network";
    default:
        return {};
    }
}

Reason policyReasonOf(InitiatorKind initiator)
{
    return reasonOfDirective(fetchDirectiveOf(infoOf(initiator).destination));
}

} // namespace fetchscope
