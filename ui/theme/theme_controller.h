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
    /// Puts the style sheet on. Called once the window's widgets are there: one that is moved into another under a
    /// style sheet is styled again each time.
    void dress();
    /// Does the desktop ask for a dark theme? Followed while the program runs.
    bool isSystemDark() const { return m_isSystemDark; }

signals:
    void changed();

private:
    void apply();
    void follow(bool isSystemDark);

    QSettings& m_settings;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_isSystemDark = false;
    bool m_isDressed = false;
};

} // namespace fetchscope::ui
