#include "core/reading/importers/http_response_reader.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/messages.h"
#include "core/reading/json/messages.h"

#include <charconv>
#include <optional>

namespace fetchscope {

namespace {

struct StatusLine
{
    std::uint16_t status = 0;
    std::string_view text;
};

/// `HTTP/1.1 204 No Content`, `HTTP/2 200`, `Status: 200 OK`.
std::optional<StatusLine> readStatusLine(std::string_view line)
{
    if (line.starts_with("HTTP/"))
        line.remove_prefix(std::min(line.find(' '), line.size()));
    else if (line.size() > 7 && asciiCaseInsensitiveEquals(line.substr(0, 7), "status:"))
        line.remove_prefix(7);
    else
        return std::nullopt;
    line = strip(line, isHttpTabOrSpace);
    StatusLine result;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), result.status);
    if (error != std::errc() || result.status < 100 || result.status > 599)
        return std::nullopt;
    result.text = strip(line.substr(static_cast<std::size_t>(end - line.data())), isHttpTabOrSpace);
    return result;
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
        if (const auto status = readStatusLine(line)) {
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
            response.status = readStatusLine("HTTP/2 " + std::string(line.substr(colon + 1)))
                                  .value_or(StatusLine {response.status, {}})
                                  .status;
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
