#include "core/telling/reference/reference.h"
#include "tests/ui/window_fixture.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/panels.h"
#include "ui/place/commands.h"
#include "ui/reference/reference_window.h"
#include "ui/scenario/scenario_view.h"
#include "ui/widgets/reference_links.h"

#include <QDesktopServices>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>

using namespace fetchscope;
using namespace fetchscope::ui;

/// What is on the screen can be looked up with a key, and read on from there.
class ReferenceWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<tests::WindowFixture>(tests::blockedPreflight()); }
    void cleanup() { m_fixture.reset(); }

    void aSelectedHeaderIsLookedUp();
    void theStepOfTheTimelineIsLookedUp();
    void theReasonOfWhyIsLookedUp();
    void elsewhereTheSearchBegins();
    void linksLeadOnAndBack();
    void whatIsTypedIsFound();
    void linksOfPanelsOpenIt();
    void namesInTextsAreLinksAndAllElseIsText();

private:
    void showPanel(Panel panel)
    {
        m_fixture->scenario().view().inspector().setCurrentIndex(Inspector::tabOf(panel));
        QApplication::processEvents();
    }
    void press(Command command) { m_fixture->window->commands()[command]->trigger(); }
    /// For keys, that go to the window that is active.
    void pressAndWait(Command command)
    {
        press(command);
        QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget*>(&reference()));
    }
    ReferenceWindow& reference() { return *m_fixture->find<ReferenceWindow>("reference"); }
    QString text() { return reference().findChild<QTextBrowser*>(QStringLiteral("referenceText"))->toPlainText(); }

    std::unique_ptr<tests::WindowFixture> m_fixture;
};

void ReferenceWindowTest::aSelectedHeaderIsLookedUp()
{
    showPanel(Panel::Wire);
    auto* headers = m_fixture->find<QTableView>("requestHeaders");
    int row = 0;
    while (row < headers->model()->rowCount()
        && headers->model()->index(row, 0).data().toString() != QStringLiteral("Origin"))
        ++row;
    headers->setFocus();
    headers->setCurrentIndex(headers->model()->index(row, 0));
    QTest::keyClick(headers, Qt::Key_F1);
    QCOMPARE(reference().address(), QStringLiteral("reference:header/Origin"));
    QVERIFY(reference().isVisible());
    QVERIFY(text().startsWith(QStringLiteral("Origin\nHeader\n")));
    QVERIFY(text().contains(QStringLiteral("forbidden request-header")));
}

void ReferenceWindowTest::theStepOfTheTimelineIsLookedUp()
{
    auto& cursor = m_fixture->scenario().cursor();
    cursor.first();
    cursor.next();
    m_fixture->scenario().view().timeline().setFocus();
    press(Command::Reference);
    const StepId shown = m_fixture->scenario().document().run()->result.trace.step(1).id;
    QCOMPARE(reference().address(), QString::fromStdString(addressOf(entryOf(shown))));
}

void ReferenceWindowTest::theReasonOfWhyIsLookedUp()
{
    showPanel(Panel::Why);
    m_fixture->find<QTextBrowser>("why")->setFocus();
    press(Command::Reference);
    QCOMPARE(reference().address(), QStringLiteral("reference:reason/preflight-method-not-allowed"));
}

void ReferenceWindowTest::elsewhereTheSearchBegins()
{
    pressAndWait(Command::SearchReference);
    QVERIFY(reference().address().isEmpty());
    QVERIFY(reference().findChild<QLineEdit*>(QStringLiteral("referenceSearch"))->hasFocus());
    QVERIFY(text().contains(QStringLiteral("Differences between browsers")));
}

void ReferenceWindowTest::linksLeadOnAndBack()
{
    pressAndWait(Command::SearchReference);
    reference().visit(QStringLiteral("reference:reason/cors-missing-allow-origin"));
    auto* browser = reference().findChild<QTextBrowser*>(QStringLiteral("referenceText"));
    QVERIFY(tests::WindowFixture::clickLink(*browser, QStringLiteral("reference:header/Access-Control-Allow-Origin")));
    QCOMPARE(reference().address(), QStringLiteral("reference:header/Access-Control-Allow-Origin"));
    QTest::keyClick(&reference(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(reference().address(), QStringLiteral("reference:reason/cors-missing-allow-origin"));
    QVERIFY(text().startsWith(QStringLiteral("cors-missing-allow-origin")));
    QTest::keyClick(&reference(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(reference().address(), QStringLiteral("reference:header/Access-Control-Allow-Origin"));
    // Where one has gone elsewhere, there is nothing ahead.
    QTest::keyClick(&reference(), Qt::Key_Left, Qt::AltModifier);
    reference().visit(QStringLiteral("reference:header/Vary"));
    QTest::keyClick(&reference(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(reference().address(), QStringLiteral("reference:header/Vary"));
    QTest::keyClick(&reference(), Qt::Key_Escape);
    QVERIFY(!reference().isVisible());
}

void ReferenceWindowTest::whatIsTypedIsFound()
{
    pressAndWait(Command::SearchReference);
    auto* search = reference().findChild<QLineEdit*>(QStringLiteral("referenceSearch"));
    auto* list = reference().findChild<QTreeView*>(QStringLiteral("referenceList"));
    QTest::keyClicks(search, QStringLiteral("vary"));
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("Vary"));
    QCOMPARE(reference().address(), QStringLiteral("reference:header/Vary"));
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(reference().address(), list->model()->index(1, 0).data(referenceRole).toString());
    search->setText(QStringLiteral("<b>nosuchword</b>"));
    QVERIFY2(text().contains(QStringLiteral("<b>nosuchword</b>")), qPrintable(text()));
    QCOMPARE(list->model()->rowCount(), 0);
}

/// Wherever a link stands, in whatever kind of widget.
void ReferenceWindowTest::linksOfPanelsOpenIt()
{
    showPanel(Panel::Why);
    auto* why = m_fixture->find<QTextBrowser>("why");
    QVERIFY(tests::WindowFixture::clickLink(*why, QStringLiteral("reference:reason/preflight-method-not-allowed")));
    QCOMPARE(reference().address(), QStringLiteral("reference:reason/preflight-method-not-allowed"));
    QVERIFY(QDesktopServices::openUrl(QUrl(QStringLiteral("reference:difference/preflight-max-age-limit"))));
    QCOMPARE(reference().address(), QStringLiteral("reference:difference/preflight-max-age-limit"));
}

void ReferenceWindowTest::namesInTextsAreLinksAndAllElseIsText()
{
    QCOMPARE(referenceHtml(QStringLiteral("<Vary> & X-Own")),
        QStringLiteral("&lt;<a href=\"reference:header/Vary\">Vary</a>&gt; &amp; X-Own"));
}

QTEST_MAIN(ReferenceWindowTest)
#include "tst_reference_window.moc"
