#include "core/reading/server_configuration/origin_function.h"

#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/name_lists.h"

#include <algorithm>
#include <array>
#include <string>

namespace fetchscope {

namespace {

/// What stands before a method of a function's text, as a value: a list, an expression, or the variable that is one.
Literal subjectOf(std::string_view program, std::string_view function, std::size_t method)
{
    std::size_t start = method;
    while (start > 0 && (isNameCharacter(function[start - 1]) || function[start - 1] == '.'))
        --start;
    // `['https://app.example'].includes(origin)`, `/^https:/.test(origin)`
    if (start == method && method > 0 && function[method - 1] == ']')
        start = std::min(function.rfind('[', method), method);
    else if (method > 0 && (function[method - 1] == '/' || (start > 0 && function[start - 1] == '/')))
        start = function.find_last_of(" (!,&|=\n", method);
    if (start != function.npos && start < method && function[start] != '/' && function[start] != '['
        && !isNameCharacter(function[start]))
        ++start;
    if (start == function.npos || start >= method)
        return {};
    // As an expression of its own, so that a variable is looked up.
    std::string_view subject = function.substr(start, method - start);
    if (subject.find('.') != subject.npos && isNameCharacter(subject.front()))
        subject.remove_prefix(subject.rfind('.') + 1);
    std::string own(subject);
    own.append(",\n").append(program);
    return literalAt(own, 0);
}

void addText(Literal& list, Literal one)
{
    const bool isThere = std::any_of(list.members.begin(), list.members.end(),
        [&one](const auto& member) { return member.second.kind == one.kind && member.second.text == one.text; });
    if (!isThere)
        list.members.emplace_back(std::string(), std::move(one));
}

/// `namesOrigin`: only what is said of a name that is an origin's.
void addExpressions(std::string_view program, std::string_view function, bool namesOrigin, Literal& list)
{
    using Kind = Literal::Kind;
    const auto isOfOrigin = [](std::string_view name) {
        return asciiLowercase(name).find("origin") != std::string::npos;
    };
    for (std::size_t at = function.find(".test("); at != function.npos; at = function.find(".test(", at + 1)) {
        const std::string_view tested = function.substr(at, std::min(function.find(')', at), function.size()) - at);
        Literal subject = subjectOf(program, function, at);
        if (subject.kind == Kind::Expression && (!namesOrigin || isOfOrigin(tested)))
            addText(list, std::move(subject));
    }
    constexpr std::pair<std::string_view, bool> ofTexts[] {
        {".endsWith(", true}, {".endswith(", true}, {".startsWith(", false}, {".startswith(", false}};
    for (const auto& [method, isEnd] : ofTexts) {
        for (std::size_t at = function.find(method); at != function.npos; at = function.find(method, at + 1)) {
            std::size_t start = at;
            while (start > 0 && (isNameCharacter(function[start - 1]) || function[start - 1] == '.'))
                --start;
            const Literal text = literalAt(function, at + method.size());
            if (text.kind != Kind::Text || text.text.empty()
                || (namesOrigin && !isOfOrigin(function.substr(start, at - start))))
                continue;
            const std::string escaped = escapedForExpression(text.text);
            addText(list, {Kind::Expression, isEnd ? escaped + "$" : "^" + escaped});
        }
    }
}

/// The lists, expressions and texts that a function compares the origin with.
Literal askedBy(std::string_view program, std::string_view function)
{
    using Kind = Literal::Kind;
    Literal list {Kind::List};
    constexpr std::array<std::string_view, 5> ofLists {".includes(", ".indexOf(", ".has(", ".some(", ".find("};
    for (const std::string_view method : ofLists) {
        for (std::size_t at = function.find(method); at != function.npos; at = function.find(method, at + 1)) {
            const Literal subject = subjectOf(program, function, at);
            for (const auto& [unused, member] : subject.members) {
                if (subject.kind == Kind::List)
                    addText(list, member);
            }
        }
    }
    addExpressions(program, function, false, list);
    for (const std::string_view sign : {"=== ", "== "}) {
        for (std::size_t at = function.find(sign); at != function.npos; at = function.find(sign, at + 1)) {
            const Literal text = literalAt(function, at + sign.size());
            if (text.kind == Kind::Text && text.text.find("://") != std::string::npos)
                addText(list, text);
        }
    }
    return list;
}

/// The source of a function of the program: `const name = (origin) => …`, `function name(origin) { … }`; empty where
/// there is none.
std::string sourceOfFunction(std::string_view program, std::string_view name)
{
    const std::string declared = "function " + std::string(name) + "(";
    if (const std::size_t at = program.find(declared); at != program.npos) {
        const std::size_t brace = program.find('{', at);
        return brace == program.npos ? std::string()
                                     : std::string(program.substr(brace, endOfBrackets(program, brace + 1) - brace));
    }
    std::string own(name);
    own.append(",\n").append(program);
    const Literal value = literalAt(own, 0);
    return value.text.find("=>") != std::string::npos || value.text.starts_with("function") ? value.text
                                                                                            : std::string();
}

/// What the functions compare that a function calls.
Literal askedByCalled(std::string_view program, std::string_view function)
{
    Literal list {Literal::Kind::List};
    constexpr int mostCalled = 8;
    int called = 0;
    for (std::size_t at = function.find('('); at != function.npos && called < mostCalled;
         at = function.find('(', at + 1)) {
        std::size_t start = at;
        while (start > 0 && isNameCharacter(function[start - 1]))
            --start;
        const std::string_view name = function.substr(start, at - start);
        if (name.empty() || name == "if" || name == "function" || name == "callback"
            || (start > 0 && function[start - 1] == '.'))
            continue;
        ++called;
        if (const std::string source = sourceOfFunction(program, name); !source.empty()) {
            for (auto& [unused, member] : askedBy(program, source).members)
                addText(list, std::move(member));
        }
    }
    return list;
}

/// Without the members that are only known at run time.
Literal withoutUnknown(Literal list, ConfigurationDraft& draft)
{
    std::erase_if(list.members, [&draft](const auto& member) {
        if (member.second.isKnown())
            return false;
        draft.note(say<messages::OriginAtRunTime>(member.second.text));
        return true;
    });
    return list;
}

} // namespace

bool refusesWithError(const Literal& function)
{
    constexpr std::array<std::string_view, 4> errors {"(new Error(", "Exception(", "HttpError(", "(Error("};
    return !function.isKnown() && std::any_of(errors.begin(), errors.end(), [&function](std::string_view error) {
        return function.text.find(error) != std::string::npos;
    });
}

Literal originsComparedIn(std::string_view program)
{
    Literal list {Literal::Kind::List};
    addExpressions(program, program, true, list);
    return list;
}

Literal originDecidedBy(const Literal& given, std::string_view program, ConfigurationDraft& draft)
{
    using Kind = Literal::Kind;
    const Literal all {Kind::Boolean, "true"};
    if (given.kind == Kind::List && !given.members.empty()) {
        Literal list = withoutUnknown(given, draft);
        return list.members.empty() ? all : list;
    }
    if (given.isKnown())
        return given;
    const bool isFunction = given.text.find("=>") != given.text.npos || given.text.find("function") != given.text.npos
        || given.text.find("callback") != given.text.npos;
    Literal asked = askedBy(program, given.text);
    if (asked.members.empty())
        asked = askedByCalled(program, given.text);
    Literal list = withoutUnknown(std::move(asked), draft);
    if (!isFunction && list.members.empty()) {
        draft.note(say<messages::OriginsAtRunTime>(given.text));
        return all;
    }
    std::string names;
    for (const auto& [unused, origin] : list.members)
        names.append(names.empty() ? "" : ", ").append(origin.text);
    draft.note(say<messages::OriginByFunction>(names.empty() ? "*" : names));
    // Where nothing tells: what asks is allowed.
    return list.members.empty() ? all : list;
}

} // namespace fetchscope
