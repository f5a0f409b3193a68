#include "core/reading/importers/shell_lines.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/http/httpie_command.h"
#include "core/reading/importers/snippet_readers.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace fetchscope {

bool beginsFunctionOfShell(std::string_view line)
{
    line = strip(line, isAsciiWhitespace);
    constexpr std::string_view keyword = "function ";
    if (line.starts_with(keyword))
        line = strip(line.substr(keyword.size()), isAsciiWhitespace);
    const std::size_t end = line.find("()");
    const std::string_view name = line.substr(0, std::min(end, line.size()));
    const std::string_view behind = end == line.npos ? line : strip(line.substr(end + 2), isAsciiWhitespace);
    return !name.empty() && (behind == "{" || behind.empty()) && std::all_of(name.begin(), name.end(), [](char c) {
        return isAsciiAlphanumeric(c) || c == '_' || c == '-' || c == '.' || c == ':';
    });
}

bool isLineOfShell(std::string_view line)
{
    line = strip(line, isAsciiWhitespace);
    constexpr std::array<std::string_view, 9> whole {"do", "done", "then", "else", "fi", "{", "}", "esac", "@echo off"};
    constexpr std::array<std::string_view, 20> beginnings {"for ", "while ", "until ", "if ", "elif ", "do ", "then ",
        "echo", "printf ", "set ", "cd ", "sleep ", "source ", ". ", "local ", "shopt ", "trap ", "mkdir ", "REM ",
        "done "};
    return beginsFunctionOfShell(line) || std::find(whole.begin(), whole.end(), line) != whole.end()
        || std::any_of(beginnings.begin(), beginnings.end(),
            [line](std::string_view beginning) { return line.starts_with(beginning); });
}

bool hasFunctionThatAsks(std::string_view text)
{
    bool isBegun = false;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        if (strip(line, isAsciiWhitespace).empty())
            continue;
        if (isBegun && (beginsHttpieCommand(line) || findCurlCommand(line) != line.npos))
            return true;
        isBegun = beginsFunctionOfShell(line);
    }
    return false;
}

} // namespace fetchscope
