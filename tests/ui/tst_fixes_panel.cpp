#include "tests/ui/lesson_fixture.h"
#include "tests/ui/window_fixture.h"
#include "ui/inspector/inspector.h"
#include "ui/lesson/lesson_view.h"
#include "ui/words/outcome_words.h"

#include <QClipboard>
#include <QScrollBar>
#include <QTabBar>

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
    void aLessonShowsFixesAndKeepsItsScenario();

private:
    /// Opens the panel by its tab, and waits until fixes were tried.
    static QTextBrowser& openIn(Inspector& inspector)
    {
        auto* tabs = inspector.tabBar();
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(Inspector::tabOf(Panel::Fixes)).center());
        auto* panel = inspector.findChild<QTextBrowser*>(QStringLiteral("fixes"));
        if (!panel)
            qFatal("there is no panel of fixes");
        const auto isTried = [panel] { return !panel->toPlainText().contains(QStringLiteral("Trying")); };
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

void FixesPanelTest::aLessonShowsFixesAndKeepsItsScenario()
{
    tests::LessonFixture fixture;
    fixture.openLesson("only-this-page", 0);
    const QTextBrowser& panel = openIn(fixture.place().view().inspector());
    const QString html = panel.toHtml();
    QVERIFY2(html.contains(QStringLiteral("fix:copy/0")), qPrintable(panel.toPlainText()));
    QVERIFY(!html.contains(QStringLiteral("fix:apply")));
}

QTEST_MAIN(FixesPanelTest)
#include "tst_fixes_panel.moc"
