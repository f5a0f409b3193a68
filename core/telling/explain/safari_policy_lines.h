#pragma once

#include "core/telling/explain/console_writer.h"
#include "core/telling/explain/outcome_facts.h"

namespace fetchscope {

/// What Safari says where a Content Security Policy has refused the request: the directive that did, and the others.
/// False where it prints nothing.
bool saySafariCspViolation(ConsoleWriter& console, const OutcomeFacts& facts);

} // namespace fetchscope
