#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// Structured Field Values for HTTP (RFC 9651, https://www.rfc-editor.org/rfc/rfc9651): parsing and serialization.
namespace fetchscope::structured {

struct Token
{
    std::string value;
    bool operator==(const Token&) const = default;
};
struct ByteSequence
{
    std::string bytes;
    bool operator==(const ByteSequence&) const = default;
};
/// A decimal, in thousandths.
struct Decimal
{
    std::int64_t thousandths = 0;
    bool operator==(const Decimal&) const = default;
};
/// Rounds to three places after the point, halves to the even neighbour, as serializing a decimal does
/// (https://www.rfc-editor.org/rfc/rfc9651#section-4.1.5). Null where over twelve digits stay before the point.
std::optional<Decimal> toDecimal(double value);
struct Date
{
    std::int64_t seconds = 0;
    bool operator==(const Date&) const = default;
};
/// Unicode text, as UTF-8.
struct DisplayString
{
    std::string value;
    bool operator==(const DisplayString&) const = default;
};
using BareItem = std::variant<std::int64_t, Decimal, std::string, Token, ByteSequence, bool, Date, DisplayString>;
using Parameters = std::vector<std::pair<std::string, BareItem>>;
struct Item
{
    BareItem value;
    Parameters parameters;
    bool operator==(const Item&) const = default;
};
struct InnerList
{
    std::vector<Item> items;
    Parameters parameters;
    bool operator==(const InnerList&) const = default;
};
using Member = std::variant<Item, InnerList>;
using List = std::vector<Member>;
using Dictionary = std::vector<std::pair<std::string, Member>>;

/// A character that a string may hold as it is (https://www.rfc-editor.org/rfc/rfc9651#section-3.3.3).
constexpr bool isPrintable(char c)
{
    return c >= 0x20 && c <= 0x7E;
}

std::optional<Item> parseItem(std::string_view text);
std::optional<List> parseList(std::string_view text);
std::optional<Dictionary> parseDictionary(std::string_view text);
/// Null where a value has no serialization (a token that is none, a number out of range).
std::optional<std::string> serialize(const Item& item);
std::optional<std::string> serialize(const List& list);
std::optional<std::string> serialize(const Dictionary& dictionary);

} // namespace fetchscope::structured
