#include "tests/ui/present_states.h"

#include "tests/ui/lesson_states.h"
#include "ui/place/commands.h"
#include "ui/scenario/scenario_place.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

#include <nlohmann/json.hpp>

namespace fetchscope::tests {

namespace {

using ui::MainWindow;

void press(MainWindow& window, Qt::Key key)
{
    QWidget* focus = window.focusWidget() ? window.focusWidget() : &window;
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QApplication::sendEvent(focus, &event);
    QApplication::processEvents();
}

/// Presents, without the line that goes by itself, in a window of the size that it had: the screen of the offscreen
/// platform is none that anybody has.
void present(MainWindow& window, ui::Command command)
{
    const QSize size = window.size();
    window.commands()[command]->trigger();
    QApplication::processEvents();
    window.resize(size);
    QApplication::processEvents();
    press(window, Qt::Key_Minus);
    press(window, Qt::Key_Plus);
}

void presentScenario(MainWindow& window)
{
    auto& scenario = window.place<ui::ScenarioPlace>();
    scenario.draft().setValue(QStringLiteral("screenshot"), QStringLiteral("/notes"),
        ui::Json("Ask **before** the preflight comes: does the `PUT` go out?\n\n"
                 "- Most say yes: the server is there, after all.\n- Then show the `OPTIONS`, and who sends it."));
    scenario.edits().flush();
    scenario.document().waitForRun(10000);
    present(window, ui::Command::Present);
}

void presentLesson(MainWindow& window, std::size_t page)
{
    lessonsIn(window).openBuiltIn(QStringLiteral("who-may-read"));
    settleLessons(window);
    lessonsIn(window).openLesson(QStringLiteral("who-may-read"), page);
    settleLessons(window);
    present(window, ui::Command::LessonPresent);
}

} // namespace

QWidget* notesIn(MainWindow& window)
{
    return window.findChild<QWidget*>(QStringLiteral("notesWindow"));
}

std::vector<PresentPicture> presentPictures()
{
    const auto notes = [](MainWindow& window) { press(window, Qt::Key_S); };
    return {
        {QStringLiteral("80-present-decision"), presentScenario},
        {QStringLiteral("81-present-end"),
            [](MainWindow& window) {
                presentScenario(window);
                press(window, Qt::Key_End);
                press(window, Qt::Key_L);
            }},
        {QStringLiteral("82-present-keys"),
            [](MainWindow& window) {
                presentScenario(window);
                press(window, Qt::Key_Question);
            }},
        {QStringLiteral("83-present-notes"),
            [notes](MainWindow& window) {
                presentScenario(window);
                press(window, Qt::Key_PageUp);
                notes(window);
                press(window, Qt::Key_B);
            },
            true},
        {QStringLiteral("84-present-start"),
            [](MainWindow& window) {
                const QSize size = window.size();
                window.commands()[ui::Command::Present]->trigger();
                QApplication::processEvents();
                window.resize(size);
            }},
        {QStringLiteral("85-present-lesson"), [](MainWindow& window) { presentLesson(window, 2); }},
        {QStringLiteral("86-present-lesson-question"), [](MainWindow& window) { presentLesson(window, 1); }},
        {QStringLiteral("87-present-lesson-notes"),
            [notes](MainWindow& window) {
                presentLesson(window, 2);
                notes(window);
            },
            true},
    };
}

} // namespace fetchscope::tests
