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
        if (m_watcher.isCanceled())
            emit cancelled();
        else if (const auto problem = m_watcher.result())
            emit failed(*problem);
        else
            emit written();
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
    m_watcher.setFuture(QtConcurrent::run([handout, format, path](QPromise<std::optional<QString>>& promise) {
        promise.addResult(writeHandout(handout, format, path, [&promise](std::size_t done, std::size_t all) {
            promise.setProgressRange(0, static_cast<int>(all));
            promise.setProgressValue(static_cast<int>(done));
            return !promise.isCanceled();
        }));
    }));
}

void ExportJob::cancel()
{
    m_watcher.cancel();
}

} // namespace fetchscope::ui
