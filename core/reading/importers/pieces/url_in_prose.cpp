#include "core/reading/importers/importer.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/named_browser.h"
#include "core/reading/importers/pieces/prose_reader.h"
#include "core/reading/importers/pieces/told_answer.h"
#include "core/reading/importers/snippet_parts.h"

#include <algorithm>

/// Sentences that name an address which is asked, and nothing else to start from.
namespace fetchscope {

namespace {

/// Nobody writes a longer complaint without showing anything.
constexpr std::size_t longestComplaint = 20000;

const NamedUrl* askedOf(const std::vector<NamedUrl>& urls)
{
    const auto asked = std::find_if(
        urls.begin(), urls.end(), [](const NamedUrl& named) { return !named.isBare && namesServer(named); });
    return asked == urls.end() ? nullptr : &*asked;
}

} // namespace

bool looksLikeProseWithUrl(std::string_view text)
{
    return text.size() < longestComplaint && askedOf(urlsInProse(text));
}

Result<Scenario> importProseWithUrl(std::string_view text, Phrasebook phrases)
{
    const std::vector<NamedUrl> urls = urlsInProse(text.substr(0, longestComplaint));
    const NamedUrl* asked = askedOf(urls);
    if (!asked)
        return tl::unexpected(InputError {{}, say<messages::NothingToStartFrom>(), say<messages::PasteWhat>()});
    SnippetParts parts;
    RequestAction& request = parts.add(InitiatorKind::Fetch);
    request.url = asked->url.href();
    const std::string method = methodInSentence(text);
    if (!method.empty() && method != "GET")
        request.method = method;
    parts.page.url = pageInProse(text, {request.url});
    if (!parts.page.url.empty())
        parts.assume(say<messages::AssumedPageOfProse>(parts.page.url));
    takeAnswerOfProse(parts, text, false);
    askForToldPreflight(parts, text);
    parts.profile = profileNamedIn(text).value_or(parts.profile);
    parts.assume(say<messages::AssumedFetchOfProse>());
    return scenarioOf({}, std::move(parts), phrases);
}

} // namespace fetchscope
