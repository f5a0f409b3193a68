#include "core/reading/importers/pieces/told_answer.h"

#include "core/engine/base/ascii.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/message_assumptions.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/pieces/prose_reader.h"
#include "core/reading/importers/words_beside_message.h"

#include <algorithm>
#include <string>

namespace fetchscope {

void takeAnswerOfProse(SnippetParts& parts, std::string_view words, bool isServerSetUp)
{
    parts.toldStatus = answerInProse(words);
    const auto& told = parts.toldStatus;
    if (!told || isServerSetUp || !parts.server.empty() || !parts.serverOfMessage.empty())
        return;
    // "When I PUT to it, it returns a 403": others are answered otherwise.
    const auto hasMethod = [&told](const SnippetAction& action) { return action.request.method == told->method; };
    const bool isOfOne = !told->method.empty() && !std::all_of(parts.actions.begin(), parts.actions.end(), hasMethod)
        && std::any_of(parts.actions.begin(), parts.actions.end(), hasMethod);
    const std::string method = told->isOfPreflight ? "OPTIONS" : isOfOne ? told->method : std::string();
    parts.server.push_back(makeRule(method, {}, told->status, {}));
    if (!method.empty())
        parts.server.push_back(makeRule({}, {}, 200, {}));
    parts.assume(say<messages::AssumedStatusOfProse>(told->status));
}

namespace {

/// The header that a preflight asked for: the words speak of it, or its answer allows it. Empty where the preflight
/// passed and neither tells, so that none would be let through.
std::string headerOfPreflight(const ServerResponse& answer, std::string_view words)
{
    const auto allowed = answer.headers ? answer.headers->get("Access-Control-Allow-Headers") : std::nullopt;
    const std::string list = asciiLowercase(allowed.value_or(""));
    std::string spoken = headerSpokenOf(words);
    const bool hasPassed = answer.status >= 200 && answer.status < 300;
    if (!spoken.empty() && (!hasPassed || list.find(asciiLowercase(spoken)) != std::string::npos))
        return spoken;
    if (list.find("authorization") != std::string::npos)
        return "Authorization";
    return hasPassed && list.find("x-requested-with") == std::string::npos ? std::string() : "X-Requested-With";
}

bool asksElsewhere(const SnippetParts& parts, const SnippetAction& action)
{
    const auto page = parseUrl(parts.page.url);
    const auto asked = parseUrl(action.request.url);
    return !page || !asked || !isSameOrigin(*page, *asked);
}

} // namespace

void askForToldPreflight(SnippetParts& parts, std::string_view words)
{
    const auto rule = std::find_if(parts.server.begin(), parts.server.end(),
        [](const ServerRule& one) { return one.method == "OPTIONS" && !one.times; });
    const auto* answer = rule == parts.server.end() ? nullptr : std::get_if<ServerResponse>(&rule->respond);
    const bool isNeeded = std::any_of(parts.actions.begin(), parts.actions.end(),
        [](const SnippetAction& action) { return needsPreflight(action.request); });
    if (!answer || isNeeded || parts.actions.size() != 1)
        return;
    SnippetAction& action = parts.actions.front();
    if (!hasOption(action.request.initiator, "headers") || action.request.mode == "no-cors"
        || !asksElsewhere(parts, action))
        return;
    const std::string name = headerOfPreflight(*answer, words);
    if (name.empty())
        return;
    if (!action.request.headers)
        action.request.headers.emplace();
    action.request.headers->emplace_back(name, valueThatNeedsPreflight(name));
    action.assumptions.push_back(say<messages::AssumedHeaderOfPreflight>(name));
}

} // namespace fetchscope
