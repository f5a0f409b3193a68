#include "core/reading/server_configuration/express_calls.h"

#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/literals.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace fetchscope {

namespace {

constexpr std::array<std::string_view, 9> expressVerbs {
    "use", "options", "get", "head", "post", "put", "patch", "delete", "all"};
constexpr std::size_t mostVerbCalls = 240;
/// Of the arguments of all calls together, in bytes. Calls stand in each other a few times, and each is read anew.
constexpr std::size_t mostArguments = std::size_t {4} << 20;
constexpr std::size_t mostExpressPaths = 20;

bool isEveryPath(std::string_view path)
{
    return path.empty() || path == "*" || path == "/*" || path == "(.*)" || path == "/(.*)" || path == "*splat"
        || path == "/*splat" || path == "/{*splat}" || path == "/{*any}" || path == "{*any}";
}

/// `this.router` is `router`.
std::string_view withoutThis(std::string_view name)
{
    return name.starts_with("this.") ? name.substr(5) : name;
}

/// Where a name begins that ends at an offset.
std::size_t startOfName(std::string_view program, std::size_t end)
{
    while (end > 0 && isNameCharacter(program[end - 1]))
        --end;
    return end;
}

/// What a program makes applications and routers of: `const app = express()`, `this.router = express.Router()`.
struct Declared
{
    std::string_view name;
    bool isRouter = false;
};

std::string_view assignedName(std::string_view before)
{
    for (const std::string_view maker : {"express.", "require('express').", "require(\"express\").", "new "}) {
        if (before.ends_with(maker))
            before.remove_suffix(maker.size());
    }
    before = strip(before, isAsciiWhitespace);
    if (!before.ends_with('='))
        return {};
    std::string_view line = before.substr(0, before.size() - 1);
    line = line.substr(line.find_last_of(";\n{(") + 1);
    // `const router: Router =`
    line = strip(line.substr(0, line.find(':')), isAsciiWhitespace);
    return line.substr(startOfName(line, line.size()));
}

std::vector<Declared> declaredIn(std::string_view program)
{
    std::vector<Declared> declared;
    for (const std::string_view maker : {"Router", "express", "PromiseRouter"}) {
        std::size_t found = 0;
        for (std::size_t at = findCall(program, maker); at != program.npos && ++found < mostExpressPaths;
             at = findCall(program, maker, at)) {
            const std::string_view name = assignedName(program.substr(0, at - 1 - maker.size()));
            if (!name.empty())
                declared.push_back({name, maker != "express"});
        }
    }
    return declared;
}

/// A text with the variables of a program that it names: `${prefix}/items`, `prefix + '/items'`; null where one of them
/// is not known.
std::optional<std::string> builtText(std::string_view program, std::string_view source)
{
    const auto valueOf = [program](std::string_view name) -> std::optional<std::string> {
        std::string own(withoutThis(strip(name, isAsciiWhitespace)));
        own.append(",\n").append(program);
        Literal value = literalAt(own, 0);
        return value.kind == Literal::Kind::Text ? std::optional(std::move(value.text)) : std::nullopt;
    };
    std::string text;
    if (source.starts_with('`') && source.ends_with('`') && source.size() > 1) {
        source = source.substr(1, source.size() - 2);
        while (!source.empty()) {
            const std::size_t gap = std::min(source.find("${"), source.size());
            const std::size_t end = source.find('}', gap);
            text += source.substr(0, gap);
            if (gap == source.size())
                break;
            const auto value = valueOf(source.substr(gap + 2, end - gap - 2));
            if (!value || end == source.npos)
                return std::nullopt;
            text += *value;
            source.remove_prefix(end + 1);
        }
        return text;
    }
    if (source.find('+') == source.npos)
        return std::nullopt;
    for (const std::string_view part : strictlySplit(source, '+')) {
        const auto value = valueOf(part);
        if (!value)
            return std::nullopt;
        text += *value;
    }
    return text;
}

/// The first argument of a call as paths.
struct GivenPaths
{
    std::vector<std::string> paths {};
    std::string_view open {};
};

class Calls
{
public:
    explicit Calls(std::string_view program)
        : m_program(program)
        , m_declared(declaredIn(program))
    {
        findCalls();
        findPlaces();
    }

    std::vector<ExpressCall> all()
    {
        std::vector<ExpressCall> calls;
        for (const auto& [call, given] : m_calls) {
            ExpressCall placed = call;
            for (const Place& place : placesOf(call.owner, 0)) {
                placed.order = place.order.value_or(call.at);
                placed.isElsewhere = place.isElsewhere;
                for (const std::string& path : given.paths)
                    addPath(placed, place.prefix, path);
            }
            calls.push_back(std::move(placed));
        }
        std::stable_sort(calls.begin(), calls.end(), [](const ExpressCall& one, const ExpressCall& other) {
            return std::pair(one.order, one.arguments) < std::pair(other.order, other.arguments);
        });
        return calls;
    }

private:
    struct Place
    {
        std::string prefix {};
        std::optional<std::size_t> order {};
        bool isElsewhere = false;
    };

    static void addPath(ExpressCall& call, std::string_view prefix, std::string_view path)
    {
        if (!path.empty() && !path.starts_with('/') && !path.starts_with('*') && !isEveryPath(path)
            && path.find('(') == path.npos)
            return;
        ExpressPath whole;
        const bool isEvery = isEveryPath(path);
        const bool isRoot = path == "/";
        whole.path = prefix;
        if (!isEvery && !(isRoot && (!prefix.empty() || call.verb == "use")))
            whole.path += path;
        whole.isPrefix = call.verb == "use" || isEvery;
        if (call.paths.size() < mostExpressPaths)
            call.paths.push_back(std::move(whole));
    }

    bool isApplication(std::string_view owner) const
    {
        const bool isDeclared = std::any_of(
            m_declared.begin(), m_declared.end(), [owner](const Declared& one) { return one.name == owner; });
        const std::string lower = asciiLowercase(owner);
        return isDeclared || lower == "api"
            || std::any_of(applicationNames.begin(), applicationNames.end(),
                [&lower](std::string_view name) { return lower.ends_with(name); });
    }

    GivenPaths pathsOf(const ExpressCall& call) const
    {
        const auto given = argumentTextsOf(m_program, call.arguments, call.end);
        if (given.empty())
            return {{std::string()}, {}};
        const Literal first = literalAt(m_program, call.arguments);
        // A variable may be an expression or a path, too; a middleware is none.
        if (first.kind == Literal::Kind::Text && given.size() > 1)
            return {{first.text}, {}};
        if (first.kind == Literal::Kind::Expression)
            return {{first.text == ".*" ? std::string() : first.text}, {}};
        if (first.kind == Literal::Kind::List && given.size() > 1 && !first.members.empty()) {
            GivenPaths list;
            for (const auto& [unused, member] : first.members) {
                if (member.kind == Literal::Kind::Text || member.kind == Literal::Kind::Expression)
                    list.paths.push_back(member.text);
            }
            const bool isMiddleware = list.paths.empty();
            return isMiddleware ? GivenPaths {{std::string()}, {}} : list;
        }
        if (first.kind == Literal::Kind::Text)
            return {{first.text}, {}};
        const std::string_view source = strip(given.front(), isAsciiWhitespace);
        const bool isText = source.starts_with('`') || source.find("' +") != source.npos
            || source.find("+ '") != source.npos || source.find("+ \"") != source.npos
            || source.find("\" +") != source.npos;
        if (given.size() > 1 && (isText || (call.verb != "use" && source.find('(') == source.npos))) {
            if (const auto text = builtText(m_program, source))
                return {{*text}, {}};
            if (isApplication(call.owner))
                return {{std::string()}, source};
        }
        return {{std::string()}, {}};
    }

    /// The path of `app.route('/items').get(…).post(…)`, whose last dot stands at an offset, and its owner.
    std::optional<std::pair<std::string, std::string_view>> routeBefore(std::size_t dot) const
    {
        constexpr int longestChain = 12;
        for (int i = 0; i < longestChain; ++i) {
            const std::size_t closing = m_program.find_last_not_of(" \t\r\n", dot == 0 ? 0 : dot - 1);
            if (closing == m_program.npos || m_program[closing] != ')')
                return std::nullopt;
            const std::size_t opening = startOfBrackets(m_program, closing);
            if (opening == m_program.npos || opening == 0)
                return std::nullopt;
            const std::size_t start = startOfName(m_program, opening);
            const std::string_view name = m_program.substr(start, opening - start);
            if (start == 0 || m_program[start - 1] != '.')
                return std::nullopt;
            if (name == "route") {
                const Literal path = literalAt(m_program, opening + 1);
                const std::size_t owner = startOfName(m_program, start - 1);
                if (path.kind != Literal::Kind::Text)
                    return std::nullopt;
                return std::pair(path.text, m_program.substr(owner, start - 1 - owner));
            }
            dot = start - 1;
        }
        return std::nullopt;
    }

    void findCalls()
    {
        std::size_t length = 0;
        for (const std::string_view verb : expressVerbs) {
            std::size_t found = 0;
            for (std::size_t at = findCall(m_program, verb);
                 at != m_program.npos && ++found < mostVerbCalls && length < mostArguments;
                 at = findCall(m_program, verb, at)) {
                const std::size_t name = at - 1 - verb.size();
                if (name == 0 || m_program[name - 1] != '.')
                    continue;
                ExpressCall call;
                call.verb = verb;
                call.at = startOfName(m_program, name - 1);
                call.owner = m_program.substr(call.at, name - 1 - call.at);
                call.arguments = at;
                call.end = std::min(endOfBrackets(m_program, at), m_program.size());
                length += call.end - at;
                GivenPaths given;
                if (const auto route = call.owner.empty() ? routeBefore(name - 1) : std::nullopt) {
                    given.paths = {route->first};
                    call.owner = route->second;
                } else {
                    given = pathsOf(call);
                }
                call.openPath = given.open;
                m_calls.emplace_back(call, std::move(given));
            }
        }
        std::sort(m_calls.begin(), m_calls.end(),
            [](const auto& one, const auto& other) { return one.first.arguments < other.first.arguments; });
    }

    /// Which routers `use` puts where.
    void findPlaces()
    {
        for (const auto& [call, given] : m_calls) {
            if (call.verb != "use")
                continue;
            for (const std::string_view argument : argumentTextsOf(m_program, call.arguments, call.end)) {
                const std::string_view name = withoutThis(argument);
                const bool isDeclared = std::any_of(
                    m_declared.begin(), m_declared.end(), [name](const Declared& one) { return one.name == name; });
                if (isDeclared && name != call.owner)
                    m_places.push_back({name, &call, &given});
            }
        }
    }

    std::vector<Place> placesOf(std::string_view owner, int depth) const
    {
        constexpr int deepest = 5;
        std::vector<Place> places;
        for (const auto& [name, call, given] : m_places) {
            if (name != owner || depth == deepest)
                continue;
            for (const Place& outer : placesOf(call->owner, depth + 1)) {
                for (const std::string& path : given->paths) {
                    const bool isBelow = !isEveryPath(path) && path != "/";
                    std::string prefix = outer.prefix + (isBelow ? path : std::string());
                    while (prefix.ends_with('/'))
                        prefix.pop_back();
                    if (places.size() < mostExpressPaths)
                        places.push_back({std::move(prefix), outer.order.value_or(call->at), outer.isElsewhere});
                }
            }
        }
        if (!places.empty())
            return places;
        const bool isRouter = std::any_of(m_declared.begin(), m_declared.end(),
            [owner](const Declared& one) { return one.isRouter && one.name == owner; });
        return {{{}, std::nullopt, isRouter}};
    }

    struct Placing
    {
        std::string_view router;
        const ExpressCall* call;
        const GivenPaths* given;
    };

    /// What those are called that routes are given to, and no client.
    static constexpr std::array<std::string_view, 5> applicationNames {"app", "router", "server", "routes", "route"};

    std::string_view m_program;
    std::vector<Declared> m_declared;
    std::vector<std::pair<ExpressCall, GivenPaths>> m_calls;
    std::vector<Placing> m_places;
};

} // namespace

std::string ExpressCall::method() const
{
    return verb == "use" || verb == "all" ? std::string() : asciiUppercase(verb);
}

std::vector<ExpressCall> expressCallsIn(std::string_view program)
{
    return Calls(program).all();
}

std::vector<std::string_view> argumentTextsOf(std::string_view program, std::size_t arguments, std::size_t end)
{
    std::vector<std::string_view> texts;
    std::size_t start = arguments;
    int depth = 0;
    char quote = '\0';
    for (std::size_t i = arguments; i <= end && i <= program.size(); ++i) {
        const char c = i < end && i < program.size() ? program[i] : ',';
        const bool isEnd = i >= end || i >= program.size();
        if (!isEnd && quote != '\0') {
            if (c == '\\')
                ++i;
            else if (c == quote)
                quote = '\0';
            continue;
        }
        if (!isEnd && (c == '"' || c == '\'' || c == '`'))
            quote = c;
        else if (!isEnd && (c == '(' || c == '[' || c == '{'))
            ++depth;
        else if (!isEnd && (c == ')' || c == ']' || c == '}'))
            --depth;
        else if (isEnd || (c == ',' && depth == 0)) {
            const std::string_view text =
                strip(program.substr(start, std::min(i, program.size()) - start), isAsciiWhitespace);
            if (!text.empty())
                texts.push_back(text);
            start = i + 1;
        }
    }
    return texts;
}

} // namespace fetchscope
