#include "ui/probe/probe_sending.h"

#include <QtConcurrent>

#include <utility>

namespace fetchscope::ui {

ProbeSending::ProbeSending(Prober prober, QObject* parent)
    : QObject(parent)
    , m_prober(std::move(prober))
{
    connect(&m_watcher, &QFutureWatcher<RunPointer>::finished, this,
        [this] { emit ended(m_watcher.result(), m_isCancelled->load()); });
}

ProbeSending::~ProbeSending()
{
    m_watcher.disconnect(this);
    cancel();
    m_watcher.waitForFinished();
}

void ProbeSending::start(const Scenario& scenario, const ConnectionOptions& connection)
{
    if (isRunning() || !m_prober)
        return;
    const auto isCancelled = std::make_shared<std::atomic<bool>>(false);
    m_isCancelled = isCancelled;
    const auto grows = [this, isCancelled](Run run) {
        const RunPointer shown = std::make_shared<const Run>(std::move(run));
        QMetaObject::invokeMethod(
            this,
            [this, shown, isCancelled] {
                // What was still queued when it ended is of no interest any more.
                if (isRunning() && m_isCancelled == isCancelled)
                    emit grew(shown);
            },
            Qt::QueuedConnection);
    };
    m_watcher.setFuture(
        QtConcurrent::run([prober = m_prober, scenario, connection, isCancelled, grows]() -> RunPointer {
            return std::make_shared<const Run>(prober(scenario, connection, {*isCancelled, grows}));
        }));
}

void ProbeSending::cancel()
{
    if (m_isCancelled)
        m_isCancelled->store(true);
}

} // namespace fetchscope::ui
