#pragma once

#include "core/engine/simulation/run.h"

#include <QFutureWatcher>
#include <QObject>

namespace fetchscope::ui {

/// The run to compare with: the one before the first edit, or the one that was held. It follows the profile, so that
/// what differs comes of the edit alone.
class HeldRun : public QObject
{
    Q_OBJECT

public:
    explicit HeldRun(QObject* parent = nullptr);
    ~HeldRun() override;

    /// Null where none is held.
    const RunPointer& run() const { return m_run; }

public slots:
    void hold(fetchscope::RunPointer run);
    /// Holds a run unless one is held.
    void holdIfNone(fetchscope::RunPointer run);
    void drop();
    /// The profile of what is shown now.
    void follow(const fetchscope::RunPointer& shown);

signals:
    void changed();

private:
    void finish();

    QFutureWatcher<RunPointer> m_watcher;
    RunPointer m_run;
    bool m_isRunning = false;
};

} // namespace fetchscope::ui
