#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// The URLs that a pattern of curl stands for: `{a,b}`, `[1-3]`, `[001-100:10]`, `[a-z]`. Not more than `most` of them.
/// A name in braces (`{id}`) is taken for one that somebody has to fill in, and an IPv6 address for what it is.
/// https://curl.se/docs/manpage.html (URL)
std::vector<std::string> urlsOfGlob(std::string_view pattern, std::size_t most);

} // namespace fetchscope
