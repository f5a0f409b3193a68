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

/// Sets what the message says of the page, the user and the network.
void setBackground(Scenario& scenario, const BrowserMessage& message);

/// The same, as the readers of snippets have it, without what no page and no server says. Where a preflight was needed
/// and the message does not say why, the request has the header that the words around it speak of, if any.
SnippetParts partsOfMessage(const BrowserMessage& message, std::string_view spokenHeader = {});

/// A message of a text that says why a request failed, and not which.
std::optional<BrowserMessage> messageWithoutUrl(std::string_view text);

} // namespace fetchscope
