#include "ui/theme/theme_controller.h"

#include "ui/theme/system_scheme.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSettings>
#include <QStyleFactory>
#include <QTimer>

namespace fetchscope::ui {

namespace {

const QString settingsKey = QStringLiteral("theme");
const QString systemKey = QStringLiteral("systemIsDark");

QString spell(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

ThemeChoice parse(const QString& text)
{
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        if (text == spell(choice))
            return choice;
    }
    return ThemeChoice::System;
}

} // namespace

ThemeController::ThemeController(QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_choice(parse(settings.value(settingsKey).toString()))
{
    // The palette that the platform gave, before ours takes its place.
    static const bool isSystemDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    // The desktop answers later; until then it is as it was the last time.
    m_isSystemDark = settings.value(systemKey, isSystemDark).toBool();
    // That of a window before this one.
    qApp->setStyleSheet({});
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    apply();
    auto* scheme = new SystemScheme(this);
    connect(scheme, &SystemScheme::told, this, &ThemeController::follow);
    QTimer::singleShot(0, scheme, &SystemScheme::listen);
}

void ThemeController::follow(bool isSystemDark)
{
    m_settings.setValue(systemKey, isSystemDark);
    if (isSystemDark == m_isSystemDark)
        return;
    m_isSystemDark = isSystemDark;
    if (m_choice != ThemeChoice::System)
        return;
    apply();
    emit changed();
}

void ThemeController::setChoice(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    m_settings.setValue(settingsKey, spell(choice));
    apply();
    emit changed();
}

void ThemeController::apply()
{
    const bool isDark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_isSystemDark);
    const Theme& theme = isDark ? Theme::dark() : Theme::light();
    Theme::setCurrent(theme);
    QApplication::setPalette(theme.palette());
    if (m_isDressed)
        qApp->setStyleSheet(theme.styleSheet());
}

void ThemeController::dress()
{
    m_isDressed = true;
    qApp->setStyleSheet(Theme::current().styleSheet());
}

} // namespace fetchscope::ui
