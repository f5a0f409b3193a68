#pragma once

#include "core/engine/base/message.h"
#include "core/engine/policy/cross_origin_isolation.h"

namespace fetchscope {

/// What keeps a page from being cross-origin isolated, and what it would have to do.
Message wordsOf(IsolationObstacle obstacle);
/// The first of them.
Message wordsOf(const CrossOriginIsolation& isolation);

} // namespace fetchscope
