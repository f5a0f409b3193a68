#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"

#include <QTest>

using namespace fetchscope;

/// What stands in reports of violations; what is sent of them is held by the scenarios.
class TestReports : public QObject
{
    Q_OBJECT

private slots:
    void aWebSocketIsNamedByItsScheme_data();
    void aWebSocketIsNamedByItsScheme();
};

void TestReports::aWebSocketIsNamedByItsScheme_data()
{
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<QByteArray>("blockedUri");
    // https://w3c.github.io/webappsec-csp/#obtain-violation-blocked-uri of the request, which is one for https:
    // (https://websockets.spec.whatwg.org/#concept-websocket-establish).
    QTest::newRow("the standard") << QByteArray("standard") << QByteArray("https://ws.example/x?q");
    // reports-1-17 and report-only-6 of the recordings.
    for (const char* browser : {"chromium", "firefox", "safari"})
        QTest::newRow(browser) << QByteArray(browser) << QByteArray("wss://ws.example/x?q");
}

void TestReports::aWebSocketIsNamedByItsScheme()
{
    QFETCH(QByteArray, profile);
    QFETCH(QByteArray, blockedUri);
    for (const char* const policy : {"contentSecurityPolicy", "contentSecurityPolicyReportOnly"}) {
        const QByteArray json = R"({"fetchscope":1,"profile":")" + profile
            + R"(","page":{"url":"https://app.example/",")" + policy
            + R"(":["connect-src 'none'; report-uri /reports"]},)"
            + R"("actions":[{"initiator":"websocket","url":"wss://ws.example/x?q#y"},)"
            + R"({"initiator":"websocket","url":"wss://ws.example/x?q"}],"server":[{"respond":{"status":204}}]})";
        const auto scenario = readScenario(json.toStdString());
        QVERIFY2(scenario.has_value(), policy);
        const RunResult result = runScenario(*scenario, Tracing::Off);
        const std::vector<Exchange>& reports = result.actions.at(1).reports;
        QVERIFY2(!reports.empty(), policy);
        QVERIFY(reports.front().requestBody != nullptr);
        const QByteArray body = QByteArray::fromStdString(*reports.front().requestBody);
        QVERIFY2(body.contains("\"blocked-uri\":\"" + blockedUri + '"'), body.constData());
    }
}

QTEST_APPLESS_MAIN(TestReports)
#include "tst_reports.moc"
