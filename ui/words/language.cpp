#include "ui/words/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace fetchscope::ui {

namespace {

const QString settingsKey = QStringLiteral("language");
QString installedLanguage;

} // namespace

LanguageChoice languageChoice(const QSettings& settings)
{
    const QString text = settings.value(settingsKey).toString();
    return text == QStringLiteral("en") ? LanguageChoice::English
        : text == QStringLiteral("de")  ? LanguageChoice::German
                                        : LanguageChoice::System;
}

void setLanguageChoice(QSettings& settings, LanguageChoice choice)
{
    settings.setValue(settingsKey,
        choice == LanguageChoice::English      ? QStringLiteral("en")
            : choice == LanguageChoice::German ? QStringLiteral("de")
                                               : QString());
}

void installTranslations(LanguageChoice choice)
{
    QLocale locale = QLocale::system();
    switch (choice) {
    case LanguageChoice::English:
        locale = QLocale(QLocale::English);
        break;
    case LanguageChoice::German:
        locale = QLocale(QLocale::German);
        break;
    case LanguageChoice::System:
        break;
    }
    // English is in the source; an English system must not fall through to the next language it knows.
    if (locale.language() == QLocale::English)
        return;
    const auto install = [&](const QString& name, const QString& folder) {
        auto* translator = new QTranslator(QCoreApplication::instance());
        if (translator->load(locale, name, QStringLiteral("_"), folder))
            return QCoreApplication::installTranslator(translator);
        delete translator;
        return false;
    };
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (install(QStringLiteral("fetchscope"), QStringLiteral(":/fetchscope/translations")))
        installedLanguage = QLocale::languageToCode(locale.language());
}

QString windowLanguage()
{
    return installedLanguage;
}

} // namespace fetchscope::ui
