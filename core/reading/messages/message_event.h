#pragma once

#include "core/reading/messages/wording_match.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace fetchscope {

/// What one piece of a text says; a message is made of those that belong together.
struct MessageEvent
{
    /// In the flat text.
    std::size_t begin = 0;
    std::size_t end = 0;
    WordingRole role = WordingRole::Cause;
    std::optional<MessageBrowser> browser;
    /// That it may be printed for, the likeliest first.
    std::vector<Reason> reasons;
    MessageCause cause = MessageCause::None;
    ConsoleForm form = ConsoleForm::Usual;
    std::optional<InitiatorKind> initiator;
    bool isOfPreflight = false;
    /// `net::ERR_FAILED`; empty where there is none.
    std::string errorCode;
    WordingValues values;

    std::string_view value(std::string_view name) const;
    void setValue(std::string_view name, std::string_view value);
};

/// What the tables of wordings find.
std::vector<MessageEvent> wordingEvents(const MessageText& text);
/// Messages about CORS, mixed content and Content Security Policies that Firefox printed in another language.
std::vector<MessageEvent> translatedEvents(const MessageText& text);
/// Lines of network panels and consoles: a method, an address and a status, error codes, the labels of blocked
/// requests.
std::vector<MessageEvent> networkEvents(const MessageText& text);

/// Is it a line that the page itself wrote, as Safari has it (`[Warning] Failed to fetch: – TypeError: Load failed`)?
bool isWrittenByPage(std::string_view line);
/// A URL without the full stop, comma or bracket that closes the sentence around it.
std::string_view withoutEndOfSentence(std::string_view url);
/// The first URL in a text; empty where there is none.
std::string_view firstUrlIn(std::string_view text);
/// Is this a whole URL, or what is left of one?
bool looksLikeUrl(std::string_view text);

} // namespace fetchscope
