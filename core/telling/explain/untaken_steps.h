#pragma once

#include "core/engine/simulation/run_result.h"
#include "core/engine/simulation/scenario.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace fetchscope {

/// A step of a standard that a run of its algorithm did not take, and why. Only what is sure is said: loops, and what a
/// profile does in another way than the standard, are left out.
struct UntakenStep
{
    enum class Why : std::uint8_t {
        /// Its condition did not hold.
        Condition,
        /// Another branch of its "switch" was taken: `by`.
        Branch,
        /// The algorithm ended before, with `by`.
        AlgorithmEnded,
        /// The request ended before, with `by`, which may be a step of another algorithm.
        RequestEnded,
        /// A main fetch after a redirect returns to the one before it.
        Recursion,
    };
    StepId id = StepId::None;
    Why why = Why::Condition;
    StepId by = StepId::None;
    /// It would have come after this step of the trace and what that called, not before it.
    bool isAfter = false;
    std::size_t step = 0;
};

/// The steps that the algorithms of an action did not take, by the steps of the trace where they belong.
std::vector<UntakenStep> untakenSteps(const Scenario& scenario, const RunResult& result, const ActionResult& action);

} // namespace fetchscope
