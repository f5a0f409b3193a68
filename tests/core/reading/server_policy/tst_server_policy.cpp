#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/server_policy/needed_policy.h"
#include "core/reading/server_policy/server_policy_reader.h"
#include "core/reading/server_policy/server_policy_rules.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <string>

using namespace fetchscope;

namespace {

std::string contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll().toStdString();
}

ServerPolicy policyWith(const char* origin)
{
    ServerPolicy policy;
    if (const auto fault = addOrigin(policy, origin))
        qFatal("%s", describe(*fault).c_str());
    return policy;
}

} // namespace

/// The policy of a server: what is read, what is refused and in which words, who is let in, and what its rules do.
class TestServerPolicy : public QObject
{
    Q_OBJECT

private slots:
    void everyKeyIsRead();
    void examplesAreFine_data();
    void examplesAreFine();
    void mistakesAreAnswered_data();
    void mistakesAreAnswered();
    void originsAreLetInOrNot_data();
    void originsAreLetInOrNot();
    void warningsAreGiven_data();
    void warningsAreGiven();
    void rulesKeepToThePolicy_data();
    void rulesKeepToThePolicy();
    void aPageNeedsWhatItAsksFor_data();
    void aPageNeedsWhatItAsksFor();
};

void TestServerPolicy::everyKeyIsRead()
{
    const auto policy =
        readServerPolicy(R"({"fetchscopePolicy": 1, "_note": [1], "origins": ["https://app.example:8443",
        "https://*.example.com", "null", "tauri://localhost"], "methods": ["GET", "PATCH"],
        "requestHeaders": ["X-Ping"], "exposedHeaders": ["ETag"], "credentials": true, "maxAge": 600})");
    QVERIFY2(policy, policy ? "" : describe(policy.error()).c_str());
    ServerPolicy expected;
    expected.origins = {{"https://app.example:8443"}, {"https://*.example.com"}, {"null"}, {"tauri://localhost"}};
    expected.methods = {"GET", "PATCH"};
    expected.requestHeaders = {"X-Ping"};
    expected.exposedHeaders = {"ETag"};
    expected.allowsCredentials = true;
    expected.maxAgeSeconds = 600;
    QVERIFY(*policy == expected);

    const auto tested = readServerPolicy(R"({"fetchscopePolicy": 1, "origins": ["https://app.example"],
        "deniedOrigins": ["https://old.example", "null"], "refusedToStrangers": ["POST"],
        "paths": ["/a?b=c", {"path": "/d", "methods": ["PUT"], "status": 401, "safe": true}]})");
    QVERIFY2(tested, tested ? "" : describe(tested.error()).c_str());
    QCOMPARE(tested->tests.deniedOrigins, (std::vector<std::string> {"https://old.example", "null"}));
    QCOMPARE(tested->tests.refusedToStrangers, std::vector<std::string> {"POST"});
    QCOMPARE(tested->tests.paths,
        (std::vector<TestedPath> {{"/a?b=c", {}, std::nullopt, false}, {"/d", {"PUT"}, std::uint16_t {401}, true}}));

    const auto least = readServerPolicy(R"({"fetchscopePolicy": 1, "origins": ["*"]})");
    QVERIFY(least);
    QVERIFY(least->allowsAnyOrigin && !least->allowsCredentials && !least->maxAgeSeconds);
    QCOMPARE(joinNames(least->methods), std::string("GET, HEAD, POST"));
}

void TestServerPolicy::examplesAreFine_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(FETCHSCOPE_RESOURCES "/policies");
    const QStringList files = folder.entryList({"*.json"});
    QVERIFY(!files.isEmpty());
    for (const QString& file : files)
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void TestServerPolicy::examplesAreFine()
{
    QFETCH(const QString, path);
    const auto policy = readServerPolicy(contentOf(path));
    QVERIFY2(policy, policy ? "" : describe(policy.error()).c_str());
}

void TestServerPolicy::mistakesAreAnswered_data()
{
    QTest::addColumn<std::string>("members");
    QTest::addColumn<std::string>("said");
    const auto row = [](const char* name, const char* members, const char* said) {
        QTest::newRow(name) << std::string(members) << std::string(said);
    };
    row("no version", R"("origins": ["*"])",
        R"(the key "fetchscopePolicy" is missing, a policy begins with "fetchscopePolicy": 1)");
    row("another version", R"("fetchscopePolicy": 2)",
        "/fetchscopePolicy: this version of the format is not known, it is 1");
    row("no origins", R"("fetchscopePolicy": 1)",
        R"(the key "origins" is missing, write who may read: "origins": ["https://app.example"])");
    row("empty list", R"("fetchscopePolicy": 1, "origins": [])",
        R"(/origins: no origin is allowed, so that there is nothing to configure, write who may read: "origins": ["https://app.example"])");
    row("misspelt key", R"("fetchscopePolicy": 1, "origin": ["*"])",
        R"(/origin: unknown key, did you mean "origins"?)");
    row("a text in place of a list", R"("fetchscopePolicy": 1, "origins": "*")",
        "/origins: must be a list, not a text");
    row("any with credentials", R"("fetchscopePolicy": 1, "origins": ["*"], "credentials": true)",
        R"(/credentials: every origin may read, with credentials: any page could read what the user sees here, so that browsers refuse "*" then, name the origins, or leave credentials out)");
    row("any among others", R"("fetchscopePolicy": 1, "origins": ["*", "https://app.example"])",
        R"(/origins: "*" is every origin, so that the others mean nothing, remove "*" or the others)");
    row("slash at the end", R"("fetchscopePolicy": 1, "origins": ["https://a.example", "https://app.example/"])",
        R"(/origins/1: browsers never send "https://app.example/": they compare origins byte for byte, without a slash at the end, path or default port, did you mean "https://app.example"?)");
    row("default port", R"("fetchscopePolicy": 1, "origins": ["https://app.example:443"])",
        R"(/origins/0: browsers never send "https://app.example:443": they compare origins byte for byte, without a slash at the end, path or default port, did you mean "https://app.example"?)");
    row("no scheme", R"("fetchscopePolicy": 1, "origins": ["app.example"])",
        R"(/origins/0: "app.example" is no origin: an origin is scheme, host and, where it is not the scheme's own, port, did you mean "https://app.example"?)");
    row("no scheme, own machine", R"("fetchscopePolicy": 1, "origins": ["localhost:3000"])",
        R"(/origins/0: "localhost:3000" is no origin: an origin is scheme, host and, where it is not the scheme's own, port, did you mean "http://localhost:3000"?)");
    row("a script in an origin", R"("fetchscopePolicy": 1, "origins": ["https://a.example\";\nalways"])",
        "/origins/0: \"https://a.example\";\nalways\" has a character that means something else in configurations, "
        "letters, digits, -, _ and . are plain");
    row("a quote in a host", R"("fetchscopePolicy": 1, "origins": ["https://a'b.example"])",
        R"(/origins/0: "https://a'b.example" has a character that means something else in configurations, letters, digits, -, _ and . are plain)");
    row("a variable in a header", R"("fetchscopePolicy": 1, "origins": ["*"], "requestHeaders": ["X-$host"])",
        R"(/requestHeaders/0: "X-$host" has a character that means something else in configurations, letters, digits, -, _ and . are plain)");
    row("star without a dot", R"("fetchscopePolicy": 1, "origins": ["https://*example.com"])",
        R"(/origins/0: in "https://*example.com" the star would let in hosts of other people, it can stand for what comes before a domain of your own, with its dot: "https://*.example.com")");
    row("star behind", R"("fetchscopePolicy": 1, "origins": ["https://example.*"])",
        R"(/origins/0: in "https://example.*" the star would let in hosts of other people, it can stand for what comes before a domain of your own, with its dot: "https://*.example.com")");
    row("star as port", R"("fetchscopePolicy": 1, "origins": ["https://app.example:*"])",
        R"(/origins/0: in "https://app.example:*" the star would let in hosts of other people, it can stand for what comes before a domain of your own, with its dot: "https://*.example.com")");
    row("a public suffix", R"("fetchscopePolicy": 1, "origins": ["https://*.github.io"])",
        R"(/origins/0: "https://*.github.io" lets everyone in who registers a name below github.io, name a domain of your own)");
    row("pattern with a path", R"("fetchscopePolicy": 1, "origins": ["https://*.example.com/"])",
        R"(/origins/0: browsers never send "https://*.example.com/": they compare origins byte for byte, without a slash at the end, path or default port, it can stand for what comes before a domain of your own, with its dot: "https://*.example.com")");
    row("twice", R"("fetchscopePolicy": 1, "origins": ["https://a.example", "https://a.example"])",
        R"(/origins/1: "https://a.example" is there twice, leave it out)");
    row("lower case", R"("fetchscopePolicy": 1, "origins": ["*"], "methods": ["GET", "patch"])",
        R"(/methods/1: methods are compared byte for byte, and browsers send "PATCH", did you mean "PATCH"?)");
    row("no methods", R"("fetchscopePolicy": 1, "origins": ["*"], "methods": [])",
        R"(/methods: the list is empty, but CORS never refuses GET, HEAD and POST, leave "methods" out, or write the methods that preflights may ask for)");
    row("forbidden method", R"("fetchscopePolicy": 1, "origins": ["*"], "methods": ["TRACE"])",
        "/methods/0: no page can send TRACE: browsers forbid it, leave it out");
    row("no method", R"("fetchscopePolicy": 1, "origins": ["*"], "methods": ["GET, PUT"])",
        R"(/methods/0: "GET, PUT" is no method, write it as in "PUT")");
    row("star as method", R"("fetchscopePolicy": 1, "origins": ["*"], "methods": ["*"])",
        R"(/methods/0: "*" does not cover Authorization, and with credentials it is a name like any other, write the names out)");
    row("forbidden header", R"("fetchscopePolicy": 1, "origins": ["*"], "requestHeaders": ["Cookie"])",
        "/requestHeaders/0: no page can set Cookie, so that no preflight asks for it, leave it out");
    row("two headers in one", R"("fetchscopePolicy": 1, "origins": ["*"], "requestHeaders": ["X-A, X-B"])",
        R"(/requestHeaders/0: "X-A, X-B" is no name of a header, write it as in "X-Request-Id")");
    row("never exposed", R"("fetchscopePolicy": 1, "origins": ["*"], "exposedHeaders": ["Set-Cookie"])",
        "/exposedHeaders/0: no page can read Set-Cookie, whatever is exposed, leave it out");
    row("negative age", R"("fetchscopePolicy": 1, "origins": ["*"], "maxAge": -1)",
        "/maxAge: must be a whole number from 0 to 2147483647");
    row("denied and allowed",
        R"("fetchscopePolicy": 1, "origins": ["https://*.a.example"], "deniedOrigins": ["https://old.a.example"])",
        R"(/deniedOrigins: "https://old.a.example" is denied here, and allowed by "origins", remove one of the two)");
    row("a star denied", R"("fetchscopePolicy": 1, "origins": ["https://a.example"], "deniedOrigins": ["*"])",
        R"(/deniedOrigins/0: "*" has a star, but each origin that must not read is asked from by itself, name the origins one by one: "https://old.example.com")");
    row("no path", R"("fetchscopePolicy": 1, "origins": ["*"], "paths": ["api"])",
        R"(/paths/0: "api" is no path, a path begins with one slash, and has neither spaces nor "#": "/api/orders?page=1")");
    row("another host for a path", R"("fetchscopePolicy": 1, "origins": ["*"], "paths": [{"path": "//b.example/"}])",
        R"(/paths/0/path: "//b.example/" is no path, a path begins with one slash, and has neither spaces nor "#": "/api/orders?page=1")");
    row("an object without a path", R"("fetchscopePolicy": 1, "origins": ["*"], "paths": [{"status": 404}])",
        R"(/paths/0: the key "path" is missing)");
    row("a number for a path", R"("fetchscopePolicy": 1, "origins": ["*"], "paths": [404])",
        R"(/paths/0: must be a path, or an object with "path", not a number)");
}

void TestServerPolicy::mistakesAreAnswered()
{
    QFETCH(const std::string, members);
    QFETCH(const std::string, said);
    const auto policy = readServerPolicy("{" + members + "}");
    QVERIFY(!policy);
    QCOMPARE(describe(policy.error()), said);
}

void TestServerPolicy::originsAreLetInOrNot_data()
{
    QTest::addColumn<QByteArray>("allowed");
    QTest::addColumn<std::string>("origin");
    QTest::addColumn<bool>("isLetIn");
    const auto row = [](const char* allowed, const char* origin, bool isLetIn) {
        QTest::addRow("%s, %s", allowed, origin) << QByteArray(allowed) << std::string(origin) << isLetIn;
    };
    row("*", "https://any.example", true);
    row("*", "null", true);
    row("https://app.example", "https://app.example", true);
    row("https://app.example", "http://app.example", false);
    row("https://app.example", "https://app.example:8443", false);
    row("https://app.example", "https://app.example.evil.test", false);
    row("https://app.example", "https://xapp.example", false);
    row("https://app.example", "https://APP.example", false);
    row("https://app.example", "null", false);
    row("https://app.example", "", false);
    row("https://*.example.com", "https://a.example.com", true);
    row("https://*.example.com", "https://a-1.b_2.example.com", true);
    row("https://*.example.com", "https://example.com", false);
    row("https://*.example.com", "https://.example.com", false);
    row("https://*.example.com", "https://a..example.com", false);
    row("https://*.example.com", "http://a.example.com", false);
    row("https://*.example.com", "https://a.example.com:8443", false);
    row("https://*.example.com", "https://evilexample.com", false);
    row("https://*.example.com", "https://evil.test/.example.com", false);
    row("https://*.example.com", "https://evil.test:1.example.com", false);
    row("https://*.example.com", "https://a.example.com.evil.test", false);
    row("http://*.localhost:3000", "http://app.localhost:3000", true);
}

void TestServerPolicy::originsAreLetInOrNot()
{
    QFETCH(const QByteArray, allowed);
    QFETCH(const std::string, origin);
    QTEST(policyWith(allowed.constData()).allows(origin), "isLetIn");
}

void TestServerPolicy::warningsAreGiven_data()
{
    QTest::addColumn<std::string>("members");
    QTest::addColumn<QStringList>("codes");
    const auto row = [](const char* name, const char* members, const QStringList& codes) {
        QTest::newRow(name) << std::string(members) << codes;
    };
    row("none", R"("origins": ["https://app.example", "http://localhost:3000"], "credentials": true)", {});
    row("null", R"("origins": ["null"])", {"server-policy.null-is-everyone"});
    row("null with credentials", R"("origins": ["null"], "credentials": true)",
        {"server-policy.null-with-credentials"});
    row("subdomains", R"("origins": ["https://*.example.com"])", {"server-policy.every-subdomain"});
    row("without TLS", R"("origins": ["http://app.example"], "credentials": true)", {"server-policy.http-origin"});
    row("safelisted", R"("origins": ["*"], "methods": ["GET", "PUT"])", {"server-policy.safelisted-not-refused"});
    row("too long", R"("origins": ["*"], "maxAge": 86401)", {"server-policy.max-age-capped"});
    row("as long as Firefox keeps it", R"("origins": ["*"], "maxAge": 86400)", {});
}

void TestServerPolicy::warningsAreGiven()
{
    QFETCH(const std::string, members);
    const auto policy = readServerPolicy(R"({"fetchscopePolicy": 1, )" + members + "}");
    QVERIFY2(policy, policy ? "" : describe(policy.error()).c_str());
    QStringList codes;
    for (const Message& warning : warningsOf(*policy))
        codes << QString::fromUtf8(warning.pattern->code.data(), static_cast<int>(warning.pattern->code.size()));
    QTEST(codes, "codes");
}

void TestServerPolicy::rulesKeepToThePolicy_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("init");
    QTest::addColumn<bool>("isRead");
    const auto row = [](const char* file, const char* page, const char* init, bool isRead) {
        QTest::addRow("%s, %s, %s", file, page, init) << QString(file) << QString(page) << QString(init) << isRead;
    };
    const char* app = "app-and-api";
    row(app, "https://app.example", "{}", true);
    row(app, "https://app.example", R"({"credentials": "include"})", true);
    row(app, "https://preview.app.example", R"({"method": "DELETE", "headers": {"x-request-id": "1"}})", true);
    row(app, "https://app.example", R"({"method": "PATCH"})", false);
    row(app, "https://app.example", R"({"headers": {"x-other": "1"}})", false);
    row(app, "https://app.example.evil.test", "{}", false);
    row(app, "http://app.example", R"({"method": "PUT"})", false);
    const char* open = "public-data";
    row(open, "https://any.example", "{}", true);
    row(open, "https://any.example", R"({"credentials": "include"})", false);
    row(open, "https://any.example", R"({"method": "PUT"})", false);
    const char* own = "own-subdomains";
    row(own, "https://example.com", R"({"method": "PATCH", "headers": {"authorization": "x"}})", true);
    row(own, "https://a.b.example.com", "{}", true);
    row(own, "https://a.b.example.com", R"({"credentials": "include"})", false);
    row(own, "https://evilexample.com", "{}", false);
}

void TestServerPolicy::rulesKeepToThePolicy()
{
    QFETCH(const QString, file);
    QFETCH(const QString, page);
    QFETCH(const QString, init);
    const auto policy = readServerPolicy(contentOf(QStringLiteral(FETCHSCOPE_RESOURCES "/policies/%1.json").arg(file)));
    QVERIFY(policy);
    const QString json = QStringLiteral(R"({"fetchscope": 1, "page": {"url": "%1/"}, "actions": [
        {"initiator": "fetch", "url": "https://api.test/doc", "init": %2}]})")
                             .arg(page, init);
    auto scenario = readScenario(json.toStdString());
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    scenario->server = serverRulesOf(*policy, {page.toStdString()});
    const RunResult result = runScenario(*scenario, Tracing::Off);
    QTEST(result.actions.front().outcome.verdict == Verdict::Exposed, "isRead");
    const bool hasVary = std::all_of(result.exchanges.begin(), result.exchanges.end(),
        [](const Exchange& exchange) { return exchange.responseHeaders->get("Vary") == "Origin"; });
    QCOMPARE(hasVary, !policy->allowsAnyOrigin);
}

void TestServerPolicy::aPageNeedsWhatItAsksFor_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("actions");
    QTest::addColumn<QString>("needed");
    const auto row = [](const char* name, const char* page, const char* actions, const char* needed) {
        QTest::newRow(name) << QString(page) << QString(actions) << QString(needed);
    };
    const char* app = R"({"url": "https://app.example/"})";
    row("a simple request", app, R"([{"initiator": "fetch", "url": "https://api.test/"}])",
        "https://app.example | GET, HEAD, POST |  | ");
    row("credentials", app, R"([{"initiator": "xhr", "url": "https://api.test/", "withCredentials": true}])",
        "https://app.example | GET, HEAD, POST |  | credentials");
    row("a method and headers", app,
        R"([{"initiator": "fetch", "url": "https://api.test/", "init": {"method": "PUT", "credentials": "include", "headers": {"X-Ping": "1", "Authorization": "x"}}}])",
        "https://app.example | GET, HEAD, POST, PUT | authorization, x-ping | credentials");
    row("several actions", app,
        R"([{"initiator": "fetch", "url": "https://api.test/", "init": {"method": "PUT"}}, {"wait": 1}, {"initiator": "fetch", "url": "https://api.test/", "init": {"method": "DELETE", "headers": {"x-a": "1"}}}])",
        "https://app.example | GET, HEAD, POST, PUT, DELETE | x-a | ");
    row("two pages", R"({"url": "https://app.example/"}, "pages": {"shop": {"url": "https://shop.example/"}})",
        R"([{"initiator": "fetch", "url": "https://api.test/", "page": "shop"}, {"initiator": "fetch", "url": "https://api.test/", "init": {"method": "PUT"}}])",
        "https://shop.example, https://app.example | GET, HEAD, POST, PUT |  | ");
    row("an image without crossorigin, and one with", app,
        R"([{"initiator": "img", "url": "https://cdn.test/a.png"}, {"initiator": "img", "url": "https://cdn.test/b.png", "crossorigin": "anonymous"}])",
        "https://app.example | GET, HEAD, POST |  | ");
    row("a sandboxed frame", R"({"url": "https://app.example/", "sandboxed": true})",
        R"([{"initiator": "fetch", "url": "https://api.test/"}])", "null | GET, HEAD, POST |  | ");
    row("its own origin", app, R"([{"initiator": "fetch", "url": "/doc", "init": {"method": "PUT"}}])", "");
    row("without CORS", app, R"([{"initiator": "img", "url": "https://cdn.test/a.png"}])", "");
}

void TestServerPolicy::aPageNeedsWhatItAsksFor()
{
    QFETCH(const QString, page);
    QFETCH(const QString, actions);
    QFETCH(const QString, needed);
    const QString json = QStringLiteral(R"({"fetchscope": 1, "page": %1, "actions": %2})").arg(page, actions);
    const auto scenario = readScenario(json.toStdString());
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    const auto policy = policyNeededBy(*scenario);
    QCOMPARE(policy.has_value(), !needed.isEmpty());
    if (!policy)
        return;
    std::string origins;
    for (const AllowedOrigin& origin : policy->origins)
        origins.append(origins.empty() ? "" : ", ").append(origin.text);
    const std::string text = origins + " | " + joinNames(policy->methods) + " | " + joinNames(policy->requestHeaders)
        + " | " + (policy->allowsCredentials ? "credentials" : "");
    QCOMPARE(QString::fromStdString(text), needed);
    // A server that allows just that lets the page read.
    Scenario served = *scenario;
    served.server = serverRulesOf(*policy, {});
    for (const ActionResult& action : runScenario(served, Tracing::Off).actions)
        QVERIFY(!action.isRequest || action.outcome.verdict != Verdict::Blocked);
}

QTEST_APPLESS_MAIN(TestServerPolicy)

#include "tst_server_policy.moc"
