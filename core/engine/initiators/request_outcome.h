#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/initiators/action.h"
#include "core/engine/model/outcome.h"
#include "core/engine/model/request.h"
#include "core/engine/model/response.h"

namespace fetchscope {

/// What the page gets of a response that came to the end of its fetch. Filtered responses give what can be seen through
/// the filter; navigations are committed.
Outcome outcomeOf(
    const RequestAction& action, const Request& request, const Response& response, const Profile& profile);
/// What the page gets of a refusal before anything was sent.
Outcome outcomeOfRefusal(const RequestAction& action, const Response& refusal, const Profile& profile);

} // namespace fetchscope
