#pragma once

#include "core/engine/http/cookies.h"
#include "tests/core/engine/http/test_data.h"

#include <string_view>
#include <vector>

namespace fetchscope::tests {

inline constexpr double now = 1'700'000'000;
inline constexpr double day = 86400;
inline constexpr auto strict = SameSiteMode::StrictOrLess;
inline constexpr auto lax = SameSiteMode::LaxOrLess;
inline constexpr auto unset = SameSiteMode::UnsetOrLess;
inline constexpr CookiePolicy chromium {.defaultIsLax = true, .sameSiteNoneNeedsSecure = true};
inline constexpr CookiePolicy lenient {.defaultIsLax = false, .sameSiteNoneNeedsSecure = false};

/// A jar at one time, with calls short enough for a table.
class Jar
{
public:
    CookieVerdict store(std::string_view cookie, std::string_view url = "https://www.example.com/",
        SameSiteMode mode = strict, const CookiePolicy& policy = chromium)
    {
        return m_jar.store(*parseSetCookie(cookie), *parseUrl(url), mode, time, policy, partition, partitionAll);
    }
    QByteArray sent(std::string_view url = "https://www.example.com/", SameSiteMode mode = strict,
        const CookiePolicy& policy = chromium) const
    {
        return testing::toBytes(m_jar.cookieString(*parseUrl(url), mode, time, policy, partition, partitionAll));
    }
    std::vector<CookieJar::Considered> considered(
        std::string_view url, SameSiteMode mode = strict, const CookiePolicy& policy = chromium) const
    {
        return m_jar.consider(*parseUrl(url), mode, time, policy, partition, partitionAll);
    }
    CookieJar& jar() { return m_jar; }

    double time = now;
    CookiePartitionKey partition;
    bool partitionAll = false;

private:
    CookieJar m_jar;
};

} // namespace fetchscope::tests
