#include "tests/core/telling/lessons/courses.h"

#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

/// A translation says the same on the same pages, and nothing else.
class TranslatedCourseTest : public QObject
{
    Q_OBJECT

    static std::string original()
    {
        return lessonOf(plainScenario() + "## Task\n\nText with a **word**.\n\n" + plainTask(), "\"word\"");
    }
    static std::string german()
    {
        return R"(# Titel

```fetchscope lesson
{ "terms": ["Wort"] }
```
```fetchscope scenario plain
{}
```

## Aufgabe

Text mit einem **Wort**.

```fetchscope task allow
{ "text": "Lass die Seite lesen.",
  "probes": [ { "name": "Die Seite" }, { "name": "Der Angreifer" } ],
  "wrong": [ { "name": "Ein Stern", "says": "Alle lesen." } ] }
```
)";
    }
    static CourseFiles course(const std::string& translation)
    {
        CourseFiles files = courseOf({{"10-one.md", original()}, {"10-one.de.md", translation}});
        files["course.de.md"] = "# Kurs\n\nDarum.\n";
        files["10-first/chapter.de.md"] = "# Erstes\n\nHierum.\n";
        return files;
    }
    static QByteArray firstFault(const CourseFiles& files)
    {
        const std::vector<std::string> faults = checkedFaultsOf(files);
        return faults.empty() ? QByteArray() : QByteArray::fromStdString(faults.front());
    }
    static std::string with(std::string text, const std::string& what, const std::string& by)
    {
        text.replace(text.find(what), what.size(), by);
        return text;
    }

private slots:
    void textsTakeThePlaceOfTheOriginals()
    {
        QCOMPARE(firstFault(course(german())), QByteArray());
        const CourseReading reading = readCourse(course(german()), noExample, "de");
        QVERIFY(reading.faults.empty());
        QCOMPARE(reading.course.title, std::string("Kurs"));
        const Lesson& lesson = reading.course.chapters.front().lessons.front();
        QCOMPARE(lesson.title, std::string("Titel"));
        QCOMPARE(lesson.terms, std::vector<std::string> {"Wort"});
        QCOMPARE(lesson.textFile, std::string("10-first/10-one.de.md"));
        QCOMPARE(lesson.pages[0].heading, std::string("Aufgabe"));
        const auto& task = std::get<LessonTask>(lesson.pages[0].blocks[1]);
        QCOMPARE(task.probes[1].name.markdown, std::string("Der Angreifer"));
        QCOMPARE(task.probes[1].name.line, std::size_t {16});
        QVERIFY(task.probes[1].role == ProbeRole::Attacker);
        QCOMPARE(task.wrong[0].says.markdown, std::string("Alle lesen."));
    }
    void whatIsNotTranslatedStaysAsItWas()
    {
        const CourseReading reading = readCourse(courseOf({{"10-one.md", original()}}), noExample, "de");
        QVERIFY(reading.faults.empty());
        QCOMPARE(reading.course.chapters.front().lessons.front().title, std::string("Title"));
    }
    void differencesAreFaults_data()
    {
        QTest::addColumn<QByteArray>("translation");
        QTest::addColumn<QByteArray>("fault");
        const auto add = [](const char* name, const std::string& translation, const char* fault) {
            QTest::newRow(name) << QByteArray::fromStdString(translation) << QByteArray(fault);
        };
        add("a text missing", with(german(), "Text mit einem **Wort**.\n", ""),
            "10-first/10-one.de.md:13: here stands the block \"task allow\", and in the original a text (line 16)");
        add("another name", with(german(), "task allow", "task allows"),
            "10-first/10-one.de.md:14: here stands the block \"task allows\", and in the original the block \"task "
            "allow\"");
        add("a page more", german() + "\n## Mehr\n\nText\n",
            "10-first/10-one.de.md:20: here stands a heading, and the original has ended");
        add("a probe missing", with(german(), ", { \"name\": \"Der Angreifer\" }", ""),
            "10-first/10-one.de.md:16: /probes/1/name: the translation is missing");
        add("a probe more", with(german(), "\"Der Angreifer\" }", "\"Der Angreifer\" }, { \"name\": \"x\" }"),
            "10-first/10-one.de.md:16: /probes/2: the original has 2 of them");
        add("a hint more", with(german(), "\"probes\"", "\"hints\": [\"x\"], \"probes\""),
            "10-first/10-one.de.md:16: /hints/0: the original has 0 of them");
        add("what is not text", with(german(), "\"probes\"", "\"edit\": [\"page\"], \"probes\""),
            "10-first/10-one.de.md:16: /edit: unknown key");
        add("a scenario of its own", with(german(), "{}", "{ \"fetchscope\": 1 }"),
            "10-first/10-one.de.md:7: what stands in this block is that of the original, write {}");
        add("a term not bold", with(german(), "**Wort**", "Wort"),
            "10-first/10-one.de.md: the term \"Wort\" stands nowhere in bold");
    }
    void differencesAreFaults()
    {
        QFETCH(QByteArray, translation);
        QFETCH(QByteArray, fault);
        const QByteArray found = firstFault(course(translation.toStdString()));
        QVERIFY2(found.startsWith(fault), found);
    }
    void aLanguageIsThereAsAWhole()
    {
        CourseFiles files = course(german());
        files.erase("10-first/chapter.de.md");
        QCOMPARE(firstFault(files),
            QByteArray("10-first/chapter.de.md: the file is missing: it would translate 10-first/chapter.md"));
        files = course(german());
        files.erase("10-first/10-one.md");
        QVERIFY(firstFault(files).contains("it translates 10-first/10-one.md, which is not there"));
    }
};

QTEST_GUILESS_MAIN(TranslatedCourseTest)
#include "tst_translated_course.moc"
