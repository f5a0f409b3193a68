#pragma once

#include "app/live/live_network.h"
#include "core/engine/browser/profile.h"
#include "core/engine/simulation/run.h"

#include <atomic>
#include <functional>

namespace fetchscope {

/// How a scenario is asked of real servers.
struct ProbeOptions
{
    LiveOptions live;
    /// Whose rules decide; null: the scenario's own.
    const Profile* profile = nullptr;
    /// Once true, what is on its way ends within 200 ms, and nothing more is sent. Null: never.
    const std::atomic<bool>* cancelled = nullptr;
    /// Told of each exchange on the thread that runs.
    LiveObserver observer {};
    /// Given what there is up to now, after each beginning and end of an exchange; the action that runs has no outcome
    /// yet. Null: nobody asks.
    std::function<void(Run)> grows {};
};

/// Runs the scenario's actions against the servers that its URLs name. Its rules are not used: the scenario of the run
/// has what came back as its rules.
Run probe(const Scenario& scenario, const ProbeOptions& options);

} // namespace fetchscope
