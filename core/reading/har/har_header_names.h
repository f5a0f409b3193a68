#pragma once

#include <string_view>

namespace fetchscope {

/// Does a recorded request header (its name in lower case) say something about how the request was made? What every
/// browser sends on its own account and nobody decides by (User-Agent, Accept-Encoding…) does not.
bool isTellingRequestHeader(std::string_view lowercaseName);
/// Does a browser look at this response header (its name in lower case) to decide what a page gets?
bool isTellingResponseHeader(std::string_view lowercaseName);

} // namespace fetchscope
