#pragma once

#include <cstdint>

namespace fetchscope {

/// How something turned out. Each has a colour, a sign and a word.
enum class Tone : std::uint8_t { Neutral, Pass, Fail, Warn, Unknown };

} // namespace fetchscope
