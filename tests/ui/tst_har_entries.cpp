#include "tests/core/recordings.h"
#include "tests/ui/recording_fixture.h"
#include "ui/inspector/inspector.h"
#include "ui/timeline/row_words.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QTextBrowser>
#include <QToolButton>

using namespace fetchscope;
using namespace fetchscope::ui;

/// The entries of a recording: opened as scenarios, followed by keys, their findings, copied.
class HarEntriesTest : public QObject, protected tests::RecordingFixture
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<tests::WindowFixture>(tests::simpleGet()); }
    void cleanup() { m_fixture.reset(); }

    void anEntryOpensAndLeadsBack();
    void theReconstructedPreflightIsTold();
    void keysLeadFromEntryToEntry();
    void findingsAreShownInSumAndByEntry();
    void rowsAreCopied();
};

void HarEntriesTest::anEntryOpensAndLeadsBack()
{
    open(tests::longRecording(60));
    typeFilter(QStringLiteral("is:blocked"));
    QTest::keyClick(m_fixture->find<QLineEdit>("harFilter"), Qt::Key_Return);
    table().scrollToBottom();
    const int scroll = table().verticalScrollBar()->value();
    QVERIFY(scroll > 0);
    const int row = table().rowAt(table().viewport()->height() / 2);
    const QString host = cell(row, HarColumn::Host);
    const QString reason = cell(row, HarColumn::Reason);
    QTest::mouseDClick(table().viewport(), Qt::LeftButton, {}, middleOf(row, HarColumn::Path));
    waitForEntry();
    // The timeline of this request, blocked for the same reason.
    QVERIFY(scenario().view().timeline().isVisible());
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    const RunPointer& run = scenario().document().run();
    QVERIFY(run->result.actions[0].outcome.cause);
    QCOMPARE(QString::fromStdString(std::string(infoOf(run->result.actions[0].outcome.cause->reason).code)), reason);
    QVERIFY(m_fixture->find<QLabel>("harEntryTitle")->toolTip().contains(host));
    // Facts are a panel of the inspector while an entry is open.
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_Escape);
    QVERIFY(place().isShown());
    QCOMPARE(table().currentIndex().row(), row);
    QCOMPARE(table().verticalScrollBar()->value(), scroll);
    QCOMPARE(view().model().filter().text(), QStringLiteral("is:blocked"));
    QCOMPARE(window().focusWidget(), &table());
}

void HarEntriesTest::theReconstructedPreflightIsTold()
{
    open(tests::shopRecording());
    QVERIFY(table().setCurrentEntry(12));
    QCOMPARE(cell(12, HarColumn::Method), QStringLiteral("POST"));
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Return);
    waitForEntry();
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Exposed"));
    const RunPointer& run = scenario().document().run();
    QStringList reconstructed;
    QStringList recorded;
    for (const TimelineRow& row : scenario().view().timeline().layoutOfRows().rows()) {
        const QString line = lineOf(*run, row);
        if (row.kind == RowKind::Request || row.kind == RowKind::Response)
            (line.contains(QStringLiteral("reconstructed")) ? reconstructed : recorded) << line;
    }
    QCOMPARE(reconstructed.size(), 2);
    QVERIFY(reconstructed.first().contains(QStringLiteral("OPTIONS")));
    QCOMPARE(recorded.size(), 2);
    QVERIFY(recorded.first().contains(QStringLiteral("POST")));
    QVERIFY(m_fixture->find<QLabel>("harEntryTrust")->text().contains(QStringLiteral("preflight reconstructed")));
    emit m_fixture->find<QLabel>("harEntryTrust")->linkActivated({});
    auto* facts = m_fixture->find<QTextBrowser>("harFacts");
    QVERIFY(facts->isVisible());
    const QString text = facts->toPlainText();
    QVERIFY(text.contains(QStringLiteral("https://app.example")));
    QVERIFY(text.contains(QStringLiteral("from Origin")));
    QVERIFY(text.contains(QStringLiteral("would need one; the recording has none")));
    // A scenario that is no entry has no facts.
    scenario().openExample(0);
    scenario().document().waitForRun(tests::WindowFixture::longestWait);
    QApplication::processEvents();
    QVERIFY(!facts->isVisible());
}

void HarEntriesTest::keysLeadFromEntryToEntry()
{
    open(tests::shopRecording());
    typeFilter(QStringLiteral("is:blocked"));
    table().setFocus();
    table().setCurrentIndex(table().model()->index(0, 0));
    QTest::keyClick(&table(), Qt::Key_Return);
    waitForEntry();
    const auto url = [this] {
        return std::get<RequestAction>(scenario().document().run()->scenario->actions[0].what).url;
    };
    QCOMPARE(url(), std::string("https://stats.example/collect/1"));
    QVERIFY(!m_fixture->find<QToolButton>("harPrevious")->isEnabled());
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(url(), std::string("https://api.example/v1/account/1"));
    QTRY_VERIFY(m_fixture->find<QToolButton>("harPrevious")->isEnabled());
    QTest::mouseClick(m_fixture->find<QToolButton>("harPrevious"), Qt::LeftButton);
    QTRY_COMPARE(url(), std::string("https://stats.example/collect/1"));
    // The way back leads to the entry that was shown last.
    QTest::mouseClick(m_fixture->find<QToolButton>("harNext"), Qt::LeftButton);
    QTRY_COMPARE(url(), std::string("https://api.example/v1/account/1"));
    QTest::mouseClick(m_fixture->find<QToolButton>("harBack"), Qt::LeftButton);
    QCOMPARE(table().currentIndex().row(), 1);
}

void HarEntriesTest::findingsAreShownInSumAndByEntry()
{
    open(tests::shopRecording());
    clickPanel(RecordingPanel::Totals);
    auto* totals = m_fixture->find<QTextBrowser>("harTotalsPanel");
    QVERIFY2(totals->toPlainText().contains(QStringLiteral("Wildcard on responses that carry cookies")),
        qPrintable(totals->toPlainText()));
    emit totals->anchorClicked(QUrl(QStringLiteral("filter:finding:wildcard-with-cookies")));
    QCOMPARE(table().model()->rowCount(), 1);
    QCOMPARE(cell(0, HarColumn::Path), QStringLiteral("/v1/account/1"));
    QVERIFY(table().isColumnShown(HarColumn::Findings));
    clickPanel(RecordingPanel::Entry);
    QVERIFY(m_fixture->find<QTextBrowser>("harEntry")
                ->toPlainText()
                .contains(QStringLiteral("Wildcard on responses that carry cookies")));
    // An audit says which requests a server would refuse.
    clickPanel(RecordingPanel::WhatIf);
    m_fixture->find<QComboBox>("whatIfAudit")->setCurrentIndex(1);
    QTRY_VERIFY(view().recording()->hasAudit());
    clickPanel(RecordingPanel::Totals);
    QVERIFY(totals->toPlainText().contains(QStringLiteral("requests are refused")));
}

void HarEntriesTest::rowsAreCopied()
{
    open(tests::shopRecording());
    table().setFocus();
    table().setCurrentEntry(7);
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("cors-missing-allow-origin")));
    QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList lines = QApplication::clipboard()->text().split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[1].contains(QStringLiteral("https://stats.example/collect/1")));
}

QTEST_MAIN(HarEntriesTest)
#include "tst_har_entries.moc"
