#pragma once

#include "core/engine/simulation/run_result.h"
#include "core/engine/simulation/scenario.h"

#include <string>

namespace fetchscope {

/// What went over the wire in a run, as a HAR 1.2 that other programs can read: each exchange is an entry, a request
/// that a rule withheld is marked as Chromium's tools do it. Verdicts are in `_fetchscope`. Ends with a line feed.
std::string writeHar(const Scenario& scenario, const RunResult& result);

} // namespace fetchscope
