#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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

/// What all actions have sent, as `URL report` in a line each, without preflights, ages and names
/// of browsers.
QByteArrayList reportsOf(const QByteArray& json)
{
    const auto scenario = readScenario(json.toStdString());
    if (!scenario)
        return {"cannot be read: " + json};
    const RunResult result = runScenario(*scenario, Tracing::Off);
    QByteArrayList lines;
    std::vector<Exchange> exchanges;
    for (const ActionResult& action : result.actions)
        exchanges.insert(exchanges.end(), action.reports.begin(), action.reports.end());
    for (const Exchange& exchange : exchanges) {
        if (exchange.kind != Exchange::Kind::Report)
            continue;
        const QJsonArray list = QJsonDocument::fromJson(QByteArray::fromStdString(*exchange.requestBody)).array();
        for (const auto& report : list) {
            const QJsonObject body = report.toObject().value(QLatin1String("body")).toObject();
            const auto text = [](const QJsonObject& object, const char* key) {
                return object.value(QLatin1String(key)).toString();
            };
            const bool isTo = text(body, "type") == QLatin1String("navigation-to-response");
            const QJsonValue other =
                body.value(isTo ? QLatin1String("previousResponseURL") : QLatin1String("nextResponseURL"));
            QStringList words {text(report.toObject(), "type"), text(report.toObject(), "url"),
                isTo ? QStringLiteral("to") : QStringLiteral("from"), text(body, "disposition"),
                text(body, "effectivePolicy"),
                other.isNull() ? QStringLiteral("null") : QStringLiteral("<%1>").arg(other.toString())};
            if (isTo)
                words << QStringLiteral("<%1>").arg(text(body, "referrer"));
            lines << QByteArray::fromStdString(exchange.url) + ' ' + words.join(QLatin1Char(' ')).toUtf8();
        }
    }
    return lines;
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
    void openerPoliciesTell_data();
    void openerPoliciesTell();
    void aPageThatIsLeftTellsOfItsWindows_data();
    void aPageThatIsLeftTellsOfItsWindows();
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

namespace {

/// A page with these members that opens a window at `url`, which answers with these headers beside its type.
QByteArray windowScenario(
    const QByteArray& profile, const QByteArray& page, const QByteArray& url, const QByteArray& headers)
{
    return R"({"fetchscope":1,"profile":")" + profile + R"(","page":{"url":"https://app.example/page?a",)"
        + R"("reportingEndpoints":"e=\"/r\"")" + page + R"(},"actions":[{"initiator":"window-open","url":")" + url
        + R"(","userActivation":true}],"server":[)" + R"({"match":{"method":"POST"},"respond":{"status":204}},)"
        + R"({"match":{"method":"OPTIONS"},"respond":{"status":204,"headers":[["Access-Control-Allow-Origin","*"],)"
        + R"(["Access-Control-Allow-Headers","content-type"]]}},)"
        + R"({"match":{"url":"*/go"},"respond":{"status":302,"headers":[["Location","https://shop.example/x"]]}},)"
        + R"({"respond":{"headers":[["Content-Type","text/html"])" + headers + R"(]}}]})";
}

} // namespace

/// https://html.spec.whatwg.org/multipage/browsers.html#coop-enforce, as Chromium and WebKitGTK were recorded to report
/// (opener-report-1 to -210; Firefox sent nothing in 27 of them); what hides a URL is null in the standard.
void TestReports::openerPoliciesTell_data()
{
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArrayList>("reports");
    const QByteArray enforced = R"(,"crossOriginOpenerPolicy":"same-origin; report-to=\"e\"")";
    const QByteArray reportOnly = R"(,"crossOriginOpenerPolicyReportOnly":"same-origin; report-to=\"e\"")";
    const QByteArray answersEnforced = R"(,["Cross-Origin-Opener-Policy","same-origin; report-to=\"e\""],)"
                                       R"(["Reporting-Endpoints","e=\"/told\""])";
    const QByteArray answersReportOnly =
        R"(,["Cross-Origin-Opener-Policy-Report-Only","noopener-allow-popups; report-to=\"e\""],)"
        R"(["Reporting-Endpoints","e=\"/told\""])";
    const QByteArray own = "https://app.example/x#f";
    const QByteArray other = "https://shop.example/x#f";
    const auto row = [](const char* name, const char* profile, const QByteArray& page, const QByteArray& url,
                         const QByteArray& headers, const QByteArrayList& reports) {
        QTest::addRow("%s: %s", profile, name) << QByteArray(profile) << page << url << headers << reports;
    };
    const QByteArray fromOwn =
        "https://app.example/r coop https://app.example/page?a from enforce same-origin <https://app.example/x>";
    const QByteArray toOwn = "https://app.example/told coop https://app.example/x to enforce same-origin "
                             "<https://app.example/page?a> <https://app.example/page?a>";
    for (const char* const profile : {"standard", "chromium"}) {
        row("the page", profile, enforced, own, {}, {fromOwn});
        row("the answer", profile, {}, own, answersEnforced, {toOwn});
        row("both, of one origin", profile, enforced, own, answersEnforced, {});
        row("no endpoint of this name", profile, R"(,"crossOriginOpenerPolicy":"same-origin; report-to=\"f\"")", own,
            {}, {});
        row("a window that may be opened", profile,
            R"(,"crossOriginOpenerPolicy":"same-origin-allow-popups; report-to=\"e\"")", other, {}, {});
        row("a page that is opened by none", profile,
            R"(,"crossOriginOpenerPolicy":"noopener-allow-popups; report-to=\"e\"")", other, {}, {});
    }
    row("the page only reports", "chromium", reportOnly, other, {},
        {"https://app.example/r coop https://app.example/page?a from reporting same-origin <https://shop.example/x>"});
    row("the answer only reports", "chromium", {}, other, answersReportOnly,
        {"https://shop.example/told coop https://shop.example/x to reporting noopener-allow-popups <> "
         "<https://app.example/>"});
    row("an isolated page", "chromium", enforced + R"(,"crossOriginEmbedderPolicy":"require-corp")", own, {},
        {"https://app.example/r coop https://app.example/page?a from enforce same-origin-plus-coep "
         "<https://app.example/x>"});
    row("a redirect", "chromium", enforced, "https://app.example/go", {},
        {"https://app.example/r coop https://app.example/page?a from enforce same-origin <https://app.example/go>"});
    row("a redirect to one that tells", "chromium", {}, "https://app.example/go", answersEnforced,
        {"https://shop.example/told coop https://shop.example/x to enforce same-origin <> <https://app.example/>"});
    row("the answer, of another origin", "standard", {}, other, answersEnforced,
        {"https://shop.example/told coop https://shop.example/x to enforce same-origin null <https://app.example/>"});
    // By its words the standard tells nobody of a policy that only reports, where none is enforced.
    row("the page only reports", "standard", reportOnly, other, {}, {});
    row("the page", "safari", enforced, own, {}, {});
    row("the answer", "safari", {}, own, answersEnforced,
        {"https://app.example/told coop https://app.example/x#f to enforce same-origin <https://app.example/page?a> "
         "<https://app.example/page?a>"});
    row("both, of two origins", "safari", enforced, other, answersEnforced,
        {"https://shop.example/told coop https://shop.example/x#f to enforce same-origin <> <https://app.example/>",
            "https://shop.example/told coop https://app.example/page?a from enforce same-origin "
            "<https://shop.example/x>"});
    row("a redirect to one that tells", "safari", {}, "https://app.example/go", answersEnforced,
        {"https://shop.example/told coop https://shop.example/x to enforce same-origin <> "
         "<https://app.example/page?a>"});
    row("both, of two origins", "firefox", enforced, other, answersEnforced, {});
}

void TestReports::openerPoliciesTell()
{
    QFETCH(QByteArray, profile);
    QFETCH(QByteArray, page);
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, headers);
    QFETCH(QByteArrayList, reports);
    QCOMPARE(reportsOf(windowScenario(profile, page, url, headers)), reports);
}

/// A page that goes elsewhere tells of it where it has opened a window that is still in its browsing context group
/// (opener-report-67, -69, -203, -205 to -208, recorded in Chromium and WebKitGTK).
void TestReports::aPageThatIsLeftTellsOfItsWindows_data()
{
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("last");
    QTest::addColumn<QByteArrayList>("reports");
    const QByteArray opened = R"({"initiator":"window-open","url":"/window","userActivation":true},)";
    const QByteArray left = R"({"initiator":"location","url":"https://shop.example/z"})";
    const QByteArray typed = R"({"initiator":"address-bar","url":"https://shop.example/z"})";
    const QByteArray reportOnly = R"("crossOriginOpenerPolicyReportOnly":"same-origin; report-to=\"e\"")";
    const QByteArray toldOfWindow =
        "https://app.example/r coop https://app.example/ from reporting same-origin <https://app.example/window>";
    const QByteArray told =
        "https://app.example/r coop https://app.example/ from reporting same-origin <https://shop.example/z>";
    QTest::addRow("chromium: with a window")
        << QByteArray("chromium") << reportOnly << opened << left << QByteArrayList {toldOfWindow, told};
    // What the answer of a new window names no endpoint for is told to nobody.
    QTest::addRow("safari: with a window")
        << QByteArray("safari") << reportOnly << opened << left << QByteArrayList {told};
    for (const char* const profile : {"chromium", "safari"}) {
        QTest::addRow("%s: without a window", profile)
            << QByteArray(profile) << reportOnly << QByteArray() << left << QByteArrayList();
    }
    QTest::addRow("chromium: whose window has left")
        << QByteArray("chromium") << QByteArray(R"("crossOriginOpenerPolicy":"same-origin; report-to=\"e\"")") << opened
        << left
        << QByteArrayList {
               "https://app.example/r coop https://app.example/ from enforce same-origin <https://app.example/window>"};
    QTest::addRow("chromium: by its address bar")
        << QByteArray("chromium") << reportOnly << opened << typed
        << QByteArrayList {
               toldOfWindow, "https://app.example/r coop https://app.example/ from reporting same-origin <>"};
    const QByteArray noopener = R"("crossOriginOpenerPolicy":"noopener-allow-popups; report-to=\"e\"")";
    QTest::addRow("chromium: opened by none")
        << QByteArray("chromium") << noopener << opened << left << QByteArrayList();
    QTest::addRow("safari: opened by none")
        << QByteArray("safari") << noopener << opened << left
        << QByteArrayList {"https://app.example/r coop https://app.example/ from enforce noopener-allow-popups "
                           "<https://shop.example/z>"};
}

void TestReports::aPageThatIsLeftTellsOfItsWindows()
{
    QFETCH(QByteArray, profile);
    QFETCH(QByteArray, policy);
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, last);
    QFETCH(QByteArrayList, reports);
    QCOMPARE(reportsOf(R"({"fetchscope":1,"profile":")" + profile
                 + R"(","page":{"url":"https://app.example/","reportingEndpoints":"e=\"/r\"",)" + policy
                 + R"(},"actions":[)" + first + last
                 + R"(],"server":[{"match":{"method":"POST"},"respond":{"status":204}},)"
                   R"({"respond":{"headers":[["Content-Type","text/html"]]}}]})"),
        reports);
}

QTEST_APPLESS_MAIN(TestReports)
#include "tst_reports.moc"
