#pragma once

#include "core/engine/base/message.h"

/// What is said of the policy of a server; messages.def has the words.
namespace fetchscope::messages {

#define MESSAGE(name, code, english) inline constexpr MessagePattern name {code, english};
#include "core/reading/server_policy/messages.def"
#undef MESSAGE

} // namespace fetchscope::messages
