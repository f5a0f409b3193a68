#pragma once

#include "core/engine/simulation/scripted_network.h"
#include "core/writing/protocol/engine/calls.h"
#include "core/writing/protocol/line_output.h"

#include <chrono>

namespace fetchscope {

/// The caller is the network: each request is written as a line with `send`, and the run waits until a line with
/// `answer` brings the response. What is known of hosts comes from the scenario.
class CallerNetwork : public ScriptedNetwork
{
public:
    CallerNetwork(Calls& calls, LineOutput& output, std::chrono::milliseconds limit)
        : m_calls(calls)
        , m_output(output)
        , m_limit(limit)
    {
    }
    /// Whose request is run from now on.
    void serve(CallPointer call) { m_call = std::move(call); }

    WireAnswer send(const WireRequest& request) override;

private:
    Calls& m_calls;
    LineOutput& m_output;
    std::chrono::milliseconds m_limit;
    CallPointer m_call;
    /// The answer that came last; its views are valid until the next.
    ServerRule m_answer;
};

} // namespace fetchscope
