#pragma once

#include "core/engine/model/content_security_policy.h"
#include "core/engine/model/reason.h"
#include "core/engine/model/request_values.h"

#include <string_view>

namespace fetchscope {

/// The reason of a load that this directive blocked
/// (https://w3c.github.io/webappsec-csp/#effective-directive-for-a-request); that of `default-src` for a directive that
/// blocks no load by a name of its own.
Reason reasonOfDirective(std::string_view directive);
/// The directive that decides about the loads which a reason is about (`script-src-elem`); empty where it is none of
/// Content Security Policy's, or one of the framed page (`frame-ancestors`).
std::string_view directiveOfReason(Reason reason);

/// The directive that decides about loads of a destination; empty where none does: a navigation of the tab, a report
/// (https://w3c.github.io/webappsec-csp/#effective-directive-for-a-request, steps 2 and 3).
std::string_view fetchDirectiveOf(Destination destination);

/// The directive of a policy that executes for this effective directive, itself or as fallback
/// (https://w3c.github.io/webappsec-csp/#should-directive-execute). Null where none does.
const CspDirective* executingCspDirective(const ContentSecurityPolicy& policy, std::string_view effectiveDirective);

} // namespace fetchscope
