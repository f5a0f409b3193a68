#pragma once

#include "core/engine/base/message.h"

/// What a reader of recordings says; messages.def has the words.
namespace fetchscope::messages {

#define MESSAGE(name, code, english) inline constexpr MessagePattern name {code, english};
#include "core/reading/har/messages.def"
#undef MESSAGE

} // namespace fetchscope::messages
