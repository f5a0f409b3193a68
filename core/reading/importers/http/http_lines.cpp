#include "core/reading/importers/http/http_lines.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/browser_headers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

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

/// `Request Headers (14)`, `▼ General`, `**Response Headers:**` in lower case, without what is around it.
std::string headingOf(std::string_view line)
{
    const auto isAround = [](char c) {
        return isAsciiWhitespace(c) || c == ':' || c == '*' || c == '#' || c == '-' || c == '=' || c == '>' || c == '_';
    };
    for (const std::string_view arrow : {"▼", "▶", "▸", "▾", "►"}) {
        if (line.starts_with(arrow))
            line.remove_prefix(arrow.size());
    }
    line = strip(line, isAround);
    if (line.ends_with(')'))
        line = line.substr(0, std::min(line.rfind('('), line.size()));
    line = strip(line, isAround);
    std::string lower = asciiLowercase(line);
    for (const std::string_view action : {"view source", "view parsed", "view decoded", "view url encoded", "raw"}) {
        while (lower.size() > action.size() && lower.ends_with(action))
            lower = strip(std::string_view(lower).substr(0, lower.size() - action.size()), isAround);
    }
    return lower;
}

} // namespace

std::optional<RequestLine> readRequestLine(std::string_view line)
{
    line = strip(line, isAsciiWhitespace);
    // Firefox's console: `XHRGEThttps://…`
    if (line.starts_with("XHR"))
        line = strip(line.substr(3), isHttpTabOrSpace);
    const auto* const method = std::find_if(
        knownMethods.begin(), knownMethods.end(), [line](std::string_view name) { return line.starts_with(name); });
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
    const bool isTarget =
        request.target.starts_with('/') || isUrl || (version != std::string_view::npos && !request.target.empty());
    if (!isTarget || request.target.find(' ') != std::string_view::npos)
        return std::nullopt;
    return request;
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
    // Firefox's console: `[HTTP/1.1 200 OK 50ms]`
    if (line.starts_with('[') && line.ends_with("ms]")) {
        line = line.substr(1, line.size() - 2);
        line = line.substr(0, std::min(line.rfind(' '), line.size()));
    }
    if (!line.starts_with("HTTP/") || line.size() < 8 || !isAsciiDigit(line[5]))
        return std::nullopt;
    return readStatus(line.substr(std::min(line.find(' '), line.size())));
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
    if (!isToken(name.starts_with(':') ? name.substr(1) : name) || value.starts_with("//"))
        return std::nullopt;
    return HeaderLine {name, strip(value, isHttpTabOrSpace)};
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

std::optional<HttpSection> sectionOfHeading(std::string_view line)
{
    constexpr std::array<std::pair<std::string_view, HttpSection>, 37> headings {{
        {"general", HttpSection::General},
        {"summary", HttpSection::General},
        {"allgemein", HttpSection::General},
        {"request headers", HttpSection::RequestHead},
        {"request header", HttpSection::RequestHead},
        {"request", HttpSection::RequestHead},
        {"req headers", HttpSection::RequestHead},
        {"preflight request", HttpSection::RequestHead},
        {"preflight request headers", HttpSection::RequestHead},
        {"actual request", HttpSection::RequestHead},
        {"anfrage", HttpSection::RequestHead},
        {"anfrageheader", HttpSection::RequestHead},
        {"anfragekopfzeilen", HttpSection::RequestHead},
        {"anforderungsheader", HttpSection::RequestHead},
        {"response headers", HttpSection::ResponseHead},
        {"response header", HttpSection::ResponseHead},
        {"response", HttpSection::ResponseHead},
        {"preflight response", HttpSection::ResponseHead},
        {"preflight response headers", HttpSection::ResponseHead},
        {"antwort", HttpSection::ResponseHead},
        {"antwortheader", HttpSection::ResponseHead},
        {"antwortkopfzeilen", HttpSection::ResponseHead},
        {"request payload", HttpSection::RequestBody},
        {"request body", HttpSection::RequestBody},
        {"request data", HttpSection::RequestBody},
        {"post data", HttpSection::RequestBody},
        {"payload", HttpSection::RequestBody},
        {"form data", HttpSection::FormData},
        {"formulardaten", HttpSection::FormData},
        {"response body", HttpSection::ResponseBody},
        {"query string parameters", HttpSection::Other},
        {"query string", HttpSection::Other},
        {"query parameters", HttpSection::Other},
        {"cookies", HttpSection::Other},
        {"request cookies", HttpSection::Other},
        {"response cookies", HttpSection::Other},
        {"timing", HttpSection::Other},
    }};
    if (line.size() > 100)
        return std::nullopt;
    const std::string heading = headingOf(line);
    for (const auto& [name, section] : headings) {
        if (heading == name)
            return section;
    }
    return std::nullopt;
}

bool isToolsNoise(std::string_view line)
{
    constexpr std::array noise {"provisional headers are shown", "learn more", "disable cache", "view source",
        "view parsed", "view decoded", "view url encoded", "raw", "raw headers", "filter headers", "edit and resend",
        "resend", "headers", "block", "es werden vorläufige header angezeigt"};
    if (line.size() > 300)
        return false;
    const std::string lower = asciiLowercase(strip(line, isAsciiWhitespace));
    return holds(noise, lower) || lower.starts_with("provisional headers are shown")
        || lower.starts_with("caution: provisional headers") || lower.starts_with("request header display limit")
        || lower.starts_with("set-cookie: blocked");
}

std::optional<GeneralField> generalFieldNamed(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, GeneralField>, 30> fields {{
        {"request url", GeneralField::Url},
        {"requesturl", GeneralField::Url},
        {"url", GeneralField::Url},
        {"anfrage-url", GeneralField::Url},
        {"anforderungs-url", GeneralField::Url},
        {"request method", GeneralField::Method},
        {"method", GeneralField::Method},
        {"anfragemethode", GeneralField::Method},
        {"anforderungsmethode", GeneralField::Method},
        {"status code", GeneralField::Status},
        {"status", GeneralField::Status},
        {"statuscode", GeneralField::Status},
        {"referrer policy", GeneralField::ReferrerPolicy},
        {"referrer-richtlinie", GeneralField::ReferrerPolicy},
        {"verweisrichtlinie", GeneralField::ReferrerPolicy},
        {"scheme", GeneralField::Scheme},
        {"schema", GeneralField::Scheme},
        {"host", GeneralField::Host},
        {"filename", GeneralField::Path},
        {"dateiname", GeneralField::Path},
        {"remote address", GeneralField::Other},
        {"remoteadresse", GeneralField::Other},
        {"address", GeneralField::Other},
        {"adresse", GeneralField::Other},
        {"version", GeneralField::Other},
        {"transferred", GeneralField::Other},
        {"source", GeneralField::Other},
        {"initiator", GeneralField::Other},
        {"request priority", GeneralField::Other},
        {"dns resolution", GeneralField::Other},
    }};
    const std::string lower = asciiLowercase(strip(name, isAsciiWhitespace));
    for (const auto& [field, value] : fields) {
        if (lower == field)
            return value;
    }
    return std::nullopt;
}

} // namespace fetchscope
