#include "core/engine/base/ascii.h"
#include "core/reading/messages/browser_message.h"
#include "core/reading/messages/message_event.h"
#include "core/reading/messages/message_facts.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace fetchscope {

namespace {

/// How far apart, in characters, pieces of one message may be.
constexpr std::size_t leadReach = 300;
constexpr std::size_t tailReach = 250;
constexpr std::size_t besideReach = 1500;
/// A full stop and a space.
constexpr std::size_t nextWord = 3;

/// Puts the events of a text together to messages.
class Assembly
{
public:
    explicit Assembly(const MessageText& text)
        : m_text(text)
    {
    }

    void add(MessageEvent event)
    {
        switch (event.role) {
        case WordingRole::Lead:
            if (m_open
                && (m_open->hasCause() || isFarOff(event, leadReach)
                    || (m_open->isTelling() && namesRequest(event) && isNewRequest(event))))
                close();
            begin(std::move(event));
            break;
        case WordingRole::Cause:
            if (m_open && m_open->hasCause() && refines(event)) {
                m_open->refine(std::move(event));
                break;
            }
            if (m_open && (m_open->hasCause() || isFarOff(event, leadReach)))
                close();
            begin(std::move(event));
            break;
        case WordingRole::Tail:
            if (m_open && isFarOff(event, tailReach))
                close();
            begin(std::move(event));
            break;
        case WordingRole::Beside:
            if (m_open && m_open->hasCause() && !isFarOff(event, tailReach) && isOfSameLine(event)
                && !m_open->isOfOtherUrl(event)) {
                m_open->addBeside(std::move(event));
                break;
            }
            close();
            begin(std::move(event));
            close();
            break;
        }
    }
    std::vector<MessageFacts> take()
    {
        close();
        return std::move(m_messages);
    }

private:
    void begin(MessageEvent event)
    {
        if (!m_open)
            m_open.emplace();
        m_open->add(std::move(event));
    }
    void close()
    {
        if (m_open)
            m_messages.push_back(*std::move(m_open));
        m_open.reset();
    }
    bool isFarOff(const MessageEvent& event, std::size_t reach) const
    {
        if (event.begin > m_open->end() + reach)
            return true;
        // An empty line ends a message.
        const std::size_t from = m_text.plainAt(std::min(m_open->end(), event.begin));
        const std::string_view gap = m_text.plain().substr(from, m_text.plainAt(event.begin) - from);
        return gap.find("\n\n") != std::string_view::npos;
    }
    bool isOfSameLine(const MessageEvent& event) const { return m_text.lineEnd(m_open->begin()) >= event.begin; }
    /// Does it say more of the message that it stands in (`WebSocket connection to … failed: net::…`)?
    bool refines(const MessageEvent& event) const { return m_open->isVague() && isOfSameLine(event); }

    /// Another one than that of the open message, which may have two leads in a row.
    bool isNewRequest(const MessageEvent& event) const
    {
        if (m_open->isRedirectedBy(event))
            return false;
        return event.begin > m_open->end() + nextWord || m_text.lineOf(event.begin) != m_text.lineOf(m_open->begin());
    }
    static bool namesRequest(const MessageEvent& event)
    {
        return looksLikeUrl(event.value("lastUrl")) || looksLikeUrl(event.value("at"));
    }

    const MessageText& m_text;
    std::optional<MessageFacts> m_open;
    std::vector<MessageFacts> m_messages;
};

std::string_view lineAt(const MessageText& text, std::size_t place)
{
    const std::size_t begin = text.plainAt(text.lineBegin(place));
    return text.plain().substr(begin, text.plainAt(text.lineEnd(place)) - begin);
}

/// The error that a script logged, which Safari prints once more below the line that the script wrote.
bool isErrorOfPage(const MessageText& text, const MessageEvent& event)
{
    if (event.role != WordingRole::Beside)
        return false;
    const std::size_t begin = text.lineBegin(event.begin);
    return begin > 0 && begin == event.begin && isWrittenByPage(lineAt(text, begin - 1));
}

std::vector<MessageEvent> eventsOf(const MessageText& text)
{
    std::vector<MessageEvent> events = wordingEvents(text);
    std::vector<MessageEvent> translated;
    // Marks what is more than a beginning.
    std::vector<bool> isTaken(text.flat().size() + 1);
    std::vector<bool> isTranslated(text.flat().size() + 1);
    for (const MessageEvent& event : events) {
        if (event.role != WordingRole::Lead || !event.values.empty())
            std::fill(isTaken.begin() + static_cast<std::ptrdiff_t>(event.begin),
                isTaken.begin() + static_cast<std::ptrdiff_t>(event.end), true);
    }
    for (MessageEvent& event : translatedEvents(text)) {
        const auto begin = isTaken.begin() + static_cast<std::ptrdiff_t>(event.begin);
        const auto end = isTaken.begin() + static_cast<std::ptrdiff_t>(event.end);
        if (std::find(begin, end, true) != end)
            continue;
        std::fill(isTranslated.begin() + static_cast<std::ptrdiff_t>(event.begin),
            isTranslated.begin() + static_cast<std::ptrdiff_t>(event.end), true);
        translated.push_back(std::move(event));
    }
    std::erase_if(events, [&isTranslated](const MessageEvent& event) { return isTranslated[event.begin]; });
    std::move(translated.begin(), translated.end(), std::back_inserter(events));
    for (MessageEvent& event : networkEvents(text))
        events.push_back(std::move(event));
    std::erase_if(events, [&text](const MessageEvent& event) {
        return isWrittenByPage(lineAt(text, event.begin)) || isErrorOfPage(text, event);
    });
    std::stable_sort(
        events.begin(), events.end(), [](const MessageEvent& a, const MessageEvent& b) { return a.begin < b.begin; });
    return events;
}

/// Calls `take` with the messages near another one, those before it first, until they are out of reach.
template <class Take> void forEachNear(std::vector<MessageFacts>& messages, std::size_t index, Take take)
{
    for (std::size_t i = index; i-- > 0 && messages[i].distanceTo(messages[index]) < besideReach;)
        take(messages[i]);
    for (std::size_t i = index + 1; i < messages.size() && messages[i].distanceTo(messages[index]) < besideReach; ++i)
        take(messages[i]);
}

/// Lines that stand for others go with the message that they stand beside: the nearest with their address, or the one
/// before where they name none.
void joinBeside(std::vector<MessageFacts>& messages)
{
    for (std::size_t i = 0; i < messages.size(); ++i) {
        if (!messages[i].isBeside())
            continue;
        MessageFacts* best = nullptr;
        std::size_t bestDistance = besideReach;
        forEachNear(messages, i, [&](MessageFacts& other) {
            if (other.isBeside() || !other.hasCause() || !other.mayHaveBeside(messages[i]))
                return;
            // What goes with a message stands behind it more often than before.
            constexpr std::size_t detour = 120;
            const std::size_t distance =
                other.distanceTo(messages[i]) + (other.begin() > messages[i].begin() ? detour : 0);
            if (distance < bestDistance) {
                best = &other;
                bestDistance = distance;
            }
        });
        if (best)
            best->join(std::move(messages[i]));
    }
    std::erase_if(messages, [](const MessageFacts& message) { return message.isJoined(); });
}

/// Beside lines that found no other one: of several about one request one is told, with the nearest before it.
void joinAlone(std::vector<MessageFacts>& messages)
{
    for (std::size_t i = 1; i < messages.size(); ++i) {
        if (!messages[i].isBeside())
            continue;
        for (std::size_t j = i; j-- > 0 && messages[j].distanceTo(messages[i]) < besideReach;) {
            if (!messages[j].isJoined() && messages[j].isBeside() && messages[j].isOneRequestWith(messages[i])) {
                const bool tellsMore = messages[i].isWithoutAnswer() && messages[j].isVague();
                if (tellsMore)
                    messages[i].join(std::move(messages[j]));
                else
                    messages[j].join(std::move(messages[i]));
                break;
            }
        }
    }
    std::erase_if(messages, [](const MessageFacts& message) { return message.isJoined(); });
}

std::vector<BrowserMessage> counted(std::vector<BrowserMessage> messages)
{
    std::vector<BrowserMessage> distinct;
    /// Where those of an address stand, by it in lower case.
    std::unordered_map<std::string, std::vector<std::size_t>> byAddress;
    for (BrowserMessage& message : messages) {
        std::vector<std::size_t>& ofAddress = byAddress[asciiLowercase(message.requestUrl)];
        const auto isAlike = [&message](const BrowserMessage& other) {
            return other.reason == message.reason && other.cause == message.cause && other.header == message.header
                && other.policy == message.policy && other.status == message.status;
        };
        const auto same = std::find_if(ofAddress.begin(), ofAddress.end(), [&](std::size_t place) {
            const BrowserMessage& other = distinct[place];
            return isAlike(other) && asciiCaseInsensitiveEquals(other.requestUrl, message.requestUrl)
                && other.origin == message.origin && other.browser == message.browser;
        });
        // Safari says it once more, with the address or without; people, with nothing of what is known of it.
        BrowserMessage* last =
            distinct.empty() || message.isInline || distinct.back().isInline || !isAlike(distinct.back())
            ? nullptr
            : &distinct.back();
        const bool isOfLastOrigin = last && !message.origin.empty() && last->origin == message.origin;
        const bool saysNothing = last && message.origin.empty() && !last->requestUrl.empty()
            && (!message.browser || message.browser == last->browser);
        const bool isOnceMore = message.requestUrl.empty() && (isOfLastOrigin || saysNothing);
        const bool isNextLine = last && message.firstLine <= last->lastLine + 1;
        const auto mayBeSafari = [](const BrowserMessage& one) {
            return !one.browser || one.browser == MessageBrowser::Safari;
        };
        const bool isOfNoOtherOrigin =
            last && (message.origin.empty() || last->origin.empty()) && mayBeSafari(message) && mayBeSafari(*last);
        const bool namesAddress = last && last->requestUrl.empty() && !message.requestUrl.empty()
            && ((isOfLastOrigin && last->browser == MessageBrowser::Safari) || (isNextLine && isOfNoOtherOrigin));
        if (same != ofAddress.end()) {
            BrowserMessage& told = distinct[*same];
            ++told.count;
            if (!told.initiator)
                told.initiator = message.initiator;
        } else if (namesAddress) {
            last->requestUrl = message.requestUrl;
            if (last->origin.empty())
                last->origin = message.origin;
            if (!last->browser)
                last->browser = message.browser;
            if (!last->initiator)
                last->initiator = message.initiator;
            ofAddress.push_back(distinct.size() - 1);
        } else if (isOnceMore) {
            if (!last->browser)
                last->browser = message.browser;
        } else {
            ofAddress.push_back(distinct.size());
            distinct.push_back(std::move(message));
        }
    }
    return distinct;
}

/// Is it a sentence of who asks, and not a line that was copied?
bool isOfWriter(std::string_view flat)
{
    constexpr std::array words {std::string_view(" i "), std::string_view(" im "), std::string_view(" ive "),
        std::string_view(" my "), std::string_view(" we "), std::string_view(" our "), std::string_view(" please "),
        std::string_view(" ich "), std::string_view(" thanks ")};
    std::string padded(" ");
    padded.append(flat).append(" ");
    const bool introduces = flat.ends_with(':') && flat.find("://") == std::string_view::npos;
    return introduces || std::any_of(words.begin(), words.end(), [&padded](std::string_view word) {
        return padded.find(word) != std::string::npos;
    });
}

/// Does a line look as if something went wrong?
bool looksLikeError(std::string_view line)
{
    const std::string flat = flattened(line);
    if (isOfWriter(flat))
        return false;
    constexpr std::array signs {std::string_view("error"), std::string_view("blocked"), std::string_view("failed"),
        std::string_view("refused"), std::string_view("denied"), std::string_view("cors"),
        std::string_view("cross-origin")};
    return std::any_of(
        signs.begin(), signs.end(), [&flat](std::string_view sign) { return flat.find(sign) != std::string::npos; });
}

/// At most so many bytes of a text, no character cut.
std::string_view beginningOf(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80)
        --most;
    return text.substr(0, most);
}

std::vector<std::string> unknownLinesOf(const MessageText& text, const std::vector<BrowserMessage>& messages)
{
    std::unordered_set<std::size_t> known;
    for (const BrowserMessage& message : messages) {
        for (std::size_t line = message.firstLine; line <= message.lastLine; ++line)
            known.insert(line);
    }
    std::vector<std::string> lines;
    std::size_t number = 0;
    const std::string_view plain = text.plain();
    for (std::size_t begin = 0; begin < plain.size();) {
        const std::size_t end = std::min(plain.find('\n', begin), plain.size());
        const std::string_view line = strip(plain.substr(begin, end - begin), isAsciiWhitespace);
        ++number;
        const bool isKnown = known.count(number) > 0;
        constexpr std::size_t most = 20;
        if (!isKnown && !line.empty() && lines.size() < most && looksLikeError(line))
            lines.emplace_back(beginningOf(line, 300));
        begin = end + 1;
    }
    return lines;
}

} // namespace

std::string_view BrowserMessage::value(std::string_view name) const
{
    const auto found =
        std::find_if(values.begin(), values.end(), [name](const auto& candidate) { return candidate.first == name; });
    return found == values.end() ? std::string_view() : std::string_view(found->second);
}

BrowserMessages readBrowserMessages(std::string_view copied)
{
    const MessageText text(copied.substr(0, longestMessageText));
    Assembly assembly(text);
    for (MessageEvent& event : eventsOf(text))
        assembly.add(std::move(event));
    std::vector<MessageFacts> facts = assembly.take();
    joinBeside(facts);
    // A request that went well is no message.
    std::erase_if(facts, [](const MessageFacts& message) { return message.isOfSuccess(); });
    joinAlone(facts);
    std::vector<BrowserMessage> messages;
    for (MessageFacts& message : facts) {
        if (message.hasCause() || message.isTelling())
            messages.push_back(message.take(text));
    }
    BrowserMessages result;
    result.unknownLines = unknownLinesOf(text, messages);
    result.messages = counted(std::move(messages));
    return result;
}

} // namespace fetchscope
