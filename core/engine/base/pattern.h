#pragma once

#include <string_view>

namespace fetchscope {

/// Does the text match the pattern, in which `*` stands for any run of characters? Byte for byte.
bool matchesPattern(std::string_view pattern, std::string_view text);

} // namespace fetchscope
