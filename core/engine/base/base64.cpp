#include "core/engine/base/base64.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>

namespace fetchscope {

namespace {

constexpr std::string_view base64Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t noDigit = 0xFF;

constexpr std::array<std::uint8_t, 256> makeBase64Table()
{
    std::array<std::uint8_t, 256> table {};
    for (std::uint8_t& digit : table)
        digit = noDigit;
    for (std::size_t i = 0; i < base64Alphabet.size(); ++i)
        table[static_cast<unsigned char>(base64Alphabet[i])] = static_cast<std::uint8_t>(i);
    return table;
}

constexpr std::array<std::uint8_t, 256> base64Table = makeBase64Table();

char byteOf(std::uint32_t bits)
{
    return static_cast<char>(static_cast<unsigned char>(bits & 0xFFU));
}

} // namespace

std::optional<std::string> forgivingBase64Decode(std::string_view text)
{
    // 1-3. Whitespace does not count, and neither does padding that fits.
    std::string data;
    data.reserve(text.size());
    std::copy_if(text.begin(), text.end(), std::back_inserter(data), [](char c) { return !isAsciiWhitespace(c); });
    if (data.size() % 4 == 0) {
        for (int i = 0; i < 2 && !data.empty() && data.back() == '='; ++i)
            data.pop_back();
    }
    if (data.size() % 4 == 1)
        return std::nullopt;

    // 4-9. Six bits a character; the bits that fill no byte are dropped.
    std::string output;
    output.reserve(data.size() / 4 * 3 + 2);
    std::uint32_t buffer = 0;
    unsigned bitCount = 0;
    for (const char c : data) {
        const std::uint8_t digit = base64Table[static_cast<unsigned char>(c)];
        if (digit == noDigit)
            return std::nullopt;
        buffer = (buffer << 6U) | digit;
        bitCount += 6;
        if (bitCount >= 8) {
            bitCount -= 8;
            output.push_back(byteOf(buffer >> bitCount));
        }
    }
    return output;
}

std::string base64Encode(std::string_view bytes)
{
    std::string output;
    output.reserve((bytes.size() + 2) / 3 * 4);
    std::uint32_t buffer = 0;
    unsigned bitCount = 0;
    for (const char c : bytes) {
        buffer = (buffer << 8U) | static_cast<unsigned char>(c);
        bitCount += 8;
        while (bitCount >= 6) {
            bitCount -= 6;
            output.push_back(base64Alphabet[(buffer >> bitCount) & 0x3FU]);
        }
    }
    if (bitCount > 0)
        output.push_back(base64Alphabet[(buffer << (6 - bitCount)) & 0x3FU]);
    output.append((4 - output.size() % 4) % 4, '=');
    return output;
}

} // namespace fetchscope
