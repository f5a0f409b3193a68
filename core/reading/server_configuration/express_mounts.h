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
