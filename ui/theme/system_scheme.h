#pragma once

#include <QObject>

class QDBusVariant;

namespace fetchscope::ui {

/// What the desktop says of light and dark, as its settings portal tells it
/// (https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html). Where there is no
/// portal, nothing is ever told.
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(QObject* parent = nullptr);

    /// Asks, and listens from then on. Does not wait for the answer.
    void listen();

signals:
    void told(bool isDark);

private slots:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

} // namespace fetchscope::ui
