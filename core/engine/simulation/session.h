#pragma once

#include "core/engine/simulation/runner.h"

#include <vector>

namespace fetchscope {

/// A page that stays open: its actions come one at a time, and each finds what those before it left in the browser.
/// What a run of all of them would give, bit by bit.
class Session
{
public:
    /// The scenario's own actions are not run.
    explicit Session(Scenario scenario);
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// As of a Runner; to be called before begin().
    void sendOver(Network& network, double sinceEpoch) { m_runner.sendOver(network, sinceEpoch); }
    void beginAt(double sinceEpoch) { m_runner.beginAt(sinceEpoch); }
    void begin();

    /// Runs one more action. The result has all until now, with the steps of this one alone; valid until the next.
    RunResult& run(Action action);
    /// The scenario, with the actions that were run.
    const Scenario& scenario() const { return m_scenario; }

    const std::vector<Cookie>& cookies() const { return m_runner.userAgent().cookies.cookies(); }
    /// As if a response had set it just now.
    void setCookie(Cookie cookie);
    void clearCookies() { m_runner.userAgent().cookies.clear(); }

private:
    Scenario m_scenario;
    Runner m_runner;
};

} // namespace fetchscope
