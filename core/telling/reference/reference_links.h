#pragma once

#include "core/telling/reference/reference.h"

#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A piece of a text, and where it leads to: an address of the reference, or of the web; empty for text alone.
struct ReferencePiece
{
    std::string text;
    std::string link;
};
using ReferencePieces = std::vector<ReferencePiece>;

/// A text with the names in it that the reference knows as links: headers (`Access-Control-Allow-Origin`; of one word
/// only those that are no word of a language), codes of reasons, names of differences. `own` does not link to itself.
ReferencePieces linkedPieces(std::string_view text, const ReferenceEntry* own = nullptr);

} // namespace fetchscope
