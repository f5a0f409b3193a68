#pragma once

#include "core/engine/fetch/fetch_params.h"

#include <string>
#include <vector>

namespace fetchscope {

/// Ours: how a URL relates to an origin; never Relation::None.
Relation relationTo(const Origin& origin, const Url& url);
/// Ours: writes down how the request's URL relates to the page's origin, for the first hop.
void classifyRelation(const FetchParams& params);
/// Ours: writes down why the request is not simple, if it is not; `unsafeNames` are its CORS-unsafe header names.
void classifyForCors(const FetchParams& params, const std::vector<std::string>& unsafeNames);

} // namespace fetchscope
