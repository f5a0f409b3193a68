#include "core/reading/importers/server_routes.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// What a framework calls its methods; `route` says the methods behind the path.
constexpr std::array<std::string_view, 7> routeCalls {
    ".get(", ".post(", ".put(", ".patch(", ".delete(", ".all(", ".route("};

/// What the one is called that routes are given to, and no client.
constexpr std::array<std::string_view, 8> routerNames {
    "app", "router", "server", "fastify", "blueprint", "bp", "api_router", "routes"};

std::string nameBefore(std::string_view line, std::size_t at)
{
    std::size_t start = at;
    while (start > 0 && (isAsciiAlphanumeric(line[start - 1]) || line[start - 1] == '_'))
        --start;
    return asciiLowercase(line.substr(start, at - start));
}

/// The text in quotes that begins here; empty where none does.
std::string_view quotedAt(std::string_view line, std::size_t at)
{
    at = std::min(line.find_first_not_of(' ', at), line.size());
    if (at >= line.size() || std::string_view("'\"`").find(line[at]) == std::string_view::npos)
        return {};
    const std::size_t end = line.find(line[at], at + 1);
    return end == std::string_view::npos ? std::string_view() : line.substr(at + 1, end - at - 1);
}

/// `methods=["POST"]`: the first that pages ask for, which is not that of preflights.
std::string methodBehind(std::string_view line, std::size_t at)
{
    std::string method;
    at = std::min(line.find("methods", at), line.size());
    while (method.empty() || method == "OPTIONS") {
        at = std::min(line.find_first_of("'\"", at), line.size());
        const std::string_view quoted = quotedAt(line, at);
        if (quoted.empty())
            break;
        method = asciiUppercase(quoted);
        at += quoted.size() + 2;
    }
    return method;
}

} // namespace

std::vector<ServerRoute> routesIn(std::string_view text)
{
    constexpr std::size_t most = 100;
    std::vector<ServerRoute> routes;
    std::size_t number = 0;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        ++number;
        for (const std::string_view call : routeCalls) {
            const std::size_t at = line.find(call);
            if (at == std::string_view::npos || routes.size() >= most)
                continue;
            const std::string name = nameBefore(line, at);
            const bool isRouter = std::find(routerNames.begin(), routerNames.end(), name) != routerNames.end();
            const std::string_view path = quotedAt(line, at + call.size());
            if (!isRouter || !path.starts_with('/') || path.find('*') != std::string_view::npos)
                continue;
            const std::string_view method = call.substr(1, call.size() - 2);
            ServerRoute& route = routes.emplace_back();
            route.path = path;
            route.line = number;
            if (method == "route")
                route.method = methodBehind(line, at);
            else if (method != "all")
                route.method = asciiUppercase(method);
        }
    }
    return routes;
}

} // namespace fetchscope
