#pragma once

#include "core/reading/server_configuration/express_mounts.h"
#include "core/reading/server_configuration/request_cases.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Which functions of a program are asked for which paths, and in which order.
namespace fetchscope {

class ConfigurationDraft;

/// A route that answers some requests for a path.
struct AnsweringRoute
{
    std::string method {};
    std::size_t order = 0;
};
/// The requests for a path, and who answers which of them in the order in which they are asked.
struct AskedPath
{
    ExpressPath path {};
    std::vector<AnsweringRoute> routes {};
};

/// The paths for which headers are not those of all: of what sets some for a path, and of what answers before they are
/// set for all. `handlers`: those that set headers.
std::vector<AskedPath> askedPathsOf(
    std::string_view program, const std::vector<ExpressHandler>& handlers, ConfigurationDraft& draft);

/// Does what one of the handlers sets count for a request for a path (null: for one of no route)? None: it counts for
/// all.
bool countsFor(const std::vector<ExpressHandler>& handlers, const AskedPath* asked, RequestCases& request);

/// The paths that a middleware of Next.js is for: `matcher: ['/api/:path*']`; none: all.
std::vector<std::string> matchedPaths(std::string_view text, ConfigurationDraft& draft);

} // namespace fetchscope
