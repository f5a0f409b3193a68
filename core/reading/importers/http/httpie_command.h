#pragma once

#include "core/reading/importers/captured/captured_exchange.h"
#include "core/reading/importers/shell_words.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// A command of HTTPie (`http POST host/path Name:value field=text raw:=1 query==q`), with or without a prompt, and
/// behind what is given to it (`echo text | http …`); null for any other text.
std::optional<CapturedRequest> readHttpieCommand(std::string_view text);

/// A command that begins the text and goes on over several lines, which end with `\` or have a quote that is still
/// open.
struct HttpieLines
{
    /// The same command on one line.
    std::string command;
    /// How many lines it has.
    std::size_t count = 0;
};
/// Null where none begins the text, or where it is one line without variables.
std::optional<HttpieLines> readHttpieLines(std::string_view text, const ShellVariables& variables = {});

/// The text with the commands in it on one line each, which have the values of a shell's variables; as many lines as
/// before.
std::string withShellVariables(std::string_view text, const ShellVariables& variables);

/// Does a line begin such a command, all of it or a part that goes on below?
bool beginsHttpieCommand(std::string_view line);
/// Does it begin one behind the mark of a comment, which may be the prompt of a shell?
bool isRemarkOfHttpie(std::string_view line);

} // namespace fetchscope
