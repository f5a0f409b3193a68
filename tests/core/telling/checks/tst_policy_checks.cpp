#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/server_policy/server_policy_reader.h"
#include "core/reading/server_policy/server_policy_rules.h"
#include "core/telling/checks/policy_checks.h"
#include "core/telling/checks/policy_origins.h"

#include <QTest>

#include <algorithm>

using namespace fetchscope;

namespace {

/// Two pages may read, with cookies; PUT and two headers are named; one path answers with an error.
const std::string appPolicy =
    R"({ "fetchscopePolicy": 1, "origins": ["https://app.shop.example"], "methods": ["GET", "PUT"],)"
    R"( "requestHeaders": ["X-Ping"], "exposedHeaders": ["ETag"], "credentials": true, "maxAge": 600,)"
    R"( "deniedOrigins": ["https://old.shop.example"], "paths": ["/api", { "path": "/private", "status": 401 }] })";

ServerPolicy policyOf(const std::string& json)
{
    const auto policy = readServerPolicy(json);
    if (!policy)
        qFatal("%s", describe(policy.error()).c_str());
    return *policy;
}

std::vector<ServerRule> rulesOf(const std::string& server)
{
    auto scenario = readScenario(
        "{ \"fetchscope\": 1, \"page\": { \"url\": \"https://x.example/\" }, \"server\": [" + server + "] }");
    if (!scenario)
        qFatal("%s", describe(scenario.error()).c_str());
    return scenario->server;
}

/// A server that keeps to the policy at all URLs, and answers /private with 401.
std::vector<ServerRule> keepingTo(const ServerPolicy& policy)
{
    std::vector<std::string> asking;
    for (const PolicyOrigin& origin : originsToAskFrom(policy, "https://api.example"))
        asking.push_back(origin.origin);
    ServerResponse answer;
    answer.headers = std::make_shared<const HeaderList>(HeaderList {{"ETag", "\"1\""}, {"X-Other", "1"}});
    std::vector<ServerRule> rules = serverRulesOf(policy, asking, answer);
    std::vector<ServerRule> all;
    std::copy_if(rules.begin(), rules.end(), std::back_inserter(all),
        [](const ServerRule& rule) { return rule.method.has_value(); });
    for (const ServerRule& rule : rules) {
        ServerRule unauthorized = rule;
        auto& response = std::get<ServerResponse>(unauthorized.respond);
        if (!unauthorized.method) {
            unauthorized.url = TextPattern("*/private");
            response.status = 401;
            all.push_back(unauthorized);
        }
    }
    all.insert(all.end(), rules.begin(), rules.end());
    return all;
}

CheckedFile checkedBy(const ServerPolicy& policy, std::vector<ServerRule> rules)
{
    CheckOptions options;
    options.ruled.rules = std::move(rules);
    CheckedFile file;
    checkPolicy(policy, options, file);
    return file;
}

/// The names of the checks with this status.
QStringList namesWith(const CheckedFile& file, CheckStatus status)
{
    QStringList names;
    for (const Check& check : file.checks) {
        if (check.status == status)
            names << QString::fromStdString(textOf(check.name));
    }
    return names;
}

QByteArray withLines(const QStringList& names)
{
    return "\n" + names.join('\n').toUtf8();
}

/// Sends back the origins that a regular expression finds, and allows all else that the policy does.
std::string matching(const std::string& expression)
{
    const std::string headers =
        R"([["Access-Control-Allow-Origin", { "fromRequest": "Origin" }],)"
        R"( ["Access-Control-Allow-Credentials", "true"], ["Vary", "Origin"],)"
        R"( ["Access-Control-Allow-Methods", "PUT"], ["Access-Control-Allow-Headers", "X-Ping"],)"
        R"( ["Access-Control-Expose-Headers", "ETag"], ["Access-Control-Max-Age", "600"]])";
    return R"({ "match": { "headers": { "Origin": { "regexp": ")" + expression + R"(" } } }, "respond": { "headers": )"
        + headers + R"( } }, { "respond": { "headers": [["Vary", "Origin"]] } })";
}

} // namespace

class PolicyChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void aServerThatKeepsToItsPolicyPasses_data();
    void aServerThatKeepsToItsPolicyPasses();
    void promisesAreInThePolicysWords();
    void carelessComparisonsAreFound_data();
    void carelessComparisonsAreFound();
    void faultsAreFoundByTheirCheck_data();
    void faultsAreFoundByTheirCheck();
    void whatIsTheSameForEverybodyNeedsNoVary();
    void madeUpOriginsOnlyWarn();
    void strangersAreRefusedWhereThePolicySaysSo();
    void aFailureCanBeLookedAt();
    void everyProfileAsks();
    void tooMuchIsRefused();
};

void PolicyChecksTest::aServerThatKeepsToItsPolicyPasses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("one app") << QByteArray::fromStdString(appPolicy);
    QTest::newRow("everybody") << QByteArray(R"({ "fetchscopePolicy": 1, "origins": ["*"] })");
    QTest::newRow("every subdomain") << QByteArray(
        R"({ "fetchscopePolicy": 1, "origins": ["https://example.com", "https://*.example.com"] })");
    QTest::newRow("null and localhost") << QByteArray(
        R"({ "fetchscopePolicy": 1, "origins": ["null", "http://localhost:3000"], "methods": ["GET", "PATCH"] })");
    QTest::newRow("a desktop app") << QByteArray(
        R"({ "fetchscopePolicy": 1, "origins": ["tauri://localhost"], "credentials": true })");
    QTest::newRow("the server's usual name")
        << QByteArray(R"({ "fetchscopePolicy": 1, "origins": ["https://api.example"] })");
}

void PolicyChecksTest::aServerThatKeepsToItsPolicyPasses()
{
    QFETCH(const QByteArray, json);
    const ServerPolicy policy = policyOf(json.toStdString());
    const CheckedFile file = checkedBy(policy, keepingTo(policy));
    QVERIFY(!file.hasError);
    for (const Check& check : file.checks)
        QVERIFY2(check.status == CheckStatus::Passed,
            (textOf(check.name) + ": " + (check.faults.empty() ? "" : textOf(check.faults.front()))).c_str());
    QVERIFY(file.checks.size() > 10);
}

void PolicyChecksTest::promisesAreInThePolicysWords()
{
    const ServerPolicy policy = policyOf(appPolicy);
    const QStringList passed = namesWith(checkedBy(policy, keepingTo(policy)), CheckStatus::Passed);
    for (const char* name : {"https://app.shop.example may read GET /api with cookies",
             "https://app.shop.example may read PUT /api with cookies",
             "https://app.shop.example may not send DELETE /api",
             "https://app.shop.example may send GET /api with the header X-Ping",
             "https://app.shop.example may not send GET /api with the header X-Fetchscope-Unlisted",
             "https://app.shop.example may read the header ETag of /api",
             "https://app.shop.example may read no other headers of /api than the policy names",
             "https://app.shop.example gets 401 for GET /private",
             "https://app.shop.example may read GET /private with cookies",
             "the preflight for PUT /api may be kept 600 s", "https://old.shop.example may not read GET /api",
             "https://attacker.example may not read GET /api with cookies",
             "https://app.shop.example.attacker.example may not read GET /api",
             "https://notshop.example may not read GET /api", "https://attacker.app.shop.example may not read GET /api",
             "https://appxshop.example may not read GET /api", "https://app.shop.example:8081 may not read GET /api",
             "http://app.shop.example may not read GET /api", "null may not read GET /api",
             "https://other.shop.example may not send PUT /api",
             "https://attacker.example may not send GET /api with the header X-Ping",
             "the answers of /api tell caches that they depend on Origin"})
        QVERIFY2(passed.contains(QString::fromUtf8(name)), name);
}

void PolicyChecksTest::carelessComparisonsAreFound_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QStringList>("readers");
    QTest::addColumn<QByteArray>("advice");
    const QString prefix = "https://app.shop.example.attacker.example";
    const QString suffix = "https://notshop.example";
    const QString below = "https://attacker.app.shop.example";
    QTest::newRow("its beginning") << QByteArray("^https://app\\\\.shop\\\\.example")
                                   << QStringList {prefix, "https://app.shop.example:8081"}
                                   << QByteArray("$ at its end");
    QTest::newRow("its end") << QByteArray("shop\\\\.example$")
                             << QStringList {"https://old.shop.example", "https://other.shop.example", suffix, below,
                                    "https://appxshop.example", "http://app.shop.example"}
                             << QByteArray("^https://");
    QTest::newRow("a dot for any character")
        << QByteArray("^https://app.shop.example$") << QStringList {"https://appxshop.example"} << QByteArray("\\.");
    QTest::newRow("either scheme") << QByteArray("^https?://app\\\\.shop\\\\.example$")
                                   << QStringList {"http://app.shop.example"} << QByteArray("scheme");
    QTest::newRow("any port") << QByteArray("^https://app\\\\.shop\\\\.example(:\\\\d+)?$")
                              << QStringList {"https://app.shop.example:8081"} << QByteArray("port");
    QTest::newRow("null") << QByteArray("^(null|https://app\\\\.shop\\\\.example)$") << QStringList {"null"}
                          << QByteArray("sandboxed");
    QTest::newRow("every host of the site")
        << QByteArray("^https://(app|old|other)\\\\.shop\\\\.example$")
        << QStringList {"https://old.shop.example", "https://other.shop.example"} << QByteArray("Name each host");
}

void PolicyChecksTest::carelessComparisonsAreFound()
{
    QFETCH(const QByteArray, expression);
    QFETCH(QStringList, readers);
    QFETCH(const QByteArray, advice);
    const ServerPolicy policy = policyOf(appPolicy);
    const CheckedFile file = checkedBy(policy, rulesOf(matching(expression.toStdString())));
    QStringList found;
    QByteArray advised;
    for (const Check& check : file.checks) {
        const QString name = QString::fromStdString(textOf(check.name));
        if (check.status != CheckStatus::Failed || !name.endsWith(QStringLiteral("may not read GET /api")))
            continue;
        found << name.section(' ', 0, 0);
        advised.append(QByteArray::fromStdString(textOf(check.advice)));
    }
    found.sort();
    readers.sort();
    QCOMPARE(found, readers);
    QVERIFY2(advised.contains(advice), advised);
}

void PolicyChecksTest::faultsAreFoundByTheirCheck_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QStringList>("failed");
    const auto constant = [](const char* preflight, const char* answer) {
        return QByteArray("{ \"match\": { \"method\": \"OPTIONS\" }, \"respond\": { \"headers\": [") + preflight
            + "] } }, { \"match\": { \"url\": \"*/private\" }, \"respond\": { \"status\": 401, \"headers\": [" + answer
            + "] } }, { \"respond\": { \"headers\": [[\"ETag\", \"1\"], [\"X-Other\", \"1\"], " + answer + "] } }";
    };
    const char* allow = R"(["Access-Control-Allow-Origin", "https://app.shop.example"],)"
                        R"( ["Access-Control-Allow-Credentials", "true"])";
    const QByteArray preflight = QByteArray(allow)
        + R"(, ["Access-Control-Allow-Methods", "PUT"], ["Access-Control-Allow-Headers", "x-ping"],)"
          R"( ["Access-Control-Max-Age", "600"])";
    const QByteArray answer = QByteArray(allow) + R"(, ["Access-Control-Expose-Headers", "ETag"])";
    const QString page = "https://app.shop.example";
    QTest::newRow("nothing is wrong") << constant(preflight, answer) << QStringList {};
    QTest::newRow("no max-age") << constant(QByteArray(preflight).replace("600", "60"), answer)
                                << QStringList {"the preflight for PUT /api may be kept 600 s"};
    QTest::newRow("another method is allowed") << constant(QByteArray(preflight).replace("\"PUT\"", "\"PUT, DELETE\""),
        answer) << QStringList {page + " may not send DELETE /api"};
    QTest::newRow("a method is missing") << constant(QByteArray(preflight).replace("\"PUT\"", "\"POST\""), answer)
                                         << QStringList {page + " may read PUT /api with cookies"};
    QTest::newRow("a header is missing") << constant(QByteArray(preflight).replace("x-ping", "x-pong"), answer)
                                         << QStringList {page + " may send GET /api with the header X-Ping"};
    QTest::newRow("every header is allowed") << constant(
        QByteArray(preflight).replace("\"x-ping\"", "{ \"fromRequest\": \"Access-Control-Request-Headers\" }"),
        answer) << QStringList {page + " may not send GET /api with the header X-Fetchscope-Unlisted"};
    QTest::newRow("a header cannot be read")
        << constant(preflight, QByteArray(answer).replace("\"ETag\"]", "\"X-Tag\"]"))
        << QStringList {page + " may read the header ETag of /api"};
    QTest::newRow("too much can be read")
        << constant(preflight, QByteArray(answer).replace("\"ETag\"]", "\"ETag, X-Other\"]"))
        << QStringList {page + " may read no other headers of /api than the policy names"};
    QTest::newRow("no credentials") << constant(
        preflight, QByteArray(answer).replace("\"Access-Control-Allow-Credentials\", \"true\"", "\"X-A\", \"1\""))
                                    << QStringList {page + " may read GET /api with cookies",
                                           page + " may read PUT /api with cookies"};
    QTest::newRow("errors without headers")
        << QByteArray(constant(preflight, answer))
               .replace("\"status\": 401, \"headers\": [" + answer, "\"status\": 401, \"headers\": [")
        << QStringList {page + " may read GET /private with cookies", page + " may read PUT /private with cookies"};
    QTest::newRow("another status") << constant(preflight, answer).replace("401", "403")
                                    << QStringList {page + " gets 401 for GET /private"};
}

void PolicyChecksTest::faultsAreFoundByTheirCheck()
{
    QFETCH(const QByteArray, server);
    QFETCH(const QStringList, failed);
    ServerPolicy policy = policyOf(appPolicy);
    // Of one path at a time.
    const bool isOfError = !failed.isEmpty() && failed.front().contains(QStringLiteral("/private"));
    policy.tests.paths.erase(isOfError ? policy.tests.paths.begin() : policy.tests.paths.begin() + 1);
    const QStringList found = namesWith(checkedBy(policy, rulesOf(server.toStdString())), CheckStatus::Failed);
    QVERIFY2(found == failed, withLines(found));
}

void PolicyChecksTest::whatIsTheSameForEverybodyNeedsNoVary()
{
    const ServerPolicy policy = policyOf(R"({ "fetchscopePolicy": 1, "origins": ["https://app.example"] })");
    const QString check = "the answers of / tell caches that they depend on Origin";
    const auto failedBy = [&](const std::string& server) {
        return namesWith(checkedBy(policy, rulesOf(server)), CheckStatus::Failed).contains(check);
    };
    const std::string allow = R"("headers": [["Access-Control-Allow-Origin", "https://app.example"])";
    QVERIFY(!failedBy("{ \"respond\": { " + allow + "] } }"));
    const std::string ifPage = R"({ "match": { "headers": { "Origin": "https://app.example" } }, "respond": { )";
    QVERIFY(failedBy(ifPage + allow + "] } }, { \"respond\": {} }"));
    // The answers to others go into caches, too.
    QVERIFY(failedBy(ifPage + allow + ", [\"Vary\", \"Origin\"]] } }, { \"respond\": {} }"));
    QVERIFY(!failedBy(
        ifPage + allow + R"(, ["Vary", "Accept, Origin"]] } }, { "respond": { "headers": [["Vary", "origin"]] } })"));
    QVERIFY(!failedBy(
        ifPage + allow + R"(, ["Cache-Control", "no-store"]] } }, { "respond": { "headers": [["Vary", "*"]] } })"));
}

void PolicyChecksTest::madeUpOriginsOnlyWarn()
{
    const ServerPolicy policy = policyOf(R"({ "fetchscopePolicy": 1, "origins": ["https://app.example"] })");
    const CheckedFile file = checkedBy(policy, rulesOf(matching("(?i)^https://app\\\\.example(@.*)?$")));
    const QStringList warned = namesWith(file, CheckStatus::Warned);
    QCOMPARE(warned.size(), 2);
    QVERIFY(warned.join(' ').contains(QStringLiteral("https://app.example@attacker.example")));
    QVERIFY(warned.join(' ').contains(QStringLiteral("HTTPS://APP.EXAMPLE")));
}

void PolicyChecksTest::strangersAreRefusedWhereThePolicySaysSo()
{
    const std::string json =
        R"({ "fetchscopePolicy": 1, "origins": ["https://app.example"], "refusedToStrangers": ["POST"] })";
    const ServerPolicy policy = policyOf(json);
    const QString check = "the server refuses POST / of https://attacker.example";
    QVERIFY(namesWith(checkedBy(policy, keepingTo(policy)), CheckStatus::Failed).contains(check));
    std::vector<ServerRule> rules = rulesOf(
        R"({ "match": { "method": "POST", "headers": { "Origin": { "regexp": "attacker|other|not|:8081|null|appx|http:" } } },)"
        R"( "respond": { "status": 403 } })");
    const std::vector<ServerRule> others = keepingTo(policy);
    rules.insert(rules.end(), others.begin(), others.end());
    const CheckedFile guarded = checkedBy(policy, rules);
    QVERIFY(namesWith(guarded, CheckStatus::Passed).contains(check));
    // Where nothing is promised, what strangers can do is said all the same.
    const auto notes = [](const CheckedFile& file) {
        std::string text;
        for (const Message& note : file.notes)
            text.append(textOf(note));
        return QByteArray::fromStdString(text);
    };
    QVERIFY(!notes(guarded).contains("send GET, POST"));
    const ServerPolicy silent = policyOf(R"({ "fetchscopePolicy": 1, "origins": ["https://app.example"] })");
    QVERIFY(notes(checkedBy(silent, keepingTo(silent))).contains("send GET, POST"));
}

void PolicyChecksTest::aFailureCanBeLookedAt()
{
    const ServerPolicy policy = policyOf(appPolicy);
    const CheckedFile file = checkedBy(policy, rulesOf(R"({ "respond": {} })"));
    const auto failed = std::find_if(file.checks.begin(), file.checks.end(), [](const Check& check) {
        return textOf(check.name) == "https://app.shop.example may read GET /api with cookies";
    });
    QVERIFY(failed != file.checks.end());
    QCOMPARE(failed->status, CheckStatus::Failed);
    QCOMPARE(failed->reason, Reason::CorsMissingAllowOrigin);
    QCOMPARE(infoOf(infoOf(failed->decidedAt).algorithm).name, std::string_view("CORS check"));
    QVERIFY(failed->scenario);
    // What is kept runs to the same end.
    const RunResult again = runScenario(*failed->scenario);
    QCOMPARE(again.actions.front().outcome.cause->reason, Reason::CorsMissingAllowOrigin);
    QVERIFY(again.warnings.empty());
}

void PolicyChecksTest::everyProfileAsks()
{
    CheckOptions options;
    options.profiles = {ProfileId::Chromium, ProfileId::Firefox};
    const ServerPolicy policy = policyOf(appPolicy);
    options.ruled.rules = keepingTo(policy);
    CheckedFile file;
    checkPolicy(policy, options, file);
    const auto of = [&file](ProfileId profile) {
        return std::count_if(
            file.checks.begin(), file.checks.end(), [profile](const Check& check) { return check.profile == profile; });
    };
    QVERIFY(of(ProfileId::Chromium) > 0);
    QCOMPARE(of(ProfileId::Chromium), of(ProfileId::Firefox));
    QCOMPARE(of(ProfileId::Standard), 0);
}

void PolicyChecksTest::tooMuchIsRefused()
{
    ServerPolicy policy = policyOf(appPolicy);
    policy.tests.paths.assign(5000, TestedPath {});
    const CheckedFile large = checkedBy(policy, {});
    QVERIFY(large.hasError);
    QVERIFY(large.checks.empty());
}

QTEST_GUILESS_MAIN(PolicyChecksTest)
#include "tst_policy_checks.moc"
