#include "core/reading/server_configuration/literal_methods.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// `.name(…)` or `.name`.
struct Member
{
    std::string_view name {};
    bool isCall = false;
    /// Behind the parenthesis.
    std::size_t arguments = 0;
    std::size_t end = 0;
};

/// Its end is 0 where there is none.
Member memberAt(std::string_view program, std::size_t at)
{
    Member member;
    std::size_t start = std::min(program.find_first_not_of(" \t\r\n", at), program.size());
    if (program.substr(start).starts_with("?."))
        ++start;
    if (start + 1 >= program.size() || program[start] != '.' || !isNameCharacter(program[start + 1]))
        return member;
    std::size_t end = ++start;
    while (end < program.size() && isNameCharacter(program[end]))
        ++end;
    member.name = program.substr(start, end - start);
    member.end = end;
    member.isCall = end < program.size() && program[end] == '(';
    if (member.isCall) {
        member.arguments = end + 1;
        member.end = std::min(endOfBrackets(program, end + 1) + 1, program.size());
    }
    return member;
}

bool hasAny(std::string_view text, std::initializer_list<std::string_view> parts)
{
    return std::any_of(
        parts.begin(), parts.end(), [text](std::string_view part) { return text.find(part) != text.npos; });
}

void split(std::string_view program, const Member& member, Literal& text)
{
    const char separator = member.arguments + 1 < program.size() ? program[member.arguments + 1] : ',';
    Literal list {Literal::Kind::List};
    for (const std::string_view part : strictlySplit(text.text, separator)) {
        if (const std::string_view entry = strip(part, isAsciiWhitespace); !entry.empty())
            list.members.emplace_back(std::string(), Literal {Literal::Kind::Text, std::string(entry)});
    }
    text = std::move(list);
}

/// Does the list keep all that is known of it? Members that are only known at run time stay, too.
bool keepsAll(std::string_view program, const Member& member)
{
    const std::string_view given = program.substr(member.arguments, member.end - member.arguments - 1);
    if (member.name == "filter") {
        const std::string_view plain = strip(given, isAsciiWhitespace);
        const std::size_t arrow = plain.find("=>");
        const bool returnsItself = arrow != plain.npos
            && std::all_of(plain.begin() + static_cast<std::ptrdiff_t>(arrow) + 2, plain.end(),
                [](char c) { return isNameCharacter(c) || c == ' ' || c == '!'; });
        return returnsItself || hasAny(given, {"Boolean", "length", "!!", "undefined", "null", "trim", " is string"});
    }
    if (member.name == "map")
        return hasAny(given, {"trim", "String", "toLowerCase", "toString", "replace(/\\/"});
    return member.name == "flat" || member.name == "sort" || (member.name == "slice" && given.empty());
}

bool followOne(std::string_view program, const Member& member, Literal& value)
{
    using Kind = Literal::Kind;
    if (!member.isCall)
        return false;
    if (value.kind == Kind::Text) {
        if (member.name == "split" || member.name == "Split") {
            split(program, member, value);
            return true;
        }
        return member.name == "trim" || member.name == "toString" || member.name == "strip";
    }
    if (value.kind != Kind::List)
        return false;
    if (member.name == "concat") {
        for (auto& [unused, given] : argumentsAt(program, member.arguments)) {
            if (given.kind == Kind::List)
                value.members.insert(value.members.end(), given.members.begin(), given.members.end());
            else
                value.members.emplace_back(std::string(), std::move(given));
        }
        return true;
    }
    return keepsAll(program, member);
}

} // namespace

void followMethods(std::string_view program, std::size_t& at, Literal& value)
{
    constexpr int longestChain = 8;
    bool isSplit = false;
    for (int i = 0; i < longestChain; ++i) {
        const Member member = memberAt(program, at);
        if (member.end == 0)
            return;
        if (!followOne(program, member, value)) {
            // What is done to each of the parts of a text.
            if (isSplit)
                at = behindMembers(program, at);
            return;
        }
        isSplit = isSplit || (value.kind == Literal::Kind::List && asciiLowercase(member.name) == "split");
        at = member.end;
    }
}

std::size_t behindMembers(std::string_view program, std::size_t at)
{
    for (Member member = memberAt(program, at); member.end != 0; member = memberAt(program, at))
        at = member.end;
    return at;
}

} // namespace fetchscope
