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

} // namespace fetchscope
