#include "core/engine/policy/bad_port.h"

#include <algorithm>
#include <array>

namespace fetchscope {

bool isBadPort(std::uint16_t port)
{
    static constexpr std::array<std::uint16_t, 83> badPorts {0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42,
        43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161,
        179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990,
        993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679,
        6697, 10080};
    static_assert(std::is_sorted(badPorts.begin(), badPorts.end()));
    return std::binary_search(badPorts.begin(), badPorts.end(), port);
}

bool shouldBeBlockedDueToABadPort(const Request& request, const Profile& profile, Tracer& trace)
{
    // 1.
    const Url& url = request.currentUrl();
    // 2. An HTTP(S) URL with a bad port. (A null port is the scheme's own, which is not bad.)
    const auto port = url.port();
    // Differs: chromium has not taken over one of them.
    if (port && isBadPort(*port) && url.hasHttpScheme()
        && !(port == 4190 && departs(profile, Difference::BadPort4190, trace))) {
        trace.step(StepId::PortBlocked, StepResult::Failed, *port);
        return true;
    }
    // 3.
    trace.step(StepId::PortAllowed, StepResult::Passed);
    return false;
}

} // namespace fetchscope
