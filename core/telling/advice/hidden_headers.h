#pragma once

#include "core/engine/simulation/run_result.h"
#include "core/engine/simulation/scenario.h"

#include <string>
#include <vector>

namespace fetchscope {

/// The headers of the answer, in small letters, that scripts commonly read (a file's name, how many pages there are,
/// how many requests are left, a token) and this one may not, because Access-Control-Expose-Headers does not name them.
/// No console says a word of it. https://fetch.spec.whatwg.org/#concept-filtered-response-cors. Empty where the
/// scenario says itself which headers it expects to be read.
std::vector<std::string> hiddenHeaders(const Scenario& scenario, const RunResult& result, std::size_t action);

} // namespace fetchscope
