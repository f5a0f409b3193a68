#pragma once

#include "core/engine/fetch/fetch_params.h"
#include "core/engine/model/response.h"

#include <optional>

namespace fetchscope {

/// https://wicg.github.io/local-network-access/#local-network-access-check, before the request (or its preflight) goes
/// out: a network error where the page may not reach the target's address space. Only where
/// Difference::LocalNetworkAccess asks for it.
std::optional<Response> refusedByLocalNetworkAccess(const FetchParams& params);

} // namespace fetchscope
