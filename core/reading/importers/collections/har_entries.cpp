#include "core/engine/base/ascii.h"
#include "core/engine/base/base64.h"
#include "core/reading/importers/collections/collection.h"
#include "core/reading/importers/messages.h"

#include <algorithm>
#include <charconv>

namespace fetchscope {

namespace {

/// More is a recording to be judged as a whole, and no scenario.
constexpr std::size_t mostEntries = 100;

/// http://www.softwareishard.com/blog/har-12-spec/#params
std::vector<FormEntry> postedEntries(const DocumentValue* list)
{
    std::vector<FormEntry> entries;
    if (!list)
        return entries;
    for (const DocumentValue& member : list->members) {
        FormEntry& entry = entries.emplace_back();
        entry.name = nameOf(member);
        entry.value = member.textAt("value");
        const std::string& path = member.textAt("fileName");
        if (path.empty())
            continue;
        entry.filename = path.substr(path.find_last_of("/\\") + 1);
        entry.type = member.textAt("contentType");
        if (entry.value.empty())
            entry.value = "…";
    }
    return entries;
}

void takeRequest(CapturedRequest& request, const DocumentValue& value)
{
    request.method = value.textAt("method");
    request.url = value.textAt("url");
    addHeaders(request, value.find("headers"));
    // Chromium leaves the header out where the recording is made for others, and lists the cookies.
    const DocumentValue* cookies = value.find("cookies");
    if (cookies && !cookies->members.empty() && !findHeader(request.headers, "cookie")) {
        std::string text;
        for (const DocumentValue& cookie : cookies->members)
            text.append(text.empty() ? "" : "; ")
                .append(cookie.textAt("name"))
                .append("=")
                .append(cookie.textAt("value"));
        request.headers.emplace_back("Cookie", text);
    }
    const DocumentValue* posted = value.find("postData");
    if (!posted || !posted->isMap())
        return;
    if (!posted->textAt("text").empty())
        request.body = posted->textAt("text");
    else if (posted->textAt("mimeType").starts_with("multipart/form-data"))
        request.form = postedEntries(posted->find("params"));
    else if (posted->textAt("mimeType").starts_with("application/x-www-form-urlencoded"))
        request.body = urlEncodedTemplate(postedEntries(posted->find("params")));
    setContentType(request, posted->textAt("mimeType"));
}

std::optional<ServerResponse> responseOf(const DocumentValue& value)
{
    const std::string& status = value.textAt("status");
    ServerResponse response;
    response.status = 0;
    std::from_chars(status.data(), status.data() + status.size(), response.status);
    if (response.status < 100 || response.status > 599)
        return std::nullopt;
    response.statusText = value.textAt("statusText");
    auto headers = std::make_shared<HeaderList>();
    if (const DocumentValue* list = value.find("headers")) {
        for (const DocumentValue& member : list->members) {
            if (isHeaderName(nameOf(member)))
                headers->append(nameOf(member), normalizeHeaderValue(member.textAt("value")));
        }
    }
    response.headers = std::move(headers);
    const std::string& text = value.textAt({"content", "text"});
    if (value.textAt({"content", "encoding"}) == "base64") {
        if (auto bytes = forgivingBase64Decode(text))
            response.body = std::make_shared<const std::string>(std::move(*bytes));
    } else if (!text.empty()) {
        response.body = std::make_shared<const std::string>(text);
    }
    return response;
}

/// Chromium's words for what it blocked itself; the connection was not to blame.
bool isBlocked(std::string_view error)
{
    return error.find("ERR_FAILED") != std::string_view::npos || error.find("ERR_BLOCKED") != std::string_view::npos
        || error.find("ERR_ABORTED") != std::string_view::npos;
}

void readEntry(const DocumentValue& entry, std::vector<CapturedExchange>& exchanges)
{
    const DocumentValue* request = entry.find("request");
    if (!request || request->textAt("url").empty() || request->textAt("url").starts_with("data:"))
        return;
    CapturedExchange& exchange = exchanges.emplace_back();
    takeRequest(exchange.request, *request);
    exchange.request.line = entry.line;
    exchange.request.resourceType = asciiLowercase(entry.textAt("_resourceType"));
    const DocumentValue* response = entry.find("response");
    if (!response)
        return;
    exchange.response = responseOf(*response);
    const std::string& error = response->textAt("_error").empty() ? entry.textAt("_error") : response->textAt("_error");
    exchange.hasFailed = !exchange.response && !error.empty() && !isBlocked(error);
}

} // namespace

bool isHarEntry(const DocumentValue& document)
{
    const DocumentValue& first = document.isList() && !document.members.empty() ? document.members.front() : document;
    return document.find({"log", "entries"}) || document.find("entries") || first.find({"request", "url"});
}

Result<std::vector<CapturedExchange>> readHarEntries(const DocumentValue& document)
{
    std::vector<CapturedExchange> exchanges;
    const DocumentValue* list = document.find({"log", "entries"});
    if (!list)
        list = document.find("entries");
    if (!list && document.isList())
        list = &document;
    if (!list) {
        readEntry(document, exchanges);
        return exchanges;
    }
    if (list->members.size() > mostEntries)
        return tl::unexpected(
            InputError {{}, say<messages::TooManyEntries>(list->members.size()), say<messages::SaveAndOpen>()});
    for (const DocumentValue& entry : list->members)
        readEntry(entry, exchanges);
    return exchanges;
}

} // namespace fetchscope
