#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// The page that sentences name beside the addresses that are asked: the first other origin that follows a word for it
/// (from, origin, page, front end), or a development server's. Empty where there is none.
std::string pageInProse(std::string_view text, const std::vector<std::string>& asked);

} // namespace fetchscope
