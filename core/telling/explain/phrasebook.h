#pragma once

#include "core/engine/base/message.h"
#include "core/engine/model/step.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Our words are English. A window in another language says them by a phrasebook.
namespace fetchscope {

/// Stands for a value that is an empty text.
constexpr std::string_view emptyValue = "(empty)";

/// Is this value of a step words of ours (why a cookie is not sent), and not something of the scenario's?
bool isPhrase(StepId step, std::size_t index, std::string_view value);

/// Every phrase that a phrasebook may be asked for, each once.
std::vector<std::string_view> allPhrases();

/// The patterns of every folder's messages.def.
std::span<const MessagePattern* const> allMessagePatterns();

} // namespace fetchscope
