#pragma once

#include <string_view>

/// What stands around the commands of a shell.
namespace fetchscope {

/// `name() {`
bool beginsFunctionOfShell(std::string_view line);
/// The beginning or end of a function, a loop or a condition, or a command that asks nobody (`echo`, `set`).
bool isLineOfShell(std::string_view line);
/// Has a text a function with a command of HTTPie, curl or wget on its first line?
bool hasFunctionThatAsks(std::string_view text);

} // namespace fetchscope
