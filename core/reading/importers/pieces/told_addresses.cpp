#include "core/reading/importers/pieces/told_addresses.h"

#include "core/engine/base/ascii.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/pieces/prose_reader.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace fetchscope {

void takePageOfProse(SnippetParts& parts, std::string_view words)
{
    if (!parts.lacksPage())
        return;
    std::vector<std::string> asked;
    for (const SnippetAction& action : parts.actions)
        asked.push_back(action.request.url);
    if (std::string page = pageInProse(words, asked); !page.empty()) {
        parts.takePage(std::move(page));
        parts.assume(say<messages::AssumedPageOfProse>(parts.page.url));
    }
}

void takeAddressOfProse(SnippetParts& parts, std::string_view words)
{
    const auto open = std::find_if(parts.questions.begin(), parts.questions.end(),
        [](const OpenQuestion& question) { return question.name == "Request URL"; });
    if (open == parts.questions.end())
        return;
    const std::string standIn = open->standIn;
    const auto page = parseUrl(parts.page.url);
    for (const NamedUrl& named : urlsInProse(words)) {
        if (!namesServer(named) || (page && isSameOrigin(*page, named.url)))
            continue;
        for (SnippetAction& action : parts.actions) {
            if (action.request.url.starts_with(standIn))
                action.request.url = named.url.href();
        }
        for (ServerRule& rule : parts.server) {
            if (rule.url)
                rule.url = TextPattern::ofText(named.url.wireHref());
        }
        parts.questions.erase(open);
        parts.assume(say<messages::AssumedAddressOfProse>(named.url.href()));
        return;
    }
}

void takeServerOfProse(SnippetParts& parts, std::string_view words)
{
    const auto isOrigin = [](const OpenQuestion& question) {
        return question.decides == OpenQuestion::Decides::Origin && question.name != "Request URL";
    };
    const auto open = std::find_if(parts.questions.begin(), parts.questions.end(), isOrigin);
    if (open == parts.questions.end() || std::any_of(std::next(open), parts.questions.end(), isOrigin))
        return;
    for (const NamedUrl& named : urlsInProse(words)) {
        if (!isNamedAsServer(named))
            continue;
        const std::string address(strip(named.url.href(), [](char c) { return c == '/'; }));
        for (SnippetAction& action : parts.actions) {
            if (action.request.url.starts_with(open->standIn))
                action.request.url.replace(0, open->standIn.size(), address);
        }
        parts.questions.erase(open);
        parts.assume(say<messages::AssumedServerOfProse>(named.url.href()));
        return;
    }
}

} // namespace fetchscope
