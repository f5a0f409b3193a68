#include "core/engine/fetch/cors_check.h"

namespace fetchscope {

namespace {

/// Ours: more than one value, in one header or in several, is the commonest mismatch and gets a name of its own.
bool hasSeveralValues(const Response& response, std::string_view value)
{
    return value.find(',') != std::string_view::npos || value.find(' ') != std::string_view::npos
        || response.headers().count("Access-Control-Allow-Origin") > 1;
}

} // namespace

CorsCheckResult corsCheck(
    const Request& request, const Response& response, Tracer& trace, std::string_view requestOrigin)
{
    return corsCheck(request, response, trace, requestOrigin, request.credentialsMode);
}

CorsCheckResult corsCheck(const Request& request, const Response& response, Tracer& trace,
    std::string_view requestOrigin, CredentialsMode credentialsMode)
{
    auto scope = trace.enter();
    const bool isInclude = credentialsMode == CredentialsMode::Include;

    // 1. and 2. Get Access-Control-Allow-Origin; several lines count as one, joined with a comma.
    std::string joined;
    auto origin = response.headers().getSingle("Access-Control-Allow-Origin");
    if (!origin) {
        if (auto combined = response.headers().get("Access-Control-Allow-Origin")) {
            joined = std::move(*combined);
            origin = joined;
        }
    }
    // No such header. (That is not the text `null`.)
    if (!origin) {
        trace.step(StepId::CorsNoAllowOrigin, StepResult::Failed);
        return {false, Reason::CorsMissingAllowOrigin, {}, StepId::CorsNoAllowOrigin};
    }
    trace.step(StepId::CorsGetAllowOrigin, *origin);
    // 3. The wildcard, without credentials.
    if (!isInclude && *origin == "*") {
        trace.step(StepId::CorsWildcard, StepResult::Passed, nameOf(credentialsMode));
        return {true, Reason::None, {}, StepId::CorsWildcard};
    }
    // 4. Byte for byte. Differs: firefox's preflights are made for the page's own origin (preflightOrigin()).
    if (trace.isOn() && requestOrigin != serializeRequestOrigin(request))
        trace.mark(Difference::PreflightOrigin);
    if (requestOrigin != *origin) {
        trace.step(StepId::CorsOrigin, StepResult::Failed, requestOrigin, *origin);
        Reason reason = Reason::CorsAllowOriginMismatch;
        if (*origin == "*")
            reason = Reason::CorsWildcardWithCredentials;
        else if (hasSeveralValues(response, *origin))
            reason = Reason::CorsMultipleAllowOrigin;
        return {false, reason, std::string(*origin), StepId::CorsOrigin};
    }
    trace.step(StepId::CorsOrigin, StepResult::Passed, requestOrigin, *origin);
    // 5.
    if (!isInclude) {
        trace.step(StepId::CorsNoCredentials, StepResult::Passed, nameOf(credentialsMode));
        return {true, Reason::None, {}, StepId::CorsNoCredentials};
    }
    // 6.
    const auto credentials = response.headers().get("Access-Control-Allow-Credentials");
    trace.step(StepId::CorsGetAllowCredentials, credentials ? std::string_view(*credentials) : "(absent)");
    // 7. Exactly `true`.
    if (credentials == "true") {
        trace.step(StepId::CorsAllowCredentials, StepResult::Passed, *credentials);
        return {true, Reason::None, {}, StepId::CorsAllowCredentials};
    }
    // 8.
    trace.step(StepId::CorsFailure, StepResult::Failed, credentials ? std::string_view(*credentials) : "(absent)");
    return {false, Reason::CorsMissingAllowCredentials, credentials.value_or(std::string()), StepId::CorsFailure};
}

Reason preflightReason(Reason reason)
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

} // namespace fetchscope
