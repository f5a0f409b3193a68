#pragma once

#include "ui/handout/handout.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <atomic>
#include <memory>
#include <optional>

namespace fetchscope::ui {

/// Writes one hand-out beside the window.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    explicit ExportJob(QObject* parent = nullptr);
    /// Gives up what is under way, and waits for that.
    ~ExportJob() override;

    bool isRunning() const { return m_watcher.isRunning(); }
    /// Not while one is running.
    void start(const Handout& handout, HandoutFormat format, const QString& path);
    /// finished() follows; what stood under the name stays.
    void cancel();

signals:
    void progressed(int done, int all);
    void written();
    void cancelled();
    /// What is wrong, and what to do.
    void failed(const QString& problem);

private:
    /// Of the job that is under way.
    std::shared_ptr<std::atomic<bool>> m_isWritten = std::make_shared<std::atomic<bool>>(false);
    QFutureWatcher<std::optional<QString>> m_watcher;
};

} // namespace fetchscope::ui
