#include "core/telling/lessons/lesson_prose.h"
#include "core/telling/lessons/lesson_question.h"
#include "tests/core/telling/lessons/courses.h"

#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

/// Everything that a lesson says is run; what does not hold is a fault.
class CourseCheckTest : public QObject
{
    Q_OBJECT

    static QByteArray check(const std::string& body)
    {
        QByteArray all;
        for (const std::string& fault : checkedFaultsOf(courseOf({{"10-one.md", lessonOf(body)}})))
            all += QByteArray::fromStdString(fault) + '\n';
        return all;
    }
    static std::string with(std::string text, const std::string& what, const std::string& by)
    {
        text.replace(text.find(what), what.size(), by);
        return text;
    }
    static std::string question(const std::string& answers, const std::string& beside = {})
    {
        return plainScenario() + "## A\n\n```fetchscope question q\n{ \"text\": \"T\", \"scenario\": \"plain\", "
            + beside + "\"answers\": [" + answers + "] }\n```\n";
    }
    static std::string answer(const std::string& expect)
    {
        return json("{ 'text': 'a', 'why': 'b', 'expect': ") + expect + " }";
    }

private slots:
    void whatHolds()
    {
        QCOMPARE(check(plainScenario() + "## A\n\n" + plainTask()), QByteArray());
        QCOMPARE(check(question(answer(json("{ 'requests': 1 }")) + ", " + answer(json("{ 'requests': 0 }")))),
            QByteArray());
    }
    void scenarios()
    {
        const QByteArray faults = check(with(plainScenario(), "blocked", "exposed") + "## A\n\nText\n");
        for (const char* profile : {"standard", "chromium", "firefox"}) {
            const QByteArray fault =
                QByteArray("10-first/10-one.md:6: the scenario \"plain\", action 0, does not hold under ") + profile
                + ": verdict: expected exposed, got blocked";
            QVERIFY2(faults.contains(fault), faults);
        }
        // Where it names a profile, under that one alone.
        const std::string named =
            with(plainScenario(), "{ \"fetchscope\": 1,", "{ \"fetchscope\": 1, \"profile\": \"firefox\",");
        QCOMPARE(check(with(named, "blocked", "exposed") + "## A\n\nText\n").count('\n'), 1);
    }
    /// Of Access-Control-Max-Age Chromium takes two hours at the most, Firefox a day.
    void browsers()
    {
        const std::string scenario = repeatedPut();
        const QByteArray faults = check(scenario + "## A\n\nText\n");
        QVERIFY2(faults.contains("action 2, does not hold under chromium"), faults);
        QVERIFY2(!faults.contains("under firefox") && !faults.contains("under standard"), faults);
        QCOMPARE(check(scenario
                     + "## A\n\n```fetchscope browsers\n{ \"scenario\": \"plain\", \"expect\": { \"chromium\": "
                       "[ null, null, { \"preflight\": true } ] } }\n```\n"),
            QByteArray());
    }
    void stops()
    {
        const std::string stop = "## A\n\n```fetchscope stop\n{ \"scenario\": \"plain\", \"at\": AT }\n```\n";
        for (const char* place : {"\"start\"", "\"end\"", "{ \"request\": 0 }", "{ \"response\": 0 }",
                 "{ \"result\": true }", "{ \"decision\": \"CORS check\" }"})
            QCOMPARE(check(plainScenario() + with(stop, "AT", place)), QByteArray());
        const QByteArray fault = check(plainScenario() + with(stop, "AT", "{ \"request\": 1 }"));
        QVERIFY2(fault.startsWith(
                     "10-first/10-one.md:16: the timeline of \"plain\", action 0, has no such place under standard"),
            fault);
        QVERIFY2(check(plainScenario() + with(stop, "AT", "{ \"decision\": \"CORS-preflight fetch\" }"))
                     .contains("its decisions are"),
            fault);
    }
    void questions()
    {
        const std::string right = answer(json("{ 'requests': 1 }"));
        const std::string wrong = answer(json("{ 'requests': 0 }"));
        QVERIFY(check(question(wrong + ", " + wrong))
                    .contains(":16: no answer of the question \"q\" is right under standard"));
        QVERIFY(check(question(right + ", " + right))
                    .contains("all answers of the question \"q\" are right under firefox"));
        const std::string two = right + ", " + answer(json("{ 'verdict': 'blocked' }")) + ", " + wrong;
        QVERIFY(check(question(two)).contains("several answers of the question \"q\" are right under chromium: 1, 2"));
        QCOMPARE(check(question(two, "\"several\": true, ")), QByteArray());
    }
    void tasks()
    {
        const std::string before = plainScenario() + "## A\n\n";
        QVERIFY(check(before
            + with(
                plainTask(), "\"blocked\": { \"verdict\": \"blocked\" }", "\"blocked\": { \"verdict\": \"exposed\" }"))
                    .contains(":16: the task \"allow\" does not begin blocked as it says under standard"));
        QByteArray faults =
            check(before + with(plainTask(), "https://app.shop.example\"", "https://app.shop.example/\""));
        QVERIFY2(faults.contains(":21: the solution: the probe \"The page\" is red under firefox: verdict: expected "
                                 "exposed, got blocked"),
            faults);
        faults = check(before + with(plainTask(), "\"fails\": [\"attacker\"]", "\"fails\": [\"page\"]"));
        QVERIFY2(faults.contains("wrong, \"A wildcard\": the probe \"The page\" is green under standard"), faults);
        QVERIFY2(faults.contains("wrong, \"A wildcard\": the probe \"The attacker\" is red under standard"), faults);
        QCOMPARE(check(before + with(plainTask(), "\"fails\": [\"attacker\"]", "\"fails\": [\"The attacker\"]")),
            QByteArray());
        faults = check(before + with(plainTask(), "\"edit\": [\"server\"]", "\"edit\": [\"request\"]"));
        QVERIFY2(faults.contains("the solution: it changes what the task does not let edit"), faults);
    }
    void whatIfs()
    {
        const std::string whatIf =
            "## A\n\n```fetchscope what-if\n{ \"label\": \"L\", \"scenario\": \"plain\",\n"
            "  \"change\": { \"page\": { \"url\": \"https://api.example/\" } }, \"expect\": EXPECT }\n```\n";
        QCOMPARE(check(plainScenario() + with(whatIf, "EXPECT", json("{ 'verdict': 'exposed' }"))), QByteArray());
        QVERIFY(check(plainScenario() + with(whatIf, "EXPECT", json("{ 'preflight': true }")))
                    .contains(":16: the what-if does not hold under chromium: preflight: expected yes, got no"));
    }
    void termsAreExplainedBeforeTheyAreUsed()
    {
        const auto course = [](const std::string& first) {
            return courseOf({{"10-one.md", lessonOf("\n## A\n\n" + first + "\n")},
                {"20-two.md", lessonOf("\n## B\n\nAn **origin** is a scheme, a host and a port.\n", "\"origin\"")}});
        };
        QCOMPARE(checkedFaultsOf(course("Two lines,\nwith an Origin.")),
            (std::vector<std::string> {
                "10-first/10-one.md:10: the term \"origin\" is used before the lesson \"two\" explains "
                "it, say it in other words here, or explain it earlier"}));
        // Another word, and code.
        QVERIFY(checkedFaultsOf(course("The same-origin policy, originally, and `origin`.")).empty());
        const auto faults =
            checkedFaultsOf(courseOf({{"10-one.md", lessonOf("\n## A\n\nAn origin.\n", "\"origin\"")}}));
        QCOMPARE(faults,
            std::vector<std::string> {"10-first/10-one.md: the term \"origin\" stands nowhere in bold, write "
                                      "**origin** where it is explained"});
    }
    void wholeWords()
    {
        QVERIFY(usesTerm("An Origin, say", "origin"));
        QVERIFY(usesTerm("Der Schlüssel", "schlüssel"));
        QVERIFY(!usesTerm("origins", "origin"));
        QVERIFY(!usesTerm("cross-origin", "origin"));
        QVERIFY(!usesTerm("Urschlüssel", "schlüssel"));
        QVERIFY(usesTerm("the preflight cache answers", "preflight cache"));
    }
    void longLessonsAreWarnedOf()
    {
        std::string words;
        for (int i = 0; i < 901; ++i)
            words += "word ";
        const CourseCheck check =
            checkCourse(courseOf({{"10-one.md", lessonOf("\n## A\n\n" + words + "\n")}}), noExample);
        QCOMPARE(check.errors(), std::size_t {0});
        QCOMPARE(check.faults.size(), std::size_t {1});
        QVERIFY(check.faults.front().isWarning);
    }
};

QTEST_GUILESS_MAIN(CourseCheckTest)
#include "tst_course_check.moc"
