#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/same_refusal.h"
#include "core/reading/importers/snippet_parts.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/server_configuration.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <variant>

namespace fetchscope {

namespace {

/// What the program behind the server may have answered with, where a message tells that it was an error.
ToldStatus statusBehind(const SnippetParts& parts)
{
    constexpr std::uint16_t unauthorized = 401;
    const BrowserMessage& message = parts.messages.front();
    if (message.status.value_or(0) >= 400)
        return {*message.status, message.isOfPreflight, {}};
    return {parts.toldStatus ? parts.toldStatus->status : unauthorized, message.isOfPreflight, {}};
}

/// The rules of a server whose files caches keep, as those of buckets and of web servers are.
std::vector<ServerRule> withValidators(std::vector<ServerRule> rules)
{
    for (ServerRule& rule : rules) {
        auto* const response = std::get_if<ServerResponse>(&rule.respond);
        const HeaderList headers = response && response->headers ? *response->headers : HeaderList();
        const bool isFile = response && isOkStatus(response->status) && rule.method != "OPTIONS";
        if (!isFile || headers.contains("Cache-Control") || headers.contains("Last-Modified"))
            continue;
        HeaderList kept = headers;
        kept.append("Last-Modified", "Thu, 01 Jan 2015 00:00:00 GMT");
        response->headers = std::make_shared<const HeaderList>(std::move(kept));
    }
    return rules;
}

/// Does what was loaded before without CORS, and is kept by the browser, answer what the message is about?
bool leadsThereByCache(Scenario& scenario, const ServerConfiguration& configuration, SnippetParts& parts)
{
    if (scenario.actions.size() < 2)
        return false;
    std::vector<ServerRule> kept = withValidators(configuration.rules);
    if (!leadsToTheSame(scenario, kept))
        return false;
    parts.assume(say<messages::AssumedCachedAnswer>());
    scenario.server = std::move(kept);
    return true;
}

/// Of a header that is there twice, the value that this server sends; null where it sends none of them.
std::optional<std::string> halfOf(const ServerConfiguration& configuration, const BrowserMessage& message)
{
    if (message.reason != Reason::CorsMultipleAllowOrigin && message.reason != Reason::PreflightMultipleAllowOrigin)
        return std::nullopt;
    std::vector<std::string_view> values;
    for (const std::string_view value : strictlySplit(message.value("allowOrigin"), ','))
        values.push_back(strip(value, isHttpTabOrSpace));
    for (const ServerRule& rule : configuration.rules) {
        const auto* const response = std::get_if<ServerResponse>(&rule.respond);
        auto sent =
            response && response->headers ? response->headers->get("Access-Control-Allow-Origin") : std::nullopt;
        const bool isTold = values.front().empty() || std::find(values.begin(), values.end(), sent) != values.end();
        if (sent && isTold)
            return sent;
    }
    return std::nullopt;
}

/// Why a server that is set up so did not lead to what the browser says.
Message whyNotOf(const ServerConfiguration& configuration, const SnippetParts& parts)
{
    if (parts.messages.empty())
        return say<messages::AssumedOtherConfiguration>();
    const BrowserMessage& message = parts.messages.front();
    if (const auto half = halfOf(configuration, message))
        return say<messages::AssumedOtherHalf>(*half);
    constexpr std::uint16_t firstError = 400;
    if (message.reason == Reason::CorsMissingAllowOrigin && message.status.value_or(0) >= firstError)
        return say<messages::AssumedErrorInFront>(*message.status);
    if (!message.isOfPreflight)
        return say<messages::AssumedOtherConfiguration>();
    if (message.reason == Reason::PreflightRedirect)
        return say<messages::AssumedRedirectInFront>();
    const std::vector<Message>& notes = configuration.notes;
    if (std::find(notes.begin(), notes.end(), Message(say<messages::OptionsByApplication>())) != notes.end())
        return say<messages::AssumedNobodyAnswersOptions>();
    // What refuses before CORS is set up sends no header.
    const bool isOfGuard = message.reason == Reason::PreflightMissingAllowOrigin && !configuration.guardBefore.empty();
    return isOfGuard ? say<messages::AssumedGuardBefore>(configuration.guardBefore)
                     : say<messages::AssumedOtherConfigurationOfPreflight>();
}

} // namespace

void takeConfigurationOfMessage(std::string_view text, const Url& asked, Scenario& scenario, SnippetParts& parts)
{
    if (!hasServerConfiguration(text))
        return;
    // A message may say what the program behind the server answered.
    const bool saysStatus = !parts.messages.empty() && parts.messages.front().status.value_or(0) >= 400
        && !parts.messages.front().isOfPreflight;
    const std::optional<ToldStatus> said = saysStatus ? std::optional(statusBehind(parts)) : std::nullopt;
    auto configuration = readServerConfiguration(text, {asked, said});
    const bool isSaid = said && configuration && leadsToTheSame(scenario, configuration->rules);
    if (said && !isSaid)
        configuration = readServerConfiguration(text, {asked});
    if (!configuration || !hasRuleFor(asked, configuration->rules)) {
        parts.assume(say<messages::AssumedWithoutConfiguration>());
        return;
    }
    if (isSaid) {
        parts.assume(say<messages::AssumedErrorBehind>(said->status));
    } else if (leadsToTheSame(scenario, configuration->rules)) {
        parts.assume(say<messages::AssumedConfigurationOfMessage>());
    } else if (leadsThereByCache(scenario, *configuration, parts)) {
        configuration->rules = scenario.server;
    } else {
        // The headers of some servers are those of answers that are no errors.
        const std::optional<ToldStatus> behind =
            parts.messages.empty() ? std::nullopt : std::optional(statusBehind(parts));
        const ServerConfiguration told = *configuration;
        configuration = readServerConfiguration(text, {asked, behind});
        if (!behind || !configuration || !leadsToTheSame(scenario, configuration->rules)) {
            parts.assume(whyNotOf(told, parts));
            return;
        }
        parts.assume(say<messages::AssumedErrorBehind>(behind->status));
    }
    // It answers the request, too.
    std::erase(parts.assumptions, Message(say<messages::AssumedUnsentAnswer>()));
    scenario.server = std::move(configuration->rules);
    for (Message& note : configuration->notes)
        parts.assume(std::move(note));
}

} // namespace fetchscope
