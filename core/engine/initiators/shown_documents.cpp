#include "core/engine/initiators/shown_documents.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/mime_sniffing.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace fetchscope {

namespace {

using Types = std::span<const std::string_view>;

bool isAmong(std::string_view text, Types list)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

constexpr std::array<std::string_view, 23> savedTextTypes {"calendar", "comma-separated-values", "csv", "directory",
    "ldif", "ofx", "qif", "rtf", "tab-separated-values", "tsv", "vcalendar", "vcard", "vnd.sun.j2me.app-descriptor",
    "x-calendar", "x-csv", "x-ms-contact", "x-ms-iqy", "x-ms-odc", "x-ms-rqy", "x-qif", "x-vcalendar", "x-vcard",
    "x-vcf"};

/// The rest of an image's, a sound's or a film's type that some browser shows.
constexpr std::array<std::string_view, 15> imageTypes {"apng", "avif", "bmp", "gif", "jpeg", "jpg", "jxl", "pjpeg",
    "png", "svg+xml", "vnd.microsoft.icon", "webp", "x-icon", "x-png", "x-xbitmap"};
constexpr std::array<std::string_view, 22> mediaTypes {"3gpp", "aac", "aacp", "flac", "mp3", "mp4", "mpeg", "mpegurl",
    "ogg", "opus", "quicktime", "vnd.wave", "wav", "wave", "webm", "x-flac", "x-m4a", "x-m4v", "x-matroska", "x-mp3",
    "x-mpegurl", "x-wav"};
constexpr std::array<std::string_view, 5> otherShownTypes {"application/ogg", "application/pdf",
    "application/vnd.apple.mpegurl", "application/x-mpegurl", "multipart/x-mixed-replace"};
constexpr std::array<std::string_view, 4> xmlTypesOfChromium {
    "application/atom+xml", "application/rss+xml", "application/xhtml+xml", "application/xml"};
constexpr std::array<std::string_view, 4> xmlTypesOfFirefox {
    "application/mathml+xml", "application/rdf+xml", "application/xhtml+xml", "application/xml"};
/// Shown by others.
constexpr std::array<std::string_view, 5> typesSavedByFirefox {
    "application/vnd.apple.mpegurl", "application/x-mpegurl", "audio/mpegurl", "audio/x-mpegurl", "image/jxl"};

constexpr std::array<std::string_view, 4> tables {"comma-separated-values", "csv", "tab-separated-values", "tsv"};

/// XML, JSON and scripts that are not of the type `text`.
bool isShownData(const MimeType& mimeType, const Profile& profile)
{
    const auto choice = profile.choice<Difference::ShownDocuments>();
    if (isXmlMimeType(mimeType)) {
        const Types known = choice == "firefox" ? Types(xmlTypesOfFirefox) : Types(xmlTypesOfChromium);
        return choice == "standard" || isAmong(mimeType.essence(), known);
    }
    if (isJsonMimeType(mimeType) && choice == "firefox")
        return mimeType.essence() == "application/json";
    if (isJsonMimeType(mimeType))
        return choice != "chromium" || mimeType.type == "application";
    return isJavaScriptMimeType(mimeType);
}

bool isShown(const MimeType& mimeType, const Profile& profile)
{
    if (mimeType.type == "text") {
        return !isSavedText(mimeType)
            || (profile.choice<Difference::ShownDocuments>() == "webkit" && isAmong(mimeType.subtype, tables));
    }
    if (profile.choice<Difference::ShownDocuments>() == "firefox" && isAmong(mimeType.essence(), typesSavedByFirefox))
        return false;
    if (mimeType.type == "image")
        return isAmong(mimeType.subtype, imageTypes);
    if (mimeType.type == "audio" || mimeType.type == "video")
        return isAmong(mimeType.subtype, mediaTypes);
    return isAmong(mimeType.essence(), otherShownTypes) || isShownData(mimeType, profile);
}

/// https://mimesniff.spec.whatwg.org/#binary-data-byte
bool isBinaryByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x08 || byte == 0x0b || (byte >= 0x0e && byte <= 0x1a) || (byte >= 0x1c && byte <= 0x1f);
}

/// https://mimesniff.spec.whatwg.org/#rules-for-identifying-an-unknown-mime-type: is it something that is shown?
bool isShownBySniffing(std::string_view bytes)
{
    constexpr std::size_t headerSize = 1445;
    bytes = bytes.substr(0, headerSize);
    return bytes.substr(0, 5) == "%PDF-" || matchImageType(bytes) || matchAudioOrVideoType(bytes)
        || std::none_of(bytes.begin(), bytes.end(), isBinaryByte);
}

/// https://www.rfc-editor.org/rfc/rfc6266#section-4.2: an unknown disposition type counts as `attachment`. What is no
/// type counts for nothing in browsers.
bool isAttachment(std::string_view contentDisposition)
{
    const std::string_view type = strip(contentDisposition.substr(0, contentDisposition.find(';')), isHttpWhitespace);
    return isToken(type) && !asciiCaseInsensitiveEquals(type, "inline");
}

} // namespace

bool isSavedText(const MimeType& mimeType)
{
    return mimeType.type == "text" && isAmong(mimeType.subtype, savedTextTypes);
}

std::optional<std::string> whySavedByDisposition(const Response& response)
{
    auto disposition = response.headers().get("Content-Disposition");
    if (!disposition || !isAttachment(*disposition))
        return std::nullopt;
    return disposition->insert(0, "Content-Disposition: ");
}

std::optional<std::string> whySaved(const Response& response, const Profile& profile)
{
    if (auto why = whySavedByDisposition(response))
        return why;
    const auto mimeType = extractMimeType(response.headers());
    if (mimeType ? isShown(*mimeType, profile)
                 : isShownBySniffing(response.body ? std::string_view(*response.body) : std::string_view()))
        return std::nullopt;
    return "Content-Type: " + response.headers().get("Content-Type").value_or(std::string("(none)"));
}

} // namespace fetchscope
