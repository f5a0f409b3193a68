#include "core/engine/base/ascii.h"
#include "core/engine/http/header_list.h"
#include "core/reading/har/har_entry_parser.h"
#include "core/reading/har/har_header_names.h"

#include <algorithm>
#include <array>

// The headers of an entry, of which those are kept that play a part in what browsers decide.

namespace fetchscope {

namespace od = simdjson::ondemand;

namespace {

/// A header that nothing but the network stack sets: a list with it is what went out.
bool isWireHeader(std::string_view name)
{
    return name == "host" || name == "accept-encoding" || name == ":authority" || name == ":path"
        || name == "connection";
}

/// Some programs join the lines of one name with a line feed.
void appendLines(HeaderList& headers, std::string_view name, std::string_view text, bool isRequest)
{
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view line = normalizeHeaderValue(text.substr(start, end - start));
        // Programs that know a header from two sources list it twice; browsers send one line a name.
        const bool isTwice = isRequest && headers.contains(name);
        if (!isTwice && (!line.empty() || start == 0))
            headers.append(name, line);
        start = end + 1;
    }
}

} // namespace

/// As handmade files have them: `{"Origin": "https://…"}`.
bool HarReader::EntryParser::readHeaderObject(Value value, HeaderList& headers, bool isRequest, bool& isThere)
{
    Object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return true;
    for (auto result : object) {
        Member member;
        if (!take(std::move(result), member))
            return false;
        isThere = true;
        const std::string name(member.key);
        std::string_view text;
        const std::string lower = asciiLowercase(name);
        if (!textOf(member.value, text) || !isHeaderName(name))
            continue;
        if (isRequest ? isTellingRequestHeader(lower) : isTellingResponseHeader(lower))
            appendLines(headers, name, lower == "cookie" ? std::string_view() : text, isRequest);
    }
    return true;
}

bool HarReader::EntryParser::readHeaders(Value value, HeaderList& headers, bool isRequest, bool& isThere)
{
    od::array array;
    // A member that stands there twice counts with its last value.
    headers.clear();
    if (value.get_array().get(array) != simdjson::SUCCESS) {
        od::json_type type {};
        if (value.type().get(type) != simdjson::SUCCESS || type == od::json_type::null)
            return true;
        if (type == od::json_type::object)
            return readHeaderObject(value, headers, isRequest, isThere);
        warn(isRequest ? "/request/headers" : "/response/headers", "is no list, and was passed over");
        return true;
    }
    std::size_t count = 0;
    for (auto result : array) {
        Value element;
        if (const auto error = std::move(result).get(element))
            return fail(error);
        isThere = true;
        Object object;
        std::string_view name;
        std::string_view text;
        if (element.get_object().get(object) != simdjson::SUCCESS) {
            warn(std::string(isRequest ? "/request/headers/" : "/response/headers/") + std::to_string(count),
                "is no object, and was passed over");
        } else if (!readHeader(object, isRequest, name, text)) {
            return false;
        } else if (!name.empty()) {
            appendLines(headers, name, text, isRequest);
        }
        ++count;
    }
    return true;
}

bool HarReader::EntryParser::readHeader(Object object, bool isRequest, std::string_view& name, std::string_view& text)
{
    bool isTelling = true;
    std::string_view found;
    for (auto result : object) {
        Member member;
        if (!take(std::move(result), member))
            return false;
        const std::string_view key = member.key;
        if (key == "name") {
            if (!textOf(member.value, found))
                return m_error == simdjson::SUCCESS;
            std::array<char, 48> lower {};
            if (found.size() > lower.size()) {
                isTelling = isRequest;
            } else {
                std::transform(found.begin(), found.end(), lower.begin(), toAsciiLower);
                const std::string_view lowercase(lower.data(), found.size());
                isTelling = isRequest ? isTellingRequestHeader(lowercase) : isTellingResponseHeader(lowercase);
                if (isRequest && !isTelling) {
                    m_hasWireHeaders = m_hasWireHeaders || isWireHeader(lowercase);
                    isTelling = m_keepsUserAgent && lowercase == "user-agent";
                }
                if (isTelling && lowercase == "cookie" && isRequest) {
                    name = "cookie";
                    return true;
                }
            }
            // The rest of the object is passed over.
            if (!isTelling || !isHeaderName(found))
                return true;
        } else if (key == "value") {
            if (!textOf(member.value, text) && m_error != simdjson::SUCCESS)
                return false;
        }
    }
    name = found;
    return true;
}

} // namespace fetchscope
