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

/// An empty list that stands for one of the environment, where that is not set: with what gives it as its member, which
/// is only known at run time. Any other value as it is.
Literal withOpenMember(Literal value, std::string_view source);

} // namespace fetchscope
