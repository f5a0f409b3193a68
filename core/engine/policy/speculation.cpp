#include "core/engine/policy/speculation.h"

namespace fetchscope {

bool isSpeculationRefused(const Url& url, const UserAgent& userAgent)
{
    // Differs: chromium asks another site only where that would get no cookies, and none behind a proxy.
    const auto choice = userAgent.profile.choice<Difference::SpeculationCrossSite>();
    return choice == "not-sent"
        || (choice == "without-cookies" && hasCookiesFor(userAgent.cookies, url, userAgent.clock.sinceEpoch()));
}

} // namespace fetchscope
