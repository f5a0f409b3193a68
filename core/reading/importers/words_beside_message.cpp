#include "core/reading/importers/words_beside_message.h"

#include "core/engine/base/ascii.h"
#include "core/engine/model/reason.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"
#include "core/engine/url/url_text.h"
#include "core/reading/importers/message_assumptions.h"
#include "core/reading/importers/pieces/piece.h"
#include "core/reading/importers/pieces/prose_reader.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// Is it (a part of) what a browser printed, and no sentence of who pasted it?
bool isOfMessage(std::string_view line)
{
    constexpr std::array<std::string_view, 7> signs {"access-control-",
        "blocked by cors policy:", "request blocked:", "response to preflight", "response for preflight",
        "preflight response", "for a preflight"};
    const std::string lower = asciiLowercase(line);
    return std::any_of(
        signs.begin(), signs.end(), [&lower](std::string_view sign) { return lower.find(sign) != std::string::npos; });
}

/// The method of the request that the words around messages speak of; empty where they name none, or several.
std::string methodSpokenOf(std::string_view text)
{
    std::string spoken;
    for (const std::string_view quoted : strictlySplit(text, '\n')) {
        std::string line(quoted);
        std::erase(line, '`');
        const std::string method = isOfMessage(line) || !isProseLine(line) ? std::string() : methodInSentence(line);
        // What works is spoken of, too.
        if (method.empty() || method == "GET" || method == spoken)
            continue;
        if (!spoken.empty())
            return {};
        spoken = method;
    }
    return spoken;
}

/// The method of a request that words name as such: "a PUT request"; empty where they name none, or several.
std::string methodOfRequestIn(std::string_view text)
{
    constexpr std::array<std::string_view, 5> methods {"GET", "PUT", "POST", "PATCH", "DELETE"};
    constexpr std::array<std::string_view, 3> nouns {" request", " call", " method"};
    std::string named;
    for (const std::string_view method : methods) {
        const bool isNamed = std::any_of(nouns.begin(), nouns.end(), [text, method](std::string_view noun) {
            const std::size_t at = text.find(std::string(method).append(noun));
            return at != std::string_view::npos && (at == 0 || !isAsciiAlphanumeric(text[at - 1]));
        });
        if (isNamed && !named.empty())
            return {};
        if (isNamed)
            named = method;
    }
    return named;
}

/// What the words around a message say of its method, where that may be: Chromium's says where a preflight failed, so
/// that another one is of a method that needs none.
std::string methodForMessage(const BrowserMessage& message, std::string_view text)
{
    std::string named = methodOfRequestIn(text);
    if (message.reason == Reason::PreflightHeader && named == "GET")
        return named;
    if (message.isOfPreflight) {
        const std::string spoken = methodSpokenOf(text);
        return spoken.empty() && named == "GET" ? named : spoken;
    }
    const bool saysPreflight = message.browser != MessageBrowser::Firefox && message.browser != MessageBrowser::Safari;
    const bool takesMethod = message.initiator == InitiatorKind::Fetch || message.initiator == InitiatorKind::Xhr
        || (!saysPreflight && !message.initiator);
    const bool isOfCors = infoOf(message.reason).code.starts_with("cors-");
    return takesMethod && isOfCors && named != "GET" && (!saysPreflight || named == "POST") ? named : std::string();
}

/// The method that stands before an address: `PUT: https://host/path`, or `PUT /path`. Empty where none does.
std::string methodBefore(std::string_view text, std::string_view address)
{
    const std::string_view path = pathOfUrl(address);
    constexpr std::string_view marks = " \t`'\"<:*";
    for (const std::string_view named : {address, path.size() > 1 ? path : std::string_view()}) {
        const std::size_t at = named.empty() ? std::string_view::npos : text.find(named);
        const std::size_t end = at == std::string_view::npos ? at : text.substr(0, at).find_last_not_of(marks);
        if (end == std::string_view::npos)
            continue;
        const std::string_view before = text.substr(0, end + 1);
        const std::string_view word = before.substr(before.find_last_of(" \t\n`*(") + 1);
        if (word == "POST" || word == "PUT" || word == "PATCH" || word == "DELETE")
            return std::string(word);
    }
    return {};
}

} // namespace

bool isAskedByScript(InitiatorKind initiator)
{
    switch (initiator) {
    case InitiatorKind::Fetch:
    case InitiatorKind::Xhr:
    case InitiatorKind::Beacon:
    case InitiatorKind::EventSource:
    case InitiatorKind::WebSocket:
        return true;
    default:
        return false;
    }
}

std::string methodBeside(const BrowserMessage& message, std::string_view text)
{
    std::string method = methodBefore(text, message.requestUrl);
    return method.empty() ? methodForMessage(message, text) : method;
}

std::string headerSpokenOf(std::string_view text)
{
    struct SpokenHeader
    {
        std::string_view words;
        std::string_view name;
    };
    constexpr std::array<SpokenHeader, 9> spoken {{
        {"x-api-key", "X-Api-Key"},
        {"authorization", "Authorization"},
        {"bearer", "Authorization"},
        {"access token", "Authorization"},
        {"auth token", "Authorization"},
        {"id token", "Authorization"},
        {"jwt", "Authorization"},
        {"my token", "Authorization"},
        {"the token", "Authorization"},
    }};
    for (const std::string_view quoted : strictlySplit(text, '\n')) {
        std::string plain(quoted);
        std::erase(plain, '`');
        const std::string lower = asciiLowercase(plain);
        if (isOfMessage(lower) || lower.find("csrf") != std::string::npos || lower.find("xsrf") != std::string::npos
            || !isProseLine(plain))
            continue;
        const auto* const found = std::find_if(spoken.begin(), spoken.end(),
            [&lower](const SpokenHeader& header) { return lower.find(header.words) != std::string::npos; });
        if (found != spoken.end())
            return std::string(found->name);
    }
    return {};
}

std::string addressSpokenOf(std::string_view text, const BrowserMessage& message)
{
    constexpr std::size_t longest = 20000;
    const auto page = parseUrl(message.origin);
    // What a program asks, it asks itself.
    std::string words;
    for (const std::string_view line : strictlySplit(text.substr(0, longest), '\n')) {
        const std::string_view plain = strip(line, isAsciiWhitespace);
        const bool isCode = hasScriptCall(plain) || plain.ends_with(';') || plain.ends_with('{');
        words.append(isCode ? std::string_view() : line).append("\n");
    }
    for (const NamedUrl& named : urlsInProse(words)) {
        // Where something was loaded that no script asks for, it is where the page is.
        const bool isOfPage = message.initiator && namesPage(named) && !isAskedByScript(*message.initiator);
        if (namesServer(named) && !isOfPage && !(page && isSameOrigin(*page, named.url)))
            return named.url.href();
    }
    return {};
}

std::optional<std::uint16_t> statusSpokenOf(std::string_view text, bool isOfPreflight)
{
    constexpr std::size_t longest = 20000;
    std::string words(text.substr(0, longest));
    std::erase(words, '`');
    const auto told = answerInProse(words);
    return told && (isOfPreflight || !told->isOfPreflight) ? std::optional(told->status) : std::nullopt;
}

std::string fontSpokenOf(std::string_view text, std::string_view address)
{
    constexpr std::size_t longest = 20000;
    const auto known = parseUrl(address);
    if (!known || known->path().size() > 1 || known->query())
        return {};
    for (const NamedUrl& named : urlsInProse(text.substr(0, longest))) {
        if (isSameOrigin(named.url, *known) && destinationOf(named.url.href()) == "font")
            return named.url.href();
    }
    return {};
}

bool speaksOfImages(std::string_view text)
{
    constexpr std::size_t longest = 20000;
    const std::string lower = asciiLowercase(text.substr(0, longest));
    constexpr std::array<std::string_view, 7> words {
        "canvas", "image", "webgl", "texture", "todataurl", "toblob", "getimagedata"};
    return std::any_of(
        words.begin(), words.end(), [&lower](std::string_view word) { return lower.find(word) != std::string::npos; });
}

bool speaksOfSandbox(std::string_view text)
{
    constexpr std::size_t longest = 20000;
    const std::string lower = asciiLowercase(text.substr(0, longest));
    constexpr std::array<std::string_view, 4> words {
        "sandboxed", "sandbox=\"", "sandbox attribute", "allow-same-origin"};
    return std::any_of(
        words.begin(), words.end(), [&lower](std::string_view word) { return lower.find(word) != std::string::npos; });
}

} // namespace fetchscope
