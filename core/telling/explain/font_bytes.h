#pragma once

#include "core/telling/explain/outcome_facts.h"

#include <optional>
#include <string>

namespace fetchscope {

/// What the sanitizer of Chromium and Firefox says of what was to be a font and begins as none does; null where it
/// begins as one, or the scenario does not say what came.
std::optional<std::string> fontFaultOf(const OutcomeFacts& facts);

} // namespace fetchscope
