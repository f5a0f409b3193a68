#pragma once

#include "core/engine/base/message.h"

/// What is said around the explanation of what a browser printed; messages.def has the words.
namespace fetchscope::messages {

#define MESSAGE(name, code, english) inline constexpr MessagePattern name {code, english};
#include "core/telling/messages/messages.def"
#undef MESSAGE

} // namespace fetchscope::messages
