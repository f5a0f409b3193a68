#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/simulation/run.h"

#include <QFutureWatcher>
#include <QObject>

#include <array>
#include <atomic>
#include <memory>

namespace fetchscope::ui {

/// The same scenario under the rules of each browser. Made beside the window, when somebody wants to see it.
class BrowserRuns : public QObject
{
    Q_OBJECT

public:
    using Runs = std::array<RunPointer, 4>;

    explicit BrowserRuns(QObject* parent = nullptr);
    ~BrowserRuns() override;

    /// The run that is shown now; the others are made for its scenario when they are wanted.
    void setRun(RunPointer run);
    const RunPointer& shown() const { return m_shown; }
    /// Makes what is missing; changed() follows.
    void want();
    /// In the order of ProfileId; null where they are not there yet.
    const Runs& runs() const { return m_runs; }
    bool isComplete() const;
    bool isBusy() const { return m_isRunning; }

signals:
    void changed();

private:
    using Stop = std::shared_ptr<std::atomic<bool>>;
    static Runs make(const RunPointer& shown, const Stop& stop);
    void start();
    void finish();

    QFutureWatcher<Runs> m_watcher;
    RunPointer m_shown;
    Runs m_runs;
    std::shared_ptr<const Scenario> m_running;
    /// Ends what runs now.
    Stop m_stop;
    bool m_isRunning = false;
    bool m_isWanted = false;
};

} // namespace fetchscope::ui
