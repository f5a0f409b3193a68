#pragma once

#include "core/engine/base/message.h"

/// What the readers of server configurations say.
namespace fetchscope::messages {

#define MESSAGE(name, code, english) inline constexpr MessagePattern name {code, english};
#include "core/reading/server_configuration/messages.def"
#undef MESSAGE

} // namespace fetchscope::messages
