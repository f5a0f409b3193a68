#include "core/reading/server_configuration/program_scan.h"

#include "core/engine/base/ascii.h"

#include <algorithm>

namespace fetchscope {

bool isNameCharacter(char c)
{
    return isAsciiAlphanumeric(c) || c == '_' || c == '$';
}

/// Spaces in place of a part of a program, whose lines stay.
static void blank(std::string& program, std::size_t begin, std::size_t end)
{
    std::replace_if(
        program.begin() + static_cast<std::ptrdiff_t>(begin), program.begin() + static_cast<std::ptrdiff_t>(end),
        [](char c) { return c != '\n'; }, ' ');
}

std::string withoutComments(std::string_view text)
{
    std::string program(text);
    for (std::size_t at = program.find("/*"); at != program.npos; at = program.find("/*", at + 2)) {
        // In a path or a text it is none: `'/api/*'`.
        const bool begins = at == 0 || isAsciiWhitespace(program[at - 1])
            || std::string_view(",;(){}").find(program[at - 1]) != std::string_view::npos;
        const std::size_t end = begins ? program.find("*/", at + 2) : program.npos;
        if (end != program.npos)
            blank(program, at, end + 2);
    }
    for (std::size_t at = program.find("//"); at != program.npos; at = program.find("//", at + 2)) {
        // `https://`, and the end of an expression: `/extension:\/\//`.
        const bool isOther = at > 0 && (program[at - 1] == ':' || program[at - 1] == '\\');
        if (!isOther)
            blank(program, at, std::min(program.find('\n', at), program.size()));
    }
    return program;
}

std::string withoutHashComments(std::string_view text)
{
    std::string program(text);
    for (const std::string_view line : strictlySplit(text, '\n')) {
        const std::string_view plain = strip(line, isAsciiWhitespace);
        // `#load() {` of JavaScript, `#[attribute]` of PHP and Rust.
        const bool isOther = plain.ends_with('{') || plain.starts_with("#[") || plain.starts_with("#!");
        const auto start = static_cast<std::size_t>(line.data() - text.data());
        if (plain.starts_with('#') && !isOther)
            blank(program, start, start + line.size());
    }
    return program;
}

std::string withoutXmlComments(std::string_view text)
{
    constexpr std::string_view opening = "<!--";
    constexpr std::string_view closing = "-->";
    std::string plain(text);
    for (std::size_t at = plain.find(opening); at != plain.npos; at = plain.find(opening, at)) {
        const std::size_t end = std::min(plain.find(closing, at), plain.size() - closing.size()) + closing.size();
        blank(plain, at, end);
    }
    return plain;
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
