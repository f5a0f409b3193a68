#include "core/reading/server_configuration/environment_conditions.h"

#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/program_scan.h"
#include "core/reading/server_configuration/program_texts.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

constexpr int deepestCondition = 8;
constexpr std::size_t longestCondition = 200;
constexpr std::size_t mostConditions = 40;

bool isQuote(char c)
{
    return c == '"' || c == '\'' || c == '`';
}

/// Behind the text that a quote begins at an offset.
std::size_t behindText(std::string_view program, std::size_t at)
{
    const char quote = program[at];
    for (++at; at < program.size() && program[at] != quote; ++at)
        at += program[at] == '\\' ? 1 : 0;
    return std::min(at + 1, program.size());
}

/// Where one of the signs stands outside of texts and brackets, from an offset on; npos where a bracket closes before,
/// or `end` comes.
std::size_t findOutside(std::string_view program, std::string_view sign, std::size_t at, std::size_t end)
{
    end = std::min(end, program.size());
    while (at < end) {
        const char c = program[at];
        if (program.substr(at).starts_with(sign))
            return at;
        if (isQuote(c))
            at = behindText(program, at);
        else if (c == '(' || c == '[' || c == '{')
            at = endOfBrackets(program, at + 1) + 1;
        else if (c == ')' || c == ']' || c == '}')
            return program.npos;
        else
            ++at;
    }
    return program.npos;
}

/// The value of a text or of a variable of the environment, which is not set; null for anything else.
struct KnownText
{
    bool isSet = false;
    std::string_view text {};
};

std::string_view withoutParentheses(std::string_view text)
{
    text = strip(text, isAsciiWhitespace);
    while (text.size() > 2 && text.front() == '(' && endOfBrackets(text, 1) == text.size() - 1)
        text = strip(text.substr(1, text.size() - 2), isAsciiWhitespace);
    return text;
}

std::string_view givenTo(std::string_view program, std::string_view name)
{
    std::string_view value = strip(valueOfVariable(program, name), isAsciiWhitespace);
    while (value.ends_with(';'))
        value.remove_suffix(1);
    return value;
}

std::optional<KnownText> knownText(std::string_view program, std::string_view source, int depth)
{
    source = withoutParentheses(source);
    if (depth > deepestCondition || source.empty())
        return std::nullopt;
    if (isQuote(source.front()) && behindText(source, 0) == source.size())
        return KnownText {true, source.substr(1, source.size() - 2)};
    for (const std::string_view alternative : {"||", "??"}) {
        if (const std::size_t at = findOutside(source, alternative, 0, source.size()); at != source.npos) {
            const auto first = knownText(program, source.substr(0, at), depth + 1);
            return first && !first->isSet ? knownText(program, source.substr(at + 2), depth + 1) : first;
        }
    }
    if (source.starts_with("process.env") || source.starts_with("import.meta.env"))
        return source.find_first_of("=<>&") == source.npos ? std::optional(KnownText {}) : std::nullopt;
    if (!std::all_of(source.begin(), source.end(), isNameCharacter))
        return std::nullopt;
    const std::string_view value = givenTo(program, source);
    return value.empty() || value == source ? std::nullopt : knownText(program, value, depth + 1);
}

std::optional<bool> holds(std::string_view program, std::string_view condition, int depth);

std::optional<bool> compared(std::string_view program, std::string_view condition, int depth)
{
    constexpr std::array<std::string_view, 4> signs {"===", "!==", "==", "!="};
    for (const std::string_view sign : signs) {
        const std::size_t at = findOutside(condition, sign, 0, condition.size());
        if (at == condition.npos)
            continue;
        const auto left = knownText(program, condition.substr(0, at), depth + 1);
        const auto right = knownText(program, condition.substr(at + sign.size()), depth + 1);
        if (!left || !right)
            return std::nullopt;
        const bool isSame = left->isSet == right->isSet && left->text == right->text;
        return isSame == (sign.front() == '=');
    }
    return std::nullopt;
}

/// A name that the program does not make: what it says it is.
std::optional<bool> saidByName(std::string_view name)
{
    const std::string lower = asciiLowercase(name);
    return lower.find("isprod") != lower.npos || lower.find("is_prod") != lower.npos ? std::optional(false)
                                                                                     : std::nullopt;
}

std::optional<bool> holds(std::string_view program, std::string_view condition, int depth)
{
    condition = withoutParentheses(condition);
    if (depth > deepestCondition || condition.empty())
        return std::nullopt;
    for (const std::string_view sign : {"||", "&&"}) {
        const std::size_t at = findOutside(condition, sign, 0, condition.size());
        if (at == condition.npos)
            continue;
        const auto first = holds(program, condition.substr(0, at), depth + 1);
        const auto second = holds(program, condition.substr(at + 2), depth + 1);
        const bool decides = sign == "||";
        if (first == decides || second == decides)
            return decides;
        return first && second ? std::optional(!decides) : std::nullopt;
    }
    if (const auto result = compared(program, condition, depth))
        return result;
    if (condition.front() == '!') {
        const auto opposite = holds(program, condition.substr(1), depth + 1);
        return opposite ? std::optional(!*opposite) : std::nullopt;
    }
    if (const auto text = knownText(program, condition, depth))
        return text->isSet && !text->text.empty();
    const std::string_view name = condition.substr(condition.rfind('.') + 1);
    const bool isName = std::all_of(
        condition.begin(), condition.end(), [](char c) { return isNameCharacter(c) || c == '.' || c == '?'; });
    if (!isName || name.empty())
        return std::nullopt;
    const std::string_view value = givenTo(program, name);
    return value.empty() || value == condition ? saidByName(name) : holds(program, value, depth + 1);
}

/// The question mark of a condition that begins at an offset; npos where none does.
std::size_t questionMark(std::string_view program, std::size_t at)
{
    const std::size_t end = std::min(at + longestCondition, program.size());
    while (at < end) {
        const char c = program[at];
        const char next = at + 1 < program.size() ? program[at + 1] : ' ';
        if (c == '?' && next != '?' && next != '.')
            return at;
        if (isQuote(c))
            at = behindText(program, at);
        else if (c == '(' || c == '[')
            at = endOfBrackets(program, at + 1) + 1;
        else if (std::string_view(",;:)]}{").find(c) != std::string_view::npos || (c == '=' && next == '>'))
            return program.npos;
        else
            at += c == '?' ? 2 : 1;
    }
    return program.npos;
}

/// The colon that belongs to a question mark right before an offset.
std::size_t colonBehind(std::string_view program, std::size_t at)
{
    int open = 1;
    while (at < program.size()) {
        const char c = program[at];
        const char next = at + 1 < program.size() ? program[at + 1] : ' ';
        if (isQuote(c)) {
            at = behindText(program, at);
        } else if (c == '(' || c == '[' || c == '{') {
            at = endOfBrackets(program, at + 1) + 1;
        } else if (c == ')' || c == ']' || c == '}' || c == ';') {
            return program.npos;
        } else {
            open += c == '?' && next != '?' && next != '.' ? 1 : 0;
            open -= c == ':' ? 1 : 0;
            if (open == 0)
                return at;
            at += c == '?' && (next == '?' || next == '.') ? 2 : 1;
        }
    }
    return program.npos;
}

/// Where the value begins whose condition ends at an offset: behind a comma, a bracket, a colon or an assignment.
std::size_t startOfValue(std::string_view program, std::size_t end)
{
    const std::size_t floor = end > longestCondition ? end - longestCondition : 0;
    std::size_t start = end;
    while (start > floor && std::string_view(",;:({[").find(program[start - 1]) == std::string_view::npos) {
        if (program[start - 1] != '=') {
            --start;
            continue;
        }
        std::size_t sign = start - 1;
        while (sign > floor && std::string_view("=!<>").find(program[sign - 1]) != std::string_view::npos)
            --sign;
        if (start - sign == 1)
            return start;
        start = sign;
    }
    return start;
}

} // namespace

std::optional<bool> holdsWithoutEnvironment(std::string_view program, std::string_view condition)
{
    return holds(program, condition, 0);
}

std::optional<ConditionalValue> conditionalAt(std::string_view program, std::size_t offset)
{
    const bool mayBegin = offset < program.size()
        && (isNameCharacter(program[offset]) || program[offset] == '!' || program[offset] == '(');
    const std::size_t mark = mayBegin ? questionMark(program, offset) : program.npos;
    // `name?: type`
    if (mark == program.npos || program.substr(mark).starts_with("?:"))
        return std::nullopt;
    const std::string_view condition = strip(program.substr(offset, mark - offset), isAsciiWhitespace);
    const auto holds = holdsWithoutEnvironment(program, condition);
    const std::size_t colon = holds ? colonBehind(program, mark + 1) : program.npos;
    if (colon == program.npos)
        return std::nullopt;
    return ConditionalValue {condition, *holds, mark + 1, colon, colon + 1};
}

std::vector<EnvironmentCondition> environmentConditionsIn(std::string_view program)
{
    constexpr int mostMarks = 400;
    int marks = 0;
    std::vector<EnvironmentCondition> found;
    for (std::size_t at = program.find('?'); at != program.npos && found.size() < mostConditions && ++marks < mostMarks;
         at = program.find('?', at + 1)) {
        const std::size_t start =
            std::min(program.find_first_not_of(" \t\r\n", startOfValue(program, at)), program.size());
        const auto value = start < at ? conditionalAt(program, start) : std::nullopt;
        if (!value)
            continue;
        constexpr std::size_t longestLead = 60;
        const std::size_t lead = start > longestLead ? start - longestLead : 0;
        const std::string around = asciiLowercase(program.substr(lead, value->otherwise - lead));
        const bool isOfCors = around.find("origin") != around.npos || around.find("cors") != around.npos;
        const bool isThere = std::any_of(found.begin(), found.end(),
            [&value](const EnvironmentCondition& one) { return one.text == value->condition && one.isOfCors; });
        if (!isThere)
            found.push_back({std::string(value->condition), value->holds, isOfCors,
                std::string(value->holds ? program.substr(value->then, value->endOfThen - value->then)
                                         : program.substr(value->otherwise, longestCondition))});
    }
    return found;
}

} // namespace fetchscope
