#pragma once

#include "core/telling/reference/reference.h"

#include <string_view>
#include <vector>

namespace fetchscope {

/// What a person looks up: the entries with just this name; where there are none, all that have to do with it.
struct ReferenceLookUp
{
    std::vector<const ReferenceEntry*> entries;
    /// The entries were named, and are not only near.
    bool isExact = false;
};
ReferenceLookUp lookUpReference(std::string_view term);

} // namespace fetchscope
