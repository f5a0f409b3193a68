#pragma once

#include "core/engine/model/request.h"

#include <cstdint>

namespace fetchscope {

/// Is the navigation a form submission? Of no other kind of request is this asked.
enum class IsFormSubmission : std::uint8_t { No, Yes };

/// https://w3c.github.io/webappsec-upgrade-insecure-requests/#should-upgrade-for-client: does an enforced policy of the
/// page have the directive? That frames and workers inherit it is up to whoever makes their page.
bool shouldUpgradeInsecureRequests(const Page& client);
/// https://w3c.github.io/webappsec-upgrade-insecure-requests/#upgrade-request: was the current URL changed? The header
/// of navigations (step 1) is appended where they begin, so that it is there once.
bool upgradeInsecureRequest(Request& request, IsFormSubmission isFormSubmission);

} // namespace fetchscope
