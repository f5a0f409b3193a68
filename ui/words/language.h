#pragma once

class QSettings;

namespace fetchscope::ui {

enum class LanguageChoice { System, English, German };

LanguageChoice languageChoice(const QSettings& settings);
void setLanguageChoice(QSettings& settings, LanguageChoice choice);
/// Gives the application the words of the chosen language, ours and Qt's own. Called once, before there are windows.
void installTranslations(const QSettings& settings);

} // namespace fetchscope::ui
