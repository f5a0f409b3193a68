#pragma once

#include "core/engine/fetch/fetch_params.h"
#include "core/engine/model/response.h"

#include <optional>

namespace fetchscope {

/// https://fetch.spec.whatwg.org/#concept-http-redirect-fetch
Response httpRedirectFetch(const FetchParams& params, Response response);

/// https://fetch.spec.whatwg.org/#concept-response-location-url for a response with a redirect status.
struct LocationUrl
{
    enum class Kind : std::uint8_t { None, Failure, Url };
    Kind kind = Kind::None;
    Url url;
    /// As written.
    std::string text;
};
LocationUrl locationUrl(const Response& response, std::optional<std::string_view> requestFragment, Tracer& trace);

} // namespace fetchscope
