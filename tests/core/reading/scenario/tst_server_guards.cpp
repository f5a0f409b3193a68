#include "core/engine/guards/guard_options.h"
#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/writing/report/result_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace fetchscope;

namespace {

std::string scenarioWith(const std::string& respond, const char* page = "https://evil.example/")
{
    std::string json = R"({ "fetchscope": 1, "page": { "url": ")";
    json.append(page).append(R"(" }, "actions": [ { "initiator": "form", "url": "https://shop.example/cart", )");
    json.append(R"("method": "POST", "body": [["a", "1"]] } ], "server": [ { "respond": )").append(respond);
    return json.append(" } ] }");
}

Scenario read(const std::string& json)
{
    auto scenario = readScenario(json);
    if (!scenario)
        qFatal("%s", describe(scenario.error()).c_str());
    return std::move(*scenario);
}

constexpr const char* guarded = R"({ "guard": "go-1.25", "allowed": { "status": 201, "body": "done" } })";

} // namespace

/// Guards before the answers of a scenario's server.
class TestServerGuards : public QObject
{
    Q_OBJECT

private slots:
    void whatIsRefusedGetsTheGuardsAnswer();
    void whatIsAllowedGetsTheAnswer();
    void theResultSaysWhichStepDecided();
    void corsBeforeTheGuardIsKept();
    void whatTheApplicationBelievesCounts();
    void theyAreWrittenAsTheyWereRead_data();
    void theyAreWrittenAsTheyWereRead();
    void everyOptionCanBeWritten();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
};

void TestServerGuards::whatIsRefusedGetsTheGuardsAnswer()
{
    const RunResult result = runScenario(read(scenarioWith(guarded)));
    const Exchange& exchange = result.exchanges.at(0);
    QCOMPARE(int {exchange.status}, 403);
    QCOMPARE(*exchange.responseBody, std::string("cross-origin request detected from Sec-Fetch-Site header\n"));
    QVERIFY(exchange.guard && exchange.guard->isRefused);
    QCOMPARE(exchange.guard->step, std::string("sec-fetch-site"));
}

void TestServerGuards::whatIsAllowedGetsTheAnswer()
{
    const RunResult result = runScenario(read(scenarioWith(guarded, "https://shop.example/")));
    QCOMPARE(int {result.exchanges.at(0).status}, 201);
    QCOMPARE(*result.exchanges[0].responseBody, std::string("done"));
    QVERIFY(result.exchanges[0].guard && !result.exchanges[0].guard->isRefused);
    // The rest of the members is the same.
    const RunResult beside = runScenario(
        read(scenarioWith(R"({ "guard": "go-1.25", "status": 201, "body": "done" })", "https://shop.example/")));
    QCOMPARE(int {beside.exchanges.at(0).status}, 201);
}

void TestServerGuards::theResultSaysWhichStepDecided()
{
    const Scenario scenario = read(scenarioWith(guarded));
    const RunResult result = runScenario(scenario);
    ResultWriter writer;
    const std::string json(writer.write(scenario, result));
    const QJsonObject exchange =
        QJsonDocument::fromJson(QByteArray::fromStdString(json))["actions"][0]["exchanges"][0].toObject();
    const QJsonObject guard = exchange["guard"].toObject();
    QCOMPARE(guard["name"].toString(), QStringLiteral("go-1.25"));
    QCOMPARE(guard["decision"].toString(), QStringLiteral("refused"));
    QCOMPARE(guard["step"].toString(), QStringLiteral("sec-fetch-site"));
    QVERIFY(
        json.find("The server's guard go-1.25 refuses the request, by its step sec-fetch-site") != std::string::npos);
}

void TestServerGuards::corsBeforeTheGuardIsKept()
{
    const Scenario scenario = read(
        R"({ "fetchscope": 1, "page": { "url": "https://evil.example/" }, )"
        R"("actions": [ { "initiator": "fetch", "url": "https://shop.example/", "init": { "method": "POST" } } ], )"
        R"("server": [ { "preset": "express-cors", "respond": { "guard": "go-1.25", "status": 200 } } ] })");
    const RunResult result = runScenario(scenario);
    QCOMPARE(int {result.exchanges.back().status}, 403);
    QVERIFY(result.actions.at(0).outcome.verdict == Verdict::Exposed);
    const RunResult again = runScenario(read(writeScenario(scenario)));
    QCOMPARE(int {again.exchanges.back().status}, 403);
    QVERIFY(again.actions.at(0).outcome.verdict == Verdict::Exposed);
}

void TestServerGuards::whatTheApplicationBelievesCounts()
{
    const auto statusBy = [](const char* respond) {
        return int {runScenario(read(scenarioWith(respond, "https://shop.example/"))).exchanges.at(0).status};
    };
    QCOMPARE(statusBy(R"({ "guard": "rails-8.2" })"), 200);
    QCOMPARE(statusBy(R"({ "guard": "rails-8.2", "app": { "scheme": "http" } })"), 422);
    QCOMPARE(statusBy(R"({ "guard": "rails-8.2", "app": { "scheme": "http", "trustForwarded": true, )"
                      R"("forwardedProto": "https" } })"),
        200);
    QCOMPARE(statusBy(R"({ "guard": "django", "token": "abc" })"), 403);
}

void TestServerGuards::theyAreWrittenAsTheyWereRead_data()
{
    QTest::addColumn<QString>("respond");
    QTest::newRow("alone") << R"({ "guard": "go-1.25" })";
    QTest::newRow("options")
        << R"({ "guard": "rails-8.2-header-only", "app": { "scheme": "http", "host": "10.0.0.7:3000" }, )"
           R"("trustedOrigins": ["https://a.example"], "exemptPaths": ["/hooks/*"], "originCheck": false, "body": "x" })";
    QTest::newRow("cors") << R"({ "guard": "aspnet-core-11", "cors": { "origins": ["https://a.example"], )"
                             R"("credentials": true } })";
    QTest::newRow("refused") << R"({ "guard": "go-1.25", "refused": { "headers": [["X-A", "1"], )"
                                R"(["Access-Control-Allow-Origin", { "fromRequest": "Origin" }]] } })";
}

void TestServerGuards::theyAreWrittenAsTheyWereRead()
{
    QFETCH(QString, respond);
    const std::string written = writeScenario(read(scenarioWith(respond.toStdString())));
    QCOMPARE(writeScenario(read(written)), written);
    const QJsonObject given = QJsonDocument::fromJson(respond.toUtf8()).object();
    const QJsonObject kept =
        QJsonDocument::fromJson(QByteArray::fromStdString(written))["server"][0]["respond"].toObject();
    for (auto member = given.begin(); member != given.end(); ++member)
        QCOMPARE(kept[member.key()], member.value());
}

void TestServerGuards::everyOptionCanBeWritten()
{
    for (const GuardOption& option : guardOptions()) {
        const std::string name(option.name.substr(0, option.name.find('.')));
        const auto scenario = readScenario(scenarioWith("{ \"guard\": \"go-1.25\", \"" + name + "\": 1 }"));
        QVERIFY(!scenario.has_value());
        QVERIFY2(describe(scenario.error()).find("unknown key") == std::string::npos, name.c_str());
    }
}

void TestServerGuards::whatIsWrongIsSaid_data()
{
    QTest::addColumn<QString>("respond");
    QTest::addColumn<QString>("error");
    QTest::newRow("guard") << R"({ "guard": "go-1.2" })"
                           << "/server/0/respond/guard: there is no guard \"go-1.2\", did you mean \"go-1.25\"?";
    QTest::newRow("option of another") << R"({ "guard": "laravel-13", "trustedOrigins": ["https://a.example"] })"
                                       << "/server/0/respond/trustedOrigins: the guard laravel-13 does not look at "
                                          "trustedOrigins, it looks at exemptPaths, allowSameSite, originOnly, token";
    QTest::newRow("in an object") << R"({ "guard": "rails", "app": { "scheme": "ftp" } })"
                                  << "/server/0/respond/app/scheme: \"ftp\" is neither http nor https";
    QTest::newRow("unknown in an object") << R"({ "guard": "rails", "app": { "sheme": "http" } })"
                                          << "/server/0/respond/app/sheme: unknown key, did you mean \"scheme\"?";
    QTest::newRow("alone") << R"({ "trustedOrigins": ["https://a.example"] })"
                           << "/server/0/respond/trustedOrigins: is an option of a guard, and there is none, write "
                              "\"guard\": \"go-1.25\" beside it; `fetchscope guards` lists them";
    QTest::newRow("allowed and the rest") << R"({ "guard": "go", "allowed": { "status": 200 }, "status": 201 })"
                                          << "/server/0/respond/allowed: says what an allowed request gets, and so do "
                                             "\"status\", \"headers\" or \"body\" "
                                             "beside it, remove one of them";
    QTest::newRow("allowed alone")
        << R"({ "allowed": { "status": 200 } })"
        << "/server/0/respond/allowed: is for answers behind a guard, and there is none, write "
           "\"guard\": \"go-1.25\" beside it; `fetchscope guards` lists them";
}

void TestServerGuards::whatIsWrongIsSaid()
{
    QFETCH(QString, respond);
    QFETCH(QString, error);
    const auto scenario = readScenario(scenarioWith(respond.toStdString()));
    QVERIFY(!scenario.has_value());
    QCOMPARE(QString::fromStdString(describe(scenario.error())), error);
}

QTEST_APPLESS_MAIN(TestServerGuards)
#include "tst_server_guards.moc"
