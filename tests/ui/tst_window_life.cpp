#include "tests/ui/window_fixture.h"
#include "ui/editor/entry_list.h"
#include "ui/editor/json_text.h"
#include "ui/inspector/cookie_model.h"
#include "ui/inspector/inspector.h"
#include "ui/place/commands.h"
#include "ui/theme/theme_controller.h"
#include "ui/timeline/compare_view.h"
#include "ui/timeline/step_cursor.h"

#include <QClipboard>
#include <QComboBox>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSemaphore>
#include <QTabBar>
#include <QThreadPool>
#include <QToolButton>

#include <array>
#include <set>

using namespace fetchscope;
using namespace fetchscope::ui;

namespace {

QByteArray manyActions(int count, const char* url = "https://api.example.test/doc")
{
    QByteArray actions;
    for (int i = 0; i < count; ++i) {
        actions += i == 0 ? "" : ",";
        actions += "{ \"initiator\": \"fetch\", \"url\": \"" + QByteArray(url) + "\" }";
    }
    return "{ \"fetchscope\": 1, \"page\": { \"url\": \"https://app.example.test/\" }, \"actions\": [" + actions
        + "], \"server\": [ { \"match\": { \"url\": \"https://api.example.test/again*\" }, \"respond\": { \"status\": "
          "302,"
          " \"headers\": [[\"Location\", \"https://api.example.test/again\"], [\"Access-Control-Allow-Origin\", "
          "\"*\"]] } },"
          " { \"respond\": { \"headers\": [[\"Access-Control-Allow-Origin\", \"*\"]] } } ] }";
}

} // namespace

/// The window over its life: how scenarios come into it, what happens around it, and what is too much or too odd.
class WindowLifeTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<tests::WindowFixture>(tests::blockedPreflight()); }
    void cleanup() { m_fixture.reset(); }

    void theLibraryGivesWayInANarrowWindow();
    void comparingTakesTheRoomOfTheEditor();
    void theWireSaysWhatSetAHeader();
    void everyPanelHasATabInItsPlace();
    void panelsAreMadeWhenTheyAreShown();
    void cookiesSayWhyTheyWereSentOrNot();
    void findingCounts();
    void speedIsChosenBesideThePlayButton();

    void oddScenarios_data();
    void oddScenarios();
    void aStormOfUndoAndRedoEndsWhereItShould();
    void anEditThatIsNoScenarioKeepsTheRun();
    void aLongRunIsGivenUp();

private:
    MainWindow& window() { return *m_fixture->window; }
    ScenarioPlace& scenario() { return m_fixture->scenario(); }
    void clickTab(Panel panel)
    {
        auto* tabs = m_fixture->find<Inspector>("inspector")->tabBar();
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(Inspector::tabOf(panel)).center());
        QApplication::processEvents();
    }
    /// What the timeline is drawn with; nothing but a background has one colour.
    std::set<QRgb> timelineColours()
    {
        QApplication::processEvents();
        const QImage image =
            scenario().view().timeline().viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
        std::set<QRgb> colours;
        for (int y = 0; y < image.height(); ++y) {
            const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
            colours.insert(line, line + image.width());
        }
        return colours;
    }

    std::unique_ptr<tests::WindowFixture> m_fixture;
};

void WindowLifeTest::theLibraryGivesWayInANarrowWindow()
{
    auto* library = m_fixture->find<QWidget>("library");
    QVERIFY(library->isVisible());
    window().resize(1024, 640);
    QTRY_VERIFY(!library->isVisible());
    // All lanes are seen without scrolling, and words of decisions as a whole.
    QTRY_COMPARE(scenario().view().timeline().horizontalScrollBar()->maximum(), 0);
    QVERIFY(m_fixture->find<QWidget>("editor")->isVisible());
    QTest::keyClick(&window(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(library->isVisible());
    QTest::keyClick(&window(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!library->isVisible());
    window().resize(1280, 800);
    QTest::keyClick(&window(), Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(library->isVisible());
}

void WindowLifeTest::comparingTakesTheRoomOfTheEditor()
{
    auto* method =
        m_fixture->find<QWidget>("section/actions")->findChild<QComboBox*>(QStringLiteral("field/init/method"));
    QTest::mouseClick(method->lineEdit(), Qt::LeftButton);
    method->lineEdit()->selectAll();
    QTest::keyClicks(method->lineEdit(), QStringLiteral("POST"));
    m_fixture->settle();
    QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
    auto* before = m_fixture->find<CompareView>("compare");
    QVERIFY(before->isVisible());
    QVERIFY(!m_fixture->find<QWidget>("editor")->isVisible());
    QTRY_COMPARE(before->timeline().horizontalScrollBar()->maximum(), 0);
    // Both begin at the same height.
    QCOMPARE(
        before->timeline().mapTo(&window(), QPoint()).y(), scenario().view().timeline().mapTo(&window(), QPoint()).y());
    QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!before->isVisible());
    QVERIFY(m_fixture->find<QWidget>("editor")->isVisible());
}

void WindowLifeTest::theWireSaysWhatSetAHeader()
{
    clickTab(Panel::Wire);
    auto* headers = m_fixture->find<QTableView>("requestHeaders");
    int row = 0;
    while (row < headers->model()->rowCount()
        && headers->model()->index(row, 0).data().toString() != QStringLiteral("Origin"))
        ++row;
    auto* source = m_fixture->find<QLabel>("headerSource");
    QVERIFY(!source->isVisible());
    headers->scrollTo(headers->model()->index(row, 0));
    QTest::mouseClick(
        headers->viewport(), Qt::LeftButton, {}, headers->visualRect(headers->model()->index(row, 0)).center());
    QVERIFY(source->isVisible());
    QVERIFY2(source->text().contains(QStringLiteral("Append a request Origin header")), qPrintable(source->text()));
    // The deciding header of the answer is marked.
    auto* answer = m_fixture->find<QTableView>("responseHeaders");
    QVERIFY(!answer->model()->index(1, 2).data(Qt::DecorationRole).isNull());
    QVERIFY(answer->model()->index(0, 2).data(Qt::DecorationRole).isNull());
}

void WindowLifeTest::everyPanelHasATabInItsPlace()
{
    for (int panel = 0; panel < static_cast<int>(Panel::Count); ++panel)
        QCOMPARE(Inspector::tabOf(static_cast<Panel>(panel)), panel);
}

void WindowLifeTest::panelsAreMadeWhenTheyAreShown()
{
    window().resize(1024, 640);
    auto* inspector = m_fixture->find<Inspector>("inspector");
    const auto panelOf = [&](const char* name) { return window().findChild<QWidget*>(QString::fromLatin1(name)); };
    QVERIFY(panelOf(panelRows().front().info.name)->isVisible());
    const auto placeOfInspector = [&] { return QRect(inspector->mapTo(&window(), QPoint()), inspector->size()); };
    QTRY_COMPARE(placeOfInspector().bottom(), window().height() - 1);
    const QRect room = placeOfInspector();
    for (const PanelRow& row : panelRows().subspan(1)) {
        QVERIFY(!panelOf(row.info.name));
        clickTab(row.panel);
        QVERIFY(panelOf(row.info.name)->isVisible());
        // Nothing moves when one comes.
        QCOMPARE(placeOfInspector(), room);
    }
    // Those that are made know of a scenario that came after.
    scenario().openNew(tests::cachedPut());
    QVERIFY(scenario().document().waitForRun(tests::WindowFixture::longestWait));
    scenario().cursor().last();
    for (const PanelRow& row : panelRows()) {
        clickTab(row.panel);
        // The Tab key goes from the tabs into the panel, and back by way of its links.
        inspector->tabBar()->setFocus();
        QTest::keyClick(inspector->tabBar(), Qt::Key_Tab);
        QVERIFY(inspector->currentWidget()->isAncestorOf(QApplication::focusWidget()));
        for (int i = 0; i < 20 && inspector->currentWidget()->isAncestorOf(QApplication::focusWidget()); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY2(inspector->tabBar()->hasFocus(), row.info.name);
    }
    QVERIFY(m_fixture->find<QTableView>("preflightCache")->model()->rowCount() > 0);
    QVERIFY(m_fixture->find<QTableView>("requestHeaders")->model()->rowCount() > 0);
}

void WindowLifeTest::cookiesSayWhyTheyWereSentOrNot()
{
    m_fixture = std::make_unique<tests::WindowFixture>(tests::cookies());
    clickTab(Panel::Cookies);
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_End);
    auto* cookies = m_fixture->find<QTableView>("cookieTable");
    QVERIFY(cookies->isVisible());
    const auto said = [cookies](const QString& name, int column) {
        for (int row = 0; row < cookies->model()->rowCount(); ++row) {
            if (cookies->model()->index(row, CookieModel::NameColumn).data().toString() == name)
                return cookies->model()->index(row, column).data().toString();
        }
        return QString();
    };
    QCOMPARE(said(QStringLiteral("session"), CookieModel::FateColumn), QStringLiteral("sent"));
    QCOMPARE(said(QStringLiteral("session"), CookieModel::SetByColumn), QStringLiteral("there from the start"));
    QCOMPARE(said(QStringLiteral("admin"), CookieModel::FateColumn), QStringLiteral("kept at home"));
    QVERIFY2(said(QStringLiteral("admin"), CookieModel::WhyColumn).startsWith(QStringLiteral("its Path")),
        qPrintable(said(QStringLiteral("admin"), CookieModel::WhyColumn)));
    QCOMPARE(said(QStringLiteral("other"), CookieModel::WhyColumn), QStringLiteral("it is another site's"));
    QCOMPARE(said(QStringLiteral("seen"), CookieModel::FateColumn), QStringLiteral("stored"));
    // What the answer sets is not known before it is there.
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_Home);
    QCOMPARE(said(QStringLiteral("seen"), CookieModel::FateColumn), QString());
    // They are sorted by a click, and copied as they stand.
    cookies->sortByColumn(CookieModel::NameColumn, Qt::AscendingOrder);
    QCOMPARE(cookies->model()->index(0, CookieModel::NameColumn).data().toString(), QStringLiteral("admin"));
    QTest::mouseClick(m_fixture->find<QPushButton>("copyCookies"), Qt::LeftButton);
    const QStringList copied = QApplication::clipboard()->text().split(QChar('\n'));
    QVERIFY2(copied.value(1).startsWith(QStringLiteral("admin\t")), qPrintable(copied.join(QChar('|'))));
}

void WindowLifeTest::findingCounts()
{
    m_fixture = std::make_unique<tests::WindowFixture>(tests::redirectChain());
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_Home);
    QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);
    auto* text = m_fixture->find<QLineEdit>("findText");
    QTest::keyClicks(text, QStringLiteral("CORS check"));
    auto* result = m_fixture->find<QLabel>("findResult");
    QTRY_COMPARE(result->text(), QStringLiteral("1 of 3"));
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_COMPARE(result->text(), QStringLiteral("2 of 3"));
    QTest::keyClick(text, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(result->text(), QStringLiteral("1 of 3"));
}

void WindowLifeTest::speedIsChosenBesideThePlayButton()
{
    auto* speed = m_fixture->find<QToolButton>("speed");
    QCOMPARE(speed->text(), QStringLiteral("1×"));
    speed->menu()->actions().last()->trigger();
    QCOMPARE(speed->text(), QStringLiteral("4×"));
    scenario().cursor().first();
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_Space);
    QTRY_VERIFY(scenario().cursor().index() > 2);
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_Space);
}

void WindowLifeTest::oddScenarios_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("no actions") << tests::nothing() << QString();
    QTest::newRow("200 actions") << manyActions(200) << QStringLiteral("Exposed");
    QTest::newRow("10,000 redirects") << manyActions(500, "https://api.example.test/again")
                                      << QStringLiteral("Blocked");
    QByteArray huge = tests::simpleGet();
    huge.replace("[\"Content-Type\", \"application/json\"]",
        "[\"X-Huge\", \"" + QByteArray(1000000, 'x') + "\"], [\"X-Many\", \"" + QByteArray("a, ").repeated(100000)
            + "\"]");
    QTest::newRow("huge header values") << huge << QStringLiteral("Exposed");
    QByteArray scripts = tests::simpleGet();
    scripts.replace("A GET that any origin may read",
        "שלום עולם — مرحبا 👩‍👩‍👧‍👦 🏳️‍🌈 ‮reversed‬");
    scripts.replace("https://api.example.test/news", "https://例え.テスト/パス?שאלה=👍");
    QTest::newRow("other scripts") << scripts << QStringLiteral("Exposed");
    QByteArray origins;
    for (int i = 0; i < 120; ++i)
        origins += QByteArray(i == 0 ? "" : ",") + "{ \"initiator\": \"fetch\", \"url\": \"https://host"
            + QByteArray::number(i) + ".example.test/\" }";
    QTest::newRow("120 origins") << "{ \"fetchscope\": 1, \"page\": { \"url\": \"https://app.example.test/\" }, "
                                    "\"actions\": ["
            + origins + "], \"server\": [ { \"respond\": {} } ] }"
                                 << QStringLiteral("Blocked");
}

void WindowLifeTest::oddScenarios()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, verdict);
    scenario().openNew(text);
    QVERIFY(scenario().document().waitForRun(tests::WindowFixture::longestWait));
    QApplication::processEvents();
    QCOMPARE(m_fixture->verdict(), verdict);
    window().resize(1024, 640);
    for (const PanelRow& row : panelRows()) {
        clickTab(row.panel);
        for (const Qt::Key key : {Qt::Key_Home, Qt::Key_PageDown, Qt::Key_Right, Qt::Key_Down, Qt::Key_End})
            QTest::keyClick(&scenario().view().timeline(), key);
    }
    QVERIFY(timelineColours().size() > 2);
    window().resize(1600, 1000);
    scenario().view().timeline().zoomToFit();
    QVERIFY(timelineColours().size() > 2);
    scenario().view().timeline().resetZoom();
    const std::set<QRgb> light = timelineColours();
    window().theme().setChoice(ThemeChoice::Dark);
    QVERIFY(timelineColours().size() > 2);
    QVERIFY(timelineColours() != light);
    window().theme().setChoice(ThemeChoice::Light);
    QVERIFY(timelineColours() == light);
    // Edits still come through.
    scenario().draft().setValue(QStringLiteral("test"), QStringLiteral("/title"), Json("other"));
    m_fixture->settle();
    QVERIFY(window().windowTitle().contains(QStringLiteral("other")));
}

void WindowLifeTest::aStormOfUndoAndRedoEndsWhereItShould()
{
    const QByteArray before = scenario().draft().text();
    constexpr int edits = 60;
    for (int i = 0; i < edits; ++i) {
        const char* method = i % 3 == 0 ? "GET" : i % 3 == 1 ? "POST" : "DELETE";
        scenario().draft().setText(QByteArray(before).replace("\"PUT\"", QByteArray("\"") + method + "\""));
        scenario().draft().setValue(
            QStringLiteral("test %1").arg(i), QStringLiteral("/title"), Json("title " + std::to_string(i)));
        if (i % 10 == 0)
            QApplication::processEvents();
    }
    const QByteArray after = scenario().draft().text();
    for (int round = 0; round < 2; ++round) {
        while (scenario().draft().undoStack().canUndo())
            QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(scenario().draft().text(), before);
        while (scenario().draft().undoStack().canRedo())
            QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(scenario().draft().text(), after);
    }
    m_fixture->settle();
    QTRY_VERIFY(window().windowTitle().contains(QStringLiteral("title 59")));
    while (scenario().draft().undoStack().canUndo())
        window().commands()[Command::Undo]->trigger();
    m_fixture->settle();
    QTRY_COMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    QVERIFY(!window().isWindowModified());
}

void WindowLifeTest::anEditThatIsNoScenarioKeepsTheRun()
{
    const RunPointer before = scenario().document().run();
    for (const char* text : {"", "{", "[]", "null", "{ \"fetchscope\": 2 }", "\xff\xfe", "{\"a\":\"\\ud800\"}"}) {
        scenario().draft().setText(QByteArray(text));
        m_fixture->settle();
        QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
        QVERIFY(m_fixture->find<QLabel>("editorError")->isVisible());
        QCOMPARE(scenario().document().run(), before);
        QVERIFY(timelineColours().size() > 2);
    }
    scenario().draft().setText(tests::simpleGet());
    m_fixture->settle();
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Exposed"));
    QVERIFY(!m_fixture->find<QLabel>("editorError")->isVisible());
}

void WindowLifeTest::aLongRunIsGivenUp()
{
    // Whatever computes is held up, so that the run is under way for as long as it is wanted here.
    QThreadPool& pool = *QThreadPool::globalInstance();
    QSemaphore goesOn;
    for (int i = 0; i < pool.maxThreadCount(); ++i)
        pool.start([&goesOn] { goesOn.acquire(); });
    const auto release = qScopeGuard([&] {
        goesOn.release(pool.maxThreadCount());
        pool.waitForDone();
    });
    scenario().openNew(manyActions(2000));
    auto* cancel = m_fixture->find<QToolButton>("cancelRun");
    QTRY_VERIFY(cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    goesOn.release(pool.maxThreadCount());
    QTRY_VERIFY(!cancel->isVisible());
    // What was there is still there, and works.
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    QVERIFY(scenario().draft().text().contains("A PUT that the preflight does not allow"));
    scenario().draft().setText(tests::simpleGet());
    m_fixture->settle();
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Exposed"));
}

QTEST_MAIN(WindowLifeTest)
#include "tst_window_life.moc"
