#pragma once

#include <QString>

class QSettings;

namespace fetchscope::ui {

enum class LanguageChoice { System, English, German };

LanguageChoice languageChoice(const QSettings& settings);
void setLanguageChoice(QSettings& settings, LanguageChoice choice);
/// Gives the application the words of the chosen language, ours and Qt's own; the code of the language that it speaks
/// from then on (`en`, `de`). Called once, before there are windows.
QString installTranslations(LanguageChoice choice);

} // namespace fetchscope::ui
