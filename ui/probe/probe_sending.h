#pragma once

#include "ui/probe/prober.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace fetchscope::ui {

/// A probe beside the window, one at a time.
class ProbeSending : public QObject
{
    Q_OBJECT

public:
    explicit ProbeSending(Prober prober, QObject* parent = nullptr);
    /// Cancels what is on its way, and waits for its end.
    ~ProbeSending() override;

    bool isRunning() const { return m_watcher.isRunning(); }
    /// Does nothing while another is on its way.
    void start(const Scenario& scenario, const ConnectionOptions& connection);
    void cancel();

signals:
    /// An exchange has begun; the run is not at its end.
    void grew(const fetchscope::RunPointer& run);
    /// It is over; `isCancelled`: before its end.
    void ended(const fetchscope::RunPointer& run, bool isCancelled);

private:
    Prober m_prober;
    std::shared_ptr<std::atomic<bool>> m_isCancelled;
    QFutureWatcher<RunPointer> m_watcher;
};

} // namespace fetchscope::ui
