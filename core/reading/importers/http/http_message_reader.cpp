#include "core/engine/base/ascii.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/captured/open_names.h"
#include "core/reading/importers/http/http_lines.h"
#include "core/reading/importers/http/http_transcript.h"
#include "core/reading/importers/http/httpie_command.h"
#include "core/reading/importers/http/transcript_text.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/pieces/marks.h"
#include "core/reading/importers/snippet_readers.h"

namespace fetchscope {

void appendExchanges(
    std::vector<CapturedExchange>& exchanges, CapturedRequest request, std::vector<ServerResponse> responses)
{
    // Before the answer there may be others: `100 Continue`, a proxy's own, a log-in that is asked for.
    std::erase_if(
        responses, [](const ServerResponse& response) { return response.status < 200 && response.status != 101; });
    const auto locationOf = [](const ServerResponse& response) -> std::optional<std::string> {
        return response.status >= 300 && response.status < 400 ? response.headers->get("location") : std::nullopt;
    };
    while (responses.size() > 1 && !locationOf(responses.front()))
        responses.erase(responses.begin());
    for (std::size_t i = 0; i < responses.size(); ++i) {
        CapturedExchange exchange {request, responses[i], false};
        exchanges.push_back(std::move(exchange));
        const auto base = parseUrl(withoutMarks(request.url));
        const auto location = locationOf(responses[i]);
        const auto next = location ? parseUrl(*location, base ? &*base : nullptr) : std::nullopt;
        if (!next)
            return;
        request.url = next->href();
        request.name.clear();
    }
    if (responses.empty())
        exchanges.push_back({std::move(request), std::nullopt, false});
}

bool looksLikeHttpMessage(std::string_view text)
{
    // The head of it is enough.
    constexpr std::size_t linesThatTell = 12;
    std::size_t count = 0;
    std::size_t headers = 0;
    std::size_t fields = 0;
    bool isHeaderAlone = false;
    std::string_view before;
    const std::string plain = plainTranscript(withoutQuoteMarks(text.substr(0, 8192)));
    for (std::string_view line : strictlySplit(std::string_view(plain), '\n')) {
        line = strip(line, isAsciiWhitespace);
        const bool isRemark = count == 0 && line.starts_with("# ") && !beginsHttpieCommand(line);
        if (line.empty() || isRemark)
            continue;
        if (++count > linesThatTell)
            break;
        // A path alone is of a file that sets headers on a host.
        if (count == 1 && line.starts_with('/'))
            return false;
        const std::string_view unmarked = line.starts_with("> ") || line.starts_with("< ") ? line.substr(2) : line;
        if (readRequestLine(unmarked) || readStatusLine(unmarked) || beginsHttpieCommand(line)
            || startsWithRequestUrl(line))
            return true;
        // Firefox has the method above the address.
        std::string joined(before);
        joined.append(" ").append(line);
        if (line.starts_with("http") && readRequestLine(joined))
            return true;
        before = line;
        const std::string_view bare = line.ends_with(':') ? line.substr(0, line.size() - 1) : line;
        const std::string_view name =
            bare.substr(0, std::min(bare.find(':', bare.starts_with(':') ? 1 : 0), bare.size()));
        const auto field = generalFieldNamed(name);
        fields += field && *field != GeneralField::Other && bare.size() == name.size() ? 1 : 0;
        // `server: {` begins an object.
        if (line.ends_with('{') || line.ends_with('['))
            continue;
        // `Access-Control-Allow-Origin *` is a line of a server's configuration.
        const HeaderSide side =
            isToken(name.starts_with(':') ? name.substr(1) : name) ? sideOfHeader(name) : HeaderSide::Unknown;
        if (side != HeaderSide::Request && side != HeaderSide::Response)
            continue;
        ++headers;
        isHeaderAlone = count == 1 && side == HeaderSide::Response && readHeaderLine(line).has_value();
    }
    return headers >= 2 || fields >= 3 || (isHeaderAlone && count == 1);
}

Result<SnippetParts> readHttpMessage(std::string_view text)
{
    auto exchanges = readHttpTranscript(text);
    if (!exchanges)
        return tl::unexpected(exchanges.error());
    return partsOf(std::move(*exchanges));
}

Result<Scenario> importHttpMessage(std::string_view text, Phrasebook phrases)
{
    // A prompt before the first line was a mark of quotations before all.
    return scenarioOf(text, readHttpMessage(withoutQuoteMarks(text)), phrases);
}

} // namespace fetchscope
