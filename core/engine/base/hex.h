#pragma once

#include "core/engine/base/ascii.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace fetchscope {

enum class HexCase : std::uint8_t { Lower, Upper };

/// The two hexadecimal digits of a byte.
constexpr std::array<char, 2> hexDigitsOf(unsigned char byte, HexCase letters)
{
    const std::string_view digits = letters == HexCase::Lower ? "0123456789abcdef" : "0123456789ABCDEF";
    return {digits[byte >> 4U], digits[byte & 0xFU]};
}
inline void appendHex(std::string& text, unsigned char byte, HexCase letters)
{
    const auto digits = hexDigitsOf(byte, letters);
    text.append(digits.data(), digits.size());
}

/// What a hexadecimal digit of either case stands for; 16 of anything else, which is larger than any digit.
constexpr unsigned hexDigitValue(char digit)
{
    if (isAsciiDigit(digit))
        return static_cast<unsigned>(digit - '0');
    return isAsciiHexDigit(digit) ? static_cast<unsigned>(toAsciiLower(digit) - 'a') + 10 : 16;
}

} // namespace fetchscope
