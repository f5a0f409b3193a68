#pragma once

#include "core/model/page.h"
#include "core/model/request.h"
#include "core/model/trace.h"

#include <string_view>

namespace fetchscope {

/// https://w3c.github.io/webappsec-subresource-integrity/#processing-an-integrity-policy, on the header's value. What
/// is no dictionary makes an empty policy.
IntegrityPolicy parseIntegrityPolicy(std::string_view value);

/// https://w3c.github.io/webappsec-subresource-integrity/#should-request-be-blocked-by-integrity-policy: true is
/// blocked.
bool shouldBeBlockedByIntegrityPolicy(const Request& request, Tracer& trace);

} // namespace fetchscope
