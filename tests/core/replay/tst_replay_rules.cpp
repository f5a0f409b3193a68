#include "core/engine/guards/guard_verdict.h"
#include "core/replay/replay_rules.h"

#include <QTest>

using namespace fetchscope;

namespace {

bool isAllowed(const Guard& guard, std::string_view site)
{
    const HeaderList headers {{"Sec-Fetch-Site", site}, {"Sec-Fetch-Mode", "cors"}, {"Sec-Fetch-Dest", "empty"}};
    return judgeByGuard(guard, {}, {"GET", "https://api.example/", headers, nullptr}).decision == GuardDecision::Allow;
}

} // namespace

/// What-ifs as they are written on the command line and in rules files.
class TestReplayRules : public QObject
{
    Q_OBJECT

private slots:
    void changesOfResponsesAreParsed();
    void mistakesInChangesAreNamed_data();
    void mistakesInChangesAreNamed();
    void patternsMatch_data();
    void patternsMatch();
    void aRulesFileIsRead();
    void mistakesInRulesFilesAreLocated_data();
    void mistakesInRulesFilesAreLocated();
};

void TestReplayRules::changesOfResponsesAreParsed()
{
    const auto change = parseResponseChange(
        R"(host=api.example;method=GET; Access-Control-Allow-Origin = https://new.example ;X-A=1\;2=3)");
    QVERIFY(change.has_value());
    QCOMPARE(change->host, std::string("api.example"));
    QCOMPARE(change->method, std::string("GET"));
    QCOMPARE(change->set.size(), std::size_t {2});
    QCOMPARE(change->set[0].first, std::string("Access-Control-Allow-Origin"));
    QCOMPARE(change->set[0].second, std::string("https://new.example"));
    QCOMPARE(change->set[1].second, std::string("1;2=3"));
    QVERIFY(change->matches("api.example", "https://api.example/", "GET"));
    QVERIFY(!change->matches("api.example", "https://api.example/", "PUT"));
    QVERIFY(!change->matches("www.api.example", "https://www.api.example/", "GET"));
    HeaderList headers {{"access-control-allow-origin", "*"}, {"Server", "x"}};
    change->applyTo(headers);
    QCOMPARE(headers.get("Access-Control-Allow-Origin"), std::optional<std::string>("https://new.example"));
    QCOMPARE(headers.count("X-A"), std::size_t {1});

    const auto status = parseResponseChange("method=OPTIONS;status=204");
    QVERIFY(status.has_value() && status->set.empty() && status->status == 204);

    const auto removal = parseHeaderRemoval("access-control-allow-origin;Vary");
    QVERIFY(removal.has_value());
    removal->applyTo(headers);
    QVERIFY(!headers.contains("Access-Control-Allow-Origin"));
    QVERIFY(headers.contains("Server"));
}

void TestReplayRules::mistakesInChangesAreNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("nothing") << QByteArray("") << QByteArray("names no header");
    QTest::newRow("conditions only") << QByteArray("host=a") << QByteArray("names no header");
    QTest::newRow("no value") << QByteArray("host=a;X-A") << QByteArray("\"X-A\": has no value");
    QTest::newRow("no status") << QByteArray("host=a;status=20x") << QByteArray("is no status from 200 to 599");
    QTest::newRow("status of no whole answer")
        << QByteArray("status=103") << QByteArray("is no status from 200 to 599");
    QTest::newRow("no name") << QByteArray("host=a;a b=c") << QByteArray("\"a b=c\": is no condition and no header");
}

void TestReplayRules::mistakesInChangesAreNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, error);
    const auto change = parseResponseChange(text.toStdString());
    QVERIFY(!change);
    const QByteArray message = QByteArray::fromStdString(describe(change.error()));
    QVERIFY2(message.contains(error), message.constData());
}

void TestReplayRules::patternsMatch_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("matches");
    QTest::newRow("equal") << QByteArray("cors-x") << QByteArray("cors-x") << true;
    QTest::newRow("longer") << QByteArray("cors-x") << QByteArray("cors-xy") << false;
    QTest::newRow("any end") << QByteArray("cors-*") << QByteArray("cors-missing") << true;
    QTest::newRow("any beginning") << QByteArray("*.example") << QByteArray("api.example") << true;
    QTest::newRow("middle") << QByteArray("a*b*c") << QByteArray("axxbyybzc") << true;
    QTest::newRow("not") << QByteArray("a*b*c") << QByteArray("axxbyybz") << false;
    QTest::newRow("all") << QByteArray("*") << QByteArray("") << true;
}

void TestReplayRules::patternsMatch()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, text);
    QFETCH(bool, matches);
    QCOMPARE(matchesPattern(pattern.toStdString(), text.toStdString()), matches);
}

void TestReplayRules::aRulesFileIsRead()
{
    const auto rules = readReplayRules(
        "{ \"fetchscopeRules\": 1, \"profile\": \"firefox\", \"thirdPartyCookies\": \"block\","
        "\"page\": { \"origin\": \"https://new.example\","
        "\"crossOriginEmbedderPolicy\": \"require-corp\", \"referrerPolicy\": \"origin\","
        "\"documentIsolationPolicy\": \"isolate-and-require-corp\", \"permissionsPolicy\": \"sync-xhr=()\","
        "\"connectionAllowlist\": \"(response-origin)\","
        "\"contentSecurityPolicy\": [\"connect-src 'self'\"] },"
        "\"responses\": [ { \"match\": { \"host\": \"api.*\" }, \"set\": { \"X-A\": \"1\" },"
        "\"remove\": [\"X-B\"], \"status\": 204 } ],"
        "\"isolationPolicies\": [ { \"name\": \"api\", \"otherwise\": \"refuse\","
        "\"rules\": [ { \"then\": \"allow\", \"site\": [\"same-origin\"] } ] } ] }");
    QVERIFY2(rules.has_value(), rules ? "" : describe(rules.error()).c_str());
    QCOMPARE(rules->whatIf.profile->id(), ProfileId::Firefox);
    QVERIFY(rules->whatIf.blocksThirdPartyCookies);
    QCOMPARE(rules->whatIf.pageOrigin->host(), std::string_view("new.example"));
    QCOMPARE(*rules->whatIf.embedderPolicy, EmbedderPolicy::RequireCorp);
    QCOMPARE(*rules->whatIf.referrerPolicy, ReferrerPolicy::Origin);
    QCOMPARE(*rules->whatIf.isolationPolicy, IsolationPolicy::RequireCorp);
    QCOMPARE(*rules->whatIf.permissionsPolicy, std::string("sync-xhr=()"));
    QCOMPARE(*rules->whatIf.connectionAllowlist, std::string("(response-origin)"));
    QCOMPARE(rules->whatIf.contentSecurityPolicies.size(), std::size_t {1});
    QCOMPARE(rules->whatIf.responses.at(0).host, std::string("api.*"));
    QVERIFY(rules->whatIf.responses.at(0).status == 204);
    QCOMPARE(rules->isolationPolicies.at(0).name, std::string("api"));
    QVERIFY(isAllowed(rules->isolationPolicies[0], "same-origin"));
    QVERIFY(!isAllowed(rules->isolationPolicies[0], "cross-site"));
}

void TestReplayRules::mistakesInRulesFilesAreLocated_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("no version") << QByteArray("{}") << QByteArray("the key \"fetchscopeRules\" is missing");
    QTest::newRow("unknown key") << QByteArray("{\"fetchscopeRules\":1,\"pages\":{}}")
                                 << QByteArray("/pages: unknown key, did you mean \"page\"?");
    QTest::newRow("unknown choice") << QByteArray("{\"fetchscopeRules\":1,\"thirdPartyCookies\":\"no\"}")
                                    << QByteArray("/thirdPartyCookies");
    QTest::newRow("nothing changes") << QByteArray("{\"fetchscopeRules\":1,\"responses\":[{\"match\":{}}]}")
                                     << QByteArray("/responses/0: changes nothing");
    QTest::newRow("broken") << QByteArray("{\"fetchscopeRules\":1,") << QByteArray("line 1");
}

void TestReplayRules::mistakesInRulesFilesAreLocated()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, error);
    const auto rules = readReplayRules(json.toStdString());
    QVERIFY(!rules);
    const QByteArray message = QByteArray::fromStdString(describe(rules.error()));
    QVERIFY2(message.contains(error), message.constData());
}

QTEST_GUILESS_MAIN(TestReplayRules)
#include "tst_replay_rules.moc"
