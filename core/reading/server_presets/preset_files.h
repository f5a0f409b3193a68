#pragma once

#include <span>
#include <string_view>

namespace fetchscope {

/// A file of resources/servers/, as text inside of the program.
struct PresetFile
{
    /// The file's name without its ending.
    std::string_view name;
    std::string_view json;
};

/// Ordered by name.
std::span<const PresetFile> presetFiles();

} // namespace fetchscope
