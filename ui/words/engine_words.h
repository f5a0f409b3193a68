#pragma once

#include "core/engine/base/message.h"
#include "core/engine/base/result.h"
#include "core/engine/model/trace.h"
#include "core/engine/simulation/run_result.h"
#include "core/engine/simulation/scenario.h"

#include <QString>

#include <string>
#include <string_view>

/// What the engine says, in the language of the window. Its phrases are translated in the context "Engine"; everything
/// that the window shows of them goes through here.
namespace fetchscope::ui {

/// A phrase in the language of the window, for what takes a phrasebook.
std::string windowPhrase(std::string_view phrase);
/// Something that the engine says; values of the person's stay as they are.
QString messageText(const Message& message);
QString messageText(const MessageValue& value);
/// All that is wrong, for a place with one line: `where: message, suggestion`.
QString errorText(const InputError& error);
/// A phrase of the engine: a reason's summary, the name of a step's value, why a cookie is not sent.
QString phraseText(std::string_view phrase);
/// A step, with its values put in; a question with its answer.
QString stepText(const Trace& trace, const StepRecord& step);
/// The value number `index` of a step, whole.
QString valueText(const Trace& trace, const StepRecord& step, std::size_t index);
/// What the page gets and why; empty for an action that makes no request.
QString outcomeText(const Scenario& scenario, const RunResult& result, const ActionResult& action);
/// The name of an algorithm; those that are terms of a standard stay as they are.
QString algorithmText(Algorithm algorithm);
/// Where a step stands: `CORS-preflight fetch, step 7.5`.
QString placeOf(StepId id);

} // namespace fetchscope::ui
