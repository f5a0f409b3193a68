#pragma once

#include "core/engine/base/message.h"

/// What is said to other programs; messages.def has the words.
namespace fetchscope::messages {

#define MESSAGE(name, code, english) inline constexpr MessagePattern name {code, english};
#include "core/writing/protocol/messages.def"
#undef MESSAGE

} // namespace fetchscope::messages
