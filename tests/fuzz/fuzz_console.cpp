#include "core/engine/simulation/runner.h"
#include "core/reading/messages/browser_message.h"
#include "core/telling/messages/message_explanation.h"
#include "tests/fuzz/promise.h"

#include <algorithm>
#include <cstdint>
#include <string>

/// Any text as what a console printed: each message lies within it, names only what stands there, and a scenario that
/// is said to reproduce it does.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace fetchscope;
    using fuzzing::require;
    const std::string text = fuzzing::textOf(data, size);
    // A line break is one however it was copied: JSON writes it as a backslash and an n.
    std::size_t lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    for (std::size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at + 2))
        ++lines;
    const BrowserMessages found = readBrowserMessages(text);
    std::size_t explained = 0;
    for (const BrowserMessage& message : found.messages) {
        require(message.firstLine >= 1 && message.firstLine <= message.lastLine && message.count >= 1);
        require(message.lastLine <= lines + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\r')));
        require(message.reason != Reason::None || message.cause != MessageCause::None);
        if (++explained > 20)
            continue;
        const MessageExplanation explanation = explainMessage(message);
        require(!explanation.code.empty() && !explanation.meaning.empty());
        (void)commandToFindOut(message);
        if (explanation.scenario) {
            const RunResult result = runScenario(*explanation.scenario, Tracing::Off);
            require(std::any_of(result.actions.begin(), result.actions.end(),
                [](const ActionResult& action) { return action.outcome.verdict != Verdict::Exposed; }));
        }
    }
    require(readBrowserMessages(text).messages.size() == found.messages.size());
    return 0;
}
