#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/origin_function.h"
#include "core/reading/server_configuration/preset_options.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// `fastify.register(require('@fastify/cors'), { origin: … })`: right before the options; npos where there is none.
std::size_t findPlugin(std::string_view text)
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

/// Behind the parenthesis of the call that sets the middleware up: one with options rather than one without.
std::size_t findSetup(std::string_view text)
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
            if (first == text.npos)
                first = at;
            if (!strip(text.substr(at, endOfBrackets(text, at) - at), isAsciiWhitespace).empty())
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

/// `new Server(httpServer, { cors: { origin: … } })` of Socket.IO, which gives them to the same library: right before
/// the options.
std::size_t findSocketOptions(std::string_view text)
{
    const bool isSocketIo = text.find("socket.io") != text.npos || text.find("Server(") != text.npos;
    for (std::size_t at = text.find("cors"); isSocketIo && at != text.npos; at = text.find("cors", at + 1)) {
        const std::size_t colon = text.find_first_not_of(" \t'\"", at + 4);
        const std::size_t brace =
            colon == text.npos || text[colon] != ':' ? text.npos : text.find_first_not_of(" \t\r\n", colon + 1);
        if (brace != text.npos && text[brace] == '{')
            return brace;
    }
    return text.npos;
}

/// Right before the options of a file that holds nothing else: `const corsOptions = { origin: … }`.
std::size_t findLooseOptions(std::string_view text)
{
    for (std::size_t at = text.find("orsOptions"); at != text.npos; at = text.find("orsOptions", at + 1)) {
        const std::size_t sign = text.find_first_of("=:", at);
        const std::size_t brace = sign == text.npos ? sign : text.find_first_not_of(" \t\r\n", sign + 1);
        if (brace != text.npos && text[brace] == '{' && text.find("origin", brace) != text.npos)
            return brace;
        // `const corsOptions: CorsOptions = {`
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::size_t equals = text.substr(0, end).find('=', at);
        if (equals != text.npos && strip(text.substr(equals + 1, end - equals - 1), isAsciiWhitespace) == "{")
            return text.find('{', equals);
    }
    return text.npos;
}

std::vector<std::pair<std::string, Literal>> optionsOf(
    std::string_view text, std::size_t setup, ConfigurationDraft& draft)
{
    auto arguments = argumentsAt(text, setup);
    if (arguments.empty())
        return {};
    Literal& options = arguments.front().second;
    // A function that makes the options of a request: what it asks of the origin.
    if (!options.isKnown()) {
        if (Literal origin = originDecidedBy(options, text, draft); origin.isKnown())
            return {{"origin", std::move(origin)}};
    }
    if (options.kind != Literal::Kind::Object) {
        if (!options.isKnown())
            draft.note(say<messages::OptionAtRunTime>("cors()", options.text));
        return {};
    }
    for (auto& [name, value] : options.members) {
        if (name == "origin") {
            // A method of the object is all of its source.
            if (!value.isKnown()) {
                const std::size_t start = text.find("origin", setup);
                const std::size_t end = endOfBrackets(text, setup);
                if (value.text.empty() && start != text.npos && start < end)
                    value.text = text.substr(start, end - start);
            }
            value = originDecidedBy(value, text, draft);
        } else if (name == "headers") {
            name = "allowedHeaders";
        } else if (name == "maxAge" && value.kind == Literal::Kind::Text) {
            value.kind = Literal::Kind::Number;
        }
    }
    std::erase_if(options.members, [](const auto& member) {
        return member.second.kind == Literal::Kind::Null && (member.first == "origin" || member.first == "methods");
    });
    return std::move(options.members);
}

} // namespace

bool looksLikeExpress(std::string_view text)
{
    return (text.find("cors") != text.npos || text.find("enableCors") != text.npos)
        && (findSetup(text) != text.npos || findLooseOptions(text) != text.npos || findSocketOptions(text) != text.npos
            || findPlugin(text) != text.npos)
        && text.find("hono/cors") == text.npos && text.find("allowOrigin") == text.npos;
}

Result<ServerConfiguration> readExpress(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    const std::size_t plugin = findPlugin(text);
    std::size_t setup = plugin != text.npos ? plugin : findSetup(text);
    if (setup == text.npos)
        setup = findLooseOptions(text);
    if (setup == text.npos)
        setup = findSocketOptions(text);
    auto given = optionsOf(text, setup, draft);
    // The plugin of Fastify answers as the library does, except for the methods that nobody names.
    const bool hasMethods =
        std::any_of(given.begin(), given.end(), [](const auto& option) { return option.first == "methods"; });
    if (plugin != text.npos && !hasMethods)
        given.emplace_back("methods", Literal {Literal::Kind::Text, "GET,HEAD,POST"});
    return finishWithPreset("express-cors", given, draft);
}

} // namespace fetchscope
