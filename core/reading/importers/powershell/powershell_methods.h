#pragma once

#include "core/reading/importers/powershell/powershell_value.h"

#include <string_view>
#include <vector>

namespace fetchscope {

/// What a method of a text gives: `$base.TrimEnd('/')`, `$name.ToLower()`. That of another method, or of a text that is
/// not known, is the value that it is called on.
PowerShellValue powerShellMethod(
    PowerShellValue value, std::string_view name, const std::vector<PowerShellValue>& arguments);

} // namespace fetchscope
