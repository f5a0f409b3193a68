#include "core/reading/importers/console_status.h"

#include "core/engine/base/ascii.h"
#include "core/engine/url/origin.h"
#include "core/reading/importers/http/http_lines.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/passed_preflight.h"

#include <algorithm>
#include <vector>

namespace fetchscope {

namespace {

/// What the console says the status of.
struct ToldInConsole
{
    Url url;
    /// The page got it.
    bool isRead = false;
};

std::vector<ToldInConsole> toldInConsole(std::string_view text, const Url& page)
{
    constexpr std::string_view failed = "net::ERR_FAILED ";
    std::vector<ToldInConsole> told;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        const auto request = readRequestLine(line);
        if (!request || request->outcome.empty() || request->method == "OPTIONS")
            continue;
        const bool isRead = isAsciiDigit(request->outcome.front());
        auto url = isRead || request->outcome.starts_with(failed) ? parseUrl(request->target) : std::nullopt;
        if (url && url->hasHttpScheme() && !isSameOrigin(*url, page))
            told.push_back({*std::move(url), isRead});
    }
    return told;
}

/// Nobody has said anything of its headers.
ServerResponse* bareAnswerOf(ServerRule& rule, const Url& url)
{
    auto* const response = std::get_if<ServerResponse>(&rule.respond);
    const bool isOfUrl = rule.url && rule.url->matches(url.wireHref()) && !rule.method && rule.headers.empty();
    const bool isBare = response && (!response->headers || response->headers->isEmpty());
    return isOfUrl && isBare ? response : nullptr;
}

} // namespace

void letStatusOfConsoleThrough(std::string_view text, const Url& page, SnippetParts& parts)
{
    if (!parts.messages.empty())
        return;
    for (const auto& [url, isRead] : toldInConsole(text, page)) {
        for (std::size_t i = 0; i < parts.server.size(); ++i) {
            ServerResponse* const answer = bareAnswerOf(parts.server[i], url);
            if (answer == nullptr)
                continue;
            if (isRead) {
                answer->headers = std::make_shared<const HeaderList>(
                    HeaderList {{"Access-Control-Allow-Credentials", "true"}, {"Vary", "Origin"}});
                answer->echoedHeaders.push_back({"Access-Control-Allow-Origin", "Origin"});
            }
            const bool isPreflighted =
                std::any_of(parts.actions.begin(), parts.actions.end(), [&, &url = url](const SnippetAction& action) {
                    const auto asked = urlOf(action.request, page);
                    return asked && asked->wireHref() == url.wireHref() && needsPreflight(action.request);
                });
            if (isPreflighted)
                parts.server.insert(parts.server.begin() + static_cast<std::ptrdiff_t>(i), rulePassingPreflights(url));
            if (isRead)
                parts.assume(say<messages::AssumedReadableStatus>());
            else if (isPreflighted)
                parts.assume(say<messages::AssumedPassedPreflight>());
            break;
        }
    }
}

} // namespace fetchscope
