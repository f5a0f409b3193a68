#pragma once

#include "core/engine/simulation/scenario.h"

#include <optional>
#include <string_view>
#include <vector>

/// The pages of a scenario by the names that actions give them.
namespace fetchscope {

/// The page of this name, as the scenario has it; the first one where there is none of it.
Page& pageNamed(Scenario& scenario, std::string_view name);
const Page& pageNamed(const Scenario& scenario, std::string_view name);
/// The rules of its service worker.
std::optional<std::vector<ServiceWorkerRule>>& serviceWorkerNamed(Scenario& scenario, std::string_view name);

} // namespace fetchscope
