#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace fetchscope {

/// A named difference between the published standard and browsers; the list is differences.def.
enum class Difference : std::uint16_t {
#define DIFFERENCE(enumerator, name, choices, standard, chromium, firefox, safari, summary, evidence) enumerator,
#include "core/engine/model/differences.def"
#undef DIFFERENCE
    Count,
};

struct DifferenceInfo
{
    std::string_view name;
    /// The choices, separated by `|`; empty where the value is a number.
    std::string_view choices;
    /// In the order of ProfileId.
    std::array<std::int32_t, 4> values;
    std::string_view summary;
    /// What the values rest on.
    std::string_view evidence;

    constexpr bool isNumber() const { return choices.empty(); }
    /// The position of a choice with this spelling; null where there is none.
    constexpr std::optional<std::int32_t> position(std::string_view spelling) const
    {
        std::string_view rest = choices;
        for (std::int32_t position = 0;; ++position) {
            const std::size_t end = rest.find('|');
            if (rest.substr(0, end) == spelling)
                return position;
            if (end == std::string_view::npos)
                return std::nullopt;
            rest.remove_prefix(end + 1);
        }
    }
    /// The spelling of a value: its choice, or the number.
    std::string spell(std::int32_t value) const;
    /// The value with this spelling; null where there is none.
    std::optional<std::int32_t> parse(std::string_view text) const;
};

inline constexpr std::array<DifferenceInfo, static_cast<std::size_t>(Difference::Count)> differenceTable {{
#define DIFFERENCE(enumerator, name, choices, standard, chromium, firefox, safari, summary, evidence)                  \
    {name, choices, {standard, chromium, firefox, safari}, summary, evidence},
#include "core/engine/model/differences.def"
#undef DIFFERENCE
}};

constexpr const DifferenceInfo& infoOf(Difference difference)
{
    return differenceTable[static_cast<std::size_t>(difference)];
}
std::span<const DifferenceInfo> allDifferences();

/// What a browser chooses where a difference has choices. It is compared with a spelling of differences.def:
/// `choice == "block"`; the compiler refuses one that the table does not have.
template <Difference difference> class DifferenceChoice
{
public:
    static_assert(!infoOf(difference).isNumber());

    // NOLINTNEXTLINE(google-explicit-constructor): a spelling is a choice.
    consteval DifferenceChoice(const char* spelling)
        : m_position(infoOf(difference).position(spelling).value())
    {
    }
    constexpr explicit DifferenceChoice(std::int32_t position)
        : m_position(position)
    {
    }

    friend constexpr bool operator==(const DifferenceChoice&, const DifferenceChoice&) = default;

private:
    std::int32_t m_position;
};

} // namespace fetchscope
