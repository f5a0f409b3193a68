#pragma once

#include "core/reading/messages/browser_message.h"
#include "core/reading/messages/message_event.h"

#include <cstddef>
#include <vector>

namespace fetchscope {

/// The events of one message while it is put together.
class MessageFacts
{
public:
    void add(MessageEvent event);
    /// A line that stands beside the message: it adds what the message itself does not say.
    void addBeside(MessageEvent event);
    /// A code that says more than the message (`net::ERR_CONNECTION_REFUSED` of a WebSocket that failed).
    void refine(MessageEvent event);
    /// Takes a line of its own that stands beside this message; the other one is joined then.
    void join(MessageFacts&& other);

    std::size_t begin() const { return m_begin; }
    std::size_t end() const { return m_end; }
    bool hasCause() const { return m_cause.has_value(); }
    /// Does it say no more than that the request failed?
    bool isVague() const;
    /// Does it say that no answer came?
    bool isWithoutAnswer() const;
    /// Is it one of those lines that stand beside another one?
    bool isBeside() const;
    /// Is it no more than a request that was answered without an error?
    bool isOfSuccess() const;
    bool isJoined() const { return m_isJoined; }
    /// Is there anything to tell of, though the cause is missing (a message that was cut off)?
    bool isTelling() const;
    /// May this line stand beside this message?
    bool mayHaveBeside(const MessageFacts& line) const;
    /// Does the event name another URL than this message does?
    bool isOfOtherUrl(const MessageEvent& event) const;
    /// Does the event tell where a redirect of this message's request led?
    bool isRedirectedBy(const MessageEvent& event) const;
    bool isOneRequestWith(const MessageFacts& other) const;
    /// In characters; of two that touch 0.
    std::size_t distanceTo(const MessageFacts& other) const;

    BrowserMessage take(const MessageText& text) const;

private:
    /// Where the request went, or was to go.
    std::string address() const;
    std::string requestUrl() const;
    std::string_view value(std::string_view name) const;
    /// The first of these values that is a URL.
    std::string urlAt(std::initializer_list<std::string_view> names) const;
    void readReason(BrowserMessage& message) const;
    void readPolicy(BrowserMessage& message, const MessageText& text) const;
    void readPlaces(BrowserMessage& message, const MessageText& text) const;
    void readHeader(BrowserMessage& message, const MessageText& text) const;
    void readInitiator(BrowserMessage& message) const;
    bool isOfOldLead() const;

    std::vector<MessageEvent> m_events;
    std::vector<MessageEvent> m_beside;
    /// The event that says what happened, among m_events.
    std::optional<std::size_t> m_cause;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    bool m_isJoined = false;
};

} // namespace fetchscope
