#include "core/reading/server_configuration/express_setup.h"

#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/literals.h"

#include <algorithm>
#include <array>

namespace fetchscope {

std::size_t findCorsPlugin(std::string_view text)
{
    for (std::size_t at = findCall(text, "register"); at != text.npos; at = findCall(text, "register", at)) {
        const std::size_t end = endOfBrackets(text, at);
        const std::string_view plugin = text.substr(at, std::min(text.find(',', at), end) - at);
        const bool isCors = plugin.find("cors") != plugin.npos || plugin.find("Cors") != plugin.npos;
        if (isCors && plugin.find('{') == plugin.npos)
            return std::min({at + plugin.size() + 1, end, text.size()});
    }
    return text.npos;
}

std::size_t findCorsCall(std::string_view text)
{
    constexpr int mostCalls = 50;
    std::size_t first = text.npos;
    int calls = 0;
    for (const std::string_view callee : {"cors", "Cors", "CORS", "enableCors"}) {
        for (std::size_t at = findCall(text, callee); at != text.npos && ++calls < mostCalls;
             at = findCall(text, callee, at)) {
            const std::size_t name = at - 1 - callee.size();
            // `function cors(…)` declares one; `require('cors')()` has no name before its parenthesis.
            if (strip(text.substr(0, name), isAsciiWhitespace).ends_with("function"))
                continue;
            const std::string_view given = strip(text.substr(at, endOfBrackets(text, at) - at), isAsciiWhitespace);
            // What was made of the options is called: `cors(req, res, next)`.
            if (given.starts_with("req,") || given.starts_with("request,"))
                continue;
            if (first == text.npos)
                first = at;
            if (!given.empty())
                return at;
        }
    }
    constexpr std::string_view calledAtOnce[] {"require('cors')(", "require(\"cors\")("};
    for (const std::string_view call : calledAtOnce) {
        if (const std::size_t at = text.find(call); at != text.npos)
            return at + call.size();
    }
    return first;
}

std::size_t findCorsMember(std::string_view text)
{
    constexpr std::array<std::string_view, 8> users {"socket.io", "Server(", "NestFactory", "applyMiddleware(",
        "GraphQLServer(", "@WebSocketGateway", "defineConfig(", "expressMiddleware("};
    const bool isUser =
        std::any_of(users.begin(), users.end(), [text](std::string_view user) { return text.find(user) != text.npos; });
    const bool isOfHapi = text.find("additionalHeaders") != text.npos || text.find("@hapi/") != text.npos
        || text.find("Hapi.server") != text.npos;
    for (std::size_t at = text.find("cors"); !isOfHapi && at != text.npos; at = text.find("cors", at + 1)) {
        const std::size_t colon = text.find_first_not_of(" \t'\"", at + 4);
        if (colon == text.npos || text[colon] != ':' || (at > 0 && isNameCharacter(text[at - 1])))
            continue;
        const Literal options = literalAt(text, colon + 1);
        const bool isGiven = isUser ? options.kind == Literal::Kind::Object
                || (options.kind == Literal::Kind::Boolean && options.text == "true")
                                    : options.find("origin") != nullptr;
        if (isGiven)
            return colon + 1;
    }
    return text.npos;
}

std::size_t findCorsOptions(std::string_view text)
{
    for (std::size_t at = text.find("orsOptions"); at != text.npos; at = text.find("orsOptions", at + 1)) {
        const std::size_t sign = text.find_first_of("=:", at);
        const std::size_t brace = sign == text.npos ? sign : text.find_first_not_of(" \t\r\n", sign + 1);
        if (brace != text.npos && text[brace] == '{' && literalAt(text, brace).find("origin"))
            return brace;
        // `const corsOptions: CorsOptions = {`
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::size_t equals = text.substr(0, end).find('=', at);
        const bool isObject =
            equals != text.npos && strip(text.substr(equals + 1, end - equals - 1), isAsciiWhitespace) == "{";
        if (isObject && literalAt(text, text.find('{', equals)).find("origin"))
            return text.find('{', equals);
    }
    return text.npos;
}

std::string withoutCompiledNames(std::string_view text)
{
    constexpr std::string_view ending = ".default";
    std::string program(text);
    for (std::size_t at = program.find(ending); at != program.npos; at = program.find(ending, at + 1)) {
        std::size_t start = at;
        while (start > 0 && isNameCharacter(program[start - 1]))
            --start;
        std::string_view name = std::string_view(program).substr(start, at - start);
        const bool isNumbered = name.size() > 2 && name[name.size() - 2] == '_' && isAsciiDigit(name.back());
        const bool isUnderlined = name.size() > 1 && name.front() == '_';
        if (!isNumbered && !isUnderlined)
            continue;
        name = isNumbered ? name.substr(0, name.size() - 2) : name.substr(1);
        std::size_t end = at + ending.size();
        // `(0, cors_1.default)(…)`
        constexpr std::string_view opening = "(0, ";
        const bool isCalled = start >= opening.size() && program.substr(start - opening.size(), 4) == opening
            && program.substr(end, 1) == ")";
        start -= isCalled ? opening.size() : 0;
        end += isCalled ? 1 : 0;
        const std::string plain(name);
        program.replace(start, end - start, plain);
        at = start + plain.size();
    }
    return program;
}

} // namespace fetchscope
