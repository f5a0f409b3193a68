#pragma once

#include "core/engine/fetch/fetch_params.h"

namespace fetchscope {

/// https://wicg.github.io/client-hints-infrastructure/#abstract-opdef-remove-client-hints-from-redirect-if-needed: a
/// redirect takes those client hints off the request that the page's permissions policy does not allow to the new
/// origin. Differs: only chromium does, whoever has set them.
void dropClientHints(const FetchParams& params);

} // namespace fetchscope
