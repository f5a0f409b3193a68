#include "tests/app/fetchscope_program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace fetchscope::tests;

namespace {

const QByteArray scenario = R"({"fetchscope":1,"page":{"url":"https://evil.example/"},)"
                            R"("actions":[{"initiator":"form","url":"https://shop.example/cart","method":"POST",)"
                            R"("body":[["a","1"]]}],"server":[{"respond":{}}]})";

const QByteArray transcript = "POST /cart HTTP/1.1\r\nHost: app.shop.example\r\nOrigin: https://www.shop.example\r\n"
                              "Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n"
                              "Content-Type: application/x-www-form-urlencoded\r\n\r\na=1";

QString decisionOf(const QByteArray& json, const char* guard)
{
    const auto guards = QJsonDocument::fromJson(json)["requests"][0]["guards"].toArray();
    for (const auto& value : guards) {
        const QJsonObject decided = value.toObject();
        if (decided["guard"].toString() == QLatin1String(guard))
            return decided["decision"].toString() + QChar(' ') + decided["step"].toString();
    }
    return {};
}

} // namespace

/// The commands that ask guards, and that attack.
class TestGuardCommands : public QObject
{
    Q_OBJECT

private slots:
    void guardsAreListedAndShown();
    void theGridOfAScenario();
    void theGridOfARequestFromTheWire();
    void namedGuardsTakeOptions();
    void settingsAreOfAllGuardsThatLook();
    void findingsAreToldAndWritten();
    void aRecordingIsAttacked();
    void aLimitFails();
    void wrongCallsAreTold_data();
    void wrongCallsAreTold();
};

void TestGuardCommands::guardsAreListedAndShown()
{
    const Ran list = run({"guards"});
    QCOMPARE(list.status, 0);
    QVERIFY(list.output.contains("go-1.25  "));
    QVERIFY(list.output.contains("not verified"));
    const Ran shown = run({"guards", "rails"});
    QCOMPARE(shown.status, 0);
    QVERIFY(shown.output.contains("refused: the option originCheck is on, and Origin is null (null-origin)"));
    const QJsonObject json = QJsonDocument::fromJson(run({"guards", "go", "--format", "json"}).output).object();
    QCOMPARE(json["name"].toString(), QStringLiteral("go-1.25"));
    QVERIFY(json["source"].toString().contains("csrf.go"));
}

void TestGuardCommands::theGridOfAScenario()
{
    const Ran text = run({"guards", "--request", "-"}, scenario);
    QCOMPARE(text.status, 0);
    QVERIFY2(
        text.output.contains("refused, sec-fetch-site (Sec-Fetch-Site: cross-site; own origin: https://shop.example)"),
        text.output.constData());
    const Ran csv = run({"guards", "--request", "-", "--format", "csv"}, scenario);
    QVERIFY(csv.output.startsWith("request,method,url,preflight,guard,decision,step,looked at\r\n"));
    const QByteArray json = run({"guards", "--request", "-", "--format", "json"}, scenario).output;
    QCOMPARE(decisionOf(json, "go-1.25"), QStringLiteral("refused sec-fetch-site"));
    QCOMPARE(decisionOf(json, "laravel-13"), QStringLiteral("needs-token token"));
}

void TestGuardCommands::theGridOfARequestFromTheWire()
{
    const Ran ran = run({"guards", "--request", "-", "--format", "json"}, transcript);
    QCOMPARE(ran.status, 0);
    QCOMPARE(decisionOf(ran.output, "rails-8.2-header-only"), QStringLiteral("refused origin"));
    QCOMPARE(decisionOf(ran.output, "resource-isolation"), QStringLiteral("allowed own-site"));
}

void TestGuardCommands::namedGuardsTakeOptions()
{
    const Ran ran =
        run({"guards", "rails:originCheck=false", "laravel:allowSameSite=true", "--request", "-", "--format", "json"},
            transcript);
    QCOMPARE(ran.status, 0);
    QCOMPARE(decisionOf(ran.output, "rails-8.2-header-only"), QStringLiteral("allowed sec-fetch-site"));
    QCOMPARE(decisionOf(ran.output, "laravel-13"), QStringLiteral("allowed same-site"));
    QCOMPARE(decisionOf(ran.output, "go-1.25"), QString());
}

void TestGuardCommands::settingsAreOfAllGuardsThatLook()
{
    const Ran ran = run({"guards", "--request", "-", "--format", "json", "--set",
                            "trustedOrigins=https://www.shop.example", "--set", "originCheck=false"},
        transcript);
    QCOMPARE(ran.status, 0);
    QCOMPARE(decisionOf(ran.output, "go-1.25"), QStringLiteral("allowed trusted-origin"));
    QCOMPARE(decisionOf(ran.output, "nextjs"), QStringLiteral("allowed trusted-origin"));
    QCOMPARE(decisionOf(ran.output, "rails-8.2-header-only"), QStringLiteral("allowed sec-fetch-site"));
    QCOMPARE(decisionOf(ran.output, "laravel-13"), QStringLiteral("needs-token token"));
    QCOMPARE(run({"guards", "--set", "nothing=1"}).status, 2);
}

const QByteArray readable =
    R"({"fetchscope":1,"page":{"url":"https://shop.example/"},)"
    R"("cookies":[{"name":"sid","value":"1","domain":"shop.example","secure":true,"sameSite":"none"}],)"
    R"("actions":[{"initiator":"fetch","url":"/data"}],"server":[{"respond":{"headers":[)"
    R"(["Access-Control-Allow-Origin",{"fromRequest":"Origin"}],["Access-Control-Allow-Credentials","true"]]}}]})";

void TestGuardCommands::findingsAreToldAndWritten()
{
    const Ran text = run({"attack", "-"}, readable);
    QCOMPARE(text.status, 0);
    QVERIFY2(text.output.startsWith("1. high: An attacker's page (https://attacker.example) can read the answer"),
        text.output.constData());
    const QJsonObject json =
        QJsonDocument::fromJson(run({"attack", "-", "--format", "json"}, readable).output).object();
    const QJsonObject first = json["findings"][0].toObject();
    QCOMPARE(first["kind"].toString(), QStringLiteral("reads"));
    QCOMPARE(first["shownBy"][0]["cookies"].toArray(), QJsonArray {QStringLiteral("sid")});
    QVERIFY(run({"attack", "-", "--format", "markdown"}, readable).output.contains("1. **high**"));

    const QTemporaryDir folder;
    const QString file = folder.filePath("shown.json");
    QCOMPARE(run({"attack", "-", "--scenario", "1", "-o", file}, readable).status, 0);
    const Ran shown = run({"run", file, "--format", "json"});
    QCOMPARE(shown.status, 0);
    const QJsonDocument result = QJsonDocument::fromJson(shown.output);
    QCOMPARE(result["actions"][1]["outcome"]["verdict"].toString(), QStringLiteral("exposed"));
}

void TestGuardCommands::aRecordingIsAttacked()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath("a.har"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"log":{"version":"1.2","creator":{"name":"WebInspector","version":"1"},"pages":[],"entries":[{"startedDateTime":)"
        R"("2026-01-01T00:00:00Z","time":1,"request":{"method":"GET","url":"https://api.example/me","httpVersion":"h2",)"
        R"("headers":[{"name":"Origin","value":"https://app.example"},{"name":"Sec-Fetch-Mode","value":"cors"},)"
        R"({"name":"Sec-Fetch-Dest","value":"empty"},{"name":"Sec-Fetch-Site","value":"cross-site"}]},"response":)"
        R"({"status":200,"statusText":"","httpVersion":"h2","headers":[{"name":"Access-Control-Allow-Origin","value":"*"}],)"
        R"("content":{"size":2,"mimeType":"application/json"},"redirectURL":""}}]}})");
    file.close();
    const Ran ran = run({"attack", file.fileName()});
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.output.simplified().contains("can read the answer of GET https://api.example/me, without the"),
        ran.output.constData());
    QVERIFY(ran.output.contains("The answers are those that were recorded"));
}

void TestGuardCommands::aLimitFails()
{
    QCOMPARE(run({"attack", "-", "--fail-on", "high"}, readable).status, 4);
    QCOMPARE(run({"attack", "--example", "40-credentialed-get", "--fail-on", "high"}).status, 0);
}

void TestGuardCommands::wrongCallsAreTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("guard") << QStringList {"guards", "rails-8"} << QByteArray()
                           << QByteArray("there is no guard \"rails-8\"");
    QTest::newRow("csv of a list") << QStringList {"guards", "--format", "csv"} << QByteArray()
                                   << QByteArray("a list of guards is no table, add --request FILE");
    QTest::newRow("no request") << QStringList {"guards", "--request", "-"} << QByteArray("hello")
                                << QByteArray("standard input: ");
    QTest::newRow("finding") << QStringList {"attack", "-", "--scenario", "99"} << readable
                             << QByteArray("there is no finding 99, findings count from 1 to");
    QTest::newRow("example") << QStringList {"attack", "--example", "nothing"} << QByteArray()
                             << QByteArray("there is no example \"nothing\", `fetchscope examples` lists them");
    QTest::newRow("nothing to attack") << QStringList {"attack"} << QByteArray() << QByteArray("FILE or --example");
}

void TestGuardCommands::wrongCallsAreTold()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, error);
    const Ran ran = run(arguments, input);
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.errors.contains(error), ran.errors.constData());
}

QTEST_APPLESS_MAIN(TestGuardCommands)
#include "tst_guard_commands.moc"
