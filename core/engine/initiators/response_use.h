#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/initiators/action.h"
#include "core/engine/model/outcome.h"
#include "core/engine/model/response.h"

#include <optional>

namespace fetchscope {

/// Why an API or element has no use for a response that fetch handed it; null where it has.
std::optional<ErrorCause> refusalByUse(const RequestAction& action, const Response& response, const Profile& profile);

} // namespace fetchscope
