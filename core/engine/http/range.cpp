#include "core/engine/http/range.h"

#include "core/engine/base/ascii.h"

#include <charconv>
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

/// A number of digits alone that fits into 63 bits; a sign is allowed before it.
std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t number = 0;
    const bool hasPlus = text.starts_with('+');
    const char* const begin = text.data() + (hasPlus ? 1 : 0);
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(begin, end, number);
    return error == std::errc() && rest == end ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<std::string> rewriteSingleRange(std::string_view value)
{
    const std::size_t equals = value.find('=');
    if (equals == std::string_view::npos
        || !asciiCaseInsensitiveEquals(strip(value.substr(0, equals), isHttpTabOrSpace), "bytes"))
        return std::nullopt;
    // One range; empty ones between commas do not count.
    std::optional<std::string> rewritten;
    for (std::string_view range : strictlySplit(value.substr(equals + 1), ',')) {
        range = strip(range, isHttpTabOrSpace);
        if (range.empty())
            continue;
        const std::size_t minus = range.find('-');
        if (minus == std::string_view::npos || rewritten)
            return std::nullopt;
        const std::string_view firstText = strip(range.substr(0, minus), isHttpTabOrSpace);
        const std::string_view lastText = strip(range.substr(minus + 1), isHttpTabOrSpace);
        const auto first = wholeNumber(firstText);
        const auto last = wholeNumber(lastText);
        if ((!first && !firstText.empty()) || (!last && !lastText.empty()) || (!first && !last))
            return std::nullopt;
        if ((last && *last < first.value_or(1)) || (first && *first < 0))
            return std::nullopt;
        rewritten = "bytes=" + (first ? std::to_string(*first) : std::string()) + "-"
            + (last ? std::to_string(*last) : std::string());
    }
    return rewritten;
}

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
