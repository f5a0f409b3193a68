#pragma once

#include "core/engine/base/result.h"
#include "core/engine/simulation/scenario.h"

#include <string_view>

namespace fetchscope {

/// A response as people paste it: what `curl -i` or `curl -v` prints, the raw view of developer tools, or headers
/// alone. Of several (redirects, `100 Continue`) the last. The error names the line that is no header.
Result<ServerResponse> readHttpResponse(std::string_view text);

} // namespace fetchscope
