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

using IsOfKind = bool (*)(const DocumentValue& document);
using ReadKind = Result<std::vector<CapturedExchange>> (*)(const DocumentValue& document);

Result<SnippetParts> readKind(std::string_view text, IsOfKind isOfKind, ReadKind read)
{
    const auto document = readDocument(text);
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
    return isJson(text)
        && (hasAny(text, {"schema.getpostman.com", "_postman_id", "_postman_variable_scope"})
            || hasAll(text, {"\"item\"", "\"request\""}));
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
    return hasYamlKey(text, {"http:"}) && hasYamlKey(text, {"info:", "meta:", "opencollection:"})
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
