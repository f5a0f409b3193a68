#pragma once

#include "core/engine/model/connection_allowlist.h"
#include "core/engine/model/request.h"
#include "core/engine/model/trace.h"

#include <string_view>

namespace fetchscope {

/// https://wicg.github.io/connection-allowlists/#abstract-opdef-parse-a-connection-allowlist-header, of the header of a
/// page with this URL. What is no list in parentheses makes an empty one, which asks nothing.
ConnectionAllowlist parseConnectionAllowlist(std::string_view value, const Url& page);

/// Is the value a list in parentheses, as the header has to be?
bool isConnectionAllowlist(std::string_view value);

/// https://wicg.github.io/connection-allowlists/#abstract-opdef-should-request-be-blocked-by-connection-allowlists:
/// true is blocked.
bool shouldBeBlockedByConnectionAllowlist(const Request& request, Tracer& trace);

} // namespace fetchscope
