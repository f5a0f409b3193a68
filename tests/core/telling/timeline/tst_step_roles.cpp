#include "core/telling/timeline/step_roles.h"
#include "tests/core/scenarios.h"

#include <QTest>

#include <set>

using namespace fetchscope;

namespace {

StepRecord recordOf(StepId id, StepResult result)
{
    StepRecord step;
    step.id = id;
    step.result = result;
    return step;
}

std::vector<StepId> allSteps()
{
    std::vector<StepId> steps;
    for (std::uint16_t i = 1; i < static_cast<std::uint16_t>(StepId::Count); ++i)
        steps.push_back(static_cast<StepId>(i));
    return steps;
}

} // namespace

/// The columns of the table of steps that say how a step is shown.
class StepRolesTest : public QObject
{
    Q_OBJECT

private slots:
    void onlyDecisionsHaveARowByTheirResult();
    void theTimingIsNoFailure();
    void aCacheThatAnswersPasses();
    void everyDecisionHasAShortName();
    void shortNamesFitIntoALabel();
    void aQuestionIsSaidWithItsAnswer();
};

void StepRolesTest::onlyDecisionsHaveARowByTheirResult()
{
    QCOMPARE(roleOf(recordOf(StepId::MainPreflight, StepResult::Yes)), StepRole::Decision);
    QCOMPARE(roleOf(recordOf(StepId::FetchPopulate, StepResult::Done)), StepRole::Hidden);
    QCOMPARE(roleOf(recordOf(StepId::PortAllowed, StepResult::Passed)), StepRole::Routine);
    QCOMPARE(roleOf(recordOf(StepId::WireSend, StepResult::Done)), StepRole::Send);
    // An answer that no rule gives is one, too; it is only told differently.
    QCOMPARE(roleOf(recordOf(StepId::WireUnmatched, StepResult::Done)), StepRole::Answer);
    QCOMPARE(toneOf(recordOf(StepId::WireUnmatched, StepResult::Done)), Tone::Warn);
    QCOMPARE(toneOf(recordOf(StepId::WireFailure, StepResult::Done)), Tone::Fail);
    // No role is left that only the table knows.
    for (const StepId id : allSteps()) {
        const StepRole role = roleOf(recordOf(id, StepResult::Done));
        QVERIFY(role != StepRole::ByResult && role != StepRole::Timing && role != StepRole::CacheHit
            && role != StepRole::Unmatched);
    }
}

/// A failed TAO check is no network error (https://fetch.spec.whatwg.org/#tao-check): the page gets its response.
void StepRolesTest::theTimingIsNoFailure()
{
    int checks = 0;
    for (const StepId id : allSteps()) {
        if (infoOf(id).algorithm != Algorithm::TaoCheck)
            continue;
        ++checks;
        QCOMPARE(toneOf(recordOf(id, StepResult::Failed)), Tone::Warn);
        QCOMPARE(roleOf(recordOf(id, StepResult::Failed)), StepRole::Hidden);
    }
    QVERIFY(checks > 0);
    QCOMPARE(toneOf(recordOf(StepId::HttpTaoFailed, StepResult::Failed)), Tone::Warn);
    QCOMPARE(toneOf(recordOf(StepId::CorsOrigin, StepResult::Failed)), Tone::Fail);
}

void StepRolesTest::aCacheThatAnswersPasses()
{
    const StepRecord hit = recordOf(StepId::HttpPreflightCached, StepResult::Done);
    QCOMPARE(roleOf(hit), StepRole::CacheRead);
    QCOMPARE(toneOf(hit), Tone::Pass);
    QCOMPARE(toneOf(recordOf(StepId::HttpPreflightNeeded, StepResult::Done)), Tone::Neutral);
    QVERIFY(sharesRow(recordOf(StepId::CacheMethod, StepResult::Yes), hit));
    // The HTTP cache is another one.
    QVERIFY(
        !sharesRow(recordOf(StepId::CacheMethod, StepResult::Yes), recordOf(StepId::NetFromCache, StepResult::Done)));
}

void StepRolesTest::everyDecisionHasAShortName()
{
    for (const StepId id : allSteps())
        QVERIFY(!shortName(id).empty());
    QCOMPARE(shortName(StepId::PreflightMethodCheck), std::string("Methods"));
    QCOMPARE(shortName(StepId::CorsOrigin), std::string("CORS check"));
    // Nothing shorter is known: where it stands.
    QCOMPARE(shortName(StepId::PreflightMaxAge), std::string("CORS-preflight fetch, step 7.8"));
    QCOMPARE(placeText(StepId::PreflightMaxAge), shortName(StepId::PreflightMaxAge));
}

void StepRolesTest::shortNamesFitIntoALabel()
{
    std::set<StepRole> named;
    for (const StepId id : allSteps()) {
        const StepInfo& step = infoOf(id);
        QVERIFY2(step.shortName.size() <= 36, std::string(step.shortName).c_str());
        if (!step.shortName.empty())
            named.insert(step.role);
        // What shares a row with its like is named for all of them.
        if (step.role == StepRole::Routine || step.role == StepRole::CacheRead || step.role == StepRole::CacheHit
            || step.role == StepRole::CacheWrite || step.role == StepRole::Cookie)
            QVERIFY2(!step.shortName.empty(), std::string(step.text).c_str());
    }
    QVERIFY(named.contains(StepRole::ByResult));
}

void StepRolesTest::aQuestionIsSaidWithItsAnswer()
{
    const RunPointer run = tests::runOf(tests::blockedPreflight());
    bool isAsked = false;
    for (const StepRecord& step : run->result.trace.steps()) {
        if (step.id != StepId::CacheMethod)
            continue;
        isAsked = true;
        QCOMPARE(stepSentence(run->result.trace, step), std::string("Is there an entry for the method PUT? No."));
    }
    QVERIFY(isAsked);
}

QTEST_GUILESS_MAIN(StepRolesTest)
#include "tst_step_roles.moc"
