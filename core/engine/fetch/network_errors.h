#pragma once

#include "core/engine/fetch/fetch_params.h"
#include "core/engine/model/response.h"
#include "core/engine/policy/content_security_policy.h"

#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A network error of this request, for `reason`, at a step that is in the trace already; `subject` is the offending
/// value.
Response refusedAt(const FetchParams& params, StepId step, Reason reason, std::string_view subject = {});
/// Keeps what policies are to report of these violations, where somebody asks for it.
void noteViolations(const FetchParams& params, const std::vector<CspViolation>& violations);
/// The same for what Content Security Policies refuse, which is noted.
Response refusedAt(const FetchParams& params, StepId step, const CspVerdict& verdict);
/// The same for an answer that came and was refused: its status is kept for messages.
Response answerRefusedAt(
    const FetchParams& params, StepId step, Reason reason, std::string_view subject, const Response& answer);

/// Records the step as failed, with its values, and makes the network error.
template <class... Values>
Response refuse(
    const FetchParams& params, StepId step, Reason reason, std::string_view subject, const Values&... values)
{
    params.trace.step(step, StepResult::Failed, values...);
    return refusedAt(params, step, reason, subject);
}
template <class... Values>
Response refuseAnswer(const FetchParams& params, StepId step, Reason reason, std::string_view subject,
    const Response& answer, const Values&... values)
{
    params.trace.step(step, StepResult::Failed, values...);
    return answerRefusedAt(params, step, reason, subject, answer);
}

} // namespace fetchscope
