#include "core/http/range.h"

#include "core/base/ascii.h"

#include <limits>

namespace fetchscope {

namespace {

void skipWhitespace(std::string_view& rest, AllowWhitespace allowWhitespace)
{
    if (allowWhitespace == AllowWhitespace::No)
        return;
    while (!rest.empty() && isHttpTabOrSpace(rest.front()))
        rest.remove_prefix(1);
}

bool skip(std::string_view& rest, char expected)
{
    if (rest.empty() || rest.front() != expected)
        return false;
    rest.remove_prefix(1);
    return true;
}

/// Null where there is no digit; a number too large counts as the largest.
std::optional<std::uint64_t> collectNumber(std::string_view& rest)
{
    constexpr std::uint64_t largest = std::numeric_limits<std::uint64_t>::max();
    std::optional<std::uint64_t> number;
    while (!rest.empty() && isAsciiDigit(rest.front())) {
        const auto digit = static_cast<std::uint64_t>(rest.front() - '0');
        const std::uint64_t before = number.value_or(0);
        number = before > (largest - digit) / 10 ? largest : before * 10 + digit;
        rest.remove_prefix(1);
    }
    return number;
}

} // namespace

std::optional<SingleRange> parseSingleRange(std::string_view value, AllowWhitespace allowWhitespace)
{
    constexpr std::string_view unit = "bytes";
    // 2-6. The unit and its equals sign.
    if (value.substr(0, unit.size()) != unit)
        return std::nullopt;
    std::string_view rest = value.substr(unit.size());
    skipWhitespace(rest, allowWhitespace);
    if (!skip(rest, '='))
        return std::nullopt;
    skipWhitespace(rest, allowWhitespace);

    // 8-15. Both numbers, either of which may be missing.
    SingleRange range;
    range.start = collectNumber(rest);
    skipWhitespace(rest, allowWhitespace);
    if (!skip(rest, '-'))
        return std::nullopt;
    skipWhitespace(rest, allowWhitespace);
    range.end = collectNumber(rest);

    // 16-18. Nothing may follow, one number has to be there, and they have to be in order.
    if (!rest.empty() || (!range.start && !range.end))
        return std::nullopt;
    if (range.start && range.end && *range.start > *range.end)
        return std::nullopt;
    return range;
}

} // namespace fetchscope
