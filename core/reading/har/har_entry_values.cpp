#include "core/engine/base/ascii.h"
#include "core/engine/http/header_list.h"
#include "core/reading/har/har_entry_parser.h"
#include "core/reading/har/har_header_names.h"
#include "core/reading/har/messages.h"

#include <algorithm>
#include <array>
#include <cstring>

// Single values, where what is of another type than HAR has counts as not there; and headers, of which those are kept
// that play a part in what browsers decide. Both in one file: nearly every value is a header's.

namespace fetchscope {

namespace od = simdjson::ondemand;

bool HarReader::EntryParser::isTrue(Value value)
{
    bool isSet = false;
    return value.get_bool().get(isSet) == simdjson::SUCCESS && isSet;
}

bool HarReader::EntryParser::textOf(Value value, std::string_view& text)
{
    text = {};
    od::json_type type {};
    if (value.type().get(type) != simdjson::SUCCESS || type != od::json_type::string)
        return false;
    // Most strings have no escapes: they stay where they are. (On-Demand's own way goes byte by byte unless all is
    // compiled for one kind of processor.)
    od::raw_json_string raw;
    if (value.get_raw_json_string().get(raw) == simdjson::SUCCESS) {
        const char* begin = raw.raw();
        const auto rest = static_cast<std::size_t>(m_textEnd - begin);
        if (const void* quote = std::memchr(begin, '"', rest)) {
            const auto size = static_cast<std::size_t>(static_cast<const char*>(quote) - begin);
            if (!std::memchr(begin, '\\', size)) {
                text = std::string_view(begin, size);
                return true;
            }
        }
    }
    if (value.get_string().get(text) == simdjson::SUCCESS)
        return true;
    // An escape that means nothing (half of a pair of surrogates): as written.
    text = value.raw_json_token();
    if (text.size() >= 2)
        text = text.substr(1, text.find_last_of('"') - 1);
    return true;
}

bool HarReader::EntryParser::readText(Value value, std::string& text, const char* where)
{
    std::string_view view;
    if (textOf(value, view)) {
        text.assign(view);
        return true;
    }
    od::json_type type {};
    if (value.type().get(type) != simdjson::SUCCESS)
        return true;
    if (type == od::json_type::number)
        text.assign(strip(std::string_view(value.raw_json_token()), isAsciiWhitespace));
    else if (type != od::json_type::null)
        warn(where, say<messages::NoText>());
    return true;
}

bool HarReader::EntryParser::readNumber(Value value, double& number, const char* where)
{
    od::json_type type {};
    if (value.type().get(type) != simdjson::SUCCESS)
        return true;
    if (type == od::json_type::number) {
        if (value.get_double().get(number) == simdjson::SUCCESS)
            return true;
    } else if (type == od::json_type::string) {
        if (value.get_double_in_string().get(number) == simdjson::SUCCESS)
            return true;
    } else if (type == od::json_type::null) {
        return true;
    }
    warn(where, say<messages::NoNumber>());
    return true;
}

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

/// The names in a Cookie header: the values, which nobody needs, are not kept.
std::string_view HarReader::EntryParser::cookieNamesOf(std::string_view header)
{
    m_cookieNames.clear();
    while (!header.empty()) {
        const std::string_view pair = strip(header.substr(0, header.find(';')), isHttpTabOrSpace);
        header.remove_prefix(std::min(header.size(), header.find(';')));
        header.remove_prefix(std::min<std::size_t>(header.size(), 1));
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos || equals == 0)
            continue;
        m_cookieNames.append(m_cookieNames.empty() ? "" : "; ").append(strip(pair.substr(0, equals), isHttpTabOrSpace));
    }
    return m_cookieNames;
}

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
            appendLines(headers, name, isRequest && lower == "cookie" ? cookieNamesOf(text) : text, isRequest);
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
        warn(isRequest ? "/request/headers" : "/response/headers", say<messages::NoList>());
        return true;
    }
    std::size_t count = 0;
    for (auto result : array) {
        Value element;
        if (const auto error = std::move(result).get(element)) // NOLINT(performance-move-const-arg)
            return fail(error);
        isThere = true;
        Object object;
        std::string_view name;
        std::string_view text;
        if (element.get_object().get(object) != simdjson::SUCCESS) {
            warn(std::string(isRequest ? "/request/headers/" : "/response/headers/") + std::to_string(count),
                say<messages::NoObject>());
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
    bool isCookie = false;
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
                isCookie = isTelling && lowercase == "cookie" && isRequest;
            }
            // The rest of the object is passed over.
            if (!isTelling || !isHeaderName(found))
                return true;
        } else if (key == "value") {
            if (!textOf(member.value, text) && m_error != simdjson::SUCCESS)
                return false;
        }
    }
    name = isCookie ? std::string_view("cookie") : found;
    if (isCookie)
        text = cookieNamesOf(text);
    return true;
}

} // namespace fetchscope
