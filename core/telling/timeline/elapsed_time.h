#pragma once

#include "core/engine/base/message.h"

#include <string>

namespace fetchscope {

/// Virtual time for people: `0 ms`, `250 ms`, `1.50 s`, `10 min`, `10 min +40 ms`, `2 h 5 min`.
std::string elapsedTime(double seconds, Phrasebook phrases = nullptr);
/// A count of seconds that is left, rounded up to whole seconds: `9 min 59 s`.
std::string timeLeft(double seconds, Phrasebook phrases = nullptr);

} // namespace fetchscope
