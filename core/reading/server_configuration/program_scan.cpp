#include "core/reading/server_configuration/program_scan.h"

#include "core/engine/base/ascii.h"

#include <algorithm>

namespace fetchscope {

bool isNameCharacter(char c)
{
    return isAsciiAlphanumeric(c) || c == '_' || c == '$';
}

std::string withoutLineComments(std::string_view text)
{
    std::string program(text);
    for (std::size_t at = program.find("//"); at != program.npos; at = program.find("//", at + 2)) {
        const bool isUrl = at > 0 && program[at - 1] == ':';
        const std::size_t end = std::min(program.find('\n', at), program.size());
        if (!isUrl)
            std::fill(program.begin() + static_cast<std::ptrdiff_t>(at),
                program.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    }
    return program;
}

std::string_view assignedVariable(std::string_view before)
{
    before = strip(before, isAsciiWhitespace);
    if (!before.ends_with('='))
        return {};
    before = strip(before.substr(0, before.size() - 1), isAsciiWhitespace);
    std::size_t start = before.size();
    while (start > 0 && isNameCharacter(before[start - 1]))
        --start;
    return before.substr(start);
}

std::size_t findCall(std::string_view program, std::string_view callee, std::size_t offset)
{
    for (std::size_t at = program.find(callee, offset); at != std::string_view::npos;
         at = program.find(callee, at + 1)) {
        const std::size_t behind = at + callee.size();
        if (behind < program.size() && program[behind] == '(' && (at == 0 || !isNameCharacter(program[at - 1])))
            return behind + 1;
    }
    return std::string_view::npos;
}

std::size_t endOfBrackets(std::string_view program, std::size_t offset)
{
    int depth = 1;
    char quote = '\0';
    for (std::size_t i = offset; i < program.size(); ++i) {
        const char c = program[i];
        if (quote != '\0') {
            if (c == '\\')
                ++i;
            else if (c == quote || (c == '\n' && quote != '`'))
                quote = '\0';
        } else if (c == '"' || c == '\'' || c == '`') {
            quote = c;
        } else if (c == '(' || c == '[' || c == '{') {
            ++depth;
        } else if ((c == ')' || c == ']' || c == '}') && --depth == 0) {
            return i;
        }
    }
    return program.size();
}

std::size_t startOfBrackets(std::string_view program, std::size_t closing)
{
    int depth = 0;
    for (std::size_t i = std::min(closing + 1, program.size()); i-- > 0;) {
        const char c = program[i];
        if (c == ')' || c == ']' || c == '}')
            ++depth;
        else if ((c == '(' || c == '[' || c == '{') && --depth == 0)
            return i;
    }
    return program.npos;
}

} // namespace fetchscope
