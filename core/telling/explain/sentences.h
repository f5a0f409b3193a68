#pragma once

#include "core/engine/model/reason.h"

#include <cstdint>
#include <string_view>

namespace fetchscope {

/// Sentences on what came of a request that no single reason stands for; the list is sentences.def.
enum class Sentence : std::uint8_t {
#define REASON_SENTENCE(reason, text)
#define OUTCOME_SENTENCE(enumerator, text) enumerator,
#include "core/telling/explain/sentences.def"
#undef OUTCOME_SENTENCE
#undef REASON_SENTENCE
    Count,
};

/// With the names of OutcomeFacts in braces.
std::string_view textOf(Sentence sentence);
/// What is said of a request that was blocked; empty for a reason that has its summary only.
std::string_view sentenceFor(Reason reason);

} // namespace fetchscope
