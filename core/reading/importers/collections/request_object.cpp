#include "core/engine/base/ascii.h"
#include "core/reading/importers/collections/collection.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/messages.h"

#include <algorithm>
#include <optional>

/// A request as programs write it into their logs: an object with `url`, `method` and `headers`, in JSON, whatever
/// stands around it (the events of workers, the `config` of an error of axios).
namespace fetchscope {

namespace {

/// Objects of a log are small, and the first ones tell.
constexpr std::size_t longestObject = 65536;
constexpr std::size_t mostObjects = 50;

/// Where the brace is closed that opens at `open`; npos where it is not.
std::size_t endOfObject(std::string_view text, std::size_t open)
{
    std::size_t depth = 0;
    bool isInString = false;
    for (std::size_t at = open; at < text.size() && at - open < longestObject; ++at) {
        const char c = text[at];
        if (c == '\\') {
            ++at;
        } else if (c == '"') {
            isInString = !isInString;
        } else if (!isInString && c == '{') {
            ++depth;
        } else if (!isInString && c == '}' && --depth == 0) {
            return at;
        }
    }
    return std::string_view::npos;
}

bool isRequest(const DocumentValue& value)
{
    return value.isMap() && value.textAt("url").find("://") != std::string::npos && !value.textAt("method").empty();
}

const DocumentValue* requestIn(const DocumentValue& value)
{
    if (isRequest(value))
        return &value;
    for (const DocumentValue& member : value.members) {
        if (const DocumentValue* found = requestIn(member))
            return found;
    }
    return nullptr;
}

CapturedRequest requestOf(const DocumentValue& value)
{
    CapturedRequest request;
    request.method = asciiUppercase(value.textAt("method"));
    request.url = value.textAt("url");
    request.line = value.line;
    if (const DocumentValue* headers = value.find("headers"); headers && headers->isMap()) {
        for (const DocumentValue& header : headers->members) {
            if (!header.isMap() && !header.isList())
                request.headers.emplace_back(header.name, header.text);
        }
    } else {
        addHeaders(request, headers);
    }
    for (const std::string_view name : {"body", "data", "postData"}) {
        const DocumentValue* body = value.find(name);
        if (body && (body->isText() || body->isMap()) && !body->text.empty())
            request.body = body->text;
        else if (body && body->isMap())
            request.body = writeAsJson(*body);
    }
    return request;
}

std::optional<CapturedRequest> findRequest(std::string_view text)
{
    std::size_t looked = 0;
    for (std::size_t open = text.find('{'); open != std::string_view::npos && looked < mostObjects;
         open = text.find('{', open + 1), ++looked) {
        const std::size_t end = endOfObject(text, open);
        if (end == std::string_view::npos)
            continue;
        const auto document = readDocument(text.substr(open, end + 1 - open));
        const DocumentValue* found = document ? requestIn(*document) : nullptr;
        if (found)
            return requestOf(*found);
    }
    return std::nullopt;
}

} // namespace

bool looksLikeRequestObject(std::string_view text)
{
    text = text.substr(0, longestObject);
    const auto has = [text](std::string_view part) { return text.find(part) != std::string_view::npos; };
    return has("\"url\"") && has("\"method\"") && findRequest(text);
}

Result<Scenario> importRequestObject(std::string_view text, Phrasebook phrases)
{
    auto request = findRequest(text);
    if (!request)
        return tl::unexpected(InputError {{}, say<messages::NoRequestInCollection>(), {}});
    std::vector<CapturedExchange> exchanges;
    exchanges.push_back({std::move(*request), std::nullopt, false});
    return scenarioOf({}, partsOf(std::move(exchanges)), phrases);
}

} // namespace fetchscope
