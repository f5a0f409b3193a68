#pragma once

#include "core/writing/servers/policy_values.h"

namespace fetchscope {

/// What templates in JavaScript can name besides: `originItems`: the origins as texts and the patterns as regular
/// expressions, one a line with its comma; `patternItems`: the patterns alone.
TemplateValues javaScriptValuesOf(const ServerPolicy& policy, const ServerPlace& place);

} // namespace fetchscope
