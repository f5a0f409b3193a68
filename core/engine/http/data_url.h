#pragma once

#include "core/engine/http/mime_type.h"
#include "core/engine/url/url.h"

#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// https://infra.spec.whatwg.org/#forgiving-base64-decode. Null is failure.
std::optional<std::string> forgivingBase64Decode(std::string_view text);
std::string base64Encode(std::string_view bytes);

/// https://fetch.spec.whatwg.org/#data-url-struct
struct DataUrl
{
    MimeType mimeType;
    std::string body;
};
/// https://fetch.spec.whatwg.org/#data-url-processor, for a URL whose scheme is `data`. Null is failure.
std::optional<DataUrl> processDataUrl(const Url& url);

} // namespace fetchscope
