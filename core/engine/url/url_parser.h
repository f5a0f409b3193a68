#pragma once

#include "core/engine/url/url.h"

#include <optional>
#include <string_view>

namespace fetchscope::detail {

/// parseUrl() with the standard's state machine alone. For tests: both ways have to agree.
std::optional<Url> parseUrlWithoutFastPath(std::string_view input, const Url* base = nullptr);

} // namespace fetchscope::detail
