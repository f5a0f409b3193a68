#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A command as a shell splits it into words: quotes of POSIX shells with `$'…'`, line continuations with `\`, `^`
/// (cmd) and a backtick (PowerShell). Nothing is expanded.
struct ShellCommand
{
    std::vector<std::string> words;
    /// Where the command ends in the text: at a line break, a pipe, a semicolon, or at the end.
    std::size_t end = 0;
};
ShellCommand splitShellCommand(std::string_view text);

} // namespace fetchscope
