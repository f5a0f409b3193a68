#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fetchscope {

bool isAscii(std::string_view text);

/// Whether a byte of UTF-8 begins a character, and does not continue one.
constexpr bool isUtf8Start(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}
/// How many bytes the character at the start of a text has; 0 where there is no text, or no UTF-8.
std::size_t utf8LengthOfFirst(std::string_view text);
/// The start of a text, of so many bytes at the most, that ends with a whole character.
std::string_view utf8Prefix(std::string_view text, std::size_t most);
void appendUtf8(std::string& text, char32_t codePoint);

/// https://encoding.spec.whatwg.org/#utf-8-decode-without-bom, the result again as UTF-8: each longest prefix of a
/// sequence that turns out to be none becomes one U+FFFD.
std::string replaceInvalidUtf8(std::string_view bytes);

} // namespace fetchscope
