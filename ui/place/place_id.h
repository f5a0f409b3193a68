#pragma once

#include <cstdint>

namespace fetchscope::ui {

/// What the window shows as a whole, one at a time; and the window itself, whose commands work in each of them.
enum class PlaceId : std::uint8_t { Window, Scenario, Recording, Lesson, Probe };

} // namespace fetchscope::ui
