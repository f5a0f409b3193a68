#include "core/engine/simulation/session.h"

namespace fetchscope {

Session::Session(Scenario scenario)
    : m_scenario(std::move(scenario))
{
    m_scenario.actions.clear();
    m_scenario.expect.clear();
}

void Session::begin()
{
    m_runner.begin(m_scenario, Tracing::On);
}

RunResult& Session::run(Action action)
{
    m_scenario.actions.push_back(std::move(action));
    return m_runner.runNext();
}

void Session::setCookie(Cookie cookie)
{
    UserAgent& userAgent = m_runner.userAgent();
    cookie.createdAt = userAgent.clock.sinceEpoch();
    userAgent.cookies.insert(std::move(cookie));
}

} // namespace fetchscope
