#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/advice/fix.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>
#include <vector>

namespace fetchscope::ui {

/// The fixes of a run's actions. They are tried beside the window, when somebody wants to see them.
class FixTrials : public QObject
{
    Q_OBJECT

public:
    explicit FixTrials(QObject* parent = nullptr);
    ~FixTrials() override;

    /// Looks for the fixes of this run; changed() follows once they are there.
    void want(const RunPointer& run);
    /// Those of the run that was wanted last; null while they are not there yet.
    const std::vector<Advice>* advice() const { return m_isDone ? &m_advice : nullptr; }

signals:
    void changed();

private:
    void start();
    void finish();

    QFutureWatcher<std::vector<Advice>> m_watcher;
    RunPointer m_run;
    RunPointer m_running;
    std::vector<Advice> m_advice;
    bool m_isDone = false;
    /// Ends what runs now.
    std::shared_ptr<std::atomic<bool>> m_stop;
};

} // namespace fetchscope::ui
