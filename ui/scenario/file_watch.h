#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <functional>

namespace fetchscope::ui {

class Document;

/// Tells when the file that is open becomes another one on the disk.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    /// `savedText` is what the program last read or wrote there.
    FileWatch(Document& document, std::function<QByteArray()> savedText, QObject* parent = nullptr);

    /// The document has another path, or was saved: what is on the disk now is known.
    void follow();

signals:
    void changed();
    /// The file was compared with what is known, as happens after a change in its folder.
    void looked();

private:
    void look();

    Document& m_document;
    std::function<QByteArray()> m_savedText;
    QFileSystemWatcher m_watcher;
    /// Programs write in pieces, and some replace the file.
    QTimer m_settle;
};

} // namespace fetchscope::ui
