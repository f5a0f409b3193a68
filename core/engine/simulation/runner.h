#pragma once

#include "core/engine/browser/user_agent.h"
#include "core/engine/simulation/run_result.h"
#include "core/engine/simulation/scenario.h"
#include "core/engine/simulation/scripted_network.h"
#include "core/engine/simulation/shared_cache.h"

#include <atomic>
#include <cstddef>
#include <vector>

namespace fetchscope {

enum class Tracing : bool { Off, On };

/// Where an action leaves its exchanges and steps: in the lists of the run, or where it goes on at once with others
/// in its own, whose first exchange has this number.
struct ActionLists
{
    std::vector<Exchange>& exchanges;
    Trace& trace;
    std::size_t firstNumber = 0;
    /// Set where the request is deferred, so that the actions after it may go on before it has ended; null: nobody
    /// asks.
    bool* goOn = nullptr;
};

/// Runs scenarios one after another; buffers are used again. A run is a pure function of scenario and profile.
class Runner
{
public:
    /// Runs the actions of a scenario in order, under the rules of `profile` (the scenario's own where null). The
    /// result is valid until the next run; the scenario has to outlive it.
    const RunResult& run(const Scenario& scenario, Tracing tracing, const Profile* profile = nullptr);
    /// The same an action at a time: begins a run of the scenario, whose actions may be added later.
    void begin(const Scenario& scenario, Tracing tracing, const Profile* profile = nullptr);
    /// Runs the next action. The result has all until now, with the steps of this one alone; bodies only with this one.
    RunResult& runNext();
    /// The same, for the caller to keep.
    RunResult take() { return std::move(m_result); }
    /// A run ends before its next action once this is true; what it leaves then is of no use. Null: it runs to its end.
    void stopOn(const std::atomic<bool>* stop) { m_stop = stop; }
    /// Sends the requests of later runs there, in place of the scenario's rules, and begins them at `sinceEpoch`
    /// (seconds since the Unix epoch), by which real dates in answers are read. The network has to outlive them.
    void sendOver(Network& network, double sinceEpoch)
    {
        m_sentOver = &network;
        m_beginsAt = sinceEpoch;
    }
    /// Begins later runs at this moment, in seconds since the Unix epoch.
    void beginAt(double sinceEpoch) { m_beginsAt = sinceEpoch; }
    /// The browser, as the run has left it until now.
    UserAgent& userAgent() { return m_userAgent; }
    const UserAgent& userAgent() const { return m_userAgent; }
    /// What the run that is under way has left up to now, for who is asked by its network: the action that runs has no
    /// outcome yet.
    RunResult soFar() const;

private:
    void runAction(std::size_t index);
    void runAtOnce(std::size_t begin, std::size_t end);
    void perform(std::size_t index, const ActionLists& lists);
    void compareWithExpectation(std::size_t index);
    void finish();

    RunResult m_result;
    UserAgent m_userAgent;
    ScriptedNetwork m_network;
    /// In front of it.
    SharedCache m_sharedCache;
    Network* m_sentOver = nullptr;
    double m_beginsAt = VirtualClock::epochOfRuns;
    const std::atomic<bool>* m_stop = nullptr;
    /// Of the run that was begun.
    const Scenario* m_scenario = nullptr;
    Tracing m_tracing = Tracing::On;
    std::size_t m_unmatchedTold = 0;
    /// The action that runs.
    std::size_t m_current = 0;
};

/// Runs once and gives the result away.
RunResult runScenario(const Scenario& scenario, Tracing tracing = Tracing::On, const Profile* profile = nullptr);

/// The profile a scenario asks for, with its options. The error names the option that is wrong.
Result<Profile> profileOf(const Scenario& scenario);
/// The profile of another browser with the scenario's options; those that it does not have leave it as it comes.
Profile profileUnder(const Scenario& scenario, ProfileId browser);

} // namespace fetchscope
