#pragma once

#include "core/engine/simulation/scenario.h"

#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// An origin that a pattern or an expression fits: `https://app.example` for `https://*.example`. Null where none was
/// found.
std::optional<std::string> exampleOfOrigin(const TextPattern& pattern);

/// A text that an expression fits, made of its first alternatives; what it has that is not known here is passed over.
std::string exampleOfExpression(std::string_view expression);

} // namespace fetchscope
