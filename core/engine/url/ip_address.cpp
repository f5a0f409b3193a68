#include "core/engine/url/ip_address.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/hex.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <utility>

namespace fetchscope {

namespace {

/// Numbers too large for an address all count as this one.
constexpr std::uint64_t tooLarge = std::uint64_t {1} << 33U;

/// https://url.spec.whatwg.org/#ipv4-number-parser
std::optional<std::uint64_t> parseIpv4Number(std::string_view text)
{
    if (text.empty())
        return std::nullopt;
    // 1. The prefix gives the radix.
    unsigned radix = 10;
    if (text.starts_with("0x") || text.starts_with("0X")) {
        text.remove_prefix(2);
        radix = 16;
    } else if (text.size() > 1 && text.front() == '0') {
        text.remove_prefix(1);
        radix = 8;
    }
    // 2. Digits of that radix only; none at all is zero.
    std::uint64_t value = 0;
    for (const char c : text) {
        const unsigned digit = hexDigitValue(c);
        if (digit >= radix)
            return std::nullopt;
        value = std::min(value * radix + digit, tooLarge);
    }
    return value;
}

template <class Number> void appendNumber(std::string& output, Number value, int base)
{
    std::array<char, 8> digits {};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, base).ptr;
    output.append(digits.data(), end);
}

/// The dotted tail of an IPv6 address: exactly four decimal numbers without leading zeros, as two pieces.
std::optional<std::array<std::uint16_t, 2>> parseDottedTail(std::string_view text)
{
    const auto parts = strictlySplit(text, '.');
    if (parts.size() != 4)
        return std::nullopt;
    std::array<unsigned, 4> bytes {};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::string_view part = parts[i];
        if (part.empty() || part.size() > 3 || !std::all_of(part.begin(), part.end(), isAsciiDigit)
            || (part.size() > 1 && part.front() == '0'))
            return std::nullopt;
        for (const char c : part)
            bytes[i] = bytes[i] * 10 + hexDigitValue(c);
        if (bytes[i] > 255)
            return std::nullopt;
    }
    return std::array<std::uint16_t, 2> {
        static_cast<std::uint16_t>(bytes[0] * 256 + bytes[1]), static_cast<std::uint16_t>(bytes[2] * 256 + bytes[3])};
}

/// https://url.spec.whatwg.org/#find-the-ipv6-address-compressed-piece-index: where the first of the longest runs of
/// two or more zeros begins; 8 where there is none.
std::size_t compressedPieceIndex(const Ipv6Pieces& address)
{
    std::size_t longestIndex = address.size();
    std::size_t longestSize = 1;
    for (std::size_t i = 0; i < address.size();) {
        std::size_t end = i;
        while (end < address.size() && address[end] == 0)
            ++end;
        if (end - i > longestSize) {
            longestIndex = i;
            longestSize = end - i;
        }
        i = end + 1;
    }
    return longestIndex;
}

} // namespace

bool endsInNumber(std::string_view domain)
{
    // 1. The last label, or the one before a trailing dot.
    if (domain.ends_with('.'))
        domain.remove_suffix(1);
    const std::size_t dot = domain.rfind('.');
    const std::string_view last = dot == std::string_view::npos ? domain : domain.substr(dot + 1);
    // 2. Digits only, or an IPv4 number otherwise.
    if (last.empty() || !isAsciiDigit(last.front()))
        return false;
    return std::all_of(last.begin(), last.end(), isAsciiDigit) || parseIpv4Number(last).has_value();
}

std::optional<std::uint32_t> parseIpv4(std::string_view text)
{
    // 1. One to four parts, not counting an empty one after a trailing dot.
    if (text.size() > 1 && text.ends_with('.'))
        text.remove_suffix(1);
    if (std::count(text.begin(), text.end(), '.') > 3)
        return std::nullopt;
    const auto parts = strictlySplit(text, '.');
    // 2. All but the last stand for one byte each, from the left.
    std::uint64_t address = 0;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        const auto number = parseIpv4Number(parts[i]);
        if (!number || *number > 255)
            return std::nullopt;
        address += *number << (8 * (3 - i));
    }
    // 3. The last fills the bytes that are left.
    const auto last = parseIpv4Number(parts.back());
    if (!last || *last >= std::uint64_t {1} << (8 * (5 - parts.size())))
        return std::nullopt;
    return static_cast<std::uint32_t>(address + *last);
}

std::string serializeIpv4(std::uint32_t address)
{
    std::string output;
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
        appendNumber(output, (address >> shift) & 0xFFU, 10);
        if (shift != 0)
            output += '.';
    }
    return output;
}

std::optional<Ipv6Pieces> parseIpv6(std::string_view text)
{
    Ipv6Pieces address {};
    std::size_t pieceIndex = 0;
    std::optional<std::size_t> compress;
    std::size_t pointer = 0;

    // 1. A leading colon has to be a doubled one.
    if (text.starts_with(':')) {
        if (!text.starts_with("::"))
            return std::nullopt;
        pointer = 2;
        compress = ++pieceIndex;
    }
    while (pointer < text.size()) {
        if (pieceIndex == address.size())
            return std::nullopt;
        // 2. A second colon in a row: here zeros were left out, once at most.
        if (text[pointer] == ':') {
            if (compress)
                return std::nullopt;
            ++pointer;
            compress = ++pieceIndex;
            continue;
        }
        // 3. Up to four hexadecimal digits.
        unsigned value = 0;
        std::size_t length = 0;
        while (length < 4 && pointer < text.size() && isAsciiHexDigit(text[pointer])) {
            value = value * 16 + hexDigitValue(text[pointer]);
            ++pointer;
            ++length;
        }
        // 4. A dot after them: they began an IPv4 address, which ends the text.
        if (pointer < text.size() && text[pointer] == '.') {
            const auto tail = parseDottedTail(text.substr(pointer - length));
            if (!tail || pieceIndex > 6)
                return std::nullopt;
            address[pieceIndex++] = (*tail)[0];
            address[pieceIndex++] = (*tail)[1];
            break;
        }
        // 5. Otherwise the end of the text, or a colon with something after it.
        if (pointer < text.size()) {
            if (text[pointer] != ':' || ++pointer == text.size())
                return std::nullopt;
        }
        address[pieceIndex++] = static_cast<std::uint16_t>(value);
    }
    // 6. What follows the left-out zeros moves to the end.
    if (compress) {
        for (std::size_t swaps = pieceIndex - *compress, target = 7; target != 0 && swaps > 0; --target, --swaps)
            std::swap(address[target], address[*compress + swaps - 1]);
    } else if (pieceIndex != address.size()) {
        return std::nullopt;
    }
    return address;
}

std::string serializeIpv6(const Ipv6Pieces& address)
{
    const std::size_t compress = compressedPieceIndex(address);
    std::string output;
    for (std::size_t i = 0; i < address.size();) {
        if (i == compress) {
            output += i == 0 ? "::" : ":";
            while (i < address.size() && address[i] == 0)
                ++i;
            continue;
        }
        appendNumber(output, address[i], 16);
        if (i != 7)
            output += ':';
        ++i;
    }
    return output;
}

bool isSerializedIpv4(std::string_view host)
{
    return !host.empty() && isAsciiDigit(host.back()) && !isSerializedIpv6(host) && endsInNumber(host);
}

} // namespace fetchscope
