#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/lessons/course_reader.h"
#include "core/telling/lessons/lesson_change.h"
#include "core/telling/lessons/lesson_question.h"
#include "core/telling/timeline/row_text.h"
#include "core/telling/timeline/run_lookup.h"
#include "core/writing/page/course_page.h"
#include "tests/browser/pages.h"
#include "tests/core/writing/page/small_course.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include "resources/built_in_course.h"
#include "resources/built_in_scenarios.h"

using namespace fetchscope;

namespace {

/// Where each timeline of the page stands.
const QString positions =
    QStringLiteral("[...document.querySelectorAll('.stage')].map((stage) => "
                   "[...stage.querySelectorAll('.row')].findIndex((row) => row.classList.contains('now')))");

/// What each timeline says at each of its rows, by its own buttons from the first one on.
const QString allRows = QStringLiteral("[...document.querySelectorAll('.stage')].map((stage) => {"
                                       "const count = stage.querySelectorAll('.row').length;"
                                       "stage.querySelector('[data-move=first]').click();"
                                       "return Array.from({ length: count }, (_, i) => {"
                                       "if (i > 0) stage.querySelector('[data-move=next]').click();"
                                       "return { words: stage.querySelector('.row.now .words').textContent,"
                                       "panel: stage.querySelector('.panel').textContent,"
                                       "position: stage.querySelector('.position').textContent }; }); })");

QByteArray bytesOf(const std::string& text)
{
    return QByteArray::fromStdString(text);
}

Course courseOf(std::string_view lesson)
{
    return readCourse(
        {{"course.md", "# A course\n\nAbout it.\n"}, {"10-first/chapter.md", "# A chapter\n\nWhat it is about.\n"},
            {"10-first/10-one.md", std::string(lesson)}},
        [](std::string_view) { return std::optional<std::string_view>(); })
        .course;
}

const Course& builtIn()
{
    static const CourseReading reading = [] {
        CourseFiles files;
        for (const BuiltInCourseFile& each : builtInCourse())
            files.emplace(each.path, each.text);
        return readCourse(files, [](std::string_view name) -> std::optional<std::string_view> {
            const BuiltInScenario* example = builtInScenarioNamed(name);
            return example ? std::optional(example->json) : std::nullopt;
        });
    }();
    return reading.course;
}

/// The runs of a lesson's timelines, in order, as the program makes them.
std::vector<RunPointer> runsOf(const Lesson& lesson)
{
    std::vector<RunPointer> runs;
    const auto add = [&runs](const RunPointer& run) {
        if (!TimelineLayout(*run->scenario, run->result).rows().empty())
            runs.push_back(run);
    };
    for (const LessonPage& page : lesson.pages) {
        for (const LessonBlock& block : page.blocks) {
            if (const auto* stop = std::get_if<LessonStop>(&block)) {
                add(runUnder(*lesson.scenarioNamed(stop->scenario), stop->profile));
            } else if (const auto* whatIf = std::get_if<LessonWhatIf>(&block)) {
                auto scenario = changedScenario(lesson.scenarioNamed(whatIf->scenario)->json, whatIf->change);
                auto run = std::make_shared<Run>();
                run->scenario = std::make_shared<const Scenario>(*std::move(scenario));
                run->result = runScenario(*run->scenario, Tracing::On);
                add(run);
            }
        }
    }
    return runs;
}

} // namespace

/// Pages of lessons, used in a real browser with real keys and clicks, against what the program says of them.
class TestLessonInBrowsers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_pages = std::make_unique<tests::Pages>(); }

    void everyTimelineStepsAsInTheProgram_data();
    void everyTimelineStepsAsInTheProgram();
    void keysMoveTheTimelineInView_data() { tests::Pages::browsers(); }
    void keysMoveTheTimelineInView();
    void headersOpenAndLead_data() { tests::Pages::browsers(); }
    void headersOpenAndLead();
    void questionsAreAnswered_data() { tests::Pages::browsers(); }
    void questionsAreAnswered();
    void whatIfsAndTasksOpen_data() { tests::Pages::browsers(); }
    void whatIfsAndTasksOpen();
    void contentsLeadToLessons_data() { tests::Pages::browsers(); }
    void contentsLeadToLessons();
    void nothingOfALessonRuns_data() { tests::Pages::browsers(); }
    void nothingOfALessonRuns();

private:
    QJsonValue evaluated(const char* expression) { return m_browser->evaluate(QString::fromUtf8(expression)); }
    int positionOf(int stage) { return m_browser->evaluate(positions).toArray().at(stage).toInt(); }

    std::unique_ptr<tests::Pages> m_pages;
    tests::Browser* m_browser = nullptr;
};

void TestLessonInBrowsers::everyTimelineStepsAsInTheProgram_data()
{
    QTest::addColumn<QString>("browser");
    QTest::addColumn<QString>("id");
    int number = 0;
    for (const Chapter& chapter : builtIn().chapters) {
        for (const Lesson& lesson : chapter.lessons) {
            const QString id = QString::fromStdString(lesson.id);
            // All of them where somebody wants them, else some of every chapter.
            if (tests::areLongTestsWanted() || number % 4 == 0)
                QTest::newRow(("Chromium: " + lesson.file).c_str()) << QStringLiteral("Chromium") << id;
            if (number % 12 == 0)
                QTest::newRow(("Firefox: " + lesson.file).c_str()) << QStringLiteral("Firefox") << id;
            ++number;
        }
    }
}

void TestLessonInBrowsers::everyTimelineStepsAsInTheProgram()
{
    QFETCH(QString, browser);
    QFETCH(QString, id);
    const Lesson* lesson = builtIn().lessonNamed(id.toStdString());
    QVERIFY(lesson);
    OPEN_OR_SKIP(*m_pages, m_browser, browser, bytesOf(writeLessonPage(*lesson)));
    const std::vector<RunPointer> runs = runsOf(*lesson);
    const QJsonArray stages = m_browser->evaluate(allRows).toArray();
    QCOMPARE(static_cast<std::size_t>(stages.size()), runs.size());
    for (std::size_t stage = 0; stage < runs.size(); ++stage) {
        const QJsonArray rows = stages[static_cast<qsizetype>(stage)].toArray();
        const TimelineLayout layout(*runs[stage]->scenario, runs[stage]->result);
        QCOMPARE(static_cast<std::size_t>(rows.size()), layout.rows().size());
        for (std::size_t i = 0; i < layout.rows().size(); ++i) {
            const QJsonObject row = rows[static_cast<qsizetype>(i)].toObject();
            const QString words = row[QStringLiteral("words")].toString().simplified();
            const RowText text = rowText(*runs[stage], layout.rows()[i]);
            for (const std::string& part : {text.title, text.detail, text.word})
                QVERIFY2(words.contains(QString::fromStdString(part).simplified()), qPrintable(words));
            QVERIFY(row[QStringLiteral("panel")].toString().simplified().startsWith(words));
            QCOMPARE(row[QStringLiteral("position")].toString(),
                QStringLiteral("Step %1 of %2").arg(i + 1).arg(layout.rows().size()));
            // What there is to know of a message is there, also where the run was shown before.
            if (layout.rows()[i].kind == RowKind::Request)
                QVERIFY(row[QStringLiteral("panel")].toString().contains(QString::fromStdString(
                    runs[stage]->result.exchanges[static_cast<std::size_t>(layout.rows()[i].exchange)].url)));
        }
    }
}

void TestLessonInBrowsers::keysMoveTheTimelineInView()
{
    QFETCH(QString, browser);
    const Course course = courseOf(tests::smallLesson);
    const Lesson& lesson = course.chapters.at(0).lessons.at(0);
    OPEN_OR_SKIP(*m_pages, m_browser, browser, bytesOf(writeLessonPage(lesson)));
    const RunPointer run = runUnder(*lesson.scenarioNamed("plain"), std::nullopt);
    const TimelineLayout layout(*run->scenario, run->result);
    const int last = static_cast<int>(layout.rows().size()) - 1;
    // The stops stand where the lesson says: at the request, and at the result.
    const auto kindAt = [&](int row) { return layout.rows()[static_cast<std::size_t>(row)].kind; };
    QCOMPARE(kindAt(positionOf(0)), RowKind::Request);
    QCOMPARE(kindAt(positionOf(1)), RowKind::Result);
    const int second = positionOf(1);
    m_browser->click(QStringLiteral(".stage [data-move=first]"));
    QCOMPARE(positionOf(0), 0);
    m_browser->press(QStringLiteral("ArrowDown"));
    QCOMPARE(positionOf(0), 1);
    m_browser->press(QStringLiteral("End"));
    QCOMPARE(positionOf(0), last);
    QCOMPARE(positionOf(1), second);
    // A row that is clicked, and from there on by keys.
    m_browser->click(QStringLiteral(".stage.again .row:nth-child(2) > .line"));
    QCOMPARE(positionOf(1), 1);
    m_browser->press(QStringLiteral("ArrowRight"));
    QCOMPARE(positionOf(1), 2);
    QCOMPARE(positionOf(0), last);
    QVERIFY(evaluated("document.activeElement === document.querySelector('.stage.again .row.now > .line')").toBool());
}

void TestLessonInBrowsers::headersOpenAndLead()
{
    QFETCH(QString, browser);
    const Course course = courseOf(tests::smallLesson);
    OPEN_OR_SKIP(*m_pages, m_browser, browser, bytesOf(writeLessonPage(course.chapters.at(0).lessons.at(0))));
    // At the second timeline, which borrows what there is to know from the first.
    m_browser->click(QStringLiteral(".stage.again .row.request > .line"));
    const int request = positionOf(1);
    m_browser->click(QStringLiteral(".stage.again .panel .headers summary"));
    QVERIFY(evaluated("document.querySelector('.stage.again .panel .headers details').open").toBool());
    const int first = positionOf(0);
    m_browser->click(QStringLiteral(".stage.again .panel .headers details[open] a[href^=\"#\"]"));
    QVERIFY(positionOf(1) < request);
    QCOMPARE(positionOf(0), first);
}

void TestLessonInBrowsers::questionsAreAnswered()
{
    QFETCH(QString, browser);
    const Course course = courseOf(tests::smallLesson);
    OPEN_OR_SKIP(*m_pages, m_browser, browser, bytesOf(writeLessonPage(course.chapters.at(0).lessons.at(0))));
    // A simple request goes out at once: the second answer is right.
    m_browser->click(QStringLiteral(".question .choices > li:nth-child(1) button"));
    QVERIFY(evaluated("document.querySelector('.choices > li:nth-child(1)').textContent")
                .toString()
                .contains(QStringLiteral("Not so.")));
    QVERIFY(!evaluated("document.querySelector('.question .solution').open").toBool());
    m_browser->click(QStringLiteral(".question .choices > li:nth-child(2) button"));
    QVERIFY(evaluated("document.querySelector('.choices > li:nth-child(2)').textContent")
                .toString()
                .contains(QStringLiteral("Right.")));
    QVERIFY(evaluated("document.querySelector('.question .solution').open").toBool());
    QVERIFY(evaluated("document.querySelector('.question .solution').innerText")
                .toString()
                .contains(QStringLiteral("It goes out at once.")));
}

void TestLessonInBrowsers::whatIfsAndTasksOpen()
{
    QFETCH(QString, browser);
    const Course course = courseOf(tests::smallLesson);
    OPEN_OR_SKIP(*m_pages, m_browser, browser, bytesOf(writeLessonPage(course.chapters.at(0).lessons.at(0))));
    const QString whatIf = QStringLiteral("details.what-if");
    m_browser->click(whatIf + QStringLiteral(" > summary"));
    m_browser->click(whatIf + QStringLiteral(" [data-move=first]"));
    m_browser->press(QStringLiteral("ArrowDown"));
    QCOMPARE(positionOf(2), 1);
    QVERIFY(m_browser->evaluate(QStringLiteral("document.querySelector('%1 .outcome').innerText").arg(whatIf))
                .toString()
                .contains(QStringLiteral("Blocked")));
    for (const char* part : {".task .hint", ".task .solution"}) {
        const QString selector = QString::fromLatin1(part);
        m_browser->click(selector + QStringLiteral(" > summary"));
        QVERIFY(m_browser->evaluate(QStringLiteral("document.querySelector('%1').open").arg(selector)).toBool());
    }
    QVERIFY(
        evaluated("[...document.querySelectorAll('.task .solution[open] ins')].map((line) => line.innerText).join()")
            .toString()
            .contains(QStringLiteral("Access-Control-Allow-Origin")));
}

void TestLessonInBrowsers::contentsLeadToLessons()
{
    QFETCH(QString, browser);
    Course course = courseOf(tests::smallLesson);
    course.chapters.at(0).lessons.push_back(course.chapters[0].lessons[0]);
    course.chapters[0].lessons[1].title = "The other one";
    OPEN_OR_SKIP(*m_pages, m_browser, browser, bytesOf(writeCoursePage(course)));
    m_browser->click(QStringLiteral(".contents a[href=\"#c1l2\"]"));
    QCOMPARE(evaluated("location.hash").toString(), QStringLiteral("#c1l2"));
    QVERIFY(evaluated("(() => { const box = document.getElementById('c1l2').getBoundingClientRect(); "
                      "return box.top < innerHeight && box.bottom > 0; })()")
                .toBool());
    // The same lesson twice: each has timelines and questions of its own.
    m_browser->click(QStringLiteral("#c1l2 .stage [data-move=last]"));
    QVERIFY(positionOf(0) < positionOf(3));
    m_browser->click(QStringLiteral("#c1l2 .choices > li:nth-child(2) button"));
    QVERIFY(!evaluated("document.querySelector('#c1l1 .solution').open").toBool());
    QVERIFY(evaluated("document.querySelector('#c1l2 .question .solution').open").toBool());
}

/// Whatever stands in a lesson, and in its scenario: it is text.
void TestLessonInBrowsers::nothingOfALessonRuns()
{
    QFETCH(QString, browser);
    constexpr std::string_view attack =
        "</title></style></script></pre><script>window.ran = 1</script><img src=x onerror=\"window.ran = 1\">"
        "<a href=\"javascript:window.ran=1\" onclick=\"window.ran=1\">\" ' --><!-- ]]>";
    const std::string text(attack);
    Course course = courseOf(tests::smallLesson);
    Chapter& chapter = course.chapters.at(0);
    Lesson& lesson = chapter.lessons.at(0);
    course.title = chapter.title = lesson.title = text;
    course.text.markdown = chapter.text.markdown = text + "\n\n" + tests::hostileText;
    lesson.terms = {text};
    lesson.evidence.push_back({EvidenceKind::Standard, "https://x.test/\"><script>window.ran=1</script>", 0});
    for (LessonPage& page : lesson.pages) {
        page.heading = text;
        page.blocks.push_back(LessonText {text + "\n\n" + tests::hostileText, 1});
        for (LessonBlock& block : page.blocks) {
            if (auto* question = std::get_if<LessonQuestion>(&block)) {
                question->text.markdown = text;
                for (LessonAnswer& answer : question->answers)
                    answer.text.markdown = answer.why.markdown = text;
            } else if (auto* whatIf = std::get_if<LessonWhatIf>(&block)) {
                whatIf->label.markdown = whatIf->says.markdown = text;
            } else if (auto* task = std::get_if<LessonTask>(&block)) {
                task->text.markdown = text;
                for (LessonProbe& probe : task->probes)
                    probe.name.markdown = text;
                for (LessonText& hint : task->hints)
                    hint.markdown = text;
                for (WrongSolution& wrong : task->wrong)
                    wrong.name.markdown = wrong.says.markdown = text;
            }
        }
    }
    for (NamedScenario& named : lesson.scenarios) {
        named.json =
            R"({"fetchscope":1,"title":"</script><script>window.ran=1</script>","page":{"url":"https://app.example/"},)"
            R"("actions":[{"initiator":"fetch","url":"https://api.example/'\"><script>window.ran=1</script>",)"
            R"("init":{"method":"PUT","body":"</pre><img src=x onerror=window.ran=1>",)"
            R"("headers":{"X-A":"<script>window.ran=1</script>"}}}],"server":[{"respond":{"headers":)"
            R"([["Access-Control-Allow-Origin","https://app.example<script>window.ran=1</script>"],)"
            R"(["X-B","<img src=x onerror=window.ran=1>"]],"body":"<script>window.ran=1</script>"}}]})";
        auto scenario = readScenario(named.json);
        QVERIFY2(scenario.has_value(), scenario ? "" : describe(scenario.error()).c_str());
        named.scenario = std::make_shared<const Scenario>(*std::move(scenario));
    }
    for (const std::string& html : {writeLessonPage(lesson), writeCoursePage(course), writeCheatSheetPage(chapter)}) {
        OPEN_OR_SKIP(*m_pages, m_browser, browser, bytesOf(html));
        QCOMPARE(evaluated("document.scripts.length").toInt(), 1);
        QCOMPARE(
            evaluated("document.querySelectorAll('img, iframe, form, object, svg, link, base, [onclick], [onerror], "
                      "a[href^=javascript], a[href^=data]').length")
                .toInt(),
            0);
        // Every row is shown once, so that all panels have been filled.
        m_browser->evaluate(allRows);
        QVERIFY(evaluated("window.ran === undefined").toBool());
        QCOMPARE(evaluated("performance.getEntriesByType('resource').length").toInt(), 0);
        QCOMPARE(evaluated("document.querySelectorAll('main > *').length > 0 && "
                           "document.body.lastElementChild.tagName")
                     .toString(),
            QStringLiteral("SCRIPT"));
    }
}

QTEST_GUILESS_MAIN(TestLessonInBrowsers)
#include "tst_lesson_in_browsers.moc"
