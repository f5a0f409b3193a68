#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/telling/attack/attack.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace fetchscope;

namespace {

/// A page of a shop that asks its own server; the answer, and what stands besides in the scenario, are given.
Scenario shop(const std::string& action, const std::string& server, const std::string& more = {})
{
    std::string json = R"({ "fetchscope": 1, "page": { "url": "https://shop.example/" }, "actions": [ )";
    json.append(action).append(R"( ], "server": [ )").append(server).append(" ]").append(more).append(" }");
    auto scenario = readScenario(json);
    if (!scenario)
        qFatal("%s", describe(scenario.error()).c_str());
    return std::move(*scenario);
}

const std::string getData = R"({ "initiator": "fetch", "url": "/data" })";
const std::string postJson = R"({ "initiator": "fetch", "url": "/orders", "init": { "method": "POST", "body": "[1]", )"
                             R"("headers": { "Content-Type": "application/json" } } })";
const std::string cookieNone =
    R"(, "cookies": [ { "name": "sid", "value": "1", "domain": "shop.example", "secure": true, )"
    R"("sameSite": "none" } ])";
const std::string cookieStrict =
    R"(, "cookies": [ { "name": "sid", "value": "1", "domain": "shop.example", "secure": true, )"
    R"("sameSite": "strict" } ])";
const std::string reflects =
    R"({ "respond": { "headers": [ )"
    R"(["Access-Control-Allow-Origin", { "fromRequest": "Origin" }], ["Access-Control-Allow-Credentials", "true"]] } })";

AttackReport attackOn(const Scenario& scenario)
{
    auto report = computeAttack(std::span(&scenario, 1));
    if (!report)
        qFatal("%s", describe(report.error()).c_str());
    return std::move(*report);
}

const AttackFinding* find(const AttackReport& report, AttackKind kind, Stranger stranger)
{
    const auto found = std::find_if(report.findings.begin(), report.findings.end(),
        [&](const AttackFinding& finding) { return finding.kind == kind && finding.stranger == stranger; });
    return found == report.findings.end() ? nullptr : &*found;
}

std::set<ProfileId> browsersOf(const AttackReport& report, const AttackFinding& finding)
{
    std::set<ProfileId> browsers;
    for (const std::size_t trial : finding.trials)
        browsers.insert(report.trials[trial].browser);
    return browsers;
}

} // namespace

/// What pages that nobody asked could do, and that each finding has a run that shows it.
class TestAttack : public QObject
{
    Q_OBJECT

private slots:
    void whoeverMayReadIsFound();
    void aFormSendsWhereNothingRefuses();
    void sameSiteStopsOthersAndNotSiblings();
    void aGuardStopsForms();
    void aGuardForFormsLetsJsonThroughCors();
    void nothingIsFoundWhereNothingIs();
    void aHostOfTheOwnNetworkNeedsNoCookies();
    void onlyPagesAreFramedAndOnlyScriptsRun();
    void aFreshCookieIsNotTheRule();
    void eachFindingHasARunThatShowsIt();
    void whatAsksNothingIsNamed();
};

void TestAttack::whoeverMayReadIsFound()
{
    const AttackReport report = attackOn(shop(getData, reflects, cookieNone));
    const AttackFinding* finding = find(report, AttackKind::Reads, Stranger::Attacker);
    QVERIFY(finding != nullptr);
    QVERIFY(finding->severity == AttackSeverity::High);
    QCOMPARE(textOf(messageFor(report, *finding)),
        std::string(
            "An attacker's page (https://attacker.example) can read the answer of GET https://shop.example/data "
            "with the user's cookies."));
    // The same of a frame whose origin is null is no news.
    QVERIFY(find(report, AttackKind::Reads, Stranger::Null) == nullptr);
    QVERIFY(find(report, AttackKind::ReadsPublic, Stranger::Attacker) == nullptr);
}

void TestAttack::aFormSendsWhereNothingRefuses()
{
    const AttackReport report = attackOn(shop(postJson, R"({ "respond": {} })", cookieNone));
    const AttackFinding* finding = find(report, AttackKind::Sends, Stranger::Attacker);
    QVERIFY(finding != nullptr);
    QVERIFY(finding->severity == AttackSeverity::High);
    QVERIFY(browsersOf(report, *finding).count(ProfileId::Chromium) == 1);
    QCOMPARE(report.trials[finding->trials.front()].contentType, std::string("application/x-www-form-urlencoded"));
    QCOMPARE(report.trials[finding->trials.front()].cookies, std::vector<std::string> {"sid"});
}

void TestAttack::sameSiteStopsOthersAndNotSiblings()
{
    // RFC 6265bis, 5.2: a request of the same site carries SameSite=Strict cookies.
    const AttackReport report = attackOn(shop(postJson, R"({ "respond": {} })", cookieStrict));
    QVERIFY(find(report, AttackKind::Sends, Stranger::Attacker) == nullptr);
    QVERIFY(find(report, AttackKind::Sends, Stranger::Null) == nullptr);
    const AttackFinding* finding = find(report, AttackKind::Sends, Stranger::Sibling);
    QVERIFY(finding != nullptr);
    QVERIFY(finding->severity == AttackSeverity::Medium);
}

void TestAttack::aGuardStopsForms()
{
    const AttackReport report = attackOn(shop(postJson, R"({ "respond": { "guard": "go-1.25" } })", cookieNone));
    QVERIFY(find(report, AttackKind::Sends, Stranger::Attacker) == nullptr);
    QVERIFY(find(report, AttackKind::Sends, Stranger::Sibling) == nullptr);
    // Rails lets the site pass by Sec-Fetch-Site where the check of Origin is off.
    const AttackReport rails =
        attackOn(shop(postJson, R"({ "respond": { "guard": "rails-8.2", "originCheck": false } })", cookieNone));
    QVERIFY(find(rails, AttackKind::Sends, Stranger::Attacker) == nullptr);
    QVERIFY(find(rails, AttackKind::Sends, Stranger::Sibling) != nullptr);
}

void TestAttack::aGuardForFormsLetsJsonThroughCors()
{
    const std::string open =
        R"({ "match": { "method": "OPTIONS" }, "respond": { "status": 204, "headers": [ )"
        R"(["Access-Control-Allow-Origin", { "fromRequest": "Origin" }], ["Access-Control-Allow-Credentials", "true"], )"
        R"(["Access-Control-Allow-Headers", "content-type"]] } },)";
    const AttackReport report =
        attackOn(shop(postJson, open + R"({ "respond": { "guard": "hono-4.13" } })", cookieNone));
    const AttackFinding* finding = find(report, AttackKind::Sends, Stranger::Attacker);
    QVERIFY(finding != nullptr);
    for (const std::size_t trial : finding->trials) {
        QVERIFY(report.trials[trial].request == AttackRequest::FetchOwn);
        QVERIFY(report.trials[trial].isPreflighted);
    }
}

void TestAttack::nothingIsFoundWhereNothingIs()
{
    const AttackReport report = attackOn(shop(getData,
        R"({ "respond": { "headers": [["Content-Type", "text/html"], ["X-Content-Type-Options", "nosniff"], )"
        R"(["Content-Security-Policy", "frame-ancestors 'self'"], ["Cross-Origin-Resource-Policy", "same-origin"]], )"
        R"("body": "{}" } })",
        cookieStrict));
    for (const AttackFinding& finding : report.findings)
        QVERIFY2(finding.severity >= AttackSeverity::Low, textOf(messageFor(report, finding)).c_str());
    QVERIFY(find(report, AttackKind::Reads, Stranger::Attacker) == nullptr);
    QVERIFY(find(report, AttackKind::Frames, Stranger::Attacker) == nullptr);
}

void TestAttack::aHostOfTheOwnNetworkNeedsNoCookies()
{
    const Scenario scenario = shop(R"({ "initiator": "fetch", "url": "http://192.168.1.1/reboot", )"
                                   R"("init": { "method": "POST" } })",
        R"({ "respond": { "status": 200 } })");
    const AttackReport report = attackOn(scenario);
    const auto isThere = [&](AttackKind kind) { return find(report, kind, Stranger::Attacker) != nullptr; };
    QVERIFY(isThere(AttackKind::SendsInside) || isThere(AttackKind::Sends));
    // An address has no site, and so no siblings.
    for (const AttackTrial& trial : report.trials)
        QVERIFY(trial.stranger != Stranger::Sibling);
}

void TestAttack::onlyPagesAreFramedAndOnlyScriptsRun()
{
    const auto found = [](const std::string& type, AttackKind kind) {
        const AttackReport report = attackOn(
            shop(getData, R"({ "respond": { "headers": [["Content-Type", ")" + type + R"("]] } })", cookieNone));
        return find(report, kind, Stranger::Attacker) != nullptr;
    };
    QVERIFY(found("text/html", AttackKind::Frames));
    QVERIFY(!found("application/json", AttackKind::Frames));
    QVERIFY(found("text/javascript", AttackKind::Scripts));
    QVERIFY(!found("application/json", AttackKind::Scripts));
    QVERIFY(found("application/json", AttackKind::Visits));
    QVERIFY(!found("text/html", AttackKind::Visits));
}

void TestAttack::aFreshCookieIsNotTheRule()
{
    // Chromium's Lax by default, with its exception for the first two minutes
    // (https://www.chromium.org/updates/same-site/faq/); Firefox has no such default.
    const AttackReport report = attackOn(shop(postJson, R"({ "respond": {} })"));
    const AttackFinding* finding = find(report, AttackKind::Sends, Stranger::Attacker);
    QVERIFY(finding != nullptr);
    QVERIFY(report.targets.at(0).assumesCookie);
    QVERIFY(finding->severity == AttackSeverity::Medium);
    const std::set<ProfileId> browsers = browsersOf(report, *finding);
    QVERIFY(browsers.count(ProfileId::Chromium) == 0);
    QVERIFY(browsers.count(ProfileId::Firefox) == 1);
}

void TestAttack::eachFindingHasARunThatShowsIt()
{
    const Scenario scenario = shop(postJson + ", " + getData, reflects, cookieNone);
    const AttackReport report = attackOn(scenario);
    QVERIFY(!report.findings.empty());
    for (const AttackFinding& finding : report.findings) {
        const AttackTrial& trial = report.trials[finding.trials.front()];
        const auto shown = readScenario(writeScenario(scenarioOfTrial(report, trial, std::span(&scenario, 1))));
        QVERIFY(shown.has_value());
        const RunResult result = runScenario(*shown);
        const bool isShown =
            std::any_of(result.exchanges.begin(), result.exchanges.end(), [&](const Exchange& exchange) {
                return exchange.method == trial.method && exchange.status == trial.status;
            });
        QVERIFY2(isShown, textOf(messageFor(report, finding)).c_str());
        if (finding.kind == AttackKind::Reads)
            QVERIFY(result.actions.back().outcome.verdict == Verdict::Exposed);
    }
}

void TestAttack::whatAsksNothingIsNamed()
{
    const Scenario scenario = shop(R"({ "wait": 1 })", R"({ "respond": {} })");
    const auto report = computeAttack(std::span(&scenario, 1));
    QVERIFY(!report.has_value());
    QCOMPARE(describe(report.error()),
        std::string(
            "/actions: asks no server over http: or https:, give it an action with a \"url\", such as a fetch"));
}

QTEST_APPLESS_MAIN(TestAttack)
#include "tst_attack.moc"
