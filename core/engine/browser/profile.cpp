#include "core/engine/browser/profile.h"

#include "core/engine/browser/messages.h"

#include <algorithm>

namespace fetchscope {

namespace {

using Values = std::array<std::int32_t, static_cast<std::size_t>(Difference::Count)>;

constexpr std::array<Values, Names<ProfileId>::list.size()> makeValuesByProfile()
{
    std::array<Values, Names<ProfileId>::list.size()> values {};
    for (std::size_t profile = 0; profile < values.size(); ++profile) {
        for (std::size_t i = 0; i < values[profile].size(); ++i)
            values[profile][i] = differenceTable[i].values[profile];
    }
    return values;
}
constexpr auto valuesByProfile = makeValuesByProfile();

} // namespace

Profile::Profile(ProfileId id)
    : m_id(id)
    , m_values(valuesByProfile[static_cast<std::size_t>(id)])
{
}

std::string_view Profile::userAgent() const
{
    static constexpr std::array<std::string_view, Names<ProfileId>::list.size()> userAgents {"",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36",
        "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0", ""};
    return userAgents[static_cast<std::size_t>(m_id)];
}

bool Profile::isAsItComes(Difference first, Difference last) const
{
    if (!m_isChanged)
        return true;
    const Values& own = valuesByProfile[static_cast<std::size_t>(m_id)];
    const auto begin = static_cast<std::size_t>(first);
    const auto end = static_cast<std::size_t>(last) + 1;
    return std::equal(own.begin() + begin, own.begin() + end, m_values.begin() + begin);
}

Result<void> Profile::setByName(std::string_view name, std::string_view value)
{
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        const DifferenceInfo& info = differenceTable[i];
        if (info.name != name)
            continue;
        const auto parsed = info.parse(value);
        if (!parsed) {
            Message right = info.isNumber() ? say<messages::NumberNotNegative>() : say<messages::OneOf>(info.choices);
            return tl::make_unexpected(InputError {name, say<messages::NotValueOfOption>(value), std::move(right)});
        }
        set(static_cast<Difference>(i), *parsed);
        return {};
    }
    return tl::make_unexpected(InputError {name, say<messages::NoSuchOption>(), say<messages::ProfilesListsOptions>()});
}

} // namespace fetchscope
