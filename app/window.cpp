#include "app/window.h"

#include "ui/shell/main_window.h"
#include "ui/theme/icons.h"
#include "ui/words/language.h"
#include "ui/words/text.h"

#include <QApplication>
#include <QSettings>

#include <array>

#include "resources/built_in_scenarios.h"

namespace fetchscope {

namespace {

/// The heading of an example: the number that its name begins with says what it is about.
QString groupOf(const QString& id)
{
    static const std::array groups {
        QT_TRANSLATE_NOOP("Examples", "First requests"),
        QT_TRANSLATE_NOOP("Examples", "Preflights"),
        QT_TRANSLATE_NOOP("Examples", "Preflight cache"),
        QT_TRANSLATE_NOOP("Examples", "Credentials"),
        QT_TRANSLATE_NOOP("Examples", "What the page can read"),
        QT_TRANSLATE_NOOP("Examples", "Redirects"),
        QT_TRANSLATE_NOOP("Examples", "Sec-Fetch headers"),
        QT_TRANSLATE_NOOP("Examples", "Simple or not"),
        QT_TRANSLATE_NOOP("Examples", "Everyday trouble"),
    };
    const int chapter = id.left(id.indexOf(QChar('-'))).toInt();
    // Between the tens there is one.
    if (chapter == 95)
        return QCoreApplication::translate("Examples", "Elements, modules and navigations");
    const int number = chapter / 10;
    if (number < 1 || number > static_cast<int>(groups.size()))
        return QCoreApplication::translate("Examples", "Examples");
    return QCoreApplication::translate("Examples", groups[static_cast<std::size_t>(number - 1)]);
}

/// The built-in scenarios.
std::vector<ui::Example> examples()
{
    std::vector<ui::Example> list;
    for (const BuiltInScenario& scenario : builtInScenarios()) {
        const QString id = ui::toText(scenario.name);
        const QByteArray json(scenario.json.data(), static_cast<qsizetype>(scenario.json.size()));
        list.push_back(ui::exampleWith(id, json, groupOf(id)));
    }
    return list;
}

} // namespace

int openWindow(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("fetchscope"));
    QApplication::setApplicationDisplayName(QStringLiteral("Fetchscope"));
    QApplication::setApplicationVersion(QStringLiteral(FETCHSCOPE_VERSION));
    QApplication::setOrganizationName(QStringLiteral("fetchscope"));
    QApplication::setDesktopFileName(QStringLiteral("fetchscope"));
    QApplication::setWindowIcon(ui::programIcon());

    QSettings settings;
    ui::installTranslations(settings);
    ui::MainWindow window(settings, examples);
    // Qt has taken its own options out of the arguments.
    const QStringList arguments = QApplication::arguments();
    window.openFirst(arguments.value(1), QStringLiteral("20-preflight-method-not-allowed"));
    window.show();
    return QApplication::exec();
}

} // namespace fetchscope
