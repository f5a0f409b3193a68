#pragma once

#include "core/engine/base/message.h"

/// What is said of scenarios that real browsers try on loopback.
namespace fetchscope::messages {

#define MESSAGE(name, code, english) inline constexpr MessagePattern name {code, english};
#include "core/telling/loopback/messages.def"
#undef MESSAGE

} // namespace fetchscope::messages
