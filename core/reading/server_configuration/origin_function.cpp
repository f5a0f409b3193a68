#include "core/reading/server_configuration/origin_function.h"

#include "core/engine/base/ascii.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"
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
    /// Asks a text whether it ends with another, begins with it, or has it.
    struct TextMethod
    {
        std::string_view name;
        std::string_view before;
        std::string_view behind;
    };
    constexpr TextMethod ofTexts[] {{".endsWith(", "", "$"}, {".endswith(", "", "$"}, {".startsWith(", "^", ""},
        {".startswith(", "^", ""}, {".includes(", "", ""}};
    for (const auto& [method, before, behind] : ofTexts) {
        for (std::size_t at = function.find(method); at != function.npos; at = function.find(method, at + 1)) {
            std::size_t start = at;
            while (start > 0 && (isNameCharacter(function[start - 1]) || function[start - 1] == '.'))
                --start;
            const bool isOrigins = isOfOrigin(function.substr(start, at - start));
            // A list has others.
            const bool isOfText = !before.empty() || !behind.empty()
                || asciiLowercase(function.substr(start, at - start)).ends_with("origin");
            const Literal text = literalAt(function, at + method.size());
            // A list may be called so, too: `origin.includes(req.header('Origin'))`.
            if (!text.isKnown() && subjectOf(program, function, at).kind == Kind::List)
                continue;
            if (text.text.empty() || (namesOrigin && !isOrigins) || !isOfText)
                continue;
            if (text.kind == Kind::Text)
                addText(list,
                    {Kind::Expression, std::string(before).append(escapedForExpression(text.text)).append(behind)});
            // `origin.includes(settings.host)`
            else if (before.empty() && behind.empty() && !text.isKnown() && text.text.find('.') != text.text.npos)
                addText(list, text);
        }
    }
}

/// The origins of an object that is asked for one: `allowed[origin]`, of `const allowed = { 'https://app.example': true
/// }`.
void addKeys(std::string_view program, std::string_view function, Literal& list)
{
    for (std::size_t at = function.find('['); at != function.npos; at = function.find('[', at + 1)) {
        const std::string_view key = function.substr(at + 1, function.find(']', at) - at - 1);
        const bool isOrigin = key.size() < 20 && asciiLowercase(key).ends_with("origin")
            && std::all_of(key.begin(), key.end(), isNameCharacter);
        if (!isOrigin)
            continue;
        for (const auto& [name, value] : subjectOf(program, function, at).members) {
            if (name.find("://") != std::string::npos && value.text != "false")
                addText(list, {Literal::Kind::Text, name});
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
    addKeys(program, function, list);
    for (const std::string_view sign : {"=== ", "== "}) {
        for (std::size_t at = function.find(sign); at != function.npos; at = function.find(sign, at + 1)) {
            // What follows, `|| !origin`, is not of the text.
            const std::string_view compared = function.substr(at + sign.size());
            const char quote = compared.empty() ? ' ' : compared.front();
            const bool isQuoted = quote == '\'' || quote == '"' || quote == '`';
            const std::size_t close = isQuoted ? compared.find(quote, 1) : compared.npos;
            const Literal text = literalAt(compared.substr(0, close == compared.npos ? close : close + 1), 0);
            if (text.kind == Kind::Text && text.text.find("://") != std::string::npos)
                addText(list, text);
        }
    }
    return list;
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

/// The name that a function gives to what it calls with its answer: the second of its parameters.
std::string_view callbackOf(std::string_view function)
{
    const std::size_t open = function.find('(');
    if (open == function.npos)
        return {};
    const std::size_t close = endOfBrackets(function, open + 1);
    std::string_view parameters = function.substr(open + 1, close - open - 1);
    const std::size_t comma = parameters.find(',');
    if (comma == parameters.npos)
        return {};
    parameters = strip(parameters.substr(comma + 1), isAsciiWhitespace);
    return parameters.substr(0, parameters.find_first_of(":, \n"));
}

/// Does a function allow whatever asks, before it has refused anything?
bool allowsAll(std::string_view function)
{
    const std::string_view callback = callbackOf(function);
    const std::size_t open = function.find('(');
    if (callback.empty() || open == function.npos)
        return false;
    std::size_t from = endOfBrackets(function, open + 1);
    for (std::size_t at = findCall(function, callback, from); at != function.npos;
         at = findCall(function, callback, at)) {
        const std::size_t end = std::min(endOfBrackets(function, at), function.size());
        std::string given(function.substr(at, end - at));
        std::erase_if(given, isAsciiWhitespace);
        if (given != "null,true" && given != "undefined,true" && given != "null,origin")
            return false;
        // In the function's own braces, and behind no condition.
        const std::string_view lead = function.substr(from, at - from);
        const std::string_view before = function.substr(0, at);
        const auto depth =
            std::count(before.begin(), before.end(), '{') - std::count(before.begin(), before.end(), '}');
        const std::string_view statement = lead.substr(std::min(lead.find_last_of(";{}") + 1, lead.size()));
        const bool hasCondition = statement.find("if") != statement.npos || statement.find('?') != statement.npos
            || statement.find("&&") != statement.npos || statement.find("else") != statement.npos;
        if (depth <= 1 && !hasCondition)
            return true;
        from = end;
    }
    return false;
}

/// A line of a function that asks where the program runs, which is not followed; empty where there is none.
std::string_view conditionOfEnvironment(std::string_view function)
{
    constexpr std::size_t longest = 60;
    for (const std::string_view line : strictlySplit(function, '\n')) {
        const std::string_view plain = strip(line, isAsciiWhitespace);
        const bool isCondition = plain.find("if (") != plain.npos || plain.find("if(") != plain.npos
            || plain.find('?') != plain.npos || plain.find("&&") != plain.npos;
        const bool asksEnvironment = plain.find("NODE_ENV") != plain.npos || plain.find("process.env") != plain.npos
            || plain.find("isProd") != plain.npos || plain.find("isDev") != plain.npos;
        if (isCondition && asksEnvironment)
            return plain.substr(0, longest);
    }
    return {};
}

} // namespace

std::string sourceOfFunction(std::string_view program, std::string_view name)
{
    if (name.starts_with("this."))
        name.remove_prefix(5);
    const std::string declared = "function " + std::string(name) + "(";
    if (const std::size_t at = program.find(declared); at != program.npos) {
        const std::size_t brace = program.find('{', endOfBrackets(program, at + declared.size()));
        return brace == program.npos ? std::string()
                                     : std::string(program.substr(at, endOfBrackets(program, brace + 1) + 1 - at));
    }
    std::string own(name);
    own.append(",\n").append(program);
    const Literal value = literalAt(own, 0);
    if (value.text.find("=>") != std::string::npos || value.text.starts_with("function"))
        return value.text;
    constexpr int mostCalls = 50;
    int calls = 0;
    for (std::size_t at = program.find(name); at != program.npos && !name.empty() && calls < mostCalls;
         at = program.find(name, at + 1)) {
        const std::size_t open = program.find_first_not_of(" \t", at + name.size());
        const bool isWhole = at == 0 || (!isNameCharacter(program[at - 1]) && program[at - 1] != '.');
        // `options: function () { … }` of an object.
        const std::string_view member = isWhole && open != program.npos && program[open] == ':'
            ? strip(program.substr(open + 1, 30), isAsciiWhitespace)
            : std::string_view();
        if (const std::size_t brace = program.find('{', at); member.starts_with("function") && brace != program.npos)
            return std::string(
                program.substr(at, std::min(endOfBrackets(program, brace + 1) + 1, program.size()) - at));
        if (!isWhole || open == program.npos || program[open] != '(')
            continue;
        ++calls;
        const std::size_t close = endOfBrackets(program, open + 1);
        std::size_t brace = close < program.size() ? program.find_first_not_of(" \t\r\n", close + 1) : close;
        // `options(): CorsOptions {`
        if (brace < program.size() && program[brace] == ':')
            brace = program.find_first_of("{;\n", brace);
        if (brace < program.size() && program[brace] == '{')
            return std::string(
                program.substr(at, std::min(endOfBrackets(program, brace + 1) + 1, program.size()) - at));
    }
    return {};
}

bool asksList(std::string_view text)
{
    constexpr std::array<std::string_view, 17> questions {".has(", ".includes(", ".indexOf(", ".some(", "in_array(",
        "slices.Contains(", ".contains(", "rigins[", "in allowed", "in ALLOWED", "case 'http", "case \"http",
        "== 'http", "== \"http", ".find(", "in origins", "in_allowed"};
    return std::any_of(questions.begin(), questions.end(),
        [text](std::string_view question) { return text.find(question) != text.npos; });
}

std::vector<std::string> originsAskedFor(std::string_view text)
{
    std::vector<std::string> origins;
    if (!asksList(text))
        return origins;
    constexpr std::size_t mostOrigins = 50;
    for (std::size_t at = text.find("://"); at != text.npos && origins.size() < mostOrigins;
         at = text.find("://", at + 3)) {
        const std::size_t quote = text.find_last_of("\"'`\n", at);
        if (quote == text.npos || text[quote] == '\n')
            continue;
        const char marks[] {text[quote], '\n', '\0'};
        const std::size_t close = std::min(text.find_first_of(marks, at), text.size());
        const std::string_view literal = text.substr(quote + 1, close - quote - 1);
        const auto url = parseUrl(literal);
        if (url && url->hasHttpScheme() && originOf(*url).serialize() == literal
            && std::find(origins.begin(), origins.end(), literal) == origins.end())
            origins.emplace_back(literal);
    }
    return origins;
}

Literal originsComparedIn(std::string_view program)
{
    Literal list {Literal::Kind::List};
    addExpressions(program, program, true, list);
    return list;
}

Literal originsAskedIn(std::string_view program, std::string_view condition)
{
    Literal asked = askedBy(program, condition);
    return asked.members.empty() ? askedByCalled(program, condition) : asked;
}

Literal originDecidedBy(const Literal& given, std::string_view program, ConfigurationDraft& draft)
{
    using Kind = Literal::Kind;
    Literal all {Kind::Boolean, "true"};
    if (given.kind == Kind::List && !given.members.empty()) {
        Literal list = withoutUnknown(given, draft);
        return list.members.empty() ? all : list;
    }
    if (given.isKnown())
        return given;
    const bool isFunction = given.text.find("=>") != given.text.npos || given.text.find("function") != given.text.npos
        || given.text.find("callback") != given.text.npos;
    if (isFunction && allowsAll(given.text))
        return all;
    if (const std::string_view condition = conditionOfEnvironment(given.text); isFunction && !condition.empty())
        draft.note(say<messages::PartNotFollowed>(std::string(condition)));
    Literal list = withoutUnknown(originsAskedIn(program, given.text), draft);
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
