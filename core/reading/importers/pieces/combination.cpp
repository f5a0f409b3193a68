#include "core/reading/importers/pieces/combination.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace fetchscope {

bool hasAnsweredHeaders(const std::vector<ServerRule>& rules)
{
    return std::any_of(rules.begin(), rules.end(), [](const ServerRule& rule) {
        const auto* response = std::get_if<ServerResponse>(&rule.respond);
        return response && response->headers && !response->headers->isEmpty();
    });
}

void takeProfileOf(SnippetParts& parts, const SnippetParts& other)
{
    if (parts.profile == ProfileId::Standard)
        parts.profile = other.profile;
}

void mergeParts(SnippetParts& parts, SnippetParts more)
{
    takeProfileOf(parts, more);
    std::move(more.actions.begin(), more.actions.end(), std::back_inserter(parts.actions));
    std::move(more.cookies.begin(), more.cookies.end(), std::back_inserter(parts.cookies));
    std::move(more.server.begin(), more.server.end(), std::back_inserter(parts.server));
    std::move(more.answered.begin(), more.answered.end(), std::back_inserter(parts.answered));
    std::move(more.messages.begin(), more.messages.end(), std::back_inserter(parts.messages));
    std::move(more.serviceWorker.begin(), more.serviceWorker.end(), std::back_inserter(parts.serviceWorker));
    if (parts.page.url.empty() || (parts.page.isAssumed && !more.lacksPage()))
        parts.page = std::move(more.page);
    for (Message& assumption : more.assumptions)
        parts.assume(std::move(assumption));
    for (OpenQuestion& question : more.questions)
        parts.ask(std::move(question));
}

} // namespace fetchscope
