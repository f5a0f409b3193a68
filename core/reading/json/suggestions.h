#pragma once

#include "core/engine/base/message.h"

#include <span>
#include <string_view>

namespace fetchscope {

/// The nearest of several texts; empty where none is near.
std::string_view nearestChoice(std::string_view text, std::span<const std::string_view> choices);
/// `did you mean "method"?` for the nearest of several texts; empty where none is near.
Message suggestNearest(std::string_view text, std::span<const std::string_view> choices);
/// `"a", "b" or "c"`.
MessageValue joinChoices(std::span<const std::string_view> choices);

} // namespace fetchscope
