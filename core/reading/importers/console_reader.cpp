#include "core/engine/base/ascii.h"
#include "core/engine/model/reason.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/message_assumptions.h"
#include "core/reading/importers/message_scenario.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/named_browser.h"
#include "core/reading/importers/opaque_page.h"
#include "core/reading/importers/pieces/piece.h"
#include "core/reading/importers/pieces/prose_reader.h"
#include "core/reading/importers/snippet_parts.h"
#include "core/reading/importers/words_beside_message.h"
#include "core/reading/messages/browser_message.h"
#include "core/reading/server_configuration/server_configuration.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_set>

namespace fetchscope {

namespace {

/// What a text has to begin with so that it is taken for messages.
constexpr std::size_t bytesThatTellMessages = std::size_t {1} << 18U;

/// Does it say which request failed, and something of why?
bool isOfRequest(const BrowserMessage& message)
{
    if (isConnectionFailure(message.cause))
        return !message.requestUrl.empty();
    switch (message.cause) {
    case MessageCause::WebSocketFailed:
    case MessageCause::AccessControl:
    case MessageCause::CutOff:
    case MessageCause::PreloadUnused:
    case MessageCause::MixedContentWarning:
    case MessageCause::TaintedCanvas:
        return !message.requestUrl.empty();
    default:
        return !message.requestUrl.empty() && message.reason != Reason::None;
    }
}

/// The message of a text that says most: one with a reason, or else one of a request that got no answer, before a line
/// that only tells the status of one.
const BrowserMessage* mainMessage(const std::vector<BrowserMessage>& messages)
{
    const BrowserMessage* best = nullptr;
    for (const BrowserMessage& message : messages) {
        const bool isBetter = !best || (best->requestUrl.empty() && !message.requestUrl.empty())
            || (best->reason == Reason::None && message.reason != Reason::None && !message.requestUrl.empty())
            || (!isOfRequest(*best) && isOfRequest(message));
        if (isBetter)
            best = &message;
    }
    return best;
}

/// Does it only say that something failed, so that another message may say why?
bool isWithoutReason(const BrowserMessage& message)
{
    return message.reason == Reason::None
        && (message.cause == MessageCause::AnyFailure || message.cause == MessageCause::WebSocketFailed
            || message.cause == MessageCause::ConnectionLost || message.cause == MessageCause::CutOff);
}

/// The main message, with the reason that another gives which names no address.
BrowserMessage withReasonOf(const std::vector<BrowserMessage>& messages, const BrowserMessage& main)
{
    if (!isWithoutReason(main) || main.requestUrl.empty())
        return main;
    const auto telling = std::find_if(messages.begin(), messages.end(), [&main](const BrowserMessage& message) {
        return message.reason != Reason::None && message.requestUrl.empty() && !message.isInline
            && (message.initiator == main.initiator || !message.initiator || !main.initiator);
    });
    if (telling == messages.end())
        return main;
    BrowserMessage whole = *telling;
    whole.requestUrl = main.requestUrl;
    return whole;
}

/// The main message, with the status that a line of the network beside it has: Safari once left it out.
BrowserMessage withStatusOf(const std::vector<BrowserMessage>& messages, BrowserMessage main)
{
    if (main.reason != Reason::PreflightStatus || main.status)
        return main;
    const auto telling = std::find_if(messages.begin(), messages.end(), [&main](const BrowserMessage& message) {
        return message.cause == MessageCause::HttpStatus && message.status
            && (message.requestUrl.empty() || message.requestUrl == main.requestUrl);
    });
    if (telling != messages.end())
        main.status = telling->status;
    return main;
}

/// The whole lines of a text on which a message stands.
std::string linesOf(const BrowserMessage& message, std::string_view text)
{
    std::string lines;
    std::size_t number = 0;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        if (++number > message.lastLine)
            break;
        if (number >= message.firstLine)
            lines.append(line).append("\n");
    }
    return lines;
}

bool lacksAllowOrigin(Reason reason)
{
    return reason == Reason::CorsMissingAllowOrigin || reason == Reason::PreflightMissingAllowOrigin;
}

/// What failed needed a preflight: the method may stand beside the message.
SnippetParts partsOfMain(const BrowserMessage& main, std::string_view text)
{
    BrowserMessage whole = main;
    // The browser asks so by itself.
    if (whole.method == "OPTIONS") {
        whole.method.clear();
        whole.isOfPreflight = true;
    }
    if (whole.method.empty())
        whole.method = methodBeside(whole, text);
    // Other methods need a preflight by themselves.
    const bool isSimple = whole.method.empty() || whole.method == "GET" || whole.method == "POST";
    const std::string spokenHeader = isSimple && whole.isOfPreflight ? headerSpokenOf(text) : std::string();
    // Of other answers only what stands beside the message on its line.
    if (whole.reason == Reason::PreflightStatus && !whole.status)
        whole.status = statusSpokenOf(text, true);
    else if (lacksAllowOrigin(whole.reason) && !whole.status)
        whole.status = statusSpokenOf(linesOf(whole, text), whole.isOfPreflight);
    if (whole.initiator == InitiatorKind::Font
        || usualInitiatorOf(whole.reason, whole.cause, {}) == InitiatorKind::Font) {
        if (std::string font = fontSpokenOf(text, whole.requestUrl); !font.empty())
            whole.requestUrl = std::move(font);
    }
    const std::string spoken = whole.requestUrl.empty() ? addressSpokenOf(text, whole) : std::string();
    if (!spoken.empty())
        whole.requestUrl = spoken;
    SnippetParts parts = partsOfMessage(whole, spokenHeader);
    if (parts.page.url.starts_with("file:") && whole.origin == "null" && !whole.requestUrl.starts_with("file:")
        && speaksOfSandbox(text)) {
        parts.page.url = pageThatMayAsk(whole.requestUrl);
        parts.page.options.isSandboxed = true;
        std::erase(parts.assumptions, Message(say<messages::AssumedFileAsPage>(pageOfNullOrigin(whole.requestUrl))));
        parts.assume(say<messages::AssumedSandboxedPage>(parts.page.url));
    }
    if (!spoken.empty())
        parts.assume(say<messages::AssumedAddressOfProse>(spoken));
    return parts;
}

/// Two messages about one address, of which one is about the preflight: both may be true of a server.
bool isOfOtherStage(const BrowserMessage& main, const BrowserMessage& other)
{
    return main.requestUrl == other.requestUrl && !main.requestUrl.empty() && main.reason != Reason::None
        && other.reason != Reason::None && main.isOfPreflight != other.isOfPreflight;
}

/// The preflight is answered as the one message says, the request itself as the other does.
void takeOtherStage(SnippetParts& parts, const BrowserMessage& main, std::vector<ServerRule> more)
{
    std::vector<ServerRule>& ofPreflight = main.isOfPreflight ? parts.server : more;
    std::vector<ServerRule>& ofRequest = main.isOfPreflight ? more : parts.server;
    std::erase_if(ofPreflight, [](const ServerRule& rule) { return rule.method != "OPTIONS"; });
    std::vector<ServerRule> both = std::move(ofPreflight);
    std::move(ofRequest.begin(), ofRequest.end(), std::back_inserter(both));
    parts.server = std::move(both);
}

/// The requests of a console, each once: what the messages after the main one are about is asked after it.
class ConsoleRequests
{
public:
    ConsoleRequests(const BrowserMessage& main, SnippetParts parts)
        : m_main(main)
        , m_parts(std::move(parts))
    {
        m_taken.insert(keyOf(main));
        m_policies.insert(main.policy);
    }

    void add(const BrowserMessage& message)
    {
        if (m_taken.count(keyOf(message)) > 0) {
            if (m_parts.actions.size() == 1 && isOfOtherStage(m_main, message)) {
                SnippetParts more = partsOfMessage(message);
                takeOtherStage(m_parts, m_main, std::move(more.server));
                m_parts.actions.push_back(std::move(more.actions.front()));
                m_parts.messages.push_back(message);
            } else {
                completeMain(message);
            }
            return;
        }
        if (m_parts.actions.size() == most) {
            m_isCut = true;
            return;
        }
        m_taken.insert(keyOf(message));
        if (!message.origin.empty() && !m_main.origin.empty() && message.origin != m_main.origin) {
            ++m_ofOtherPages;
            return;
        }
        if (m_parts.actions.size() == 1)
            bindRules(m_parts, m_main);
        SnippetParts more = partsOfMessage(message);
        bindRules(more, message);
        m_parts.takePageOf(more);
        if (m_policies.insert(message.policy).second) {
            std::move(more.page.policies.contentSecurityPolicies.begin(),
                more.page.policies.contentSecurityPolicies.end(),
                std::back_inserter(m_parts.page.policies.contentSecurityPolicies));
        }
        std::move(more.actions.begin(), more.actions.end(), std::back_inserter(m_parts.actions));
        std::move(more.server.begin(), more.server.end(), std::back_inserter(m_parts.server));
        std::move(more.hosts.begin(), more.hosts.end(), std::back_inserter(m_parts.hosts));
        std::move(more.messages.begin(), more.messages.end(), std::back_inserter(m_parts.messages));
        std::move(more.serviceWorker.begin(), more.serviceWorker.end(), std::back_inserter(m_parts.serviceWorker));
        for (Message& assumption : more.assumptions)
            m_parts.assume(std::move(assumption));
    }

    SnippetParts take()
    {
        if (m_isCut)
            m_parts.assume(say<messages::AssumedFirstMessages>(most));
        if (m_ofOtherPages > 0)
            m_parts.assume(say<messages::AssumedOnePage>(m_ofOtherPages));
        return std::move(m_parts);
    }

private:
    static constexpr std::size_t most = 50;

    /// A page and a style sheet may be at one address, as an address that is none of both tells.
    static std::string keyOf(const BrowserMessage& message)
    {
        const bool isOfElement = message.initiator && !isAskedByScript(*message.initiator);
        return isOfElement ? message.requestUrl + " " + std::string(infoOf(*message.initiator).spelling)
                           : message.requestUrl;
    }

    /// Another browser may say of the same request which page made it, and what asked.
    void completeMain(const BrowserMessage& message)
    {
        if (message.requestUrl != m_main.requestUrl)
            return;
        SnippetParts told = partsOfMessage(message);
        if (m_main.origin.empty() && !message.origin.empty() && m_main.pageUrl.empty())
            m_parts.takePageOf(told);
        RequestAction& request = m_parts.actions.front().request;
        const bool isGuessed = !m_main.initiator && request.initiator == InitiatorKind::Fetch && !request.headers;
        if (isGuessed && message.initiator == InitiatorKind::Xhr && request.mode != "no-cors" && !request.credentials)
            request.initiator = InitiatorKind::Xhr;
    }

    /// What answers any address answers that of the message alone.
    static void bindRules(SnippetParts& parts, const BrowserMessage& message)
    {
        const auto url = parseUrl(message.requestUrl);
        for (ServerRule& rule : parts.server) {
            if (!rule.url && url)
                rule.url = TextPattern::ofText(url->wireHref());
        }
    }

    const BrowserMessage& m_main;
    SnippetParts m_parts;
    std::unordered_set<std::string> m_taken;
    std::unordered_set<std::string> m_policies;
    std::size_t m_ofOtherPages = 0;
    bool m_isCut = false;
};

/// A page of the server that is asked, too.
std::string pageBesideIts(std::string_view words, const std::vector<std::string>& asked)
{
    for (const NamedUrl& named : urlsInProse(words)) {
        if (namesPage(named) && std::find(asked.begin(), asked.end(), named.url.href()) == asked.end())
            return named.url.href();
    }
    return {};
}

/// The sentences beside messages.
std::string wordsBeside(std::string_view text, const std::vector<BrowserMessage>& messages)
{
    constexpr std::size_t longest = 20000;
    std::string words;
    std::size_t number = 0;
    for (const std::string_view line : strictlySplit(text.substr(0, longest), '\n')) {
        ++number;
        const bool isOfMessage = std::any_of(messages.begin(), messages.end(), [number](const BrowserMessage& message) {
            return message.firstLine <= number && number <= message.lastLine;
        });
        const std::string_view bare =
            strip(line, [](char c) { return isAsciiWhitespace(c) || c == '*' || c == '-' || c == '('; });
        // `Go to https://app.example`; where a script stands, is none.
        const bool isSentence = std::count(bare.begin(), bare.end(), ' ') > 1 && isAsciiAlpha(bare.front())
            && bare.find_first_of("{}<>;@") == std::string_view::npos;
        if (!isOfMessage && isSentence)
            words.append(bare).append("\n");
        else if (const std::string_view introduction = introductionOf(bare); isOfMessage && !introduction.empty())
            words.append(introduction).append("\n");
    }
    return words;
}

/// The page that the words beside messages name (Firefox's name none); empty where they name none.
std::string pageBeside(std::string_view text, const std::vector<BrowserMessage>& messages, const SnippetParts& parts)
{
    const std::string words = wordsBeside(text, messages);
    std::vector<std::string> asked;
    for (const SnippetAction& action : parts.actions)
        asked.push_back(action.request.url);
    std::string page = pageInProse(words, asked);
    // What is refused for its type may be the page's own.
    const bool isOfCors = std::any_of(messages.begin(), messages.end(), [](const BrowserMessage& message) {
        return message.reason != Reason::ApiResponseType && message.reason != Reason::Nosniff
            && message.reason != Reason::MimeType;
    });
    return page.empty() && !isOfCors ? pageBesideIts(words, asked) : page;
}

/// Code inside of the page is asked for by nobody.
InputError noRequest()
{
    return {{}, say<messages::MessageOfNoRequest>(), say<messages::ExplainMessage>()};
}

InputError noMessage()
{
    return {{}, say<messages::NoMessage>(), say<messages::CopyWholeMessage>()};
}

} // namespace

bool isConsoleMessage(std::string_view text)
{
    const BrowserMessages read = readBrowserMessages(text.substr(0, bytesThatTellMessages));
    return std::any_of(read.messages.begin(), read.messages.end(), isOfRequest);
}

Result<SnippetParts> readMainMessage(std::string_view text)
{
    const BrowserMessages read = readBrowserMessages(text);
    const BrowserMessage* best = mainMessage(read.messages);
    if (!best)
        return tl::unexpected(noMessage());
    const BrowserMessage main = withStatusOf(read.messages, withReasonOf(read.messages, *best));
    SnippetParts parts = partsOfMain(main, text);
    const auto other = std::find_if(read.messages.begin(), read.messages.end(),
        [&main](const BrowserMessage& message) { return isOfOtherStage(main, message); });
    if (other != read.messages.end())
        takeOtherStage(parts, main, partsOfMessage(*other).server);
    return parts;
}

Result<SnippetParts> readConsoleMessage(std::string_view text)
{
    const BrowserMessages read = readBrowserMessages(text);
    const BrowserMessage* best = mainMessage(read.messages);
    if (!best)
        return tl::unexpected(noMessage());
    const BrowserMessage main = withStatusOf(read.messages, withReasonOf(read.messages, *best));
    if (main.isInline && main.requestUrl.empty())
        return tl::unexpected(noRequest());
    ConsoleRequests requests(main, partsOfMain(main, text));
    // A line of the network may say only that there was no answer where a message says why.
    for (const bool hasReason : {true, false}) {
        for (const BrowserMessage& message : read.messages) {
            if (isOfRequest(message) && (message.reason != Reason::None) == hasReason)
                requests.add(message);
        }
    }
    SnippetParts parts = requests.take();
    if (!main.browser)
        parts.profile = profileNamedIn(wordsBeside(text, read.messages)).value_or(parts.profile);
    if (main.origin.empty()) {
        if (std::string page = pageBeside(text, read.messages, parts); !page.empty()) {
            parts.takePage(std::move(page));
            parts.assume(say<messages::AssumedPageOfProse>(parts.page.url));
        }
    }
    return parts;
}

std::optional<BrowserMessage> messageWithoutUrl(std::string_view text)
{
    const BrowserMessages read = readBrowserMessages(text.substr(0, bytesThatTellMessages));
    const BrowserMessage* told = nullptr;
    for (const BrowserMessage& message : read.messages) {
        const bool tellsWhy = message.reason != Reason::None || message.cause == MessageCause::BeaconType
            || message.cause == MessageCause::AccessControl
            || (message.cause == MessageCause::TaintedCanvas && speaksOfImages(text))
            || (message.cause == MessageCause::CutOff && !message.origin.empty());
        // What a sentence quotes of it says less than the message itself.
        const bool saysMore =
            !told || (told->reason == message.reason && told->origin.empty() && !message.origin.empty());
        if (tellsWhy && message.requestUrl.empty() && saysMore)
            told = &message;
    }
    if (!told)
        return std::nullopt;
    BrowserMessage whole = *told;
    if (lacksAllowOrigin(whole.reason) && !whole.status)
        whole.status = statusSpokenOf(linesOf(whole, text), whole.isOfPreflight);
    return whole;
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
