#pragma once

#include "core/engine/fetch/fetch_params.h"
#include "core/engine/model/response.h"

#include <string>
#include <string_view>

namespace fetchscope {

/// A network error of this request, decided at `step` for `reason`; `subject` is the offending value.
Response refuse(const FetchParams& params, StepId step, Reason reason, std::string_view subject = {});

/// The same for an answer that came and was refused: its status is kept for messages.
Response refuseAnswer(
    const FetchParams& params, StepId step, Reason reason, std::string_view subject, const Response& answer);

} // namespace fetchscope
