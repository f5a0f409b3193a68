#pragma once

#include "core/engine/http/header_list.h"

#include <optional>
#include <string>
#include <string_view>

/// What a CORS answer lacks for one request: the value that a header would need, or null where the answer does as it
/// is (https://fetch.spec.whatwg.org/#http-responses).
namespace fetchscope {

/// `withCredentials`: cookies go along, and `*` does not count.
std::optional<std::string> neededAllowOrigin(
    const HeaderList& answer, std::string_view origin, bool withCredentials);
/// Never without credentials.
std::optional<std::string> neededAllowCredentials(const HeaderList& answer, bool withCredentials);
/// What is listed already, and the method.
std::optional<std::string> neededAllowMethods(
    const HeaderList& answer, std::string_view method, bool withCredentials);
/// What is listed already, and those of `names` (as in Access-Control-Request-Headers) that are not.
std::optional<std::string> neededAllowHeaders(const HeaderList& answer, std::string_view names, bool withCredentials);
/// `Origin` among what the answer varies by: an answer that names one origin is not to be stored for another.
std::optional<std::string> neededVary(const HeaderList& answer);
/// The list of header `name` with more names behind it.
std::string extendedList(const HeaderList& answer, std::string_view name, const std::vector<std::string>& more);

} // namespace fetchscope
