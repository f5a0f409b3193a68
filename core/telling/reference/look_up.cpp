#include "core/telling/reference/look_up.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace fetchscope {

ReferenceLookUp lookUpReference(std::string_view term)
{
    ReferenceLookUp found {searchReference(term)};
    std::vector<const ReferenceEntry*> exact;
    std::copy_if(found.entries.begin(), found.entries.end(), std::back_inserter(exact), [term](const auto* entry) {
        return asciiCaseInsensitiveEquals(entry->id, term) || asciiCaseInsensitiveEquals(titleOf(*entry), term);
    });
    if (!exact.empty())
        return {std::move(exact), true};
    found.isExact = found.entries.size() == 1;
    return found;
}

} // namespace fetchscope
