#include "core/engine/url/percent_encoding.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/hex.h"

#include <array>
#include <cstddef>

namespace fetchscope {

namespace {

constexpr unsigned bitOf(PercentEncodeSet set)
{
    return static_cast<unsigned>(set);
}

using SetTable = std::array<unsigned char, 256>;

constexpr void addTo(SetTable& table, std::string_view members, unsigned sets)
{
    for (const char member : members) {
        unsigned char& entry = table[static_cast<unsigned char>(member)];
        entry = static_cast<unsigned char>(entry | sets);
    }
}

constexpr SetTable makeSetTable()
{
    constexpr unsigned userinfo = bitOf(PercentEncodeSet::Userinfo);
    constexpr unsigned path = bitOf(PercentEncodeSet::Path) | userinfo;
    constexpr unsigned specialQuery = bitOf(PercentEncodeSet::SpecialQuery);
    constexpr unsigned query = bitOf(PercentEncodeSet::Query) | specialQuery | path;
    constexpr unsigned fragment = bitOf(PercentEncodeSet::Fragment);
    constexpr unsigned everySet = bitOf(PercentEncodeSet::C0Control) | fragment | query;

    SetTable table {};
    for (std::size_t byte = 0; byte < table.size(); ++byte) {
        if (byte < 0x20 || byte > 0x7E)
            table[byte] = static_cast<unsigned char>(everySet);
    }
    addTo(table, " \"<>`", fragment);
    addTo(table, " \"#<>", query);
    addTo(table, "'", specialQuery);
    addTo(table, "?^`{}", path);
    addTo(table, "/:;=@[\\]|", userinfo);
    return table;
}

constexpr SetTable setTable = makeSetTable();

} // namespace

bool isInPercentEncodeSet(unsigned char byte, PercentEncodeSet set)
{
    return (setTable[byte] & bitOf(set)) != 0;
}

void appendPercentEncoded(std::string& output, unsigned char byte, PercentEncodeSet set)
{
    if (!isInPercentEncodeSet(byte, set)) {
        output += static_cast<char>(byte);
        return;
    }
    output += '%';
    appendHex(output, byte, HexCase::Upper);
}

void appendPercentEncoded(std::string& output, std::string_view text, PercentEncodeSet set)
{
    for (const char c : text)
        appendPercentEncoded(output, static_cast<unsigned char>(c), set);
}

std::string percentDecode(std::string_view bytes)
{
    std::string output;
    output.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const bool encoded =
            bytes[i] == '%' && i + 2 < bytes.size() && isAsciiHexDigit(bytes[i + 1]) && isAsciiHexDigit(bytes[i + 2]);
        if (!encoded) {
            output += bytes[i];
            continue;
        }
        output += static_cast<char>(hexDigitValue(bytes[i + 1]) * 16 + hexDigitValue(bytes[i + 2]));
        i += 2;
    }
    return output;
}

} // namespace fetchscope
