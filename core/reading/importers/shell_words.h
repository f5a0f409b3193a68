#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// What stands in the text of a shell's variables.
using ShellVariables = std::map<std::string, std::string, std::less<>>;

/// A command as a shell splits it into words: quotes of POSIX shells with `$'…'`, those of cmd (`^"…^"`, and `""`
/// inside of quotes), curly ones that a word processor made; line continuations with `\`, `^` (cmd) and a backtick
/// (PowerShell), and options on a line of their own where the mark was lost. A variable is replaced by its value, or
/// where the text has none, by its name as an open one (captured/open_names.h); what another command prints is open,
/// too. Nothing else is expanded.
struct ShellCommand
{
    std::vector<std::string> words;
    /// What is given to it to read: a text behind `<<`, or the name of a file with an `@` before it; null where nothing
    /// is.
    std::optional<std::string> input;
    /// Where the command ends in the text: at a line break, a pipe, a semicolon, or at the end.
    std::size_t end = 0;
};
ShellCommand splitShellCommand(std::string_view text, const ShellVariables& variables = {});

/// Takes the assignments of a text that stand on lines of their own: `NAME=value`, `export NAME="value"`, `set
/// NAME=value`.
ShellVariables readShellVariables(std::string_view text);

} // namespace fetchscope
