#include "tests/ui/window_fixture.h"
#include "ui/editor/entry_list.h"
#include "ui/editor/json_text.h"
#include "ui/inspector/inspector.h"
#include "ui/place/commands.h"
#include "ui/scenario/file_watch.h"
#include "ui/scenario/scenario_files.h"
#include "ui/theme/theme_controller.h"
#include "ui/timeline/compare_view.h"
#include "ui/timeline/step_cursor.h"

#include <QActionGroup>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTabBar>
#include <QThreadPool>
#include <QTimer>
#include <QToolButton>

#include <array>
#include <map>
#include <set>
using namespace fetchscope;
using namespace fetchscope::ui;

namespace {

/// Lets a test count who listens to an action.
struct HeardAction : QAction
{
    using QAction::QAction;
    int listeners() const { return receivers(SIGNAL(triggered(bool))) + receivers(SIGNAL(toggled(bool))); }
};

/// Does anybody listen to the action but the group and the menus that it is in? They listen to all that is in them: an
/// action that nobody else knows tells how many they are.
bool isHeard(const QAction* action)
{
    HeardAction unheard(nullptr);
    unheard.setCheckable(action->isCheckable());
    if (QActionGroup* group = action->actionGroup())
        group->addAction(&unheard);
    for (QObject* place : action->associatedObjects()) {
        if (auto* widget = qobject_cast<QWidget*>(place))
            widget->addAction(&unheard);
    }
    return static_cast<const HeardAction*>(action)->listeners() > unheard.listeners();
}

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

    void aPastedFetchIsAScenario();
    void aPastedMessageIsPrintedAgain();
    void aPastedCommandAsksForWhatIsNotSaved();
    void pastingNonsenseSaysWhatCanBePasted();
    void pastingIntoAFieldIsTyping();
    void droppedTextIsAScenario();
    void aResponseIsPastedIntoARule();
    void theRequestIsCopied();

    void theLibraryGivesWayInANarrowWindow();
    void comparingTakesTheRoomOfTheEditor();
    void theWireSaysWhatSetAHeader();
    void everyPanelHasATabInItsPlace();
    void panelsAreMadeWhenTheyAreShown();
    void cookiesSayWhyTheyWereSentOrNot();
    void anEmptyScenarioOffersABeginning();
    void findingCounts();
    void speedIsChosenBesideThePlayButton();
    void everyMenuEntryDoesSomething();
    void anActionThatNobodyHearsIsFound();
    void noTwoCommandsShareAKey();

    void oddScenarios_data();
    void oddScenarios();
    void aStormOfUndoAndRedoEndsWhereItShould();
    void aFileThatChangesOnTheDiskIsReadAgain();
    void aFileThatChangesUnderAnEditIsAskedFor();
    void anEditThatIsNoScenarioKeepsTheRun();
    void aLongRunIsGivenUp();

private:
    MainWindow& window() { return *m_fixture->window; }
    ScenarioPlace& scenario() { return m_fixture->scenario(); }
    void paste(const QByteArray& text)
    {
        QApplication::clipboard()->setText(QString::fromUtf8(text));
        scenario().view().timeline().setFocus();
        QTest::keyClick(&scenario().view().timeline(), Qt::Key_V, Qt::ControlModifier);
        scenario().document().waitForRun(tests::WindowFixture::longestWait);
        QApplication::processEvents();
    }
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
    /// Answers the next message box with a button, and gives what it said.
    void answerNext(const QString& button, QString& words)
    {
        QTimer::singleShot(0, this, [button, &words] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box)
                return;
            words = box->text() + QChar('\n') + box->informativeText();
            for (QAbstractButton* candidate : box->buttons()) {
                if (candidate->text().remove(QChar('&')) == button)
                    QTest::mouseClick(candidate, Qt::LeftButton);
            }
            if (box->isVisible())
                box->reject();
        });
    }

    std::unique_ptr<tests::WindowFixture> m_fixture;
};

void WindowLifeTest::aPastedFetchIsAScenario()
{
    paste("fetch('https://shop.example.test/cart', { method: 'DELETE', headers: { 'X-Token': '1' } })");
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    QVERIFY2(m_fixture->sentence().contains(QStringLiteral("preflight")), qPrintable(m_fixture->sentence()));
    QVERIFY(m_fixture->find<EntryList>("list/actions")->item(0)->text().contains(QStringLiteral("DELETE")));
    // It is nowhere yet, and the editor is open on it.
    QVERIFY(window().isWindowModified());
    QVERIFY(m_fixture->find<QWidget>("editor")->isVisible());
}

void WindowLifeTest::aPastedMessageIsPrintedAgain()
{
    const QByteArray message = "Access to fetch at 'https://api.example.test/doc' from origin "
                               "'https://app.example.test' has been blocked by CORS policy: Request header field "
                               "x-token is not allowed by Access-Control-Allow-Headers in preflight response.";
    paste(message);
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    QVERIFY(window().commands().choice(Choice::Profile, ProfileId::Chromium)->isChecked());
    clickTab(Panel::Console);
    auto* console = m_fixture->find<QTextBrowser>("console");
    QTRY_VERIFY2(console->toPlainText().contains(QString::fromUtf8(message)), qPrintable(console->toPlainText()));
}

void WindowLifeTest::aPastedCommandAsksForWhatIsNotSaved()
{
    scenario().draft().setValue(QStringLiteral("test"), QStringLiteral("/actions/0/init/method"), Json("POST"));
    m_fixture->settle();
    QString words;
    answerNext(QStringLiteral("Cancel"), words);
    paste("curl https://api.example.test/other");
    QVERIFY2(words.contains(QStringLiteral("not saved")), qPrintable(words));
    QVERIFY(scenario().draft().text().contains("POST"));
    answerNext(QStringLiteral("Discard Changes"), words);
    paste("curl https://api.example.test/other");
    QVERIFY(scenario().draft().text().contains("https://api.example.test/other"));
}

void WindowLifeTest::pastingNonsenseSaysWhatCanBePasted()
{
    const QByteArray before = scenario().draft().text();
    QString words;
    answerNext(QStringLiteral("OK"), words);
    paste("some words");
    QVERIFY2(words.contains(QStringLiteral("curl")), qPrintable(words));
    QCOMPARE(scenario().draft().text(), before);
    QVERIFY(!window().isWindowModified());
}

void WindowLifeTest::pastingIntoAFieldIsTyping()
{
    auto* url = m_fixture->find<QWidget>("section/actions")->findChild<QLineEdit*>(QStringLiteral("field/url"));
    QApplication::clipboard()->setText(QStringLiteral("https://api.example.test/?q=fetch('x')"));
    QTest::mouseClick(url, Qt::LeftButton);
    url->selectAll();
    QTest::keyClick(url, Qt::Key_V, Qt::ControlModifier);
    m_fixture->settle();
    QCOMPARE(url->text(), QStringLiteral("https://api.example.test/?q=fetch('x')"));
    QVERIFY(scenario().draft().text().contains("A PUT that the preflight does not allow"));
}

void WindowLifeTest::droppedTextIsAScenario()
{
    QMimeData text;
    text.setText(QStringLiteral("curl -X PATCH https://api.example.test/x"));
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window(), &drop);
    scenario().document().waitForRun(tests::WindowFixture::longestWait);
    QVERIFY(scenario().draft().text().contains("PATCH"));
    QMimeData other;
    other.setText(QStringLiteral("some words"));
    QDragEnterEvent refused(QPoint(400, 300), Qt::CopyAction, &other, Qt::LeftButton, Qt::NoModifier);
    refused.ignore();
    QApplication::sendEvent(&window(), &refused);
    QVERIFY(!refused.isAccepted());
}

void WindowLifeTest::aResponseIsPastedIntoARule()
{
    auto* button = m_fixture->find<QToolButton>("paste/server");
    QApplication::clipboard()->setText(QStringLiteral("HTTP/2 200\naccess-control-allow-origin: *\n"
                                                      "access-control-allow-methods: PUT\n"
                                                      "access-control-allow-headers: x-ping, content-type\n\n"));
    QTest::mouseClick(button, Qt::LeftButton);
    m_fixture->settle();
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Exposed"));
    // What the rule matches stays.
    QVERIFY(m_fixture->find<EntryList>("list/server")->item(0)->text().contains(QStringLiteral("OPTIONS")));
    QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
    m_fixture->settle();
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    QApplication::clipboard()->setText(QStringLiteral("{ no response }"));
    QString words;
    answerNext(QStringLiteral("OK"), words);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY2(words.contains(QStringLiteral("line 1")) && words.contains(QStringLiteral("curl -i")), qPrintable(words));
}

void WindowLifeTest::theRequestIsCopied()
{
    window().commands()[Command::CopyFetch]->trigger();
    QVERIFY2(QApplication::clipboard()->text().startsWith(
                 QStringLiteral("fetch(\"https://api.example.test/doc\", {\n  method: \"PUT\"")),
        qPrintable(QApplication::clipboard()->text()));
    // The step is at the preflight: that is what went over the wire.
    window().commands()[Command::CopyCurl]->trigger();
    const QString command = QApplication::clipboard()->text();
    QVERIFY2(
        command.startsWith(QStringLiteral("curl -i -X OPTIONS 'https://api.example.test/doc'")), qPrintable(command));
    QVERIFY(command.contains(QStringLiteral("-H 'Access-Control-Request-Method: PUT'")));
    QVERIFY(command.contains(QStringLiteral("-H 'Origin: https://app.example.test'")));
}

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
    clickTab(Panel::Caches);
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_End);
    auto* cookies = m_fixture->find<QTableView>("cookies");
    QVERIFY(cookies->isVisible());
    QHash<QString, QString> said;
    for (int row = 0; row < cookies->model()->rowCount(); ++row)
        said[cookies->model()->index(row, 0).data().toString()] = cookies->model()->index(row, 2).data().toString();
    QCOMPARE(said[QStringLiteral("session")], QStringLiteral("sent"));
    QVERIFY2(said[QStringLiteral("admin")].startsWith(QStringLiteral("not sent: its Path")),
        qPrintable(said[QStringLiteral("admin")]));
    QCOMPARE(said[QStringLiteral("other")], QStringLiteral("not sent: it is another host's"));
    QCOMPARE(said[QStringLiteral("seen")], QStringLiteral("set by the answer"));
}

void WindowLifeTest::anEmptyScenarioOffersABeginning()
{
    scenario().openNew(tests::nothing());
    scenario().document().waitForRun(tests::WindowFixture::longestWait);
    QApplication::processEvents();
    auto* offer = m_fixture->find<QWidget>("emptyState");
    QVERIFY(offer->isVisible());
    QApplication::clipboard()->setText(QStringLiteral("fetch('https://api.example.test/')"));
    scenario().draft().markSaved();
    QTest::mouseClick(offer->findChildren<QPushButton*>().last(), Qt::LeftButton);
    scenario().document().waitForRun(tests::WindowFixture::longestWait);
    QApplication::processEvents();
    QVERIFY(!offer->isVisible());
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
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

void WindowLifeTest::everyMenuEntryDoesSomething()
{
    QList<QMenu*> menus;
    for (const QAction* action : window().menuBar()->actions())
        menus << action->menu();
    int entries = 0;
    while (!menus.isEmpty()) {
        const QMenu* menu = menus.takeFirst();
        QVERIFY2(!menu->actions().isEmpty(), qPrintable(menu->title()));
        for (const QAction* action : menu->actions()) {
            if (action->isSeparator())
                continue;
            QVERIFY(!action->text().isEmpty());
            if (action->menu()) {
                menus << action->menu();
                continue;
            }
            QVERIFY2(isHeard(action), qPrintable(action->text()));
            ++entries;
        }
    }
    QVERIFY(entries > 50);
}

/// As everyMenuEntryDoesSomething() would find it.
void WindowLifeTest::anActionThatNobodyHearsIsFound()
{
    auto* action = new QAction(QStringLiteral("Nothing"), &window());
    window().commands()[Command::Open]->actionGroup()->addAction(action);
    window().menuBar()->actions().first()->menu()->addAction(action);
    QVERIFY(!isHeard(action));
    connect(action, &QAction::triggered, action, [] {});
    QVERIFY(isHeard(action));
    delete action;
}

void WindowLifeTest::noTwoCommandsShareAKey()
{
    for (const PlaceId place : {PlaceId::Scenario, PlaceId::Recording}) {
        std::map<QKeySequence, QString> owners;
        for (const PlaceId whose : {PlaceId::Window, place}) {
            for (const QAction* action : window().commands().withKeys(whose)) {
                for (const QKeySequence& key : action->shortcuts()) {
                    const auto [owner, isFree] = owners.emplace(key, action->text());
                    QVERIFY2(isFree, qPrintable(key.toString() + ": " + owner->second + ", " + action->text()));
                }
            }
        }
        QVERIFY(owners.size() > 10);
    }
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

void WindowLifeTest::aFileThatChangesOnTheDiskIsReadAgain()
{
    const QString path = m_fixture->path("scenario.json");
    const auto write = [&](const QByteArray& text) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
    };
    write(tests::blockedPreflight());
    window().openFile(path);
    QVERIFY(scenario().document().waitForRun(tests::WindowFixture::longestWait));
    QApplication::processEvents();
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    write(tests::simpleGet());
    QTRY_COMPARE(m_fixture->verdict(), QStringLiteral("Exposed"));
    // Saving here is no change by others.
    scenario().draft().setValue(QStringLiteral("test"), QStringLiteral("/title"), Json("mine"));
    m_fixture->settle();
    QVERIFY(scenario().files().saveTo(path));
    // Something else in the folder makes it look at the file again.
    QSignalSpy looks(window().findChild<FileWatch*>(), &FileWatch::looked);
    QFile other(m_fixture->path("other.txt"));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.close();
    QTRY_VERIFY(!looks.isEmpty());
    QVERIFY(!m_fixture->find<QWidget>("notice")->isVisible());
    QVERIFY(window().windowTitle().contains(QStringLiteral("mine")));
}

void WindowLifeTest::aFileThatChangesUnderAnEditIsAskedFor()
{
    const QString path = m_fixture->path("scenario.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(tests::blockedPreflight());
    file.close();
    window().openFile(path);
    QVERIFY(scenario().document().waitForRun(tests::WindowFixture::longestWait));
    scenario().draft().setValue(QStringLiteral("test"), QStringLiteral("/title"), Json("mine"));
    m_fixture->settle();
    // As editors do: a new file takes the place of the old one.
    QFile other(m_fixture->path("other.json"));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write(tests::simpleGet());
    other.close();
    QVERIFY(QFile::remove(path) && other.rename(path));
    auto* notice = m_fixture->find<QWidget>("notice");
    QTRY_VERIFY(notice->isVisible());
    // What was typed is still there, until somebody gives it up.
    QVERIFY(scenario().draft().text().contains("mine"));
    QTest::mouseClick(m_fixture->find<QPushButton>("noticeAct"), Qt::LeftButton);
    QTRY_COMPARE(m_fixture->verdict(), QStringLiteral("Exposed"));
    QVERIFY(!notice->isVisible());
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
