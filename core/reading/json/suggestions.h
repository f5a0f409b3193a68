#pragma once

#include <span>
#include <string>
#include <string_view>

namespace fetchscope {

/// `did you mean "method"?` for the nearest of several texts; empty where none is near.
std::string suggestNearest(std::string_view text, std::span<const std::string_view> choices);
/// `"a", "b" or "c"`.
std::string joinChoices(std::span<const std::string_view> choices);

} // namespace fetchscope
