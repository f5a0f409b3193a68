#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Bytes and ASCII as the Infra Standard names them (https://infra.spec.whatwg.org/). Locale-free, byte by byte.
namespace fetchscope {

constexpr bool isAsciiUpperAlpha(char c)
{
    return c >= 'A' && c <= 'Z';
}
constexpr bool isAsciiLowerAlpha(char c)
{
    return c >= 'a' && c <= 'z';
}
constexpr bool isAsciiAlpha(char c)
{
    return isAsciiUpperAlpha(c) || isAsciiLowerAlpha(c);
}
constexpr bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}
constexpr bool isAsciiAlphanumeric(char c)
{
    return isAsciiAlpha(c) || isAsciiDigit(c);
}
constexpr bool isAsciiHexDigit(char c)
{
    return isAsciiDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
constexpr char toAsciiLower(char c)
{
    return isAsciiUpperAlpha(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}
constexpr char toAsciiUpper(char c)
{
    return isAsciiLowerAlpha(c) ? static_cast<char>(c - ('a' - 'A')) : c;
}

/// https://infra.spec.whatwg.org/#ascii-whitespace (tab, line feed, form feed, carriage return, space)
constexpr bool isAsciiWhitespace(char c)
{
    return c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
}
/// https://fetch.spec.whatwg.org/#http-whitespace (tab, line feed, carriage return, space)
constexpr bool isHttpWhitespace(char c)
{
    return c == '\t' || c == '\n' || c == '\r' || c == ' ';
}
/// https://fetch.spec.whatwg.org/#http-tab-or-space
constexpr bool isHttpTabOrSpace(char c)
{
    return c == '\t' || c == ' ';
}

namespace detail {
constexpr std::array<bool, 256> makeTokenTable()
{
    std::array<bool, 256> table {};
    for (int c = 0; c < 256; ++c)
        table[static_cast<std::size_t>(c)] = c < 128 && isAsciiAlphanumeric(static_cast<char>(c));
    for (const char c : std::string_view("!#$%&'*+-.^_`|~"))
        table[static_cast<unsigned char>(c)] = true;
    return table;
}
inline constexpr std::array<bool, 256> tokenTable = makeTokenTable();
} // namespace detail

/// https://httpwg.org/specs/rfc9110.html#tokens: the characters of a token.
constexpr bool isTokenCharacter(char c)
{
    return detail::tokenTable[static_cast<unsigned char>(c)];
}
/// One or more token characters.
constexpr bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

std::string asciiLowercase(std::string_view text);
std::string asciiUppercase(std::string_view text);
/// https://infra.spec.whatwg.org/#ascii-case-insensitive, and byte-case-insensitive for byte sequences.
constexpr bool asciiCaseInsensitiveEquals(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] != b[i] && toAsciiLower(a[i]) != toAsciiLower(b[i]))
            return false;
    }
    return true;
}

/// Strips from both ends the characters for which `predicate` is true.
template <class Predicate> std::string_view strip(std::string_view text, Predicate predicate)
{
    while (!text.empty() && predicate(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && predicate(text.back()))
        text.remove_suffix(1);
    return text;
}

/// https://infra.spec.whatwg.org/#strictly-split: always gives at least one piece.
std::vector<std::string_view> strictlySplit(std::string_view text, char delimiter);

} // namespace fetchscope
