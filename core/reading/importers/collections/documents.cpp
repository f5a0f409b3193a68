#include "core/engine/base/ascii.h"
#include "core/reading/har/detection.h"
#include "core/reading/importers/collections/collection.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/messages.h"

#include <algorithm>
#include <initializer_list>

/// Documents in JSON and YAML: what each looks like, and its reader.
namespace fetchscope {

namespace {

/// How much of a document tells what it is.
constexpr std::size_t bytesThatTellDocument = 65536;

bool hasAll(std::string_view text, std::initializer_list<std::string_view> parts)
{
    text = text.substr(0, bytesThatTellDocument);
    return std::all_of(parts.begin(), parts.end(),
        [text](std::string_view part) { return text.find(part) != std::string_view::npos; });
}
bool hasAny(std::string_view text, std::initializer_list<std::string_view> parts)
{
    text = text.substr(0, bytesThatTellDocument);
    return std::any_of(parts.begin(), parts.end(),
        [text](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

bool isJson(std::string_view text)
{
    return text.starts_with('{') || text.starts_with('[');
}

/// Is one of these keys at the beginning of a line?
bool hasYamlKey(std::string_view text, std::initializer_list<std::string_view> keys)
{
    return std::any_of(keys.begin(), keys.end(), [text](std::string_view key) {
        const std::string line = "\n" + std::string(key);
        return text.starts_with(key) || text.substr(0, bytesThatTellDocument).find(line) != std::string_view::npos;
    });
}

/// Where a document of YAML ends: before a line of no indentation that has no key and is no part of a list.
std::size_t endOfYaml(std::string_view text)
{
    for (std::size_t line = 0; line < text.size();) {
        const std::size_t end = std::min(text.find('\n', line), text.size());
        const std::string_view one = text.substr(line, end - line);
        const bool isInside = one.empty() || isAsciiWhitespace(one.front()) || one.front() == '#' || one.front() == '-'
            || one.front() == '}' || one.front() == ']';
        const std::size_t colon = one.find(':');
        const bool isKey = colon != std::string_view::npos && one.substr(0, colon).find(' ') == std::string_view::npos;
        if (!isInside && !isKey)
            return line;
        line = end + 1;
    }
    return text.size();
}

/// The document in what was written around it; the text itself where it is one.
std::string_view documentIn(std::string_view text)
{
    text = strip(text, isAsciiWhitespace);
    if (isJson(text))
        return text;
    for (std::size_t fence = text.find("```"); fence != std::string_view::npos;) {
        const std::size_t start = text.find('\n', fence);
        const std::size_t end = start == std::string_view::npos ? start : text.find("\n```", start);
        if (start == std::string_view::npos)
            break;
        const std::string_view inside =
            strip(text.substr(start, std::min(end, text.size()) - start), isAsciiWhitespace);
        if (isJson(inside) || hasYamlKey(inside.substr(0, 2000), {"openapi:", "swagger:", "__export_format:"}))
            return inside;
        fence = end == std::string_view::npos ? end : text.find("```", end + 4);
    }
    for (const std::string_view key : {"openapi:", "swagger:"}) {
        const std::size_t at = text.find("\n" + std::string(key));
        if (at != std::string_view::npos && !hasYamlKey(text.substr(0, at), {"info:", "paths:", "servers:", "host:"})) {
            const std::string_view document = text.substr(at + 1);
            return document.substr(0, endOfYaml(document));
        }
    }
    const std::size_t brace = text.find("\n{");
    const std::size_t last = text.rfind('}');
    if (brace != std::string_view::npos && last > brace && last != std::string_view::npos
        && hasAny(text.substr(brace), {"\"openapi\"", "\"swagger\"", "schema.getpostman.com", "\"__export_format\""}))
        return text.substr(brace + 1, last - brace);
    return text;
}

using IsOfKind = bool (*)(const DocumentValue& document);
using ReadKind = Result<std::vector<CapturedExchange>> (*)(const DocumentValue& document);

Result<SnippetParts> readKind(std::string_view text, IsOfKind isOfKind, ReadKind read)
{
    const auto document = readDocument(documentIn(text));
    if (!document)
        return tl::unexpected(document.error());
    if (!isOfKind(*document))
        return tl::unexpected(InputError {{}, say<messages::OtherDocument>(), {}});
    auto exchanges = read(*document);
    if (!exchanges)
        return tl::unexpected(exchanges.error());
    if (exchanges->empty())
        return tl::unexpected(InputError {{}, say<messages::NoRequestInCollection>(), {}});
    return partsOf(std::move(*exchanges));
}

} // namespace

bool looksLikeOneHar(std::string_view text)
{
    return looksLikeHar(text)
        || (isJson(text) && hasAll(text, {"\"request\"", "\"url\"", "\"method\"", "\"headers\""})
            && hasAny(text, {"\"response\"", "\"_resourceType\"", "\"postData\""}));
}
Result<SnippetParts> readHar(std::string_view text)
{
    return readKind(text, isHarEntry, readHarEntries);
}
Result<Scenario> importHar(std::string_view text, Phrasebook phrases)
{
    return scenarioOf({}, readHar(text), phrases);
}

bool looksLikePostman(std::string_view text)
{
    text = documentIn(text);
    return isJson(text)
        && (hasAny(text, {"schema.getpostman.com", "_postman_id", "_postman_variable_scope"})
            || hasAll(text, {"\"item\"", "\"request\""}) || hasAll(text, {"\"requests\"", "\"dataMode\""})
            || hasAll(text, {"\"request\"", "\"header\"", "\"method\"", "\"url\""}));
}
Result<SnippetParts> readPostman(std::string_view text)
{
    return readKind(text, isPostmanCollection, readPostmanCollection);
}
Result<Scenario> importPostman(std::string_view text, Phrasebook phrases)
{
    return scenarioOf({}, readPostman(text), phrases);
}

bool looksLikeInsomnia(std::string_view text)
{
    text = documentIn(text);
    return hasAny(
        text, {"\"__export_format\"", "__export_format:", "collection.insomnia.rest", "insomnia.desktop.app"});
}
Result<SnippetParts> readInsomnia(std::string_view text)
{
    return readKind(text, isInsomniaExport, readInsomniaExport);
}
Result<Scenario> importInsomnia(std::string_view text, Phrasebook phrases)
{
    return scenarioOf({}, readInsomnia(text), phrases);
}

bool looksLikeBrunoCollection(std::string_view text)
{
    if (isJson(text))
        return hasAll(text, {"\"items\"", "\"request\"", "\"url\""});
    return hasYamlKey(text, {"http:", "graphql:"}) && hasYamlKey(text, {"info:", "meta:", "opencollection:"})
        && hasAny(text, {"  url:"});
}
Result<SnippetParts> readBrunoExport(std::string_view text)
{
    return readKind(text, isBrunoCollection, readBrunoCollection);
}
Result<Scenario> importBrunoExport(std::string_view text, Phrasebook phrases)
{
    return scenarioOf({}, readBrunoExport(text), phrases);
}

bool looksLikeOpenApi(std::string_view text)
{
    text = documentIn(text);
    if (isJson(text))
        return hasAny(text, {"\"openapi\"", "\"swagger\""}) && hasAny(text, {"\"paths\"", "\"info\""});
    return hasYamlKey(text, {"openapi:", "swagger:", "\"openapi\":", "'openapi':"});
}
Result<SnippetParts> readOpenApiDocument(std::string_view text)
{
    return readKind(text, isOpenApi, readOpenApi);
}
Result<Scenario> importOpenApi(std::string_view text, Phrasebook phrases)
{
    return scenarioOf({}, readOpenApiDocument(text), phrases);
}

} // namespace fetchscope
