#pragma once

#include "core/telling/explain/outcome_facts.h"

#include <string>

namespace fetchscope {

/// The header that Safari names where a preflight does not allow one: of those that it knows the first that the page
/// set, in its usual spelling, or else the first of the others, as the page spells it (WebKit HTTPHeaderMap.h).
std::string headerRefusedInSafari(const OutcomeFacts& facts);

} // namespace fetchscope
