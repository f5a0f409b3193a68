#include "core/reading/importers/http_response_reader.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/http/http_lines.h"
#include "core/reading/importers/messages.h"
#include "core/reading/json/messages.h"

#include <optional>

namespace fetchscope {

namespace {

/// A status line, or as PHP and CGI write it: `Status: 200 OK`.
std::optional<StatusLine> readAnyStatusLine(std::string_view line)
{
    constexpr std::string_view name = "status:";
    if (line.size() > name.size() && asciiCaseInsensitiveEquals(line.substr(0, name.size()), name))
        return readStatus(line.substr(name.size()));
    return readStatusLine(line);
}

} // namespace

Result<ServerResponse> readHttpResponse(std::string_view text)
{
    ServerResponse response;
    auto headers = std::make_shared<HeaderList>();
    // `curl -v` marks what came in, and writes other things between.
    const bool isVerbose = text.starts_with("< ") || text.find("\n< ") != std::string_view::npos;
    bool hasStatus = false;
    bool isInHead = true;
    std::size_t bodyStart = text.size();
    std::size_t number = 0;
    // Names and values on lines of their own, as Chromium copies them.
    std::string_view lonelyName;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        at = end + 1;
        ++number;
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        if (isVerbose) {
            if (!line.starts_with('<'))
                continue;
            line.remove_prefix(std::min<std::size_t>(2, line.size()));
        }
        if (const auto status = readAnyStatusLine(line)) {
            response.status = status->status;
            response.statusText = status->text;
            headers->clear();
            hasStatus = true;
            isInHead = true;
            lonelyName = {};
            continue;
        }
        if (!isInHead)
            continue;
        line = strip(line, isHttpTabOrSpace);
        if (line.empty()) {
            if (hasStatus || !headers->isEmpty()) {
                isInHead = false;
                bodyStart = std::min(at, text.size());
            }
            continue;
        }
        const std::size_t colon = line.find(':', line.starts_with(':') ? 1 : 0);
        const std::string_view name = strip(line.substr(0, colon), isHttpTabOrSpace);
        if (!lonelyName.empty()) {
            headers->append(lonelyName, line);
            lonelyName = {};
        } else if (colon != std::string_view::npos && name == ":status") {
            if (const auto status = readStatus(line.substr(colon + 1)))
                response.status = status->status;
            hasStatus = true;
        } else if (colon == line.size() - 1 && isToken(name)) {
            lonelyName = name;
        } else if (colon != std::string_view::npos && isToken(name)) {
            headers->append(name, strip(line.substr(colon + 1), isHttpTabOrSpace));
        } else if (colon == std::string_view::npos && isToken(line) && !hasStatus) {
            lonelyName = line;
        } else {
            return tl::unexpected(InputError {
                say<messages::Line>(number), say<messages::NoHeaderOfResponse>(), say<messages::HeaderReads>()});
        }
    }
    if (!lonelyName.empty())
        headers->append(lonelyName, {});
    if (!hasStatus && headers->isEmpty())
        return tl::unexpected(InputError {{}, say<messages::NoResponse>(), say<messages::ResponseBeginsLike>()});
    if (!isVerbose && bodyStart < text.size()) {
        std::string_view body = text.substr(bodyStart);
        // What the clipboard adds.
        while (!body.empty() && (body.back() == '\n' || body.back() == '\r'))
            body.remove_suffix(1);
        if (!body.empty())
            response.body = std::make_shared<const std::string>(body);
    }
    response.headers = std::move(headers);
    return response;
}

} // namespace fetchscope
