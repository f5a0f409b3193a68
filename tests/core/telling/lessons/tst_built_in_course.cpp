#include "core/telling/lessons/course_check.h"
#include "core/telling/lessons/course_reader.h"

#include <QFile>
#include <QTest>

#include <map>

using namespace fetchscope;

/// Everything in the course that comes with the program holds.
class BuiltInCourseTest : public QObject
{
    Q_OBJECT

private slots:
    void everythingHolds()
    {
        const auto files = readCourseFiles(FETCHSCOPE_RESOURCES "/lessons");
        QVERIFY(files);
        std::map<std::string, std::string, std::less<>> examples;
        const FindExample findExample = [&](std::string_view name) -> std::optional<std::string_view> {
            QFile file(QStringLiteral(FETCHSCOPE_RESOURCES "/scenarios/%1.json")
                           .arg(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))));
            if (!file.open(QIODevice::ReadOnly))
                return std::nullopt;
            return examples[std::string(name)] = file.readAll().toStdString();
        };
        if (files->count("course.md") == 0)
            QSKIP("there is no course yet");
        const CourseCheck check = checkCourse(*files, findExample);
        for (const LessonFault& fault : check.faults)
            qWarning("%s", describe(fault).c_str());
        QCOMPARE(check.errors(), std::size_t {0});
        QVERIFY(check.lessons >= 32);
    }
};

QTEST_GUILESS_MAIN(BuiltInCourseTest)
#include "tst_built_in_course.moc"
