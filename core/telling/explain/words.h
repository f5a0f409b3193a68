#pragma once

#include "core/engine/model/trace.h"
#include "core/engine/simulation/run_result.h"
#include "core/engine/simulation/scenario.h"
#include "core/telling/explain/phrasebook.h"

#include <string>

/// Words for people, made when somebody looks.
namespace fetchscope {

class OutcomeFacts;

/// Our words for a step, with its values put in.
std::string describeStep(const Trace& trace, const StepRecord& step, Phrasebook phrases = nullptr);
void appendStepText(std::string& text, const Trace& trace, const StepRecord& step, Phrasebook phrases = nullptr);
/// The value number `index` of a step, whole: digits of a number, words of ours by the phrasebook, all else as it is.
std::string valueOf(const Trace& trace, const StepRecord& step, std::size_t index, Phrasebook phrases = nullptr);
/// The address of the step's algorithm in its standard: page, `#`, anchor.
std::string linkOf(StepId step);
/// One or two sentences on what the page gets and why, naming the deciding values. Empty for an action that neither
/// makes a request nor asks for storage access.
std::string explainOutcome(
    const Scenario& scenario, const RunResult& result, const ActionResult& action, Phrasebook phrases = nullptr);
/// The same, appended, from facts that were looked up for more than this, by their phrasebook.
void appendExplanation(std::string& text, const OutcomeFacts& facts);

} // namespace fetchscope
