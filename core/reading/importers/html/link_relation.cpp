#include "core/reading/importers/html/link_relation.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fetchscope {

std::optional<InitiatorKind> initiatorOfRelation(std::string_view rel)
{
    constexpr std::array<std::pair<std::string_view, InitiatorKind>, 9> relations {{
        {"stylesheet", InitiatorKind::Stylesheet},
        {"modulepreload", InitiatorKind::ModulePreload},
        {"preload", InitiatorKind::Preload},
        {"prefetch", InitiatorKind::Prefetch},
        {"prerender", InitiatorKind::Prefetch},
        {"manifest", InitiatorKind::Manifest},
        {"icon", InitiatorKind::Icon},
        {"apple-touch-icon", InitiatorKind::Icon},
        {"mask-icon", InitiatorKind::Icon},
    }};
    const auto* found = std::find_if(
        relations.begin(), relations.end(), [rel](const auto& relation) { return hasRelation(rel, relation.first); });
    return found == relations.end() ? std::nullopt : std::optional(found->second);
}

bool hasRelation(std::string_view rel, std::string_view word)
{
    const auto words = strictlySplit(rel, ' ');
    return std::any_of(words.begin(), words.end(),
        [word](std::string_view one) { return asciiCaseInsensitiveEquals(strip(one, isAsciiWhitespace), word); });
}

} // namespace fetchscope
