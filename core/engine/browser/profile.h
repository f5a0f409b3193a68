#pragma once

#include "core/engine/base/result.h"
#include "core/engine/model/difference.h"
#include "core/engine/model/request_values.h"
#include "core/engine/model/trace.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace fetchscope {

/// Whose rules decide.
enum class ProfileId : std::uint8_t { Standard, Chromium, Firefox, Safari };
template <> struct Names<ProfileId>
{
    static constexpr std::array<std::string_view, 4> list {"standard", "chromium", "firefox", "safari"};
};

/// The browser's name, as people write it; empty for the standard, which is none.
constexpr std::string_view browserNameOf(ProfileId profile)
{
    constexpr std::array<std::string_view, 4> names {"", "Chromium", "Firefox", "Safari"};
    return names[static_cast<std::size_t>(profile)];
}

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
    template <Difference difference> DifferenceChoice<difference> choice() const
    {
        return DifferenceChoice<difference>(value(difference));
    }
    void set(Difference difference, std::int32_t value)
    {
        m_values[static_cast<std::size_t>(difference)] = value;
        m_isChanged = true;
    }
    /// Is it the browser's own, with no value set since?
    bool isAsItComes() const { return !m_isChanged; }
    /// Are the values of these differences, and of those between them in the table, the browser's own?
    bool isAsItComes(Difference first, Difference last) const;
    /// Changes one difference by its name and spelling. The error names what would be right.
    Result<void> setByName(std::string_view name, std::string_view value);

    /// The browser's own User-Agent, as the recorded browsers send it (Chromium ran without a window); empty where none
    /// is known. It is shown only where the page has set one that does not go out.
    std::string_view userAgent() const;

    bool operator==(const Profile& other) const { return m_id == other.m_id && m_values == other.m_values; }

private:
    ProfileId m_id;
    /// Has a value been set since? Where none has, nothing need be compared.
    bool m_isChanged = false;
    std::array<std::int32_t, static_cast<std::size_t>(Difference::Count)> m_values;
};

/// Does the browser depart from the standard? To be asked last, where all else that decides holds: the step that is
/// recorded next carries the difference.
inline bool departs(const Profile& profile, Difference difference, Tracer& trace)
{
    if (!profile.departs(difference))
        return false;
    trace.mark(difference);
    return true;
}

/// Marks those of the differences without which `decide(profile)` would come to something else. It is not asked where
/// nobody listens.
template <class Decide>
void markDeciding(
    const Profile& profile, std::initializer_list<Difference> differences, Tracer& trace, const Decide& decide)
{
    if (!trace.isOn())
        return;
    for (const Difference difference : differences) {
        if (!profile.departs(difference))
            continue;
        Profile other = profile;
        other.set(difference, 0);
        if (!(decide(other) == decide(profile)))
            trace.mark(difference);
    }
}

} // namespace fetchscope
