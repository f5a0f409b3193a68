#include "core/reading/server_configuration/asked_paths.h"

#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"

#include <algorithm>

namespace fetchscope {

namespace {

bool isOfMethod(std::string_view method, RequestCases& request)
{
    return method.empty() || request.isMethod(method) || (method == "GET" && request.isMethod("HEAD"));
}

/// Is a path one of those that another stands for?
bool isWithin(const ExpressPath& path, const ExpressPath& outer)
{
    if (outer.isAll() || outer == path)
        return true;
    return outer.isPrefix && path.path.starts_with(outer.path)
        && (path.path.size() == outer.path.size() || path.path[outer.path.size()] == '/');
}

/// Does what a handler sets count for a request for a path (null: for one of no route)?
bool countsFor(const ExpressHandler& handler, const AskedPath* asked, RequestCases& request)
{
    if (!isOfMethod(handler.method, request))
        return false;
    if (!asked)
        return handler.path.isAll();
    if (!isWithin(asked->path, handler.path))
        return false;
    // The first route that answers ends it.
    const auto first = std::find_if(asked->routes.begin(), asked->routes.end(),
        [&request](const AnsweringRoute& route) { return isOfMethod(route.method, request); });
    return first == asked->routes.end() || handler.order <= first->order;
}

} // namespace

bool countsFor(const std::vector<ExpressHandler>& handlers, const AskedPath* asked, RequestCases& request)
{
    return handlers.empty()
        || std::any_of(handlers.begin(), handlers.end(),
            [asked, &request](const ExpressHandler& one) { return countsFor(one, asked, request); });
}

std::vector<AskedPath> askedPathsOf(
    std::string_view program, const std::vector<ExpressHandler>& handlers, ConfigurationDraft& draft)
{
    std::vector<AskedPath> paths;
    const auto at = [&paths](const ExpressPath& path) -> AskedPath& {
        const auto there =
            std::find_if(paths.begin(), paths.end(), [&path](const AskedPath& one) { return one.path == path; });
        return there != paths.end() ? *there : paths.emplace_back(AskedPath {path, {}});
    };
    std::size_t last = 0;
    for (const ExpressHandler& handler : handlers) {
        last = std::max(last, handler.order);
        if (!handler.path.isAll())
            at(handler.path);
    }
    for (const ExpressRoute& route : expressRoutesBefore(program, {}, last)) {
        const bool isOfFiles = route.path.isAll();
        const bool lacksSome = std::any_of(handlers.begin(), handlers.end(),
            [&route](const ExpressHandler& handler) { return handler.isForAll() && handler.order > route.order; });
        if (lacksSome)
            draft.note(say<messages::PathsWithout>(route.text));
        if (!isOfFiles && lacksSome)
            at(route.path).routes.push_back({route.method, route.order});
    }
    // What is more exact is asked first.
    std::stable_sort(paths.begin(), paths.end(), [](const AskedPath& one, const AskedPath& other) {
        if (one.path.isPrefix != other.path.isPrefix)
            return other.path.isPrefix;
        return one.path.isPrefix && one.path.path.size() > other.path.path.size();
    });
    return paths;
}

std::vector<std::string> matchedPaths(std::string_view text, ConfigurationDraft& draft)
{
    std::vector<std::string> paths;
    const std::size_t at = text.find("matcher");
    const std::size_t colon = at == text.npos ? at : text.find_first_not_of(" \t'\"", at + 7);
    if (colon == text.npos || text[colon] != ':')
        return paths;
    Literal value = literalAt(text, colon + 1);
    if (value.kind == Literal::Kind::Text) {
        Literal list {Literal::Kind::List};
        list.members.emplace_back(std::string(), std::move(value));
        value = std::move(list);
    }
    for (const auto& [unused, path] : value.members) {
        if (path.kind == Literal::Kind::Text && path.text.starts_with('/') && path.text.find("(?") == std::string::npos)
            paths.push_back(path.text);
        else
            draft.note(say<messages::PartNotFollowed>("matcher: " + path.text));
    }
    return paths;
}

} // namespace fetchscope
