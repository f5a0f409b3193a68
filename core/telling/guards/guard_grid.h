#pragma once

#include "core/engine/guards/guard_options.h"
#include "core/engine/guards/guard_verdict.h"
#include "core/engine/simulation/run_result.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

/// Which guards would refuse which requests, and by which of their steps.
namespace fetchscope {

/// A request that is asked of all guards.
struct GridRequest
{
    std::string method;
    std::string url;
    HeaderList headers;
    /// Null: none, or not known.
    std::shared_ptr<const std::string> body;
    /// The answer to it lets another request go, and frameworks answer it before their guards see it.
    bool isPreflight = false;
};

struct GridCell
{
    GuardDecision decision = GuardDecision::Refuse;
    /// The number of the rule that decided, from 1; behind the last: no rule did.
    std::size_t rule = 0;
    std::string step;
    /// `Sec-Fetch-Site is same-origin or none`
    Message conditions;
    /// What it looked at; where all else is refused, what the guard has looked at before.
    std::vector<LookedAtHeader> headers;
    /// Where it is refused by a guard that compares with it: the origin that the application believes it has.
    std::string ownOrigin;
};

struct GuardGrid
{
    std::vector<GridRequest> requests;
    std::vector<ChosenGuard> guards;
    /// A row a request, a column a guard.
    std::vector<GridCell> cells;

    const GridCell& at(std::size_t request, std::size_t guard) const { return cells[request * guards.size() + guard]; }
};

/// What a guard makes of one request.
GridCell gridCellOf(const ChosenGuard& guard, const GridRequest& request);
GuardGrid computeGuardGrid(std::vector<GridRequest> requests, std::vector<ChosenGuard> guards);
/// All guards that are built in, each with those of the settings that it looks at.
std::vector<ChosenGuard> allGuards(const GuardSettings& settings = {});

/// A request as it went over the wire.
GridRequest gridRequestOf(const Exchange& exchange);
/// All requests of a run, in order.
std::vector<GridRequest> gridRequestsOf(const RunResult& result);

} // namespace fetchscope
