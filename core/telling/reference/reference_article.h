#pragma once

#include "core/telling/reference/reference_links.h"

#include <string>
#include <vector>

namespace fetchscope {

/// Something said of an entry: `Sent by`, and by whom. Several items are a list.
struct ReferenceLine
{
    std::string label;
    std::vector<ReferencePieces> items;
};

/// All that is told of an entry, in words.
struct ReferenceArticle
{
    const ReferenceEntry* entry;
    std::string kind;
    std::string title;
    ReferencePieces summary;
    std::vector<ReferenceLine> lines;
};

ReferenceArticle articleOf(const ReferenceEntry& entry, Phrasebook phrases = nullptr);

} // namespace fetchscope
