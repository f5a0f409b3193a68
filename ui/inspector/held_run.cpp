#include "ui/inspector/held_run.h"

#include "core/engine/simulation/runner.h"

#include <QtConcurrentRun>

namespace fetchscope::ui {

HeldRun::HeldRun(QObject* parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &HeldRun::finish);
}

HeldRun::~HeldRun()
{
    m_watcher.waitForFinished();
}

void HeldRun::hold(RunPointer run)
{
    if (run == m_run)
        return;
    m_run = std::move(run);
    emit changed();
}

void HeldRun::holdIfNone(RunPointer run)
{
    if (!m_run)
        hold(std::move(run));
}

void HeldRun::drop()
{
    hold(nullptr);
}

void HeldRun::follow(const RunPointer& shown)
{
    if (!m_run || !shown || m_isRunning || shown->result.profile == m_run->result.profile)
        return;
    m_isRunning = true;
    m_watcher.setFuture(QtConcurrent::run([before = m_run, profile = shown->result.profile]() -> RunPointer {
        auto run = std::make_shared<Run>();
        run->scenario = before->scenario;
        run->result = runScenario(*before->scenario, Tracing::On, &profile);
        return run;
    }));
}

void HeldRun::finish()
{
    m_isRunning = false;
    RunPointer run = m_watcher.result();
    // Another one may be held by now.
    if (m_run && m_run->scenario == run->scenario)
        hold(std::move(run));
}

} // namespace fetchscope::ui
