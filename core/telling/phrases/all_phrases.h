#pragma once

#include "core/engine/base/message.h"

#include <span>
#include <string_view>
#include <vector>

namespace fetchscope {

/// Every phrase that a phrasebook may be asked for, each once.
std::vector<std::string_view> allPhrases();

/// The patterns of every folder's messages.def, and of the words for entries.
std::span<const MessagePattern* const> allMessagePatterns();

} // namespace fetchscope
