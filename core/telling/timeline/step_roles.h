#pragma once

#include "core/engine/base/message.h"
#include "core/engine/model/step.h"
#include "core/engine/model/trace.h"
#include "core/telling/timeline/tone.h"

#include <string>

/// How steps are told in rows. This is about presentation only: what a step came to is in the trace.
namespace fetchscope {

/// What a step that was taken is: Hidden, Decision, Routine, CacheRead, CacheWrite, Cookie, Send, Answer or NoAnswer.
StepRole roleOf(const StepRecord& step);
Tone toneOf(const StepRecord& step);
/// Does a step continue the decision before it (the steps of one CORS check, say)?
bool sharesRow(const StepRecord& previous, const StepRecord& step);
/// Where a step stands: `CORS-preflight fetch, step 7.5`; the algorithm alone where it is a step of ours.
std::string placeText(StepId id, Phrasebook phrases = nullptr);
/// The name of a rule, short enough for a label: `CORS check`, `Methods`.
std::string shortName(StepId id, Phrasebook phrases = nullptr);
/// Our words for a step, with its values put in; behind a question its answer.
std::string stepSentence(const Trace& trace, const StepRecord& step, Phrasebook phrases = nullptr);

} // namespace fetchscope
