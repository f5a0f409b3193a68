#pragma once

#include "core/telling/loopback/seen_run.h"

#include <string>
#include <vector>

namespace fetchscope {

/// What is to be known before the run: which actions are left out, what the browser is set to, what comes otherwise on
/// this machine.
std::vector<Message> notesOf(const SeenRun& run);
/// What the page saw, in words.
Message wordsForSeen(const Sighting& sighting);
/// `200 OK`, or that the connection was cut.
std::string seenAnswerText(const SeenExchange& exchange, Phrasebook phrases = nullptr);
/// `3 of 3 actions came as predicted`
Message wordsForCount(const CheckCount& count);

} // namespace fetchscope
