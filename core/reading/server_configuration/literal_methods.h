#pragma once

#include "core/reading/server_configuration/literals.h"

#include <cstddef>
#include <string_view>

/// What programs do with a text or a list that is written down: `'a,b'.split(',')`, `[a, b].filter(Boolean)`.
namespace fetchscope {

/// Follows the calls behind a value, from `at` on, and moves it behind them. Of one that cannot be followed, nothing is
/// done, and `at` stands before it.
void followMethods(std::string_view program, std::size_t& at, Literal& value);
/// Behind `.name`, `?.name` and `.name(…)`, as often as they follow each other; `at` where none does.
std::size_t behindMembers(std::string_view program, std::size_t at);

} // namespace fetchscope
