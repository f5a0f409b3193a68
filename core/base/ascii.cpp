#include "core/base/ascii.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

constexpr std::array<bool, 256> makeTokenTable()
{
    std::array<bool, 256> table {};
    for (int c = 0; c < 256; ++c)
        table[static_cast<std::size_t>(c)] = c < 128 && isAsciiAlphanumeric(static_cast<char>(c));
    for (const char c : std::string_view("!#$%&'*+-.^_`|~"))
        table[static_cast<unsigned char>(c)] = true;
    return table;
}

constexpr std::array<bool, 256> tokenTable = makeTokenTable();

} // namespace

bool isTokenCharacter(char c)
{
    return tokenTable[static_cast<unsigned char>(c)];
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

std::string asciiLowercase(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), toAsciiLower);
    return lower;
}

std::string asciiUppercase(std::string_view text)
{
    std::string upper(text);
    std::transform(upper.begin(), upper.end(), upper.begin(), toAsciiUpper);
    return upper;
}

bool asciiCaseInsensitiveEquals(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] != b[i] && toAsciiLower(a[i]) != toAsciiLower(b[i]))
            return false;
    }
    return true;
}

std::vector<std::string_view> strictlySplit(std::string_view text, char delimiter)
{
    std::vector<std::string_view> pieces;
    for (;;) {
        const std::size_t end = text.find(delimiter);
        pieces.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return pieces;
        text.remove_prefix(end + 1);
    }
}

} // namespace fetchscope
