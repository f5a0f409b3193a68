#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The calls by which a program of Express puts functions on methods and paths
/// (https://expressjs.com/en/guide/routing.html).
namespace fetchscope {

/// A path, and whether it stands for what is below it, too.
struct ExpressPath
{
    /// Empty: all.
    std::string path {};
    bool isPrefix = false;

    bool isAll() const { return path.empty(); }
    bool operator==(const ExpressPath&) const = default;
};

/// `app.use('/api', …)`, `router.get('/items', …)`, `app.route('/items').get(…)`.
struct ExpressCall
{
    std::string_view verb {};
    /// The name of the one that is called: `app`.
    std::string_view owner {};
    /// Where its owner begins, where its arguments do, and where they end.
    std::size_t at = 0;
    std::size_t arguments = 0;
    std::size_t end = 0;
    /// Where it is asked among the calls of the program: that of a router, where the router is put.
    std::size_t order = 0;
    /// As the program is asked for them: with those of the routers around it. None: no URL has such a path.
    std::vector<ExpressPath> paths {};
    /// Its first argument is a path that is only known while the program runs; it is taken for every path.
    std::string_view openPath {};
    /// The router is not put anywhere in the program, so that its paths begin with others.
    bool isElsewhere = false;

    /// Empty: all of them, as `use` and `all` do.
    std::string method() const;
};

/// In the order in which they are asked. `program`: what the views are of.
std::vector<ExpressCall> expressCallsIn(std::string_view program);

/// The arguments of a call, as they are written.
std::vector<std::string_view> argumentTextsOf(std::string_view program, std::size_t arguments, std::size_t end);

} // namespace fetchscope
