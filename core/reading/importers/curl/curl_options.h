#pragma once

#include "core/reading/importers/captured/captured_exchange.h"

#include <span>
#include <string>
#include <vector>

namespace fetchscope {

/// The requests that a curl command makes, by its words without `curl` itself: one for each URL. Options that change
/// nothing of a request are passed over.
std::vector<CapturedRequest> readCurlOptions(std::span<const std::string> words);

} // namespace fetchscope
