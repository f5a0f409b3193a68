#pragma once

#include "core/engine/initiators/action.h"
#include "core/engine/model/request.h"

#include <optional>
#include <string>

namespace fetchscope {

/// https://fetch.spec.whatwg.org/#body-with-type
struct BodyWithType
{
    Body body;
    /// Null where the kind of body has no type.
    std::optional<std::string> type;
};

/// The boundary of every multipart body, so that the same scenario gives the same bytes.
inline constexpr std::string_view multipartBoundary = "----FetchscopeBoundary";

/// https://fetch.spec.whatwg.org/#concept-bodyinit-extract, but for the refusal of a stream with keepalive.
BodyWithType extractBody(const BodyInit& object);

/// https://url.spec.whatwg.org/#concept-urlencoded-serializer
std::string serializeUrlEncoded(const std::vector<FormEntry>& entries);

} // namespace fetchscope
