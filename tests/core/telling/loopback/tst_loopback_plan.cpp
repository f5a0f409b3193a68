#include "core/engine/simulation/runner.h"
#include "core/telling/loopback/loopback_limits.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace fetchscope;

namespace {

QByteArray scenarioWith(
    const char* parts, const char* actions = R"([{"initiator":"fetch","url":"https://api.example/x"}])")
{
    QByteArray json = R"({"fetchscope":1,"page":{"url":"https://app.example/"},"actions":)";
    json += actions;
    return json + parts + "}";
}

QStringList codesOf(const std::vector<Message>& messages)
{
    QStringList codes;
    for (const Message& message : messages)
        codes << QString::fromUtf8(message.pattern->code.data(), static_cast<qsizetype>(message.pattern->code.size()));
    return codes;
}

} // namespace

class TestLoopbackPlan : public QObject
{
    Q_OBJECT

private slots:
    void limits_data();
    void limits();
    void whatIsLeftOut_data();
    void whatIsLeftOut();
    void theCacheInFrontHasTheNamesOfThisMachine();
    void theRestOfTheScenarioStays();
    void wordsForPeopleStay();
    void aWrongScenarioIsAnError();
    void mostExamplesCanBeTried();
};

void TestLoopbackPlan::limits_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const QByteArray& json, const char* code) {
        QTest::newRow(name) << json << QString::fromLatin1(code);
    };
    const auto pageAt = [](const char* page) {
        QByteArray json = R"({"fetchscope":1,"page":)";
        return json + page + R"(,"actions":[{"initiator":"fetch","url":"https://api.example/x"}]})";
    };
    row("a page from disk", pageAt(R"({"url":"file:///x.html"})"), "loopback.page-scheme");
    row("a service worker as page", pageAt(R"({"url":"https://app.example/sw.js","kind":"service-worker"})"),
        "loopback.service-worker-page");
    row("no scripts",
        pageAt(R"({"url":"https://app.example/","topLevelUrl":"https://top.example/","sandbox":"allow-forms"})"),
        "loopback.no-scripts");
    row("controlled", pageAt(R"({"url":"https://app.example/","serviceWorker":[]})"), "loopback.controlled");
    row("another page from disk", scenarioWith(R"(,"pages":{"shop":{"url":"file:///x.html"}})"),
        "loopback.page-scheme");
    row("another page that is controlled",
        scenarioWith(R"(,"pages":{"shop":{"url":"https://shop.example/","serviceWorker":[]}})"), "loopback.controlled");
    row("another browser", scenarioWith(R"(,"profileOptions":{"redirect-after-preflight":"refuse"})"),
        "loopback.profile-options");
    row("a permission", scenarioWith(R"(,"settings":{"localNetworkAccess":"granted"})"), "loopback.permission");
    row("another network", scenarioWith(R"(,"hosts":{"api.example":{"addressSpace":"local"}})"),
        "loopback.address-space");
    row("HSTS", scenarioWith(R"(,"hosts":{"api.example":{"hsts":true}})"), "loopback.hsts");
    row("HTTP/2", scenarioWith(R"(,"hosts":{"api.example":{"httpVersion":"2"}})"), "loopback.http-version");
    row("an address", scenarioWith("", R"([{"initiator":"fetch","url":"https://10.0.0.1/"}])"), "loopback.address");
    row("a long wait", scenarioWith("", R"([{"wait":600}])"), "loopback.long-wait");
    row("two at once", scenarioWith("", R"([{"wait":1},{"wait":1,"with":"previous"}])"), "loopback.at-once");
    row("emptied", scenarioWith("", R"([{"clear":"cookies"}])"), "loopback.clear");
    row("storage access", scenarioWith("", R"([{"requestStorageAccess":"granted"}])"), "loopback.storage-access");
    row("a frame that navigates itself",
        R"({"fetchscope":1,"page":{"url":"https://app.example/","topLevelUrl":"https://top.example/"},)"
        R"("actions":[{"initiator":"link","url":"/x"}]})",
        "loopback.own-frame");
    row("speculation", scenarioWith("", R"([{"initiator":"prerender","url":"/x"}])"), "loopback.speculation");
    row("in the markup", scenarioWith("", R"([{"initiator":"script","url":"/x","parserInserted":true}])"),
        "loopback.parser-inserted");
    row("a window without a click", scenarioWith("", R"([{"initiator":"window-open","url":"/x"}])"), "loopback.popup");
    row("both schemes", scenarioWith("", R"([{"initiator":"fetch","url":"http://api.example/"}])"),
        "loopback.both-schemes");
    row("a password",
        scenarioWith(R"(,"server":[{"respond":{"status":401,"headers":[["WWW-Authenticate","Basic"]]}}])"),
        "loopback.password");
    row("nothing to do", scenarioWith("", "[]"), "loopback.no-actions");
    row("nothing that can be done", scenarioWith("", R"([{"initiator":"address-bar","url":"/x"}])"),
        "loopback.address-bar");
    row("no limit", scenarioWith(R"(,"server":[{"respond":{"status":401}}])"), "");
    row("two pages", scenarioWith(R"(,"pages":{"shop":{"url":"https://shop.example/"}})"), "");
    row("a short wait", scenarioWith("", R"([{"initiator":"fetch","url":"/x"},{"wait":10}])"), "");
    row("a window with a click", scenarioWith("", R"([{"initiator":"window-open","url":"/x","userActivation":true}])"),
        "");
}

void TestLoopbackPlan::limits()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, code);
    const auto plan = LoopbackPlan::of(json.toStdString());
    QVERIFY2(plan.has_value(), plan ? "" : describe(plan.error()).c_str());
    const QStringList codes = codesOf(loopbackLimits(*plan, false));
    QCOMPARE(codes.join(QChar(' ')), code);
}

void TestLoopbackPlan::whatIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("action");
    for (const char* action : {R"({"initiator":"address-bar","url":"/x"})", R"({"initiator":"inline","code":"x"})",
             R"({"initiator":"csp-report","url":"/x"})", R"({"initiator":"icon","url":"/x"})",
             R"({"initiator":"serviceworker","url":"/x"})", R"({"initiator":"fetch-later","url":"/x"})",
             R"({"initiator":"webtransport","url":"https://a.example/x"})",
             R"({"initiator":"font","url":"x","styleSheet":"https://cdn.example/a.css"})"})
        QTest::newRow(action) << QByteArray(action);
}

void TestLoopbackPlan::whatIsLeftOut()
{
    QFETCH(QByteArray, action);
    const QByteArray actions =
        R"([{"initiator":"fetch","url":"/1"},)" + action + R"(,{"initiator":"fetch","url":"/2"}])";
    const auto plan = LoopbackPlan::of(
        scenarioWith(R"(,"expect":[{"verdict":"exposed"},{},{"verdict":"exposed"}])", actions.constData())
            .toStdString());
    QVERIFY(plan.has_value());
    QVERIFY(loopbackLimits(*plan, false).empty());
    QCOMPARE(plan->leftOut().size(), std::size_t {1});
    QCOMPARE(plan->leftOut().front().action, std::size_t {1});
    const auto said = plan->tried(false);
    QVERIFY(said.has_value());
    const std::vector<std::size_t> kept {0, 2};
    QVERIFY(said->actions == kept);
    QCOMPARE(said->scenario.actions.size(), std::size_t {2});
    QCOMPARE(QString::fromStdString(std::get<RequestAction>(said->scenario.actions[1].what).url), QStringLiteral("/2"));
    QCOMPARE(said->scenario.expect.size(), std::size_t {2});
}

void TestLoopbackPlan::theCacheInFrontHasTheNamesOfThisMachine()
{
    const auto plan = LoopbackPlan::of(
        scenarioWith(R"(,"cdn":{"hosts":["api.example","cdn.example"],"ignoresVary":true})").toStdString());
    QVERIFY(whyNotOnLoopback(*plan, true).empty());
    const auto said = plan->at({"r1", true, {40001}});
    QVERIFY(said.has_value() && said->scenario.cdn.has_value());
    QCOMPARE(said->scenario.cdn->hosts,
        (std::vector<std::string> {
            said->names.onLoopbackHost("api.example"), said->names.onLoopbackHost("cdn.example")}));
    QVERIFY(said->scenario.cdn->hosts.front().ends_with(".localhost"));
}

void TestLoopbackPlan::theRestOfTheScenarioStays()
{
    const QByteArray json = scenarioWith(
        R"(,"profile":"safari","cookies":[{"name":"a","value":"1","domain":"api.example","secure":true}],)"
        R"("hosts":{"api.example":{"httpVersion":"1.1"}},)"
        R"("server":[{"match":{"url":"https://api.example/*","headers":{"Origin":"https://app.example"}},)"
        R"("respond":{"headers":[["Access-Control-Allow-Origin","https://app.example"]],"body":"https://api.example/"}}])");
    const auto plan = LoopbackPlan::of(json.toStdString());
    const auto said = plan->at({"r1", false, {40001}});
    QVERIFY(said.has_value());
    const Scenario& there = said->scenario;
    QCOMPARE(QString::fromStdString(there.page.creationUrl.href()),
        QStringLiteral("http://app-example-r1.localhost:40001/"));
    QCOMPARE(QString::fromStdString(there.cookies.front().domain), QStringLiteral("api-example-r1.localhost"));
    QCOMPARE(QString::fromStdString(there.hosts.front().host), QStringLiteral("api-example-r1.localhost"));
    const auto& response = std::get<ServerResponse>(there.server.front().respond);
    QCOMPARE(QString::fromStdString(*response.headers->get("Access-Control-Allow-Origin")),
        QStringLiteral("http://app-example-r1.localhost:40001"));
    QCOMPARE(QString::fromStdString(*response.body), QStringLiteral("http://api-example-r1.localhost:40001/"));
    // The rule answers the request that comes: CORS passes, as it does in the scenario.
    const Profile rules(ProfileId::Firefox);
    QCOMPARE(runScenario(there, Tracing::Off, &rules).actions.front().outcome.verdict, Verdict::Exposed);
}

void TestLoopbackPlan::wordsForPeopleStay()
{
    const auto plan = LoopbackPlan::of(
        scenarioWith(R"(,"title":"https://app.example","notes":"api.example","x-id":"https://app.example")")
            .toStdString());
    const auto said = plan->tried(false);
    QCOMPARE(QString::fromStdString(said->scenario.title), QStringLiteral("https://app.example"));
    QCOMPARE(QString::fromStdString(said->scenario.notes), QStringLiteral("api.example"));
    QCOMPARE(QString::fromStdString(said->scenario.carried.front().second), QStringLiteral("\"https://app.example\""));
}

void TestLoopbackPlan::aWrongScenarioIsAnError()
{
    for (const char* json :
        {"", "[]", "{", R"({"fetchscope":1})", R"({"fetchscope":1,"page":{"url":"x"},"actions":[]})"})
        QVERIFY2(!LoopbackPlan::of(json).has_value(), json);
}

/// What cannot be tried has its reasons; most can.
void TestLoopbackPlan::mostExamplesCanBeTried()
{
    const QDir folder(QStringLiteral(FETCHSCOPE_RESOURCES "/scenarios"));
    int count = 0;
    int tried = 0;
    for (const QFileInfo& info : folder.entryInfoList({QStringLiteral("*.json")})) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto plan = LoopbackPlan::of(file.readAll().toStdString());
        QVERIFY2(plan.has_value(), qPrintable(info.fileName()));
        const auto said = plan->tried(true);
        QVERIFY2(said.has_value(), qPrintable(info.fileName()));
        // No name of the scenario is left where a browser would look it up.
        QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(said->json)).object();
        for (const char* forPeople : {"title", "notes"})
            json.remove(QLatin1String(forPeople));
        const QByteArray rest = QJsonDocument(json).toJson();
        for (const std::string& site : plan->origins().sites())
            QVERIFY2(!rest.contains("://" + QByteArray::fromStdString(site)), qPrintable(info.fileName()));
        ++count;
        tried += whyNotOnLoopback(*plan, true).empty() ? 1 : 0;
    }
    QVERIFY2(tried * 3 > count * 2, qPrintable(QString::number(tried)));
}

QTEST_APPLESS_MAIN(TestLoopbackPlan)
#include "tst_loopback_plan.moc"
