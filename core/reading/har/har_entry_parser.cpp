#include "core/reading/har/har_entry_parser.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/header_list.h"
#include "core/reading/har/har_dates.h"
#include "core/reading/har/har_header_names.h"
#include "core/reading/har/messages.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <utility>

namespace fetchscope {

namespace {

namespace od = simdjson::ondemand;

/// A member's name as it is written; names with escapes are none that we look for.
std::string_view keyOf(od::field& field)
{
    const char* begin = field.key().raw();
    const void* end = std::memchr(begin, '"', 256);
    return end ? std::string_view(begin, static_cast<std::size_t>(static_cast<const char*>(end) - begin))
               : std::string_view();
}

/// A header that nothing but the network stack sets: a list with it is what went out.
bool isWireHeader(std::string_view name)
{
    return name == "host" || name == "accept-encoding" || name == ":authority" || name == ":path"
        || name == "connection";
}

/// So many entries are enough to see which browser was recorded.
constexpr std::uint64_t entriesWithUserAgent = 16;

/// Replaces what JSON does not allow inside of strings: control characters, and bytes that are no UTF-8. True: there
/// was something that is allowed nowhere.
bool repair(std::string_view json, std::string& repaired)
{
    bool isChanged = false;
    repaired.assign(json);
    for (std::size_t i = 0; i < repaired.size();) {
        const auto byte = static_cast<unsigned char>(repaired[i]);
        std::size_t length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0;
        if (length == 0 || i + length > repaired.size() || byte > 0xF4
            || !simdjson::validate_utf8(repaired.data() + i, length))
            length = 0;
        if (length == 0 || byte < 0x20) {
            isChanged = isChanged || length == 0 || !isAsciiWhitespace(repaired[i]);
            repaired[i] = length == 0 ? '?' : ' ';
        }
        i += std::max<std::size_t>(length, 1);
    }
    return isChanged;
}

} // namespace

bool HarReader::EntryParser::fail(simdjson::error_code error)
{
    m_error = error;
    return false;
}

void HarReader::EntryParser::warn(std::string_view where, Message message)
{
    if (m_sink)
        m_warnings.push_back({m_path + std::string(where), std::move(message)});
}

bool HarReader::EntryParser::parse(std::string_view json, RecordedEntry& entry, RecordingSink* sink)
{
    m_sink = sink;
    m_warnings.clear();
    m_path = "/log/entries/" + std::to_string(entry.index);
    const RecordedEntry& known = entry;
    const std::uint64_t index = known.index;
    const std::uint64_t offset = known.offset;
    const std::uint64_t length = known.length;
    if (!parseOnce(json, entry)) {
        const bool isChanged = repair(json, m_repaired);
        const std::size_t size = m_repaired.size();
        if (isChanged || m_error == simdjson::UNESCAPED_CHARS) {
            // What was said of the entry so far was of the broken one.
            m_warnings.clear();
            warn({},
                m_error == simdjson::UTF8_ERROR ? say<messages::BytesReplaced>()
                                                : say<messages::ControlCharactersReplaced>());
            m_repaired.append(HarSplitter::padding, ' ');
            entry.clear();
            entry.index = index;
            entry.offset = offset;
            entry.length = length;
            if (parseOnce(std::string_view(m_repaired.data(), size), entry))
                m_error = simdjson::SUCCESS;
        }
    }
    for (const RecordingWarning& warning : m_warnings)
        m_sink->warning(warning, false);
    Message problem;
    if (m_error != simdjson::SUCCESS)
        problem = say<messages::InvalidJson>(simdjson::error_message(m_error));
    else if (!m_hasRequest)
        problem = say<messages::NoRequestObject>();
    else if (entry.url.empty())
        problem = say<messages::NoRequestUrl>();
    if (problem.isEmpty())
        return true;
    if (m_sink)
        m_sink->warning({m_path, std::move(problem)}, true);
    return false;
}

bool HarReader::EntryParser::parseOnce(std::string_view json, RecordedEntry& entry)
{
    m_error = simdjson::SUCCESS;
    m_hasRequest = false;
    m_textEnd = json.data() + json.size();
    od::document document;
    od::object object;
    auto error = m_parser.iterate(simdjson::padded_string_view(json, json.size() + HarSplitter::padding)).get(document);
    if (error == simdjson::SUCCESS)
        error = document.get_object().get(object);
    if (error != simdjson::SUCCESS)
        return fail(error);
    return readMembers(object, entry);
}

bool HarReader::EntryParser::take(simdjson::simdjson_result<od::field> result, Member& member)
{
    od::field field;
    if (const auto error = std::move(result).get(field))
        return fail(error);
    member.key = keyOf(field);
    member.value = field.value();
    return true;
}

bool HarReader::EntryParser::readMembers(Object object, RecordedEntry& entry)
{
    for (auto result : object) {
        Member member;
        if (!take(std::move(result), member))
            return false;
        if (!readMember(member.key, member.value, entry))
            return false;
    }
    return true;
}

bool HarReader::EntryParser::readMember(std::string_view key, Value value, RecordedEntry& entry)
{
    if (key == "request")
        return readRequest(value, entry);
    if (key == "response")
        return readResponse(value, entry);
    if (key == "startedDateTime") {
        std::string_view text;
        if (!textOf(value, text))
            return m_error == simdjson::SUCCESS;
        entry.startedAt = parseHarDate(text);
        if (std::isnan(entry.startedAt))
            warn("/startedDateTime", say<messages::NoDate>(text.substr(0, 60)));
        return true;
    }
    if (key == "time")
        return readNumber(value, entry.duration, "/time");
    if (key == "pageref")
        return readText(value, entry.pageref, "/pageref");
    if (key.empty() || key.front() != '_')
        return true;
    if (key == "_initiator")
        return readInitiator(value, entry);
    if (key == "_initiator_type")
        return readText(value, entry.initiatorType, "/_initiator_type");
    if (key == "_resourceType" || (key == "_request_type" && entry.resourceType.empty())) {
        if (!readText(value, entry.resourceType, "/_resourceType"))
            return false;
        std::transform(entry.resourceType.begin(), entry.resourceType.end(), entry.resourceType.begin(), toAsciiLower);
        return true;
    }
    if (key == "_documentURL")
        return readText(value, entry.documentUrl, "/_documentURL");
    if (key == "_error")
        return readError(value, entry);
    if (key == "_charlesStatus") {
        std::string_view text;
        if (textOf(value, text) && text == "FAILED" && entry.error.empty())
            entry.error = "failed (by Charles)";
        return m_error == simdjson::SUCCESS;
    }
    if (key == "_fromCache") {
        entry.isFromCache = true;
        return true;
    }
    if (key == "_webSocketMessages")
        entry.hasWebSocketMessages = true;
    else if (key == "_fetchType") {
        // Safari's: "Network Load", "Memory Cache", "Disk Cache", "Service Worker".
        std::string_view text;
        if (textOf(value, text)) {
            entry.isFromCache = entry.isFromCache || text.ends_with("Cache");
            entry.isFromServiceWorker = entry.isFromServiceWorker || text == "Service Worker";
        }
        return m_error == simdjson::SUCCESS;
    }
    return true;
}

bool HarReader::EntryParser::readRequest(Value value, RecordedEntry& entry)
{
    Object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return true;
    m_hasRequest = true;
    m_hasWireHeaders = false;
    m_keepsUserAgent = entry.index < entriesWithUserAgent;
    for (auto result : object) {
        Member member;
        if (!take(std::move(result), member))
            return false;
        const std::string_view key = member.key;
        bool isFine = true;
        if (key == "url")
            isFine = readText(member.value, entry.url, "/request/url");
        else if (key == "method")
            isFine = readText(member.value, entry.method, "/request/method");
        else if (key == "headers")
            isFine = readHeaders(member.value, entry.requestHeaders, true, entry.hasRequestHeaders);
        else if (key == "postData")
            entry.hasRequestBody = true;
        if (!isFine)
            return false;
    }
    entry.hasWireHeaders = m_hasWireHeaders;
    entry.hasCookies = entry.hasCookies || entry.requestHeaders.contains("cookie");
    return true;
}

bool HarReader::EntryParser::readResponse(Value value, RecordedEntry& entry)
{
    Object object;
    if (value.get_object().get(object) != simdjson::SUCCESS) {
        warn("/response", say<messages::ResponseNoObject>());
        return true;
    }
    for (auto result : object) {
        Member member;
        if (!take(std::move(result), member))
            return false;
        const std::string_view key = member.key;
        bool isFine = true;
        bool hasHeaders = false;
        if (key == "status") {
            double status = 0;
            isFine = readNumber(member.value, status, "/response/status");
            entry.status = status >= 100 && status <= 999 ? static_cast<int>(status) : 0;
        } else if (key == "statusText") {
            isFine = readText(member.value, entry.statusText, "/response/statusText");
        } else if (key == "headers") {
            isFine = readHeaders(member.value, entry.responseHeaders, false, hasHeaders);
        } else if (key == "content") {
            isFine = readContent(member.value, entry);
        } else if (key == "redirectURL") {
            isFine = readText(member.value, entry.redirectUrl, "/response/redirectURL");
        } else if (key == "_error" || key == "_failureText") {
            isFine = readError(member.value, entry);
        } else if (key == "error") {
            isFine = readError(member.value, entry);
        } else if (key == "_fetchedViaServiceWorker") {
            entry.isFromServiceWorker = isTrue(member.value);
        }
        if (!isFine)
            return false;
    }
    return true;
}

bool HarReader::EntryParser::readContent(Value value, RecordedEntry& entry)
{
    Object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return true;
    for (auto result : object) {
        Member member;
        if (!take(std::move(result), member))
            return false;
        const std::string_view key = member.key;
        if (key == "mimeType") {
            if (!readText(member.value, entry.mimeType, "/response/content/mimeType"))
                return false;
        } else if (key == "size") {
            double size = -1;
            if (!readNumber(member.value, size, "/response/content/size"))
                return false;
            entry.bodySize = size >= 0 && size < 9e15 ? static_cast<std::int64_t>(size) : -1;
        }
    }
    return true;
}

bool HarReader::EntryParser::readInitiator(Value value, RecordedEntry& entry)
{
    od::json_type type {};
    if (value.type().get(type) != simdjson::SUCCESS || type == od::json_type::null)
        return true;
    if (type == od::json_type::string)
        return readText(value, entry.initiatorUrl, "/_initiator");
    Object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return true;
    for (auto result : object) {
        Member member;
        if (!take(std::move(result), member))
            return false;
        const std::string_view key = member.key;
        bool isFine = true;
        if (key == "type")
            isFine = readText(member.value, entry.initiatorType, "/_initiator/type");
        else if (key == "url")
            isFine = readText(member.value, entry.initiatorUrl, "/_initiator/url");
        if (!isFine)
            return false;
        // The rest is a call stack, which can be long.
        if (!entry.initiatorUrl.empty() && !entry.initiatorType.empty())
            return true;
    }
    return true;
}

namespace {

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
        warn(isRequest ? "/request/headers" : "/response/headers", say<messages::NoList>());
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

bool HarReader::EntryParser::readError(Value value, RecordedEntry& entry)
{
    od::json_type type {};
    if (value.type().get(type) != simdjson::SUCCESS)
        return true;
    if (type == od::json_type::string)
        return readText(value, entry.error, "/response/_error");
    if (type != od::json_type::object)
        return true;
    Object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return true;
    for (auto result : object) {
        Member member;
        if (!take(std::move(result), member))
            return false;
        const std::string_view key = member.key;
        if ((key == "code" || (key == "message" && entry.error.empty()))
            && !readText(member.value, entry.error, "/response/_error"))
            return false;
    }
    return true;
}

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

} // namespace fetchscope
