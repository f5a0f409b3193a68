#include "core/telling/guards/guard_grid.h"

#include <algorithm>

namespace fetchscope {

namespace {

bool comparesWithOwn(const Guard& guard)
{
    constexpr std::array ownTests {GuardTest::OriginOwn, GuardTest::OriginHostOwn, GuardTest::RefererOwn};
    return std::any_of(guard.rules.begin(), guard.rules.end(), [&ownTests](const GuardRule& rule) {
        return std::any_of(
            rule.conditions.begin(), rule.conditions.end(), [&ownTests](const GuardCondition& condition) {
                return std::find(ownTests.begin(), ownTests.end(), condition.test) != ownTests.end();
            });
    });
}

/// What any rule of the guard looks at, each once.
std::vector<LookedAtHeader> allLookedAt(const Guard& guard, const GuardedRequest& request)
{
    GuardRule all;
    for (const GuardRule& rule : guard.rules)
        all.conditions.insert(all.conditions.end(), rule.conditions.begin(), rule.conditions.end());
    return lookedAt(all, request);
}

} // namespace

GridCell gridCellOf(const ChosenGuard& guard, const GridRequest& request)
{
    const GuardedRequest guarded {request.method, request.url, request.headers, request.body.get()};
    const GuardVerdict verdict = judgeByGuard(guard.guard, guard.settings, guarded);
    GridCell cell;
    cell.decision = verdict.decision;
    cell.rule = ruleNumber(guard.guard, verdict.rule);
    cell.step = stepOf(verdict.rule);
    if (verdict.rule) {
        cell.conditions = conditionsOf(*verdict.rule);
        cell.headers = lookedAt(*verdict.rule, guarded);
    }
    if (verdict.decision == GuardDecision::Allow)
        return cell;
    if (cell.headers.empty())
        cell.headers = allLookedAt(guard.guard, guarded);
    if (comparesWithOwn(guard.guard))
        cell.ownOrigin = ownOriginOf(guard.guard, guard.settings, guarded);
    return cell;
}

GuardGrid computeGuardGrid(std::vector<GridRequest> requests, std::vector<ChosenGuard> guards)
{
    GuardGrid grid {std::move(requests), std::move(guards), {}};
    grid.cells.reserve(grid.requests.size() * grid.guards.size());
    for (const GridRequest& request : grid.requests) {
        for (const ChosenGuard& guard : grid.guards)
            grid.cells.push_back(gridCellOf(guard, request));
    }
    return grid;
}

std::vector<ChosenGuard> allGuards(const GuardSettings& settings)
{
    std::vector<ChosenGuard> all;
    for (const Guard& guard : builtInGuards()) {
        ChosenGuard& chosen = all.emplace_back(ChosenGuard {guard, {}});
        for (const GuardOption& option : guardOptions()) {
            if (takesOption(guard, option))
                std::visit([&](auto member) { chosen.settings.*member = settings.*member; }, option.value);
        }
    }
    return all;
}

GridRequest gridRequestOf(const Exchange& exchange)
{
    return {exchange.method, exchange.url, exchange.requestHeaders, exchange.requestBody,
        exchange.kind == Exchange::Kind::Preflight};
}

std::vector<GridRequest> gridRequestsOf(const RunResult& result)
{
    std::vector<GridRequest> requests;
    for (const Exchange& exchange : result.exchanges)
        requests.push_back(gridRequestOf(exchange));
    return requests;
}

} // namespace fetchscope
