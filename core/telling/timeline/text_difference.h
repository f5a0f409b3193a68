#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Where two texts differ, so that an eye can find it.
namespace fetchscope {

/// Bytes of a text, whole characters of UTF-8 always.
struct TextRange
{
    std::size_t start = 0;
    std::size_t length = 0;

    bool operator==(const TextRange&) const = default;
};

/// The characters of each text that the other has not got there.
struct TextDifference
{
    std::vector<TextRange> first;
    std::vector<TextRange> second;
    /// How many characters both have in common.
    std::size_t common = 0;
};
/// Both are UTF-8.
TextDifference differenceOf(std::string_view first, std::string_view second);

/// The element of a list that is most like a text, whatever the case of its letters; null where none is like it at all.
std::optional<std::size_t> mostSimilar(std::string_view text, std::span<const std::string> list);

} // namespace fetchscope
