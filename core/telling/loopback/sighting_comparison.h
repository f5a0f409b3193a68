#pragma once

#include "core/engine/simulation/run_result.h"
#include "core/telling/loopback/loopback_names.h"
#include "core/telling/loopback/sighting.h"

#include <string>
#include <vector>

namespace fetchscope {

/// Everything in which a browser did not do what was predicted for the action, in the scenario's names. Empty: it
/// agrees in all that could be seen. What only the transport adds, and what a browser says of itself, is not compared.
std::vector<Message> disagreementsOf(const RunResult& predicted, const ActionResult& action,
    const RequestAction& request, const SeenAction& seen, const LoopbackNames& names);
/// Is it nothing that speaks against the prediction?
bool isKnownOfBrowsers(const Message& disagreement);
/// What the page saw, in words.
Message wordsFor(const Sighting& sighting);
/// What a page sees of an outcome, in the same words.
Message wordsFor(const Outcome& outcome);
/// Is the header one that Fetch decides on, so that predictions have it?
bool isComparedHeader(std::string_view name);

} // namespace fetchscope
