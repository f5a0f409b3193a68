#pragma once

#include "core/reading/importers/snippet_parts.h"
#include "core/reading/messages/browser_message.h"

#include <optional>
#include <string_view>

namespace fetchscope {

/// A scenario in which the browser of the message would print it: what it states is taken over, the rest assumed, and
/// the notes say so, in English or by a phrasebook. Nothing is run here: whether it comes out so is to be tried. Where
/// the message names no URL, one is assumed.
Result<Scenario> scenarioOfMessage(const BrowserMessage& message, Phrasebook phrases = nullptr);

/// The same, as the readers of snippets have it, without what no page and no server says.
SnippetParts partsOfMessage(const BrowserMessage& message);

/// A message of a text that says why a request failed, and not which.
std::optional<BrowserMessage> messageWithoutUrl(std::string_view text);

} // namespace fetchscope
