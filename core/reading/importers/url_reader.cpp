#include "core/engine/base/ascii.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/snippet_readers.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// Without what mail and Markdown put around it.
std::string_view bareUrl(std::string_view text)
{
    text = strip(text, isAsciiWhitespace);
    if (text.starts_with('<') && text.ends_with('>'))
        text = text.substr(1, text.size() - 2);
    return strip(text, [](char c) { return c == '"' || c == '\'' || c == '`'; });
}

} // namespace

bool looksLikeBareUrl(std::string_view text)
{
    text = bareUrl(text);
    constexpr std::size_t longest = 32768;
    if (text.empty() || text.size() > longest || std::any_of(text.begin(), text.end(), isAsciiWhitespace))
        return false;
    const std::string start = asciiLowercase(text.substr(0, 10));
    return start.starts_with("http://") || start.starts_with("https://") || start.starts_with("ws://")
        || start.starts_with("wss://") || start.starts_with("localhost:") || start.starts_with("www.");
}

Result<SnippetParts> readUrl(std::string_view text)
{
    std::string url(bareUrl(text));
    if (url.find("://") == std::string::npos)
        url.insert(0, url.starts_with("localhost") ? "http://" : "https://");
    SnippetParts parts;
    const bool isSocket = url.starts_with("ws");
    parts.add(isSocket ? InitiatorKind::WebSocket : InitiatorKind::Fetch, 1).url = std::move(url);
    parts.assume(isSocket ? say<messages::AssumedSocketOfUrl>() : say<messages::AssumedFetchOfUrl>());
    return parts;
}

Result<Scenario> importUrl(std::string_view text, Phrasebook phrases)
{
    return scenarioOf({}, readUrl(text), phrases);
}

} // namespace fetchscope
