#pragma once

#include "core/engine/simulation/scenario.h"
#include "core/engine/url/url.h"

#include <string>
#include <vector>

/// Preflights of which a text does not speak, and which let their request through by what it says.
namespace fetchscope {

/// A rule that answers the preflights of a URL so that each is passed.
ServerRule rulePassingPreflights(const Url& url);

/// A browser had the answers of these URLs (as they go over the wire), so that no preflight held their requests back:
/// where the answers that were shown would, a rule before them passes it. False where none is needed.
bool passPreflightsOfAnswered(const std::vector<std::string>& answered, Scenario& scenario);

} // namespace fetchscope
