#include "tests/core/recordings.h"
#include "tests/ui/recording_fixture.h"
#include "ui/inspector/inspector.h"
#include "ui/place/commands.h"
#include "ui/recording/filter_bar.h"
#include "ui/recording/overview.h"
#include "ui/recording/recording_place.h"
#include "ui/recording/recording_view.h"
#include "ui/recording/what_if_panel.h"
#include "ui/timeline/row_words.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QTableWidget>
#include <QTextBrowser>
#include <QToolBar>
#include <QToolButton>

using namespace fetchscope;
using namespace fetchscope::ui;

/// A recording in the window, used with keys and clicks.
class HarWindowTest : public QObject, protected tests::RecordingFixture
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<tests::WindowFixture>(tests::simpleGet()); }
    void cleanup() { m_fixture.reset(); }

    void aRecordingTakesThePlaceOfTheTimeline();
    void aFileIsTakenForARecordingByWhatItHolds();
    void aRecordingIsDropped();
    void aRecordingIsPasted();
    void typingFilters();
    void aClickOnTheOverviewFilters();
    void aClickOnAHeadingSorts();
    void reasonsAreWholeInAnyWindow();
    void groupsFoldByKeysAndClicks();
    void theToolbarComesBackAsItWas();
    void aTableCanBeReloadedWhateverTheScenarioDoes();
    void speedsAreOffWhileATableIsShown();
    void aWhatIfShowsTheDifference();
    void aWrongWhatIfIsMarked();
    void readingIsCancelled();
    void errorsAreStates();
    void warningsAreListed();
    void otherRulesJudgeAgain();
    void aRecordingIsRememberedAndClosed();
};

void HarWindowTest::aRecordingTakesThePlaceOfTheTimeline()
{
    open(tests::shopRecording());
    QVERIFY(place().isShown());
    QVERIFY(table().isVisible());
    QVERIFY(!scenario().view().timeline().isVisible());
    QCOMPARE(table().model()->rowCount(), 16);
    QCOMPARE(cell(7, HarColumn::Verdict), QStringLiteral("Blocked"));
    QCOMPARE(cell(7, HarColumn::Reason), QStringLiteral("cors-missing-allow-origin"));
    QCOMPARE(cell(7, HarColumn::Host), QStringLiteral("stats.example"));
    QCOMPARE(cell(7, HarColumn::Path), QStringLiteral("/collect/1"));
    QCOMPARE(cell(7, HarColumn::Relation), QStringLiteral("cross-site"));
    QCOMPARE(cell(15, HarColumn::Recording), QStringLiteral("contradicts: received"));
    QVERIFY(m_fixture->find<QLabel>("harTotals")->text().contains(QStringLiteral("5 blocked")));
    QVERIFY(window().windowTitle().contains(QStringLiteral("shop.har")));
    // What is about a scenario does nothing now.
    QVERIFY(!window().commands()[Command::Save]->isEnabled());
    QVERIFY(!window().commands()[Command::Predict]->isEnabled());
    // The panel tells of the entry that the cursor is on.
    QTRY_COMPARE(table().currentEntry(), 0);
    QTest::keyClick(&table(), Qt::Key_Down);
    QCOMPARE(table().currentEntry(), 1);
    QTRY_VERIFY(m_fixture->find<QTextBrowser>("harEntry")->toPlainText().contains(QStringLiteral("app1.js")));
}

void HarWindowTest::aFileIsTakenForARecordingByWhatItHolds()
{
    open(tests::shopRecording(), QStringLiteral("export.json"));
    QVERIFY(place().isShown());
    // A scenario opens as one, and the recording waits.
    window().openFile(write(QStringLiteral("scenario.json"), tests::blockedPreflight()));
    waitForEntry();
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    QVERIFY(m_fixture->find<QWidget>("harEntryBar")->isVisible());
    QTest::mouseClick(m_fixture->find<QToolButton>("harBack"), Qt::LeftButton);
    QVERIFY(place().isShown());
    QCOMPARE(table().model()->rowCount(), 16);
}

void HarWindowTest::aRecordingIsDropped()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(QStringLiteral("dropped.har"), tests::shopRecording()))});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window(), &drop);
    waitUntilRead();
    QCOMPARE(place().title(), QStringLiteral("dropped.har"));
    QCOMPARE(table().model()->rowCount(), 16);
}

void HarWindowTest::aRecordingIsPasted()
{
    QApplication::clipboard()->setText(QString::fromUtf8(tests::shopRecording()));
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(place().isShown());
    waitUntilRead();
    QCOMPARE(table().model()->rowCount(), 16);
    QVERIFY(place().path().isEmpty());
}

void HarWindowTest::typingFilters()
{
    open(tests::shopRecording());
    // A letter typed in the table begins a filter.
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_L);
    auto* line = m_fixture->find<QLineEdit>("harFilter");
    QVERIFY(line->hasFocus());
    QTest::keyClicks(line, QStringLiteral("ogin"));
    QTRY_COMPARE(table().model()->rowCount(), 1);
    QCOMPARE(cell(0, HarColumn::Host), QStringLiteral("login.example"));
    QTRY_COMPARE(m_fixture->find<QLabel>("harCount")->text(), QStringLiteral("1 of 16"));
    // Escape takes it back; Down goes on to the table.
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_COMPARE(table().model()->rowCount(), 16);
    QTest::keyClick(line, Qt::Key_Down);
    QVERIFY(table().hasFocus());
    // Chips are terms, and show that they are on.
    auto* chip = m_fixture->find<QToolButton>("harChipBlocked");
    QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(line->text(), QStringLiteral("is:blocked"));
    QCOMPARE(table().model()->rowCount(), 5);
    QVERIFY(chip->isChecked());
    QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(table().model()->rowCount(), 16);
    // A wrong term is said where it was typed.
    typeFilter(QStringLiteral("hots:api"));
    QVERIFY(m_fixture->find<QLabel>("harFilterProblem")->isVisible());
    QVERIFY(line->property("wrong").toBool());
    // Nothing that fits is a state of its own.
    typeFilter(QStringLiteral("nowhere"));
    QVERIFY(!table().isVisible());
    QVERIFY(m_fixture->find<QLabel>("harMessageTitle")->isVisible());
    QTest::mouseClick(m_fixture->find<QPushButton>("harMessageClear"), Qt::LeftButton);
    QVERIFY(table().isVisible());
    QCOMPARE(table().model()->rowCount(), 16);
}

void HarWindowTest::aClickOnTheOverviewFilters()
{
    open(tests::shopRecording());
    auto* overview = m_fixture->find<HarOverview>("harOverview");
    const auto& pieces = overview->pieces();
    // Exposed, navigated, opaque, and four reasons.
    QCOMPARE(pieces.size(), std::size_t {7});
    QCOMPARE(pieces[3].title, QStringLiteral("cors-missing-allow-origin"));
    QCOMPARE(pieces[3].count, std::uint64_t {2});
    QTest::mouseClick(m_fixture->find<QToolButton>("harPiece3"), Qt::LeftButton);
    QCOMPARE(table().model()->rowCount(), 2);
    QVERIFY(m_fixture->find<QToolButton>("harPiece3")->isChecked());
    QTest::mouseClick(m_fixture->find<QToolButton>("harPiece3"), Qt::LeftButton);
    QCOMPARE(table().model()->rowCount(), 16);
    // The bar itself: its left end is what is exposed.
    auto* bar = m_fixture->find<QWidget>("harOverviewBar");
    QTest::mouseClick(bar, Qt::LeftButton, {}, QPoint(4, bar->height() / 2));
    QCOMPARE(table().model()->rowCount(), 6);
    QCOMPARE(cell(0, HarColumn::Verdict), QStringLiteral("Exposed"));
}

void HarWindowTest::aClickOnAHeadingSorts()
{
    open(tests::shopRecording());
    QHeaderView* header = table().horizontalHeader();
    const auto click = [&](HarColumn column) {
        const int x = header->sectionViewportPosition(static_cast<int>(column)) + 12;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    };
    click(HarColumn::Status);
    QCOMPARE(cell(0, HarColumn::Status), QStringLiteral("\u2013"));
    click(HarColumn::Status);
    QCOMPARE(cell(0, HarColumn::Status), QStringLiteral("302"));
    // A third click gives the order of the recording back.
    click(HarColumn::Status);
    QCOMPARE(cell(0, HarColumn::Number), QStringLiteral("0"));
    // The current entry stays the current one.
    table().setCurrentEntry(7);
    const std::int64_t entry = table().currentEntry();
    click(HarColumn::Host);
    QCOMPARE(table().currentEntry(), entry);
    QVERIFY(table().visualRect(table().currentIndex()).isValid());
}

void HarWindowTest::reasonsAreWholeInAnyWindow()
{
    open(tests::shopRecording());
    const auto check = [&](HarColumn column) {
        QCOMPARE(table().horizontalScrollBar()->maximum(), 0);
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            constexpr int padding = 12;
            const int room = table().columnWidth(static_cast<int>(column)) - padding;
            QVERIFY2(table().fontMetrics().horizontalAdvance(cell(row, column)) <= room, qPrintable(cell(row, column)));
        }
    };
    for (const QSize size : {QSize(1280, 800), QSize(1024, 640), QSize(1600, 900)}) {
        window().resize(size);
        QApplication::processEvents();
        check(HarColumn::Reason);
        check(HarColumn::Verdict);
    }
    // What is shown for the sake of a what-if has room, too.
    window().resize(1024, 640);
    view().whatIf().addRule(
        QStringLiteral("stats.example"), QStringLiteral("Access-Control-Allow-Origin"), QStringLiteral("*"));
    QTRY_VERIFY(table().isColumnShown(HarColumn::Change));
    QTRY_COMPARE(cell(7, HarColumn::Change), QStringLiteral("begins to work"));
    check(HarColumn::Change);
    check(HarColumn::Reason);
}

void HarWindowTest::groupsFoldByKeysAndClicks()
{
    open(tests::shopRecording());
    auto* grouping = m_fixture->find<QComboBox>("harGrouping");
    grouping->setFocus();
    QTest::keyClick(grouping, Qt::Key_Down);
    QCOMPARE(view().model().grouping(), HarGrouping::Reason);
    QVERIFY(view().model().groupAt(0));
    const int rows = table().model()->rowCount();
    table().setFocus();
    table().setCurrentIndex(table().model()->index(1, 0));
    // Left goes to the heading, then folds; Right unfolds.
    QTest::keyClick(&table(), Qt::Key_Left);
    QCOMPARE(table().currentIndex().row(), 0);
    QTest::keyClick(&table(), Qt::Key_Left);
    QCOMPARE(table().model()->rowCount(), rows - 2);
    QTest::keyClick(&table(), Qt::Key_Right);
    QCOMPARE(table().model()->rowCount(), rows);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, middleOf(0, HarColumn::Path));
    QCOMPARE(table().model()->rowCount(), rows - 2);
    QTest::keyClick(&table(), Qt::Key_Return);
    QCOMPARE(table().model()->rowCount(), rows);
}

void HarWindowTest::theToolbarComesBackAsItWas()
{
    const auto shown = [this] {
        QStringList texts;
        for (const QAction* action : m_fixture->find<QToolBar>("toolBar")->actions()) {
            if (action->isVisible())
                texts << (action->isSeparator() ? QStringLiteral("-") : action->text());
        }
        return texts;
    };
    const QStringList before = shown();
    open(tests::shopRecording());
    QVERIFY(shown().size() < before.size());
    // Menus still show what cannot be done now.
    const QAction* save = window().commands()[Command::Save];
    QVERIFY(save->isVisible() && !save->isEnabled());
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Return);
    waitForEntry();
    QCOMPARE(shown(), before);
    for (const QToolButton* button : m_fixture->find<QToolBar>("toolBar")->findChildren<QToolButton*>()) {
        if (const QAction* action = button->defaultAction())
            QVERIFY2(button->isEnabled() == action->isEnabled(), qPrintable(action->text()));
    }
    // A run that ends while the table is shown enables nothing.
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_Escape);
    QVERIFY(place().isShown());
    scenario().cursor().first();
    QVERIFY(!window().commands()[Command::Next]->isEnabled());
    QTest::keyClick(&table(), Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(shown(), before);
    QVERIFY(window().commands()[Command::Next]->isEnabled());
}

void HarWindowTest::aTableCanBeReloadedWhateverTheScenarioDoes()
{
    open(tests::shopRecording());
    QVERIFY(window().commands()[Command::Reload]->isEnabled());
    // The scenario behind the table is none that lies in a file.
    scenario().cursor().last();
    scenario().cursor().first();
    QVERIFY(window().commands()[Command::Reload]->isEnabled());
    const HarRecordingPointer before = view().recording();
    QTest::keyClick(&table(), Qt::Key_F5);
    QVERIFY(view().recording() != before);
    waitUntilRead();
    QCOMPARE(table().model()->rowCount(), 16);
}

void HarWindowTest::speedsAreOffWhileATableIsShown()
{
    for (const QAction* speed : window().commands().choices(Choice::Speed).actions())
        QVERIFY(speed->isEnabled());
    open(tests::shopRecording());
    for (const QAction* speed : window().commands().choices(Choice::Speed).actions())
        QVERIFY(!speed->isEnabled());
    QTest::keyClick(&table(), Qt::Key_W, Qt::ControlModifier);
    for (const QAction* speed : window().commands().choices(Choice::Speed).actions())
        QVERIFY(speed->isEnabled());
}

void HarWindowTest::aWhatIfShowsTheDifference()
{
    open(tests::shopRecording());
    QVERIFY(!table().isColumnShown(HarColumn::Change));
    clickPanel(RecordingPanel::WhatIf);
    QTest::mouseClick(m_fixture->find<QPushButton>("whatIfAddRule"), Qt::LeftButton);
    QTest::keyClicks(m_fixture->find<QLineEdit>("ruleHeader"), QStringLiteral("Access-Control-Allow-Origin"));
    QTest::keyClicks(m_fixture->find<QLineEdit>("ruleValue"), QStringLiteral("*"));
    QTest::keyClicks(m_fixture->find<QLineEdit>("ruleHost"), QStringLiteral("stats.example"));
    auto* answer = m_fixture->find<QTextBrowser>("whatIfAnswer");
    QTRY_VERIFY2(answer->toPlainText().contains(QStringLiteral("begins to work")), qPrintable(answer->toPlainText()));
    QVERIFY(table().isColumnShown(HarColumn::Change));
    QTRY_COMPARE(cell(7, HarColumn::Change), QStringLiteral("begins to work"));
    // The image breaks when every resource has to allow it.
    m_fixture->find<QComboBox>("whatIfEmbedderPolicy")->setCurrentText(QStringLiteral("require-corp"));
    QTRY_VERIFY(cell(3, HarColumn::Change).startsWith(QStringLiteral("breaks")));
    QVERIFY(m_fixture->find<QToolButton>("harChipChanged")->isVisible());
    QTest::mouseClick(m_fixture->find<QToolButton>("harChipChanged"), Qt::LeftButton);
    QCOMPARE(table().model()->rowCount(), 2);
    QTest::mouseClick(m_fixture->find<QToolButton>("harChipChanged"), Qt::LeftButton);
    QTest::mouseClick(m_fixture->find<QPushButton>("whatIfReset"), Qt::LeftButton);
    QCOMPARE(view().recording()->answerState(), HarRecording::State::Waiting);
    QVERIFY(cell(7, HarColumn::Change).isEmpty());
    QVERIFY(!table().isColumnShown(HarColumn::Change));
}

void HarWindowTest::aWrongWhatIfIsMarked()
{
    open(tests::shopRecording());
    clickPanel(RecordingPanel::WhatIf);
    auto* origin = m_fixture->find<QLineEdit>("whatIfOrigin");
    QTest::keyClicks(origin, QStringLiteral("https://new.example/page"));
    QTRY_VERIFY(m_fixture->find<QLabel>("whatIfProblem")->isVisible());
    QVERIFY(origin->property("wrong").toBool());
    QCOMPARE(view().recording()->answerState(), HarRecording::State::Waiting);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(origin, Qt::Key_Backspace);
    QTRY_COMPARE(view().recording()->answerState(), HarRecording::State::Complete);
    QVERIFY(!origin->property("wrong").toBool());
    // The API allows the old origin only.
    QVERIFY(cell(4, HarColumn::Change).startsWith(QStringLiteral("breaks")));
}

void HarWindowTest::readingIsCancelled()
{
    window().openFile(write(QStringLiteral("long.har"), tests::longRecording(6000)));
    QTRY_VERIFY(view().recording()->size() > 0);
    auto* stop = m_fixture->find<QPushButton>("harStop");
    QTRY_VERIFY(stop->isVisible() || view().recording()->state() != HarRecording::State::Running);
    QTest::mouseClick(stop, Qt::LeftButton);
    waitUntilRead();
    QCOMPARE(view().recording()->state(), HarRecording::State::Stopped);
    const std::size_t size = view().recording()->size();
    QVERIFY(size < std::size_t {6000} * 16);
    QCOMPARE(table().model()->rowCount(), static_cast<int>(size));
    // What is there can be used; the rest can be had.
    auto* again = m_fixture->find<QPushButton>("harReload");
    QTRY_VERIFY(again->isVisible());
    QTest::mouseClick(again, Qt::LeftButton);
    waitUntilRead();
    QCOMPARE(view().recording()->size(), std::size_t {6000} * 16);
}

void HarWindowTest::errorsAreStates()
{
    open("This is no recording.\n", QStringLiteral("notes.har"));
    auto* title = m_fixture->find<QLabel>("harMessageTitle");
    auto* text = m_fixture->find<QLabel>("harMessage");
    QVERIFY(title->isVisible());
    QCOMPARE(title->text(), QStringLiteral("notes.har could not be opened"));
    QVERIFY2(text->text().contains(QStringLiteral("not a HAR")), qPrintable(text->text()));
    QCOMPARE(window().focusWidget(), m_fixture->find<QPushButton>("harMessageRetry"));
    // Mended, it can be tried again.
    write(QStringLiteral("notes.har"), tests::shopRecording());
    QTest::mouseClick(m_fixture->find<QPushButton>("harMessageRetry"), Qt::LeftButton);
    waitUntilRead();
    QCOMPARE(table().model()->rowCount(), 16);

    open(tests::emptyRecording(), QStringLiteral("empty.har"));
    QVERIFY(window().windowTitle().contains(QStringLiteral("empty.har")));
    QCOMPARE(title->text(), QStringLiteral("This recording has no entries"));
    window().openFile(m_folder.filePath(QStringLiteral("gone.har")));
    waitUntilRead();
    QCOMPARE(title->text(), QStringLiteral("gone.har could not be opened"));
    // Cut off, it shows what there is, and says so.
    QByteArray cut = tests::shopRecording();
    cut.truncate(cut.indexOf("/v1/account"));
    open(cut, QStringLiteral("cut.har"));
    QVERIFY(table().isVisible());
    QCOMPARE(table().model()->rowCount(), 8);
    QVERIFY(m_fixture->find<QLabel>("harTotals")->text().contains(QStringLiteral("1 warning")));
    // An entry of a file that has vanished cannot be opened, and what is shown stays.
    open(tests::shopRecording());
    QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("shop.har"))));
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Return);
    QTRY_VERIFY(view().findChild<QLabel*>(QStringLiteral("errorMessage"))->isVisible());
    QVERIFY(place().isShown());
    // Closing leads to the scenario that was there before.
    QTest::mouseClick(m_fixture->find<QToolButton>("harClose"), Qt::LeftButton);
    QVERIFY(scenario().view().timeline().isVisible());
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Exposed"));
    QVERIFY(window().commands()[Command::Predict]->isEnabled());
}

void HarWindowTest::warningsAreListed()
{
    open(tests::damagedRecording(), QStringLiteral("damaged.har"));
    QCOMPARE(table().model()->rowCount(), 16);
    clickPanel(RecordingPanel::Warnings);
    auto* warnings = m_fixture->find<QTableWidget>("harWarnings");
    QCOMPARE(m_fixture->find<QTabWidget>("harPanels")->tabText(static_cast<int>(RecordingPanel::Warnings)),
        QStringLiteral("Warnings (2)"));
    QCOMPARE(warnings->rowCount(), 2);
    QCOMPARE(warnings->item(0, 0)->text(), QStringLiteral("/log/entries/0"));
    QVERIFY(!warnings->item(0, 1)->text().isEmpty());
}

void HarWindowTest::otherRulesJudgeAgain()
{
    open(tests::shopRecording());
    typeFilter(QStringLiteral("is:request"));
    auto* rules = m_fixture->find<QComboBox>("harProfile");
    QVERIFY(rules->itemText(0).contains(QStringLiteral("Chromium")));
    rules->setFocus();
    QTest::keyClick(rules, Qt::Key_End);
    QTest::keyClick(rules, Qt::Key_Return);
    QTRY_COMPARE(view().recording()->profile(), std::optional(ProfileId::Safari));
    waitUntilRead();
    // The filter stays.
    QCOMPARE(m_fixture->find<QLineEdit>("harFilter")->text(), QStringLiteral("is:request"));
    QCOMPARE(table().model()->rowCount(), 13);
}

void HarWindowTest::aRecordingIsRememberedAndClosed()
{
    open(tests::shopRecording());
    const QString path = place().path();
    QVERIFY(!path.isEmpty());
    const auto recent = m_fixture->find<QMenu>("recentMenu")->actions();
    QCOMPARE(recent.first()->text(), QStringLiteral("shop.har"));
    window().close();
    m_fixture->open(tests::simpleGet());
    QTRY_VERIFY(place().isShown());
    QCOMPARE(place().path(), path);
    waitUntilRead();
    QTest::keyClick(&table(), Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!place().isOpen());
    QVERIFY(!place().isShown());
    QVERIFY(scenario().view().timeline().isVisible());
}

QTEST_MAIN(HarWindowTest)
#include "tst_har_window.moc"
