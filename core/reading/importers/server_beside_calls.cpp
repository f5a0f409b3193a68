#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/url/origin.h"
#include "core/reading/importers/meant_page.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/snippet_parts.h"
#include "core/reading/server_configuration/server_configuration.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <variant>

namespace fetchscope {

namespace {

/// Somebody sends a header with the request that only an answer has a use for.
bool sendsHeadersOfAnswers(const SnippetParts& parts)
{
    return std::any_of(parts.actions.begin(), parts.actions.end(), [](const SnippetAction& action) {
        const RequestHeaders headers = action.request.headers.value_or(RequestHeaders());
        return std::any_of(headers.begin(), headers.end(),
            [](const auto& header) { return asciiLowercase(header.first).starts_with("access-control-allow-"); });
    });
}

/// A server is set up, and no request of a page with headers that only answers have a use for.
bool setsUpServer(std::string_view text, const SnippetParts& parts)
{
    if (!hasServerConfiguration(text))
        return false;
    const bool isOfProgram = kindOfServerConfiguration(text) == ServerConfigurationKind::Program;
    const bool hasResponse = text.find("res.") != text.npos || text.find("esponse.") != text.npos;
    return !isOfProgram || hasResponse || !sendsHeadersOfAnswers(parts);
}

/// Of the answers that were shown only their cookies are: the rest was left out.
bool areCookiesAlone(const SnippetParts& parts)
{
    const auto isCookieAlone = [](const ServerRule& rule) {
        const auto* const response = std::get_if<ServerResponse>(&rule.respond);
        return response && response->headers && !response->headers->isEmpty()
            && std::all_of(response->headers->begin(), response->headers->end(),
                [](const HeaderView header) { return asciiCaseInsensitiveEquals(header.name, "set-cookie"); });
    };
    return parts.messages.empty() && !parts.server.empty()
        && std::all_of(parts.server.begin(), parts.server.end(), isCookieAlone);
}

/// What the server sets up is sent with the cookies that were shown, where it answers the request itself.
std::vector<ServerRule> withCookiesOf(const std::vector<ServerRule>& shown, std::vector<ServerRule> rules)
{
    for (ServerRule& rule : rules) {
        auto* const response = std::get_if<ServerResponse>(&rule.respond);
        if (response == nullptr || rule.method == "OPTIONS" || !isOkStatus(response->status))
            continue;
        HeaderList headers = response->headers ? *response->headers : HeaderList();
        for (const ServerRule& one : shown) {
            for (const HeaderView cookie : *std::get<ServerResponse>(one.respond).headers)
                headers.append(cookie.name, cookie.value);
        }
        response->headers = std::make_shared<const HeaderList>(std::move(headers));
    }
    return rules;
}

/// Nobody showed the answers: they are what elements usually get.
bool areUsual(const SnippetParts& parts)
{
    return parts.messages.empty()
        && std::find(parts.assumptions.begin(), parts.assumptions.end(), Message(say<messages::AssumedAnswers>()))
        != parts.assumptions.end();
}

/// What the server sets up is sent with the types that are usual, and other servers answer as they would.
std::vector<ServerRule> withUsualTypes(
    const std::vector<ServerRule>& usual, std::vector<ServerRule> rules, const Url& asked)
{
    std::optional<std::string> type;
    std::vector<ServerRule> all;
    for (const ServerRule& rule : usual) {
        const auto* const response = std::get_if<ServerResponse>(&rule.respond);
        const bool isOfServer = !rule.url || hasRuleFor(asked, {rule});
        if (isOfServer && response && response->headers && !type)
            type = response->headers->get("Content-Type");
        const auto url = rule.url ? parseUrl(rule.url->text()) : std::nullopt;
        if (!isOfServer && url && !isSameOrigin(*url, asked))
            all.push_back(rule);
    }
    for (ServerRule& rule : rules) {
        auto* const response = std::get_if<ServerResponse>(&rule.respond);
        const bool isFile = response && rule.method != "OPTIONS" && isOkStatus(response->status);
        HeaderList headers = response && response->headers ? *response->headers : HeaderList();
        if (isFile && type && !headers.contains("Content-Type")) {
            headers.append("Content-Type", *type);
            response->headers = std::make_shared<const HeaderList>(std::move(headers));
        }
        all.push_back(std::move(rule));
    }
    return all;
}

} // namespace

bool hasRuleFor(const Url& asked, const std::vector<ServerRule>& rules)
{
    return std::any_of(rules.begin(), rules.end(),
        [&asked](const ServerRule& rule) { return !rule.url || rule.url->matches(asked.wireHref()); });
}

void takeAllowedPage(std::string_view text, SnippetParts& parts)
{
    const auto asked = parts.actions.empty() ? std::nullopt : parseUrl(parts.request().url);
    const bool isShown = !parts.server.empty() && !areCookiesAlone(parts) && !areUsual(parts);
    if (!asked || parts.isServerOfMessage || isShown || !setsUpServer(text, parts))
        return;
    const auto configuration = readServerConfiguration(text, {*asked});
    auto meant = configuration ? meantPage(*configuration) : std::nullopt;
    const auto page = meant ? parseUrl(meant->origin) : std::nullopt;
    // A secure page may not ask everybody.
    const bool mayAsk = page && (page->scheme() != "https" || asked->scheme() == "https");
    if (!mayAsk || isSameOrigin(*page, *asked))
        return;
    parts.takePage(std::move(meant->origin));
    parts.assume(std::move(meant->note));
}

void takeServerConfiguration(std::string_view text, const Url& asked, SnippetParts& parts)
{
    if (!setsUpServer(text, parts))
        return;
    const bool hasCookies = areCookiesAlone(parts);
    const bool isUsual = areUsual(parts);
    const bool isShown = !parts.server.empty() && !hasCookies && !isUsual;
    auto configuration = readServerConfiguration(text, {asked, isShown ? std::nullopt : parts.toldStatus});
    if (!configuration) {
        parts.assume(say<messages::AssumedWithoutConfiguration>());
        return;
    }
    if (isShown) {
        parts.assume(say<messages::AssumedShownAnswer>());
        return;
    }
    if (hasCookies) {
        configuration->rules = withCookiesOf(parts.server, std::move(configuration->rules));
        parts.assume(say<messages::AssumedCookiesBeside>());
    }
    if (isUsual) {
        if (!hasRuleFor(asked, configuration->rules))
            return;
        configuration->rules = withUsualTypes(parts.server, std::move(configuration->rules), asked);
        std::erase(parts.assumptions, Message(say<messages::AssumedAnswers>()));
    }
    parts.server = std::move(configuration->rules);
    if (parts.toldStatus)
        parts.assume(say<messages::AssumedStatusBehind>(parts.toldStatus->status));
    for (Message& note : configuration->notes)
        parts.assume(std::move(note));
}

} // namespace fetchscope
