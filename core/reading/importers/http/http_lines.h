#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

/// Single lines of HTTP messages, as they went over the wire and as developer tools show them.
namespace fetchscope {

/// `POST /path HTTP/1.1`, `GET /path`, `GET https://host/path`, and as consoles print it (`GET https://host/path 404`).
struct RequestLine
{
    std::string_view method;
    std::string_view target;
    /// What a console says of the answer: a status, or an error of the network; may be empty.
    std::string_view outcome {};
};
std::optional<RequestLine> readRequestLine(std::string_view line);

/// `HTTP/1.1 204 No Content`, `HTTP/2 200`.
struct StatusLine
{
    std::uint16_t status = 0;
    std::string_view text;
};
std::optional<StatusLine> readStatusLine(std::string_view line);
/// `200 OK`, `404`, with what developer tools add (`(from disk cache)`) left out.
std::optional<StatusLine> readStatus(std::string_view text);

/// `OPTIONS`, as it is written.
bool isMethodName(std::string_view word);

struct HeaderLine
{
    std::string_view name;
    std::string_view value;
};
/// A header's value without what somebody wrote behind it: `*  <-- not for credentials`, `https://a.example (nginx)`.
std::string_view withoutRemark(std::string_view name, std::string_view value);
/// `app.js:130 Lost connection`: a line of a console, which begins like a header.
bool namesPlaceInScript(std::string_view line);
/// `Name: value`, also of HTTP/2 (`:status: 200`). The name has to be a token.
std::optional<HeaderLine> readHeaderLine(std::string_view line);

/// `@name = value`: a variable of a file of requests.
std::optional<HeaderLine> readFileVariable(std::string_view line);

/// Whose header it is; both, where requests and responses have it (Content-Type).
enum class HeaderSide : std::uint8_t { Unknown, Request, Response, Both };
HeaderSide sideOfHeader(std::string_view name);

/// The headings under which developer tools and people put what follows.
enum class HttpSection : std::uint8_t {
    General,
    RequestHead,
    ResponseHead,
    RequestBody,
    FormData,
    ResponseBody,
    Other
};
/// Null for what is no heading. In the languages of the tools, with counts and sizes behind it (`Request Headers
/// (14)`).
std::optional<HttpSection> sectionOfHeading(std::string_view line);
/// A line of the tools' own that says nothing (`Provisional headers are shown`, `view source`).
bool isToolsNoise(std::string_view line);
/// Chromium's remark above the headers of a request that it has not got from the network.
bool saysProvisional(std::string_view line);

/// What stands in a General block.
enum class GeneralField : std::uint8_t { Url, Method, Status, ReferrerPolicy, Scheme, Host, Path, Other };
std::optional<GeneralField> generalFieldNamed(std::string_view name);
/// A line that begins with what developer tools call the address of a request, in any of their languages.
bool startsWithRequestUrl(std::string_view line);
/// The same of its method.
bool startsWithRequestMethod(std::string_view line);
/// A name and its value that Firefox shows in two columns, and copies without anything between (`VersionHTTP/2`).
std::optional<std::pair<std::string_view, std::string_view>> touchingField(std::string_view line);
/// The same, and what has a space between them: `Status 200 OK`, `Request URL https://…`.
std::optional<std::pair<std::string_view, std::string_view>> fieldWithoutColon(std::string_view line);

} // namespace fetchscope
