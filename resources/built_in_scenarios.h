#pragma once

#include <span>
#include <string_view>

namespace fetchscope {

/// A scenario that comes with the program.
struct BuiltInScenario
{
    /// The file's name without its ending.
    std::string_view name;
    std::string_view json;
};

/// All of them, ordered by name.
std::span<const BuiltInScenario> builtInScenarios();
/// Null where there is none by this name.
inline const BuiltInScenario* builtInScenarioNamed(std::string_view name)
{
    for (const BuiltInScenario& scenario : builtInScenarios()) {
        if (scenario.name == name)
            return &scenario;
    }
    return nullptr;
}

} // namespace fetchscope
