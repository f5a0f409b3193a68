#pragma once

#include "core/reading/server_configuration/literals.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Values that only one language writes so. Each begins at the offset, which is then behind it.
namespace fetchscope {

/// `%w[a b]` of Ruby.
Literal wordsAt(std::string_view program, std::size_t& at);
/// `/^https:/i` of JavaScript and Ruby.
Literal expressionAt(std::string_view program, std::size_t& at);

/// The parts of a text between separators, of the arguments of `explode(',', 'a,b')`; null where they are not known.
std::optional<Literal> partsOf(const std::vector<std::pair<std::string, Literal>>& arguments);

} // namespace fetchscope
