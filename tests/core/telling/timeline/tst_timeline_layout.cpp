#include "core/telling/timeline/row_text.h"
#include "core/telling/timeline/timeline_layout.h"
#include "core/telling/timeline/timeline_summary.h"
#include "tests/core/scenarios.h"

#include <QTest>

using namespace fetchscope;

namespace {

std::vector<RowKind> kindsOf(const TimelineLayout& layout)
{
    std::vector<RowKind> kinds;
    for (const TimelineRow& row : layout.rows())
        kinds.push_back(row.kind);
    return kinds;
}

std::size_t countOf(const TimelineLayout& layout, RowKind kind)
{
    const auto kinds = kindsOf(layout);
    return static_cast<std::size_t>(std::count(kinds.begin(), kinds.end(), kind));
}

const TimelineRow* firstOf(const TimelineLayout& layout, RowKind kind)
{
    for (const TimelineRow& row : layout.rows()) {
        if (row.kind == kind)
            return &row;
    }
    return nullptr;
}

} // namespace

class TimelineLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void aRunWithoutActionsHasTheTwoLanesAndNoRows();
    void lanesArePageBrowserAndOriginsInTheOrderOfContact();
    void anActionBeginsWithItsHeadingAndCallAndEndsWithItsResult();
    void everyExchangeHasARequestAndAnAnswer();
    void rowsLieWithoutGaps();
    void stepsOfRowsNeverGoBack();
    void aRowIsFoundByHeight();
    void aRowIsFoundByStep();
    void theStepsOfOneCorsCheckShareARow();
    void readsOfThePreflightCacheShareARow();
    void aCacheThatAnswersSaysHit();
    void waitsHaveARowOfTheirOwn();
    void askingForStorageAccessIsACallWithAResult();
    void aBlockedActionEndsInAFailure();
    void nothingIsClearedWhereNothingWas();
    void summariesOfRangesAreTheSumsOfTheirRows();
};

void TimelineLayoutTest::aRunWithoutActionsHasTheTwoLanesAndNoRows()
{
    const TimelineLayout layout {Scenario(), RunResult()};
    QCOMPARE(layout.lanes().size(), 2U);
    QVERIFY(layout.rows().empty());
    QCOMPARE(layout.rowAt(10), TimelineLayout::npos);
    QCOMPARE(layout.rowOfStep(0), TimelineLayout::npos);
    QCOMPARE(layout.firstRowBelow(0), 0U);
}

void TimelineLayoutTest::lanesArePageBrowserAndOriginsInTheOrderOfContact()
{
    const RunPointer run = tests::runOf(tests::redirectChain());
    const TimelineLayout layout(*run->scenario, run->result);
    const std::vector<std::string> expected {"https://app.example.test", "", "https://api.example.test",
        "https://login.example.org", "https://cdn.example.net"};
    QCOMPARE(layout.lanes(), expected);
}

void TimelineLayoutTest::anActionBeginsWithItsHeadingAndCallAndEndsWithItsResult()
{
    const RunPointer run = tests::runOf(tests::blockedPreflight());
    const auto kinds = kindsOf(TimelineLayout(*run->scenario, run->result));
    QVERIFY(kinds.size() > 6);
    QCOMPARE(kinds[0], RowKind::Action);
    QCOMPARE(kinds[1], RowKind::Call);
    QCOMPARE(kinds.back(), RowKind::Result);
}

void TimelineLayoutTest::everyExchangeHasARequestAndAnAnswer()
{
    const RunPointer run = tests::runOf(tests::redirectChain());
    const TimelineLayout layout(*run->scenario, run->result);
    QCOMPARE(countOf(layout, RowKind::Request), run->result.exchanges.size());
    QCOMPARE(countOf(layout, RowKind::Response), run->result.exchanges.size());
    std::vector<std::uint16_t> lanes;
    for (const TimelineRow& row : layout.rows()) {
        if (row.kind == RowKind::Request)
            lanes.push_back(row.lane);
    }
    QCOMPARE(lanes, (std::vector<std::uint16_t> {2, 3, 4}));
}

void TimelineLayoutTest::rowsLieWithoutGaps()
{
    const RunPointer run = tests::runOf(tests::repeatedPut());
    const TimelineLayout layout(*run->scenario, run->result);
    for (std::size_t row = 1; row < layout.rows().size(); ++row)
        QCOMPARE(layout.rows()[row].top, layout.bottomOf(row - 1));
    QVERIFY(layout.height() > layout.bottomOf(layout.rows().size() - 1));
}

void TimelineLayoutTest::stepsOfRowsNeverGoBack()
{
    const RunPointer run = tests::runOf(tests::repeatedPut());
    const TimelineLayout layout(*run->scenario, run->result);
    for (std::size_t row = 1; row < layout.rows().size(); ++row) {
        QVERIFY(layout.rows()[row].step >= layout.rows()[row - 1].step);
        QVERIFY(layout.rows()[row].step < run->result.trace.size());
    }
}

void TimelineLayoutTest::aRowIsFoundByHeight()
{
    const RunPointer run = tests::runOf(tests::blockedPreflight());
    const TimelineLayout layout(*run->scenario, run->result);
    for (std::size_t row = 0; row < layout.rows().size(); ++row) {
        QCOMPARE(layout.rowAt(layout.rows()[row].top), row);
        QCOMPARE(layout.rowAt(layout.bottomOf(row) - 0.5), row);
    }
    QCOMPARE(layout.rowAt(-1), TimelineLayout::npos);
    QCOMPARE(layout.rowAt(layout.rows().front().top - 1.0), TimelineLayout::npos);
    QCOMPARE(layout.rowAt(layout.height()), TimelineLayout::npos);
}

void TimelineLayoutTest::aRowIsFoundByStep()
{
    const RunPointer run = tests::runOf(tests::blockedPreflight());
    const TimelineLayout layout(*run->scenario, run->result);
    for (std::size_t step = 0; step < run->result.trace.size(); ++step) {
        const std::size_t row = layout.rowOfStep(step);
        QVERIFY(row < layout.rows().size());
        QVERIFY(layout.rows()[row].step <= step);
        QVERIFY(row + 1 == layout.rows().size() || layout.rows()[row + 1].step > step);
    }
}

void TimelineLayoutTest::theStepsOfOneCorsCheckShareARow()
{
    const RunPointer run = tests::runOf(tests::cookies());
    const TimelineLayout layout(*run->scenario, run->result);
    int checks = 0;
    for (const TimelineRow& row : layout.rows()) {
        if (row.kind == RowKind::Decision
            && infoOf(run->result.trace.step(row.step).id).algorithm == Algorithm::CorsCheck)
            ++checks;
    }
    QCOMPARE(checks, 1);
}

void TimelineLayoutTest::readsOfThePreflightCacheShareARow()
{
    const RunPointer run = tests::runOf(tests::blockedPreflight());
    const TimelineLayout layout(*run->scenario, run->result);
    QCOMPARE(countOf(layout, RowKind::CacheRead), 1U);
    const RowText text = rowText(*run, *firstOf(layout, RowKind::CacheRead));
    QCOMPARE(text.title, std::string("Preflight cache: miss"));
    QCOMPARE(text.detail, std::string("PUT, content-type, x-ping"));
}

void TimelineLayoutTest::aCacheThatAnswersSaysHit()
{
    const RunPointer run = tests::runOf(tests::cachedPut());
    const TimelineLayout layout(*run->scenario, run->result);
    std::vector<const TimelineRow*> reads;
    for (const TimelineRow& row : layout.rows()) {
        if (row.kind == RowKind::CacheRead)
            reads.push_back(&row);
    }
    QCOMPARE(reads.size(), 2U);
    QCOMPARE(rowText(*run, *reads[0]).title, std::string("Preflight cache: miss"));
    QCOMPARE(rowText(*run, *reads[1]).title, std::string("Preflight cache: hit"));
    QCOMPARE(reads[1]->tone, Tone::Pass);
    QVERIFY(firstOf(layout, RowKind::CacheWrite));
}

void TimelineLayoutTest::waitsHaveARowOfTheirOwn()
{
    const RunPointer run = tests::runOf(tests::repeatedPut());
    const TimelineLayout layout(*run->scenario, run->result);
    const TimelineRow* wait = firstOf(layout, RowKind::Wait);
    QVERIFY(wait);
    QCOMPARE(rowText(*run, *wait).title, std::string("wait 10 min"));
    const auto index = static_cast<std::size_t>(wait - layout.rows().data());
    QVERIFY(timeOf(*run, layout, index) < timeOf(*run, layout, index + 1));
    QCOMPARE(timeOf(*run, layout, index + 1), run->result.actions[2].startedAt);
}

void TimelineLayoutTest::askingForStorageAccessIsACallWithAResult()
{
    const RunPointer run = tests::runOf(tests::storageAccess());
    const TimelineLayout layout(*run->scenario, run->result);
    const auto kinds = kindsOf(layout);
    QCOMPARE(std::vector<RowKind>(kinds.begin(), kinds.begin() + 4),
        (std::vector<RowKind> {RowKind::Action, RowKind::Call, RowKind::Decision, RowKind::Result}));
    QCOMPARE(countOf(layout, RowKind::Clear), 0U);
    const auto& rows = layout.rows();
    QCOMPARE(rows[0].tone, Tone::Fail);
    QCOMPARE(rows[3].tone, Tone::Fail);
    QCOMPARE(rows[4].tone, Tone::Pass);
    QCOMPARE(rowText(*run, rows[0]).title, std::string("ask for storage access"));
    QCOMPARE(rowText(*run, rows[0]).word, std::string("Denied"));
    QCOMPARE(rowText(*run, rows[1]).title, std::string("document.requestStorageAccess()"));
    QCOMPARE(rowText(*run, rows[3]).title, std::string("Denied"));
    QCOMPARE(rowText(*run, rows[4]).word, std::string("Granted"));
}

void TimelineLayoutTest::aBlockedActionEndsInAFailure()
{
    const RunPointer run = tests::runOf(tests::blockedPreflight());
    const TimelineLayout layout(*run->scenario, run->result);
    QCOMPARE(layout.rows().back().tone, Tone::Fail);
    QCOMPARE(rowText(*run, layout.rows().back()).title, std::string("Blocked"));
}

void TimelineLayoutTest::nothingIsClearedWhereNothingWas()
{
    const RunPointer run = tests::runOf(tests::blockedPreflight());
    QCOMPARE(countOf(TimelineLayout(*run->scenario, run->result), RowKind::CacheWrite), 0U);
}

void TimelineLayoutTest::summariesOfRangesAreTheSumsOfTheirRows()
{
    const RunPointer run = tests::longRun(700);
    const TimelineLayout layout(*run->scenario, run->result);
    const TimelineSummary summary(layout);
    const std::size_t count = layout.rows().size();
    QVERIFY(count > 3000);
    const std::pair<std::size_t, std::size_t> ranges[] {
        {0, count}, {0, 1}, {31, 33}, {5, 5}, {17, 1900}, {1024, 2048}, {count - 1, count + 10}};
    for (const auto& [first, end] : ranges) {
        RowSummary expected;
        for (std::size_t row = first; row < std::min(end, count); ++row)
            expected.add(summary.sum(row, row + 1));
        const RowSummary actual = summary.sum(first, end);
        QCOMPARE(actual.tones, expected.tones);
        QCOMPARE(actual.lowestLane, expected.lowestLane);
        QCOMPARE(actual.highestLane, expected.highestLane);
        QCOMPARE(actual.hasMessages, expected.hasMessages);
    }
    QCOMPARE(summary.sum(0, count).worst(), Tone::Fail);
}

QTEST_GUILESS_MAIN(TimelineLayoutTest)
#include "tst_timeline_layout.moc"
