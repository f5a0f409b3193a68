#pragma once

#include "core/reading/importers/http/http_lines.h"

#include <cstdint>
#include <string_view>

namespace fetchscope {

/// Where the reader is in what belongs together.
enum class TranscriptPart : std::uint8_t {
    Nowhere,
    General,
    RequestHead,
    RequestBody,
    FormData,
    ResponseHead,
    ResponseBody,
    Other
};
TranscriptPart partOf(HttpSection section);

/// A name that may stand on a line of its own, its value below it.
bool isLonelyName(std::string_view line, TranscriptPart part);

/// A field's line without the bullet that Markdown has before it. `plain`: the line without the space around it; else a
/// folded line keeps its space, which says that it goes on.
std::string_view withoutBullet(std::string_view line, std::string_view plain);

} // namespace fetchscope
