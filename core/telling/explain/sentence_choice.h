#pragma once

#include "core/engine/initiators/initiator.h"
#include "core/telling/explain/outcome_facts.h"
#include "core/telling/explain/sentences.h"

#include <optional>

/// Which sentence fits, where a reason has several.
namespace fetchscope {

/// What a use asks of a status that it did not get.
Sentence needOfStatus(ResponseUse use, int status);
/// What a use asks of a type that it did not get.
Sentence needOfType(ResponseUse use);
/// What the page sees where a load fails; null where nothing needs saying.
std::optional<Sentence> sentenceFor(SightOfFailure sight);
/// Of what was blocked, where the reason alone does not say what decided; null where it does.
std::optional<Sentence> sentenceOfRefusal(const OutcomeFacts& facts);
/// Does the reason's sentence say that nothing was sent to the last URL?
bool isOfWhatWasNotSent(Reason reason);

} // namespace fetchscope
