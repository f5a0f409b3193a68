#pragma once

#include "core/engine/http/mime_type.h"
#include "core/engine/url/url.h"

#include <optional>
#include <string>

namespace fetchscope {

/// https://fetch.spec.whatwg.org/#data-url-struct
struct DataUrl
{
    MimeType mimeType;
    std::string body;
};
/// https://fetch.spec.whatwg.org/#data-url-processor, for a URL whose scheme is `data`. Null is failure.
std::optional<DataUrl> processDataUrl(const Url& url);

} // namespace fetchscope
