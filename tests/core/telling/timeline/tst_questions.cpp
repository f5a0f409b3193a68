#include "core/telling/timeline/counterfactuals.h"
#include "tests/core/scenarios.h"

#include <QTest>

using namespace fetchscope;

namespace {

std::vector<Question> questionsOn(const Run& run)
{
    return questionsOf(run, TimelineLayout(*run.scenario, run.result));
}

std::vector<Question> questionsOn(const QByteArray& scenario)
{
    return questionsOn(*tests::runOf(scenario));
}

const Question* of(const std::vector<Question>& questions, QuestionKind kind, std::size_t action = 0)
{
    for (const Question& question : questions) {
        if (question.kind == kind && question.action == action)
            return &question;
    }
    return nullptr;
}

std::string rightAnswer(const Question& question)
{
    return question.answers[question.right];
}

} // namespace

/// What a person is asked before a run goes on; the answers that are right follow from the standard.
class QuestionsTest : public QObject
{
    Q_OBJECT

private slots:
    void aPutNeedsAPreflightBecauseOfTheMethod();
    void aSimpleGetNeedsNone();
    void whoAnswersIsAskedBeforeItIsSeen();
    void thePreflightIsRefusedForTheMethod();
    void aMethodThatIsListedWouldHavePassed();
    void theCacheAnswersTheSecondPut();
    void theCacheHasRunOut();
    void theLastOriginOfAChainIsNull();
    void storageAccessIsAsked();
    void pixelsOfATaintedCanvasAreNotRead();
    void equalRequestsAreToldApart();
    void aRequestThatIsAloneHasNoNumber();
    void howOftenTheBrowserWillAskIsNotSaid();
    void theDestinationOfAFrame();
    void whoClickedIsAsked();
    void aPreloadDoesNotSayThatItIsAhead();
    void theNumberOfQuestionsIsLimited();
    void nothingIsAskedTwice();
    void nothingIsAskedOfARunWithoutRequests();
    void kindsHaveCodesAndSubjects();
    void aScoreAddsUp();
};

void QuestionsTest::aPutNeedsAPreflightBecauseOfTheMethod()
{
    const auto questions = questionsOn(tests::blockedPreflight());
    const Question* question = of(questions, QuestionKind::Preflight);
    QVERIFY(question);
    QVERIFY(rightAnswer(*question).starts_with("Yes, because of the method PUT"));
    QCOMPARE(question->place, std::string("Main fetch, step 12.6"));
}

void QuestionsTest::aSimpleGetNeedsNone()
{
    const auto questions = questionsOn(tests::credentialedGet());
    const Question* question = of(questions, QuestionKind::Preflight);
    QVERIFY(question);
    QCOMPARE(rightAnswer(*question), std::string("No: its method and its headers are safelisted"));
}

void QuestionsTest::whoAnswersIsAskedBeforeItIsSeen()
{
    const RunPointer run = tests::runOf(tests::blockedPreflight());
    const auto questions = questionsOn(*run);
    QVERIFY(questions.size() > 2);
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const Question& question = questions[i];
        QVERIFY(question.asked <= question.step);
        QVERIFY(question.step < run->result.trace.size());
        QVERIFY(question.right < question.answers.size());
        QVERIFY(i == 0 || question.asked >= questions[i - 1].asked);
    }
}

void QuestionsTest::thePreflightIsRefusedForTheMethod()
{
    const auto questions = questionsOn(tests::blockedPreflight());
    const Question* question = of(questions, QuestionKind::PreflightAnswer);
    QVERIFY(question);
    QCOMPARE(
        rightAnswer(*question), std::string("No. Access-Control-Allow-Methods does not list the request's method."));
    QCOMPARE(question->place, std::string("CORS-preflight fetch, step 7.5"));
    QVERIFY(question->explanation.starts_with("Is PUT safelisted"));
    // What the page gets follows from it.
    QVERIFY(!of(questions, QuestionKind::Result));
}

void QuestionsTest::aMethodThatIsListedWouldHavePassed()
{
    const RunPointer run = tests::runOf(tests::blockedPreflight());
    const auto questions = questionsOn(*run);
    const Question* question = of(questions, QuestionKind::PreflightAnswer);
    QVERIFY(question);
    const auto counterfactual = counterfactualOf(*run, *question);
    QVERIFY(counterfactual);
    QVERIFY(counterfactual->change.starts_with("Access-Control-Allow-Methods: PUT in the answer to OPTIONS "));
    QCOMPARE(counterfactual->answer, std::string("Yes: origin, method and headers are allowed"));
    QVERIFY(counterfactual->text.find(counterfactual->change) != std::string::npos);
    QVERIFY(counterfactual->text.find(counterfactual->answer) != std::string::npos);
}

void QuestionsTest::theCacheAnswersTheSecondPut()
{
    const RunPointer run = tests::runOf(tests::cachedPut());
    const auto questions = questionsOn(*run);
    const Question* question = of(questions, QuestionKind::PreflightCache, 2);
    QVERIFY(question);
    QCOMPARE(rightAnswer(*question), std::string("Yes: it has the method and every header"));
    QVERIFY(!of(questions, QuestionKind::PreflightCache, 0));
    QVERIFY(counterfactualOf(*run, *question));
}

void QuestionsTest::theCacheHasRunOut()
{
    const RunPointer run = tests::runOf(tests::repeatedPut());
    const auto questions = questionsOn(*run);
    const Question* question = of(questions, QuestionKind::PreflightCache, 2);
    QVERIFY(question);
    QCOMPARE(rightAnswer(*question), std::string("No: what it had has expired"));
    const auto counterfactual = counterfactualOf(*run, *question);
    QVERIFY(counterfactual);
    QCOMPARE(counterfactual->change, std::string("no waiting before it"));
}

void QuestionsTest::theLastOriginOfAChainIsNull()
{
    const auto questions = questionsOn(tests::redirectChain());
    const Question* last = nullptr;
    for (const Question& question : questions) {
        if (question.kind == QuestionKind::Origin)
            last = &question;
    }
    QVERIFY(last);
    QCOMPARE(rightAnswer(*last), std::string("null"));
}

void QuestionsTest::storageAccessIsAsked()
{
    const auto questions = questionsOn(tests::storageAccess());
    std::vector<std::string> answers;
    for (const Question& question : questions) {
        if (question.kind == QuestionKind::StorageAccess)
            answers.push_back(rightAnswer(question));
    }
    QCOMPARE(answers, (std::vector<std::string> {"The user denies it", "It is granted"}));
}

void QuestionsTest::pixelsOfATaintedCanvasAreNotRead()
{
    const auto questions = questionsOn(tests::taintedCanvas());
    bool isAsked = false;
    for (const Question& question : questions) {
        if (question.kind != QuestionKind::Pixels)
            continue;
        isAsked = true;
        QCOMPARE(rightAnswer(question), std::string("getImageData() throws SecurityError"));
    }
    QVERIFY(isAsked);
}

void QuestionsTest::equalRequestsAreToldApart()
{
    const auto questions = questionsOn(tests::repeatedPut());
    const Question* first = of(questions, QuestionKind::Preflight, 0);
    const Question* second = of(questions, QuestionKind::PreflightCache, 2);
    QVERIFY(first && second);
    QVERIFY2(first->text.find(" (the first time) ") != std::string::npos, first->text.c_str());
    QVERIFY2(second->text.find(" (the second time)?") != std::string::npos, second->text.c_str());
}

void QuestionsTest::aRequestThatIsAloneHasNoNumber()
{
    for (const Question& question : questionsOn(tests::blockedPreflight()))
        QVERIFY2(question.text.find(" time)") == std::string::npos, question.text.c_str());
}

void QuestionsTest::howOftenTheBrowserWillAskIsNotSaid()
{
    // Two redirects lead back to where it began.
    const auto questions = questionsOn(R"({ "fetchscope": 1, "page": { "url": "https://app.example/" },
        "actions": [ { "initiator": "fetch", "url": "https://api.example/a" } ],
        "server": [ { "match": { "url": "https://api.example/a" }, "times": 1, "respond": { "status": 302,
                        "headers": [["Location", "https://other.example/b"], ["Access-Control-Allow-Origin", "*"]] } },
                    { "match": { "url": "https://other.example/b" }, "respond": { "status": 302,
                        "headers": [["Location", "https://api.example/a"], ["Access-Control-Allow-Origin", "*"]] } },
                    { "respond": { "headers": [["Access-Control-Allow-Origin", "*"]] } } ] })");
    const Question* last = nullptr;
    for (const Question& question : questions) {
        QVERIFY2(question.text.find("(the first time)") == std::string::npos, question.text.c_str());
        if (question.kind == QuestionKind::Origin)
            last = &question;
    }
    QVERIFY(last);
    QCOMPARE(last->text, std::string("What stands in Origin of GET https://api.example/a (the second time)?"));
    QCOMPARE(rightAnswer(*last), std::string("null"));
}

void QuestionsTest::theDestinationOfAFrame()
{
    const RunPointer run = tests::runOf(R"({ "fetchscope": 1, "page": { "url": "https://app.example/" },
        "actions": [ { "initiator": "iframe", "url": "https://api.example/frame" } ], "server": [ { "respond": {} } ] })");
    const auto questions = questionsOn(*run);
    const Question* question = of(questions, QuestionKind::FetchDest);
    QVERIFY(question);
    QCOMPARE(rightAnswer(*question), std::string("iframe"));
    const auto counterfactual = counterfactualOf(*run, *question);
    QVERIFY(counterfactual);
    QCOMPARE(counterfactual->text, std::string("With <img> asking for it the answer would have been: image"));
}

/// https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-user-header
void QuestionsTest::whoClickedIsAsked()
{
    const auto scenario = [](const char* userActivation) {
        return QByteArray(R"({ "fetchscope": 1, "page": { "url": "https://app.example/" }, "actions": [
            { "initiator": "link", "url": "https://api.example/", "userActivation": )")
            + userActivation + R"( } ], "server": [ { "respond": {} } ] })";
    };
    for (const bool isClick : {true, false}) {
        const RunPointer run = tests::runOf(scenario(isClick ? "true" : "false"));
        const auto questions = questionsOn(*run);
        const Question* question = of(questions, QuestionKind::FetchUser);
        QVERIFY(question);
        QCOMPARE(rightAnswer(*question), std::string(isClick ? "?1" : "Nothing: there is no such header"));
        const auto counterfactual = counterfactualOf(*run, *question);
        QVERIFY(counterfactual);
        QCOMPARE(counterfactual->answer, std::string(isClick ? "Nothing: there is no such header" : "?1"));
    }
}

/// https://html.spec.whatwg.org/multipage/links.html#link-type-preload: it is fetched for the page that is there.
void QuestionsTest::aPreloadDoesNotSayThatItIsAhead()
{
    const auto questions = questionsOn(R"({ "fetchscope": 1, "page": { "url": "https://app.example/" }, "actions": [
        { "initiator": "preload", "url": "https://app.example/a.css", "as": "style" },
        { "initiator": "prefetch", "url": "https://app.example/next" } ], "server": [ { "respond": {} } ] })");
    const Question* preload = of(questions, QuestionKind::Purpose, 0);
    const Question* prefetch = of(questions, QuestionKind::Purpose, 1);
    QVERIFY(preload && prefetch);
    QCOMPARE(rightAnswer(*preload), std::string("Nothing: there is no such header"));
    QCOMPARE(rightAnswer(*prefetch), std::string("prefetch"));
}

void QuestionsTest::theNumberOfQuestionsIsLimited()
{
    const RunPointer run = tests::runOf(tests::redirectChain());
    QVERIFY(allQuestionsOf(*run, TimelineLayout(*run->scenario, run->result)).size() > 6);
    QVERIFY(questionsOn(*run).size() <= 6);
}

void QuestionsTest::nothingIsAskedTwice()
{
    const auto questions = questionsOn(tests::repeatedPut());
    for (std::size_t i = 0; i < questions.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k)
            QVERIFY(questions[i].text != questions[k].text || rightAnswer(questions[i]) != rightAnswer(questions[k]));
    }
}

void QuestionsTest::nothingIsAskedOfARunWithoutRequests()
{
    QVERIFY(questionsOn(tests::nothing()).empty());
}

void QuestionsTest::kindsHaveCodesAndSubjects()
{
    for (std::size_t i = 0; i < questionKinds; ++i) {
        const auto kind = static_cast<QuestionKind>(i);
        QVERIFY(!infoOf(kind).code.empty());
        QVERIFY(!subjectOf(kind).empty());
        for (std::size_t k = 0; k < i; ++k)
            QVERIFY(infoOf(kind).code != infoOf(static_cast<QuestionKind>(k)).code);
    }
}

void QuestionsTest::aScoreAddsUp()
{
    Score score;
    ++score.of(QuestionKind::Origin).right;
    ++score.of(QuestionKind::Cookie).wrong;
    ++score.of(QuestionKind::Cookie).skipped;
    QCOMPARE(score.total().right, 1);
    QCOMPARE(score.total().asked(), 3);
    QCOMPARE(score.of(QuestionKind::Cookie).asked(), 2);
}

QTEST_GUILESS_MAIN(QuestionsTest)
#include "tst_questions.moc"
