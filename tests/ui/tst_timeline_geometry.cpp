#include "tests/core/scenarios.h"
#include "ui/timeline/timeline_geometry.h"

#include <QTest>

using namespace fetchscope;
using namespace fetchscope::ui;

class TimelineGeometryTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void lanesRunFromLeftToRight_data();
    void lanesRunFromLeftToRight();
    void allLaneNamesFitIntoAWideWindow();
    void aNarrowWindowScrollsSideways();
    void rowsScaleWithTheZoom();
    void aPointInARowFindsTheRow_data();
    void aPointInARowFindsTheRow();
    void onlyVisibleRowsAreAskedFor();
    void onlyVisibleLanesAreAskedFor();
    void zoomedToFitAllRowsAreVisible();
    void zoomedFarOutRowsAreSummedUp();

private:
    TimelineGeometry make(double zoom, QSizeF size = {1000, 500}) const { return {m_layout, {}, zoom, size}; }
    TimelineLayout m_layout;
};

void TimelineGeometryTest::initTestCase()
{
    const RunPointer run = tests::runOf(tests::redirectChain());
    m_layout = TimelineLayout(*run->scenario, run->result);
}

void TimelineGeometryTest::lanesRunFromLeftToRight_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<double>("width");
    for (const double zoom : {0.1, 0.5, 1.0, 2.0, 3.0}) {
        for (const double width : {300.0, 1000.0, 4000.0})
            QTest::addRow("zoom %g, width %g", zoom, width) << zoom << width;
    }
}

void TimelineGeometryTest::lanesRunFromLeftToRight()
{
    QFETCH(double, zoom);
    QFETCH(double, width);
    const TimelineGeometry geometry = make(zoom, {width, 500});
    QVERIFY(geometry.laneHeader(0).left() >= geometry.gutterWidth());
    for (std::size_t lane = 1; lane < m_layout.lanes().size(); ++lane) {
        QVERIFY(geometry.laneX(lane) > geometry.laneX(lane - 1));
        QVERIFY(geometry.laneHeader(lane).left() > geometry.laneHeader(lane - 1).right());
    }
    QVERIFY(geometry.laneHeader(m_layout.lanes().size() - 1).right() <= geometry.contentSize().width());
}

void TimelineGeometryTest::allLaneNamesFitIntoAWideWindow()
{
    QCOMPARE(make(1, {1600, 500}).contentSize().width(), 1600.0);
}

void TimelineGeometryTest::aNarrowWindowScrollsSideways()
{
    QVERIFY(make(1, {400, 500}).contentSize().width() > 700);
}

void TimelineGeometryTest::rowsScaleWithTheZoom()
{
    const TimelineGeometry one = make(1);
    const TimelineGeometry two = make(2);
    for (std::size_t row = 0; row < m_layout.rows().size(); ++row) {
        QCOMPARE(two.rowTop(row), 2 * one.rowTop(row));
        QCOMPARE(two.rowHeight(row), 2 * one.rowHeight(row));
    }
    QCOMPARE(two.contentSize().height(), 2 * one.contentSize().height());
}

void TimelineGeometryTest::aPointInARowFindsTheRow_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {0.05, 0.37, 1.0, 1.9, 3.0})
        QTest::addRow("zoom %g", zoom) << zoom;
}

void TimelineGeometryTest::aPointInARowFindsTheRow()
{
    QFETCH(double, zoom);
    const TimelineGeometry geometry = make(zoom);
    for (std::size_t row = 0; row < m_layout.rows().size(); ++row)
        QCOMPARE(geometry.rowAt(geometry.rowTop(row) + geometry.rowHeight(row) / 2), row);
}

void TimelineGeometryTest::onlyVisibleRowsAreAskedFor()
{
    const TimelineGeometry geometry = make(1);
    const auto [first, end] = geometry.rowsBetween(200, 400);
    QVERIFY(first > 0);
    QVERIFY(end < m_layout.rows().size());
    QVERIFY(geometry.rowTop(first) <= 200);
    QVERIFY(geometry.rowTop(first) + geometry.rowHeight(first) > 200);
    QVERIFY(geometry.rowTop(end - 1) <= 400);
    QVERIFY(geometry.rowTop(end) >= 400);
    QCOMPARE(geometry.rowsBetween(100, 100), std::make_pair(std::size_t {0}, std::size_t {0}));
}

void TimelineGeometryTest::onlyVisibleLanesAreAskedFor()
{
    const TimelineGeometry geometry = make(3, {400, 500});
    const auto [first, end] = geometry.lanesBetween(geometry.laneX(4) - 10, geometry.laneX(4) + 10);
    QVERIFY(first >= 2);
    QCOMPARE(end, m_layout.lanes().size());
    const auto [from, to] = geometry.lanesBetween(0, 100);
    QCOMPARE(from, 0U);
    QVERIFY(to >= 2 && to < m_layout.lanes().size());
}

void TimelineGeometryTest::zoomedToFitAllRowsAreVisible()
{
    const TimelineGeometry geometry = make(make(1).zoomToFit());
    QVERIFY(geometry.contentSize().height() <= 500);
    const auto [first, end] = geometry.rowsBetween(0, 500 - geometry.headerHeight());
    QCOMPARE(first, 0U);
    QCOMPARE(end, m_layout.rows().size());
}

void TimelineGeometryTest::zoomedFarOutRowsAreSummedUp()
{
    QVERIFY(!make(1).isSummary());
    QVERIFY(make(1).hasText());
    QVERIFY(!make(0.3).hasText());
    QVERIFY(make(0.05).isSummary());
}

QTEST_GUILESS_MAIN(TimelineGeometryTest)
#include "tst_timeline_geometry.moc"
