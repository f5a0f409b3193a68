#include "core/telling/timeline/header_sources.h"
#include "core/telling/timeline/run_lookup.h"
#include "tests/core/scenarios.h"

#include <QTest>

using namespace fetchscope;

class RunLookupTest : public QObject
{
    Q_OBJECT

private slots:
    void everyStepBelongsToItsAction();
    void aBlockedRunOpensAtItsDecidingStep();
    void aRunWithoutTroubleOpensAtItsEnd();
    void anEmptyRunHasNowhereToStand();
    void theExchangeOfAStepIsOfTheSameAction();
    void theAnswerIsThereOnlyAfterItCame();
    void timeMovesWithTheWire();
    void theCacheIsAsItWasAtTheStep();
    void everyHeaderOfARequestHasAStepThatSetIt_data();
    void everyHeaderOfARequestHasAStepThatSetIt();
    void allStepsThatAppendAreKnown();
    void theHeadersOfThePreflightAreSetByItsOwnSteps();
    void headersOfTheAnswerHaveTheStepThatReadThem();
    void onlyTheHeaderThatDecidedIsMarked();
};

void RunLookupTest::everyStepBelongsToItsAction()
{
    const RunPointer run = tests::runOf(tests::repeatedPut());
    for (std::size_t step = 0; step < run->result.trace.size(); ++step) {
        const ActionResult* action = actionOfStep(run->result, step);
        QVERIFY(action);
        QVERIFY(action->firstStep <= step && step < action->endStep);
    }
    QVERIFY(!actionOfStep(run->result, run->result.trace.size()));
}

void RunLookupTest::aBlockedRunOpensAtItsDecidingStep()
{
    const RunPointer run = tests::runOf(tests::blockedPreflight());
    const int step = openingStep(run->result);
    QVERIFY(step > 0);
    QCOMPARE(run->result.trace.step(static_cast<std::size_t>(step)).id, StepId::PreflightMethodCheck);
}

void RunLookupTest::aRunWithoutTroubleOpensAtItsEnd()
{
    const RunPointer run = tests::runOf(tests::cachedPut());
    QCOMPARE(openingStep(run->result), static_cast<int>(run->result.trace.size()) - 1);
}

void RunLookupTest::anEmptyRunHasNowhereToStand()
{
    QCOMPARE(openingStep(RunResult()), -1);
}

void RunLookupTest::theExchangeOfAStepIsOfTheSameAction()
{
    const RunPointer run = tests::runOf(tests::cachedPut());
    for (std::size_t step = 0; step < run->result.trace.size(); ++step) {
        const ActionResult* action = actionOfStep(run->result, step);
        const auto exchange = exchangeAtStep(run->result, step);
        QVERIFY(exchange);
        QVERIFY(*exchange >= action->firstExchange && *exchange < action->endExchange);
    }
}

void RunLookupTest::theAnswerIsThereOnlyAfterItCame()
{
    const RunPointer run = tests::runOf(tests::blockedPreflight());
    bool hasCome = false;
    for (std::size_t step = 0; step < run->result.trace.size(); ++step) {
        hasCome = hasCome || run->result.trace.step(step).id == StepId::WireResponse;
        QCOMPARE(isAnswered(run->result, 0, step), hasCome);
    }
    QVERIFY(hasCome);
}

void RunLookupTest::timeMovesWithTheWire()
{
    const RunPointer run = tests::runOf(tests::repeatedPut());
    double before = 0;
    for (std::size_t step = 0; step < run->result.trace.size(); ++step) {
        const double time = timeOfStep(run->result, step);
        QVERIFY(time >= before);
        before = time;
    }
    QVERIFY(before > 600);
}

void RunLookupTest::theCacheIsAsItWasAtTheStep()
{
    const RunPointer run = tests::runOf(tests::cachedPut());
    const auto& states = run->result.trace.preflightCacheStates();
    QVERIFY(!states.empty());
    QVERIFY(!stateAtStep(states, 0));
    const auto* last = stateAtStep(states, run->result.trace.size() - 1);
    QVERIFY(last);
    QCOMPARE(last->entries.size(), 2U);
    QCOMPARE(stateAtStep(states, states.front().step), &states.front());
    QVERIFY(!stateAtStep(states, states.front().step - 1));
}

void RunLookupTest::everyHeaderOfARequestHasAStepThatSetIt_data()
{
    QTest::addColumn<QByteArray>("scenario");
    QTest::addRow("blocked preflight") << tests::blockedPreflight();
    QTest::addRow("cached") << tests::cachedPut();
    QTest::addRow("redirects") << tests::redirectChain();
    QTest::addRow("cookies") << tests::cookies();
}

void RunLookupTest::everyHeaderOfARequestHasAStepThatSetIt()
{
    QFETCH(QByteArray, scenario);
    const RunPointer run = tests::runOf(scenario);
    for (std::size_t exchange = 0; exchange < run->result.exchanges.size(); ++exchange) {
        for (const HeaderView header : run->result.exchanges[exchange].requestHeaders) {
            const auto step = setterOfHeader(run->result, exchange, header.name);
            QVERIFY2(step, std::string(header.name).c_str());
            QVERIFY(setsHeader(run->result.trace.step(*step).id));
        }
    }
}

void RunLookupTest::allStepsThatAppendAreKnown()
{
    // A step whose words append or combine a header is one that sets it.
    for (int id = 1; id < static_cast<int>(StepId::Count); ++id) {
        const std::string_view text = infoOf(static_cast<StepId>(id)).text;
        const bool appends = text.find("ppend {0}: {1}") != std::string_view::npos
            || text.find("ombine {0}: {1}") != std::string_view::npos;
        if (appends)
            QVERIFY2(setsHeader(static_cast<StepId>(id)), std::string(text).c_str());
    }
}

void RunLookupTest::theHeadersOfThePreflightAreSetByItsOwnSteps()
{
    const RunPointer run = tests::runOf(tests::cachedPut());
    QCOMPARE(run->result.exchanges[0].kind, Exchange::Kind::Preflight);
    const auto ofPreflight = setterOfHeader(run->result, 0, "accept");
    const auto ofRequest = setterOfHeader(run->result, 1, "Accept");
    QVERIFY(ofPreflight && ofRequest);
    QCOMPARE(run->result.trace.step(*ofPreflight).id, StepId::PreflightAccept);
    QCOMPARE(run->result.trace.step(*ofRequest).id, StepId::FetchAccept);
    QVERIFY(!setterOfHeader(run->result, 0, "X-Ping"));
    QVERIFY(!setterOfHeader(run->result, 99, "Accept"));
}

void RunLookupTest::headersOfTheAnswerHaveTheStepThatReadThem()
{
    const RunPointer run = tests::runOf(tests::redirectChain());
    const auto origin = readerOfHeader(run->result, 0, "Access-Control-Allow-Origin");
    QVERIFY(origin);
    QCOMPARE(infoOf(run->result.trace.step(*origin).id).algorithm, Algorithm::CorsCheck);
    QVERIFY(readerOfHeader(run->result, 0, "Location"));
    QVERIFY(!readerOfHeader(run->result, 2, "Vary"));
}

void RunLookupTest::onlyTheHeaderThatDecidedIsMarked()
{
    const RunPointer run = tests::runOf(tests::blockedPreflight());
    const auto methods = readerOfHeader(run->result, 0, "Access-Control-Allow-Methods");
    const auto headers = readerOfHeader(run->result, 0, "Access-Control-Allow-Headers");
    QVERIFY(methods && headers);
    QVERIFY(decisionWith(run->result, *methods));
    QVERIFY(!decisionWith(run->result, *headers));
}

QTEST_GUILESS_MAIN(RunLookupTest)
#include "tst_run_lookup.moc"
