#pragma once

#include "core/engine/initiators/action.h"
#include "core/engine/url/url.h"

#include <string>

namespace fetchscope {

/// A request action as a call of fetch(), to paste into a console. `pageUrl` resolves its URL.
std::string writeFetchCall(const RequestAction& action, const Url& pageUrl);

} // namespace fetchscope
