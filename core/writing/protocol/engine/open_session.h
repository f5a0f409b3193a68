#pragma once

#include "core/engine/simulation/session.h"
#include "core/writing/protocol/engine/caller_network.h"
#include "core/writing/protocol/engine/engine_requests.h"
#include "core/writing/protocol/engine/lane.h"
#include "core/writing/protocol/engine/live_hosts.h"
#include "core/writing/report/result_writer.h"

#include <functional>
#include <memory>
#include <string>

namespace fetchscope {

/// A network that really sends.
struct LiveNetworkHandle
{
    std::unique_ptr<Network> network;
    /// A transfer ends once this is true.
    std::function<void(const std::atomic<bool>*)> stopOn;
    /// The time it is, in seconds since the Unix epoch.
    double now = 0;
};
/// Makes one; empty in a build without.
using LiveNetworkFactory = std::function<LiveNetworkHandle()>;

/// The network that a request asks for.
struct ChosenNetwork
{
    /// Null: the scenario's rules, or one that really sends.
    std::unique_ptr<CallerNetwork> caller;
    LiveNetworkHandle live;
    std::unique_ptr<LiveHosts> liveHosts;
    double startsAt = VirtualClock::epochOfRuns;

    /// Lets a runner or a session send over it.
    template <class Runs> void connect(Runs& runs) const
    {
        if (caller)
            runs.sendOver(*caller, startsAt);
        else if (liveHosts)
            runs.sendOver(*liveHosts, startsAt);
        else
            runs.beginAt(startsAt);
    }
    /// Whose request is run from now on.
    void serve(const CallPointer& call) const;
    /// The fault of the request that was run, where it asked for a host that was not allowed.
    std::optional<Fault> refusal() const;
};

/// A session of the caller, with a thread of its own in which its requests are done one after another.
class OpenSession
{
public:
    /// The most actions of a session.
    static constexpr std::size_t mostActions = 10000;

    OpenSession(Scenario scenario, ChosenNetwork network);

    Lane& lane() { return m_lane; }
    /// What a request of the session comes to, as the JSON of its result. Called in the lane.
    tl::expected<std::string, Fault> perform(EngineRequestId request, const CallPointer& call);

private:
    tl::expected<std::string, Fault> act(JsonReader& reader, const CallPointer& call, Action action);
    tl::expected<std::string, Fault> cookies(JsonReader& reader, const Arguments& arguments);

    ChosenNetwork m_network;
    Session m_session;
    std::size_t m_actions = 0;
    ResultWriter m_writer;
    /// The last member: it ends first.
    Lane m_lane;
};

} // namespace fetchscope
