#include "tests/ui/lesson_states.h"

#include "tests/ui/waiting.h"
#include "ui/lesson/drill_view.h"
#include "ui/lesson/lesson_view.h"
#include "ui/lesson/page_view.h"
#include "ui/lesson/task_box.h"
#include "ui/place/commands.h"

#include <QAbstractButton>
#include <QFile>
#include <QLineEdit>

#include <nlohmann/json.hpp>

namespace fetchscope::tests {

namespace {

using ui::MainWindow;

void open(MainWindow& window, const char* lesson, std::size_t page)
{
    lessonsIn(window).openBuiltIn(QString::fromLatin1(lesson));
    settleLessons(window);
    lessonsIn(window).openLesson(QString::fromLatin1(lesson), page);
    settleLessons(window);
}

void click(MainWindow& window, const char* name)
{
    if (auto* button = window.findChild<QAbstractButton*>(QString::fromLatin1(name)))
        button->click();
    settleLessons(window);
}

void startDrill(MainWindow& window, const char* seed)
{
    auto* field = window.findChild<QLineEdit*>(QStringLiteral("drillSeed"));
    field->setText(QString::fromLatin1(seed));
    field->setModified(true);
    emit field->editingFinished();
    settleLessons(window);
}

void addHeader(MainWindow& window, const char* value)
{
    lessonsIn(window).stage().draft().edit(QStringLiteral("screenshot"), {}, [value](ui::Json& json) {
        json["server"][0]["respond"]["headers"].push_back(ui::Json::array({"Access-Control-Allow-Origin", value}));
    });
    settleLessons(window);
}

} // namespace

ui::BuiltInCourse lessonsFrom(const QString& folder)
{
    ui::BuiltInCourse course;
    course.files = [path = QFile::encodeName(folder).toStdString()] {
        auto files = readCourseFiles(path);
        return files ? *files : CourseFiles();
    };
    return course;
}

void settleLessons(MainWindow& window)
{
    ui::LessonPlace& place = lessonsIn(window);
    waitFor([&] {
        return !place.isBusy() && (place.course() || place.drill().isVisible()) && !place.stage().document().isBusy()
            && !place.drill().isBusy();
    });
}

std::vector<LessonPicture> lessonPictures()
{
    return {
        {QStringLiteral("60-lesson-contents"),
            [](MainWindow& window) {
                open(window, "who-may-read", 2);
                lessonsIn(window).showContents();
                settleLessons(window);
            }},
        {QStringLiteral("61-lesson-stop"), [](MainWindow& window) { open(window, "who-may-read", 2); }},
        {QStringLiteral("62-lesson-first-page"), [](MainWindow& window) { open(window, "who-may-read", 0); }},
        {QStringLiteral("63-lesson-question"), [](MainWindow& window) { open(window, "who-may-read", 1); }},
        {QStringLiteral("64-lesson-answered"),
            [](MainWindow& window) {
                open(window, "who-may-read", 1);
                click(window, "lessonAnswer2");
            }},
        {QStringLiteral("65-lesson-what-if"),
            [](MainWindow& window) {
                open(window, "who-may-read", 2);
                click(window, "lessonWhatIf1");
            }},
        {QStringLiteral("66-lesson-task"), [](MainWindow& window) { open(window, "only-this-page", 0); }},
        {QStringLiteral("67-lesson-task-wildcard"),
            [](MainWindow& window) {
                open(window, "only-this-page", 0);
                click(window, "taskHint");
                addHeader(window, "*");
            }},
        {QStringLiteral("68-lesson-task-solved"),
            [](MainWindow& window) {
                open(window, "only-this-page", 0);
                addHeader(window, "https://app.example");
                click(window, "probe3");
            }},
        {QStringLiteral("71-drill"),
            [](MainWindow& window) {
                lessonsIn(window).showDrill();
                startDrill(window, "7");
            }},
        {QStringLiteral("72-drill-answered"),
            [](MainWindow& window) {
                lessonsIn(window).showDrill();
                startDrill(window, "7");
                click(window, "drillAnswer1");
            }},
        {QStringLiteral("69-lesson-faults"),
            [](MainWindow& window) {
                window.openFile(QStringLiteral(FETCHSCOPE_TEST_DATA "/lessons/window-faulty"));
                settleLessons(window);
            }},
        {QStringLiteral("70-lesson-large"),
            [](MainWindow& window) {
                open(window, "who-may-read", 1);
                for (int i = 0; i < 4; ++i)
                    window.commands()[ui::Command::LessonZoomIn]->trigger();
                settleLessons(window);
            }},
    };
}

} // namespace fetchscope::tests
