#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/timeline/run_difference.h"
#include "core/telling/timeline/run_lookup.h"
#include "tests/ui/window_fixture.h"
#include "ui/editor/entry_list.h"
#include "ui/editor/json_text.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/panels.h"
#include "ui/place/commands.h"
#include "ui/scenario/new_scenario_dialog.h"
#include "ui/scenario/scenario_templates.h"
#include "ui/timeline/compare_view.h"
#include "ui/timeline/step_cursor.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

using namespace fetchscope;
using namespace fetchscope::ui;

/// What people come for, done with keys and clicks; and each panel and mode.
class UseTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.reset(); }

    void findsWhyAPutIsBlockedAndMendsIt();
    void seesWhenThePreflightCacheStopsAnswering();
    void seesWhatChangesInAnotherBrowser();
    void seesWhatChangesInFirefox();
    void turnsCredentialsOnAndSeesWhichHeadersMustChange();

    void theConsoleShowsTheMessageOfEachBrowser();
    void theChangesOfAnEditAreShown();
    void bothTimelinesAreShownSideBySide();
    void findGoesToTheRow();
    void foldingHidesTheRowsOfAnAction();
    void foldingAnExchangeKeepsItsAnswerInSight();
    void presentingShowsTimelineAndSentenceOnly();
    void playbackHasSpeeds();
    void textsAreCopied();
    void aNewScenarioEndsInTheEditor();
    void everyTemplateIsAScenario();
    void seesWhatWasSkippedAndWhy();

private:
    MainWindow& window() { return *m_fixture->window; }
    ScenarioPlace& scenario() { return m_fixture->scenario(); }
    void open(const QByteArray& scenario) { m_fixture = std::make_unique<tests::WindowFixture>(scenario); }
    void clickTab(Panel panel)
    {
        auto* tabs = m_fixture->find<Inspector>("inspector")->tabBar();
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(Inspector::tabOf(panel)).center());
        QApplication::processEvents();
    }
    QString textOf(const char* browser) { return m_fixture->find<QTextBrowser>(browser)->toPlainText(); }
    /// Follows a link of a panel as a click does.
    void follow(const char* browser, const QString& address)
    {
        auto* panel = m_fixture->find<QTextBrowser>(browser);
        emit panel->anchorClicked(QUrl(address));
    }

    std::unique_ptr<tests::WindowFixture> m_fixture;
};

void UseTest::findsWhyAPutIsBlockedAndMendsIt()
{
    open(tests::blockedPreflight());
    // The verdict is there at once, and says why.
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    QVERIFY(m_fixture->sentence().contains(QStringLiteral("Access-Control-Allow-Methods")));
    // The rule that answered is chosen in the editor; its list of methods is a click away.
    QCOMPARE(m_fixture->find<EntryList>("list/server")->currentRow(), 0);
    auto* table =
        m_fixture->find<QWidget>("section/server")->findChild<QTableView*>(QStringLiteral("field/respond/headers"));
    QCOMPARE(table->model()->index(1, 1).data().toString(), QStringLiteral("GET, POST, PAT"));
    m_fixture->typeIntoCell(*table, 1, 1, QStringLiteral("GET, POST, PUT"));
    // No button is pressed: what comes of it is there as soon as the typing stops.
    QTRY_COMPARE(m_fixture->verdict(), QStringLiteral("Exposed"));
}

void UseTest::seesWhenThePreflightCacheStopsAnswering()
{
    open(tests::cachedPut());
    clickTab(Panel::Caches);
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_End);
    auto* cache = m_fixture->find<QTableView>("preflightCache");
    QVERIFY(cache->isVisible());
    QVERIFY(cache->model()->rowCount() > 0);
    // Sixty of the three hundred seconds are gone.
    const QString left = cache->model()->index(0, 1).data().toString();
    QVERIFY2(left.startsWith(QStringLiteral("3 min")) || left.startsWith(QStringLiteral("4 min")), qPrintable(left));
    // Waiting longer than that: the cache does not answer any more.
    auto* actions = m_fixture->find<EntryList>("list/actions");
    m_fixture->clickRow(*actions, 1);
    auto* seconds = m_fixture->find<QWidget>("section/actions")->findChild<QLineEdit*>(QStringLiteral("field/wait"));
    QVERIFY(seconds);
    QTest::mouseClick(seconds, Qt::LeftButton);
    seconds->selectAll();
    QTest::keyClicks(seconds, QStringLiteral("301"));
    m_fixture->settle();
    QCOMPARE(scenario().document().run()->result.actions[2].preflightCache, PreflightCacheUse::Stale);
    QTest::mouseClick(scenario().view().timeline().viewport(), Qt::LeftButton, {}, QPoint(300, 200));
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_End);
    QVERIFY(scenario().view().timeline().isAncestorOf(QApplication::focusWidget())
        || scenario().view().timeline().hasFocus());
    const auto& rows = scenario().view().timeline().layoutOfRows().rows();
    int preflights = 0;
    for (std::size_t row = 0; row < rows.size(); ++row)
        preflights += scenario().view().timeline().textOfRow(row).startsWith(QStringLiteral("OPTIONS")) ? 1 : 0;
    QCOMPARE(preflights, 2);
    clickTab(Panel::Changes);
    QVERIFY2(textOf("changes").contains(QStringLiteral("OPTIONS")), qPrintable(textOf("changes")));
}

void UseTest::seesWhatChangesInAnotherBrowser()
{
    const auto title = [this] {
        return m_fixture->find<QTabWidget>("inspector")->tabText(Inspector::tabOf(Panel::Browsers));
    };
    open(tests::simpleGet());
    QTRY_COMPARE(title(), QStringLiteral("Browsers"));
    open(tests::longMaxAge());
    // The tab says that there is something to see.
    QTRY_COMPARE(title(), QStringLiteral("Browsers \u2022"));
    scenario().cursor().last();
    clickTab(Panel::Browsers);
    QTRY_VERIFY2(textOf("browsers").contains(QStringLiteral("Differs from Standard")), qPrintable(textOf("browsers")));
    // Chromium keeps preflights for two hours at most, and asks again.
    QVERIFY(textOf("browsers").contains(QStringLiteral("OPTIONS")));
    QVERIFY(tests::WindowFixture::clickLink(*m_fixture->find<QTextBrowser>("browsers"), QStringLiteral("profile:1")));
    QVERIFY(scenario().document().waitForRun(tests::WindowFixture::longestWait));
    QCOMPARE(scenario().document().profile(), ProfileId::Chromium);
    QCOMPARE(scenario().document().run()->result.actions[2].preflightCache, PreflightCacheUse::Stale);
    QVERIFY(window().commands().choice(Choice::Profile, ProfileId::Chromium)->isChecked());
    scenario().cursor().last();
    QTRY_VERIFY(textOf("browsers").contains(QStringLiteral("Differs from Chromium")));
}

void UseTest::seesWhatChangesInFirefox()
{
    // Firefox keeps a preflight for a day at most, whatever the server says.
    QByteArray text = tests::longMaxAge();
    text.replace("9000", "90000").replace("86400", "172800");
    open(text);
    const auto preflights = [this] {
        int count = 0;
        for (std::size_t row = 0; row < scenario().view().timeline().layoutOfRows().rows().size(); ++row)
            count += scenario().view().timeline().textOfRow(row).startsWith(QStringLiteral("OPTIONS")) ? 1 : 0;
        return count;
    };
    QCOMPARE(preflights(), 1);
    QTest::mouseClick(m_fixture->find<QToolButton>("profileFirefox"), Qt::LeftButton);
    QTRY_COMPARE(preflights(), 2);
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_End);
    clickTab(Panel::Browsers);
    QTRY_VERIFY2(textOf("browsers").contains(QStringLiteral("Differs from Firefox")), qPrintable(textOf("browsers")));
}

void UseTest::turnsCredentialsOnAndSeesWhichHeadersMustChange()
{
    open(tests::credentialedGet());
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Exposed"));
    auto* credentials =
        m_fixture->find<QWidget>("section/actions")->findChild<QComboBox*>(QStringLiteral("field/init/credentials"));
    QVERIFY(credentials && credentials->isVisible());
    QTest::mouseClick(credentials->lineEdit(), Qt::LeftButton);
    QTest::keyClicks(credentials->lineEdit(), QStringLiteral("include"));
    m_fixture->settle();
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    QVERIFY2(m_fixture->sentence().contains(QStringLiteral("Access-Control-Allow-Origin")),
        qPrintable(m_fixture->sentence()));
    // What is different than before: a cookie goes along, and the star counts no more.
    clickTab(Panel::Changes);
    QVERIFY2(textOf("changes").contains(QStringLiteral("Cookie: session=1")), qPrintable(textOf("changes")));
    // Mend one header after the other.
    auto* table =
        m_fixture->find<QWidget>("section/server")->findChild<QTableView*>(QStringLiteral("field/respond/headers"));
    m_fixture->typeIntoCell(*table, 0, 1, QStringLiteral("https://app.example.test"));
    m_fixture->settle();
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    QVERIFY2(m_fixture->sentence().contains(QStringLiteral("Access-Control-Allow-Credentials")),
        qPrintable(m_fixture->sentence()));
    // The timeline says so, too.
    const TimelineView& timeline = scenario().view().timeline();
    QVERIFY2(timeline.textOfRow(timeline.currentRow()).contains(QStringLiteral("no Access-Control-Allow-Credentials")),
        qPrintable(timeline.textOfRow(timeline.currentRow())));
    const int added = table->model()->rowCount() - 1;
    m_fixture->typeIntoCell(*table, added, 0, QStringLiteral("Access-Control-Allow-Credentials"));
    m_fixture->typeIntoCell(*table, added, 1, QStringLiteral("true"));
    m_fixture->settle();
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Exposed"));
}

void UseTest::theConsoleShowsTheMessageOfEachBrowser()
{
    open(tests::blockedPreflight());
    clickTab(Panel::Console);
    for (const char* name : {"Chromium", "Firefox", "Safari"})
        QVERIFY(textOf("console").contains(QString::fromLatin1(name)));
    QTRY_VERIFY2(
        textOf("console").contains(QStringLiteral("Method PUT is not allowed by Access-Control-Allow-Methods")),
        qPrintable(textOf("console")));
    follow("console", QStringLiteral("copy:some words"));
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("some words"));
}

void UseTest::theChangesOfAnEditAreShown()
{
    open(tests::blockedPreflight());
    clickTab(Panel::Changes);
    QVERIFY(textOf("changes").contains(QStringLiteral("Change something")));
    scenario().draft().setValue(QStringLiteral("test"), QStringLiteral("/actions/0/init/method"), Json("POST"));
    m_fixture->settle();
    const QString text = textOf("changes");
    QVERIFY2(text.contains(QStringLiteral("Before")) && text.contains(QStringLiteral("Blocked"))
            && text.contains(QStringLiteral("Exposed")),
        qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("First step that differs")));
    QVERIFY(text.contains(QStringLiteral("Access-Control-Request-Method: POST")));
    QVERIFY(m_fixture->find<Inspector>("inspector")->tabText(Inspector::tabOf(Panel::Changes)).size() > 8);
    // Back to what it was: nothing differs.
    QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
    m_fixture->settle();
    QVERIFY(textOf("changes").contains(QStringLiteral("Nothing comes out differently")));
}

void UseTest::bothTimelinesAreShownSideBySide()
{
    open(tests::blockedPreflight());
    QVERIFY(!window().commands()[Command::Compare]->isEnabled());
    scenario().draft().setValue(QStringLiteral("test"), QStringLiteral("/actions/0/init/method"), Json("POST"));
    m_fixture->settle();
    window().commands()[Command::Compare]->trigger();
    auto* before = m_fixture->find<CompareView>("compare");
    QVERIFY(before->isVisible());
    // It follows the steps.
    scenario().cursor().first();
    QCOMPARE(before->timeline().currentRow(), scenario().view().timeline().currentRow());
    scenario().cursor().last();
    QVERIFY(before->timeline().currentRow() > 4);
    window().commands()[Command::Compare]->trigger();
    QVERIFY(!before->isVisible());
}

void UseTest::findGoesToTheRow()
{
    open(tests::redirectChain());
    scenario().cursor().first();
    QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);
    auto* text = m_fixture->find<QLineEdit>("findText");
    QVERIFY(text->isVisible() && text->hasFocus());
    QTest::keyClicks(text, QStringLiteral("302"));
    const TimelineView& timeline = scenario().view().timeline();
    QTRY_VERIFY(timeline.textOfRow(timeline.currentRow()).contains(QStringLiteral("302")));
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("no such thing"));
    QTRY_COMPARE(m_fixture->find<QLabel>("findResult")->text(), QStringLiteral("Not found"));
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(!text->isVisible());
    QVERIFY(timeline.hasFocus());
}

void UseTest::foldingHidesTheRowsOfAnAction()
{
    open(tests::repeatedPut());
    TimelineView& timeline = scenario().view().timeline();
    const std::size_t rows = timeline.layoutOfRows().rows().size();
    QCOMPARE(timeline.layoutOfRows().rows()[0].kind, RowKind::Action);
    scenario().cursor().first();
    QTest::mouseClick(timeline.viewport(), Qt::LeftButton, {}, timeline.foldRect(0).center());
    QVERIFY(timeline.layoutOfRows().rows()[0].isFolded);
    QVERIFY(timeline.layoutOfRows().rows().size() < rows);
    // The heading stands for all of its steps.
    scenario().cursor().moveTo(5);
    QCOMPARE(timeline.currentRow(), std::size_t {0});
    QTest::mouseClick(timeline.viewport(), Qt::LeftButton, {}, timeline.foldRect(0).center());
    QCOMPARE(timeline.layoutOfRows().rows().size(), rows);
    window().commands()[Command::FoldAll]->trigger();
    QCOMPARE(timeline.layoutOfRows().rows().size(), std::size_t {3});
    window().commands()[Command::UnfoldAll]->trigger();
    QCOMPARE(timeline.layoutOfRows().rows().size(), rows);
}

void UseTest::foldingAnExchangeKeepsItsAnswerInSight()
{
    open(tests::redirectChain());
    TimelineView& timeline = scenario().view().timeline();
    const auto& before = timeline.layoutOfRows().rows();
    const auto request =
        std::find_if(before.begin(), before.end(), [](const TimelineRow& row) { return row.kind == RowKind::Request; });
    const auto row = static_cast<std::size_t>(request - before.begin());
    const std::size_t count = before.size();
    timeline.toggleFold(row);
    QVERIFY(timeline.layoutOfRows().rows().size() < count);
    QVERIFY2(timeline.textOfRow(row).contains(QStringLiteral("302")), qPrintable(timeline.textOfRow(row)));
    // Rows lie one below the other.
    std::uint32_t top = timeline.layoutOfRows().rows()[0].top;
    for (const TimelineRow& entry : timeline.layoutOfRows().rows()) {
        QCOMPARE(entry.top, top);
        top += TimelineLayout::heightOf(entry.kind);
    }
}

void UseTest::presentingShowsTimelineAndSentenceOnly()
{
    open(tests::blockedPreflight());
    const double zoom = scenario().view().timeline().zoom();
    QTest::keyClick(&window(), Qt::Key_F11);
    for (const char* name : {"library", "editor", "inspector", "transport"})
        QVERIFY2(!m_fixture->find<QWidget>(name)->isVisible(), name);
    QVERIFY(window().isFullScreen());
    QVERIFY(scenario().view().timeline().zoom() > zoom);
    QVERIFY(m_fixture->find<QLabel>("verdictSentence")->isVisible());
    // A clicker steps.
    scenario().cursor().first();
    QTest::keyClick(&window(), Qt::Key_PageDown);
    QVERIFY(scenario().cursor().index() > 0);
    QTest::keyClick(&window(), Qt::Key_PageUp);
    QCOMPARE(scenario().cursor().index(), 0);
    QTest::keyClick(&window(), Qt::Key_Escape);
    QVERIFY(!window().isFullScreen());
    for (const char* name : {"library", "editor", "inspector", "transport"})
        QVERIFY2(m_fixture->find<QWidget>(name)->isVisible(), name);
    QCOMPARE(scenario().view().timeline().zoom(), zoom);
}

void UseTest::playbackHasSpeeds()
{
    open(tests::blockedPreflight());
    scenario().cursor().first();
    window().commands().choice(Choice::Speed, 150)->trigger();
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(scenario().cursor().index() >= 4, 3000);
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_Space);
    QVERIFY(!window().commands()[Command::Play]->isChecked());
}

void UseTest::textsAreCopied()
{
    open(tests::blockedPreflight());
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY2(QApplication::clipboard()->text().startsWith(QStringLiteral("Methods, PUT not in GET, POST, PAT")),
        qPrintable(QApplication::clipboard()->text()));
    window().commands()[Command::CopyText]->trigger();
    QCOMPARE(QApplication::clipboard()->text().count(QChar('\n')),
        static_cast<int>(scenario().view().timeline().layoutOfRows().rows().size()));
}

void UseTest::aNewScenarioEndsInTheEditor()
{
    open(tests::blockedPreflight());
    QTimer::singleShot(0, this, [] {
        auto* dialog = qobject_cast<NewScenarioDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("initiatorSearch")), QStringLiteral("xhr"));
        auto* servers = dialog->findChild<QListWidget*>(QStringLiteral("servers"));
        QTest::mouseClick(servers->viewport(), Qt::LeftButton, {}, servers->visualItemRect(servers->item(1)).center());
        auto* preview = dialog->findChild<QLabel*>(QStringLiteral("preview"));
        // What would come of it is said at once.
        if (preview->text().contains(QStringLiteral("Exposed")))
            QTest::mouseClick(dialog->findChild<QAbstractButton*>(QStringLiteral("create")), Qt::LeftButton);
        else
            dialog->reject();
    });
    QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(scenario().document().waitForRun(tests::WindowFixture::longestWait));
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Exposed"));
    QVERIFY(m_fixture->find<EntryList>("list/actions")->item(0)->text().contains(QStringLiteral("xhr")));
    // It is nowhere yet.
    QVERIFY(window().isWindowModified());
    QVERIFY(scenario().document().path().isEmpty());
}

void UseTest::everyTemplateIsAScenario()
{
    QCOMPARE(initiatorChoices().size(), Names<InitiatorKind>::list.size());
    for (const InitiatorChoice& initiator : initiatorChoices()) {
        for (const ServerKind& server : serverKinds()) {
            for (const bool isRich : {false, true}) {
                TemplateChoices choices;
                choices.initiator = initiator.kind;
                choices.server = server.id;
                choices.withCredentials = isRich;
                choices.withCustomHeader = isRich;
                choices.method = isRich ? QStringLiteral("PUT") : QString();
                const QByteArray text = formatJson(makeScenario(choices));
                const auto scenario = readScenario({text.constData(), static_cast<std::size_t>(text.size())});
                QVERIFY2(scenario, scenario ? "" : (describe(scenario.error()) + text.toStdString()).c_str());
                const RunResult result = runScenario(*scenario, Tracing::Off);
                QVERIFY2(result.warnings.empty(), text.constData());
                QCOMPARE(result.actions.size(), std::size_t {1});
            }
        }
    }
    // The kinds of servers do what they say.
    const auto verdict = [](const char* server, bool withCredentials) {
        TemplateChoices choices;
        choices.server = QString::fromLatin1(server);
        choices.withCredentials = withCredentials;
        const QByteArray text = formatJson(makeScenario(choices));
        return runScenario(*readScenario(text.toStdString())).actions[0].outcome.verdict;
    };
    QCOMPARE(verdict("none", false), Verdict::Blocked);
    QCOMPARE(verdict("wildcard", false), Verdict::Exposed);
    QCOMPARE(verdict("wildcard-credentials", true), Verdict::Blocked);
    QCOMPARE(verdict("credentials", true), Verdict::Exposed);
    QCOMPARE(verdict("other-origin", false), Verdict::Blocked);
    QCOMPARE(verdict("trailing-slash", false), Verdict::Blocked);
    QCOMPARE(verdict("two-origins", false), Verdict::Blocked);
    QCOMPARE(verdict("unreachable", false), Verdict::NetworkError);
}

void UseTest::seesWhatWasSkippedAndWhy()
{
    open(tests::blockedPreflight());
    clickTab(Panel::Algorithm);
    auto* steps = m_fixture->find<QTreeView>("algorithmSteps");
    // What ended here stands below the step.
    const QModelIndex current = steps->currentIndex();
    const QModelIndex rest = steps->indexBelow(current);
    QVERIFY2(rest.siblingAtColumn(1).data().toString().contains(QStringLiteral("ended with step 7.5")),
        qPrintable(rest.siblingAtColumn(1).data().toString()));
    QVERIFY(steps->viewport()->rect().intersects(steps->visualRect(rest)));
    QVERIFY(!steps->isExpanded(rest));
    const int position = scenario().cursor().index();
    // With the keys: into it, and open.
    steps->setFocus();
    QTest::keyClick(steps, Qt::Key_Down);
    QTest::keyClick(steps, Qt::Key_Right);
    QVERIFY(steps->isExpanded(rest));
    QTest::keyClick(steps, Qt::Key_Down);
    QCOMPARE(steps->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("7.6"));
    QCOMPARE(scenario().cursor().index(), position);
    QTest::keyClick(steps, Qt::Key_C, Qt::ControlModifier);
    QVERIFY2(QApplication::clipboard()->text().startsWith(QStringLiteral("7.6 Not reached: ")),
        qPrintable(QApplication::clipboard()->text()));
    // The cursor leads again.
    QTest::keyClick(&scenario().view().timeline(), Qt::Key_Left);
    QCOMPARE(scenario().cursor().index(), position - 1);
    QCOMPARE(steps->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("7.2"));
    // Without them there are steps only.
    auto* box = m_fixture->find<QCheckBox>("showSkippedSteps");
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QVERIFY(!box->isChecked());
    QCOMPARE(steps->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("7.2"));
    QCOMPARE(steps->indexBelow(steps->currentIndex()).siblingAtColumn(0).data().toString(), QStringLiteral("7.5"));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(steps->indexBelow(steps->currentIndex())
                .siblingAtColumn(1)
                .data()
                .toString()
                .contains(QStringLiteral("skipped: 7.3 to 7.4")));
}

QTEST_MAIN(UseTest)
#include "tst_use.moc"
