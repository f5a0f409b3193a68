#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "loopback_server.h"

namespace {

const QByteArray policy =
    R"({ "fetchscopePolicy": 1, "origins": ["https://app.shop.example"], "methods": ["GET", "POST", "PUT"],)"
    R"( "requestHeaders": ["X-Ping"], "credentials": true,)"
    R"( "paths": ["/api", { "path": "/private", "status": 401, "methods": ["GET"] }] })";

const QByteArray scenario =
    R"({ "fetchscope": 1, "page": { "url": "https://app.shop.example/" },)"
    R"( "actions": [ { "initiator": "fetch", "url": "https://api.shop.example/api?page=2" } ],)"
    R"( "expect": [ { "verdict": "exposed", "requests": [ { "url": "https://api.shop.example/api?page=2" } ] } ] })";

/// What a server can get wrong.
struct Manners
{
    std::function<bool(const QByteArray& origin)> letsIn = [](const QByteArray& origin) {
        return origin == "https://app.shop.example";
    };
    bool saysVary = true;
    bool allowsOnErrors = true;
};

QByteArray answerOf(const Arrived& request, const Manners& manners)
{
    const bool isError = request.target == "/private" && request.method != "OPTIONS";
    QByteArray lines = isError ? "401 Unauthorized" : request.method == "OPTIONS" ? "204 No Content" : "200 OK";
    if (manners.saysVary)
        lines += "\r\nVary: Origin";
    const QByteArray origin = request.header("Origin");
    if (origin.isEmpty() || !manners.letsIn(origin) || (isError && !manners.allowsOnErrors))
        return lines;
    lines += "\r\nAccess-Control-Allow-Origin: " + origin + "\r\nAccess-Control-Allow-Credentials: true";
    if (request.method == "OPTIONS")
        lines += "\r\nAccess-Control-Allow-Methods: PUT\r\nAccess-Control-Allow-Headers: x-ping";
    return lines;
}

struct Ran
{
    int status = -1;
    QByteArray output;
    QByteArray errors;
};

Ran run(const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    runBeside(process, FETCHSCOPE_PROGRAM, QStringList {"test", "-"} + arguments, input);
    if (process.state() != QProcess::NotRunning || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// The names of the checks with this status.
QStringList namesWith(const QByteArray& json, const char* status)
{
    QStringList names;
    for (const auto& file : QJsonDocument::fromJson(json).object()[QStringLiteral("files")].toArray()) {
        for (const auto& check : file.toObject()[QStringLiteral("checks")].toArray()) {
            if (check.toObject()[QStringLiteral("status")].toString() == QLatin1String(status))
                names << check.toObject()[QStringLiteral("name")].toString();
        }
    }
    return names;
}

} // namespace

/// Tests of a server that really listens.
class TestAgainstTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aServerThatKeepsToThePolicyPasses();
    void eachFaultIsFoundByItsCheck_data();
    void eachFaultIsFoundByItsCheck();
    void nothingThatMayChangeSomethingIsSent();
    void aScenariosServerIsTheOneInUse();
    void aServerThatIsAwayIsNoFailedCheck();
    void aRedirectToAnotherServerIsSaid();
};

void TestAgainstTest::initTestCase()
{
    if (!FETCHSCOPE_SENDS)
        QSKIP("this build has nothing that sends");
}

void TestAgainstTest::aServerThatKeepsToThePolicyPasses()
{
    LoopbackServer server;
    server.answer = [](const Arrived& request) { return answerOf(request, {}); };
    const Ran ran = run({"--against", server.url(), "--format", "json"}, policy);
    QVERIFY2(ran.status == 0, ran.output + ran.errors);
    const QStringList passed = namesWith(ran.output, "passed");
    QVERIFY(passed.contains(QStringLiteral("https://app.shop.example gets 401 for GET /private")));
    QVERIFY(passed.contains(QStringLiteral("https://attacker.example may not send PUT /api")));
    // Only its preflight was sent, which says that it may be.
    QVERIFY(passed.contains(QStringLiteral("https://app.shop.example may read PUT /api with cookies")));
    QCOMPARE(
        namesWith(ran.output, "skipped"), QStringList {"https://app.shop.example may read POST /api with cookies"});
}

void TestAgainstTest::eachFaultIsFoundByItsCheck_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QStringList>("failed");
    QTest::addColumn<QStringList>("passed");
    const QString attacker = "https://attacker.example may not read GET /api with cookies";
    const QString prefix = "https://app.shop.example.attacker.example may not read GET /api with cookies";
    const QString suffix = "https://notshop.example may not read GET /api with cookies";
    const QString null = "null may not read GET /api";
    const QString error = "https://app.shop.example may read GET /private with cookies";
    const QString vary = "the answers of /api tell caches that they depend on Origin";
    QTest::newRow("sends back what it gets")
        << 0 << QStringList {attacker, prefix, suffix, null} << QStringList {error, vary};
    QTest::newRow("compares the beginning") << 1 << QStringList {prefix} << QStringList {attacker, suffix, null, error};
    QTest::newRow("compares the end") << 2 << QStringList {suffix} << QStringList {attacker, prefix, null};
    QTest::newRow("does not say Vary") << 3 << QStringList {vary}
                                       << QStringList {attacker, prefix, suffix, null, error};
    QTest::newRow("errors without headers") << 4 << QStringList {error} << QStringList {attacker, vary};
}

void TestAgainstTest::eachFaultIsFoundByItsCheck()
{
    QFETCH(const int, fault);
    QFETCH(const QStringList, failed);
    QFETCH(const QStringList, passed);
    Manners manners;
    if (fault == 0)
        manners.letsIn = [](const QByteArray&) { return true; };
    else if (fault == 1)
        manners.letsIn = [](const QByteArray& origin) { return origin.startsWith("https://app.shop.example"); };
    else if (fault == 2)
        manners.letsIn = [](const QByteArray& origin) { return origin.endsWith("shop.example"); };
    manners.saysVary = fault != 3;
    manners.allowsOnErrors = fault != 4;
    LoopbackServer server;
    server.answer = [&manners](const Arrived& request) { return answerOf(request, manners); };
    const Ran ran = run({"--against", server.url(), "--format", "json"}, policy);
    QCOMPARE(ran.status, 1);
    const QStringList found = namesWith(ran.output, "failed");
    for (const QString& name : failed)
        QVERIFY2(found.contains(name), qPrintable(name));
    const QStringList held = namesWith(ran.output, "passed");
    for (const QString& name : passed)
        QVERIFY2(held.contains(name), qPrintable(name));
}

void TestAgainstTest::nothingThatMayChangeSomethingIsSent()
{
    LoopbackServer server;
    // A server that allows everything to everybody.
    server.answer = [](const Arrived& request) {
        return "200 OK\r\nAccess-Control-Allow-Origin: " + request.header("Origin")
            + "\r\nAccess-Control-Allow-Credentials: true\r\nAccess-Control-Allow-Methods: PUT, PATCH, DELETE"
              "\r\nAccess-Control-Allow-Headers: x-ping";
    };
    const Ran kept = run({"--against", server.url(), "--header", "X-Staging-Key: of the tests"}, policy);
    QVERIFY2(kept.output.contains("expected that the preflight is refused"), kept.output);
    // Nothing is said of an answer that nobody asked for.
    QVERIFY2(!kept.output.contains("connection"), kept.output);
    QVERIFY(!server.arrived.empty());
    for (const Arrived& request : server.arrived) {
        QVERIFY2(request.method == "GET" || request.method == "HEAD" || request.method == "OPTIONS", request.method);
        QCOMPARE(request.header("Host"), "127.0.0.1:" + QByteArray::number(server.port()));
        QCOMPARE(request.header("X-Staging-Key"), QByteArray("of the tests"));
    }
    const auto sends = [&server](const char* method) {
        return std::any_of(server.arrived.begin(), server.arrived.end(),
            [method](const Arrived& request) { return request.method == method; });
    };
    // What the policy calls safe may be sent, and with --yes everything.
    run({"--against", server.url()}, QByteArray(policy).replace("\"/api\"", "{ \"path\": \"/api\", \"safe\": true }"));
    QVERIFY(sends("PUT") && sends("POST"));
    server.arrived.clear();
    run({"--against", server.url(), "--yes"}, policy);
    QVERIFY(sends("PUT") && sends("POST") && sends("DELETE"));
}

void TestAgainstTest::aScenariosServerIsTheOneInUse()
{
    LoopbackServer server;
    server.answer = [](const Arrived& request) { return answerOf(request, {}); };
    const Ran ran = run({"--against", server.url()}, scenario);
    QVERIFY2(ran.status == 0, ran.output + ran.errors);
    QCOMPARE(server.arrived.size(), std::size_t {1});
    QCOMPARE(server.arrived.front().target, QByteArray("/api?page=2"));
    QCOMPARE(server.arrived.front().header("Origin"), QByteArray("https://app.shop.example"));
    // By a name that only --resolve knows.
    const QString name = QStringLiteral("staging.example:%1").arg(server.port());
    const Ran named = run({"--against", "http://" + name, "--resolve", name + ":127.0.0.1"}, scenario);
    QVERIFY2(named.status == 0, named.output + named.errors);
    QCOMPARE(server.arrived.back().header("Host"), name.toUtf8());
}

void TestAgainstTest::aServerThatIsAwayIsNoFailedCheck()
{
    QString url;
    {
        LoopbackServer server;
        url = server.url();
    }
    for (const QByteArray& input : {policy, scenario}) {
        const Ran ran = run({"--against", url, "--format", "json"}, input);
        QCOMPARE(ran.status, 3);
        QVERIFY(namesWith(ran.output, "failed").isEmpty());
        QVERIFY(!namesWith(ran.output, "not-reached").isEmpty());
    }
    QVERIFY(run({"--against", url}, scenario).output.contains("does not answer"));
}

void TestAgainstTest::aRedirectToAnotherServerIsSaid()
{
    LoopbackServer login;
    login.answer = [](const Arrived&) { return QByteArray("200 OK\r\nAccess-Control-Allow-Origin: *"); };
    LoopbackServer server;
    server.answer = [&](const Arrived& request) {
        return answerOf(request, {}).replace("200 OK", "302 Found\r\nLocation: " + login.url().toUtf8() + "/login");
    };
    const Ran ran = run({"--against", server.url()}, policy);
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.output.contains("the server redirects to " + login.url().toUtf8()), ran.output);
    // Nobody said that this one may be asked.
    QVERIFY(login.arrived.empty());
}

QTEST_GUILESS_MAIN(TestAgainstTest)
#include "tst_test_against.moc"
