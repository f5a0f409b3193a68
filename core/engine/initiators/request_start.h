#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/initiators/action.h"
#include "core/engine/model/request.h"
#include "core/engine/model/response.h"
#include "core/engine/model/trace.h"

#include <optional>
#include <variant>

namespace fetchscope {

/// What an initiator makes of itself: a request, or a refusal (a network error with its cause) before anything is sent.
using RequestStart = std::variant<Request, Response>;

/// The request that the action starts from the page. The page has to outlive it. `policyOfFile`: that of the style
/// sheet or module that asks (referrerPolicyOfAskingFile()).
RequestStart startRequest(const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace,
    std::optional<ReferrerPolicy> policyOfFile = std::nullopt);

/// A refusal by the API itself, at a step that no trace records.
Response refuseByApi(StepId step, Reason reason, std::string_view subject = {});
/// Records the step as failed, with its values, and refuses.
template <class... Values>
Response refuseByApi(Tracer& trace, StepId step, Reason reason, std::string_view subject, const Values&... values)
{
    trace.step(step, StepResult::Failed, values...);
    return refuseByApi(step, reason, subject);
}

} // namespace fetchscope
