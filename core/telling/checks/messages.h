#pragma once

#include "core/engine/base/message.h"

/// What is said of what a test of a server finds.
namespace fetchscope::messages {

#define MESSAGE(name, code, english) inline constexpr MessagePattern name {code, english};
#include "core/telling/checks/messages.def"
#undef MESSAGE

} // namespace fetchscope::messages
