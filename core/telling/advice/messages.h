#pragma once

#include "core/engine/base/message.h"

namespace fetchscope::messages {

#define MESSAGE(name, code, english) inline constexpr MessagePattern name {code, english};
#include "core/telling/advice/messages.def"
#undef MESSAGE

} // namespace fetchscope::messages
