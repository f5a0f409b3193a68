#pragma once

#include "core/engine/simulation/run_result.h"
#include "core/engine/simulation/scenario.h"

#include <memory>

namespace fetchscope {

/// A scenario and what its run left. Never changes; views share it.
struct Run
{
    std::shared_ptr<const Scenario> scenario;
    RunResult result;
};
using RunPointer = std::shared_ptr<const Run>;

/// The page as it was in a run of the scenario.
inline const Page& pageOf(const Scenario& scenario, const RunResult& result)
{
    return result.page ? *result.page : scenario.page;
}

/// The page that does an action.
inline const Page& pageOf(const Scenario& scenario, const RunResult& result, std::size_t action)
{
    const std::size_t number = pageNumberOf(scenario, action);
    if (number == 0)
        return pageOf(scenario, result);
    const bool isSeen = number <= result.otherPages.size() && result.otherPages[number - 1];
    return isSeen ? *result.otherPages[number - 1] : scenario.pages[number - 1].page;
}

/// Adds what is to be said of a run beside its outcomes, and what the reader of the scenario had to say.
void addWarnings(const Scenario& scenario, const Profile& profile, RunResult& result);

} // namespace fetchscope
