#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/simulation/run_result.h"
#include "core/engine/simulation/scenario.h"

#include <optional>
#include <string>

namespace fetchscope {

class OutcomeFacts;

/// The lines that a browser prints on its console for an action's outcome, separated by line feeds; null where it
/// prints none (and for the standard, which has no console). Chromium's second message, `Failed to load resource: …`,
/// comes from its network panel and is not among them.
std::optional<std::string> consoleMessage(
    ProfileId browser, const Scenario& scenario, const RunResult& result, const ActionResult& action);
/// The same, appended, from facts that were looked up for more than this; false where the browser prints nothing.
bool appendConsoleMessage(std::string& text, ProfileId browser, const OutcomeFacts& facts);

} // namespace fetchscope
