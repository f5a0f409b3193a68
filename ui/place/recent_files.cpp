#include "ui/place/recent_files.h"

#include <QSettings>

namespace fetchscope::ui {

namespace {

const QString settingsKey = QStringLiteral("recentFiles");

} // namespace

RecentFiles::RecentFiles(QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_paths(settings.value(settingsKey).toStringList().mid(0, most))
{
}

void RecentFiles::add(const QString& path)
{
    if (path.isEmpty() || (!m_paths.isEmpty() && m_paths.first() == path))
        return;
    m_paths.removeAll(path);
    m_paths.prepend(path);
    m_paths = m_paths.mid(0, most);
    store();
}

void RecentFiles::remove(const QString& path)
{
    if (m_paths.removeAll(path) > 0)
        store();
}

void RecentFiles::clear()
{
    m_paths.clear();
    store();
}

void RecentFiles::store()
{
    m_settings.setValue(settingsKey, m_paths);
    emit changed();
}

} // namespace fetchscope::ui
