#include "core/reading/importers/pieces/shown_answers.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/methods.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/message_scenario.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/pieces/shown_requests.h"
#include "core/reading/json/messages.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace fetchscope {

namespace {

/// `Access-Control-Allow-Origin: <attacker>`, beside a request whose origin has the same name.
void completeRepeatedOrigin(const SnippetParts& parts, ServerRule& rule)
{
    auto* response = std::get_if<ServerResponse>(&rule.respond);
    const auto page = parseUrl(parts.page.url);
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

/// A message about a preflight's answer that passed the CORS check knows more than a part of that answer.
bool completePreflight(Combination& all)
{
    constexpr std::string_view allowOrigin = "Access-Control-Allow-Origin";
    const auto headersOf = [](const ServerRule& rule) -> const HeaderList* {
        const auto* response = std::get_if<ServerResponse>(&rule.respond);
        return response && response->headers ? response->headers.get() : nullptr;
    };
    if (all.answers.server.size() != 1 || all.parts.server.empty() || all.parts.server.front().method != "OPTIONS")
        return false;
    const HeaderList* shown = headersOf(all.answers.server.front());
    const HeaderList* told = headersOf(all.parts.server.front());
    if (!shown || !told || shown->get(allowOrigin) || !told->get(allowOrigin))
        return false;
    // It may be another's: what is known of the message alone is tried, too.
    all.parts.serverOfMessage = all.parts.server;
    HeaderList headers = *shown;
    for (const HeaderView header : *told) {
        if (!headers.get(header.name))
            headers.append(header.name, header.value);
    }
    ServerRule& rule = all.parts.server.front();
    std::get<ServerResponse>(rule.respond).headers = std::make_shared<const HeaderList>(std::move(headers));
    all.answers = {};
    return true;
}

} // namespace

namespace {

/// An answer of which the headers were shown, and below it the status that it had.
void joinHalves(SnippetParts& answers)
{
    if (answers.server.size() != 2 || answers.actions.size() != 2)
        return;
    const auto* head = std::get_if<ServerResponse>(&answers.server.front().respond);
    auto* status = std::get_if<ServerResponse>(&answers.server.back().respond);
    const bool isHeadAlone = head && head->headers && !head->headers->isEmpty() && head->status == 200
        && head->statusText.empty() && !answers.server.front().method;
    const bool isStatusAlone = status && (!status->headers || status->headers->isEmpty());
    if (!isHeadAlone || !isStatusAlone)
        return;
    status->headers = head->headers;
    answers.server.erase(answers.server.begin());
    answers.actions.erase(answers.actions.begin());
}

} // namespace

void addAnswers(Combination& all)
{
    addEvidence(all);
    joinHalves(all.answers);
    // What a message says of its answer is assumed where the answer itself is shown.
    if (all.isServerOfMessage && hasAnsweredHeaders(all.answers.server) && !completePreflight(all)) {
        all.parts.serverOfMessage = std::exchange(all.parts.server, {});
        all.isServerOfMessage = false;
    }
    // Behind a command that asks as a preflight does, it is what that was told.
    const bool isOfPreflight = std::find(all.parts.assumptions.begin(), all.parts.assumptions.end(),
                                   Message(say<messages::AssumedPreflighted>()))
        != all.parts.assumptions.end();
    for (ServerRule& rule : all.answers.server) {
        const auto* response = std::get_if<ServerResponse>(&rule.respond);
        if (isOfPreflight && all.parts.server.empty() && response && response->headers
            && response->headers->get("access-control-allow-methods"))
            rule.method = "OPTIONS";
        rule.url.reset();
        completeRepeatedOrigin(all.parts, rule);
        all.parts.server.push_back(std::move(rule));
    }
    // A message says what the request itself would be answered.
    const bool isOfPreflights = !all.answers.server.empty() && all.parts.serverOfMessage.empty()
        && std::all_of(all.parts.server.begin(), all.parts.server.end(),
            [](const ServerRule& rule) { return rule.method == "OPTIONS"; });
    if (isOfPreflights) {
        all.parts.server.push_back(makeRule({}, {}, 200, {}));
        all.parts.assume(say<messages::AssumedServer>());
    }
    all.parts.takePageOf(all.answers);
    takeProfileOf(all.parts, all.answers);
    all.answers = {};
}

namespace {

/// A request that needs the preflight which a rule answers.
void askWithPreflight(RequestAction& request, const ServerRule& ofPreflight, std::string_view method)
{
    constexpr std::string_view allowHeaders = "Access-Control-Allow-Headers";
    request.method = method;
    if (!isCorsSafelistedMethod(method) || request.headers)
        return;
    const auto* answer = std::get_if<ServerResponse>(&ofPreflight.respond);
    const std::string allowed =
        asciiLowercase(answer && answer->headers ? answer->headers->get(allowHeaders).value_or("") : "");
    if (allowed.find("authorization") != std::string::npos)
        request.headers = RequestHeaders {{"Authorization", "Bearer token"}};
    else
        request.headers = RequestHeaders {{"Content-Type", "application/json"}};
}

/// What was answered was a preflight, and the words name the method that it was for.
void askForPreflighted(Combination& all, std::string_view method)
{
    for (SnippetAction& action : all.answers.actions)
        askWithPreflight(action.request, all.answers.server.front(), method);
    all.answers.server.push_back(makeRule({}, {}, 200, {}));
    all.answers.assume(say<messages::AssumedPreflighted>());
    all.answers.assume(say<messages::AssumedServer>());
}

/// The answer to a preflight and that to its request were shown: one request gets both.
void askOnce(Combination& all, std::string_view method)
{
    std::stable_partition(all.answers.server.begin(), all.answers.server.end(),
        [](const ServerRule& rule) { return rule.method == "OPTIONS"; });
    all.answers.actions.resize(1);
    askWithPreflight(all.answers.actions.front().request, all.answers.server.front(), method.empty() ? "POST" : method);
}

/// Did a browser ask with OPTIONS, so that something needed it?
bool isPreflightShown(const SnippetParts& answers)
{
    return std::any_of(answers.questions.begin(), answers.questions.end(),
        [](const OpenQuestion& question) { return question.name == "Access-Control-Request-Method"; });
}

/// Does an answer say what only a preflight asks?
bool allowsMore(const SnippetParts& answers)
{
    return std::any_of(answers.server.begin(), answers.server.end(), [](const ServerRule& rule) {
        const auto* response = std::get_if<ServerResponse>(&rule.respond);
        return response && response->headers && response->headers->get("Access-Control-Allow-Headers");
    });
}

} // namespace

void takeAnswersAlone(Combination& all, std::string_view method)
{
    addEvidence(all);
    if (!all.parts.actions.empty())
        return;
    joinHalves(all.answers);
    const auto isOfPreflight = [](const ServerRule& rule) { return rule.method == "OPTIONS"; };
    const auto& rules = all.answers.server;
    const bool isOfPreflights = std::all_of(rules.begin(), rules.end(), isOfPreflight);
    const bool isOfBoth = !isOfPreflights && std::any_of(rules.begin(), rules.end(), isOfPreflight);
    if (isOfBoth) {
        askOnce(all, method);
    } else if (isOfPreflights && !method.empty()) {
        askForPreflighted(all, method);
    } else if (isOfPreflights && !isPreflightShown(all.answers) && allowsMore(all.answers)) {
        askForPreflighted(all, "POST");
    } else if (!isPreflightShown(all.answers)) {
        // Nobody says what needed the preflight.
        for (ServerRule& rule : all.answers.server)
            rule.method.reset();
    }
    mergeParts(all.parts, std::exchange(all.answers, {}));
}

void takeWantedAnswers(Combination& all, std::string_view console)
{
    if (all.wanted.server.empty())
        return;
    const bool isKnown = !all.answers.server.empty() || !all.evidence.server.empty() || isConsoleMessage(console);
    if (isKnown)
        all.parts.assume(say<messages::AssumedActualAnswer>());
    else
        mergeParts(all.answers, std::move(all.wanted));
    all.wanted = {};
}

} // namespace fetchscope
