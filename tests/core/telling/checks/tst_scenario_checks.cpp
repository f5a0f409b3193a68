#include "core/telling/checks/scenario_checks.h"

#include <QTest>

#include "server_in_use.h"

using namespace fetchscope;

namespace {

/// A GET that is readable and a PUT that is not, and what is expected of them.
std::string scenario(const std::string& expect)
{
    return R"({ "fetchscope": 1, "title": "An API", "page": { "url": "https://app.example/" },)"
           R"( "actions": [ { "initiator": "fetch", "url": "https://api.example/a" },)"
           R"( { "initiator": "fetch", "url": "https://api.example/b", "init": { "method": "PUT" } } ],)"
           R"( "server": [ { "match": { "method": "OPTIONS" }, "respond": { "status": 204 } },)"
           R"( { "respond": { "headers": { "Access-Control-Allow-Origin": "*" } } } ],)"
        + std::string("\n\"expect\": ") + expect + " }";
}

CheckedFile checked(const std::string& json, const CheckOptions& options = {})
{
    CheckedFile file;
    CheckSourceReader reader;
    ScenarioChecker checker(options);
    const auto read = reader.read(
        json, false, {[&](const SourceScenario& source) { checker.check(source, file); }, [](const ServerPolicy&) {}});
    if (!read)
        qFatal("%s", describe(read.error()).c_str());
    return file;
}

} // namespace

class ScenarioChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void eachExpectationIsACheck();
    void aFailureSaysWhatCameAndWhere();
    void whatExpectsNothingIsSaid();
    void profilesAreAskedForInPlaceOfTheScenarios();
    void theServerInUseIsAsked();
    void aPutIsNotSent();
    void aServerThatIsAwayIsAskedOnce();
};

void ScenarioChecksTest::eachExpectationIsACheck()
{
    const CheckedFile file =
        checked(scenario(R"([ { "verdict": "exposed" }, { "reason": "preflight-missing-allow-origin" } ])"));
    QCOMPARE(file.checks.size(), std::size_t {2});
    QCOMPARE(textOf(file.checks[0].name), std::string("action 1: GET https://api.example/a"));
    QCOMPARE(textOf(file.checks[1].name), std::string("action 2: PUT https://api.example/b"));
    for (const Check& check : file.checks)
        QCOMPARE(check.status, CheckStatus::Passed);
    const std::string kinds =
        R"([ { "requests": [ { "kind": "preflight" } ] }, { "requests": [ { "kind": "preflight" } ] } ])";
    const CheckedFile ofKinds = checked(scenario(kinds));
    QCOMPARE(textOf(ofKinds.checks[0].faults.front()), std::string("request 1, kind: expected preflight, got request"));
    QCOMPARE(ofKinds.checks[1].status, CheckStatus::Passed);
    // An entry that says nothing is none.
    QCOMPARE(checked(scenario(R"([ {}, { "preflight": true } ])")).checks.size(), std::size_t {1});
}

void ScenarioChecksTest::aFailureSaysWhatCameAndWhere()
{
    const CheckedFile file = checked(scenario("[ { \"status\": 200 },\n { \"verdict\": \"exposed\" } ]"));
    QCOMPARE(file.checks[0].status, CheckStatus::Passed);
    const Check& failed = file.checks[1];
    QCOMPARE(failed.status, CheckStatus::Failed);
    QCOMPARE(textOf(failed.faults.front()), std::string("verdict: expected exposed, got blocked"));
    QCOMPARE(failed.reason, Reason::PreflightMissingAllowOrigin);
    QCOMPARE(failed.line, std::size_t {3});
    QVERIFY(!failed.explanation.empty());
    const RunResult again = runScenario(*failed.scenario);
    QVERIFY(!again.meetsExpectations());
}

void ScenarioChecksTest::whatExpectsNothingIsSaid()
{
    for (const char* expect : {"[]", "[ {} ]"}) {
        const CheckedFile file = checked(scenario(expect));
        QVERIFY(file.isWithoutExpectations);
        QVERIFY(file.checks.empty());
        CheckTotals totals;
        totals.count(file);
        QCOMPARE(totals.withoutExpectations, std::size_t {1});
    }
}

void ScenarioChecksTest::profilesAreAskedForInPlaceOfTheScenarios()
{
    CheckOptions options;
    options.profiles = {ProfileId::Firefox, ProfileId::Safari};
    const CheckedFile file = checked(scenario(R"([ { "verdict": "exposed" } ])"), options);
    QCOMPARE(file.checks.size(), std::size_t {2});
    QCOMPARE(file.checks[0].profile, ProfileId::Firefox);
    QCOMPARE(file.checks[1].profile, ProfileId::Safari);
}

void ScenarioChecksTest::theServerInUseIsAsked()
{
    ServerInUse server;
    server.answers = [](const WireRequest&) { return answerWith(200, {}); };
    StagedNetwork staged(server, {*parseUrl("https://staging.example/"), {}});
    CheckOptions options;
    options.staged = &staged;
    const CheckedFile file = checked(scenario(R"([ { "verdict": "exposed" } ])"), options);
    QCOMPARE(file.checks.front().status, CheckStatus::Failed);
    QCOMPARE(file.checks.front().reason, Reason::CorsMissingAllowOrigin);
    QCOMPARE(server.sent.front().url, std::string("https://staging.example/a"));
}

void ScenarioChecksTest::aPutIsNotSent()
{
    ServerInUse server;
    server.answers = [](const WireRequest&) {
        return answerWith(200, {{"Access-Control-Allow-Origin", "*"}, {"Access-Control-Allow-Methods", "PUT"}});
    };
    StagedNetwork staged(server, {*parseUrl("https://staging.example/"), {}});
    CheckOptions options;
    options.staged = &staged;
    const std::string expect = R"([ {}, { "verdict": "exposed" } ])";
    const CheckedFile kept = checked(scenario(expect), options);
    QCOMPARE(kept.checks.front().status, CheckStatus::Skipped);
    for (const ServerInUse::Sent& sent : server.sent)
        QVERIFY(sent.method != "PUT");
    options.sendsAll = true;
    QCOMPARE(checked(scenario(expect), options).checks.front().status, CheckStatus::Passed);
    QCOMPARE(server.sent.back().method, std::string("PUT"));
}

void ScenarioChecksTest::aServerThatIsAwayIsAskedOnce()
{
    ServerInUse server;
    server.answers = [](const WireRequest&) {
        WireAnswer answer;
        answer.failure = NetworkFailure::Timeout;
        return answer;
    };
    StagedNetwork staged(server, {*parseUrl("https://staging.example/"), {}});
    CheckOptions options;
    options.staged = &staged;
    options.profiles = {ProfileId::Chromium, ProfileId::Firefox};
    const CheckedFile file = checked(scenario(R"([ { "verdict": "network-error" } ])"), options);
    for (const Check& check : file.checks)
        QCOMPARE(check.status, CheckStatus::NotReached);
    // The first run has two requests.
    QVERIFY(server.sent.size() <= 2);
}

QTEST_GUILESS_MAIN(ScenarioChecksTest)
#include "tst_scenario_checks.moc"
