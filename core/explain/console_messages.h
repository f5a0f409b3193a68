#pragma once

#include <optional>
#include <string>

#include "core/browser/profile.h"
#include "core/simulation/run_result.h"
#include "core/simulation/scenario.h"

namespace fetchscope {

/// The lines that a browser prints on its console for an action's outcome, separated by line feeds; null where it
/// prints none (and for the standard, which has no console).
std::optional<std::string> consoleMessage(
    ProfileId browser, const Scenario& scenario, const RunResult& result, const ActionResult& action);

} // namespace fetchscope
