#pragma once

#include "core/engine/initiators/initiator.h"
#include "core/reading/messages/browser_message.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What the words around a message say of the request that it is about.
namespace fetchscope {

/// Is it a script that asks, and no element of a page?
bool isAskedByScript(InitiatorKind initiator);

/// The method, where the message may be about it; empty where the words name none.
std::string methodBeside(const BrowserMessage& message, std::string_view text);
/// The header, of those that need a preflight; empty where the words speak of none.
std::string headerSpokenOf(std::string_view text);
/// The address, where the message names none; empty where the words do not.
std::string addressSpokenOf(std::string_view text, const BrowserMessage& message);
/// The error status that the words say of the answer to a preflight, or to a request; null where they say none, or
/// several.
std::optional<std::uint16_t> statusSpokenOf(std::string_view text, bool isOfPreflight);
/// A font that the words name at the origin that is all a message says of its address; empty where they name none.
std::string fontSpokenOf(std::string_view text, std::string_view address);
/// Do the words speak of images, or of what scripts draw them on?
bool speaksOfImages(std::string_view text);
/// Do the words speak of a frame that has no origin of its own?
bool speaksOfSandbox(std::string_view text);

} // namespace fetchscope
