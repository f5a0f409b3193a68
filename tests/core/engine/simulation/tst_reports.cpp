#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"

#include <QTest>

using namespace fetchscope;

namespace {

/// The body of what the first action has sent, where that is one report to https://app.example/r; else what is wrong.
QByteArray soleReportOf(const QByteArray& json)
{
    const auto scenario = readScenario(json.toStdString());
    if (!scenario)
        return "cannot be read: " + json;
    const RunResult result = runScenario(*scenario, Tracing::Off);
    const std::vector<Exchange>& reports = result.actions.front().reports;
    if (reports.size() != 1 || reports.front().url != "https://app.example/r")
        return QByteArray::number(static_cast<qsizetype>(reports.size())) + " reports";
    return QByteArray::fromStdString(*reports.front().requestBody);
}

} // namespace

/// What stands in reports of violations; what is sent of them is held by the scenarios.
class TestReports : public QObject
{
    Q_OBJECT

private slots:
    void aWebSocketIsNamedByItsScheme_data();
    void aWebSocketIsNamedByItsScheme();
    void anEmbedderPolicySaysWhat_data();
    void anEmbedderPolicySaysWhat();
    void aPermissionsPolicySaysWhat_data();
    void aPermissionsPolicySaysWhat();
    void whatIsRefusedBeforeIsNotTold();
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

/// What https://fetch.spec.whatwg.org/#queue-a-cross-origin-embedder-policy-corp-violation-report and
/// https://html.spec.whatwg.org/multipage/browsers.html#queue-a-cross-origin-embedder-policy-inheritance-violation
/// make, as Chromium and WebKitGTK were recorded to send it (embedder-report-1-18, -1-8, -1-9, -2-1, -2-4, -2-5).
void TestReports::anEmbedderPolicySaysWhat_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char* name, const char* action, const char* body) {
        QTest::newRow(name) << QByteArray("crossOriginEmbedderPolicyReportOnly") << QByteArray(action)
                            << QByteArray(body);
    };
    row("a redirected image, by its first URL", R"("initiator":"img","url":"/go")",
        R"({"type":"corp","blockedURL":"https://app.example/go","destination":"image","disposition":"reporting"})");
    row("a frame", R"("initiator":"iframe","url":"/frame#part")",
        R"({"type":"navigation","blockedURL":"https://app.example/frame","disposition":"reporting"})");
    row("a worker", R"("initiator":"worker","url":"/worker.js")",
        R"({"type":"worker initialization","blockedURL":"https://app.example/worker.js","disposition":"reporting"})");
    const auto enforced = [](const char* name, const char* action, const char* body) {
        QTest::newRow(name) << QByteArray("crossOriginEmbedderPolicy") << QByteArray(action) << QByteArray(body);
    };
    enforced("a frame of another origin that is kept out", R"("initiator":"iframe","url":"https://api.example/frame")",
        R"({"type":"corp","blockedURL":"https://api.example/frame","destination":"iframe","disposition":"enforce"})");
    enforced("a frame that is kept out", R"("initiator":"iframe","url":"/frame")",
        R"({"type":"navigation","blockedURL":"https://app.example/frame","disposition":"enforce"})");
    enforced("a worker that is kept out", R"("initiator":"worker","url":"/worker.js")",
        R"({"type":"worker initialization","blockedURL":"https://app.example/worker.js","disposition":"enforce"})");
}

void TestReports::anEmbedderPolicySaysWhat()
{
    QFETCH(QByteArray, policy);
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, body);
    const QByteArray json = R"({"fetchscope":1,"page":{"url":"https://app.example/","reportingEndpoints":"e=\"/r\"",")"
        + policy + R"(":"require-corp; report-to=\"e\""},"actions":[{)" + action
        + R"(}],"server":[{"match":{"url":"*/go"},"respond":{"status":302,"headers":[["Location",)"
          R"("https://api.example/x.png"]]}},{"match":{"url":"*.js"},"respond":{"headers":[["Content-Type",)"
          R"("text/javascript"]]}},{"respond":{"headers":[["Content-Type","text/html"]]}}]})";
    const QByteArray sent = soleReportOf(json);
    QVERIFY2(sent.contains("\"body\":" + body), sent.constData());
}

/// What https://w3c.github.io/webappsec-permissions-policy/#algo-report-permissions-policy-violation makes, as Chromium
/// was recorded to send it (permissions-policy-reports-1-1, -1-2, -1-13), without a position.
void TestReports::aPermissionsPolicySaysWhat_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("disposition");
    QTest::newRow("enforced") << QByteArray(R"("permissionsPolicy":"sync-xhr=();report-to=e")")
                              << QByteArray("enforce");
    QTest::newRow("enforced, and told by the other one, too")
        << QByteArray(R"("permissionsPolicy":"sync-xhr=();report-to=e",)"
                      R"("permissionsPolicyReportOnly":"sync-xhr=();report-to=e")")
        << QByteArray("enforce");
    QTest::newRow("report only") << QByteArray(R"("permissionsPolicyReportOnly":"sync-xhr=();report-to=e")")
                                 << QByteArray("report");
    QTest::newRow("withheld by the frame")
        << QByteArray(R"("topLevelUrl":"https://top.example/","allow":"sync-xhr 'none'",)"
                      R"("permissionsPolicy":"sync-xhr=*;report-to=e")")
        << QByteArray("enforce");
}

void TestReports::aPermissionsPolicySaysWhat()
{
    QFETCH(QByteArray, page);
    QFETCH(QByteArray, disposition);
    const QByteArray json = R"({"fetchscope":1,"profile":"chromium","page":{"url":"https://app.example/page?a#b",)"
                            R"("reportingEndpoints":"e=\"/r\"",)"
        + page + R"(},"actions":[{"initiator":"xhr","url":"/x","async":false}],"server":[{"respond":{"status":204}}]})";
    const QByteArray sent = soleReportOf(json);
    QVERIFY2(
        sent.contains(R"("type":"permissions-policy-violation","url":"https://app.example/page?a")"), sent.constData());
    QVERIFY2(
        sent.contains(R"("body":{"disposition":")" + disposition
            + R"(","message":"Permissions policy violation: Synchronous requests are disabled by permissions policy.",)"
              R"("policyId":"sync-xhr"})"),
        sent.constData());
}

/// open() throws before send() asks the policy (permissions-policy-reports-1-12).
void TestReports::whatIsRefusedBeforeIsNotTold()
{
    const auto scenario = readScenario(
        R"({"fetchscope":1,"profile":"chromium","page":{"url":"https://app.example/","reportingEndpoints":"e=\"/r\"",)"
        R"("permissionsPolicy":"sync-xhr=();report-to=e","permissionsPolicyReportOnly":"sync-xhr=();report-to=e"},)"
        R"("actions":[{"initiator":"xhr","url":"/x","async":false,"method":"TRACE"}]})");
    QVERIFY(scenario.has_value());
    QVERIFY(runScenario(*scenario, Tracing::Off).actions.front().reports.empty());
}

QTEST_APPLESS_MAIN(TestReports)
#include "tst_reports.moc"
