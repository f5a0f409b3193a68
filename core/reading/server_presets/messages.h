#pragma once

#include "core/engine/base/message.h"

/// What is said of presets of servers.
namespace fetchscope::messages {

#define MESSAGE(name, code, english) inline constexpr MessagePattern name {code, english};
#include "core/reading/server_presets/messages.def"
#undef MESSAGE

} // namespace fetchscope::messages
