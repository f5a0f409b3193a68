#pragma once

#include "core/engine/base/message.h"

/// What the command line says; messages.def has the words.
namespace fetchscope::messages {

#define MESSAGE(name, code, english) inline constexpr MessagePattern name {code, english};
#include "app/commands/messages.def"
#undef MESSAGE

} // namespace fetchscope::messages
