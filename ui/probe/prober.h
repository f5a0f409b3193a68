#pragma once

#include "core/engine/simulation/run.h"
#include "core/reading/scenario/connection_options.h"

#include <atomic>
#include <functional>

namespace fetchscope::ui {

/// What goes with a probe while it is on its way.
struct ProbeWatch
{
    /// Once true, what is on its way ends soon, and nothing more is sent.
    const std::atomic<bool>& isCancelled;
    /// Takes what there is up to now, on the thread that sends.
    std::function<void(Run)> grows;
};

/// Really sends the actions of a scenario over such a connection, and says what came of them; blocks. The window itself
/// opens no socket: who makes it gives this. Null: the program cannot send.
using Prober =
    std::function<Run(const Scenario& scenario, const ConnectionOptions& connection, const ProbeWatch& watch)>;

} // namespace fetchscope::ui
