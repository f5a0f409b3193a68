#pragma once

#include "core/reading/importers/powershell/powershell_value.h"

#include <optional>
#include <string_view>
#include <vector>

namespace fetchscope {

/// What a method of a text gives: `$base.TrimEnd('/')`, `$name.ToLower()`. That of another method, or of a text that is
/// not known, is the value that it is called on.
PowerShellValue powerShellMethod(
    PowerShellValue value, std::string_view name, const std::vector<PowerShellValue>& arguments);
/// What a function of a type gives: `[Uri]::EscapeDataString('a b')`; null where that is not known. Of `GetBytes()` the
/// text.
std::optional<PowerShellValue> powerShellFunction(std::string_view name, const std::vector<PowerShellValue>& arguments);

} // namespace fetchscope
