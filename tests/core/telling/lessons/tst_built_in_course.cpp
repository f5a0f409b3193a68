#include "core/telling/lessons/course_check.h"
#include "core/telling/lessons/course_reader.h"
#include "core/telling/lessons/lesson_change.h"
#include "core/telling/lessons/task_trial.h"

#include <QFile>
#include <QTest>

#include <map>

using namespace fetchscope;

/// Everything in the course that comes with the program holds.
class BuiltInCourseTest : public QObject
{
    Q_OBJECT

    CourseFiles m_files;
    std::map<std::string, std::string, std::less<>> m_examples;

    std::optional<std::string_view> exampleNamed(std::string_view name)
    {
        const QString path = QStringLiteral(FETCHSCOPE_RESOURCES "/scenarios/%1.json");
        QFile file(path.arg(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))));
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        return m_examples[std::string(name)] = file.readAll().toStdString();
    }
    FindExample findExample()
    {
        return [this](std::string_view name) { return exampleNamed(name); };
    }

private slots:
    void initTestCase()
    {
        auto files = readCourseFiles(FETCHSCOPE_RESOURCES "/lessons");
        QVERIFY(files);
        m_files = *std::move(files);
        if (m_files.count("course.md") == 0)
            QSKIP("there is no course yet");
    }
    void everythingHolds()
    {
        const CourseCheck check = checkCourse(m_files, findExample());
        for (const LessonFault& fault : check.faults)
            qWarning("%s", describe(fault).c_str());
        QCOMPARE(check.errors(), std::size_t {0});
        QVERIFY(check.lessons >= 32);
    }
    /// Who finds the solution is praised, and who goes wrong as many do is told so.
    void solutionsArePraised()
    {
        const CourseReading reading = readCourse(m_files, findExample());
        for (const Chapter& chapter : reading.course.chapters) {
            for (const Lesson& lesson : chapter.lessons) {
                for (const LessonPage& page : lesson.pages) {
                    for (const LessonBlock& block : page.blocks) {
                        if (const auto* task = std::get_if<LessonTask>(&block))
                            checkTask(lesson, *task);
                    }
                }
            }
        }
    }

private:
    static void checkTask(const Lesson& lesson, const LessonTask& task)
    {
        const std::string name = lesson.file + ":" + std::to_string(task.line);
        const std::string& json = lesson.scenarioNamed(task.scenario)->json;
        const auto student = [&](const LessonChange& change) { return tryTask(lesson, task, *changed(json, change)); };
        const auto solved = student(task.solution);
        QVERIFY2(solved && solved->isNarrowest(), name.c_str());
        for (std::size_t i = 0; i < task.wrong.size(); ++i) {
            const auto wrong = student(task.wrong[i].change);
            QVERIFY2(
                wrong && !wrong->isSolved && wrong->wrong == i, (name + ": " + task.wrong[i].name.markdown).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(BuiltInCourseTest)
#include "tst_built_in_course.moc"
