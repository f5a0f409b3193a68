#pragma once

#include <QObject>
#include <QPalette>

class QSettings;

namespace fetchscope::ui {

enum class ThemeChoice { System, Light, Dark };

/// Dresses the application: style, palette, style sheet. Keeps the choice in the settings.
class ThemeController : public QObject
{
    Q_OBJECT

public:
    explicit ThemeController(QSettings& settings, QObject* parent = nullptr);

    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    /// Does the desktop ask for a dark theme?
    bool isSystemDark() const { return m_isSystemDark; }

signals:
    void changed();

private:
    void apply();

    QSettings& m_settings;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_isSystemDark = false;
};

} // namespace fetchscope::ui
