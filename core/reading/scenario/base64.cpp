#include "core/engine/base/ascii.h"
#include "core/reading/scenario/scenario_parts.h"

#include <array>

namespace fetchscope {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

constexpr std::array<std::int8_t, 256> makeValues()
{
    std::array<std::int8_t, 256> values {};
    for (auto& value : values)
        value = -1;
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        values[static_cast<unsigned char>(alphabet[i])] = static_cast<std::int8_t>(i);
    return values;
}
constexpr std::array<std::int8_t, 256> valueOf = makeValues();

} // namespace

std::optional<std::string> decodeBase64(std::string_view text)
{
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t group = 0;
    std::size_t digits = 0;
    std::size_t padding = 0;
    for (const char c : text) {
        if (isAsciiWhitespace(c))
            continue;
        if (c == '=') {
            ++padding;
            continue;
        }
        const std::int8_t value = valueOf[static_cast<unsigned char>(c)];
        if (value < 0 || padding > 0)
            return std::nullopt;
        group = (group << 6) | static_cast<std::uint32_t>(value);
        if (++digits % 4 == 0) {
            bytes.push_back(static_cast<char>((group >> 16) & 0xFF));
            bytes.push_back(static_cast<char>((group >> 8) & 0xFF));
            bytes.push_back(static_cast<char>(group & 0xFF));
            group = 0;
        }
    }
    const std::size_t rest = digits % 4;
    if (rest == 1 || (padding > 0 && (digits + padding) % 4 != 0) || padding > 2)
        return std::nullopt;
    if (rest >= 2)
        bytes.push_back(static_cast<char>((group >> (rest == 2 ? 4 : 10)) & 0xFF));
    if (rest == 3)
        bytes.push_back(static_cast<char>((group >> 2) & 0xFF));
    return bytes;
}

std::string encodeBase64(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byteAt = [&](std::size_t offset) -> std::uint32_t {
            return i + offset < bytes.size() ? static_cast<unsigned char>(bytes[i + offset]) : 0U;
        };
        const std::uint32_t group = (byteAt(0) << 16) | (byteAt(1) << 8) | byteAt(2);
        const std::size_t available = bytes.size() - i;
        text.push_back(alphabet[group >> 18]);
        text.push_back(alphabet[(group >> 12) & 63]);
        text.push_back(available > 1 ? alphabet[(group >> 6) & 63] : '=');
        text.push_back(available > 2 ? alphabet[group & 63] : '=');
    }
    return text;
}

} // namespace fetchscope
