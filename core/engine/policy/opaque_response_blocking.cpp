#include "core/engine/policy/opaque_response_blocking.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/mime_sniffing.h"
#include "core/engine/http/mime_type.h"
#include "core/engine/policy/script_syntax.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>
#include <string>

namespace fetchscope {

namespace {

/// What the rules look at.
struct OpaqueResponse
{
    /// The essence of the Content-Type; empty where there is none.
    std::string type;
    bool isJavaScriptType = false;
    bool hasNosniff = false;
    std::uint16_t status = 200;
    std::string_view body;
    /// The first byte of a partial response; null where Content-Range does not say.
    std::optional<std::uint64_t> firstByte;
    bool isForMediaElement = false;
};

/// https://whatpr.org/fetch/1442.html#opaque-blocklisted-never-sniffed-mime-type, as far as browsers agree.
constexpr std::array<std::string_view, 36> neverSniffedTypes {"application/gzip", "application/msexcel",
    "application/mspowerpoint", "application/msword", "application/msword-template", "application/pdf",
    "application/vnd.ces-quickpoint", "application/vnd.ces-quicksheet", "application/vnd.ces-quickword",
    "application/vnd.ms-excel", "application/vnd.ms-excel.sheet.macroenabled.12", "application/vnd.ms-powerpoint",
    "application/vnd.ms-powerpoint.presentation.macroenabled.12", "application/vnd.ms-word",
    "application/vnd.ms-word.document.12", "application/vnd.ms-word.document.macroenabled.12", "application/vnd.msword",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.openxmlformats-officedocument.presentationml.template",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template", "application/vnd.presentation-openxml",
    "application/vnd.presentation-openxmlm", "application/vnd.spreadsheet-openxml",
    "application/vnd.wordprocessing-openxml", "application/x-gzip", "application/x-protobuf",
    "application/x-protobuffer", "application/zip", "multipart/byteranges", "multipart/signed", "text/csv",
    "text/event-stream", "text/pdf"};

bool isNeverSniffed(std::string_view type)
{
    return std::find(neverSniffedTypes.begin(), neverSniffedTypes.end(), type) != neverSniffedTypes.end();
}

bool isJsonType(std::string_view type)
{
    return type == "application/json" || type == "text/json" || type.ends_with("+json");
}

bool isXmlType(std::string_view type)
{
    return type == "application/xml" || type == "text/xml" || type.ends_with("+xml");
}

/// https://whatpr.org/fetch/1442.html#opaque-blocklisted-mime-type
bool isBlocklisted(std::string_view type)
{
    return type == "text/html" || isJsonType(type) || isXmlType(type);
}

bool isMediaType(std::string_view type)
{
    return type.starts_with("audio/") || type.starts_with("video/");
}

/// Manifests and cues of media, which have no signature.
bool isMediaCompanion(std::string_view type)
{
    return type == "application/dash+xml" || type == "application/vnd.apple.mpegurl" || type == "audio/mpegurl"
        || type == "text/vtt";
}

bool isMediaOrImage(std::string_view body)
{
    return matchAudioOrVideoType(body) || matchImageType(body);
}

/// Why a response is withheld.
enum Why : std::size_t {
    NeverSniffed,
    NosniffType,
    Part,
    PartOfDocument,
    LooksLikeHtml,
    LooksLikeXml,
    LooksLikeJson,
    NoMedia,
    NosniffNoMedia,
    ErrorNoMedia,
    NotItsType,
    Json,
    NoScript,
    WhyCount,
};

constexpr std::array<std::string_view, WhyCount> words {
    "data of this type has no use in an element",
    "nosniff, and a type that no element can use",
    "a part from the middle of something that was not known to be media",
    "a part of a document or of data",
    "it looks like HTML",
    "it looks like XML",
    "it looks like JSON",
    "it is neither audio nor video",
    "nosniff, and it is neither an image nor media",
    "the status is that of an error, and it is neither an image nor media",
    "it is not what its type says",
    "it is JSON",
    "it is no script",
};

/// Does the text begin with a tag, after white space and comments?
bool looksLikeHtml(std::string_view text)
{
    constexpr std::array<std::string_view, 14> tags {"<!doctype html", "<script", "<html", "<head", "<iframe", "<h1",
        "<div", "<font", "<table", "<a", "<style", "<title", "<b", "<p"};
    for (;;) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
        const auto begins = [text](std::string_view tag) {
            return text.size() >= tag.size() && asciiCaseInsensitiveEquals(text.substr(0, tag.size()), tag);
        };
        if (std::any_of(tags.begin(), tags.end(), begins))
            return true;
        if (!text.starts_with("<!--"))
            return false;
        // A script may begin with such a comment too; it reaches to the end of the line.
        const std::size_t end = text.find("-->", 4);
        const std::size_t line = end == std::string_view::npos ? end : text.find_first_of("\n\r", end);
        if (line == std::string_view::npos)
            return false;
        text.remove_prefix(line);
    }
}

/// Does the text begin as `{"…":`, which no script does?
bool looksLikeJsonObject(std::string_view text)
{
    const auto skip = [&text] { text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size())); };
    skip();
    if (!text.starts_with('{'))
        return false;
    text.remove_prefix(1);
    skip();
    if (!text.starts_with('"'))
        return false;
    std::size_t i = 1;
    while (i < text.size() && text[i] != '"')
        i += text[i] == '\\' ? 2 : 1;
    if (i >= text.size())
        return false;
    text.remove_prefix(i + 1);
    skip();
    return text.starts_with(':');
}

/// Beginnings that servers put before JSON so that no script can be made of it.
bool hasParserBreaker(std::string_view text)
{
    constexpr std::array<std::string_view, 7> breakers {
        ")]}'", "{}&&", "{} &&", "for(;;);", "while(1);", "for (;;);", "while (1);"};
    return std::any_of(
        breakers.begin(), breakers.end(), [text](std::string_view breaker) { return text.starts_with(breaker); });
}

/// The choice "sniffed": what is neither safelisted nor media is blocked where it looks like HTML, XML or JSON
/// (Chromium services/network/orb).
std::string_view whyBlockedBySniffing(const OpaqueResponse& response)
{
    const std::string_view type = response.type;
    if (type == "text/css" || type == "image/svg+xml" || isMediaType(type) || type == "application/ogg"
        || isMediaCompanion(type))
        return {};
    if (isNeverSniffed(type))
        return words[NeverSniffed];
    if (response.hasNosniff && (isBlocklisted(type) || type == "text/plain" || type == "application/json+protobuf"))
        return words[NosniffType];
    if (response.status == 206 && response.firstByte.value_or(0) > 0)
        return words[Part];
    constexpr std::size_t sniffedBytes = 1024;
    const std::string_view bytes = response.body.substr(0, sniffedBytes);
    if (isMediaOrImage(bytes) || type.empty())
        return {};
    if (looksLikeHtml(bytes))
        return words[LooksLikeHtml];
    if (bytes.substr(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size())).starts_with("<?xml"))
        return words[LooksLikeXml];
    if (hasParserBreaker(bytes) || looksLikeJsonObject(bytes))
        return words[LooksLikeJson];
    return {};
}

/// The choice "validated": what is neither safelisted nor media has to be a script (Gecko OpaqueResponseUtils.cpp).
std::string_view whyBlockedByValidation(const OpaqueResponse& response)
{
    const std::string_view type = response.type;
    if (response.isJavaScriptType || type == "text/css" || type == "image/svg+xml" || isMediaCompanion(type)
        || (type == "text/plain" && response.hasNosniff) || type == "audio/mp3" || type == "audio/aac"
        || type == "audio/aacp" || type == "multipart/x-mixed-replace")
        return {};
    if (isNeverSniffed(type))
        return words[NeverSniffed];
    if (response.status == 206 && isBlocklisted(type))
        return words[PartOfDocument];
    if (response.hasNosniff && isBlocklisted(type))
        return words[NosniffType];
    if (response.status == 206 && response.firstByte != std::optional<std::uint64_t>(0))
        return words[Part];
    if (response.body.empty() || isMediaOrImage(response.body))
        return {};
    if (response.isForMediaElement)
        return words[NoMedia];
    if (response.hasNosniff)
        return words[NosniffNoMedia];
    if (!isOkStatus(response.status))
        return words[ErrorNoMedia];
    if (type.empty())
        return {};
    if (type.starts_with("image/") || isMediaType(type))
        return words[NotItsType];
    if (parsesAsJson(response.body))
        return words[Json];
    return mayBeJavaScript(response.body) ? std::string_view() : words[NoScript];
}

std::optional<std::uint64_t> firstByteOf(const HeaderList& headers)
{
    const std::string value = headers.get("Content-Range").value_or(std::string());
    constexpr std::string_view unit = "bytes ";
    if (!value.starts_with(unit))
        return std::nullopt;
    std::uint64_t first = 0;
    const char* const begin = value.data() + unit.size();
    const auto [end, error] = std::from_chars(begin, value.data() + value.size(), first);
    if (error != std::errc() || end == value.data() + value.size() || *end != '-')
        return std::nullopt;
    return first;
}

} // namespace

std::span<const std::string_view> whysOfOpaqueResponseBlocking()
{
    return words;
}

std::string_view whyOpaqueResponseIsBlocked(const Request& request, const Response& response, const Profile& profile)
{
    const auto choice = profile.choice<Difference::OpaqueResponseBlocking>();
    // A script that asks for an opaque response gets an empty one, which it cannot tell from another. Reports and
    // navigations are not asked.
    if (choice == "no" || request.initiatorType == InitiatorType::Fetch || request.destination == Destination::Empty
        || request.destination == Destination::Report || request.isNavigationRequest())
        return {};
    // What a redirect led back from elsewhere is looked at in firefox only.
    if (choice == "sniffed" && isSameOrigin(request.origin, request.currentUrl()))
        return {};
    OpaqueResponse facts;
    if (const auto mimeType = extractMimeType(response.headers())) {
        facts.type = mimeType->essence();
        facts.isJavaScriptType = isJavaScriptMimeType(*mimeType);
    }
    facts.hasNosniff = determineNosniff(response.headers());
    facts.status = response.status;
    if (response.body)
        facts.body = *response.body;
    if (response.status == 206)
        facts.firstByte = firstByteOf(response.headers());
    facts.isForMediaElement = request.destination == Destination::Audio || request.destination == Destination::Video;
    return choice == "validated" ? whyBlockedByValidation(facts) : whyBlockedBySniffing(facts);
}

} // namespace fetchscope
