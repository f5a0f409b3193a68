#pragma once

#include "core/engine/base/message.h"
#include "core/engine/http/header_list.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

/// A recording of traffic (a HAR) as it was found: what its entries say, before anybody judges them.
namespace fetchscope {

/// Where something in a recording stands, and what is wrong with it.
struct RecordingWarning
{
    /// A JSON path (`/log/entries/3/request/url`), or words (`byte 1234`); empty where the whole recording is meant.
    MessageValue where;
    Message message;

    bool operator==(const RecordingWarning&) const = default;
};

/// What made the recording.
struct RecordingInfo
{
    /// The program that wrote it (`log.creator`) and its version; may be empty.
    std::string creator;
    std::string creatorVersion;
    /// The browser that was recorded (`log.browser`); may be empty.
    std::string browser;
    std::string browserVersion;
    /// `log.version`
    std::string version;
};

/// A page of the recording (`log.pages`).
struct RecordedPage
{
    std::string id;
    /// A URL, the document's title, or any other text.
    std::string title;
};

/// One entry (`log.entries`). Texts are as written; of the headers, those that play a part in what browsers decide.
struct RecordedEntry
{
    /// Counted from 0 in its document, with entries that were skipped.
    std::uint64_t index = 0;
    /// Bytes from the (uncompressed) file's beginning, and how many.
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    /// Seconds since the Unix epoch; NaN where the date is missing or no date.
    double startedAt = std::numeric_limits<double>::quiet_NaN();
    /// In milliseconds; negative where unknown.
    double duration = -1;
    std::string pageref;

    std::string method;
    std::string url;
    HeaderList requestHeaders;
    /// The recording lists headers for this request: otherwise what is missing in requestHeaders means nothing.
    bool hasRequestHeaders = false;
    /// They are those that went out (Host or Accept-Encoding is among them), and not what was known before.
    bool hasWireHeaders = false;
    bool hasRequestBody = false;
    /// The request carried cookies. Of these the header `cookie` keeps the names alone: `a; b`.
    bool hasCookies = false;

    /// 0: nothing came, or nothing was recorded.
    int status = 0;
    std::string statusText;
    HeaderList responseHeaders;
    std::string redirectUrl;
    /// `content.mimeType`
    std::string mimeType;
    /// `content.size`; negative where unknown.
    std::int64_t bodySize = -1;
    /// `_error` of the response (or of the entry), as text; empty where there is none.
    std::string error;

    /// `_resourceType` in lower case.
    std::string resourceType;
    /// `_initiator.type` (or `_initiator_type`), and the URL of the document or script that asked.
    std::string initiatorType;
    std::string initiatorUrl;
    /// `_documentURL`
    std::string documentUrl;
    bool isFromCache = false;
    bool isFromServiceWorker = false;
    bool hasWebSocketMessages = false;

    /// Forgets everything, and keeps the memory.
    void clear();
};

/// Takes a recording in, piece by piece. A file may hold several recordings one after the other.
class RecordingSink
{
public:
    virtual ~RecordingSink() = default;
    /// A recording begins.
    virtual void beginRecording() = 0;
    virtual void info(const RecordingInfo& info) = 0;
    virtual void page(const RecordedPage& page) = 0;
    /// The entry may be swapped out of the reference. False: no more, please.
    virtual bool entry(RecordedEntry& entry) = 0;
    /// `entrySkipped`: an entry could not be used because of this.
    virtual void warning(const RecordingWarning& warning, bool entrySkipped) = 0;
    virtual void endRecording() = 0;
};

} // namespace fetchscope
