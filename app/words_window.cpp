#include "app/words.h"
#include "ui/words/engine_words.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QSettings>

#include <memory>

namespace fetchscope {

std::optional<HandoutOptions> handoutIn(const std::string& language, Drawing drawing)
{
    // Translations belong to an application; without a window it needs neither arguments nor a display.
    static int argumentCount = 1;
    static std::string name = "fetchscope";
    static char* arguments[] = {name.data(), nullptr};
    static std::unique_ptr<QCoreApplication> application;
    if (drawing == Drawing::Yes) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QApplication>(argumentCount, arguments);
    } else {
        application = std::make_unique<QCoreApplication>(argumentCount, arguments);
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
