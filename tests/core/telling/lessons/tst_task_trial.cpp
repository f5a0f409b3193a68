#include "core/telling/lessons/lesson_change.h"
#include "core/telling/lessons/task_trial.h"
#include "tests/core/telling/lessons/courses.h"

#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

/// A student's answer is judged by running it; what it opens to whom is said.
class TaskTrialTest : public QObject
{
    Q_OBJECT

    Lesson m_lesson;
    const LessonTask* m_task = nullptr;

    TaskTrial trial(const std::string& change) const
    {
        const auto student = changed(m_lesson.scenarioNamed("plain")->json, {change, 1});
        const auto result = tryTask(m_lesson, *m_task, student ? *student : std::string());
        return result ? *result : TaskTrial {};
    }
    static QByteArray opened(const TaskTrial& trial)
    {
        QByteArray all;
        for (const Message& message : trial.opened)
            all += QByteArray::fromStdString(textOf(message)) + '\n';
        return all;
    }

private slots:
    void initTestCase()
    {
        m_lesson = lessonFrom(plainScenario() + "## A\n\n" + plainTask());
        m_task = &std::get<LessonTask>(m_lesson.pages[0].blocks[0]);
    }
    void nothingDone()
    {
        const TaskTrial done = trial("{}");
        QVERIFY(!done.isSolved);
        QVERIFY(!done.probes[0].isGreen && done.probes[1].isGreen);
        QVERIFY(done.probes[0].explanation.find("Access-Control-Allow-Origin") != std::string::npos);
        QCOMPARE(textOf(verdictOn(*m_task, done)), std::string("1 of 2 probes are red. The first is \"The page\"."));
    }
    void theNarrowestIsPraised()
    {
        const TaskTrial done =
            trial(json("[ { 'op': 'add', 'path': '/server/0/respond/headers/-',\n"
                       "            'value': ['Access-Control-Allow-Origin', 'https://app.shop.example'] } ]"));
        QVERIFY(done.isSolved && done.isNarrowest());
        QVERIFY(textOf(verdictOn(*m_task, done)).find("nobody else") != std::string::npos);
    }
    void aWildcardIsTheWrongThatItIs()
    {
        const TaskTrial done = trial(json("[ { 'op': 'add', 'path': '/server/0/respond/headers/-',\n"
                                          "            'value': ['Access-Control-Allow-Origin', '*'] } ]"));
        QVERIFY(!done.isSolved);
        QCOMPARE(done.wrong, std::optional<std::size_t>(0));
        // The wildcard does not hold with credentials (https://fetch.spec.whatwg.org/#cors-check, step 3).
        QCOMPARE(opened(done),
            QByteArray(
                "An attacker's page (https://attacker.example) can read the answer, without the user's cookies.\n"
                "Another page of the same site can read the answer, without the user's cookies.\n"
                "A page whose origin is null, such as a sandboxed frame, can read the answer, without the user's "
                "cookies.\n"));
    }
    /// The probes do not ask for `null`; the audience does.
    void whatNoProbeAsksForIsSeen()
    {
        const TaskTrial done = trial(json(
            "{ 'server': [\n"
            "            { 'match': { 'headers': { 'Origin': 'null' } }, 'respond': { 'headers': [\n"
            "                ['Access-Control-Allow-Origin', 'null'], ['Access-Control-Allow-Credentials', 'true'],\n"
            "                ['Access-Control-Allow-Methods', 'PUT']] } },\n"
            "            { 'respond': { 'headers': [['Access-Control-Allow-Origin', 'https://app.shop.example']] } } ] "
            "}"));
        QVERIFY(done.isSolved && !done.isNarrowest());
        QCOMPARE(opened(done),
            QByteArray(
                "A page whose origin is null, such as a sandboxed frame, can read the answer with the user's cookies.\n"
                "A page whose origin is null, such as a sandboxed frame, can send requests that need a preflight with "
                "the user's cookies.\n"));
    }
    /// A server that answers whoever asks, by the name of each.
    void aReflectedSiblingIsSeen()
    {
        const TaskTrial done =
            trial(json("{ 'server': [\n"
                       "            { 'match': { 'headers': { 'Origin': 'https://other-page.shop.example' } },\n"
                       "              'respond': { 'headers': [['Access-Control-Allow-Origin', "
                       "'https://other-page.shop.example']] } },\n"
                       "            { 'respond': { 'headers': [['Access-Control-Allow-Origin', "
                       "'https://app.shop.example']] } } ] }"));
        QVERIFY(done.isSolved);
        QCOMPARE(opened(done),
            QByteArray("Another page of the same site can read the answer, without the user's cookies.\n"));
    }
    void onlyWhatMayBeEditedCounts()
    {
        const TaskTrial done = trial(json("{ 'page': { 'url': 'https://api.example/' } }"));
        QVERIFY(!done.isSolved);
        QVERIFY(!done.probes[0].isGreen);
    }
    void whatIsNoScenarioIsAnError()
    {
        const auto result = tryTask(
            m_lesson, *m_task, json("{ 'fetchscope': 1, 'page': { 'url': 'https://a.example/' }, 'servr': [] }"));
        QVERIFY(!result);
        QCOMPARE(describe(result.error()), std::string("/servr: unknown key, did you mean \"server\"?"));
    }
    void aScenarioWithoutItsActionIsRed()
    {
        Lesson lesson = lessonFrom(plainScenario() + "## A\n\n" + plainTask());
        auto& task = std::get<LessonTask>(lesson.pages[0].blocks[0]);
        task.edit = {TaskPart::Request};
        const auto student = changed(lesson.scenarioNamed("plain")->json, {json("{ 'actions': [], 'expect': [] }"), 1});
        const auto result = tryTask(lesson, task, *student);
        QVERIFY(result);
        QVERIFY(!result->isSolved);
    }
};

QTEST_GUILESS_MAIN(TaskTrialTest)
#include "tst_task_trial.moc"
