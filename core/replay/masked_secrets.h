#pragma once

#include "core/engine/simulation/scenario.h"

#include <string_view>

namespace fetchscope {

/// What stands in the place of a secret.
inline constexpr std::string_view maskedValue = "MASKED";

/// The scenario without what lets somebody else in: credentials in headers and URLs, values of cookies, tokens in
/// queries, in Location and in texts of bodies. The same text is masked everywhere, so that requests still find their
/// rules, and names, attributes and schemes stay.
Scenario withoutSecrets(const Scenario& scenario);

} // namespace fetchscope
