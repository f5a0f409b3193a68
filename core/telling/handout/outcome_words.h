#pragma once

#include "core/engine/base/message.h"
#include "core/engine/model/outcome.h"
#include "core/engine/simulation/run_result.h"

#include <string>

/// What a hand-out says beside the verdict, in whatever form it is written.
namespace fetchscope {

/// How the URL of a request lies to its page, and whether and why a preflight is needed.
std::string classificationText(const ActionResult& action, Phrasebook phrases = nullptr);
/// Type, status and headers that the page sees of an answer; empty where it sees none.
Message seenByPage(const Outcome& outcome);
/// Was an image drawn, and can it be read back?
Message messageFor(const ImageUseOutcome& use);
/// What became of an answer that was asked for ahead.
Message messageFor(const AnswerAhead& ahead);

} // namespace fetchscope
