// Renders the window in several states to PNG files, for eyes to judge: fetchscope-screenshots DIRECTORY
// Each state light and dark, at 1280 x 800 and 1024 x 640, and in German; at twice the scale where QT_SCALE_FACTOR
// is 2, and at 1280 x 720 where it is 1.5. FETCHSCOPE_SCREENSHOTS=PATTERN takes only the pictures whose names match it.
// FETCHSCOPE_COURSE=FOLDER takes every page of a course instead, light.

#include "core/reading/messages/browser_message.h"
#include "core/reading/scenario/scenario_reader.h"
#include "tests/core/scenarios.h"
#include "tests/ui/camera.h"
#include "tests/ui/har_states.h"
#include "tests/ui/lesson_states.h"
#include "tests/ui/present_states.h"
#include "tests/ui/probe_states.h"
#include "tests/ui/seen_check.h"
#include "tests/ui/waiting.h"
#include "ui/configuration/configuration_dialog.h"
#include "ui/editor/editor_panel.h"
#include "ui/editor/json_text.h"
#include "ui/handout/export_dialog.h"
#include "ui/inspector/inspector.h"
#include "ui/place/commands.h"
#include "ui/reference/reference_window.h"
#include "ui/scenario/browser_check_dialog.h"
#include "ui/scenario/library/example.h"
#include "ui/scenario/message_dialog.h"
#include "ui/scenario/new_scenario_dialog.h"
#include "ui/scenario/prediction.h"
#include "ui/scenario/request_choice.h"
#include "ui/shell/keys_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme_controller.h"
#include "ui/timeline/step_cursor.h"
#include "ui/timeline/timeline_view.h"
#include "ui/words/engine_words.h"
#include "ui/words/language.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

namespace {

using namespace fetchscope;
using tests::Camera;
using tests::Look;
using tests::looks;
using tests::scenarioIn;

constexpr int longestWait = 10000;

enum Examples { First, Blocked, Redirects, Cached, Stale, Cookies, Limit, Empty, Access, Canvas };

/// Is the window's language German? Scenarios have titles in it then, as the built-in ones have.
bool isGerman = false;

std::vector<ui::Example> examples()
{
    const char* const first = "First requests";
    const char* const preflights = "Preflights";
    const char* const caches = "Preflight cache";
    struct Entry
    {
        const char* id;
        QByteArray json;
        const char* group;
        const char* germanTitle;
    };
    const Entry entries[] = {
        {"first", tests::simpleGet(), first, "Ein GET, das jeder Origin lesen darf"},
        {"blocked", tests::blockedPreflight(), preflights, "Ein PUT, das der Preflight nicht erlaubt"},
        {"redirects", tests::redirectChain(), preflights, "Eine Kette von Weiterleitungen endet beim falschen Origin"},
        {"cached", tests::cachedPut(), caches, "Der Preflight-Cache antwortet"},
        {"stale", tests::repeatedPut(), caches, "Der Preflight-Cache läuft ab"},
        {"cookies", tests::cookies(), caches, "Welche Cookies mitgehen"},
        {"limit", tests::longMaxAge(), caches, "Der Cache eines Browsers hat eine Grenze"},
        {"access", tests::storageAccess(), "Credentials", "Ein Rahmen bittet um seine Cookies"},
        {"empty", tests::nothing(), "Everyday trouble", "Noch nichts"},
        {"canvas", tests::taintedCanvas(), "Everyday trouble", "Gezeichnet und nicht zu lesen"},
    };
    std::vector<ui::Example> list;
    for (const Entry& entry : entries) {
        ui::Example example = ui::exampleWith(
            QString::fromLatin1(entry.id), entry.json, QCoreApplication::translate("Examples", entry.group));
        if (isGerman) {
            example.json.replace(example.title.toUtf8(), entry.germanTitle);
            example.title = QString::fromUtf8(entry.germanTitle);
        }
        list.push_back(std::move(example));
    }
    return list;
}

/// A state of the window: how to get there from an open example.
struct State
{
    QString name;
    int example = 0;
    std::function<void(ui::MainWindow&)> prepare = [](ui::MainWindow&) {};
    bool isOfNotes = false;
};

void showPanel(ui::MainWindow& window, ui::Panel panel)
{
    scenarioIn(window).view().inspector().setCurrentIndex(ui::Inspector::tabOf(panel));
}

/// The editor's fields come after the first frame, and are laid out once more when they have been styled.
void waitForEditor(ui::MainWindow& window)
{
    QElapsedTimer timer;
    timer.start();
    while (scenarioIn(window).view().editor().isVisible() && !scenarioIn(window).view().editor().isFilled()
        && timer.elapsed() < longestWait)
        QApplication::processEvents();
    constexpr int settling = 100;
    QEventLoop loop;
    QTimer::singleShot(settling, &loop, &QEventLoop::quit);
    loop.exec();
}

void settle(ui::MainWindow& window)
{
    scenarioIn(window).edits().flush();
    scenarioIn(window).document().waitForRun(longestWait);
    QApplication::processEvents();
}

/// What the browsers do is worked out beside the window.
void waitForBrowsers(ui::MainWindow& window, const char* name)
{
    QElapsedTimer timer;
    timer.start();
    auto* panel = window.findChild<QTextBrowser*>(QString::fromLatin1(name));
    do
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    while (timer.elapsed() < longestWait
        && (!panel->isVisible()
            || panel->toPlainText().contains(isGerman ? QStringLiteral("L\u00e4uft") : QStringLiteral("Running"))));
}

/// So is what mends a request.
void waitForFixes(ui::MainWindow& window)
{
    const auto* panel = window.findChild<QTextBrowser*>(QStringLiteral("fixes"));
    tests::waitFor([panel] { return panel->toPlainText().contains(QStringLiteral("1. ")); });
}

void edit(ui::MainWindow& window, const char* pointer, const char* value)
{
    scenarioIn(window).draft().setValue(
        QStringLiteral("screenshot"), QString::fromLatin1(pointer), ui::Json(std::string(value)));
    settle(window);
}

std::vector<State> states(const QString& wrongFile)
{
    using ui::MainWindow;
    const auto panel = [](ui::Panel it) { return [it](MainWindow& window) { showPanel(window, it); }; };
    return {
        {"01-first-start", First},
        {"02-blocked-preflight", Blocked},
        {"03-redirect-chain", Redirects},
        {"04-cache-hit", Cached,
            [](MainWindow& window) {
                showPanel(window, ui::Panel::Caches);
                scenarioIn(window).cursor().moveTo(scenarioIn(window).cursor().count() - 12);
            }},
        {"05-cache-expired", Stale,
            [](MainWindow& window) {
                showPanel(window, ui::Panel::Caches);
                scenarioIn(window).cursor().last();
            }},
        {"06-four-browsers", Limit,
            [](MainWindow& window) {
                showPanel(window, ui::Panel::Browsers);
                scenarioIn(window).cursor().last();
                waitForBrowsers(window, "browsers");
            }},
        {"07-editor-error", Blocked, [](MainWindow& window) { edit(window, "/page/url", "app.example"); }},
        {"08-edit-compared", Blocked,
            [](MainWindow& window) {
                edit(window, "/actions/0/init/method", "POST");
                showPanel(window, ui::Panel::Changes);
                window.commands()[ui::Command::Compare]->trigger();
            }},
        {"09-predicting", Blocked,
            [](MainWindow& window) {
                window.commands()[ui::Command::Predict]->trigger();
                scenarioIn(window).cursor().last();
            }},
        {"09-predicting-answered", Blocked,
            [](MainWindow& window) {
                window.commands()[ui::Command::Predict]->trigger();
                scenarioIn(window).cursor().last();
                ui::Prediction& prediction = scenarioIn(window).view().prediction();
                while (prediction.question()) {
                    const bool isLast = prediction.question()->kind == QuestionKind::PreflightAnswer;
                    prediction.answer(0);
                    if (isLast)
                        break;
                    prediction.goOn();
                }
            }},
        {"09-predicting-score", Blocked,
            [](MainWindow& window) {
                window.commands()[ui::Command::Predict]->trigger();
                scenarioIn(window).cursor().last();
                ui::Prediction& prediction = scenarioIn(window).view().prediction();
                while (prediction.question()) {
                    prediction.answer(1);
                    prediction.goOn();
                }
            }},
        {"10-presenting", Blocked,
            [](MainWindow& window) {
                const QSize size = window.size();
                window.commands()[ui::Command::Present]->trigger();
                QApplication::processEvents();
                // The screen of the offscreen platform is none that anybody has.
                window.resize(size);
            }},
        {"11-empty", Empty},
        {"12-file-error", Blocked,
            [wrongFile](MainWindow& window) {
                window.openFile(wrongFile);
                settle(window);
            }},
        {"13-json-error", Blocked,
            [](MainWindow& window) {
                scenarioIn(window).view().editor().setPage(ui::EditorPanel::TextPage);
                edit(window, "/actions/0/init/metod", "PUT");
            }},
        {"14-wire", Blocked,
            [](MainWindow& window) {
                showPanel(window, ui::Panel::Wire);
                window.findChild<QTableView*>(QStringLiteral("responseHeaders"))->selectRow(1);
            }},
        {"15-algorithm", Redirects, panel(ui::Panel::Algorithm)},
        {"16-console", Blocked,
            [](MainWindow& window) {
                showPanel(window, ui::Panel::Console);
                waitForBrowsers(window, "console");
            }},
        {"17-cookies", Cookies, panel(ui::Panel::Cookies)},
        {"18-found-and-folded", Stale,
            [](MainWindow& window) {
                scenarioIn(window).cursor().first();
                scenarioIn(window).view().timeline().foldCurrent();
                window.commands()[ui::Command::Find]->trigger();
                auto* text = window.findChild<QLineEdit*>(QStringLiteral("findText"));
                text->setText(QStringLiteral("403"));
                emit text->textEdited(text->text());
            }},
        {"19-zoomed-out", Redirects, [](MainWindow& window) { scenarioIn(window).view().timeline().zoomToFit(); }},
        {"21-edit-changes", Blocked,
            [](MainWindow& window) {
                edit(window, "/actions/0/init/method", "POST");
                showPanel(window, ui::Panel::Changes);
            }},
        {"24-fixes", Blocked,
            [](MainWindow& window) {
                showPanel(window, ui::Panel::Fixes);
                auto* halves = qobject_cast<QSplitter*>(window.findChild<QWidget*>("inspector")->parentWidget());
                if (halves)
                    halves->setSizes({200, window.height()});
                waitForFixes(window);
            }},
        {"24-paste-notice", First,
            [](MainWindow& window) {
                scenarioIn(window).openText(QStringLiteral("curl https://api.example.test/other"));
                settle(window);
                waitForEditor(window);
            }},
        {"24-storage-access", Access,
            [](MainWindow& window) {
                showPanel(window, ui::Panel::Why);
                scenarioIn(window).cursor().first();
            }},
        {"25-storage-access-browsers", Access,
            [](MainWindow& window) {
                scenarioIn(window).cursor().first();
                showPanel(window, ui::Panel::Browsers);
                waitForBrowsers(window, "browsers");
            }},
        {"26-image-use", Canvas,
            [](MainWindow& window) {
                showPanel(window, ui::Panel::Why);
                const auto& actions = scenarioIn(window).document().run()->result.actions;
                scenarioIn(window).cursor().moveTo(static_cast<int>(actions.at(1).endStep) - 1);
            }},
    };
}

void takeDialogs(
    Camera& camera, const Look& look, const QString& settingsPath, const std::function<bool(const QString&)>& isWanted)
{
    const QString wizardName = QStringLiteral("20-new-scenario") + look.suffix;
    const QString keysName = QStringLiteral("22-keys") + look.suffix;
    const QString menuName = QStringLiteral("23-menu") + look.suffix;
    const QString referenceName = QStringLiteral("25-reference") + look.suffix;
    const QString foundName = QStringLiteral("26-reference-search") + look.suffix;
    const QString exportName = QStringLiteral("27-export") + look.suffix;
    const QString messagesName = QStringLiteral("28-messages") + look.suffix;
    const QString requestsName = QStringLiteral("29-requests") + look.suffix;
    const QString configurationName = QStringLiteral("30-configuration") + look.suffix;
    const QString checkName = QStringLiteral("31-browser-check") + look.suffix;
    const QStringList names {configurationName, wizardName, keysName, menuName, referenceName, foundName, exportName,
        messagesName, requestsName, checkName};
    if (std::none_of(names.begin(), names.end(), isWanted))
        return;
    QSettings settings(settingsPath, QSettings::IniFormat);
    ui::MainWindow window(settings, examples);
    window.theme().setChoice(look.theme);
    window.openFirst({});
    window.resize(look.size);
    window.show();
    QApplication::processEvents();
    waitForEditor(window);
    ui::NewScenarioDialog wizard;
    wizard.show();
    camera.take(wizard, wizardName);
    ui::KeysDialog keys(window.commands());
    keys.show();
    camera.take(keys, keysName);
    ui::ReferenceWindow reference(&window);
    reference.visit(QStringLiteral("reference:header/Access-Control-Allow-Origin"));
    reference.show();
    camera.take(reference, referenceName);
    reference.findChild<QLineEdit*>(QStringLiteral("referenceSearch"))->setText(QStringLiteral("preflight"));
    camera.take(reference, foundName);
    const RunPointer run = tests::runOf(tests::redirectChain());
    ui::ExportDialog exporting(
        {{ui::HandoutRun {run, {}}, QStringLiteral("Redirects"), QStringLiteral("redirects")}}, settings, &window);
    exporting.show();
    camera.take(exporting, exportName);
    ui::MessageDialog messages(
        explainMessages(readBrowserMessages(tests::copiedConsole().toStdString()), ui::windowPhrase));
    messages.show();
    camera.take(messages, messagesName);
    const auto several = readScenario(tests::severalRequests().toStdString());
    ui::RequestChoice requests(*several);
    requests.show();
    camera.take(requests, requestsName);
    const RunPointer blocked = tests::runOf(tests::blockedPreflight());
    ui::ConfigurationDialog configuration(blocked->scenario.get(), settings);
    configuration.show();
    camera.take(configuration, configurationName);
    ui::BrowserCheckDialog check(tests::seenByTwoBrowsers());
    check.show();
    camera.take(check, checkName);
    QMenu* menu = window.menuBar()->actions().first()->menu();
    menu->popup({});
    camera.take(*menu, menuName);
    menu->hide();
}

/// Every page of a course, as it is when one comes to it.
void takeCourse(Camera& camera, const QString& folder, QSettings& settings, const QRegularExpression& only)
{
    ui::MainWindow window(settings, examples);
    window.theme().setChoice(ui::ThemeChoice::Light);
    window.openFirst({});
    window.resize(1280, 800);
    window.show();
    window.openFile(folder);
    tests::settleLessons(window);
    camera.take(window, QStringLiteral("course"));
    for (const Chapter& chapter : tests::lessonsIn(window).course()->reading.course.chapters) {
        for (const Lesson& lesson : chapter.lessons) {
            for (std::size_t page = 0; page < lesson.pages.size(); ++page) {
                const QString id = QString::fromStdString(lesson.id);
                const QString name = QStringLiteral("%1-%2").arg(id).arg(page + 1);
                if (!only.match(name).hasMatch())
                    continue;
                tests::lessonsIn(window).openLesson(id, page);
                tests::settleLessons(window);
                camera.take(window, name);
            }
        }
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: fetchscope-screenshots DIRECTORY\n");
        return 2;
    }
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QDir directory(QString::fromLocal8Bit(argv[1]));
    if (!directory.mkpath(QStringLiteral("."))) {
        std::fprintf(stderr, "cannot make the directory\n");
        return 3;
    }
    const QTemporaryDir temporary;
    const QString wrongFile = temporary.filePath(QStringLiteral("broken.json"));
    if (QFile file(wrongFile); file.open(QIODevice::WriteOnly))
        file.write(tests::misspelt());
    Camera camera(directory);
    int number = 0;
    std::vector<State> all = states(wrongFile);
    // Each panel as it is when it is opened, whatever other pictures show.
    for (const ui::PanelRow& row : ui::panelRows()) {
        all.push_back({QStringLiteral("24-panel-") + QString::fromLatin1(row.info.name), Blocked,
            [panel = row.panel](ui::MainWindow& window) {
                showPanel(window, panel);
                if (panel == ui::Panel::Fixes)
                    waitForFixes(window);
            }});
    }
    for (tests::HarState& state : tests::harStates(QDir(temporary.path())))
        all.push_back({std::move(state.name), First, std::move(state.prepare)});
    for (tests::LessonPicture& picture : tests::lessonPictures())
        all.push_back({std::move(picture.name), First, std::move(picture.prepare)});
    for (tests::PresentPicture& picture : tests::presentPictures())
        all.push_back({std::move(picture.name), Blocked, std::move(picture.prepare), picture.isOfNotes});
    for (tests::ProbePicture& picture : tests::probePictures())
        all.push_back({std::move(picture.name), First, std::move(picture.prepare)});
    const QRegularExpression only(qEnvironmentVariable("FETCHSCOPE_SCREENSHOTS"));
    if (const QString course = qEnvironmentVariable("FETCHSCOPE_COURSE"); !course.isEmpty()) {
        QSettings settings(temporary.filePath(QStringLiteral("course.ini")), QSettings::IniFormat);
        takeCourse(camera, course, settings, only);
        return 0;
    }
    const auto isWanted = [&only](const QString& name) { return only.match(name).hasMatch(); };
    for (const Look& look : looks(application.devicePixelRatio())) {
        // The German looks are the last ones.
        if (look.isGerman && !isGerman) {
            ui::installTranslations(ui::LanguageChoice::German);
            isGerman = true;
        }
        for (const State& state : all) {
            if (!isWanted(state.name + look.suffix))
                continue;
            QSettings settings(
                temporary.filePath(QStringLiteral("settings%1.ini").arg(++number)), QSettings::IniFormat);
            settings.setValue(
                QStringLiteral("recentFiles"), QStringList {QStringLiteral("/home/someone/checkout-bug.json")});
            ui::MainWindow window(settings, examples);
            window.setLessons(tests::lessonsFrom(QStringLiteral(FETCHSCOPE_TEST_DATA "/lessons/window")));
            tests::giveProber(window);
            window.theme().setChoice(look.theme);
            window.resize(look.size);
            window.openFirst({});
            scenarioIn(window).openExample(state.example);
            scenarioIn(window).document().waitForRun(longestWait);
            window.show();
            QApplication::processEvents();
            waitForEditor(window);
            state.prepare(window);
            QWidget* notes = state.isOfNotes ? tests::notesIn(window) : nullptr;
            camera.take(notes ? *notes : window, state.name + look.suffix);
            scenarioIn(window).draft().markSaved();
        }
        takeDialogs(camera, look, temporary.filePath(QStringLiteral("keys.ini")), isWanted);
    }
    return 0;
}
