#include "core/reading/server_configuration/program_texts.h"

#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/literals.h"

#include <algorithm>

namespace fetchscope {

namespace {

bool isWholeName(std::string_view program, std::size_t at, std::size_t size)
{
    return (at == 0 || !isNameCharacter(program[at - 1]))
        && (at + size >= program.size() || !isNameCharacter(program[at + size]));
}

/// The end of a statement: a semicolon, or a line break outside of brackets that nothing goes on behind.
std::size_t endOfStatement(std::string_view program, std::size_t at)
{
    for (std::size_t i = at; i < program.size(); ++i) {
        const char c = program[i];
        if (c == ';')
            return i;
        if (c == '(' || c == '[' || c == '{') {
            i = endOfBrackets(program, i + 1);
        } else if (c == '"') {
            i = std::min(program.find('"', i + 1), program.size());
        } else if (c == '\n') {
            const std::string_view said = strip(program.substr(at, i - at), isAsciiWhitespace);
            const std::string_view rest = strip(program.substr(i), isAsciiWhitespace);
            if (!said.empty() && !said.ends_with('=') && !rest.starts_with('.') && !rest.starts_with('|'))
                return i;
        } else if (c == ')' || c == ']' || c == '}') {
            return i;
        }
    }
    return program.size();
}

} // namespace

std::vector<std::string> quotedTexts(std::string_view code)
{
    constexpr std::size_t most = 200;
    std::vector<std::string> texts;
    for (std::size_t at = code.find('"'); at != code.npos && texts.size() < most; at = code.find('"', at + 1)) {
        const std::size_t end = code.find('"', at + 1);
        if (end == code.npos)
            break;
        texts.emplace_back(code.substr(at + 1, end - at - 1));
        at = end;
    }
    return texts;
}

std::vector<std::string_view> namesIn(std::string_view code)
{
    std::vector<std::string_view> names;
    for (std::size_t at = 0; at < code.size();) {
        if (code[at] == '"') {
            at = std::min(code.find('"', at + 1), code.size() - 1) + 1;
            continue;
        }
        if (!isNameCharacter(code[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < code.size() && isNameCharacter(code[end]))
            ++end;
        const char before = at > 0 ? code[at - 1] : ' ';
        const char behind = end < code.size() ? code[end] : ' ';
        if (!isAsciiDigit(code[at]) && before != '.' && before != ':' && behind != '(' && behind != ':'
            && behind != '!')
            names.push_back(code.substr(at, end - at));
        at = end;
    }
    return names;
}

std::string_view valueOfVariable(std::string_view program, std::string_view name)
{
    constexpr int mostPlaces = 200;
    int places = 0;
    for (std::size_t at = program.find(name); at != program.npos && !name.empty() && ++places < mostPlaces;
         at = program.find(name, at + 1)) {
        if (!isWholeName(program, at, name.size()) || (at > 0 && program[at - 1] == '.'))
            continue;
        const std::size_t behind = at + name.size();
        const std::size_t line = std::min(program.find('\n', behind), program.size());
        const std::string_view rest = program.substr(behind, line - behind);
        const std::size_t sign = rest.find('=');
        // Between them there may be a type: `: [&str; 2]`.
        const std::string_view between = strip(rest.substr(0, std::min(sign, rest.size())), isAsciiWhitespace);
        if (sign == rest.npos || (!between.empty() && between.front() != ':') || rest.substr(sign).starts_with("==")
            || rest.substr(sign).starts_with("=>"))
            continue;
        const std::size_t start = behind + sign + 1;
        return program.substr(start, endOfStatement(program, start) - start);
    }
    return {};
}

std::string_view nextCall(std::string_view program, std::string_view name, std::size_t& at)
{
    at = findCall(program, name, at);
    if (at == program.npos)
        return {};
    const std::size_t start = at;
    at = std::min(endOfBrackets(program, at), program.size());
    return program.substr(start, at - start);
}

} // namespace fetchscope
