#pragma once

#include "core/engine/base/message.h"
#include "core/engine/model/step.h"
#include "core/engine/simulation/scenario.h"
#include "core/reading/messages/browser_message.h"
#include "core/telling/explain/remedies.h"

#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// What is told of a message of a browser. Texts are English, to be said by a phrasebook.
struct MessageExplanation
{
    BrowserMessage message;
    /// The code of its reason, or of its cause.
    std::string_view code;
    /// One sentence on what it means.
    std::string_view meaning;
    /// Where that is defined.
    std::string_view url;
    const Remedy* remedy = nullptr;
    /// Where the algorithm decides so, as the scenario shows it; StepId::None without one.
    StepId decidedAt = StepId::None;
    /// Why nothing came back; null where the message is about something else.
    std::optional<NetworkFailure> failure;
    /// It was run, and ended with the reason of the message; null where none does.
    std::optional<Scenario> scenario;
};

/// Explains a message, and tries whether a scenario reproduces it; its notes are said by the phrasebook.
MessageExplanation explainMessage(BrowserMessage message, Phrasebook phrases = nullptr);

/// What the error status of an answer says that lacks the headers of CORS, or of a preflight's: most servers send the
/// headers with what succeeds only, and then the error is what has to be mended. Null where the message tells of none.
std::optional<Message> meaningOfStatus(const BrowserMessage& message);

/// The command that shows what the message does not tell, for a POSIX shell. What the message does not state stands in
/// capitals: URL, ORIGIN. Empty where nothing can be asked.
std::string commandToFindOut(const BrowserMessage& message);

} // namespace fetchscope
