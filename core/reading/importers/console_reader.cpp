#include "core/reading/importers/importer.h"
#include "core/reading/importers/message_scenario.h"
#include "core/reading/importers/messages.h"
#include "core/reading/messages/browser_message.h"
#include "core/reading/server_configuration/server_configuration.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// The message of a text that says most: one with a reason, or else one of a request that got no answer.
const BrowserMessage* mainMessage(const std::vector<BrowserMessage>& messages)
{
    const BrowserMessage* best = nullptr;
    for (const BrowserMessage& message : messages) {
        const bool isBetter = !best || (best->requestUrl.empty() && !message.requestUrl.empty())
            || (best->reason == Reason::None && message.reason != Reason::None && !message.requestUrl.empty());
        if (isBetter)
            best = &message;
    }
    return best;
}

} // namespace

bool isConsoleMessage(std::string_view text)
{
    const BrowserMessages read = readBrowserMessages(text);
    return std::any_of(read.messages.begin(), read.messages.end(), [](const BrowserMessage& message) {
        return !message.requestUrl.empty()
            && (message.reason != Reason::None || message.cause == MessageCause::NoAnswer
                || message.cause == MessageCause::AccessControl || message.cause == MessageCause::CutOff);
    });
}

Result<SnippetParts> readConsoleMessage(std::string_view text)
{
    const BrowserMessages read = readBrowserMessages(text);
    if (const BrowserMessage* message = mainMessage(read.messages))
        return partsOfMessage(*message);
    return tl::unexpected(InputError {{}, say<messages::NoMessage>(), say<messages::CopyWholeMessage>()});
}

std::optional<BrowserMessage> messageWithoutUrl(std::string_view text)
{
    const BrowserMessages read = readBrowserMessages(text);
    const auto found = std::find_if(read.messages.begin(), read.messages.end(),
        [](const BrowserMessage& message) { return message.reason != Reason::None && message.requestUrl.empty(); });
    return found == read.messages.end() ? std::nullopt : std::optional(*found);
}

bool looksLikeConsoleMessage(std::string_view text)
{
    return isConsoleMessage(text) || (!hasServerConfiguration(text) && messageWithoutUrl(text));
}

Result<Scenario> importConsoleMessage(std::string_view text, Phrasebook phrases)
{
    return scenarioOf(text, readConsoleMessage(text), phrases);
}

} // namespace fetchscope
