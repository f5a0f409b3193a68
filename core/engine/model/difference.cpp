#include "core/engine/model/difference.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <charconv>

namespace fetchscope {

namespace {

constexpr bool areValuesChoices(const DifferenceInfo& difference)
{
    const auto last = std::count(difference.choices.begin(), difference.choices.end(), '|');
    return std::all_of(difference.values.begin(), difference.values.end(),
        [&](std::int32_t value) { return value >= 0 && (difference.isNumber() || value <= last); });
}
static_assert(std::all_of(differenceTable.begin(), differenceTable.end(), areValuesChoices));
// The first choice is the standard's.
static_assert(std::all_of(
    differenceTable.begin(), differenceTable.end(), [](const DifferenceInfo& info) { return info.values[0] == 0; }));

} // namespace

std::string DifferenceInfo::spell(std::int32_t value) const
{
    if (isNumber())
        return std::to_string(value);
    const auto spellings = strictlySplit(choices, '|');
    const auto index = static_cast<std::size_t>(value);
    return index < spellings.size() ? std::string(spellings[index]) : std::string();
}

std::optional<std::int32_t> DifferenceInfo::parse(std::string_view text) const
{
    if (!isNumber())
        return position(text);
    std::int32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0)
        return std::nullopt;
    return number;
}

std::span<const DifferenceInfo> allDifferences()
{
    return differenceTable;
}

} // namespace fetchscope
