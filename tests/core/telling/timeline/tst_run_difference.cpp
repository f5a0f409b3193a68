#include "core/telling/timeline/run_difference.h"
#include "tests/core/scenarios.h"

#include <QTest>

using namespace fetchscope;

/// Two runs that differ in nothing but what a page gets beside a verdict.
class RunDifferenceTest : public QObject
{
    Q_OBJECT

private slots:
    void aRunIsTheSameAsItself();
    void whatComesBesideAVerdictCounts_data();
    void whatComesBesideAVerdictCounts();
};

void RunDifferenceTest::aRunIsTheSameAsItself()
{
    for (const QByteArray& json : {tests::storageAccess(), tests::taintedCanvas(), tests::blockedPreflight()}) {
        const RunPointer run = tests::runOf(json);
        QVERIFY(isSameRun(*run, *run));
        QVERIFY(!takesOtherCourse(*run, *run));
    }
}

void RunDifferenceTest::whatComesBesideAVerdictCounts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("action");
    QTest::newRow("storage access") << tests::storageAccess() << 0;
    QTest::newRow("use of an image") << tests::taintedCanvas() << 1;
    QTest::newRow("asked for ahead") << tests::taintedCanvas() << 3;
}

void RunDifferenceTest::whatComesBesideAVerdictCounts()
{
    QFETCH(const QByteArray, json);
    QFETCH(const int, action);
    const RunPointer run = tests::runOf(json);
    Run other = *run;
    ActionResult& changed = other.result.actions.at(static_cast<std::size_t>(action));
    if (changed.storageAccess)
        changed.storageAccess = StorageAccessResult::NotNeeded;
    else if (changed.outcome.use)
        changed.outcome.use->readable = !changed.outcome.use->readable;
    else
        changed.ahead.emplace().use = AnswerAhead::Use::Expired;
    const auto index = static_cast<std::size_t>(action);
    QVERIFY(differenceOfActions(*run, index, other, index).hasOtherOutcome);
    QVERIFY(!isSameRun(*run, other));
    QVERIFY(takesOtherCourse(*run, other));
}

QTEST_GUILESS_MAIN(RunDifferenceTest)
#include "tst_run_difference.moc"
