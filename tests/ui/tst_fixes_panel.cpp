#include "tests/ui/lesson_fixture.h"
#include "tests/ui/window_fixture.h"
#include "ui/inspector/inspector.h"
#include "ui/lesson/lesson_view.h"
#include "ui/words/outcome_words.h"

#include <QClipboard>
#include <QMenu>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>

#include <nlohmann/json.hpp>

using namespace fetchscope;
using namespace fetchscope::ui;

/// The panel that says what would mend a request.
class FixesPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void aFixIsAppliedAndUndone();
    void eachBrowserIsNamed();
    void aFixIsCopied();
    void whatWorksNeedsNone();
    void aTaskHidesWhatSolvesItUntilSomebodyAsks();
    void aSolvedTaskHidesNothing();
    void panelsWithoutRoomForTheirTabsAreListed();

private:
    /// Opens the panel by its tab, and waits until fixes were tried.
    static QTextBrowser& openIn(Inspector& inspector)
    {
        auto* tabs = inspector.tabBar();
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(Inspector::tabOf(Panel::Fixes)).center());
        auto* panel = inspector.findChild<QTextBrowser*>(QStringLiteral("fixes"));
        if (!panel)
            qFatal("there is no panel of fixes");
        const auto isTried = [panel] {
            const QString text = panel->toPlainText();
            return !text.contains(QStringLiteral("Trying")) && !text.contains(QStringLiteral("makes no request"));
        };
        if (!QTest::qWaitFor(isTried, tests::WindowFixture::longestWait))
            qFatal("the fixes do not come");
        return *panel;
    }
    /// Scrolls to a link as a reader does, and clicks on it.
    static bool follow(QTextBrowser& panel, const QString& address)
    {
        auto* bar = panel.verticalScrollBar();
        for (int at = 0; at <= bar->maximum(); at += std::max(1, panel.viewport()->height() / 2)) {
            bar->setValue(at);
            if (tests::WindowFixture::clickLink(panel, address))
                return true;
        }
        bar->setValue(bar->maximum());
        return tests::WindowFixture::clickLink(panel, address);
    }
};

void FixesPanelTest::aFixIsAppliedAndUndone()
{
    tests::WindowFixture fixture(tests::blockedPreflight());
    QCOMPARE(fixture.verdict(), QStringLiteral("Blocked"));
    QTextBrowser& panel = openIn(fixture.scenario().view().inspector());
    QVERIFY2(
        panel.toPlainText().contains(QStringLiteral("Access-Control-Allow-Methods")), qPrintable(panel.toPlainText()));
    const QByteArray before = fixture.scenario().draft().text();
    QVERIFY(follow(panel, QStringLiteral("fix:apply/0")));
    fixture.settle();
    QCOMPARE(fixture.verdict(), QStringLiteral("Exposed"));
    QVERIFY(fixture.window->isWindowModified());
    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
    fixture.settle();
    QCOMPARE(fixture.verdict(), QStringLiteral("Blocked"));
    QCOMPARE(fixture.scenario().draft().text(), before);
}

void FixesPanelTest::eachBrowserIsNamed()
{
    tests::WindowFixture fixture(tests::blockedPreflight());
    const QString told = openIn(fixture.scenario().view().inspector()).toPlainText();
    for (const ProfileId profile : {ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari})
        QVERIFY2(told.contains(nameOfProfile(profile)), qPrintable(told));
}

void FixesPanelTest::aFixIsCopied()
{
    tests::WindowFixture fixture(tests::blockedPreflight());
    QTextBrowser& panel = openIn(fixture.scenario().view().inspector());
    QApplication::clipboard()->clear();
    QVERIFY(follow(panel, QStringLiteral("fix:copy/0")));
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(QStringLiteral("--- ")) && copied.contains(QStringLiteral("\n+")), qPrintable(copied));
    QCOMPARE(fixture.verdict(), QStringLiteral("Blocked"));
}

void FixesPanelTest::whatWorksNeedsNone()
{
    tests::WindowFixture fixture(tests::simpleGet());
    const QTextBrowser& panel = openIn(fixture.scenario().view().inspector());
    QVERIFY2(panel.toPlainText().contains(QStringLiteral("Nothing is to be mended")), qPrintable(panel.toPlainText()));
}

void FixesPanelTest::aTaskHidesWhatSolvesItUntilSomebodyAsks()
{
    tests::LessonFixture fixture;
    fixture.openLesson("only-this-page", 0);
    QTextBrowser& panel = openIn(fixture.place().view().inspector());
    QVERIFY2(
        !panel.toPlainText().contains(QStringLiteral("Access-Control-Allow-Origin")), qPrintable(panel.toPlainText()));
    QVERIFY2(follow(panel, QStringLiteral("fix:uncover")), qPrintable(panel.toPlainText()));
    QTRY_VERIFY(panel.toHtml().contains(QStringLiteral("fix:copy/0")));
    // A lesson keeps its scenario.
    QVERIFY(!panel.toHtml().contains(QStringLiteral("fix:apply")));
    // Whoever comes to the page again finds it as it was.
    fixture.openLesson("only-this-page", 0);
    QTRY_VERIFY(!panel.toHtml().contains(QStringLiteral("fix:copy/0")));
}

void FixesPanelTest::aSolvedTaskHidesNothing()
{
    tests::LessonFixture fixture;
    fixture.openLesson("only-this-page", 0);
    QTextBrowser& panel = openIn(fixture.place().view().inspector());
    QVERIFY2(panel.toHtml().contains(QStringLiteral("fix:uncover")), qPrintable(panel.toPlainText()));
    fixture.place().stage().draft().edit(QStringLiteral("typed"), {}, [&](Json& json) {
        json["server"][0]["respond"]["headers"].push_back(
            Json::array({"Access-Control-Allow-Origin", "https://app.example"}));
    });
    QTRY_VERIFY(!panel.toHtml().contains(QStringLiteral("fix:uncover")));
}

void FixesPanelTest::panelsWithoutRoomForTheirTabsAreListed()
{
    tests::WindowFixture fixture(tests::simpleGet());
    fixture.window->resize(1024, 640);
    QApplication::processEvents();
    const Inspector& inspector = fixture.scenario().view().inspector();
    auto* list = inspector.findChild<QToolButton*>(QStringLiteral("panelList"));
    QVERIFY(list->isVisible());
    QCOMPARE(list->menu()->actions().size(), inspector.count());
    list->menu()->actions()[Inspector::tabOf(Panel::Matrix)]->trigger();
    QCOMPARE(inspector.currentIndex(), Inspector::tabOf(Panel::Matrix));
    // The tab that was chosen is in sight.
    const QRect tab = inspector.tabBar()->tabRect(Inspector::tabOf(Panel::Matrix));
    QVERIFY2(inspector.tabBar()->rect().contains(tab.center()), "the tab stays out of sight");
    fixture.window->resize(2400, 800);
    QApplication::processEvents();
    QVERIFY(!list->isVisible());
}

QTEST_MAIN(FixesPanelTest)
#include "tst_fixes_panel.moc"
