#include "ui/theme/theme_controller.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QSettings>
#include <QStyleFactory>

namespace fetchscope::ui {

namespace {

const QString settingsKey = QStringLiteral("theme");

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
    m_isSystemDark = isSystemDark;
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    apply();
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
    qApp->setStyleSheet(theme.styleSheet());
}

} // namespace fetchscope::ui
