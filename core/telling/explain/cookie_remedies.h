#pragma once

#include "core/engine/http/cookie_verdict.h"

#include <string_view>

namespace fetchscope {

/// What has to be changed for a cookie to be stored or to go along; empty where nothing is to be mended. The list is
/// cookie_remedies.def.
std::string_view remedyFor(CookieVerdict verdict);

} // namespace fetchscope
