#pragma once

#include "core/engine/base/result.h"
#include "core/engine/model/request_values.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace fetchscope {

/// Whose rules decide.
enum class ProfileId : std::uint8_t { Standard, Chromium, Firefox, Safari };
template <> struct Names<ProfileId>
{
    static constexpr std::array<std::string_view, 4> list {"standard", "chromium", "firefox", "safari"};
};

/// A named difference; the list is differences.def.
enum class Difference : std::uint8_t {
#define DIFFERENCE(enumerator, name, choices, standard, chromium, firefox, safari, summary, evidence) enumerator,
#include "core/engine/browser/differences.def"
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

    bool isNumber() const { return choices.empty(); }
    /// The spelling of a value: its choice, or the number.
    std::string spell(std::int32_t value) const;
    /// The value with this spelling; null where there is none.
    std::optional<std::int32_t> parse(std::string_view text) const;
};
const DifferenceInfo& infoOf(Difference difference);
std::span<const DifferenceInfo> allDifferences();

/// The Accept-Language of a browser whose user has set nothing, as both recorded browsers send it. It is shown only
/// where the page has set one of its own that is not what goes out.
inline constexpr std::string_view ownAcceptLanguage = "en-US,en;q=0.9";

/// The rules of one browser: a value for each difference. Plain data.
class Profile
{
public:
    explicit Profile(ProfileId id = ProfileId::Standard);

    ProfileId id() const { return m_id; }
    std::string_view name() const { return nameOf(m_id); }
    std::int32_t value(Difference difference) const { return m_values[static_cast<std::size_t>(difference)]; }
    /// Is the value of a difference with choices not its first choice, the standard's?
    bool departs(Difference difference) const { return value(difference) != 0; }
    void set(Difference difference, std::int32_t value) { m_values[static_cast<std::size_t>(difference)] = value; }
    /// Changes one difference by its name and spelling. The error names what would be right.
    Result<void> setByName(std::string_view name, std::string_view value);

    /// The browser's own User-Agent, as the recorded browsers send it (Chromium ran without a window); empty where none
    /// is known. It is shown only where the page has set one that does not go out.
    std::string_view userAgent() const;

    bool operator==(const Profile&) const = default;

private:
    ProfileId m_id;
    std::array<std::int32_t, static_cast<std::size_t>(Difference::Count)> m_values;
};

} // namespace fetchscope
