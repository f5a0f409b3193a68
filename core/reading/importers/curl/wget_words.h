#pragma once

#include <span>
#include <string>
#include <vector>

namespace fetchscope {

/// The words of a wget command (https://www.gnu.org/software/wget/manual/), without `wget` itself, as a curl command
/// has them that sends the same request. What changes nothing of a request is left out.
std::vector<std::string> curlWordsOfWget(std::span<const std::string> words);

} // namespace fetchscope
