#include "core/reading/importers/javascript/server_program.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/lexer.h"

#include <algorithm>
#include <array>

namespace fetchscope::javascript {

namespace {

/// What answers requests.
constexpr std::array<std::string_view, 25> serverSigns {"serve(async (req", "express()", "app.listen(", "createServer(",
    "Deno.serve(", "Bun.serve(", "exports.handler", "https.onRequest(", "async fetch(req", "export async function GET(",
    "export async function POST(", "export async function onRequest", "export default async function handler(req",
    "export default function handler(req", "NextResponse", "new Hono(", "event.respondWith(", "require('express')",
    "require(\"express\")", "from 'express'", "from \"express\"", "node-fetch", "= async (event, context)",
    "function doGet(", "export const handler"};

/// What only a page has.
constexpr std::array<std::string_view, 14> pageSigns {"document.", "window.", "XMLHttpRequest", "$.ajax", "useEffect",
    "useState", "<script", "localStorage", "sessionStorage", "<html", "Component", "caches.", "skipWaiting",
    "navigator."};

template <std::size_t Size> bool hasAny(std::string_view text, const std::array<std::string_view, Size>& parts)
{
    return std::any_of(parts.begin(), parts.end(),
        [text](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

/// `async fetch(request, env) {` makes a function, and asks for nothing.
bool isDefinition(std::string_view text, std::size_t at)
{
    const std::size_t close = text.find(')', at);
    const std::size_t behind = close == std::string_view::npos ? close : text.find_first_not_of(" \t\r\n", close + 1);
    const std::string_view before = strip(text.substr(0, at), isAsciiWhitespace);
    return behind != std::string_view::npos && (text[behind] == '{' || text[behind] == ':')
        && (before.ends_with("async") || before.ends_with('{') || before.ends_with(','));
}

/// `fetch('/data')` is asked of the page's own server, and `http://localhost:3000` of one on the way.
bool isOfPage(std::string_view argument)
{
    argument = argument.substr(0, argument.find('\n'));
    const bool isRelative = argument.starts_with("'/") || argument.starts_with("\"/") || argument.starts_with("`/");
    return isRelative || argument.find("//localhost") < argument.find(')')
        || argument.find("//127.0.0.1") < argument.find(')');
}

} // namespace

bool mayAnswerRequests(std::string_view script)
{
    constexpr std::array<std::string_view, 16> signs {"res.", "response.set", "response.header", "app.use(", "cors(",
        "new Response(", "devServer", "proxy", "writeHead", "setHeader(", "reply.", "ctx.", "server:", "module.exports",
        "\"Access-Control-Allow-Origin\",", "nitro"};
    return hasAny(script, serverSigns) || hasAny(script, signs);
}

bool isServerProgram(std::string_view script)
{
    if (!hasAny(script, serverSigns) || hasAny(script, pageSigns))
        return false;
    std::size_t calls = 0;
    for (const std::string_view call : {"fetch(", "axios(", "axios.", "got(", "got."}) {
        for (std::size_t at = script.find(call); at != std::string_view::npos; at = script.find(call, at + 1)) {
            const bool isWhole = at == 0 || (!isNameCharacter(script[at - 1]) && script[at - 1] != '-');
            if (!isWhole || isDefinition(script, at))
                continue;
            const std::size_t parenthesis = script.find('(', at);
            if (parenthesis == std::string_view::npos)
                continue;
            // What is asked while the program begins is no answer to anybody.
            const std::string_view before = script.substr(0, at);
            const auto opened = std::count(before.begin(), before.end(), '{');
            const auto closed = std::count(before.begin(), before.end(), '}');
            if (opened <= closed || isOfPage(strip(script.substr(parenthesis + 1), isAsciiWhitespace)))
                return false;
            ++calls;
        }
    }
    return calls > 0;
}

} // namespace fetchscope::javascript
