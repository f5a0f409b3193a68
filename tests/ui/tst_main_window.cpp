#include "core/telling/timeline/run_lookup.h"
#include "tests/core/scenarios.h"
#include "tests/ui/window_of_examples.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/trace_model.h"
#include "ui/place/commands.h"
#include "ui/scenario/library/library_model.h"
#include "ui/scenario/scenario_place.h"
#include "ui/shell/keys_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"
#include "ui/theme/theme_controller.h"
#include "ui/timeline/timeline_view.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSlider>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

using namespace fetchscope;
using namespace fetchscope::ui;

namespace {

enum { Blocked, Redirects, Cached };

std::vector<Example> examples()
{
    return {{QStringLiteral("blocked"), QStringLiteral("Blocked preflight"), tests::blockedPreflight(), {}},
        {QStringLiteral("redirects"), QStringLiteral("Redirects"), tests::redirectChain(), {}},
        {QStringLiteral("cached"), QStringLiteral("Cached"), tests::cachedPut(), {}}};
}

} // namespace

/// The window as a person meets it: opened, shown, with keys and clicks.
class MainWindowTest : public QObject, private tests::WindowOfExamples
{
    Q_OBJECT

private slots:
    void init() { begin(examples()); }
    void cleanup() { end(); }

    void theFirstExampleIsOpenWithItsVerdict();
    void arrowKeysStepThroughTheRun();
    void keysStepFromEverywhere();
    void upAndDownMoveByRows();
    void aClickOnARowMovesThere();
    void theSliderMovesTheCursor();
    void buttonsAreDisabledAtTheEnds();
    void spacePlaysAndStops();
    void theAlgorithmFollowsTheCursorAndLeadsIt();
    void theWireShowsTheExchangeOfTheStep();
    void theReasonIsShownWithItsRule();
    void anotherProfileRunsAgain();
    void theLibraryOpensExamples();
    void searchingNarrowsTheLibrary();
    void clickingAnActionGoesThere();
    void theThemeChangesAtOnce();
    void zoomingKeepsTheCurrentRowInPlace();
    void aSmallWindowShowsEverything();
    void theQuestionMarkListsTheKeys();
    void everyControlHasAName();
    void theTimelineReadsAsAListOfRows();
    void stateIsRememberedFromOneRunToTheNext();
    void aRunOfManyMessagesPaintsQuickly();

private:
    void open(int example);
};

void MainWindowTest::open(int example)
{
    scenario().openExample(example);
    QVERIFY(scenario().document().waitForRun(longestWait));
}

void MainWindowTest::theFirstExampleIsOpenWithItsVerdict()
{
    QCOMPARE(textOf("verdictWord"), QStringLiteral("Blocked"));
    QVERIFY(textOf("verdictSentence").contains(QStringLiteral("PUT")));
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("A PUT that the preflight does not allow")));
    QVERIFY(textOf("position").contains(QStringLiteral("CORS-preflight fetch, step 7.5")));
}

void MainWindowTest::arrowKeysStepThroughTheRun()
{
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_Home);
    QCOMPARE(cursor().index(), 0);
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_Right);
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_Right);
    QCOMPARE(cursor().index(), 2);
    QVERIFY(textOf("position").startsWith(QStringLiteral("Step 3 of ")));
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_Left);
    QCOMPARE(cursor().index(), 1);
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_End);
    QCOMPARE(cursor().index(), cursor().count() - 1);
}

void MainWindowTest::keysStepFromEverywhere()
{
    auto* inspector = find<QTabWidget>("inspector");
    inspector->currentWidget()->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_Home, Qt::AltModifier);
    QCOMPARE(cursor().index(), 0);
    QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(m_window.get(), Qt::Key_Period);
    QCOMPARE(cursor().index(), 2);
    QTest::keyClick(m_window.get(), Qt::Key_Comma);
    QCOMPARE(cursor().index(), 1);
}

void MainWindowTest::upAndDownMoveByRows()
{
    cursor().first();
    std::vector<std::size_t> rows;
    for (int i = 0; i < 100 && !cursor().isAtEnd(); ++i) {
        const std::size_t before = scenario().view().timeline().currentRow();
        QTest::keyClick(&scenario().view().timeline(), Qt::Key_Down);
        QVERIFY(scenario().view().timeline().currentRow() > before);
    }
    QVERIFY(cursor().isAtEnd());
    for (int i = 0; i < 100 && !cursor().isAtStart(); ++i) {
        const int before = cursor().index();
        QTest::keyClick(&scenario().view().timeline(), Qt::Key_Up);
        QVERIFY(cursor().index() < before);
    }
    QVERIFY(cursor().isAtStart());
}

void MainWindowTest::aClickOnARowMovesThere()
{
    TimelineView& timeline = scenario().view().timeline();
    cursor().first();
    std::size_t row = 0;
    while (timeline.layoutOfRows().rows()[row].kind != RowKind::Request)
        ++row;
    QTest::mouseClick(timeline.viewport(), Qt::LeftButton, {}, timeline.rowRect(row).center());
    QCOMPARE(timeline.currentRow(), row);
    QVERIFY(textOf("position").contains(QStringLiteral("HTTP-network fetch")));
    QVERIFY(timeline.textOfRow(row).startsWith(QStringLiteral("OPTIONS, /doc")));
}

void MainWindowTest::theSliderMovesTheCursor()
{
    auto* slider = find<QSlider>("stepSlider");
    QCOMPARE(slider->maximum(), cursor().count() - 1);
    QCOMPARE(slider->value(), cursor().index());
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Home);
    QCOMPARE(cursor().index(), 0);
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(cursor().index(), 1);
}

void MainWindowTest::buttonsAreDisabledAtTheEnds()
{
    cursor().first();
    QVERIFY(!m_window->commands()[Command::Previous]->isEnabled());
    QVERIFY(m_window->commands()[Command::Next]->isEnabled());
    cursor().last();
    QVERIFY(m_window->commands()[Command::Previous]->isEnabled());
    QVERIFY(!m_window->commands()[Command::Next]->isEnabled());
}

void MainWindowTest::spacePlaysAndStops()
{
    cursor().first();
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_Space);
    QVERIFY(m_window->commands()[Command::Play]->isChecked());
    QTRY_VERIFY(cursor().index() > 0);
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_Space);
    QVERIFY(!m_window->commands()[Command::Play]->isChecked());
}

void MainWindowTest::theAlgorithmFollowsTheCursorAndLeadsIt()
{
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(find<QTabWidget>("inspector")->currentIndex(), 2);
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    auto* steps = find<QTreeView>("algorithmSteps");
    QVERIFY(steps->isVisible());
    QCOMPARE(steps->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("7.5"));
    // What stands between them was not taken: a click on it moves nothing.
    const QModelIndex skipped = steps->indexAbove(steps->currentIndex());
    QCOMPARE(skipped.data(TraceModel::StepIndexRole).toInt(), -1);
    QTest::mouseClick(steps->viewport(), Qt::LeftButton, {}, steps->visualRect(skipped).center());
    QCOMPARE(steps->currentIndex().row(), skipped.row());
    QVERIFY(textOf("position").contains(QStringLiteral("step 7.5")));
    const QModelIndex before = steps->indexAbove(skipped);
    QTest::mouseClick(steps->viewport(), Qt::LeftButton, {}, steps->visualRect(before).center());
    QCOMPARE(steps->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("7.2"));
    QVERIFY(textOf("position").contains(QStringLiteral("step 7.2")));
}

void MainWindowTest::theWireShowsTheExchangeOfTheStep()
{
    open(Redirects);
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    auto* request = find<QTableView>("requestHeaders");
    const auto showsHeader = [&](const QString& name, const QString& value) {
        for (int row = 0; row < request->model()->rowCount(); ++row) {
            if (request->model()->index(row, 0).data() == name && request->model()->index(row, 1).data() == value)
                return true;
        }
        return false;
    };
    QVERIFY(showsHeader(QStringLiteral("Origin"), QStringLiteral("null")));
    cursor().first();
    QVERIFY(showsHeader(QStringLiteral("Origin"), QStringLiteral("https://app.example.test")));
    auto* response = find<QTableView>("responseHeaders");
    QVERIFY(response->model()->rowCount() >= 2);
}

void MainWindowTest::theReasonIsShownWithItsRule()
{
    const QString text = find<QTextBrowser>("why")->toPlainText();
    QVERIFY(text.contains(QStringLiteral("preflight-method-not-allowed")));
    QVERIFY(text.contains(QStringLiteral("CORS-preflight fetch, step 7.5")));
    QVERIFY(text.contains(QStringLiteral("GET, POST, PAT")));
}

void MainWindowTest::anotherProfileRunsAgain()
{
    const RunPointer before = scenario().document().run();
    auto* button = find<QToolButton>("profileFirefox");
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(scenario().document().waitForRun(longestWait));
    QVERIFY(scenario().document().run() != before);
    QCOMPARE(scenario().document().run()->result.profile.id(), ProfileId::Firefox);
    QCOMPARE(scenario().document().run()->scenario, before->scenario);
    QVERIFY(button->isChecked());
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::AltModifier);
    QVERIFY(scenario().document().waitForRun(longestWait));
    QCOMPARE(scenario().document().profile(), ProfileId::Standard);
    QVERIFY(!button->isChecked());
}

void MainWindowTest::theLibraryOpensExamples()
{
    auto* list = find<QTreeView>("libraryList");
    const QModelIndexList found = list->model()->match(
        list->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("Cached"), 1, Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(found.first()).center());
    QVERIFY(scenario().document().waitForRun(longestWait));
    QCOMPARE(scenario().document().id(), QStringLiteral("cached"));
    QCOMPARE(textOf("verdictWord"), QStringLiteral("Exposed"));
}

void MainWindowTest::searchingNarrowsTheLibrary()
{
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    auto* search = find<QLineEdit>("librarySearch");
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("redir"));
    auto* list = find<QTreeView>("libraryList");
    const auto count = [&](const QString& text) {
        return list->model()
            ->match(list->model()->index(0, 0), Qt::DisplayRole, text, -1, Qt::MatchRecursive | Qt::MatchExactly)
            .size();
    };
    QCOMPARE(count(QStringLiteral("Redirects")), 1);
    QCOMPARE(count(QStringLiteral("Cached")), 0);
    QTest::keyClicks(search, QStringLiteral(" nowhere"));
    QVERIFY(find<QLabel>("libraryNothing")->isVisible());
    QVERIFY(!list->isVisible());
    search->clear();
    QCOMPARE(count(QStringLiteral("Cached")), 1);
    QVERIFY(list->isVisible());
    QVERIFY(!find<QLabel>("libraryNothing")->isVisible());
}

void MainWindowTest::clickingAnActionGoesThere()
{
    open(Cached);
    auto* list = find<QTreeView>("libraryList");
    const QModelIndex section = list->model()->index(0, 0);
    const QModelIndex first = list->model()->index(0, 0, section);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(first).center());
    QCOMPARE(cursor().index(), 0);
    // The list follows the cursor.
    cursor().last();
    QCOMPARE(list->currentIndex().row(), 2);
}

void MainWindowTest::theThemeChangesAtOnce()
{
    m_window->commands().choice(Choice::Theme, ThemeChoice::Dark)->trigger();
    QVERIFY(Theme::current().isDark);
    QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::dark().base);
    const QImage dark = scenario().view().timeline().grab().toImage();
    QVERIFY(dark.pixelColor(dark.width() / 2, dark.height() - 3).lightness() < 80);
    m_window->commands().choice(Choice::Theme, ThemeChoice::Light)->trigger();
    QVERIFY(!Theme::current().isDark);
    const QImage light = scenario().view().timeline().grab().toImage();
    QVERIFY(light.pixelColor(light.width() / 2, light.height() - 3).lightness() > 180);
    QCOMPARE(m_settings->value(QStringLiteral("theme")).toString(), QStringLiteral("light"));
}

void MainWindowTest::zoomingKeepsTheCurrentRowInPlace()
{
    TimelineView& timeline = scenario().view().timeline();
    cursor().moveTo(cursor().count() / 2);
    const std::size_t row = timeline.currentRow();
    QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(timeline.zoom() > 1);
    QVERIFY(timeline.viewport()->rect().intersects(timeline.rowRect(row)));
    QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(timeline.zoom(), 1.0);
    QTest::keyClick(m_window.get(), Qt::Key_9, Qt::ControlModifier);
    QVERIFY(timeline.zoom() < 1);
    const auto last = timeline.layoutOfRows().rows().size() - 1;
    QVERIFY(timeline.viewport()->rect().contains(timeline.rowRect(last)));
}

void MainWindowTest::aSmallWindowShowsEverything()
{
    m_window->resize(1024, 640);
    QApplication::processEvents();
    QVERIFY(m_window->width() <= 1024 && m_window->height() <= 640);
    QVERIFY(scenario().view().timeline().viewport()->height() > 150);
    for (const QLabel* label : {find<QLabel>("verdictWord"), find<QLabel>("verdictSentence")})
        QVERIFY(label->height() >= label->heightForWidth(label->width()));
}

void MainWindowTest::theQuestionMarkListsTheKeys()
{
    bool hasSeen = false;
    QTimer::singleShot(0, this, [&] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        hasSeen = dialog && dialog->findChild<QTextBrowser*>()->toPlainText().contains(QStringLiteral("Next Step"));
        if (dialog)
            dialog->reject();
    });
    QTest::keyClick(m_window.get(), Qt::Key_Question);
    QVERIFY(hasSeen);
}

void MainWindowTest::everyControlHasAName()
{
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || qobject_cast<const QLabel*>(widget)
            || widget->objectName().startsWith(QStringLiteral("qt_")) || widget->inherits("QTabBar")
            || widget->inherits("QHeaderView") || widget->inherits("QTabWidget") || widget->inherits("QMenu")
            || widget->inherits("QComboBoxListView"))
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool hasName =
            !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) || widget->isHidden();
        QVERIFY2(hasName,
            qPrintable(QStringLiteral("%1 %2").arg(
                QString::fromLatin1(widget->metaObject()->className()), widget->objectName())));
    }
}

void MainWindowTest::theTimelineReadsAsAListOfRows()
{
    TimelineView& timeline = scenario().view().timeline();
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&timeline);
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), static_cast<int>(timeline.layoutOfRows().rows().size()));
    QAccessibleInterface* current = list->focusChild();
    QVERIFY(current);
    QVERIFY(current->state().selected);
    QVERIFY2(current->text(QAccessible::Name).startsWith(QStringLiteral("Methods, PUT not in GET, POST, PAT, failed")),
        qPrintable(current->text(QAccessible::Name)));
    QCOMPARE(current->parent(), list);
    QCOMPARE(list->indexOfChild(current), static_cast<int>(timeline.currentRow()));
    QCOMPARE(list->childAt(current->rect().center().x(), current->rect().center().y()), current);
    QAccessibleInterface* first = list->child(0);
    first->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(cursor().index(), 0);
}

void MainWindowTest::stateIsRememberedFromOneRunToTheNext()
{
    const QString file = write(QStringLiteral("kept.json"), tests::redirectChain());
    m_window->openFile(file);
    QVERIFY(scenario().document().waitForRun(longestWait));
    find<QTabWidget>("inspector")->setCurrentIndex(Inspector::tabOf(Panel::Algorithm));
    find<QCheckBox>("showSkippedSteps")->setChecked(false);
    find<QTabWidget>("inspector")->setCurrentIndex(3);
    m_window->commands()[Command::ShowLibrary]->trigger();
    m_window->commands().choice(Choice::Theme, ThemeChoice::Dark)->trigger();
    m_window->close();
    openWindow();
    QCOMPARE(scenario().document().path(), file);
    QCOMPARE(find<QTabWidget>("inspector")->currentIndex(), 3);
    find<QTabWidget>("inspector")->setCurrentIndex(Inspector::tabOf(Panel::Algorithm));
    QVERIFY(!find<QCheckBox>("showSkippedSteps")->isChecked());
    QVERIFY(!find<QWidget>("library")->isVisible());
    QCOMPARE(m_window->theme().choice(), ThemeChoice::Dark);
}

void MainWindowTest::aRunOfManyMessagesPaintsQuickly()
{
    StepCursor many;
    TimelineView timeline(many);
    timeline.resize(1200, 800);
    const RunPointer run = tests::longRun(20000);
    many.reset(static_cast<int>(run->result.trace.size()), static_cast<int>(run->result.trace.size() / 2));
    timeline.setRun(run);
    timeline.show();
    QVERIFY(QTest::qWaitForWindowExposed(&timeline));
    // Far above what a frame may take, so that a busy machine does not matter; far below what painting all would.
    constexpr int longestFrame = 100;
    for (const double zoom : {1.0, 0.4, 0.1, 0.001, 2.0}) {
        timeline.setZoom(zoom);
        QElapsedTimer timer;
        timer.start();
        constexpr int frames = 5;
        for (int i = 0; i < frames; ++i)
            timeline.viewport()->grab();
        QVERIFY2(timer.elapsed() / frames < longestFrame, qPrintable(QString::number(zoom)));
    }
}

QTEST_MAIN(MainWindowTest)
#include "tst_main_window.moc"
