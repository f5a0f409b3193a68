#pragma once

#include "core/engine/base/result.h"
#include "core/engine/simulation/scenario.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A request of a scenario as somebody chooses it out of a list.
struct ActionChoice
{
    /// From 1.
    std::size_t number = 0;
    /// What its collection calls it; may be empty.
    std::string name;
    std::string method;
    std::string url;
};
std::vector<ActionChoice> actionChoices(const Scenario& scenario);

/// Leaves of the actions only the one that is asked for by its number or its name (whole, or the end of a path of
/// folders). The error says that there is none, or several.
Result<void> keepOnlyAction(Scenario& scenario, std::string_view nameOrNumber);

} // namespace fetchscope
