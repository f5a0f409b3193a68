#pragma once

#include "core/engine/simulation/runner.h"
#include "core/telling/advice/fix.h"
#include "core/telling/advice/lost_cookies.h"
#include "core/telling/advice/trouble.h"

#include <atomic>
#include <vector>

namespace fetchscope {

/// Looks for the smallest changes that make an action work, by trying them: what one change leaves wrong says what is
/// tried next. Bounded by a number of runs.
class FixSearch
{
public:
    struct Limits
    {
        std::size_t fixes = 8;
        std::size_t runs = 240;
    };
    FixSearch() = default;
    explicit FixSearch(Limits limits)
        : m_limits(limits)
    {
    }

    /// `result` is that of a run of the scenario under its own profile, with or without a trace.
    Advice adviseOn(const Scenario& scenario, const RunResult& result, std::size_t action);
    /// For each action that needs some.
    std::vector<Advice> adviseOn(const Scenario& scenario, const RunResult& result);
    /// A search ends once this is true, with what it has.
    void stopOn(const std::atomic<bool>* stop) { m_stop = stop; }

private:
    std::vector<Fix> search(const Scenario& scenario, const RunResult& result, std::size_t action);
    void tryProfiles(Advice& advice, const Scenario& before, const Wish& wish);
    /// Cookies that go lost although the fix works.
    std::vector<LostCookie> stillLost(const Fix& fix, std::size_t action);
    static void measure(Advice& advice, const Scenario& before);

    Limits m_limits;
    Runner m_runner;
    const std::atomic<bool>* m_stop = nullptr;
};

} // namespace fetchscope
