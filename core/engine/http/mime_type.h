#pragma once

#include "core/engine/http/header_list.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fetchscope {

/// https://mimesniff.spec.whatwg.org/#mime-type
struct MimeType
{
    std::string type;
    std::string subtype;
    /// In order; names in lower case.
    std::vector<std::pair<std::string, std::string>> parameters;

    /// https://mimesniff.spec.whatwg.org/#mime-type-essence
    std::string essence() const { return type + "/" + subtype; }
    const std::string* parameter(std::string_view name) const;
    bool operator==(const MimeType&) const = default;
};

/// https://mimesniff.spec.whatwg.org/#parse-a-mime-type, on bytes that are isomorphic-decoded (a byte is a code
/// point). Null is failure.
std::optional<MimeType> parseMimeType(std::string_view input);
/// https://mimesniff.spec.whatwg.org/#serialize-a-mime-type
std::string serializeMimeType(const MimeType& mimeType);
/// https://fetch.spec.whatwg.org/#concept-header-extract-mime-type. Null is failure.
std::optional<MimeType> extractMimeType(const HeaderList& headers);

/// https://mimesniff.spec.whatwg.org/#javascript-mime-type
bool isJavaScriptMimeType(const MimeType& mimeType);
/// https://mimesniff.spec.whatwg.org/#json-mime-type
bool isJsonMimeType(const MimeType& mimeType);
/// https://mimesniff.spec.whatwg.org/#xml-mime-type
bool isXmlMimeType(const MimeType& mimeType);
/// https://mimesniff.spec.whatwg.org/#html-mime-type
bool isHtmlMimeType(const MimeType& mimeType);
/// https://mimesniff.spec.whatwg.org/#image-mime-type
bool isImageMimeType(const MimeType& mimeType);
/// https://mimesniff.spec.whatwg.org/#audio-or-video-mime-type
bool isAudioOrVideoMimeType(const MimeType& mimeType);
/// https://mimesniff.spec.whatwg.org/#font-mime-type
bool isFontMimeType(const MimeType& mimeType);
/// https://mimesniff.spec.whatwg.org/#zip-based-mime-type
bool isZipBasedMimeType(const MimeType& mimeType);
/// https://mimesniff.spec.whatwg.org/#archive-mime-type
bool isArchiveMimeType(const MimeType& mimeType);
/// https://mimesniff.spec.whatwg.org/#scriptable-mime-type
bool isScriptableMimeType(const MimeType& mimeType);

} // namespace fetchscope
