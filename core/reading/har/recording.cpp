#include "core/reading/har/recording.h"

namespace fetchscope {

void RecordedEntry::clear()
{
    index = offset = length = 0;
    startedAt = std::numeric_limits<double>::quiet_NaN();
    duration = -1;
    status = 0;
    bodySize = -1;
    hasRequestHeaders = hasWireHeaders = hasRequestBody = hasCookies = isFromCache = isFromServiceWorker =
        hasWebSocketMessages = false;
    for (std::string* text : {&pageref, &method, &url, &statusText, &redirectUrl, &mimeType, &error, &resourceType,
             &initiatorType, &initiatorUrl, &documentUrl})
        text->clear();
    requestHeaders.clear();
    responseHeaders.clear();
}

} // namespace fetchscope
