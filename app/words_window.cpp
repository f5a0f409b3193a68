#include "app/words.h"
#include "ui/words/engine_words.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QSettings>

namespace fetchscope {

std::optional<HandoutOptions> handoutIn(const std::string& language, Drawing drawing)
{
    // Translations belong to an application; without a window it needs neither arguments nor a display.
    static int argumentCount = 1;
    static std::string name = "fetchscope";
    static char* arguments[] = {name.data(), nullptr};
    // It stays until the process ends: Qt's own statics may be gone before ours.
    if (drawing == Drawing::Yes) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        static auto* const application = new QApplication(argumentCount, arguments);
        Q_UNUSED(application)
    } else {
        static auto* const application = new QCoreApplication(argumentCount, arguments);
        Q_UNUSED(application)
    }
    QCoreApplication::setApplicationName(QStringLiteral("fetchscope"));
    QCoreApplication::setOrganizationName(QStringLiteral("fetchscope"));
    const ui::LanguageChoice choice = language == "de" ? ui::LanguageChoice::German
        : language == "en"                             ? ui::LanguageChoice::English
                                                       : ui::languageChoice(QSettings());
    ui::installTranslations(choice);
    if (ui::windowLanguage().isEmpty())
        return HandoutOptions();
    return HandoutOptions {ui::windowPhrase, ui::windowLanguage().toStdString(), ShownSteps::Decisions, {}};
}

} // namespace fetchscope
