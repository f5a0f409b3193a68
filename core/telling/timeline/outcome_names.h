#pragma once

#include "core/engine/base/message.h"
#include "core/engine/model/exchange.h"
#include "core/engine/model/outcome.h"
#include "core/engine/simulation/run_result.h"
#include "core/engine/simulation/scenario.h"
#include "core/replay/entry_words.h"
#include "core/telling/timeline/tone.h"

#include <string>
#include <string_view>

/// Short words for what was done and what came of it.
namespace fetchscope {

Tone toneOf(const Outcome& outcome);
/// What came of an action: of its request, or of its asking for storage access; neutral where it does neither.
Tone toneOf(const ActionResult& action);
/// The word for it: `Exposed`, `Blocked`, `Denied`…; empty where it does neither.
Message messageFor(const ActionResult& action);
/// `passed`, `failed`…; empty where there is nothing to say.
Message messageFor(Tone tone);
/// `host not found`, …
Message messageFor(NetworkFailure failure);
/// `fetch PUT https://api.example/doc`, `wait 10 min`, `clear the preflight cache`.
std::string actionText(const Scenario& scenario, const ActionResult& action, Phrasebook phrases = nullptr);
/// The first part of it alone: `fetch PUT`.
std::string actionName(const Scenario& scenario, const ActionResult& action, Phrasebook phrases = nullptr);
/// `204 No Content`, or what failed.
std::string answerText(const Exchange& exchange, Phrasebook phrases = nullptr);
/// The name of a status where the server gave none: `No Content`.
std::string_view statusPhrase(int status);

} // namespace fetchscope
