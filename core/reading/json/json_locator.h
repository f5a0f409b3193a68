#pragma once

#include "core/engine/base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// How deep lists and objects of a file may lie in each other.
inline constexpr std::size_t maximumJsonDepth = 256;

/// What is wrong with a text that should be JSON (RFC 8259): the first fault with its line and column, counted from 1
/// in characters. Null where it is JSON. For after a fast parser said no: it says where, and in words.
std::optional<InputError> findJsonFault(std::string_view text);
/// The same for a text that a parser refused: the first fault, or the parser's own complaint where none was found.
InputError jsonFault(std::string_view text, std::string_view complaint);

/// The line, counted from 1, on which the value at a JSON pointer (RFC 6901) stands in a text that is JSON: that of its
/// key, or of the value itself in a list. Of a path that leads nowhere: where what holds it begins.
std::size_t lineOfJsonPath(std::string_view text, std::string_view path);

} // namespace fetchscope
