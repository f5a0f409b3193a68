#include "app/words.h"
#include "ui/words/engine_words.h"
#include "ui/words/language.h"

#include <QCoreApplication>
#include <QSettings>

namespace fetchscope {

std::optional<HandoutOptions> handoutIn(const std::string& language)
{
    // Translations belong to an application; without a window it needs neither arguments nor a display.
    static int argumentCount = 1;
    static std::string name = "fetchscope";
    static char* arguments[] = {name.data(), nullptr};
    static const QCoreApplication application(argumentCount, arguments);
    QCoreApplication::setApplicationName(QStringLiteral("fetchscope"));
    QCoreApplication::setOrganizationName(QStringLiteral("fetchscope"));
    const ui::LanguageChoice choice = language == "de" ? ui::LanguageChoice::German
        : language == "en"                             ? ui::LanguageChoice::English
                                                       : ui::languageChoice(QSettings());
    ui::installTranslations(choice);
    if (ui::windowLanguage().isEmpty())
        return HandoutOptions();
    return HandoutOptions {ui::windowPhrase, ui::windowLanguage().toStdString(), ShownSteps::Decisions};
}

} // namespace fetchscope
