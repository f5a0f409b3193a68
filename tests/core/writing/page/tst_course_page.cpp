#include "core/telling/handout/cheat_sheet.h"
#include "core/telling/lessons/course_reader.h"
#include "core/writing/page/course_page.h"
#include "core/writing/page/line_difference.h"
#include "tests/core/writing/page/page_xml.h"
#include "tests/core/writing/page/small_course.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include "resources/built_in_course.h"
#include "resources/built_in_scenarios.h"

using namespace fetchscope;

namespace {

std::optional<std::string_view> noExample(std::string_view)
{
    return std::nullopt;
}

Course smallCourse(std::string_view lesson)
{
    const CourseReading reading = readCourse(
        {{"course.md", "# A course\n\nAbout it.\n"}, {"10-first/chapter.md", "# A chapter\n\nWhat it is about.\n"},
            {"10-first/10-one.md", std::string(lesson)}},
        noExample);
    for (const LessonFault& fault : reading.faults)
        qWarning("%s", describe(fault).c_str());
    return reading.course;
}

} // namespace

class TestCoursePage : public QObject
{
    Q_OBJECT

private slots:
    void aLessonHasAllThatIsInIt();
    void theRightAnswerIsWhatTheEngineFound();
    void aRunIsToldOnce();
    void nothingOfALessonBreaksOut();
    void theTeachersNotesStayAtHome();
    void aCourseIsOnePage();
    void everyLessonIsSmall_data();
    void everyLessonIsSmall();
    void cheatSheetsAreOfTheEngine();
    void differencesAreShownLineByLine();
};

void TestCoursePage::aLessonHasAllThatIsInIt()
{
    const Course course = smallCourse(tests::smallLesson);
    QCOMPARE(course.chapters.size(), std::size_t {1});
    QCOMPARE(course.chapters[0].lessons.size(), std::size_t {1});
    const QString xml = tests::xmlOf(writeLessonPage(course.chapters[0].lessons[0]));
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(tests::textsOf(xml, QStringLiteral("lesson"))
                .constFirst()
                .startsWith(QStringLiteral("Who may read 4 minutes")));
    QVERIFY(tests::textsOf(xml, QStringLiteral("prose")).constFirst().contains(QStringLiteral("An origin is")));
    QCOMPARE(tests::textsOf(xml, QStringLiteral("stage")).size(), 3);
    const QString task = tests::textsOf(xml, QStringLiteral("task")).constFirst();
    for (const char* part :
        {"Let the page read.", "The page", "Exposed✗ otherwise", "The attacker", "Blocked✓ as it must be", "Hint 1",
            "Solution", "+ ", "https://app.example\"]", "Looks right and is not: A star"})
        QVERIFY2(task.contains(QString::fromUtf8(part)), qPrintable(task));
    const QString whatIf = tests::textsOf(xml, QStringLiteral("what-if")).constFirst();
    QVERIFY2(whatIf.contains(QStringLiteral("Blocked")) && whatIf.contains(QStringLiteral("Another page asks")),
        qPrintable(whatIf));
    const QString terms = tests::textsOf(xml, QStringLiteral("glossary")).constFirst();
    QVERIFY2(terms.contains(QStringLiteral("origin An origin is scheme, host and port.")), qPrintable(terms));
}

void TestCoursePage::theRightAnswerIsWhatTheEngineFound()
{
    const Course course = smallCourse(tests::smallLesson);
    const QString xml = tests::xmlOf(writeLessonPage(course.chapters[0].lessons[0]));
    // The request reaches the server, as the standard has it: a simple request needs no leave.
    static const QRegularExpression answer(QStringLiteral("data-answer=\"([0-9 ]*)\""));
    QCOMPARE(answer.match(xml).captured(1), QStringLiteral("1"));
    const QString solution = tests::textsOf(xml, QStringLiteral("solution")).constFirst();
    QVERIFY2(solution.startsWith(QStringLiteral("Answer b) Yes It goes out at once.")), qPrintable(solution));
}

void TestCoursePage::aRunIsToldOnce()
{
    const Course course = smallCourse(tests::smallLesson);
    const QString xml = tests::xmlOf(writeLessonPage(course.chapters[0].lessons[0]));
    // Two stops of one run: the second has the rows, and what there is to know stands at the first.
    QCOMPARE(xml.count(QStringLiteral("class=\"stage again\"")), 1);
    const qsizetype again = xml.indexOf(QStringLiteral("class=\"stage again\""));
    const qsizetype end = xml.indexOf(QStringLiteral("class=\"printed\""), again);
    QVERIFY(end > again);
    const QString second = xml.mid(again, end - again);
    QVERIFY(second.contains(QStringLiteral("class=\"row")));
    QVERIFY(!second.contains(QStringLiteral("class=\"more\"")));
    QVERIFY(second.contains(QStringLiteral("data-first=\"ls1-\"")));
}

void TestCoursePage::nothingOfALessonBreaksOut()
{
    // The reader of lessons takes no HTML: what else may make one is no reason to trust it.
    Course course = smallCourse(tests::smallLesson);
    Lesson& lesson = course.chapters[0].lessons[0];
    lesson.title = "A <b onclick=\"alert(0)\">title</b>";
    lesson.pages[1].heading = "<script>page</script>";
    lesson.pages[1].blocks.push_back(LessonText {tests::hostileText, 1});
    for (LessonPage& page : lesson.pages) {
        for (LessonBlock& block : page.blocks) {
            if (auto* question = std::get_if<LessonQuestion>(&block)) {
                question->text.markdown = "</p><script>alert(5)</script>";
                question->answers[0].text.markdown = "</button><script>alert(6)</script>";
            }
        }
    }
    const std::string html = writeLessonPage(lesson);
    const QString xml = tests::xmlOf(html);
    QXmlStreamReader reader(xml);
    QString text;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::Characters)
            text += reader.text();
        if (token != QXmlStreamReader::StartElement)
            continue;
        for (const char* never : {"script", "img", "iframe", "style", "form", "b onclick"})
            QVERIFY2(reader.name() != QString::fromLatin1(never), never);
        for (const QXmlStreamAttribute& attribute : reader.attributes())
            QVERIFY2(!attribute.name().startsWith(QStringLiteral("on")), qPrintable(attribute.name().toString()));
        const QString href = reader.attributes().value(QStringLiteral("href")).toString();
        QVERIFY2(href.isEmpty() || href.startsWith(QStringLiteral("https://")) || href.startsWith(QChar('#')),
            qPrintable(href));
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    for (const char* shown : {"<script>alert(1)</script>", "<img src=x onerror=alert(2)>", "</button><script>"})
        QVERIFY2(text.contains(QString::fromUtf8(shown)), shown);
}

void TestCoursePage::theTeachersNotesStayAtHome()
{
    const Course course = smallCourse(tests::smallLesson);
    QVERIFY(QString::fromUtf8(tests::smallLesson).contains(QStringLiteral("Ask the class")));
    for (const std::string& html : {writeLessonPage(course.chapters[0].lessons[0]), writeCoursePage(course)})
        QVERIFY(html.find("Ask the class") == std::string::npos);
}

void TestCoursePage::aCourseIsOnePage()
{
    const Course course = smallCourse(tests::smallLesson);
    const std::string html = writeCoursePage(course);
    QCOMPARE(html, writeCoursePage(course));
    const QString xml = tests::xmlOf(html);
    QVERIFY(tests::textsOf(xml, QStringLiteral("contents"))
                .constFirst()
                .contains(QStringLiteral("A chapter Who may read")));
    QVERIFY(xml.contains(QStringLiteral("<a href=\"#c1l1\">")) && xml.contains(QStringLiteral("id=\"c1l1\"")));
    // No id stands twice.
    static const QRegularExpression id(QStringLiteral(" id=\"([^\"]*)\""));
    QSet<QString> ids;
    for (auto matches = id.globalMatch(xml); matches.hasNext();) {
        const QString found = matches.next().captured(1);
        QVERIFY2(!ids.contains(found), qPrintable(found));
        ids.insert(found);
    }
}

void TestCoursePage::everyLessonIsSmall_data()
{
    QTest::addColumn<QString>("file");
    for (const BuiltInCourseFile& file : builtInCourse())
        QTest::newRow(std::string(file.path).c_str())
            << QString::fromUtf8(file.path.data(), static_cast<qsizetype>(file.path.size()));
    if (builtInCourse().empty())
        QTest::newRow("no course yet") << QString();
}

void TestCoursePage::everyLessonIsSmall()
{
    QFETCH(QString, file);
    static const CourseReading reading = [] {
        CourseFiles files;
        for (const BuiltInCourseFile& each : builtInCourse())
            files.emplace(each.path, each.text);
        return readCourse(files, [](std::string_view name) -> std::optional<std::string_view> {
            const BuiltInScenario* example = builtInScenarioNamed(name);
            return example ? std::optional(example->json) : std::nullopt;
        });
    }();
    for (const Chapter& chapter : reading.course.chapters) {
        for (const Lesson& lesson : chapter.lessons) {
            if (lesson.file == file.toStdString())
                QVERIFY(writeLessonPage(lesson).size() < 300000);
        }
    }
}

void TestCoursePage::cheatSheetsAreOfTheEngine()
{
    const Course course = smallCourse(tests::smallLesson);
    const QString xml = tests::xmlOf(writeCheatSheetPage(course.chapters[0]));
    // https://fetch.spec.whatwg.org/#cors-safelisted-request-header, #cors-preflight-fetch step 7.9; the limits of
    // Chromium, Firefox and WebKit.
    for (const char* part : {"To look up: A chapter", "Access-Control-Max-Age", "5 s", "2 h", "24 h", "10 min",
             "128 bytes", "1024 bytes", "multipart/form-data", "cors-missing-allow-origin"})
        QVERIFY2(xml.contains(QString::fromUtf8(part)), part);
}

void TestCoursePage::differencesAreShownLineByLine()
{
    const std::vector<DifferenceLine> lines = lineDifference("a\nb\nc\nd\ne\nf\ng\n", "a\nb\nc\nD\ne\nf\ng\n");
    QStringList shown;
    for (const DifferenceLine& line : lines)
        shown << QStringLiteral(" -+~").at(static_cast<int>(line.side))
                + QString::fromUtf8(line.text.data(), static_cast<qsizetype>(line.text.size()));
    QCOMPARE(shown, QStringList({" b", " c", "-d", "+D", " e", " f"}));
    QVERIFY(lineDifference("a\nb", "a\nb").empty());
}

QTEST_GUILESS_MAIN(TestCoursePage)
#include "tst_course_page.moc"
