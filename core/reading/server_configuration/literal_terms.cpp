#include "core/reading/server_configuration/literal_terms.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fetchscope {

Literal wordsAt(std::string_view program, std::size_t& at)
{
    Literal list {Literal::Kind::List};
    const char opening = at + 2 < program.size() ? program[at + 2] : ' ';
    const char closing = opening == '[' ? ']' : opening == '(' ? ')' : opening == '{' ? '}' : opening;
    const std::size_t start = std::min(at + 3, program.size());
    const std::size_t end = std::min(program.find(closing, start), program.size());
    std::string word;
    for (const char c : program.substr(start, end - start)) {
        if (!isAsciiWhitespace(c))
            word += c;
        else if (!word.empty())
            list.members.emplace_back(std::string(), Literal {Literal::Kind::Text, std::exchange(word, std::string())});
    }
    if (!word.empty())
        list.members.emplace_back(std::string(), Literal {Literal::Kind::Text, std::move(word)});
    at = std::min(end + 1, program.size());
    return list;
}

Literal expressionAt(std::string_view program, std::size_t& at)
{
    const std::size_t start = ++at;
    bool isInSet = false;
    while (at < program.size() && program[at] != '\n' && (isInSet || program[at] != '/')) {
        isInSet = program[at] == '[' || (isInSet && program[at] != ']');
        at += program[at] == '\\' ? 2 : 1;
    }
    at = std::min(at, program.size());
    std::string text(program.substr(start, at - start));
    ++at;
    bool ignoresCase = false;
    while (at < program.size() && isNameCharacter(program[at]))
        ignoresCase = program[at++] == 'i' || ignoresCase;
    at = std::min(at, program.size());
    if (ignoresCase)
        text.insert(0, "(?i)");
    return {Literal::Kind::Expression, std::move(text)};
}

std::optional<Literal> partsOf(const std::vector<std::pair<std::string, Literal>>& arguments)
{
    if (arguments.size() < 2 || arguments[1].second.kind != Literal::Kind::Text || arguments[0].second.text.size() != 1)
        return std::nullopt;
    Literal list {Literal::Kind::List};
    for (const std::string_view part : strictlySplit(arguments[1].second.text, arguments[0].second.text.front()))
        list.members.emplace_back(std::string(), Literal {Literal::Kind::Text, std::string(part)});
    return list;
}

Literal withOpenMember(Literal value, std::string_view source)
{
    constexpr std::array<std::string_view, 5> ofEnvironment {
        "process.env", "import.meta.env", "getenv", "environ", "env("};
    const bool isOfEnvironment = std::any_of(ofEnvironment.begin(), ofEnvironment.end(),
        [source](std::string_view one) { return source.find(one) != source.npos; });
    if (value.kind == Literal::Kind::List && value.members.empty() && isOfEnvironment)
        value.members.emplace_back(
            std::string(), Literal {Literal::Kind::Unknown, std::string(strip(source, isAsciiWhitespace))});
    return value;
}

} // namespace fetchscope
