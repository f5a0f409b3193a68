#pragma once

#include <QObject>
#include <QStringList>

class QSettings;

namespace fetchscope::ui {

/// The files that were opened last, the newest first, kept in the settings.
class RecentFiles : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 10;

    explicit RecentFiles(QSettings& settings, QObject* parent = nullptr);

    const QStringList& paths() const { return m_paths; }
    void add(const QString& path);
    void remove(const QString& path);

public slots:
    void clear();

signals:
    void changed();

private:
    void store();

    QSettings& m_settings;
    QStringList m_paths;
};

} // namespace fetchscope::ui
