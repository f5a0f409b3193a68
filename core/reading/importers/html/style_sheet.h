#pragma once

#include "core/engine/initiators/initiator.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// What a style sheet asks for: fonts, images, shapes, masks, other sheets. By https://www.w3.org/TR/css-syntax-3/, as
/// far as URLs need it.
struct StyleSheetUrl
{
    InitiatorKind initiator;
    std::string url;
    /// In the style sheet, from 0.
    std::size_t line = 0;
};
std::vector<StyleSheetUrl> urlsInStyleSheet(std::string_view css);

/// Does a text look like a style sheet that asks for something?
bool looksLikeStyleSheet(std::string_view text);

} // namespace fetchscope
