#include "tests/core/scenarios.h"
#include "tests/ui/fake_prober.h"
#include "ui/place/commands.h"
#include "ui/probe/probe_place.h"
#include "ui/probe/probe_view.h"
#include "ui/scenario/scenario_place.h"
#include "ui/shell/main_window.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace fetchscope;
using namespace fetchscope::ui;

/// The place where a real server is asked; the server is one of the test's.
class ProbePlaceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void whatIsAskedAndAnsweredIsShown();
    void theTimelineGrowsWhileItIsOnItsWay();
    void cancelledItIsForgotten();
    void sideEffectsAreAskedAboutFirst();
    void wrongFieldsAreMarked();
    void optionsGoAlong();
    void theRunOpensAsAScenario();
    void fieldsAreRememberedAndSecretsAreNot();
    void theKeyboardIsEnough();
    void withoutAProberThereIsNoCommand();

private:
    void open();
    template <class Widget> Widget* find(const char* name) const
    {
        auto* widget = place().view().findChild<Widget*>(QString::fromUtf8(name));
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }
    QAction* command(Command which) const { return m_window->commands()[which]; }
    ProbePlace& place() const { return m_window->place<ProbePlace>(); }
    QString state() const { return find<QLabel>("probeState")->text(); }
    void fill(const char* method = "GET")
    {
        find<QLineEdit>("probeUrl")->setText(QStringLiteral("https://api.example/doc"));
        find<QLineEdit>("probeOrigin")->setText(QStringLiteral("https://app.example"));
        find<QComboBox>("probeMethod")->setCurrentText(QString::fromLatin1(method));
    }
    /// Until what was sent has come back.
    void send()
    {
        command(Command::ProbeSend)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(command(Command::ProbeSend)->isEnabled() && place().run(), 20000);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::shared_ptr<std::atomic<bool>> m_isHeld;
    /// What the last probe was to be sent over.
    std::shared_ptr<ConnectionOptions> m_connection;
    std::unique_ptr<MainWindow> m_window;
};

void ProbePlaceTest::init()
{
    m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_settings->clear();
    open();
}

void ProbePlaceTest::open()
{
    m_isHeld = std::make_shared<std::atomic<bool>>(false);
    m_window = std::make_unique<MainWindow>(*m_settings, [] { return std::vector<Example>(); });
    m_connection = std::make_shared<ConnectionOptions>();
    m_window->setProber([fake = tests::fakeProber(m_isHeld), kept = m_connection](
                            const Scenario& scenario, const ConnectionOptions& connection, const ProbeWatch& watch) {
        *kept = connection;
        return fake(scenario, connection, watch);
    });
    m_window->openFirst({});
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    command(Command::ShowProbe)->trigger();
    QTRY_VERIFY(find<QLineEdit>("probeUrl")->isVisible());
}

void ProbePlaceTest::cleanup()
{
    m_window.reset();
}

void ProbePlaceTest::whatIsAskedAndAnsweredIsShown()
{
    QVERIFY(!command(Command::ProbeSave)->isEnabled());
    fill();
    send();
    const Run& run = *place().run();
    QCOMPARE(run.result.exchanges.size(), std::size_t {1});
    QCOMPARE(run.result.actions.at(0).outcome.verdict, Verdict::Exposed);
    // What came back are the rules.
    QCOMPARE(run.scenario->server.size(), std::size_t {1});
    QCOMPARE(find<QLabel>("verdictWord")->text(), QStringLiteral("Exposed"));
    QVERIFY(place().view().timeline().layoutOfRows().rows().size() > 2);
    QVERIFY(state().contains(QChar('1')));
    QVERIFY(command(Command::ProbeSave)->isEnabled());
}

void ProbePlaceTest::theTimelineGrowsWhileItIsOnItsWay()
{
    fill("PUT");
    *m_isHeld = true;
    command(Command::ProbeSend)->trigger();
    find<QPushButton>("noticeAct")->click();
    QTRY_VERIFY_WITH_TIMEOUT(state().contains(QStringLiteral("OPTIONS")), 20000);
    QVERIFY(find<QProgressBar>("probeProgress")->isVisible());
    QVERIFY(!find<QLineEdit>("probeUrl")->isEnabled());
    QVERIFY(command(Command::ProbeCancel)->isEnabled());
    const RunPointer& grown = place().view().growing().run();
    QVERIFY(grown != nullptr);
    QCOMPARE(grown->result.exchanges.size(), std::size_t {1});
    // It is drawn, too.
    QVERIFY(!place().view().grab().isNull());
    *m_isHeld = false;
    QTRY_VERIFY_WITH_TIMEOUT(place().run() != nullptr, 20000);
    QCOMPARE(place().run()->result.exchanges.size(), std::size_t {2});
    QVERIFY(!find<QProgressBar>("probeProgress")->isVisible());
}

void ProbePlaceTest::cancelledItIsForgotten()
{
    fill();
    *m_isHeld = true;
    command(Command::ProbeSend)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(state().contains(QStringLiteral("GET")), 20000);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("Cancelled."), 20000);
    QVERIFY(!place().run());
    QVERIFY(!command(Command::ProbeSave)->isEnabled());
    QVERIFY(command(Command::ProbeSend)->isEnabled());
}

void ProbePlaceTest::sideEffectsAreAskedAboutFirst()
{
    fill("DELETE");
    command(Command::ProbeSend)->trigger();
    QApplication::processEvents();
    QVERIFY(!place().run());
    QVERIFY(find<QLabel>("noticeText")->text().contains(QStringLiteral("DELETE https://api.example/doc")));
    find<QPushButton>("noticeAct")->click();
    QTRY_VERIFY_WITH_TIMEOUT(place().run() != nullptr, 20000);
    // The server does not allow it, so that only the preflight goes out.
    QCOMPARE(place().run()->result.exchanges.size(), std::size_t {1});
    QCOMPARE(place().run()->result.actions.at(0).outcome.verdict, Verdict::Blocked);
}

void ProbePlaceTest::wrongFieldsAreMarked()
{
    fill();
    auto* origin = find<QLineEdit>("probeOrigin");
    origin->setText(QStringLiteral("https://app.example/page"));
    command(Command::ProbeSend)->trigger();
    QVERIFY(!place().run());
    QVERIFY(origin->property("wrong").toBool());
    QVERIFY2(state().contains(QStringLiteral("more than an origin")), qPrintable(state()));
    find<QPlainTextEdit>("probeHeaders")->setPlainText(QStringLiteral("no header"));
    origin->setText(QStringLiteral("https://app.example"));
    command(Command::ProbeSend)->trigger();
    QVERIFY(!origin->property("wrong").toBool());
    QVERIFY(find<QPlainTextEdit>("probeHeaders")->property("wrong").toBool());
}

void ProbePlaceTest::optionsGoAlong()
{
    fill();
    auto* resolve = find<QPlainTextEdit>("probeResolve");
    QVERIFY(!resolve->isVisible());
    resolve->setPlainText(QStringLiteral("api.example:443"));
    command(Command::ProbeSend)->trigger();
    // What is wrong comes into view.
    QVERIFY(!place().run());
    QVERIFY(resolve->isVisible());
    QVERIFY(resolve->property("wrong").toBool());
    QVERIFY2(state().contains(QStringLiteral("host:port:address")), qPrintable(state()));
    resolve->setPlainText(QStringLiteral("api.example:443:127.0.0.1"));
    auto* proxy = find<QLineEdit>("probeProxy");
    proxy->setText(QStringLiteral("ftp://127.0.0.1"));
    command(Command::ProbeSend)->trigger();
    QVERIFY(!resolve->property("wrong").toBool());
    QVERIFY(proxy->property("wrong").toBool());
    proxy->setText(QStringLiteral("socks5h://127.0.0.1:1080"));
    find<QComboBox>("probeLocalNetwork")->setCurrentText(QStringLiteral("granted"));
    send();
    QVERIFY(m_connection->resolve == std::vector<std::string> {"api.example:443:127.0.0.1"});
    QCOMPARE(m_connection->proxy, std::string("socks5h://127.0.0.1:1080"));
    const auto& permissions = place().run()->scenario->settings.localNetworkAccess;
    QVERIFY(permissions && permissions->local == Permission::Granted && permissions->loopback == Permission::Granted);
}

void ProbePlaceTest::theRunOpensAsAScenario()
{
    fill();
    send();
    command(Command::ProbeOpenScenario)->trigger();
    auto& scenario = m_window->place<ScenarioPlace>();
    QTRY_VERIFY_WITH_TIMEOUT(scenario.isShown() && scenario.document().run(), 20000);
    scenario.document().waitForRun(20000);
    const RunPointer run = scenario.document().run();
    QCOMPARE(run->result.exchanges.size(), std::size_t {1});
    QCOMPARE(run->result.exchanges.at(0).url, std::string("https://api.example/doc"));
    QCOMPARE(run->result.actions.at(0).outcome.verdict, Verdict::Exposed);
    scenario.draft().markSaved();
}

void ProbePlaceTest::fieldsAreRememberedAndSecretsAreNot()
{
    fill("HEAD");
    find<QPlainTextEdit>("probeHeaders")->setPlainText(QStringLiteral("Authorization: Bearer s3cret"));
    QVERIFY(m_window->close());
    m_settings->sync();
    QFile file(m_settings->fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("s3cret"));
    m_window.reset();
    open();
    QCOMPARE(find<QLineEdit>("probeUrl")->text(), QStringLiteral("https://api.example/doc"));
    QCOMPARE(find<QLineEdit>("probeOrigin")->text(), QStringLiteral("https://app.example"));
    QCOMPARE(find<QComboBox>("probeMethod")->currentText(), QStringLiteral("HEAD"));
}

void ProbePlaceTest::theKeyboardIsEnough()
{
    auto* url = find<QLineEdit>("probeUrl");
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(url));
    QTest::keyClicks(url, QStringLiteral("https://api.example/doc"));
    QTest::keyClick(url, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(find<QLineEdit>("probeOrigin")));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("https://app.example"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(place().run() != nullptr, 20000);
    QTest::keyClick(m_window.get(), Qt::Key_Escape, Qt::ShiftModifier);
    QTRY_VERIFY(m_window->place<ScenarioPlace>().isShown());
}

void ProbePlaceTest::withoutAProberThereIsNoCommand()
{
    m_window = std::make_unique<MainWindow>(*m_settings, [] { return std::vector<Example>(); });
    m_window->openFirst({});
    QVERIFY(!command(Command::ShowProbe)->isVisible());
    QVERIFY(!command(Command::ShowProbe)->isEnabled());
}

QTEST_MAIN(ProbePlaceTest)
#include "tst_probe_place.moc"
