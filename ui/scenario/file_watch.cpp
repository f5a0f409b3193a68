#include "ui/scenario/file_watch.h"

#include "ui/scenario/document.h"

#include <QFile>
#include <QFileInfo>

namespace fetchscope::ui {

FileWatch::FileWatch(Document& document, std::function<QByteArray()> savedText, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_savedText(std::move(savedText))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(200);
    connect(&m_settle, &QTimer::timeout, this, &FileWatch::look);
    const auto wait = [this] { m_settle.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, wait);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, wait);
    connect(&document, &Document::opened, this, &FileWatch::follow);
    connect(&document, &Document::pathChanged, this, &FileWatch::follow);
}

void FileWatch::follow()
{
    if (const QStringList before = m_watcher.files() + m_watcher.directories(); !before.isEmpty())
        m_watcher.removePaths(before);
    if (m_document.path().isEmpty())
        return;
    // The folder, too: a file that is replaced is no longer watched itself.
    m_watcher.addPath(m_document.path());
    m_watcher.addPath(QFileInfo(m_document.path()).absolutePath());
}

void FileWatch::look()
{
    QFile file(m_document.path());
    // One that is gone for the moment comes back, or is missed when it is saved.
    if (m_document.path().isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    if (!m_watcher.files().contains(m_document.path()))
        m_watcher.addPath(m_document.path());
    if (file.readAll() != m_savedText())
        emit changed();
    emit looked();
}

} // namespace fetchscope::ui
