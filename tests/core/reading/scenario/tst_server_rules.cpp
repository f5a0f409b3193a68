#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"

#include <QTest>

using namespace fetchscope;

namespace {

std::string scenarioWith(const std::string& rule, const std::string& origin = "https://app.example")
{
    std::string json = R"({ "fetchscope": 1, "page": { "url": ")";
    json.append(origin).append(
        R"(/" }, "actions": [ { "initiator": "fetch", "url": "https://api.example/a?b=1" } ], )");
    json.append(R"("server": [ )").append(rule).append(" ] }");
    return json;
}

Verdict verdictOf(const std::string& rule, const std::string& origin)
{
    const auto scenario = readScenario(scenarioWith(rule, origin));
    if (!scenario)
        qFatal("%s", describe(scenario.error()).c_str());
    return runScenario(*scenario).actions.at(0).outcome.verdict;
}

constexpr const char* echo =
    R"({ "match": { "headers": { "Origin": { "regexp": "^https://([a-z]+\\.)?app\\.example$" } } },)"
    R"("respond": { "headers": [["Access-Control-Allow-Origin", { "fromRequest": "Origin" }], ["Vary", "Origin"]] } })";

} // namespace

/// What rules can ask by a regular expression, and repeat of a request.
class ServerRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void theRequestIsRepeatedWhereTheExpressionMatches();
    void whatTheRequestHasNotIsNotSent();
    void urlsByExpression();
    void theyAreWrittenAsTheyWereRead();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void anExpressionThatBacktracksElsewhereIsQuick();
};

void ServerRulesTest::theRequestIsRepeatedWhereTheExpressionMatches()
{
    QCOMPARE(verdictOf(echo, "https://app.example"), Verdict::Exposed);
    QCOMPARE(verdictOf(echo, "https://www.app.example"), Verdict::Exposed);
    QCOMPARE(verdictOf(echo, "https://notapp.example"), Verdict::Blocked);
    QCOMPARE(verdictOf(echo, "https://app.example.attacker.test"), Verdict::Blocked);
}

void ServerRulesTest::whatTheRequestHasNotIsNotSent()
{
    const auto scenario = readScenario(scenarioWith(
        R"({ "respond": { "headers": [["Access-Control-Allow-Origin", "*"], ["X-A", { "fromRequest": "X-B" }]] } })"));
    QVERIFY(scenario.has_value());
    const RunResult result = runScenario(*scenario);
    QVERIFY(!result.exchanges.at(0).responseHeaders->contains("X-A"));
    QVERIFY(result.exchanges.at(0).responseHeaders->contains("Access-Control-Allow-Origin"));
}

void ServerRulesTest::urlsByExpression()
{
    constexpr const char* rule =
        R"({ "match": { "url": { "regexp": "(?i)/A\\?b=[0-9]+$" } }, "respond": { "headers": [["Access-Control-Allow-Origin", "*"]] } })";
    QCOMPARE(verdictOf(rule, "https://app.example"), Verdict::Exposed);
}

void ServerRulesTest::theyAreWrittenAsTheyWereRead()
{
    const auto scenario = readScenario(scenarioWith(std::string(echo)
        + R"(, { "match": { "url": { "regexp": "/x$" }, "headers": { "Origin": [{ "regexp": "a" }, "b*", null] } }, "respond": {} })"));
    QVERIFY(scenario.has_value());
    const std::string written = writeScenario(*scenario);
    QVERIFY2(written.find(R"(["Access-Control-Allow-Origin", { "fromRequest": "Origin" }])") != std::string::npos
            || written.find("\"fromRequest\": \"Origin\"") != std::string::npos,
        written.c_str());
    const auto again = readScenario(written);
    QVERIFY2(again.has_value(), again ? "" : describe(again.error()).c_str());
    QCOMPARE(writeScenario(*again), written);
    QVERIFY(again->server.at(1).url->isRegularExpression());
    QCOMPARE(again->server.at(1).headers.at(0).values.size(), std::size_t {2});
    QVERIFY(again->server.at(1).headers.at(0).mayBeAbsent);
}

void ServerRulesTest::whatIsWrongIsSaid_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char* name, const char* rule, const char* error) {
        QTest::newRow(name) << QByteArray(rule) << QByteArray(error);
    };
    row("faulty", R"({ "match": { "headers": { "Origin": { "regexp": "(" } } }, "respond": {} })",
        "/server/0/match/headers/Origin/regexp: the regular expression is faulty: ");
    row("lookahead", R"({ "match": { "headers": { "Origin": { "regexp": "^(?!x)y" } } }, "respond": {} })",
        "/server/0/match/headers/Origin/regexp: the regular expression is faulty: ");
    row("misspelt", R"({ "match": { "headers": { "Origin": { "regex": "x" } } }, "respond": {} })",
        "/server/0/match/headers/Origin/regex: unknown key, did you mean \"regexp\"?");
    row("empty", R"({ "match": { "url": {} }, "respond": {} })", "/server/0/match/url: the key \"regexp\" is missing");
    row("repeated", R"({ "respond": { "headers": [["A", { "fromRequest": "a b" }]] } })",
        "/server/0/respond/headers/0/1/fromRequest: the header's name is not a token");
    row("name", R"({ "respond": { "headers": [[{ "fromRequest": "Origin" }, "x"]] } })",
        "/server/0/respond/headers/0: ");
    row("number", R"({ "match": { "headers": { "Origin": 1 } }, "respond": {} })",
        "/server/0/match/headers/Origin: must be a text, { \"regexp\": … }, a list of them, or null");
}

void ServerRulesTest::whatIsWrongIsSaid()
{
    QFETCH(const QByteArray, rule);
    QFETCH(const QByteArray, error);
    const auto scenario = readScenario(scenarioWith(rule.toStdString()));
    QVERIFY(!scenario);
    const QByteArray said = QByteArray::fromStdString(describe(scenario.error()));
    QVERIFY2(said.startsWith(error), said);
}

void ServerRulesTest::anExpressionThatBacktracksElsewhereIsQuick()
{
    // Hangs where an engine backtracks; the test's own limit would say so.
    const std::string rule =
        R"({ "match": { "headers": { "X-A": { "regexp": "^(a+)+$" } } }, "respond": {} }, { "respond": { "headers": [["Access-Control-Allow-Origin", "*"]] } })";
    std::string json = scenarioWith(rule);
    const std::string url = "https://api.example/a?b=1\"";
    json.replace(json.find(url), url.size(),
        "https://api.example/a\", \"init\": { \"mode\": \"cors\", \"headers\": { \"X-A\": \"" + std::string(3000, 'a')
            + "!\" } }");
    const auto scenario = readScenario(json);
    QVERIFY2(scenario.has_value(), scenario ? "" : describe(scenario.error()).c_str());
    QCOMPARE(runScenario(*scenario).actions.size(), std::size_t {1});
}

QTEST_GUILESS_MAIN(ServerRulesTest)
#include "tst_server_rules.moc"
