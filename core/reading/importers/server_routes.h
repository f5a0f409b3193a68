#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// What a program answers, as its framework is told: `app.post("/items/{id}")`, `router.get('/x', …)`,
/// `@app.route("/x", methods=["PUT"])`.
struct ServerRoute
{
    /// Empty where the route takes any.
    std::string method;
    /// As it is written, parts that are open included.
    std::string path;
    std::size_t line = 0;
};

/// In the order of the text.
std::vector<ServerRoute> routesIn(std::string_view text);

} // namespace fetchscope
