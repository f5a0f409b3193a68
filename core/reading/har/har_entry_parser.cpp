#include "core/reading/har/har_entry_parser.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/utf8.h"
#include "core/reading/har/har_dates.h"
#include "core/reading/har/messages.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace fetchscope {

namespace {

namespace od = simdjson::ondemand;

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
        const std::size_t length = utf8LengthOfFirst(std::string_view(repaired).substr(i));
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
        } else if (key == "_error" || key == "_failureText" || key == "error") {
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

} // namespace fetchscope
