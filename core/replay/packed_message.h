#pragma once

#include "core/engine/base/message.h"

#include <string>
#include <string_view>

/// Messages as bytes, for tables that keep very many of them: a pattern takes the place of its address, values follow
/// with their length. For the memory of one process only.
namespace fetchscope {

/// Appends a text with its length.
void packText(std::string& bytes, std::string_view text);
/// Takes a text from the front of the bytes.
std::string_view takeText(std::string_view& bytes);

/// Appends a message.
void packMessage(std::string& bytes, const Message& message);
/// Takes a message from the front of the bytes; an empty one where there are none.
Message takeMessage(std::string_view& bytes);

} // namespace fetchscope
