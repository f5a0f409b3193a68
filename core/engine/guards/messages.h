#pragma once

#include "core/engine/base/message.h"

/// What is said of guards.
namespace fetchscope::messages {

#define MESSAGE(name, code, english) inline constexpr MessagePattern name {code, english};
#include "core/engine/guards/messages.def"
#undef MESSAGE

} // namespace fetchscope::messages
