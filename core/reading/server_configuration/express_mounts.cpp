#include "core/reading/server_configuration/express_mounts.h"

#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/name_lists.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

constexpr std::array<std::string_view, 8> expressVerbs {
    "use", "options", "get", "post", "put", "patch", "delete", "all"};
constexpr std::size_t mostMounts = 60;

struct VerbCall
{
    std::string_view verb;
    std::string_view owner;
    /// Where its owner begins, where its arguments do, and where they end.
    std::size_t at;
    std::size_t arguments;
    std::size_t end;
};

std::vector<VerbCall> verbCallsIn(std::string_view program)
{
    std::vector<VerbCall> calls;
    for (const std::string_view verb : expressVerbs) {
        std::size_t found = 0;
        for (std::size_t at = findCall(program, verb); at != program.npos && ++found < 4 * mostMounts;
             at = findCall(program, verb, at)) {
            const std::size_t name = at - 1 - verb.size();
            if (name == 0 || program[name - 1] != '.')
                continue;
            std::size_t start = name - 1;
            while (start > 0 && isNameCharacter(program[start - 1]))
                --start;
            calls.push_back({verb, program.substr(start, name - 1 - start), start, at,
                std::min(endOfBrackets(program, at), program.size())});
        }
    }
    std::sort(calls.begin(), calls.end(),
        [](const VerbCall& one, const VerbCall& other) { return one.arguments < other.arguments; });
    return calls;
}

bool isAll(std::string_view path)
{
    return path.empty() || path == "*" || path == "/*" || path == "(.*)" || path == "/(.*)" || path == "*splat"
        || path == "/*splat" || path == "/{*splat}" || path == "/{*any}" || path == "{*any}";
}

std::string pathOf(std::string_view program, const VerbCall& call)
{
    const Literal path = literalAt(program, call.arguments);
    std::string text = path.kind == Literal::Kind::Text ? path.text : std::string();
    // A variable or an expression may be a path, too; a middleware is none.
    if (path.kind == Literal::Kind::Expression && path.text != ".*")
        text = path.text;
    // `use` is for what is below, too.
    return isAll(text) || (text == "/" && call.verb == "use") ? std::string() : text;
}

/// The method of a call; empty: all.
std::string methodOf(const VerbCall& call)
{
    return call.verb == "use" || call.verb == "all" ? std::string() : asciiUppercase(call.verb);
}

} // namespace

std::vector<PlacedHandler> expressHandlersIn(std::string_view program)
{
    std::vector<PlacedHandler> handlers;
    for (const VerbCall& call : verbCallsIn(program)) {
        // `headers.get(…)` and `axios.get('https://…')` are no routes.
        const Literal first = literalAt(program, call.arguments);
        const bool hasPath = (first.kind == Literal::Kind::Text && (first.text.starts_with('/') || isAll(first.text)))
            || first.kind == Literal::Kind::Expression;
        if (call.verb != "use" && !hasPath)
            continue;
        handlers.push_back({{methodOf(call), pathOf(program, call), call.verb == "use"}, call.at, call.end});
    }
    return handlers;
}

const PlacedHandler* handlerAround(const std::vector<PlacedHandler>& handlers, std::size_t offset)
{
    const PlacedHandler* around = nullptr;
    for (const PlacedHandler& one : handlers) {
        if (one.start <= offset && offset < one.end)
            around = &one;
    }
    return around;
}

std::vector<ExpressMount> expressMountsIn(std::string_view program, const std::vector<std::string_view>& callees)
{
    std::vector<ExpressMount> mounts;
    for (const VerbCall& call : verbCallsIn(program)) {
        for (const std::string_view callee : callees) {
            const std::size_t arguments = findCall(program, callee, call.arguments);
            if (arguments == program.npos || arguments > call.end || mounts.size() == mostMounts)
                continue;
            const std::string_view before =
                program.substr(call.arguments, arguments - 1 - callee.size() - std::min(call.arguments, arguments));
            // Inside of a function, it is called for each request.
            if (before.find("=>") != before.npos || before.find("function") != before.npos
                || before.find('{') != before.npos)
                continue;
            mounts.push_back({arguments, call.at, std::string(call.owner), methodOf(call), pathOf(program, call)});
            break;
        }
    }
    return mounts;
}

std::vector<ExpressRoute> expressRoutesBefore(std::string_view program, std::string_view owner, std::size_t end)
{
    std::vector<ExpressRoute> routes;
    for (const VerbCall& call : verbCallsIn(program)) {
        if (call.end >= end || call.owner != owner || call.verb == "options" || routes.size() == mostMounts)
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
        if (!isRoute && !areFiles && !isRouter)
            continue;
        ExpressRoute route;
        route.method = areFiles ? "GET" : methodOf(call);
        route.path = hasPath ? first.text : "";
        route.answersOptions = isRouter && !areFiles;
        const std::string_view whole =
            program.substr(call.at, std::min(program.find('\n', call.at), call.end + 1) - call.at);
        route.text = std::string(strip(whole.substr(0, 60), isAsciiWhitespace));
        routes.push_back(std::move(route));
    }
    return routes;
}

std::optional<std::string> expressionOfExpressPath(std::string_view origin, std::string_view path, bool isPrefix)
{
    if (isAll(path) || (path == "/" && isPrefix))
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
    return expression + (isPrefix ? "(?:[/?]|$)" : "/?(?:\\?|$)");
}

} // namespace fetchscope
