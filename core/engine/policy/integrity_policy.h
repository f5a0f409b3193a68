#pragma once

#include "core/engine/model/page.h"
#include "core/engine/model/report.h"
#include "core/engine/model/request.h"
#include "core/engine/model/trace.h"

#include <string_view>
#include <vector>

namespace fetchscope {

/// https://w3c.github.io/webappsec-subresource-integrity/#processing-an-integrity-policy, on the header's value. What
/// is no dictionary makes an empty policy.
IntegrityPolicy parseIntegrityPolicy(std::string_view value);

/// https://w3c.github.io/webappsec-subresource-integrity/#should-request-be-blocked-by-integrity-policy: true is
/// blocked. What is to be reported is added to `reports`, where somebody asks for it.
bool shouldBeBlockedByIntegrityPolicy(
    const Request& request, Tracer& trace, std::vector<ViolationReport>* reports = nullptr);

} // namespace fetchscope
