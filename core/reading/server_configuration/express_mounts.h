#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Where a program of Express puts what answers (https://expressjs.com/en/guide/routing.html).
namespace fetchscope {

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
    /// Empty: all.
    std::string path {};
};

/// In the order of the text. `callees`: what the middleware is called.
std::vector<ExpressMount> expressMountsIn(std::string_view program, const std::vector<std::string_view>& callees);

/// A function that is given to a route: `app.get('/items', (req, res) => …)`.
struct ExpressHandler
{
    /// Empty: all of them.
    std::string method {};
    /// Empty: all.
    std::string path {};
    /// What is below the path counts, too.
    bool isPrefix = false;

    bool isForAll() const { return method.empty() && path.empty(); }
    bool operator==(const ExpressHandler&) const = default;
};
/// A handler, and where the call stands that puts it there.
struct PlacedHandler
{
    ExpressHandler handler {};
    std::size_t start = 0;
    std::size_t end = 0;
};
/// In the order of the text.
std::vector<PlacedHandler> expressHandlersIn(std::string_view program);
/// The innermost around an offset; null where there is none.
const PlacedHandler* handlerAround(const std::vector<PlacedHandler>& handlers, std::size_t offset);

/// What the same program puts before an offset, so that it answers without what follows.
struct ExpressRoute
{
    std::string method {};
    std::string path {};
    /// A router answers OPTIONS of its routes itself; of a route of the program's own, what follows is asked.
    bool answersOptions = false;
    /// As it is written.
    std::string text {};
};
std::vector<ExpressRoute> expressRoutesBefore(std::string_view program, std::string_view owner, std::size_t end);

/// The URLs of a path in which `:name` stands for a part; null: all. `isPrefix`: with what is below, too.
std::optional<std::string> expressionOfExpressPath(std::string_view origin, std::string_view path, bool isPrefix);

} // namespace fetchscope
