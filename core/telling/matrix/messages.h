#pragma once

#include "core/engine/base/message.h"

/// What is said of who may ask a server what.
namespace fetchscope::messages {

#define MESSAGE(name, code, english) inline constexpr MessagePattern name {code, english};
#include "core/telling/matrix/messages.def"
#undef MESSAGE

} // namespace fetchscope::messages
