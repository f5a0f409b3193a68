#pragma once

#include "core/replay/inference.h"

namespace fetchscope {

/// Does the request go to another origin than the one of its facts?
bool isCrossOrigin(const RecordedRequest& request, const RequestFacts& facts);

/// Mode and destination: from `Sec-Fetch-*`, else from what the recording program noted, the `Accept` header, the
/// content type or the URL's ending, in this order of trust. The origin has to be known.
void takeModeAndDestination(const RecordedRequest& request, RequestFacts& facts);

} // namespace fetchscope
