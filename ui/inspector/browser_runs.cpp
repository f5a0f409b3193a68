#include "ui/inspector/browser_runs.h"

#include "core/engine/simulation/runner.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace fetchscope::ui {

BrowserRuns::BrowserRuns(QObject* parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &BrowserRuns::finish);
}

BrowserRuns::~BrowserRuns()
{
    if (m_stop)
        *m_stop = true;
    m_watcher.waitForFinished();
}

void BrowserRuns::setRun(RunPointer run)
{
    const bool isOther = !run || !m_shown || run->scenario != m_shown->scenario;
    m_shown = std::move(run);
    if (isOther) {
        m_runs = {};
        // What runs is overtaken.
        if (m_stop)
            *m_stop = true;
    }
    if (m_shown)
        m_runs[static_cast<std::size_t>(m_shown->result.profile.id())] = m_shown;
    // Those who look ask again.
    m_isWanted = m_isWanted && !isOther;
    emit changed();
}

void BrowserRuns::want()
{
    m_isWanted = true;
    if (m_shown && !isComplete() && !m_isRunning)
        start();
}

bool BrowserRuns::isComplete() const
{
    return std::find(m_runs.begin(), m_runs.end(), nullptr) == m_runs.end();
}

void BrowserRuns::start()
{
    m_isRunning = true;
    m_running = m_shown->scenario;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_watcher.setFuture(QtConcurrent::run(&BrowserRuns::make, m_shown, m_stop));
}

BrowserRuns::Runs BrowserRuns::make(const RunPointer& shown, const Stop& stop)
{
    Runs runs;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (shown->result.profile.id() == static_cast<ProfileId>(i)) {
            runs[i] = shown;
            continue;
        }
        const Profile used = profileUnder(*shown->scenario, static_cast<ProfileId>(i));
        auto run = std::make_shared<Run>();
        run->scenario = shown->scenario;
        Runner runner;
        runner.stopOn(stop.get());
        runner.run(*shown->scenario, Tracing::On, &used);
        run->result = runner.take();
        runs[i] = std::move(run);
    }
    return runs;
}

void BrowserRuns::finish()
{
    m_isRunning = false;
    if (!m_shown)
        return;
    if (m_running != m_shown->scenario) {
        // Overtaken by an edit.
        if (m_isWanted)
            start();
        return;
    }
    m_runs = m_watcher.result();
    m_runs[static_cast<std::size_t>(m_shown->result.profile.id())] = m_shown;
    emit changed();
}

} // namespace fetchscope::ui
