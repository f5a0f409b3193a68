#pragma once

#include <QString>

class QSettings;

namespace fetchscope::ui {

enum class LanguageChoice { System, English, German };

LanguageChoice languageChoice(const QSettings& settings);
void setLanguageChoice(QSettings& settings, LanguageChoice choice);
/// Gives the application the words of the chosen language, ours and Qt's own. Called once, before there are windows.
void installTranslations(LanguageChoice choice);
/// The language of the window as files are named after it (`de`); empty for English.
QString windowLanguage();

} // namespace fetchscope::ui
