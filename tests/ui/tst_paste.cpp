#include "tests/ui/window_fixture.h"
#include "ui/editor/entry_list.h"
#include "ui/inspector/inspector.h"
#include "ui/place/commands.h"
#include "ui/scenario/message_dialog.h"
#include "ui/scenario/request_choice.h"
#include "ui/timeline/step_cursor.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>

#include <nlohmann/json.hpp>

using namespace fetchscope;
using namespace fetchscope::ui;

/// What is pasted and dropped, and what is copied to be pasted elsewhere.
class PasteTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<tests::WindowFixture>(tests::blockedPreflight()); }
    void cleanup() { m_fixture.reset(); }

    void aPastedFetchIsAScenario();
    void whatThePasteDoesNotSayIsTold();
    void whatIsWrongIsShownWithItsLine();
    void aFileOfACommandIsAScenario();
    void ofSeveralRequestsSomeAreChosen();
    void aConsoleIsExplained();
    void aPastedMessageIsPrintedAgain();
    void aPastedCommandAsksForWhatIsNotSaved();
    void pastingNonsenseSaysWhatCanBePasted();
    void pastingIntoAFieldIsTyping();
    void droppedTextIsAScenario();
    void aResponseIsPastedIntoARule();
    void theRequestIsCopied();
    void anEmptyScenarioOffersABeginning();

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

void PasteTest::aPastedFetchIsAScenario()
{
    paste("fetch('https://shop.example.test/cart', { method: 'DELETE', headers: { 'X-Token': '1' } })");
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    QVERIFY2(m_fixture->sentence().contains(QStringLiteral("preflight")), qPrintable(m_fixture->sentence()));
    QVERIFY(m_fixture->find<EntryList>("list/actions")->item(0)->text().contains(QStringLiteral("DELETE")));
    // It is nowhere yet, and the editor is open on it.
    QVERIFY(window().isWindowModified());
    QVERIFY(m_fixture->find<QWidget>("editor")->isVisible());
}

void PasteTest::whatThePasteDoesNotSayIsTold()
{
    paste("curl https://api.example.test/other");
    auto* notice = m_fixture->find<QLabel>("noticeText");
    QTRY_VERIFY(notice->isVisible());
    // Neither the page nor the server's answer are in a command.
    QVERIFY2(notice->text().contains(QStringLiteral("page")), qPrintable(notice->text()));
    for (const QString& line : notice->text().split(QChar('\n')).mid(1))
        QVERIFY2(scenario().document().run()->scenario->notes.find(line.toStdString()) != std::string::npos,
            qPrintable(line));
    // What is a scenario already says all.
    scenario().draft().markSaved();
    paste(tests::simpleGet());
    QTRY_VERIFY(!notice->isVisible());
}

void PasteTest::whatIsWrongIsShownWithItsLine()
{
    QString words;
    answerNext(QStringLiteral("OK"), words);
    paste("fetch('https://api.example.test/', {\n  method: 'PUT',\n  headers: { 'X-A: 1 }\n})");
    QVERIFY2(words.contains(QStringLiteral("headers: { 'X-A: 1 }")), qPrintable(words));
}

void PasteTest::aFileOfACommandIsAScenario()
{
    const QString path = m_fixture->path("request.sh");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("curl -X PATCH https://api.example.test/x\n");
    file.close();
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window(), &drop);
    scenario().document().waitForRun(tests::WindowFixture::longestWait);
    QVERIFY(scenario().draft().text().contains("PATCH"));
    // It is a new scenario: saving does not write over the file.
    QVERIFY(scenario().document().path().isEmpty());
    QVERIFY(window().isWindowModified());
}

void PasteTest::ofSeveralRequestsSomeAreChosen()
{
    const RunPointer run = tests::runOf(tests::severalRequests());
    QCOMPARE(RequestChoice::requestsIn(*run->scenario), std::size_t {3});
    RequestChoice choice(*run->scenario);
    choice.show();
    QVERIFY(QTest::qWaitForWindowExposed(&choice));
    const auto press = [&choice](const char* name) {
        QTest::mouseClick(choice.findChild<QPushButton*>(QString::fromLatin1(name)), Qt::LeftButton);
    };
    auto* list = choice.findChild<QListWidget*>(QStringLiteral("requests"));
    QCOMPARE(list->count(), 3);
    QCOMPARE(choice.chosen().actions.size(), run->scenario->actions.size());
    press("chooseNone");
    QCOMPARE(choice.chosen().actions.size(), std::size_t {1});
    auto* search = choice.findChild<QLineEdit*>(QStringLiteral("requestSearch"));
    QTest::keyClicks(search, QStringLiteral("orders"));
    press("chooseAll");
    search->clear();
    const Scenario chosen = choice.chosen();
    QCOMPARE(chosen.actions.size(), std::size_t {2});
    QCOMPARE(std::get<RequestAction>(chosen.actions.back().what).url, std::string("https://api.example.test/orders"));
    // What is expected of a request goes with it.
    QCOMPARE(chosen.expect.size(), std::size_t {2});
    QVERIFY(chosen.expect.back().verdict == Verdict::Blocked);
    // By the keyboard: the space bar takes one in.
    list->setFocus();
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(choice.chosen().actions.size(), std::size_t {3});
}

void PasteTest::aConsoleIsExplained()
{
    QString first;
    QString second;
    QString html;
    QTimer::singleShot(0, this, [&] {
        auto* dialog = qobject_cast<MessageDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        auto* list = dialog->findChild<QListWidget*>(QStringLiteral("messages"));
        const auto* text = dialog->findChild<QTextBrowser*>(QStringLiteral("messageText"));
        first = text->toPlainText();
        html = text->toHtml();
        QTest::keyClick(list, Qt::Key_End);
        second = text->toPlainText();
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("openMessageScenario")), Qt::LeftButton);
        if (dialog->isVisible())
            dialog->reject();
    });
    paste(tests::copiedConsole());
    QVERIFY2(first.contains(QStringLiteral("cors-missing-allow-origin")), qPrintable(first));
    // The scenario is behind the button, and addresses lead to the place in the standard.
    QVERIFY2(!first.contains(QStringLiteral("fetchscope")), qPrintable(first));
    QVERIFY2(
        html.contains(QStringLiteral("href=\"https://fetch.spec.whatwg.org/#concept-cors-check\"")), qPrintable(html));
    QVERIFY2(second.contains(QStringLiteral("preflight-status")), qPrintable(second));
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    QVERIFY(scenario().draft().text().contains("https://other.example.test/x"));
}

void PasteTest::aPastedMessageIsPrintedAgain()
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

void PasteTest::aPastedCommandAsksForWhatIsNotSaved()
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

void PasteTest::pastingNonsenseSaysWhatCanBePasted()
{
    const QByteArray before = scenario().draft().text();
    QString words;
    answerNext(QStringLiteral("OK"), words);
    paste("some words");
    QVERIFY2(words.contains(QStringLiteral("curl")), qPrintable(words));
    QCOMPARE(scenario().draft().text(), before);
    QVERIFY(!window().isWindowModified());
}

void PasteTest::pastingIntoAFieldIsTyping()
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

void PasteTest::droppedTextIsAScenario()
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

void PasteTest::aResponseIsPastedIntoARule()
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

void PasteTest::theRequestIsCopied()
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

void PasteTest::anEmptyScenarioOffersABeginning()
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

QTEST_MAIN(PasteTest)
#include "tst_paste.moc"
