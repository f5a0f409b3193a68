#include "core/reading/server_configuration/express_mounts.h"

#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/name_lists.h"
#include "core/reading/server_configuration/request_guards.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

constexpr std::size_t mostMounts = 60;

/// Where a function of a program is declared by its name.
struct Declaration
{
    std::size_t start = 0;
    std::size_t end = 0;
};

/// The braces behind an offset, where they open in the same statement.
Declaration bodyBehind(std::string_view program, std::size_t start, std::size_t behind)
{
    const std::size_t brace = program.find('{', behind);
    if (brace == program.npos)
        return {};
    return {start, std::min(endOfBrackets(program, brace + 1), program.size())};
}

/// `function name(…) { … }`, `const name = (…) => { … }`; empty where there is none.
Declaration declarationOf(std::string_view program, std::string_view name)
{
    const std::string declared = "function " + std::string(name) + "(";
    if (const std::size_t at = program.find(declared); at != program.npos)
        return bodyBehind(program, at, std::min(endOfBrackets(program, at + declared.size()), program.size()));
    for (std::size_t at = program.find(name); at != program.npos; at = program.find(name, at + 1)) {
        const std::size_t behind = at + name.size();
        if ((at > 0 && isNameCharacter(program[at - 1]))
            || (behind < program.size() && isNameCharacter(program[behind])))
            continue;
        const std::size_t sign = program.find_first_not_of(" \t", behind);
        if (sign == program.npos || program[sign] != '=' || program.substr(sign).starts_with("=="))
            continue;
        const std::string_view value = strip(program.substr(sign + 1, 200), isAsciiWhitespace);
        const std::size_t arrow = value.find("=>");
        const bool isFunction = value.starts_with("function") || value.starts_with("async")
            || (value.starts_with('(') && arrow != value.npos && value.substr(0, arrow).find(';') == value.npos);
        const std::size_t parenthesis = program.find('(', sign);
        if (isFunction && parenthesis != program.npos)
            return bodyBehind(program, at, std::min(endOfBrackets(program, parenthesis + 1), program.size()));
    }
    return {};
}

/// Of the text before the body of a function its name: `const name = function (…)`, `function name(…)`; empty where it
/// has none.
std::string_view nameOfFunction(std::string_view before)
{
    before = strip(before, isAsciiWhitespace);
    if (before.ends_with("=>"))
        before = strip(before.substr(0, before.size() - 2), isAsciiWhitespace);
    const std::size_t open = before.ends_with(')') ? startOfBrackets(before, before.size() - 1) : before.npos;
    if (open == before.npos)
        return {};
    before = strip(before.substr(0, open), isAsciiWhitespace);
    if (before.ends_with("function"))
        before.remove_suffix(8);
    before = strip(before, isAsciiWhitespace);
    if (before.ends_with("async"))
        before = strip(before.substr(0, before.size() - 5), isAsciiWhitespace);
    if (before.ends_with('='))
        return assignedVariable(before);
    std::size_t start = before.size();
    while (start > 0 && isNameCharacter(before[start - 1]))
        --start;
    const std::string_view name = before.substr(start);
    return strip(before.substr(0, start), isAsciiWhitespace).ends_with("function") ? name : std::string_view();
}

std::size_t timesNamed(std::string_view program, std::string_view name)
{
    std::size_t times = 0;
    for (std::size_t at = program.find(name); at != program.npos; at = program.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        const bool isWhole =
            (at == 0 || !isNameCharacter(program[at - 1])) && (end == program.size() || !isNameCharacter(program[end]));
        times += isWhole ? 1 : 0;
    }
    return times;
}

std::string firstLineOf(std::string_view program, const ExpressCall& call)
{
    constexpr std::size_t longest = 60;
    const std::string_view whole =
        program.substr(call.at, std::min(program.find('\n', call.at), call.end + 1) - call.at);
    return std::string(strip(whole.substr(0, longest), isAsciiWhitespace));
}

/// Behind the parenthesis of a middleware that is among the arguments of a call; npos where it is not.
std::size_t middlewareIn(
    std::string_view program, const ExpressCall& call, const std::vector<std::string_view>& callees)
{
    for (const std::string_view argument : argumentTextsOf(program, call.arguments, call.end)) {
        for (const std::string_view callee : callees) {
            const std::size_t at = findCall(argument, callee);
            const std::string_view before = argument.substr(0, at == argument.npos ? 0 : at);
            // Inside of a function, it is called for each request.
            if (at != argument.npos && before.find("=>") == before.npos && before.find("function") == before.npos
                && before.find('{') == before.npos)
                return static_cast<std::size_t>(argument.data() - program.data()) + at;
        }
    }
    return program.npos;
}

} // namespace

std::vector<ExpressMount> expressMountsIn(
    std::string_view program, const std::vector<std::string_view>& callees, ConfigurationDraft& draft)
{
    std::vector<ExpressMount> mounts;
    for (const ExpressCall& call : expressCallsIn(program)) {
        const std::size_t arguments = middlewareIn(program, call, callees);
        if (arguments == program.npos)
            continue;
        if (call.paths.empty())
            draft.note(say<messages::NoSuchPath>(firstLineOf(program, call)));
        if (!call.openPath.empty())
            draft.note(say<messages::PathAtRunTime>(call.openPath));
        if (call.isElsewhere)
            draft.note(say<messages::RouterElsewhere>(call.owner));
        if (const std::string_view condition = conditionAround(program, call.at); !condition.empty())
            draft.note(say<messages::PartNotFollowed>(std::string(condition)));
        for (const ExpressPath& path : call.paths) {
            if (mounts.size() < mostMounts)
                mounts.push_back({arguments, call.at, std::string(call.owner), call.method(), path});
        }
    }
    return mounts;
}

std::vector<PlacedHandler> expressHandlersIn(std::string_view program)
{
    std::vector<PlacedHandler> handlers;
    for (const ExpressCall& call : expressCallsIn(program)) {
        // `headers.get(…)` and `axios.get('https://…')` are no routes.
        const bool isRoute = call.verb == "use" || !call.openPath.empty()
            || std::any_of(call.paths.begin(), call.paths.end(), [](const ExpressPath& path) { return !path.isAll(); })
            || literalAt(program, call.arguments).kind == Literal::Kind::Text;
        if (!isRoute)
            continue;
        std::vector<Declaration> sources {{call.at, call.end}};
        for (const std::string_view argument : argumentTextsOf(program, call.arguments, call.end)) {
            const bool isName = std::all_of(argument.begin(), argument.end(), isNameCharacter);
            const Declaration declared = isName ? declarationOf(program, argument) : Declaration();
            if (declared.end > 0)
                sources.push_back(declared);
        }
        for (const Declaration& source : sources) {
            for (const ExpressPath& path : call.paths)
                handlers.push_back({{call.method(), path, call.order}, source.start, source.end, call.isElsewhere,
                    call.owner, call.openPath});
        }
    }
    return handlers;
}

std::vector<const PlacedHandler*> handlersAround(const std::vector<PlacedHandler>& handlers, std::size_t offset)
{
    std::vector<const PlacedHandler*> around;
    for (const PlacedHandler& one : handlers) {
        if (offset < one.start || offset >= one.end)
            continue;
        const std::size_t size = one.end - one.start;
        const std::size_t smallest = around.empty() ? size : around.front()->end - around.front()->start;
        if (size < smallest)
            around.clear();
        if (size <= smallest)
            around.push_back(&one);
    }
    return around;
}

/// Middleware that is written out and answers some by itself: `if (…) return res.status(401).end()`.
static bool refusesItself(std::string_view handler)
{
    constexpr std::array<std::string_view, 5> answers {
        "status(401)", "sendStatus(401)", "status(403)", "sendStatus(403)", "writeHead(401"};
    return std::any_of(answers.begin(), answers.end(),
        [handler](std::string_view answer) { return handler.find(answer) != handler.npos; });
}

/// `if (!req.headers.authorization)`
static bool asksForAuthorization(std::string_view handler)
{
    std::string text = asciiLowercase(handler);
    std::erase_if(text, isAsciiWhitespace);
    constexpr std::array<std::string_view, 6> questions {"if(!req.headers.authorization)",
        "if(!req.headers['authorization'])", "if(!req.headers[\"authorization\"])", "if(!req.get('authorization'))",
        "if(!req.header('authorization'))", "if(!request.headers.authorization)"};
    return text.find("status(401)") != std::string::npos
        && std::any_of(questions.begin(), questions.end(),
            [&text](std::string_view question) { return text.find(question) != std::string::npos; });
}

std::vector<ExpressRoute> expressRoutesBefore(std::string_view program, std::string_view owner, std::size_t end)
{
    std::vector<ExpressRoute> routes;
    for (const ExpressCall& call : expressCallsIn(program)) {
        const bool isBefore = owner.empty() ? call.order < end : call.end < end && call.owner == owner;
        if (!isBefore || call.verb == "options" || routes.size() >= mostMounts)
            continue;
        const Literal first = literalAt(program, call.arguments);
        const bool hasPath = first.kind == Literal::Kind::Text && first.text.starts_with('/');
        const std::string_view given = program.substr(call.arguments, call.end - call.arguments);
        const std::size_t comma = given.find(',');
        const std::string_view handler = hasPath && comma != given.npos ? given.substr(comma + 1) : given;
        // `app.get('setting')` asks for a setting; a middleware goes on to what follows.
        const bool isUse = call.verb == "use";
        const bool isRoute = !isUse && hasPath && comma != given.npos;
        const bool areFiles =
            isUse && (handler.find("static(") != handler.npos || handler.find("serveStatic(") != handler.npos);
        const bool isRouter = isUse
            && (handler.find("outer") != handler.npos || handler.find("oute") != handler.npos
                || handler.find("require('./r") != handler.npos);
        const bool isGuard = isUse && !areFiles && !isRouter && (namesGuard(handler) || refusesItself(handler));
        if (!isRoute && !areFiles && !isRouter && !isGuard)
            continue;
        for (const ExpressPath& path : call.paths) {
            ExpressRoute route;
            route.method = areFiles ? "GET" : call.method();
            route.path = hasPath ? path : ExpressPath();
            route.answersOptions = isRouter && !areFiles;
            route.isGuard = isGuard;
            route.asksForAuthorization = isGuard && asksForAuthorization(handler);
            route.order = call.order;
            route.text = firstLineOf(program, call);
            routes.push_back(std::move(route));
        }
    }
    return routes;
}

void noteGuardsBefore(std::string_view program, std::size_t end, ConfigurationDraft& draft)
{
    for (ExpressRoute& route : expressRoutesBefore(program, {}, end)) {
        if (route.isGuard)
            draft.noteGuard(std::move(route.text));
    }
}

std::optional<std::string> expressionOfExpressPath(std::string_view origin, const ExpressPath& given)
{
    std::string_view path = given.path;
    if (path.empty() || (path == "/" && given.isPrefix))
        return std::nullopt;
    std::string expression = "^" + escapedForExpression(origin);
    if (!path.starts_with('/'))
        expression += "/";
    while (path.ends_with('/'))
        path.remove_suffix(1);
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i] == ':') {
            while (i + 1 < path.size() && isNameCharacter(path[i + 1]))
                ++i;
            const bool isRest = i + 1 < path.size() && path[i + 1] == '*';
            if (isRest && expression.ends_with("\\/")) {
                // Nothing may follow, either.
                expression.erase(expression.size() - 2);
                expression += "(?:/[^?]*)?";
                ++i;
            } else {
                expression += "[^/?]+";
            }
        } else if (path[i] == '*') {
            expression += "[^?]*";
            while (i + 1 < path.size() && isNameCharacter(path[i + 1]))
                ++i;
        } else {
            expression += escapedForExpression(path.substr(i, 1));
        }
    }
    return expression + (given.isPrefix ? "(?:[/?]|$)" : "/?(?:\\?|$)");
}

std::string fixedPartOf(const ExpressPath& path)
{
    return path.path.substr(0, path.path.find_first_of(":*({"));
}

std::string_view unusedFunctionAround(std::string_view program, std::size_t offset)
{
    int depth = 0;
    for (std::size_t i = offset; i-- > 0;) {
        if (program[i] == '}')
            ++depth;
        if (program[i] != '{' || depth-- > 0)
            continue;
        depth = 0;
        const std::string_view name = nameOfFunction(program.substr(0, i));
        if (name.empty())
            continue;
        return timesNamed(program, name) == 1 ? name : std::string_view();
    }
    return {};
}

std::string_view conditionAround(std::string_view program, std::size_t offset)
{
    constexpr std::size_t longest = 60;
    const std::string_view before = program.substr(0, offset);
    const std::string_view lead = strip(before.substr(before.rfind('\n') + 1), isAsciiWhitespace);
    if (lead.starts_with("if ") || lead.starts_with("if("))
        return lead.substr(0, longest);
    int depth = 0;
    for (std::size_t i = offset; i-- > 0;) {
        const char c = program[i];
        if (c == '}')
            ++depth;
        if (c != '{' || depth-- > 0)
            continue;
        depth = 0;
        const std::size_t start = program.substr(0, i).rfind('\n') + 1;
        const std::string_view line = strip(program.substr(start, i - start), isAsciiWhitespace);
        if (line.starts_with("if ") || line.starts_with("if(") || line.find("} else") != line.npos
            || line.starts_with("else"))
            return line.substr(0, longest);
    }
    return {};
}

} // namespace fetchscope
