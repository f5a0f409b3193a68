#include "core/reading/importers/http/http_lines.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/browser_headers.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fetchscope {

namespace {

constexpr std::array knownMethods {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT",
    "PROPFIND", "PROPPATCH", "MKCOL", "COPY", "MOVE", "LOCK", "UNLOCK", "REPORT", "QUERY", "PURGE"};

/// Of responses alone, by the beginnings of their names in lower case.
constexpr std::array ofResponses {"access-control-allow-", "access-control-expose-headers", "access-control-max-age",
    "accept-ranges", "age", "allow", "alt-svc", "cf-cache-status", "cf-ray", "content-disposition", "content-range",
    "content-security-policy", "cross-origin-", "etag", "expect-ct", "expires", "last-modified", "location", "nel",
    "permissions-policy", "referrer-policy", "report-to", "reporting-endpoints", "retry-after", "server",
    "server-timing", "set-cookie", "strict-transport-security", "timing-allow-origin", "trailer", "vary",
    "www-authenticate", "x-amz-cf-", "x-cache", "x-content-type-options", "x-frame-options", "x-powered-by",
    "x-ratelimit-", "x-served-by", "x-xss-protection"};

/// Of requests alone.
constexpr std::array ofRequests {"accept", "accept-charset", "authorization", "if-match", "if-range",
    "if-unmodified-since", "range", "x-csrf-token", "x-csrftoken", "x-requested-with", "x-xsrf-token"};

constexpr std::array ofBoth {"cache-control", "connection", "content-encoding", "content-language", "content-length",
    "content-type", "date", "keep-alive", "pragma", "priority", "proxy-connection", "transfer-encoding", "upgrade",
    "via", "x-request-id"};

template <class List> bool holds(const List& list, std::string_view text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

} // namespace

std::optional<RequestLine> readRequestLine(std::string_view line)
{
    line = strip(line, isAsciiWhitespace);
    // Firefox's console: `XHRGEThttps://…`
    if (line.starts_with("XHR"))
        line = strip(line.substr(3), isHttpTabOrSpace);
    // Before a version a method may be in small letters: nothing else looks like it.
    const bool hasVersion = line.find(" HTTP/") != line.npos;
    const auto* const method =
        std::find_if(knownMethods.begin(), knownMethods.end(), [line, hasVersion](std::string_view name) {
            return line.starts_with(name)
                || (hasVersion && asciiCaseInsensitiveEquals(line.substr(0, name.size()), name));
        });
    if (method == knownMethods.end())
        return std::nullopt;
    RequestLine request {*method, line.substr(std::string_view(*method).size())};
    const bool isTouching = request.target.starts_with("http://") || request.target.starts_with("https://");
    if (!isTouching && !request.target.starts_with(' ') && !request.target.starts_with('\t'))
        return std::nullopt;
    request.target = strip(request.target, isHttpTabOrSpace);
    const std::size_t version = request.target.rfind(" HTTP/");
    if (version != std::string_view::npos)
        request.target = strip(request.target.substr(0, version), isHttpTabOrSpace);
    const bool isUrl = request.target.find("://") != std::string_view::npos;
    // Chromium's console: `GET https://host/path 404 (Not Found)`, `… net::ERR_FAILED 200 (OK)`
    const std::size_t space = request.target.find(' ');
    if (isUrl && version == std::string_view::npos && space != std::string_view::npos) {
        request.outcome = strip(request.target.substr(space), isHttpTabOrSpace);
        if (!request.outcome.starts_with("net::") && !readStatus(request.outcome))
            return std::nullopt;
        request.target = request.target.substr(0, space);
    }
    const bool isTarget = request.target.starts_with('/') || isUrl || request.target.starts_with("{{")
        || (version != std::string_view::npos && !request.target.empty());
    if (!isTarget || request.target.find(' ') != std::string_view::npos)
        return std::nullopt;
    return request;
}

bool isMethodName(std::string_view word)
{
    return holds(knownMethods, word);
}

std::optional<StatusLine> readStatus(std::string_view text)
{
    text = strip(text, isHttpTabOrSpace);
    StatusLine result;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), result.status);
    if (error != std::errc() || result.status < 100 || result.status > 599)
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (!text.empty() && !isHttpTabOrSpace(text.front()))
        return std::nullopt;
    result.text = strip(text.substr(0, text.find('(')), isHttpTabOrSpace);
    return result;
}

std::optional<StatusLine> readStatusLine(std::string_view line)
{
    line = strip(line, isAsciiWhitespace);
    // `← 204`, as people write what comes back.
    for (const std::string_view arrow : {"← ", "<- "}) {
        if (line.starts_with(arrow))
            return readStatus(line.substr(arrow.size()));
    }
    // Firefox's console: `[HTTP/1.1 200 OK 50ms]`
    if (line.starts_with('[') && line.ends_with("ms]")) {
        line = line.substr(1, line.size() - 2);
        line = line.substr(0, std::min(line.rfind(' '), line.size()));
    }
    if (!line.starts_with("HTTP/") || line.size() < 8 || !isAsciiDigit(line[5]))
        return std::nullopt;
    return readStatus(line.substr(std::min(line.find(' '), line.size())));
}

std::string_view withoutRemark(std::string_view name, std::string_view value)
{
    constexpr std::array<std::string_view, 8> arrows {
        "\xE2\x86\x90", "\xE2\x86\x92", "\xE2\xAC\x85", "<--", "<-", "<=", "<<", "-->"};
    constexpr std::array<std::string_view, 5> remarks {"// ", "# ", "(", "\xE2\x9C", "\xE2\x9D\x8C"};
    const auto cutAt = [&value](std::string_view mark) {
        for (std::size_t at = value.find(mark); at != std::string_view::npos; at = value.find(mark, at + 1)) {
            if (at > 0 && isHttpTabOrSpace(value[at - 1])) {
                value = strip(value.substr(0, at), isHttpTabOrSpace);
                return;
            }
        }
    };
    for (const std::string_view arrow : arrows)
        cutAt(arrow);
    // The values of these have nothing of that kind.
    if (asciiLowercase(name.substr(0, 15)) == "access-control-") {
        for (const std::string_view remark : remarks)
            cutAt(remark);
    }
    return value;
}

bool namesPlaceInScript(std::string_view line)
{
    const std::size_t colon = line.find(':');
    const std::string_view name = line.substr(0, std::min(colon, line.size()));
    return colon + 1 < line.size() && isAsciiDigit(line[colon + 1]) && isToken(name)
        && (name.ends_with(".js") || name.ends_with(".ts") || name.ends_with(".html") || name.ends_with(".php"));
}

std::optional<HeaderLine> readHeaderLine(std::string_view line)
{
    line = strip(line, isAsciiWhitespace);
    const std::size_t colon = line.find(':', line.starts_with(':') ? 1 : 0);
    if (colon == std::string_view::npos)
        return std::nullopt;
    const std::string_view name = strip(line.substr(0, colon), isHttpTabOrSpace);
    const std::string_view value = line.substr(colon + 1);
    // `https://…` is none.
    if (namesPlaceInScript(line) || !isToken(name.starts_with(':') ? name.substr(1) : name) || value.starts_with("//"))
        return std::nullopt;
    return HeaderLine {name, withoutRemark(name, strip(value, isHttpTabOrSpace))};
}

std::optional<HeaderLine> readFileVariable(std::string_view line)
{
    const std::size_t equals = line.starts_with('@') ? line.find('=') : std::string_view::npos;
    if (equals == std::string_view::npos)
        return std::nullopt;
    const std::string_view name = strip(line.substr(1, equals - 1), isAsciiWhitespace);
    const bool isName = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return isAsciiAlphanumeric(c) || c == '_' || c == '-' || c == '.';
    });
    if (!isName)
        return std::nullopt;
    return HeaderLine {name, strip(line.substr(equals + 1), isAsciiWhitespace)};
}

HeaderSide sideOfHeader(std::string_view name)
{
    const std::string lower = asciiLowercase(name);
    if (lower == ":status")
        return HeaderSide::Response;
    if (holds(ofBoth, lower))
        return HeaderSide::Both;
    if (lower.starts_with(':') || holds(ofRequests, lower) || isSetByBrowser(lower, std::string_view()))
        return HeaderSide::Request;
    const bool isOfResponse = std::any_of(ofResponses.begin(), ofResponses.end(), [&lower](std::string_view start) {
        return start.ends_with('-') || start == "content-security-policy" ? lower.starts_with(start) : lower == start;
    });
    return isOfResponse ? HeaderSide::Response : HeaderSide::Unknown;
}

} // namespace fetchscope
