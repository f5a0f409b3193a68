#include "core/reading/importers/pieces/combine.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/methods.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/captured/open_names.h"
#include "core/reading/importers/message_scenario.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/pieces/prose_reader.h"
#include "core/reading/importers/pieces/request_address.h"
#include "core/reading/importers/snippet_readers.h"
#include "core/reading/json/messages.h"

#include <algorithm>
#include <array>
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
        return readHtml(piece.text);
    case PieceKind::ConsoleMessage:
        return readConsoleMessage(piece.text);
    case PieceKind::ServerConfiguration:
    case PieceKind::Prose:
        break;
    }
    return SnippetParts();
}

class Combiner
{
public:
    Result<SnippetParts> combine(const std::vector<Piece>& pieces)
    {
        const std::string console = consoleOf(pieces);
        const std::optional<SnippetParts> scripts = readScriptsTogether(pieces);
        if (scripts)
            add(PieceKind::Script, *scripts);
        bool isAnnounced = false;
        bool isShown = false;
        bool isWanted = false;
        for (const Piece& piece : pieces) {
            if (piece.kind == PieceKind::Prose) {
                isAnnounced = announcesPreflight(piece.text);
                isWanted = announcesWantedAnswer(piece.text);
            }
            if (piece.kind == PieceKind::ConsoleMessage || (scripts && piece.kind == PieceKind::Script))
                continue;
            auto read = readPiece(piece);
            if (!read) {
                note(read.error(), piece.line);
                continue;
            }
            for (SnippetAction& action : read->actions)
                action.line = action.line == 0 ? piece.line : action.line + piece.line - 1;
            for (OpenQuestion& question : read->questions)
                question.line += question.line == 0 ? 0 : piece.line - 1;
            if (piece.kind == PieceKind::HttpMessage) {
                noteGuessedSchemes(*read, piece.text);
                bindPreflights(*read, isAnnounced || isShown);
                // What follows in a block of its own answers it.
                isShown = read->server.empty() && isPreflightShown(piece.text);
            }
            if (isWanted && piece.kind == PieceKind::HttpMessage && isAnswerWithoutRequest(*read))
                merge(m_wanted, std::move(*read));
            else
                add(piece.kind, std::move(*read));
        }
        dropCallsThatAreSpokenOf();
        takeWantedAnswers(console);
        if (isConsoleMessage(console)) {
            // Beside a call, the rest of the console is of others.
            const bool isAlone = m_parts.actions.empty() && m_evidence.actions.empty();
            if (auto read = isAlone ? readConsoleMessage(console) : readMainMessage(console))
                addConsole(std::move(*read));
            else
                note(read.error(), 0);
        } else if (!m_parts.actions.empty() || !m_evidence.actions.empty()) {
            if (m_parts.actions.empty() && messageWithoutUrl(console))
                addEvidence();
            if (!m_parts.actions.empty())
                addMessageWithoutUrl(console);
        }
        if (m_parts.actions.empty() && m_evidence.actions.empty()) {
            if (const auto message = messageWithoutUrl(console))
                addConsole(partsOfMessage(*message), NamesUrl::No);
        }
        if (m_parts.actions.empty() && !m_answers.server.empty())
            takeAnswersAlone();
        addEvidence();
        if (m_parts.actions.empty() && m_error)
            return tl::unexpected(*m_error);
        if (m_parts.actions.empty())
            return tl::unexpected(InputError {{}, say<messages::NothingToStartFrom>(), say<messages::PasteWhat>()});
        addAnswers();
        takePageOfProse(pieces);
        takeMethodOfProse(pieces);
        m_parts.isServerOfMessage = m_isServerOfMessage;
        return std::move(m_parts);
    }

private:
    static std::string textOf(const std::vector<Piece>& pieces, std::initializer_list<PieceKind> kinds)
    {
        std::string text;
        for (const Piece& piece : pieces) {
            if (std::find(kinds.begin(), kinds.end(), piece.kind) != kinds.end())
                text += piece.text;
        }
        return text;
    }

    /// Messages of several lines are found in what stands around their pieces, too; and a line of the network that
    /// tells of a preflight belongs to the message below it.
    static std::string consoleOf(const std::vector<Piece>& pieces)
    {
        std::string text;
        for (const Piece& piece : pieces) {
            const bool isOfPreflight = piece.kind == PieceKind::HttpMessage && piece.text.starts_with("OPTIONS http");
            if (piece.kind == PieceKind::ConsoleMessage || piece.kind == PieceKind::Prose || isOfPreflight)
                text += piece.text;
        }
        return text;
    }

    /// Scripts that stand in several blocks belong together: one makes the client that another uses. Null where that
    /// reads less than each alone, or where other pieces ask, too, and the order of all counts.
    static std::optional<SnippetParts> readScriptsTogether(const std::vector<Piece>& pieces)
    {
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
            requests += alone ? alone->actions.size() : 0;
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
    void dropCallsThatAreSpokenOf()
    {
        const auto namesNone = [](const SnippetAction& action) { return action.request.url.empty(); };
        if (!std::all_of(m_parts.actions.begin(), m_parts.actions.end(), namesNone))
            std::erase_if(m_parts.actions, namesNone);
    }

    void note(InputError error, std::size_t line)
    {
        if (m_error)
            return;
        if (error.where.isEmpty() && line > 0)
            error.where = say<messages::Line>(line);
        else if (line > 1 && !error.where.isEmpty())
            error.where = say<messages::InPiece>(line, error.where);
        m_error = std::move(error);
    }

    /// Does the sentence before an answer say that a preflight has it: "the response to OPTIONS is"?
    static bool announcesPreflight(std::string_view words)
    {
        std::string_view last;
        for (const std::string_view line : strictlySplit(words, '\n')) {
            // One word alone may be the name of a language.
            if (line.find(' ') != std::string_view::npos)
                last = line;
        }
        const std::string lower = asciiLowercase(last);
        const bool isOfPreflight =
            lower.find("preflight") != std::string::npos || last.find("OPTIONS") != std::string_view::npos;
        constexpr std::array<std::string_view, 6> others {"GET", "POST", "PUT", "PATCH", "DELETE", "actual"};
        return isOfPreflight && std::none_of(others.begin(), others.end(), [last](std::string_view other) {
            return last.find(other) != std::string_view::npos;
        });
    }

    /// What somebody wanted to be answered counts where nothing tells what was.
    void takeWantedAnswers(std::string_view console)
    {
        if (m_wanted.server.empty())
            return;
        const bool isKnown = !m_answers.server.empty() || !m_evidence.server.empty() || isConsoleMessage(console);
        if (isKnown)
            m_parts.assume(say<messages::AssumedActualAnswer>());
        else
            merge(m_answers, std::move(m_wanted));
        m_wanted = {};
    }

    static bool isPreflightShown(std::string_view text)
    {
        return asciiLowercase(text).find("access-control-request-method") != std::string::npos;
    }

    /// What a preflight was answered with says nothing of other answers.
    static void bindPreflights(SnippetParts& read, bool isAnnounced)
    {
        const bool isAnswerAlone = isAnswerWithoutRequest(read);
        const bool isShownAlone =
            read.actions.size() == 1 && read.request().method == "OPTIONS" && !read.request().headers;
        if (!(isAnnounced && isAnswerAlone) && !isShownAlone)
            return;
        for (ServerRule& rule : read.server) {
            if (!rule.method)
                rule.method = "OPTIONS";
        }
    }

    static bool isAnswerWithoutRequest(const SnippetParts& read)
    {
        return std::any_of(read.questions.begin(), read.questions.end(),
            [](const OpenQuestion& question) { return question.name == "Request URL"; });
    }

    /// A command shows what the server says to somebody who is no browser; it is a request of the page's where nothing
    /// else is.
    void add(PieceKind kind, SnippetParts read)
    {
        if (kind == PieceKind::ServerConfiguration || kind == PieceKind::Prose)
            return;
        const bool isAnswerAlone = isAnswerWithoutRequest(read);
        m_hasCommand = m_hasCommand || kind == PieceKind::Curl;
        const bool isEvidence = isAnswerAlone || kind == PieceKind::Curl || kind == PieceKind::HttpMessage;
        if (!isEvidence) {
            merge(m_parts, std::move(read));
            return;
        }
        merge(isAnswerAlone ? m_answers : m_evidence, std::move(read));
    }

    static void merge(SnippetParts& parts, SnippetParts more)
    {
        std::move(more.actions.begin(), more.actions.end(), std::back_inserter(parts.actions));
        std::move(more.cookies.begin(), more.cookies.end(), std::back_inserter(parts.cookies));
        std::move(more.server.begin(), more.server.end(), std::back_inserter(parts.server));
        if (parts.page.url.empty() || (parts.page.isAssumed && !more.lacksPage()))
            parts.page = std::move(more.page);
        for (Message& assumption : more.assumptions)
            parts.assume(std::move(assumption));
        for (OpenQuestion& question : more.questions)
            parts.ask(std::move(question));
    }

    /// Requests that were shown with their answers: the same as a call's where they ask the same address.
    void addEvidence()
    {
        dropPreflights();
        if (m_parts.actions.empty()) {
            merge(m_parts, std::exchange(m_evidence, {}));
            return;
        }
        for (SnippetAction& shown : m_evidence.actions) {
            takeSchemeOfCall(shown.request);
            closeOpenUrls(shown.request);
        }
        std::move(m_evidence.server.begin(), m_evidence.server.end(), std::back_inserter(m_parts.server));
        m_parts.takePageOf(m_evidence);
        const auto isSame = [this](const SnippetAction& shown) {
            return std::any_of(m_parts.actions.begin(), m_parts.actions.end(), [&shown](const SnippetAction& action) {
                return addressOf(action.request) == addressOf(shown.request);
            });
        };
        for (SnippetAction& shown : m_evidence.actions) {
            if (!isSame(shown) && m_evidence.server.empty())
                m_parts.actions.push_back(std::move(shown));
        }
        m_evidence = {};
    }

    /// The head of a request does not say whether it went over TLS.
    void noteGuessedSchemes(const SnippetParts& read, std::string_view text)
    {
        for (const SnippetAction& action : read.actions) {
            const auto url = parseUrl(action.request.url);
            if (url && text.find(originOf(*url).serialize()) == std::string_view::npos)
                m_guessed.push_back(action.request.url);
        }
    }

    /// A call to the same address says it.
    void takeSchemeOfCall(RequestAction& shown)
    {
        for (const SnippetAction& action : m_parts.actions)
            takeSchemeOf(action.request, shown);
    }
    /// So does a message about it.
    void takeSchemeOf(const RequestAction& known, RequestAction& shown)
    {
        if (std::find(m_guessed.begin(), m_guessed.end(), shown.url) == m_guessed.end())
            return;
        const auto guessed = parseUrl(shown.url);
        const auto called = parseUrl(known.url);
        if (!guessed || !called || guessed->scheme() == called->scheme() || addressOf(known) != addressOf(shown))
            return;
        for (ServerRule& rule : m_evidence.server) {
            if (rule.url && rule.url->matches(guessed->wireHref()))
                rule.url = TextPattern::ofText(called->wireHref());
        }
        shown.url = known.url;
    }

    /// A preflight that stands in a block of its own stands for the request that follows in the next.
    void dropPreflights()
    {
        std::vector<SnippetAction>& actions = m_evidence.actions;
        for (std::size_t i = 0; i + 1 < actions.size();) {
            const RequestAction& first = actions[i].request;
            const RequestAction& next = actions[i + 1].request;
            const bool isSame = !first.body && first.url == next.url
                && first.method.value_or("GET") == next.method.value_or("GET") && hasHeadersOf(next, first);
            if (isSame)
                actions.erase(actions.begin() + static_cast<std::ptrdiff_t>(i));
            else
                ++i;
        }
    }

    static bool hasHeadersOf(const RequestAction& request, const RequestAction& other)
    {
        const RequestHeaders headers = request.headers.value_or(RequestHeaders());
        const RequestHeaders wanted = other.headers.value_or(RequestHeaders());
        return std::all_of(wanted.begin(), wanted.end(), [&headers](const auto& header) {
            return std::any_of(headers.begin(), headers.end(),
                [&header](const auto& own) { return asciiCaseInsensitiveEquals(own.first, header.first); });
        });
    }

    /// What a piece asks says which address a call leaves open, where it has the same path.
    void closeOpenUrls(const RequestAction& known)
    {
        const auto url = parseUrl(known.url);
        if (!url)
            return;
        for (SnippetAction& action : m_parts.actions) {
            auto open = std::find_if(
                m_parts.questions.begin(), m_parts.questions.end(), [&action](const OpenQuestion& question) {
                    return question.decides == OpenQuestion::Decides::Origin
                        && action.request.url.starts_with(question.standIn);
                });
            const bool isRelative = !parseUrl(action.request.url) && action.request.url.starts_with('/');
            if (open == m_parts.questions.end() && !isRelative)
                continue;
            const std::string path = pathOf(action.request);
            const bool isSamePath = path == url->path() || path.size() < 2 || url->path().ends_with(path);
            if (!isSamePath)
                continue;
            if (open != m_parts.questions.end())
                m_parts.questions.erase(open);
            action.request.url = known.url;
        }
    }

    /// What a message says that names no address is about the call beside it.
    void addMessageWithoutUrl(std::string_view text)
    {
        auto message = messageWithoutUrl(text);
        const auto page = parseUrl(m_parts.lacksPage() ? usualPage : std::string_view(m_parts.page.url));
        const auto asked = page ? parseUrl(m_parts.request().url, &*page) : std::nullopt;
        if (!message || !asked)
            return;
        message->requestUrl = asked->href();
        message->initiator = m_parts.request().initiator;
        SnippetParts parts = partsOfMessage(*message);
        // What is relative is the page's own.
        if (!parseUrl(m_parts.request().url) && !parts.lacksPage())
            return;
        parts.request().url = m_parts.request().url;
        addConsole(std::move(parts), NamesUrl::No);
    }

    enum class NamesUrl : bool { No, Yes };

    void addConsole(SnippetParts console, NamesUrl namesUrl = NamesUrl::Yes)
    {
        // A command that asks with OPTIONS what the message is about tries what a preflight would be told.
        bool isTried = false;
        if (m_hasCommand && namesUrl == NamesUrl::Yes) {
            isTried = std::erase_if(m_evidence.actions, [&console](const SnippetAction& shown) {
                return shown.request.method == "OPTIONS" && addressOf(shown.request) == addressOf(console.request());
            }) > 0;
            for (ServerRule& rule : m_evidence.server) {
                if (isTried)
                    rule.method = "OPTIONS";
            }
        }
        // What the console shows of a preflight is none of the page's requests.
        if (!m_hasCommand) {
            std::erase_if(m_evidence.actions, [&console](const SnippetAction& shown) {
                return shown.request.method == "OPTIONS" && !shown.request.headers
                    && addressOf(shown.request) == addressOf(console.request());
            });
        }
        if (namesUrl == NamesUrl::Yes) {
            for (SnippetAction& shown : m_evidence.actions)
                takeSchemeOf(console.request(), shown.request);
        }
        addEvidence();
        m_parts.profile = console.profile;
        m_parts.hasPermission = console.hasPermission;
        if (m_parts.actions.empty()) {
            const ProfileId profile = console.profile;
            m_isServerOfMessage = m_parts.server.empty() || isTried;
            merge(m_parts, std::move(console));
            m_parts.profile = profile;
            return;
        }
        if (namesUrl == NamesUrl::Yes)
            closeOpenUrls(console.request());
        if (isOfOtherPage(console))
            m_parts.page.url.clear();
        m_parts.takePageOf(console);
        std::move(console.page.policies.contentSecurityPolicies.begin(),
            console.page.policies.contentSecurityPolicies.end(),
            std::back_inserter(m_parts.page.policies.contentSecurityPolicies));
        const bool isOfCall =
            std::any_of(m_parts.actions.begin(), m_parts.actions.end(), [&console](const SnippetAction& action) {
                return addressOf(action.request) == addressOf(console.request())
                    || isAtOrigin(action.request, console.request());
            });
        // Nothing in the text asks for it: it is of a request of its own.
        if (isOfUnusedClient(console.request())) {
            takeUseOfClient(console);
        } else if (!isOfCall) {
            m_parts.actions.insert(m_parts.actions.begin(), std::move(console.actions.front()));
        } else {
            takeCredentials(console.request());
            takeReasonOfPreflight(console);
        }
        const bool hasAnswers = hasHeaders(m_parts.server) || hasHeaders(m_answers.server);
        if (!hasAnswers)
            m_parts.server = std::move(console.server);
        m_isServerOfMessage = m_isServerOfMessage || !hasAnswers;
        for (Message& assumption : console.assumptions)
            m_parts.assume(std::move(assumption));
    }

    /// Does a client that nothing uses ask there?
    bool isOfUnusedClient(const RequestAction& known) const
    {
        const auto base = m_parts.actions.size() == 1 && m_parts.actions.front().standsForClient
            ? parseUrl(m_parts.request().url)
            : std::nullopt;
        const auto url = parseUrl(known.url);
        return base && url && isSameOrigin(*base, *url) && url->path().starts_with(base->path());
    }

    /// What the message says of the request is what the client sends.
    void takeUseOfClient(SnippetParts& console)
    {
        SnippetAction& used = m_parts.actions.front();
        SnippetAction& told = console.actions.front();
        used.request.url = told.request.url;
        if (!used.request.method)
            used.request.method = told.request.method;
        for (const auto& [name, value] : told.request.headers.value_or(RequestHeaders())) {
            if (!used.request.headers)
                used.request.headers.emplace();
            RequestHeaders& own = *used.request.headers;
            const bool isThere = std::any_of(own.begin(), own.end(),
                [&name = name](const auto& header) { return asciiCaseInsensitiveEquals(header.first, name); });
            if (!isThere)
                own.emplace_back(name, value);
        }
        used.assumptions = std::move(told.assumptions);
        used.standsForClient = false;
        takeCredentials(told.request);
    }

    /// A message about a preflight knows that the call beside it has something that needs one.
    void takeReasonOfPreflight(const SnippetParts& console)
    {
        if (console.server.empty() || console.server.front().method != "OPTIONS")
            return;
        for (SnippetAction& action : m_parts.actions) {
            RequestAction& request = action.request;
            if (addressOf(request) != addressOf(console.request()) || needsPreflight(request)
                || !hasOption(request.initiator, "headers"))
                continue;
            if (!request.headers)
                request.headers.emplace();
            // What the words speak of, or what people often send.
            const SnippetAction& told = console.actions.front();
            const bool isTold = told.request.headers && !told.request.method;
            const std::string name = isTold ? told.request.headers->front().first : "X-Requested-With";
            request.headers->emplace_back(name, isTold ? told.request.headers->front().second : "XMLHttpRequest");
            if (isTold)
                action.assumptions.insert(action.assumptions.end(), told.assumptions.begin(), told.assumptions.end());
            else
                action.assumptions.push_back(say<messages::AssumedHeaderOfMessage>(name));
            return;
        }
    }

    static bool needsPreflight(const RequestAction& request)
    {
        const RequestHeaders headers = request.headers.value_or(RequestHeaders());
        return !isCorsSafelistedMethod(asciiUppercase(request.method.value_or("GET"))) || request.uploadListener
            || std::any_of(headers.begin(), headers.end(),
                [](const auto& header) { return !isCorsSafelistedRequestHeader(header.first, header.second); });
    }

    /// A status alone says less than a message does.
    static bool hasHeaders(const std::vector<ServerRule>& rules)
    {
        return std::any_of(rules.begin(), rules.end(), [](const ServerRule& rule) {
            const auto* response = std::get_if<ServerResponse>(&rule.respond);
            return response && response->headers && !response->headers->isEmpty();
        });
    }

    bool isOfOtherPage(const SnippetParts& console) const
    {
        const auto mine = parseUrl(m_parts.page.url);
        const auto other = console.page.isAssumed ? std::nullopt : parseUrl(console.page.url);
        return mine && other && !isSameOrigin(*mine, *other);
    }

    /// A message that names the credentials mode knows it better than a call that an option is missing in.
    void takeCredentials(const RequestAction& known)
    {
        for (SnippetAction& action : m_parts.actions) {
            RequestAction& request = action.request;
            if (addressOf(request) != addressOf(known))
                continue;
            if (known.credentials && !request.credentials && hasOption(request.initiator, "credentials"))
                request.credentials = known.credentials;
            if ((known.credentials || known.withCredentials) && hasOption(request.initiator, "withCredentials"))
                request.withCredentials = true;
        }
    }

    /// `Access-Control-Allow-Origin: <attacker>`, beside a request whose origin has the same name.
    void completeRepeatedOrigin(ServerRule& rule) const
    {
        auto* response = std::get_if<ServerResponse>(&rule.respond);
        const auto page = parseUrl(m_parts.page.url);
        if (!response || !page)
            return;
        const std::string placeholder = "<" + std::string(page->host().substr(0, page->host().find('.'))) + ">";
        HeaderList headers;
        for (const HeaderView header : *response->headers) {
            const bool isRepeated = asciiCaseInsensitiveEquals(header.value, placeholder);
            headers.append(header.name, isRepeated ? originOf(*page).serialize() : std::string(header.value));
        }
        response->headers = std::make_shared<const HeaderList>(std::move(headers));
    }

    /// Answers that were shown without their request answer the first call.
    void addAnswers()
    {
        addEvidence();
        // What a message says of its answer is assumed where the answer itself is shown.
        if (m_isServerOfMessage && hasHeaders(m_answers.server) && !completePreflight()) {
            m_parts.server.clear();
            m_isServerOfMessage = false;
        }
        // Behind a command that asks as a preflight does, it is what that was told.
        const bool isOfPreflight = std::find(m_parts.assumptions.begin(), m_parts.assumptions.end(),
                                       Message(say<messages::AssumedPreflighted>()))
            != m_parts.assumptions.end();
        for (ServerRule& rule : m_answers.server) {
            const auto* response = std::get_if<ServerResponse>(&rule.respond);
            if (isOfPreflight && m_parts.server.empty() && response && response->headers
                && response->headers->get("access-control-allow-methods"))
                rule.method = "OPTIONS";
            rule.url.reset();
            completeRepeatedOrigin(rule);
            m_parts.server.push_back(std::move(rule));
        }
        const bool isOfPreflights = !m_answers.server.empty()
            && std::all_of(m_parts.server.begin(), m_parts.server.end(),
                [](const ServerRule& rule) { return rule.method == "OPTIONS"; });
        if (isOfPreflights) {
            m_parts.server.push_back(makeRule({}, {}, 200, {}));
            m_parts.assume(say<messages::AssumedServer>());
        }
        m_parts.takePageOf(m_answers);
        m_answers = {};
    }

    /// A message about a preflight's answer that passed the CORS check knows more than a part of that answer.
    bool completePreflight()
    {
        constexpr std::string_view allowOrigin = "Access-Control-Allow-Origin";
        const auto headersOf = [](const ServerRule& rule) -> const HeaderList* {
            const auto* response = std::get_if<ServerResponse>(&rule.respond);
            return response && response->headers ? response->headers.get() : nullptr;
        };
        if (m_answers.server.size() != 1 || m_parts.server.empty() || m_parts.server.front().method != "OPTIONS")
            return false;
        const HeaderList* shown = headersOf(m_answers.server.front());
        const HeaderList* told = headersOf(m_parts.server.front());
        if (!shown || !told || shown->get(allowOrigin) || !told->get(allowOrigin))
            return false;
        HeaderList headers = *shown;
        for (const HeaderView header : *told) {
            if (!headers.get(header.name))
                headers.append(header.name, header.value);
        }
        ServerRule& rule = m_parts.server.front();
        std::get<ServerResponse>(rule.respond).headers = std::make_shared<const HeaderList>(std::move(headers));
        m_answers = {};
        return true;
    }

    void takeAnswersAlone()
    {
        addEvidence();
        if (!m_parts.actions.empty())
            return;
        // Nobody says what needed the preflight.
        for (ServerRule& rule : m_answers.server)
            rule.method.reset();
        merge(m_parts, std::exchange(m_answers, {}));
    }

    /// "from http://localhost:3000" in a sentence.
    void takePageOfProse(const std::vector<Piece>& pieces)
    {
        if (!m_parts.lacksPage())
            return;
        std::vector<std::string> asked;
        for (const SnippetAction& action : m_parts.actions)
            asked.push_back(action.request.url);
        if (std::string page = pageInProse(textOf(pieces, {PieceKind::Prose}), asked); !page.empty()) {
            m_parts.takePage(std::move(page));
            m_parts.assume(say<messages::AssumedPageOfProse>(m_parts.page.url));
        }
    }

    /// A preflight that was shown alone (a General block) is the browser's: the words may say what the page asks with.
    void takeMethodOfProse(const std::vector<Piece>& pieces)
    {
        const std::string words = textOf(pieces, {PieceKind::Prose});
        for (SnippetAction& action : m_parts.actions) {
            const auto open = std::find_if(m_parts.questions.begin(), m_parts.questions.end(),
                [](const OpenQuestion& question) { return question.name == "Access-Control-Request-Method"; });
            if (m_hasCommand || open == m_parts.questions.end() || action.request.method != open->standIn)
                continue;
            for (const std::string_view line : strictlySplit(words, '\n')) {
                const std::string method = methodInSentence(line);
                if (method.empty())
                    continue;
                action.request.method = method;
                // Other methods need a preflight by themselves.
                if (method != "POST" && method != "GET")
                    action.request.headers.reset();
                m_parts.questions.erase(open);
                break;
            }
        }
    }

    SnippetParts m_parts;
    /// Requests as they were shown, and answers whose request was not.
    SnippetParts m_evidence;
    SnippetParts m_answers;
    /// Answers that were expected, and did not come.
    SnippetParts m_wanted;
    /// URLs of them whose scheme is guessed.
    std::vector<std::string> m_guessed;
    bool m_hasCommand = false;
    bool m_isServerOfMessage = false;
    std::optional<InputError> m_error;
};

} // namespace

Result<SnippetParts> combinePieces(const std::vector<Piece>& pieces)
{
    return Combiner().combine(pieces);
}

} // namespace fetchscope
