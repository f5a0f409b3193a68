#pragma once

#include "core/engine/initiators/initiator.h"

#include <optional>
#include <string_view>

namespace fetchscope {

/// What a link element asks with, by its rel attribute; null where it asks for nothing.
/// https://html.spec.whatwg.org/multipage/links.html#linkTypes
std::optional<InitiatorKind> initiatorOfRelation(std::string_view rel);

/// Is the word one of those of rel?
bool hasRelation(std::string_view rel, std::string_view word);

} // namespace fetchscope
