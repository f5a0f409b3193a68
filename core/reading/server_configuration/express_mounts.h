#pragma once

#include "core/reading/server_configuration/express_calls.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Where a program of Express puts what answers (https://expressjs.com/en/guide/routing.html).
namespace fetchscope {

class ConfigurationDraft;

/// `app.use('/api', cors(…))`, `router.get('/items', cors(…), …)`: where the middleware counts.
struct ExpressMount
{
    /// Behind the parenthesis of `cors(`.
    std::size_t arguments = 0;
    /// Where the call begins that puts it there.
    std::size_t at = 0;
    /// The name of the one that is called: `app`.
    std::string owner {};
    /// Empty: all of them, as `use` and `all` do.
    std::string method {};
    ExpressPath path {};
};

/// In the order in which they are asked. `callees`: what the middleware is called. Notes say what is not followed.
std::vector<ExpressMount> expressMountsIn(
    std::string_view program, const std::vector<std::string_view>& callees, ConfigurationDraft& draft);

/// A function that is given to a route: `app.get('/items', (req, res) => …)`.
struct ExpressHandler
{
    /// Empty: all of them.
    std::string method {};
    ExpressPath path {};
    /// Where it is asked among the calls of the program.
    std::size_t order = 0;

    bool isForAll() const { return method.empty() && path.isAll(); }
    bool operator==(const ExpressHandler&) const = default;
};
/// A handler, and where its source stands: in the call that puts it there, or where the function is declared.
struct PlacedHandler
{
    ExpressHandler handler {};
    std::size_t start = 0;
    std::size_t end = 0;
    bool isElsewhere = false;
    std::string_view owner {};
    std::string_view openPath {};
};
/// In the order in which they are asked.
std::vector<PlacedHandler> expressHandlersIn(std::string_view program);
/// The innermost around an offset: one for each place where the function is put.
std::vector<const PlacedHandler*> handlersAround(const std::vector<PlacedHandler>& handlers, std::size_t offset);

/// What the same program puts before an offset, so that it answers without what follows.
struct ExpressRoute
{
    std::string method {};
    ExpressPath path {};
    /// A router answers OPTIONS of its routes itself; of a route of the program's own, what follows is asked.
    bool answersOptions = false;
    /// It asks who is logged in, or counts, and goes on or refuses.
    bool isGuard = false;
    /// Who sends no Authorization is answered 401.
    bool asksForAuthorization = false;
    std::size_t order = 0;
    /// As it is written.
    std::string text {};
};
/// `owner`: what the routes are given to; empty: any.
std::vector<ExpressRoute> expressRoutesBefore(std::string_view program, std::string_view owner, std::size_t end);

/// Notes what refuses requests before an offset, in programs whose middleware is put as that of Express is.
void noteGuardsBefore(std::string_view program, std::size_t end, ConfigurationDraft& draft);

/// The URLs of a path in which `:name` stands for a part; null: all.
std::optional<std::string> expressionOfExpressPath(std::string_view origin, const ExpressPath& path);
/// Up to where a path is the same for all its URLs: `/items` of `/items/:id`.
std::string fixedPartOf(const ExpressPath& path);

/// The condition around an offset of a program: `if (process.env.NODE_ENV !== 'production')`; empty where there is
/// none.
std::string_view conditionAround(std::string_view program, std::size_t offset);
/// The name of a function around an offset that the program never names again, so that nothing calls it; empty where
/// there is none.
std::string_view unusedFunctionAround(std::string_view program, std::size_t offset);

} // namespace fetchscope
