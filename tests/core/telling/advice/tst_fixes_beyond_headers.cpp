#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/advice/fix_search.h"
#include "core/telling/advice/fix_words.h"

#include <QTest>

#include <algorithm>

using namespace fetchscope;

namespace {

Advice adviceOn(const std::string& json)
{
    const auto scenario = readScenario(json);
    if (!scenario)
        return {};
    FixSearch search;
    return search.adviseOn(*scenario, runScenario(*scenario, Tracing::Off), 0);
}

/// A page that does this, and what the servers answer.
std::string scenarioText(std::string_view page, std::string_view action, std::string_view server)
{
    return std::string(R"({"fetchscope":1,"profile":"chromium","page":{"url":")")
        .append(page)
        .append(R"("},"actions":[)")
        .append(action)
        .append(R"(],"server":[)")
        .append(server)
        .append("]}");
}

bool worksEverywhere(const Fix& fix)
{
    return std::all_of(fix.trials.begin(), fix.trials.end(), [](const ProfileTrial& trial) { return trial.works; });
}

const std::string appPage = "https://app.example/";
const std::string fetchOfApi = R"({"initiator":"fetch","url":"https://api.example/doc"})";

} // namespace

/// What helps where the cause is none of the answer's headers.
class FixesBeyondHeadersTest : public QObject
{
    Q_OBJECT

private slots:
    void aPageFromDiskIsServed_data();
    void aPageFromDiskIsServed();
    void aCacheThatAnsweredIsNamed_data();
    void aCacheThatAnsweredIsNamed();
    void noWholeDiskIsServed_data();
    void noWholeDiskIsServed();
    void noServerAnswersForWhatIsOnDisk();
    void whatIsOnDiskIsCopiedToAPageOfTheWeb();
    void whoHasToLogInGoesThere_data();
    void whoHasToLogInGoesThere();
    void noScriptIsSentWherePeopleLogIn();
    void httpsIsForWhatLeadsThere_data();
    void httpsIsForWhatLeadsThere();
    void whereNothingCameBackItIsSaidWhatToLookFor_data();
    void whereNothingCameBackItIsSaidWhatToLookFor();
    void aHeaderThatScriptsReadIsExposed_data();
    void aHeaderThatScriptsReadIsExposed();
    void noServerHasToTakeAMethodInSmallLetters();
    void whoHasThePageHasItsSiteToo();
    void thePolicyOfThePageLetsItOutOfItsSandbox_data();
    void thePolicyOfThePageLetsItOutOfItsSandbox();
    void whereAFrameGoesIsUpToThePageAroundIt();
    void anAddressGetsASchemeOfTheWeb_data();
    void anAddressGetsASchemeOfTheWeb();
    void whatIsLoadedFirstAsksWithCorsToo();
    void aSocketGetsItsScheme();
    void noNumberToCallIsAHost_data();
    void noNumberToCallIsAHost();
    void anExtensionGetsAHostPermission();
    void allWhoHaveSomethingToDoAreNamed();
};

void FixesBeyondHeadersTest::aPageFromDiskIsServed_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::newRow("relative") << QByteArray(R"({"initiator":"fetch","url":"data/list.json"})");
    QTest::newRow("absolute") << QByteArray(R"({"initiator":"xhr","url":"file:///home/me/site/data/list.json"})");
    QTest::newRow("slash in a query") << QByteArray(R"({"initiator":"fetch","url":"data/list.json?from=/home/me"})");
}

void FixesBeyondHeadersTest::aPageFromDiskIsServed()
{
    QFETCH(QByteArray, action);
    const Advice advice =
        adviceOn(scenarioText("file:///home/me/site/index.html", action.toStdString(), R"({"respond":{}})"));
    QVERIFY(!advice.fixes.empty());
    const Fix& fix = advice.fixes.front();
    QVERIFY(worksEverywhere(fix));
    QCOMPARE(fix.scenario->page.creationUrl.href(), std::string("http://localhost:8000/index.html"));
    const RunResult result = runScenario(*fix.scenario, Tracing::Off);
    QVERIFY(result.exchanges.at(0).url.starts_with("http://localhost:8000/data/list.json"));
    QVERIFY(advice.remains.isEmpty());
}

void FixesBeyondHeadersTest::aCacheThatAnsweredIsNamed_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("isNamed");
    QTest::newRow("Age") << QByteArray(R"(["Age","5123"])") << true;
    QTest::newRow("X-Cache") << QByteArray(R"(["X-Cache","Hit from cloudfront"])") << true;
    QTest::newRow("just fetched") << QByteArray(R"(["Age","0"])") << false;
    QTest::newRow("missed") << QByteArray(R"(["X-Cache","Miss from cloudfront"])") << false;
}

/// Situation 21: the header is set up, and what was kept before does not have it.
void FixesBeyondHeadersTest::aCacheThatAnsweredIsNamed()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, isNamed);
    const Advice advice =
        adviceOn(scenarioText(appPage, fetchOfApi, R"({"respond":{"headers":[)" + header.toStdString() + "]}}"));
    QVERIFY(!advice.fixes.empty());
    const std::vector<Message>& notes = advice.fixes.front().notes;
    QCOMPARE(std::any_of(notes.begin(), notes.end(),
                 [](const Message& note) { return textOf(note).starts_with("A cache in front of the server"); }),
        isNamed);
}

void FixesBeyondHeadersTest::noWholeDiskIsServed_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("folder");
    QTest::newRow("other drives") << QByteArray("file:///C:/site/index.html") << QByteArray("file:///D:/list.json")
                                  << QByteArray();
    QTest::newRow("a drive") << QByteArray("file:///C:/index.html") << QByteArray("file:///C:/list.json")
                             << QByteArray();
    QTest::newRow("the root") << QByteArray("file:///index.html") << QByteArray("file:///list.json") << QByteArray();
    QTest::newRow("other hosts") << QByteArray("file://one/site/index.html") << QByteArray("file://two/site/list.json")
                                 << QByteArray();
    QTest::newRow("of a host") << QByteArray("file://one/site/index.html") << QByteArray("file://one/site/list.json")
                               << QByteArray("file://one/site");
    QTest::newRow("beside each other") << QByteArray("file:///C:/site/pages/index.html")
                                       << QByteArray("file:///C:/site/parts/list.json")
                                       << QByteArray("file:///C:/site");
    QTest::newRow("slashes in queries") << QByteArray("file:///C:/site/index.html?at=/a/b")
                                        << QByteArray("file:///C:/site/index.html?at=/a/c")
                                        << QByteArray("file:///C:/site");
}

void FixesBeyondHeadersTest::noWholeDiskIsServed()
{
    QFETCH(QByteArray, page);
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, folder);
    const std::string action = R"({"initiator":"fetch","url":")" + file.toStdString() + "\"}";
    std::string served;
    for (const Fix& fix : adviceOn(scenarioText(page.toStdString(), action, R"({"respond":{}})")).fixes) {
        for (const FixChange& change : fix.changes) {
            if (change.kind == ChangeKind::ServedFolder)
                served = change.name;
        }
    }
    QCOMPARE(QByteArray::fromStdString(served), folder);
}

/// https://fetch.spec.whatwg.org/#scheme-fetch: a file has no server that could be told to answer otherwise.
void FixesBeyondHeadersTest::noServerAnswersForWhatIsOnDisk()
{
    const Advice missing = adviceOn(scenarioText("file:///home/me/site/index.html",
        R"({"initiator":"img","url":"logo.png"})", R"({"match":{"url":"https://other.example/"},"respond":{}})"));
    QVERIFY(missing.isNeeded);
    QVERIFY(missing.fixes.empty());
    QCOMPARE(QByteArray(missing.remains.pattern->code.data()), QByteArray("advice.remains-file"));
    const Advice worker = adviceOn(scenarioText(
        "file:///home/me/site/index.html", R"({"initiator":"worker","url":"worker.js"})", R"({"respond":{}})"));
    QVERIFY(!worker.fixes.empty());
    QCOMPARE(worker.fixes.front().changes.at(0).kind, ChangeKind::ServedFolder);
    QVERIFY(worker.remains.isEmpty());
}

void FixesBeyondHeadersTest::whatIsOnDiskIsCopiedToAPageOfTheWeb()
{
    const Advice advice = adviceOn(
        scenarioText(appPage, R"({"initiator":"fetch","url":"file:///C:/data/list.json"})", R"({"respond":{}})"));
    QVERIFY(!advice.fixes.empty());
    QVERIFY(worksEverywhere(advice.fixes.front()));
    const RunResult result = runScenario(*advice.fixes.front().scenario, Tracing::Off);
    QCOMPARE(result.exchanges.at(0).url, std::string("https://app.example/list.json"));
}

/// No header belongs where people log in: the page goes there, or the script is told.
void FixesBeyondHeadersTest::whoHasToLogInGoesThere_data()
{
    QTest::addColumn<QByteArray>("init");
    QTest::newRow("simple") << QByteArray("{}");
    QTest::newRow("with a preflight") << QByteArray(R"({"headers":{"X-Requested-With":"XMLHttpRequest"}})");
}

void FixesBeyondHeadersTest::whoHasToLogInGoesThere()
{
    QFETCH(QByteArray, init);
    const std::string action = R"({"initiator":"fetch","url":"/auth/google","init":)" + init.toStdString() + "}";
    const Advice advice = adviceOn(scenarioText(appPage, action,
        R"({"match":{"url":"https://app.example/auth/google"},
            "respond":{"status":302,"headers":[["Location","https://accounts.other.example/o/oauth2/auth"]]}},
           {"respond":{"headers":[["Content-Type","text/html"]]}})"));
    QVERIFY(!advice.fixes.empty());
    QCOMPARE(advice.fixes.front().changes.at(0).kind, ChangeKind::Navigate);
    QVERIFY(advice.fixes.front().verdict == Verdict::Navigated);
    QVERIFY(worksEverywhere(advice.fixes.front()));
    for (const Fix& fix : advice.fixes) {
        for (const FixChange& change : fix.changes)
            QVERIFY(change.url.find("accounts.other.example") == std::string::npos);
    }
    QVERIFY(advice.remains.isEmpty());
}

/// It asks at home, where another host's page to log in stands behind a redirect.
void FixesBeyondHeadersTest::noScriptIsSentWherePeopleLogIn()
{
    const Advice advice = adviceOn(scenarioText(appPage, fetchOfApi,
        R"({"match":{"url":"https://api.example/*"},
            "respond":{"status":302,"headers":[["Location","https://accounts.other.example/oauth2/authorize"]]}},
           {"respond":{"headers":[["Content-Type","text/html"]]}})"));
    QVERIFY(!advice.fixes.empty());
    for (const Fix& fix : advice.fixes) {
        for (const FixChange& change : fix.changes)
            QVERIFY(change.kind != ChangeKind::Url);
    }
}

/// https://fetch.spec.whatwg.org/#cors-preflight-fetch: a preflight follows no redirect; https: is a way around one
/// that leads there, and around no other.
void FixesBeyondHeadersTest::httpsIsForWhatLeadsThere_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<bool>("isOffered");
    QTest::newRow("https") << QByteArray("https://api.example/doc") << true;
    QTest::newRow("slash") << QByteArray("http://api.example/doc/") << false;
    QTest::newRow("other host") << QByteArray("https://accounts.other.example/login") << false;
}

void FixesBeyondHeadersTest::httpsIsForWhatLeadsThere()
{
    QFETCH(QByteArray, location);
    QFETCH(bool, isOffered);
    const std::string server =
        R"({"match":{"url":"http://api.example/doc"},"respond":{"status":307,"headers":[["Location",")"
        + location.toStdString() + R"("]]}},{"respond":{"headers":[["Access-Control-Allow-Origin","http://app.example"],
            ["Access-Control-Allow-Methods","PUT"]]}})";
    const Advice advice = adviceOn(scenarioText("http://app.example/",
        R"({"initiator":"fetch","url":"http://api.example/doc","init":{"method":"PUT"}})", server));
    QVERIFY(!advice.fixes.empty());
    const bool isServedThere = std::any_of(advice.fixes.begin(), advice.fixes.end(), [](const Fix& fix) {
        return std::any_of(fix.changes.begin(), fix.changes.end(),
            [](const FixChange& change) { return change.kind == ChangeKind::ServedAt; });
    });
    // Who asks there has the same of it.
    const bool isAskedThere = std::any_of(advice.fixes.begin(), advice.fixes.end(),
        [](const Fix& fix) { return fix.changes.front().value == "https://api.example/doc"; });
    QCOMPARE(isServedThere || isAskedThere, isOffered);
}

void FixesBeyondHeadersTest::whereNothingCameBackItIsSaidWhatToLookFor_data()
{
    QTest::addColumn<QByteArray>("failure");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("dns") << QByteArray("dns") << QByteArray("advice.remains-no-name");
    QTest::newRow("refused") << QByteArray("refused") << QByteArray("advice.remains-refused");
    QTest::newRow("reset") << QByteArray("reset") << QByteArray("advice.remains-reset");
    QTest::newRow("timeout") << QByteArray("timeout") << QByteArray("advice.remains-timeout");
    QTest::newRow("tls") << QByteArray("tls") << QByteArray("advice.remains-certificate");
    QTest::newRow("extension") << QByteArray("extension") << QByteArray("advice.remains-extension");
}

void FixesBeyondHeadersTest::whereNothingCameBackItIsSaidWhatToLookFor()
{
    QFETCH(QByteArray, failure);
    QFETCH(QByteArray, code);
    const std::string server = R"({"respond":{"networkError":")" + failure.toStdString() + R"("}})";
    const Advice advice = adviceOn(scenarioText(appPage, fetchOfApi, server));
    QVERIFY(advice.isNeeded);
    QVERIFY(advice.fixes.empty() && !advice.isTried);
    QVERIFY(!advice.remains.isEmpty());
    QCOMPARE(QByteArray(advice.remains.pattern->code.data()), code);
}

void FixesBeyondHeadersTest::aHeaderThatScriptsReadIsExposed_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("isOffered");
    for (const char* header : {"Content-Disposition", "X-Total-Count", "Link", "X-RateLimit-Remaining"})
        QTest::newRow(header) << QByteArray(header) << true;
    // What is safelisted is read anyway; this is for caches; and nobody is led by a Location behind 200.
    for (const char* header : {"Content-Type", "Cache-Control", "Via", "Location"})
        QTest::newRow(header) << QByteArray(header) << false;
}

void FixesBeyondHeadersTest::aHeaderThatScriptsReadIsExposed()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, isOffered);
    const std::string server = R"({"respond":{"headers":[["Access-Control-Allow-Origin","https://app.example"],[")"
        + header.toStdString() + R"(","text/plain"]]}})";
    const Advice advice = adviceOn(scenarioText(appPage, fetchOfApi, server));
    QCOMPARE(advice.isNeeded, isOffered);
    if (!isOffered)
        return;
    QCOMPARE(advice.fixes.size(), std::size_t {1});
    const RunResult result = runScenario(*advice.fixes.front().scenario, Tracing::Off);
    const auto& exposed = result.actions.at(0).outcome.exposedHeaders;
    QVERIFY(std::find(exposed.begin(), exposed.end(), header.toLower().toStdString()) != exposed.end());
}

/// https://www.rfc-editor.org/rfc/rfc9110#section-9.1: methods are compared with regard to case.
void FixesBeyondHeadersTest::noServerHasToTakeAMethodInSmallLetters()
{
    const Advice advice = adviceOn(
        scenarioText(appPage, R"({"initiator":"fetch","url":"https://api.example/doc","init":{"method":"patch"}})",
            R"({"match":{"method":"OPTIONS"},"respond":{"status":204,"headers":[
                ["Access-Control-Allow-Origin","*"],["Access-Control-Allow-Methods","PUT"]]}},
           {"respond":{"headers":[["Access-Control-Allow-Origin","*"]]}})"));
    QVERIFY(!advice.fixes.empty());
    for (const Fix& fix : advice.fixes)
        QCOMPARE(std::get<RequestAction>(fix.scenario->actions.at(0).what).method.value_or(""), std::string("PATCH"));
}

void FixesBeyondHeadersTest::whoHasThePageHasItsSiteToo()
{
    const auto remains = [](std::string_view url) {
        const std::string action = std::string(R"({"initiator":"fetch","url":")").append(url).append("\"}");
        return !adviceOn(scenarioText(appPage, action, R"({"respond":{}})")).remains.isEmpty();
    };
    QVERIFY(remains("https://api.example/doc"));
    QVERIFY(!remains("https://data.app.example/doc"));
}

/// https://w3c.github.io/webappsec-csp/#directive-sandbox
void FixesBeyondHeadersTest::thePolicyOfThePageLetsItOutOfItsSandbox_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("policy");
    QTest::newRow("form") << QByteArray(R"({"initiator":"form","url":"/doc","userActivation":true})")
                          << QByteArray("sandbox allow-scripts allow-forms");
    QTest::newRow("worker") << QByteArray(R"({"initiator":"worker","url":"/doc"})")
                            << QByteArray("sandbox allow-scripts allow-same-origin");
    QTest::newRow("its own server") << QByteArray(R"({"initiator":"fetch","url":"/doc"})")
                                    << QByteArray("sandbox allow-scripts allow-same-origin");
}

void FixesBeyondHeadersTest::thePolicyOfThePageLetsItOutOfItsSandbox()
{
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, policy);
    const QByteArray text = R"({"fetchscope":1,"profile":"chromium","page":{"url":"https://app.example/",
        "contentSecurityPolicy":["sandbox allow-scripts"]},"actions":[)"
        + action + R"(],"server":[{"respond":{"headers":[["Content-Type","text/javascript"]]}}]})";
    const Advice advice = adviceOn(text.toStdString());
    QVERIFY(!advice.fixes.empty());
    QCOMPARE(advice.fixes.front().changes.at(0).kind, ChangeKind::SecurityPolicy);
    QCOMPARE(QByteArray::fromStdString(advice.fixes.front().changes.at(0).value.value_or("")), policy);
}

void FixesBeyondHeadersTest::whereAFrameGoesIsUpToThePageAroundIt()
{
    const Advice advice = adviceOn(R"({"fetchscope":1,"profile":"chromium","page":{"url":"https://app.example/",
        "topLevelUrl":"https://tab.example/","topLevelContentSecurityPolicy":["frame-src https://app.example"]},
        "actions":[{"initiator":"location","url":"https://other.example/"}],
        "server":[{"respond":{"headers":[["Content-Type","text/html"]]}}]})");
    QVERIFY(!advice.fixes.empty());
    QCOMPARE(advice.fixes.front().changes.at(0).kind, ChangeKind::AncestorPolicy);
    QCOMPARE(advice.fixes.front().changes.at(0).value.value_or(""),
        std::string("frame-src https://app.example https://other.example"));
    QVERIFY(worksEverywhere(advice.fixes.front()));
}

/// https://url.spec.whatwg.org/#scheme-state: what stands before the first colon is one.
void FixesBeyondHeadersTest::anAddressGetsASchemeOfTheWeb_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("asked");
    QTest::newRow("host and port") << QByteArray("localhost:5000/api") << QByteArray("http://localhost:5000/api");
    QTest::newRow("name of the web") << QByteArray("api.example:8443/doc")
                                     << QByteArray("https://api.example:8443/doc");
    QTest::newRow("WebSocket") << QByteArray("wss://api.example/doc") << QByteArray("https://api.example/doc");
}

void FixesBeyondHeadersTest::anAddressGetsASchemeOfTheWeb()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, asked);
    const std::string action = R"({"initiator":"fetch","url":")" + written.toStdString() + "\"}";
    const Advice advice = adviceOn(scenarioText(appPage, action, R"({"respond":{}})"));
    QVERIFY(!advice.fixes.empty());
    QCOMPARE(QByteArray::fromStdString(advice.fixes.front().changes.at(0).value.value_or("")), asked);
}

void FixesBeyondHeadersTest::whatIsLoadedFirstAsksWithCorsToo()
{
    const auto scenario = readScenario(R"({"fetchscope":1,"profile":"chromium","page":{"url":"https://app.example/"},
        "actions":[{"initiator":"img","url":"https://api.example/a.png"},
                   {"initiator":"fetch","url":"https://api.example/a.png"}],
        "server":[{"match":{"headers":{"Origin":"https://app.example"}},"respond":{"headers":[
                      ["Access-Control-Allow-Origin","https://app.example"],["Cache-Control","max-age=60"]]}},
                  {"respond":{"headers":[["Cache-Control","max-age=60"]]}}]})");
    QVERIFY(scenario.has_value());
    FixSearch search;
    const Advice advice = search.adviseOn(*scenario, runScenario(*scenario, Tracing::Off), 1);
    QVERIFY(!advice.fixes.empty());
    QCOMPARE(QString::fromStdString(summaryOf(advice.fixes.front())),
        QStringLiteral("In the earlier request, img https://api.example/a.png, set crossorigin to \"anonymous\""));
    QVERIFY(worksEverywhere(advice.fixes.front()));
}

/// https://websockets.spec.whatwg.org/#dom-websocket-websocket
void FixesBeyondHeadersTest::aSocketGetsItsScheme()
{
    const Advice advice = adviceOn(scenarioText("http://localhost:8000/",
        R"({"initiator":"websocket","url":"localhost:3000/live"})", R"({"respond":{"status":101}})"));
    QVERIFY(!advice.fixes.empty());
    QCOMPARE(advice.fixes.front().changes.at(0).value.value_or(""), std::string("ws://localhost:3000/live"));
    QVERIFY(advice.remains.isEmpty());
}

/// https://www.rfc-editor.org/rfc/rfc3966, https://www.rfc-editor.org/rfc/rfc6068
void FixesBeyondHeadersTest::noNumberToCallIsAHost_data()
{
    QTest::addColumn<QByteArray>("url");
    for (const char* url : {"tel:911", "sms:12345", "tel:+15550100", "mailto:5@other.example", "doi:10.1000/182"})
        QTest::newRow(url) << QByteArray(url);
}

void FixesBeyondHeadersTest::noNumberToCallIsAHost()
{
    QFETCH(QByteArray, url);
    for (const char* initiator : {"fetch", "link"}) {
        const std::string action = std::string(R"({"initiator":")")
                                       .append(initiator)
                                       .append(R"(","url":")")
                                       .append(url.toStdString())
                                       .append("\"}");
        QVERIFY(adviceOn(scenarioText(appPage, action, R"({"respond":{}})")).fixes.empty());
    }
}

void FixesBeyondHeadersTest::anExtensionGetsAHostPermission()
{
    const std::string action =
        R"({"initiator":"fetch","url":"https://api.example:8443/doc","init":{"headers":{"Authorization":"a"}}})";
    const Advice advice =
        adviceOn(scenarioText("chrome-extension://abcdefghijklmnop/popup.html", action, R"({"respond":{}})"));
    QVERIFY(!advice.fixes.empty());
    const Fix& fix = advice.fixes.front();
    QCOMPARE(fix.changes.size(), std::size_t {1});
    QCOMPARE(fix.changes.front().value.value_or(""), std::string("https://api.example/*"));
    QVERIFY(fix.trials[static_cast<std::size_t>(ProfileId::Chromium)].works);
    // Pages of the web have no manifest.
    for (const Fix& other : adviceOn(scenarioText(appPage, action, R"({"respond":{}})")).fixes) {
        for (const FixChange& change : other.changes)
            QVERIFY(change.kind != ChangeKind::HostPermission);
    }
}

void FixesBeyondHeadersTest::allWhoHaveSomethingToDoAreNamed()
{
    Fix fix;
    const auto named = [&fix](std::initializer_list<ChangeKind> kinds) {
        fix.changes.clear();
        for (const ChangeKind kind : kinds)
            fix.changes.emplace_back().kind = kind;
        return QString::fromStdString(textOf(sidesOf(fix)));
    };
    QCOMPARE(named({ChangeKind::AnswerHeader}), QStringLiteral("The server"));
    QCOMPARE(
        named({ChangeKind::AnswerHeader, ChangeKind::RequestHeader}), QStringLiteral("The request and the server"));
    QCOMPARE(
        named({ChangeKind::AnswerHeader, ChangeKind::LocalNetworkAccess}), QStringLiteral("The server and the user"));
    QCOMPARE(named({ChangeKind::AnswerHeader, ChangeKind::LocalNetworkAccess, ChangeKind::Option}),
        QStringLiteral("The request, the server and the user"));
}

QTEST_GUILESS_MAIN(FixesBeyondHeadersTest)
#include "tst_fixes_beyond_headers.moc"
