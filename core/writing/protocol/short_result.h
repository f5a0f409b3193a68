#pragma once

#include "core/engine/simulation/run_result.h"

namespace fetchscope {

/// Leaves the steps of a run out, for those who asked for none. That a difference between browsers decided stays: a run
/// without a trace does not know it.
inline void leaveOutSteps(RunResult& result)
{
    result.trace.clear();
    for (ActionResult& action : result.actions)
        action.firstStep = action.endStep = 0;
}

} // namespace fetchscope
