#include "app/live/live_transfer.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/mime_type.h"

#include <algorithm>
#include <charconv>

namespace fetchscope {

namespace {

/// Several lengths that are not the same are refused by browsers, as somebody may have smuggled one in.
bool hasContradictingLengths(const HeaderList& headers)
{
    if (headers.contains("Transfer-Encoding"))
        return false;
    const auto lengths = headers.getDecodeAndSplit("Content-Length");
    return lengths && !std::all_of(lengths->begin(), lengths->end(), [&lengths](const std::string& length) {
        return length == lengths->front();
    });
}

/// A stream of events has no end to wait for.
bool isEventStream(const HeaderList& headers)
{
    const auto type = extractMimeType(headers);
    return type && type->essence() == "text/event-stream";
}

} // namespace

void LiveTransfer::takeStatusLine(std::string_view line)
{
    m_headers.clear();
    m_statusText.clear();
    m_status = 0;
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos)
        return;
    line.remove_prefix(space + 1);
    const auto* const end =
        std::from_chars(line.data(), line.data() + std::min<std::size_t>(line.size(), 3), m_status).ptr;
    line.remove_prefix(static_cast<std::size_t>(end - line.data()));
    m_statusText = strip(line, isHttpTabOrSpace);
}

bool LiveTransfer::finishHeaders()
{
    const bool isInterim = m_status >= 100 && m_status < 200 && m_status != 101;
    if (isInterim)
        return true;
    m_hasHeaders = true;
    if (hasContradictingLengths(m_headers))
        m_fault = FailureDetail::ContradictingLengths;
    m_isEnough = m_fault != FailureDetail::None || m_status == 101 || isEventStream(m_headers);
    return !m_isEnough;
}

bool LiveTransfer::takeHeaderLine(std::string_view line)
{
    m_headerBytes += line.size();
    if (m_headerBytes > m_largestHeaders) {
        m_fault = FailureDetail::HeadersTooLarge;
        m_isEnough = true;
        return false;
    }
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r'))
        line.remove_suffix(1);
    // Trailers are of no use to a page.
    if (m_hasHeaders)
        return true;
    if (line.empty())
        return finishHeaders();
    if (line.starts_with("HTTP/")) {
        takeStatusLine(line);
        return true;
    }
    const std::size_t colon = line.find(':');
    // A line that goes on, as HTTP once had it.
    if (isHttpTabOrSpace(line.front()) && !m_headers.isEmpty()) {
        HeaderList longer;
        for (std::size_t i = 0; i < m_headers.size(); ++i) {
            const HeaderView header = m_headers.at(i);
            std::string value(header.value);
            if (i + 1 == m_headers.size())
                value.append(" ").append(strip(line, isHttpTabOrSpace));
            longer.append(header.name, value);
        }
        m_headers = std::move(longer);
        return true;
    }
    if (colon == std::string_view::npos || colon == 0)
        return true;
    m_headers.append(strip(line.substr(0, colon), isHttpTabOrSpace), strip(line.substr(colon + 1), isHttpTabOrSpace));
    return true;
}

bool LiveTransfer::takeBody(std::string_view bytes)
{
    const std::size_t room = m_largestBody - m_body.size();
    m_body.append(bytes.substr(0, room));
    if (bytes.size() <= room)
        return true;
    m_fault = FailureDetail::BodyTooLarge;
    m_isEnough = true;
    return false;
}

} // namespace fetchscope
