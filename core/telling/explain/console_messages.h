#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/simulation/run_result.h"
#include "core/engine/simulation/scenario.h"

#include <optional>
#include <string>

namespace fetchscope {

class OutcomeFacts;

/// The lines that a browser prints on its console for an action's outcome, separated by line feeds; null where it
/// prints none (and for the standard, which has no console). Chromium says `Failed to load resource: …` of every error
/// status, too, though the page may have got the response.
std::optional<std::string> consoleMessage(
    ProfileId browser, const Scenario& scenario, const RunResult& result, const ActionResult& action);
/// The same, appended, from facts that were looked up for more than this; false where the browser prints nothing.
bool appendConsoleMessage(std::string& text, ProfileId browser, const OutcomeFacts& facts);

} // namespace fetchscope
