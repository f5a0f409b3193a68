#include "core/engine/base/ascii.h"
#include "core/reading/importers/shell_words.h"

#include <algorithm>
#include <utility>

namespace fetchscope {

static bool isShellVariable(std::string_view name)
{
    return !name.empty() && !isAsciiDigit(name.front())
        && std::all_of(name.begin(), name.end(), [](char c) { return isAsciiAlphanumeric(c) || c == '_'; });
}

ShellVariables readShellVariables(std::string_view text)
{
    ShellVariables variables;
    for (std::string_view line : strictlySplit(text, '\n')) {
        line = strip(line, isAsciiWhitespace);
        for (const std::string_view word : {"$ ", "export ", "set ", "SET "}) {
            if (line.starts_with(word))
                line.remove_prefix(word.size());
        }
        const std::size_t equals = line.find('=');
        const std::string_view name = line.substr(0, equals);
        if (equals == std::string_view::npos || !isShellVariable(name))
            continue;
        ShellCommand value = splitShellCommand(line.substr(equals + 1), variables);
        if (value.words.size() == 1 && value.words.front().find("$(") == std::string::npos)
            variables[std::string(name)] = std::move(value.words.front());
    }
    return variables;
}

} // namespace fetchscope
