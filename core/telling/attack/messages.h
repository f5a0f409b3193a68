#pragma once

#include "core/engine/base/message.h"

/// What is said of what strangers' pages could do.
namespace fetchscope::messages {

#define MESSAGE(name, code, english) inline constexpr MessagePattern name {code, english};
#include "core/telling/attack/messages.def"
#undef MESSAGE

} // namespace fetchscope::messages
