#include "core/reading/importers/pieces/combine.h"

#include "core/engine/base/ascii.h"
#include "core/engine/policy/content_security_policy.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/html/style_sheet.h"
#include "core/reading/importers/http/http_lines.h"
#include "core/reading/importers/message_scenario.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/named_browser.h"
#include "core/reading/importers/pieces/message_beside_calls.h"
#include "core/reading/importers/pieces/prose_reader.h"
#include "core/reading/importers/pieces/shown_answers.h"
#include "core/reading/importers/pieces/shown_requests.h"
#include "core/reading/importers/pieces/tainted_canvas.h"
#include "core/reading/importers/pieces/told_addresses.h"
#include "core/reading/importers/pieces/told_answer.h"
#include "core/reading/importers/snippet_readers.h"
#include "core/reading/json/messages.h"
#include "core/reading/server_configuration/server_configuration.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

namespace fetchscope {

namespace {

Result<SnippetParts> readPiece(const Piece& piece)
{
    switch (piece.kind) {
    case PieceKind::Script:
        return readJavaScript(piece.text);
    case PieceKind::Curl:
        return readCurlCommand(piece.text);
    case PieceKind::PowerShell:
        return readPowerShell(piece.text);
    case PieceKind::HttpMessage:
        return readHttpMessage(piece.text);
    case PieceKind::Html:
        return looksLikeStyleSheet(strip(std::string_view(piece.text), isAsciiWhitespace)) ? readStyleSheet(piece.text)
                                                                                           : readHtml(piece.text);
    case PieceKind::ConsoleMessage:
        return readConsoleMessage(piece.text);
    case PieceKind::ServerConfiguration:
    case PieceKind::Prose:
        break;
    }
    return SnippetParts();
}

std::string textOf(const std::vector<Piece>& pieces, std::initializer_list<PieceKind> kinds)
{
    std::string text;
    for (const Piece& piece : pieces) {
        if (std::find(kinds.begin(), kinds.end(), piece.kind) != kinds.end())
            text += piece.text;
    }
    return text;
}

/// `POST /v1/items` and nothing else: a sentence speaks of it.
bool isRequestLineAlone(std::string_view text)
{
    text = strip(text, isAsciiWhitespace);
    const auto request = text.find('\n') == std::string_view::npos ? readRequestLine(text) : std::nullopt;
    return request && request->outcome.empty() && request->target.starts_with('/');
}

/// Messages of several lines are found in what stands around their pieces, too; and a line of the network that
/// tells of a preflight, or of a method, belongs to the message beside it.
std::string consoleOf(const std::vector<Piece>& pieces)
{
    std::string text;
    for (const Piece& piece : pieces) {
        const bool isOfMessage = piece.kind == PieceKind::HttpMessage
            && (piece.text.starts_with("OPTIONS http") || isRequestLineAlone(piece.text));
        if (piece.kind == PieceKind::ConsoleMessage || piece.kind == PieceKind::Prose || isOfMessage)
            text += piece.text;
    }
    return text;
}

/// A plugin of Nuxt, which runs before what pages do, wherever it stands.
bool isPlugin(const Piece& piece)
{
    constexpr std::array<std::string_view, 5> setUps {
        "$axios.onRequest", "$axios.set", "$axios.defaults", "$axios.interceptors", "$axios.onError"};
    const bool isExported = piece.text.find("export default") != std::string::npos;
    return piece.kind == PieceKind::Script && isExported
        && std::any_of(setUps.begin(), setUps.end(),
            [&piece](std::string_view setUp) { return piece.text.find(setUp) != std::string::npos; });
}

/// Scripts that stand in several blocks belong together: one makes the client that another uses. Null where that
/// reads less than each alone, or where other pieces ask, too, and the order of all counts.
std::optional<SnippetParts> readScriptsTogether(std::vector<Piece> pieces)
{
    std::stable_partition(pieces.begin(), pieces.end(), isPlugin);
    std::string together;
    std::size_t line = 1;
    std::size_t scripts = 0;
    std::size_t requests = 0;
    for (const Piece& piece : pieces) {
        if (piece.kind == PieceKind::Html || piece.kind == PieceKind::PowerShell)
            return std::nullopt;
        if (piece.kind != PieceKind::Script)
            continue;
        ++scripts;
        const auto alone = readJavaScript(piece.text);
        // What only sets a client up asks for nothing by itself.
        requests += alone ? static_cast<std::size_t>(std::count_if(alone->actions.begin(), alone->actions.end(),
                        [](const SnippetAction& action) { return !action.standsForClient; }))
                          : 0;
        together.append(piece.line > line ? piece.line - line : 0, '\n').append(piece.text);
        line = std::max(line, piece.line)
            + static_cast<std::size_t>(std::count(piece.text.begin(), piece.text.end(), '\n'));
    }
    if (scripts < 2)
        return std::nullopt;
    auto parts = readJavaScript(together);
    if (!parts || parts->actions.size() < requests)
        return std::nullopt;
    return std::move(*parts);
}

/// `axios.post()` in a sentence names no address.
void dropCallsThatAreSpokenOf(SnippetParts& parts)
{
    const auto namesNone = [](const SnippetAction& action) { return action.request.url.empty(); };
    if (!std::all_of(parts.actions.begin(), parts.actions.end(), namesNone))
        std::erase_if(parts.actions, namesNone);
}

/// What sets a client up in several blocks is one client's; where another block uses it, none stands for what it sends.
void dropRepeatedClients(SnippetParts& parts)
{
    const auto isOfNoAddress = [&parts](const SnippetAction& action) {
        return action.standsForClient
            && std::any_of(parts.questions.begin(), parts.questions.end(), [&action](const OpenQuestion& question) {
                   return (question.name == "url" || question.name == "config.url")
                       && question.standIn == action.request.url;
               });
    };
    if (std::any_of(parts.actions.begin(), parts.actions.end(),
            [](const SnippetAction& action) { return !action.standsForClient; })
        && std::any_of(parts.actions.begin(), parts.actions.end(), isOfNoAddress)) {
        const auto none = std::find_if(parts.actions.begin(), parts.actions.end(), isOfNoAddress);
        const std::string standIn = none->request.url;
        std::erase_if(parts.actions, isOfNoAddress);
        std::erase_if(
            parts.questions, [&standIn](const OpenQuestion& question) { return question.standIn == standIn; });
    }
    const SnippetAction* first = nullptr;
    std::erase_if(parts.actions, [&first](const SnippetAction& action) {
        const bool isRepeated = first && action.standsForClient && action.request.url == first->request.url;
        if (!first && action.standsForClient)
            first = &action;
        return isRepeated;
    });
}

/// The last line that says something: one word alone may be the name of a language.
std::string_view lastSentence(std::string_view words)
{
    std::string_view last;
    for (const std::string_view line : strictlySplit(words, '\n')) {
        if (line.find(' ') != std::string_view::npos)
            last = line;
    }
    return last;
}

/// "POST response headers": what follows is the answer to the request itself.
bool announcesOther(std::string_view words)
{
    const std::string_view last = lastSentence(words);
    constexpr std::array<std::string_view, 6> others {"GET", "POST", "PUT", "PATCH", "DELETE", "actual"};
    return std::any_of(others.begin(), others.end(),
        [last](std::string_view other) { return last.find(other) != std::string_view::npos; });
}

/// Does the sentence before an answer say that a preflight has it: "the response to OPTIONS is"?
bool announcesPreflight(std::string_view words)
{
    const std::string_view last = lastSentence(words);
    const bool isOfPreflight =
        asciiLowercase(last).find("preflight") != std::string::npos || last.find("OPTIONS") != std::string_view::npos;
    return isOfPreflight && !announcesOther(words);
}

bool isPreflightShown(std::string_view text)
{
    return asciiLowercase(text).find("access-control-request-method") != std::string::npos;
}

bool isAnswerWithoutRequest(const SnippetParts& read)
{
    return std::any_of(read.questions.begin(), read.questions.end(),
        [](const OpenQuestion& question) { return question.name == "Request URL"; });
}

/// What a preflight was answered with says nothing of other answers.
void bindPreflights(SnippetParts& read, bool isAnnounced)
{
    const bool isAnswerAlone = isAnswerWithoutRequest(read);
    const bool isShownAlone = read.actions.size() == 1 && read.request().method == "OPTIONS" && !read.request().headers;
    if (!(isAnnounced && isAnswerAlone) && !isShownAlone)
        return;
    for (ServerRule& rule : read.server) {
        if (!rule.method)
            rule.method = "OPTIONS";
    }
}

/// A command shows what the server says to somebody who is no browser; it is a request of the page's where nothing
/// else is.
void addPiece(Combination& all, PieceKind kind, SnippetParts read)
{
    if (kind == PieceKind::ServerConfiguration || kind == PieceKind::Prose)
        return;
    const bool isAnswerAlone = isAnswerWithoutRequest(read);
    all.hasCommand = all.hasCommand || kind == PieceKind::Curl;
    const bool isEvidence = isAnswerAlone || kind == PieceKind::Curl || kind == PieceKind::HttpMessage;
    if (!isEvidence) {
        mergeParts(all.parts, std::move(read));
        return;
    }
    mergeParts(isAnswerAlone ? all.answers : all.evidence, std::move(read));
}

/// The first error counts, and says where its piece begins.
void noteError(std::optional<InputError>& first, InputError error, std::size_t line)
{
    if (first)
        return;
    if (error.where.isEmpty() && line > 0)
        error.where = say<messages::Line>(line);
    else if (line > 1 && !error.where.isEmpty())
        error.where = say<messages::InPiece>(line, error.where);
    first = std::move(error);
}

/// The method that sentences name; empty where they name none.
std::string methodOfProse(std::string_view words)
{
    for (const std::string_view line : strictlySplit(words, '\n')) {
        // What a header allows is not asked for.
        const bool isOfHeader = asciiLowercase(line).find("access-control-") != std::string::npos;
        if (std::string method = isOfHeader ? std::string() : methodInSentence(line); !method.empty())
            return method;
    }
    return {};
}

/// A preflight that was shown alone (a General block) is the browser's: the words may say what the page asks with.
void takeMethodOfProse(Combination& all, std::string_view words)
{
    for (SnippetAction& action : all.parts.actions) {
        const auto open = std::find_if(all.parts.questions.begin(), all.parts.questions.end(),
            [](const OpenQuestion& question) { return question.name == "Access-Control-Request-Method"; });
        if (all.hasCommand || open == all.parts.questions.end() || action.request.method != open->standIn)
            continue;
        const std::string method = methodOfProse(words);
        if (method.empty())
            continue;
        action.request.method = method;
        // Other methods need a preflight by themselves.
        if (method != "POST" && method != "GET")
            action.request.headers.reset();
        all.parts.questions.erase(open);
    }
}

/// What stands before the messages on their lines.
std::string introductionsOf(const std::vector<Piece>& pieces)
{
    std::string words;
    const std::string messages = textOf(pieces, {PieceKind::ConsoleMessage});
    for (const std::string_view line : strictlySplit(std::string_view(messages), '\n')) {
        if (const std::string_view introduction = introductionOf(line); !introduction.empty())
            words.append(introduction).append("\n");
    }
    return words;
}

/// The browser that the words name, or that says so of a request that failed, where nothing that was shown tells.
void takeBrowserOfProse(
    SnippetParts& parts, std::string_view words, std::string_view introductions, std::string_view shown)
{
    const bool isTold = std::any_of(parts.messages.begin(), parts.messages.end(),
        [](const BrowserMessage& message) { return message.browser.has_value(); });
    const bool isAssumed = parts.profile == ProfileId::Standard || (!parts.messages.empty() && !isTold);
    if (!isAssumed)
        return;
    std::optional<ProfileId> introduced;
    for (const std::string_view line : strictlySplit(introductions, '\n'))
        introduced = introduced ? introduced : profileNamedIn(line);
    if (!introduced)
        introduced = profileNamedIn(words);
    if (!introduced)
        introduced = profileOfFailure(shown);
    parts.profile = introduced.value_or(parts.profile);
}

/// What somebody shows pictures of, no page asks for.
bool showsPicturesAlone(const SnippetParts& read)
{
    return std::all_of(read.actions.begin(), read.actions.end(), [](const SnippetAction& action) {
        const auto url = action.request.initiator == InitiatorKind::Img ? parseUrl(action.request.url) : std::nullopt;
        return url && isPictureOfIssue(*url);
    });
}

/// Reads what asks and what was answered, in the order in which it stands.
void addPieces(Combination& all, const std::vector<Piece>& pieces, const std::optional<SnippetParts>& scripts,
    std::optional<InputError>& error)
{
    bool isAnnounced = false;
    bool isShown = false;
    bool isWanted = false;
    for (const Piece& piece : pieces) {
        if (piece.kind == PieceKind::Prose) {
            isAnnounced = announcesPreflight(piece.text);
            isShown = isShown && !announcesOther(piece.text);
            isWanted = announcesWantedAnswer(piece.text);
        }
        if (piece.kind == PieceKind::ConsoleMessage || (scripts && piece.kind == PieceKind::Script))
            continue;
        auto read = readPiece(piece);
        if (!read) {
            noteError(error, read.error(), piece.line);
            continue;
        }
        for (SnippetAction& action : read->actions)
            action.line = action.line == 0 ? piece.line : action.line + piece.line - 1;
        for (OpenQuestion& question : read->questions)
            question.line += question.line == 0 ? 0 : piece.line - 1;
        if (piece.kind == PieceKind::Html && showsPicturesAlone(*read))
            continue;
        if (piece.kind == PieceKind::HttpMessage) {
            noteGuessedSchemes(all, *read, piece.text);
            bindPreflights(*read, isAnnounced || isShown);
            // What follows in a block of its own answers it.
            isShown = read->server.empty() && isPreflightShown(piece.text);
        }
        if (isWanted && piece.kind == PieceKind::HttpMessage && isAnswerWithoutRequest(*read))
            mergeParts(all.wanted, std::move(*read));
        else
            addPiece(all, piece.kind, std::move(*read));
    }
}

/// A message about code inside of the page is of no request: it only tells the page's policy, unless that was cut.
void addPolicyOfPage(Combination& all, const BrowserMessage& message, std::optional<InputError>& error)
{
    SnippetParts& parts = all.parts.actions.empty() ? all.evidence : all.parts;
    if (parts.actions.empty()) {
        if (auto read = readConsoleMessage(message.text); !read)
            noteError(error, read.error(), 0);
        return;
    }
    if (message.policy.find("..") == std::string::npos && message.policy.find(' ') != std::string::npos)
        parts.page.policies.contentSecurityPolicies = parseContentSecurityPolicyList(message.policy);
    parts.assume(say<messages::AssumedCodeDoesNotRun>());
    takeProfileOf(parts, partsOfMessage(message));
}

/// What the console says of it.
void addConsoleText(
    Combination& all, const std::vector<Piece>& pieces, const std::string& console, std::optional<InputError>& error)
{
    const bool isOfRequest = isConsoleMessage(console);
    const auto withoutUrl = isOfRequest ? std::nullopt : messageWithoutUrl(console);
    if (withoutUrl && withoutUrl->cause == MessageCause::TaintedCanvas) {
        addTaintedCanvas(all, *withoutUrl, pieces);
        return;
    }
    if (withoutUrl && withoutUrl->isInline) {
        addPolicyOfPage(all, *withoutUrl, error);
        return;
    }
    if (isOfRequest) {
        // Beside a call, the rest of the console is of others.
        const bool isAlone = all.parts.actions.empty() && all.evidence.actions.empty();
        if (auto read = isAlone ? readConsoleMessage(console) : readMainMessage(console))
            addConsole(all, std::move(*read), NamesUrl::Yes);
        else
            noteError(error, read.error(), 0);
    } else if (!all.parts.actions.empty() || !all.evidence.actions.empty()) {
        if (all.parts.actions.empty() && withoutUrl)
            addEvidence(all);
        if (!all.parts.actions.empty())
            addMessageWithoutUrl(all, console);
    }
    if (all.parts.actions.empty() && all.evidence.actions.empty()) {
        if (withoutUrl)
            addConsole(all, partsOfMessage(*withoutUrl), NamesUrl::No);
    }
}

/// What an extension puts into pages is none of its own.
void noteContentScript(SnippetParts& parts, const std::vector<Piece>& pieces)
{
    constexpr std::array<std::string_view, 3> names {"content script", "content_script", "content-script"};
    const auto page = parts.lacksPage() ? std::nullopt : parseUrl(parts.page.url);
    const bool isNamed = std::any_of(pieces.begin(), pieces.end(), [&names](const Piece& piece) {
        const std::string text = asciiLowercase(piece.text);
        return std::any_of(names.begin(), names.end(),
            [&text](std::string_view name) { return text.find(name) != std::string::npos; });
    });
    if (isNamed && page && page->hasHttpScheme() && !parts.messages.empty())
        parts.assume(say<messages::AssumedContentScript>(originOf(*page).serialize()));
}

} // namespace

Result<SnippetParts> combinePieces(const std::vector<Piece>& pieces)
{
    Combination all;
    std::optional<InputError> error;
    const std::string console = consoleOf(pieces);
    const std::optional<SnippetParts> scripts = readScriptsTogether(pieces);
    if (scripts)
        addPiece(all, PieceKind::Script, *scripts);
    addPieces(all, pieces, scripts, error);
    dropCallsThatAreSpokenOf(all.parts);
    dropRepeatedClients(all.parts);
    takeWantedAnswers(all, console);
    addConsoleText(all, pieces, console, error);
    const std::string words = textOf(pieces, {PieceKind::Prose});
    if (all.parts.actions.empty() && !all.answers.server.empty())
        takeAnswersAlone(all, methodOfProse(words));
    addEvidence(all);
    if (all.parts.actions.empty() && error)
        return tl::unexpected(*error);
    if (all.parts.actions.empty())
        return tl::unexpected(InputError {{}, say<messages::NothingToStartFrom>(), say<messages::PasteWhat>()});
    addAnswers(all);
    takeAddressOfProse(all.parts, words);
    if (all.parts.server.empty())
        takeServerOfProse(all.parts, words);
    takePageOfProse(all.parts, words);
    takeMethodOfProse(all, words);
    takeBrowserOfProse(all.parts, words, introductionsOf(pieces), console);
    takeAnswerOfProse(all.parts, words, hasServerConfiguration(textOfServers(pieces)));
    noteContentScript(all.parts, pieces);
    if (!all.hasCommand && all.parts.messages.empty())
        askForToldPreflight(all.parts, words);
    all.parts.isServerOfMessage = all.isServerOfMessage;
    return std::move(all.parts);
}

} // namespace fetchscope
