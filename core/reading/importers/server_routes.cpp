#include "core/reading/importers/server_routes.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>
#include <optional>

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

/// What routes look like that say it in one word, and the method.
struct RouteWord
{
    std::string_view word;
    std::string_view method;
};
/// Of Spring, Micronaut and Quarkus; of ASP.NET's minimal interfaces; of Laravel; of gin and Echo; of net/http.
constexpr std::array<RouteWord, 29> routeWords {{{"@GetMapping(", "GET"}, {"@PostMapping(", "POST"},
    {"@PutMapping(", "PUT"}, {"@PatchMapping(", "PATCH"}, {"@DeleteMapping(", "DELETE"}, {".MapGet(", "GET"},
    {".MapPost(", "POST"}, {".MapPut(", "PUT"}, {".MapPatch(", "PATCH"}, {".MapDelete(", "DELETE"},
    {"Route::get(", "GET"}, {"Route::post(", "POST"}, {"Route::put(", "PUT"}, {"Route::patch(", "PATCH"},
    {"Route::delete(", "DELETE"}, {".GET(", "GET"}, {".POST(", "POST"}, {".PUT(", "PUT"}, {".PATCH(", "PATCH"},
    {".DELETE(", "DELETE"}, {".HandleFunc(", ""}, {".Get(", "GET"}, {".Post(", "POST"}, {".Put(", "PUT"},
    {".Patch(", "PATCH"}, {".Delete(", "DELETE"}, {"@Get(", "GET"}, {"@Post(", "POST"}, {"@Put(", "PUT"}}};

/// `post "/items", ItemController, :create` of Phoenix and Rails, `post("/items") {` of Ktor: a line that begins so.
std::optional<ServerRoute> routeOfLeadingVerb(std::string_view line)
{
    line = strip(line, isAsciiWhitespace);
    for (const std::string_view verb : {"get", "post", "put", "patch", "delete"}) {
        if (!line.starts_with(verb) || line.size() <= verb.size())
            continue;
        const char behind = line[verb.size()];
        const std::string_view path =
            behind == ' ' || behind == '(' ? quotedAt(line, verb.size() + 1) : std::string_view();
        if (path.starts_with('/'))
            return ServerRoute {asciiUppercase(verb), std::string(path)};
    }
    return std::nullopt;
}

/// A route that a line declares in another way than routers of JavaScript and Python do; null where there is none.
std::optional<ServerRoute> declaredRoute(std::string_view line)
{
    for (const RouteWord& one : routeWords) {
        const std::size_t at = line.find(one.word);
        if (at == line.npos)
            continue;
        std::size_t start = at + one.word.size();
        const std::string_view given = line.substr(start);
        for (const std::string_view name : {"value = ", "path = ", "value=", "path="}) {
            if (given.starts_with(name))
                start += name.size();
        }
        std::string_view path = quotedAt(line, start);
        // `request.Header.Get("Origin")` is no route.
        const bool isOther = one.word.starts_with('.') && !path.starts_with('/');
        if (path.empty() || isOther || path.find("://") != path.npos)
            continue;
        ServerRoute route {std::string(one.method), (path.starts_with('/') ? "" : "/") + std::string(path)};
        if (const std::size_t methods = line.find(".Methods(", at); methods != line.npos)
            route.method = quotedAt(line, methods + 9);
        return route;
    }
    // `.route("/items", post(create))` of axum.
    if (const std::size_t at = line.find(".route("); at != line.npos) {
        const std::string_view path = quotedAt(line, at + 7);
        const std::size_t handler = line.find_first_not_of(" ,\"", at + 8 + path.size());
        const std::string_view rest = handler == line.npos ? std::string_view() : line.substr(handler);
        for (const std::string_view verb :
            {"get(", "post(", "put(", "patch(", "delete(", "web::get(", "web::post(", "web::put(", "web::delete("}) {
            if (path.starts_with('/') && rest.starts_with(verb)) {
                const std::size_t word = verb.starts_with("web::") ? 5 : 0;
                return ServerRoute {asciiUppercase(verb.substr(word, verb.size() - word - 1)), std::string(path)};
            }
        }
    }
    return routeOfLeadingVerb(line);
}

/// What stands before the paths of a class: `@RequestMapping("/api")` above it.
std::string prefixOfClass(std::string_view text)
{
    constexpr std::string_view annotation = "@RequestMapping(";
    const std::size_t at = text.find(annotation);
    const std::size_t declaration = at == text.npos ? at : text.find("class ", at);
    if (declaration == text.npos || text.substr(at, declaration - at).find("Mapping(", annotation.size()) != text.npos)
        return {};
    const std::size_t quote = text.find('"', at);
    const std::string_view path = quote < declaration ? quotedAt(text, quote) : std::string_view();
    return path.empty() || path.starts_with('/') ? std::string(path) : "/" + std::string(path);
}

} // namespace

std::vector<ServerRoute> routesIn(std::string_view text)
{
    constexpr std::size_t most = 100;
    std::vector<ServerRoute> routes;
    std::size_t number = 0;
    const std::string prefix = prefixOfClass(text);
    for (const std::string_view line : strictlySplit(text, '\n')) {
        ++number;
        if (auto declared = declaredRoute(line);
            declared && routes.size() < most && declared->path.find_first_of("*$") == std::string::npos) {
            declared->path.insert(0, prefix);
            declared->line = number;
            routes.push_back(*std::move(declared));
            continue;
        }
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
