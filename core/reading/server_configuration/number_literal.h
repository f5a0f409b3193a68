#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace fetchscope {

/// A product of whole numbers at an offset of a program, which is moved behind it: `24 * 60 * 60`, and of Go
/// `12 * time.Hour`, in seconds. Null where it is too large to be a number of seconds.
std::optional<std::uint64_t> productAt(std::string_view program, std::size_t& at);

} // namespace fetchscope
