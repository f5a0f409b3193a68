#include "tests/core/telling/lessons/courses.h"

#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

/// What is wrong with a course is said by file and line, with what would be right.
class CourseReaderTest : public QObject
{
    Q_OBJECT

    static QByteArray onlyFault(const CourseFiles& files)
    {
        const std::vector<std::string> faults = faultsOf(files);
        QByteArray all;
        for (const std::string& fault : faults)
            all += QByteArray::fromStdString(fault) + '\n';
        return faults.size() == 1 ? all.trimmed() : "not one: " + all;
    }
    static QByteArray onlyFault(const std::string& lesson) { return onlyFault(courseOf({{"10-one.md", lesson}})); }

private slots:
    void aWholeLesson()
    {
        const Lesson lesson = lessonFrom(plainScenario() + R"(
## One

Text.

```fetchscope stop
{ "scenario": "plain", "at": { "decision": "CORS check" }, "panel": "why" }
```

More text.

```fetchscope notes
Ask first.
```

## Two

)" + plainTask());
        QCOMPARE(lesson.id, std::string("one"));
        QCOMPARE(lesson.title, std::string("Title"));
        QCOMPARE(lesson.minutes, 4U);
        QCOMPARE(lesson.pages.size(), std::size_t {2});
        QCOMPARE(lesson.pages[0].heading, std::string("One"));
        QCOMPARE(lesson.pages[0].blocks.size(), std::size_t {4});
        const auto& text = std::get<LessonText>(lesson.pages[0].blocks[0]);
        QCOMPARE(text.markdown, std::string("Text.\n"));
        QCOMPARE(text.line, std::size_t {17});
        const auto& stop = std::get<LessonStop>(lesson.pages[0].blocks[1]);
        QCOMPARE(stop.algorithm, std::string("CORS check"));
        QVERIFY(stop.panel == LessonPanel::Why);
        QCOMPARE(std::get<LessonNotes>(lesson.pages[0].blocks[3]).text.markdown, std::string("Ask first.\n"));
        const auto& task = std::get<LessonTask>(lesson.pages[1].blocks[0]);
        QCOMPARE(task.name, std::string("allow"));
        QCOMPARE(task.wrong[0].fails, std::vector<std::size_t> {1});
    }
    void faultsOfMarkdown_data()
    {
        QTest::addColumn<QByteArray>("lesson");
        QTest::addColumn<QByteArray>("fault");
        const auto add = [](const char* name, const std::string& lesson, const char* fault) {
            QTest::newRow(name) << QByteArray::fromStdString(lesson) << QByteArray(fault);
        };
        add("html", lessonOf("\n## A\n\nText <b>bold</b>.\n"),
            "10-first/10-one.md:9: HTML is not shown in lessons, write Markdown, and code between backticks");
        add("picture", lessonOf("\n## A\n\n![x](x.png)\n"), "10-first/10-one.md:9: pictures are not shown in lessons");
        add("underlined", lessonOf("\n## A\n\nText\n---\n"),
            "10-first/10-one.md:9: a line under a text makes a heading of it, write \"## …\" for a heading, and an "
            "empty "
            "line before \"---\" or \"===\" for anything else");
        add("block not closed", lessonOf("\n## A\n\n```fetchscope notes\nText\n"),
            "10-first/10-one.md:9: the block is not closed, end it with a line ``` of its own");
        add("block in a list", lessonOf("\n## A\n\n- x\n\n  ```fetchscope notes\n  y\n  ```\n"),
            "10-first/10-one.md:11: a block stands inside of a list or a quotation, begin it at the left margin");
        add("unknown block", lessonOf("\n## A\n\n```fetchscope qestion x\n{}\n```\n"),
            "10-first/10-one.md:9: there is no block \"qestion\", did you mean \"question\"?");
        add("no name", lessonOf("\n## A\n\n```fetchscope task\n{}\n```\n"),
            "10-first/10-one.md:9: the block \"task\" needs a name, write \"fetchscope task NAME\", with a name of "
            "small "
            "letters, digits and hyphens");
        add("no head", "# Title\n\n## A\n\nText\n",
            "10-first/10-one.md:1: the block \"lesson\" is missing, write ```fetchscope lesson right below the title");
        add("not UTF-8", "# Title \xff\n", "10-first/10-one.md: the file is not UTF-8, save it as UTF-8\n");
    }
    void faultsOfMarkdown()
    {
        QFETCH(QByteArray, lesson);
        QFETCH(QByteArray, fault);
        const std::vector<std::string> faults = faultsOf(courseOf({{"10-one.md", lesson.toStdString()}}));
        QVERIFY(!faults.empty());
        QCOMPARE(QByteArray::fromStdString(faults.front()), fault.trimmed());
    }
    void faultsInsideOfJson_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("fault");
        // The scenario is on the lines 6 to 13, and the body begins on line 14.
        QTest::newRow("syntax") << QByteArray(
            "## A\n\n```fetchscope stop\n{ \"scenario\": \"plain\",\n  \"at\": }\n```\n")
                                << QByteArray("10-first/10-one.md:18: a value should be here, not '}'");
        QTest::newRow("key") << QByteArray(
            "## A\n\n```fetchscope stop\n{ \"scenario\": \"plain\",\n\n  \"panl\": \"why\" }\n```\n")
                             << QByteArray("10-first/10-one.md:19: /panl: unknown key, did you mean \"panel\"?");
        QTest::newRow("scenario") << QByteArray("## A\n\n```fetchscope stop\n{ \"scenario\": \"plan\" }\n```\n")
                                  << QByteArray(
                                         "10-first/10-one.md:17: /scenario: there is no scenario \"plan\" in this "
                                         "lesson, did you mean \"plain\"?");
        QTest::newRow("algorithm") << QByteArray("## A\n\n```fetchscope stop\n{ \"scenario\": \"plain\",\n"
                                                 "  \"at\": { \"decision\": \"CORS chek\" } }\n```\n")
                                   << QByteArray(
                                          "10-first/10-one.md:18: /at/decision: \"CORS chek\" is not a value of this "
                                          "key, did you mean \"CORS check\"?");
        QTest::newRow("action") << QByteArray(
            "## A\n\n```fetchscope stop\n{ \"scenario\": \"plain\", \"action\": 1 }\n```\n")
                                << QByteArray(
                                       "10-first/10-one.md:17: /action: the scenario \"plain\" has 1 actions, actions "
                                       "count from 0");
        QTest::newRow("answer") << QByteArray(
            "## A\n\n```fetchscope question x\n{ \"text\": \"T\", \"scenario\": \"plain\",\n"
            "  \"answers\": [\n    { \"text\": \"a\", \"why\": \"b\", \"expect\": {} } ] }\n```\n")
                                << QByteArray(
                                       "10-first/10-one.md:19: /answers/0/expect: an expectation that says nothing "
                                       "always holds, write for example { \"verdict\": \"blocked\" }");
        QTest::newRow("derived") << QByteArray("```fetchscope scenario other\n{ \"of\": \"plain\",\n  \"change\": [\n"
                                               "    { \"op\": \"remove\", \"path\": \"/nothing\" } ] }\n```\n")
                                 << QByteArray(
                                        "10-first/10-one.md:17: /change/0: \"remove\" cannot be done at /nothing: the "
                                        "scenario has no such place, a path names keys and counts list entries from 0");
        QTest::newRow("merged") << QByteArray("```fetchscope scenario other\n{ \"of\": \"plain\",\n  \"change\": {\n"
                                              "    \"page\": { \"url\": \"nowhere\" } } }\n```\n")
                                << QByteArray(
                                       "10-first/10-one.md:17: /change/page/url: \"nowhere\" is not an absolute URL");
    }
    void faultsInsideOfJson()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, fault);
        const QByteArray found = onlyFault(lessonOf(plainScenario() + body.toStdString()));
        QVERIFY2(found.startsWith(fault), found);
    }
    void shapeOfACourse()
    {
        CourseFiles files = courseOf({{"10-one.md", lessonOf("\n## A\n\nText\n")}});
        QVERIFY(faultsOf(files).empty());
        files["10-first/stray.md"] = "# x\n";
        QCOMPARE(onlyFault(files),
            QByteArray("10-first/stray.md: the file has no place in a course, a lesson is NUMBER-name.md in a folder "
                       "NUMBER-name, beside its chapter.md"));
        files.erase("10-first/stray.md");
        files["10-first/20-one.md"] = lessonOf("\n## A\n\nText\n");
        QCOMPARE(onlyFault(files), QByteArray("10-first/20-one.md: the id \"one\" is that of 10-first/10-one.md too"));
        files.erase("10-first/20-one.md");
        files.erase("10-first/chapter.md");
        QVERIFY(onlyFault(files).startsWith("10-first/chapter.md: the file is missing"));
    }
    void lessonsGoByTheirNumbers()
    {
        const std::string lesson = lessonOf("\n## A\n\nText\n");
        const CourseReading reading = readCourse(
            courseOf({{"100-last.md", lesson}, {"9-first.md", lesson}, {"020-second.md", lesson}}), noExample);
        std::vector<std::string> ids;
        for (const Lesson& read : reading.course.chapters.front().lessons)
            ids.push_back(read.id);
        QCOMPARE(ids, (std::vector<std::string> {"first", "second", "last"}));
    }
    void aPageHasOneExercise()
    {
        const std::string task = plainTask();
        std::string other = task;
        other.replace(other.find("task allow"), 10, "task again");
        const QByteArray fault = onlyFault(lessonOf(plainScenario() + "## A\n\n" + task + other));
        QVERIFY2(fault.contains("a page has one question or task at the most"), fault);
    }
};

QTEST_GUILESS_MAIN(CourseReaderTest)
#include "tst_course_reader.moc"
