#include "ui/inspector/fix_trials.h"

#include "core/telling/advice/fix_search.h"

#include <QtConcurrentRun>

namespace fetchscope::ui {

FixTrials::FixTrials(QObject* parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &FixTrials::finish);
}

FixTrials::~FixTrials()
{
    if (m_stop)
        *m_stop = true;
    m_watcher.waitForFinished();
}

void FixTrials::want(const RunPointer& run)
{
    if (run == m_run)
        return;
    m_run = run;
    m_isDone = false;
    m_advice.clear();
    // What runs is overtaken.
    if (m_stop)
        *m_stop = true;
    if (m_run && !m_running)
        start();
}

void FixTrials::start()
{
    m_running = m_run;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_watcher.setFuture(QtConcurrent::run([run = m_run, stop = m_stop] {
        FixSearch search;
        search.stopOn(stop.get());
        return search.adviseOn(*run->scenario, run->result);
    }));
}

void FixTrials::finish()
{
    const RunPointer done = std::move(m_running);
    m_running.reset();
    if (!m_run)
        return;
    if (done != m_run) {
        // Overtaken by an edit.
        start();
        return;
    }
    m_advice = m_watcher.result();
    m_isDone = true;
    emit changed();
}

} // namespace fetchscope::ui
