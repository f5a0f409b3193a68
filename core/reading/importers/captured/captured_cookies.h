#pragma once

#include "core/engine/http/cookies.h"
#include "core/engine/url/url.h"

#include <string_view>
#include <vector>

namespace fetchscope {

/// Adds the cookies that a request to a URL carried, each once.
void addCookies(std::vector<Cookie>& jar, std::string_view header, const Url& url);

} // namespace fetchscope
