#pragma once

#include "core/engine/browser/user_agent.h"
#include "core/engine/url/url.h"

namespace fetchscope {

/// Is a URL of another site than the page's not asked for by speculation rules? By
/// https://wicg.github.io/nav-speculation/prefetch.html it is, without cookies.
bool isSpeculationRefused(const Url& url, const UserAgent& userAgent);

} // namespace fetchscope
