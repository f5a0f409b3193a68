#pragma once

#include "core/engine/base/result.h"
#include "core/engine/console/console_text.h"
#include "core/reading/messages/message_cause.h"
#include "core/reading/messages/wording_match.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A message of a browser, and what it states. What the text does not say is empty or null.
struct BrowserMessage
{
    /// Reason::None where no reason is told; then the cause says what is.
    Reason reason = Reason::None;
    MessageCause cause = MessageCause::None;
    /// Others that browsers print the same text for.
    std::vector<Reason> otherReasons;
    std::optional<MessageBrowser> browser;
    /// Does it say that it is about the answer to a preflight?
    bool isOfPreflight = false;
    /// The header that the message names: the one of the request that was refused, or the one of the answer that
    /// decided.
    std::string header;
    std::string requestUrl;
    /// The URL that was asked for first, where a redirect led to the other.
    std::string firstUrl;
    std::string method;
    /// `null` where the text says so.
    std::string origin;
    std::string pageUrl;
    std::optional<std::uint16_t> status;
    /// `net::ERR_FAILED`
    std::string errorCode;
    /// The Content Security Policy, or the directive of it, that the message quotes.
    std::string policy;
    /// Is it about code or style inside of the page, of which there is no request?
    bool isInline = false;
    ConsoleForm form = ConsoleForm::Usual;
    std::optional<InitiatorKind> initiator;
    /// Was the noun of the initiator in a message about CORS?
    bool isNamedByCors = false;
    /// What stood at the other placeholders.
    WordingValues values;
    /// As it was pasted, and in which lines, from 1.
    std::string text;
    std::size_t firstLine = 0;
    std::size_t lastLine = 0;
    /// How often it stands there.
    std::size_t count = 1;

    std::string_view value(std::string_view name) const;
};

/// What was found in a text.
struct BrowserMessages
{
    std::vector<BrowserMessage> messages;
    /// Lines that look like errors, and that no table knows.
    std::vector<std::string> unknownLines;
};

/// Reads what browsers printed out of a text: a line, a whole console, a panel, an issue with prose around. Chrome's,
/// Edge's, Firefox's and Safari's words, of today and older ones, Firefox's in other languages too. Nothing is sent.
BrowserMessages readBrowserMessages(std::string_view text);

/// The longest text that is looked at, in bytes.
inline constexpr std::size_t longestMessageText = std::size_t {4} << 20;

} // namespace fetchscope
