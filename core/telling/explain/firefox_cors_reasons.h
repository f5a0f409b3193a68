#pragma once

#include "core/telling/explain/console_writer.h"
#include "core/telling/explain/outcome_facts.h"

#include <string>

namespace fetchscope {

/// Firefox's line for a reason of CORS, of a load of `url`; false where the reason is none.
bool sayFirefoxCorsReason(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url);

} // namespace fetchscope
