#include "app/window.h"

#ifdef FETCHSCOPE_HAS_LIVE
#include "app/window_check.h"
#endif

#include "ui/shell/main_window.h"
#include "ui/theme/icons.h"
#include "ui/words/language.h"
#include "ui/words/text.h"
#if FETCHSCOPE_HAS_LIVE
#include "app/live/probe.h"
#endif

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <iterator>

#include "resources/built_in_course.h"
#include "resources/built_in_scenarios.h"

namespace fetchscope {

namespace {

/// The heading of an example: the number that its name begins with says what it is about.
QString groupOf(const QString& id)
{
    struct Chapter
    {
        /// The number that it begins with.
        int first;
        const char* title;
    };
    static constexpr std::array chapters {
        Chapter {0, QT_TRANSLATE_NOOP("Examples", "Examples")},
        Chapter {10, QT_TRANSLATE_NOOP("Examples", "First requests")},
        Chapter {20, QT_TRANSLATE_NOOP("Examples", "Preflights")},
        Chapter {30, QT_TRANSLATE_NOOP("Examples", "Preflight cache")},
        Chapter {40, QT_TRANSLATE_NOOP("Examples", "Credentials")},
        Chapter {50, QT_TRANSLATE_NOOP("Examples", "What the page can read")},
        Chapter {60, QT_TRANSLATE_NOOP("Examples", "Redirects")},
        Chapter {70, QT_TRANSLATE_NOOP("Examples", "Sec-Fetch headers")},
        Chapter {80, QT_TRANSLATE_NOOP("Examples", "Simple or not")},
        Chapter {90, QT_TRANSLATE_NOOP("Examples", "Everyday trouble")},
        Chapter {95, QT_TRANSLATE_NOOP("Examples", "Elements, modules and navigations")},
        Chapter {100, QT_TRANSLATE_NOOP("Examples", "Examples")},
    };
    const int number = std::max(0, id.left(id.indexOf(QChar('-'))).toInt());
    const auto next = std::upper_bound(chapters.begin(), chapters.end(), number,
        [](int value, const Chapter& chapter) { return value < chapter.first; });
    return QCoreApplication::translate("Examples", std::prev(next)->title);
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

/// The built-in lessons.
ui::BuiltInCourse lessons()
{
    ui::BuiltInCourse course;
    course.files = [] {
        CourseFiles files;
        for (const BuiltInCourseFile& file : builtInCourse())
            files.emplace(file.path, file.text);
        return files;
    };
    course.findExample = [](std::string_view name) -> std::optional<std::string_view> {
        const auto all = builtInScenarios();
        const auto found =
            std::find_if(all.begin(), all.end(), [name](const BuiltInScenario& it) { return it.name == name; });
        return found == all.end() ? std::nullopt : std::optional(found->json);
    };
    return course;
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
    ui::installTranslations(ui::languageChoice(settings));
    ui::MainWindow window(settings, examples);
    window.setLessons(lessons());
#if FETCHSCOPE_HAS_LIVE
    window.setBrowserCheck(serveForBrowsers);
    window.setProber([](const Scenario& scenario, const ConnectionOptions& connection, const ui::ProbeWatch& watch) {
        ProbeOptions options;
        static_cast<ConnectionOptions&>(options.live) = connection;
        options.cancelled = &watch.isCancelled;
        options.grows = watch.grows;
        return probe(scenario, options);
    });
#endif
    window.setProgressFile(QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
                               .filePath(QStringLiteral("progress.json")));
    // Qt has taken its own options out of the arguments.
    const QStringList arguments = QApplication::arguments();
    window.openFirst(arguments.value(1), QStringLiteral("20-preflight-method-not-allowed"));
    window.show();
    return QApplication::exec();
}

} // namespace fetchscope
