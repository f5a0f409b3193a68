#pragma once

#include "core/engine/http/cookies.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/snippet_parts.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What was copied of a request that a browser has sent.
namespace fetchscope {

/// Takes a header out of the list, and gives its value; null where it is not there. The name in any case.
std::optional<std::string> takeHeader(RequestHeaders& headers, std::string_view name);

/// The cookies of a `Cookie` header: they were in the jar, and nothing kept them from being sent to this URL.
std::vector<Cookie> cookiesThatWereSent(std::string_view header, const Url& url);

} // namespace fetchscope
