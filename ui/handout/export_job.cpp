#include "ui/handout/export_job.h"

#include "ui/handout/handout_file.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace fetchscope::ui {

ExportJob::ExportJob(QObject* parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this,
        [this](int done) { emit progressed(done, m_watcher.progressMaximum()); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        // Who stopped it too late has the file.
        if (*m_isWritten)
            emit written();
        else if (m_watcher.isCanceled())
            emit cancelled();
        else if (const auto problem = m_watcher.result())
            emit failed(*problem);
    });
}

ExportJob::~ExportJob()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void ExportJob::start(const Handout& handout, HandoutFormat format, const QString& path)
{
    const auto isWritten = std::make_shared<std::atomic<bool>>(false);
    m_isWritten = isWritten;
    m_watcher.setFuture(
        QtConcurrent::run([handout, format, path, isWritten](QPromise<std::optional<QString>>& promise) {
            auto problem = writeHandout(handout, format, path, [&promise](std::size_t done, std::size_t all) {
                promise.setProgressRange(0, static_cast<int>(all));
                promise.setProgressValue(static_cast<int>(done));
                return !promise.isCanceled();
            });
            *isWritten = !problem;
            promise.addResult(std::move(problem));
        }));
}

void ExportJob::cancel()
{
    m_watcher.cancel();
}

} // namespace fetchscope::ui
