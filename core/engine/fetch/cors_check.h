#pragma once

#include "core/engine/model/reason.h"
#include "core/engine/model/request.h"
#include "core/engine/model/response.h"
#include "core/engine/model/trace.h"

#include <string>

namespace fetchscope {

struct CorsCheckResult
{
    bool passed = false;
    /// Where it did not pass: why, in the words of a response (see preflightReason() for a preflight's answer).
    Reason reason = Reason::None;
    /// The header's value that did not do.
    std::string subject;
    StepId decidedAt = StepId::None;
};

/// https://fetch.spec.whatwg.org/#concept-cors-check. `requestOrigin` is the byte-serialized request origin.
CorsCheckResult corsCheck(
    const Request& request, const Response& response, Tracer& trace, std::string_view requestOrigin);
/// The same as if the request had this credentials mode.
CorsCheckResult corsCheck(const Request& request, const Response& response, Tracer& trace,
    std::string_view requestOrigin, CredentialsMode credentialsMode);

/// The reason of the same failure where the response is the answer to a preflight.
Reason preflightReason(Reason reason);

} // namespace fetchscope
