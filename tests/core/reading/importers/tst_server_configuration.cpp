#include "core/engine/simulation/runner.h"
#include "core/reading/importers/snippet.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace fetchscope;

/// How a server is set up is no message of a browser, whatever header it names.
class ServerConfigurationTest : public QObject
{
    Q_OBJECT

private slots:
    void isRefusedAndSaysWhatItIs_data();
    void isRefusedAndSaysWhatItIs();
    void besideAMessageItIsNotRead();
    void besideACallItIsNotRead();
    void headersThatAPageSetsAreACall();
    void everyRecordedMessageIsOne();
    void aFormThatAPolicyHolds();
};

namespace {

const QByteArray nginx = R"(server {
    listen 2026;
    add_header 'Access-Control-Allow-Origin' '*' always;
    if ($request_method = 'OPTIONS') {
        return 204;
    }
    location /api/langgraph/ {
        proxy_pass http://langgraph/;
        proxy_hide_header 'Access-Control-Allow-Origin';
    }
}
)";

const QByteArray missing = "Access to fetch at 'https://api.example.org/items' from origin 'http://localhost:3000' has "
                           "been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the "
                           "requested resource.";

} // namespace

void ServerConfigurationTest::isRefusedAndSaysWhatItIs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nginx") << nginx;
    QTest::newRow("express") << QByteArray(
        "const cors = require('cors');\napp.use(cors({ origin: 'https://app.example', credentials: true }));\n"
        "app.use((req, res, next) => { res.header('Access-Control-Allow-Headers', 'X-A'); next(); });");
    QTest::newRow("apache") << QByteArray("<VirtualHost *:443>\n  ServerName https://api.example\n  Header always set "
                                          "Access-Control-Allow-Origin \"https://app.example\"\n</VirtualHost>");
    QTest::newRow("bucket as JSON") << QByteArray(
        "[ { \"AllowedOrigins\": [\"https://app.example\"], \"AllowedMethods\": [\"GET\"], \"ExposeHeaders\": "
        "[\"Access-Control-Allow-Origin\"] } ]");
    QTest::newRow("bucket as an object") << QByteArray(
        "{ \"CORSRules\": [ { \"AllowedOrigins\": [\"https://app.example\"] } ] }");
    QTest::newRow("bucket as XML") << QByteArray(
        "<CORSConfiguration><CORSRule><AllowedOrigin>https://app.example</AllowedOrigin></CORSRule></"
        "CORSConfiguration>");
    QTest::newRow("spring") << QByteArray("@CrossOrigin(origins = \"https://app.example\")\n@RestController");
    QTest::newRow("django") << QByteArray("CORS_ALLOWED_ORIGINS = [\n    \"https://app.example\",\n]");
    QTest::newRow("php") << QByteArray("<?php header(\"Access-Control-Allow-Origin: https://app.example\");");
    QTest::newRow("headers of a host") << QByteArray(
        "/api/*\n  Access-Control-Allow-Origin: https://app.example\n  Access-Control-Allow-Methods: GET, OPTIONS");
}

void ServerConfigurationTest::isRefusedAndSaysWhatItIs()
{
    QFETCH(const QByteArray, text);
    QCOMPARE(kindOfSnippet(text.toStdString()), SnippetKind::ServerConfiguration);
    const auto scenario = readSnippet(text.toStdString());
    QVERIFY(!scenario);
    QCOMPARE(QByteArray::fromStdString(textOf(scenario.error().message)),
        QByteArray("this is how a server is set up, and not what a browser asked or said"));
    for (const char* other : {"fetch(", "curl", "console"})
        QVERIFY2(textOf(scenario.error().suggestion).find(other) != std::string::npos, other);
}

void ServerConfigurationTest::besideAMessageItIsNotRead()
{
    const auto scenario = readSnippet((missing + "\n\n" + nginx).toStdString());
    QVERIFY(scenario.has_value());
    QVERIFY(scenario->notes.find("The server's configuration") != std::string::npos);
    QCOMPARE(runScenario(*scenario).actions[0].outcome.cause->reason, Reason::CorsMissingAllowOrigin);
    const auto alone = readSnippet(missing.toStdString());
    QVERIFY(alone.has_value());
    QVERIFY(alone->notes.find("The server's configuration") == std::string::npos);
}

void ServerConfigurationTest::besideACallItIsNotRead()
{
    const auto scenario =
        readSnippet(("fetch('http://localhost:2026/api', { method: 'POST' })\n\n" + nginx).toStdString());
    QVERIFY(scenario.has_value());
    QVERIFY(scenario->notes.find("The server's configuration") != std::string::npos);
}

void ServerConfigurationTest::headersThatAPageSetsAreACall()
{
    // A common mistake, and worth to be run.
    const auto scenario = readSnippet(
        "fetch('https://api.example/', { headers: { 'Access-Control-Allow-Origin': '*' } }).then(r => r.json())");
    QVERIFY(scenario.has_value());
    QVERIFY(scenario->notes.find("The server's configuration") == std::string::npos);
    QCOMPARE(runScenario(*scenario).actions[0].outcome.cause->reason, Reason::PreflightMissingAllowOrigin);
}

void ServerConfigurationTest::everyRecordedMessageIsOne()
{
    QFile file(QStringLiteral(FETCHSCOPE_TEST_DATA "/console/recorded.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int count = 0;
    for (const QJsonValue& value :
        QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("cases")].toArray()) {
        const QByteArray text = value.toObject()[QStringLiteral("message")].toString().toUtf8();
        const bool isOfCors = text.contains("Access-Control-Allow-") || text.contains("CORS");
        if (!isOfCors || !text.contains("://"))
            continue;
        ++count;
        QVERIFY2(kindOfSnippet(text.toStdString()) == SnippetKind::ConsoleMessage, text);
    }
    QVERIFY(count > 30);
}

void ServerConfigurationTest::aFormThatAPolicyHolds()
{
    const auto scenario =
        readSnippet("Sending form data to 'https://idp.example/oauth/authorize/?state=X' violates the "
                    "following Content Security Policy directive: \"form-action 'self'\". The request "
                    "has been blocked.");
    QVERIFY(scenario.has_value());
    const auto& request = std::get<RequestAction>(scenario->actions.at(0).what);
    QCOMPARE(request.initiator, InitiatorKind::Form);
    QCOMPARE(request.url, std::string("https://idp.example/oauth/authorize/?state=X"));
    const auto result = runScenario(*scenario);
    QVERIFY(result.actions[0].outcome.cause);
    QCOMPARE(result.actions[0].outcome.cause->reason, Reason::CspFormAction);
}

QTEST_GUILESS_MAIN(ServerConfigurationTest)
#include "tst_server_configuration.moc"
