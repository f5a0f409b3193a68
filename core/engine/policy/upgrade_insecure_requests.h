#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/model/request.h"

#include <cstdint>

namespace fetchscope {

/// Is the navigation a form submission? Of no other kind of request is this asked.
enum class IsFormSubmission : std::uint8_t { No, Yes };

/// https://w3c.github.io/webappsec-upgrade-insecure-requests/#should-upgrade-for-client: does an enforced policy of the
/// page have the directive? That frames and workers inherit it is up to whoever makes their page.
bool shouldUpgradeInsecureRequests(const Page& client);
/// Is it what an object or embed asks for, and do policies judge it as a plugin's before it is known to be a frame?
bool isHeldByPlugin(const Request& request, const Profile& profile);
/// https://w3c.github.io/webappsec-upgrade-insecure-requests/#upgrade-request: was the current URL changed? The header
/// of navigations (step 1) is appended where they begin, so that it is there once.
bool upgradeInsecureRequest(Request& request, IsFormSubmission isFormSubmission, const Profile& profile = Profile());

} // namespace fetchscope
