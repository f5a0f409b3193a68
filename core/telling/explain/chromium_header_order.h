#pragma once

#include "core/telling/explain/outcome_facts.h"

#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// These names of headers, in lower case and each once, in the order in which Chromium's table of a request's headers
/// has them when they were put into it one after the other, and then those in `added`, which only take up room. The
/// table is one of hashes (Chromium's http_header_map.h and hash_table.h; the hash is rapidhash over the name in
/// UTF-16).
std::vector<std::string> inTableOfChromium(
    const std::vector<std::string>& names, const std::vector<std::string_view>& added = {});

/// The header that Chromium names where a preflight does not allow several: the first in its table.
std::string headerRefusedInChromium(const OutcomeFacts& facts);

} // namespace fetchscope
