#include "core/engine/simulation/runner.h"
#include "core/reading/importers/snippet.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace fetchscope;

/// How a server is set up is no message of a browser, whatever header it names; it becomes the rules of one.
class ServerConfigurationTest : public QObject
{
    Q_OBJECT

private slots:
    void becomesRulesAndARequest_data();
    void becomesRulesAndARequest();
    void wordsAroundItSayWhatIsAsked();
    void isRefusedAndSaysWhatIsMissing_data();
    void isRefusedAndSaysWhatIsMissing();
    void isReadWhereItIsCutWithinAHeader();
    void besideAMessageItIsReadWhereItLeadsToIt();
    void besideACallItIsTheServer();
    void cookiesThatWereShownAreSentWithIt();
    void aStyleSheetAsksForItsFont_data();
    void aStyleSheetAsksForItsFont();
    void headersThatAPageSetsAreACall();
    void everyRecordedMessageIsOne();
    void aFormThatAPolicyHolds();
};

namespace {

const QByteArray nginx = R"(server {
    listen 2026;
    add_header 'Access-Control-Allow-Origin' '*' always;
    add_header 'Access-Control-Allow-Headers' '*' always;
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

void ServerConfigurationTest::becomesRulesAndARequest_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<bool>("isReadable");
    // It listens on this machine, which a page of the Internet would have to ask leave for.
    QTest::newRow("nginx") << nginx << QByteArray("http://localhost:3000/") << true;
    QTest::newRow("express") << QByteArray(
        "const cors = require('cors');\napp.use(cors({ origin: 'https://front.example', credentials: true }));")
                             << QByteArray("https://front.example/") << true;
    // What people write who copy the address of their page.
    QTest::newRow("express, a slash after the origin")
        << QByteArray("const cors = require('cors');\napp.use(cors({ origin: 'https://front.example/' }));")
        << QByteArray("https://front.example/") << false;
    QTest::newRow("fastapi, a path after the origin") << QByteArray(
        "from fastapi.middleware.cors import CORSMiddleware\napp.add_middleware(\n    CORSMiddleware,\n"
        "    allow_origins=[\"https://front.example/app\"],\n    allow_methods=[\"*\"],\n    allow_headers=[\"*\"],\n)")
                                                      << QByteArray("https://front.example/") << false;
    QTest::newRow("apache, where nothing answers the preflight's header")
        << QByteArray("<VirtualHost *:443>\n  ServerName api.example\n  Header always set "
                      "Access-Control-Allow-Origin \"https://front.example\"\n</VirtualHost>")
        << QByteArray("https://front.example/") << false;
    QTest::newRow("bucket as JSON") << QByteArray(
        "[ { \"AllowedOrigins\": [\"https://front.example\"], \"AllowedMethods\": [\"GET\"], \"ExposeHeaders\": "
        "[\"Access-Control-Allow-Origin\"] } ]")
                                    << QByteArray("https://front.example/") << true;
    QTest::newRow("bucket as XML") << QByteArray(
        "<CORSConfiguration><CORSRule><AllowedOrigin>https://front.example</AllowedOrigin>"
        "<AllowedMethod>GET</AllowedMethod></CORSRule></CORSConfiguration>")
                                   << QByteArray("https://front.example/") << true;
    QTest::newRow("fastapi") << QByteArray(
        "from fastapi.middleware.cors import CORSMiddleware\norigins = [\n    \"https://front.example\",\n]\n"
        "app.add_middleware(\n    CORSMiddleware,\n    allow_origins=origins,\n    allow_methods=[\"*\"],\n"
        "    allow_headers=[\"*\"],\n)")
                             << QByteArray("https://front.example/") << true;
    QTest::newRow("django") << QByteArray("CORS_ALLOWED_ORIGINS = [\n    \"https://front.example\",\n]")
                            << QByteArray("https://front.example/") << true;
    QTest::newRow("flask") << QByteArray("from flask_cors import CORS\nCORS(app, origins=['https://front.example'])")
                           << QByteArray("https://front.example/") << true;
    QTest::newRow("php") << QByteArray("<?php header(\"Access-Control-Allow-Origin: https://front.example\");"
                                       "header('Access-Control-Allow-Headers: Content-Type');")
                         << QByteArray("https://front.example/") << true;
    QTest::newRow("middleware of one's own") << QByteArray(
        "app.use((req, res, next) => {\n  res.header('Access-Control-Allow-Origin', req.headers.origin);\n"
        "  res.header('Access-Control-Allow-Headers', 'content-type');\n"
        "  if (req.method === 'OPTIONS') return res.sendStatus(204);\n  next();\n});")
                                             << QByteArray("https://app.example/") << true;
}

void ServerConfigurationTest::becomesRulesAndARequest()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, page);
    QFETCH(const bool, isReadable);
    QCOMPARE(kindOfSnippet(text.toStdString()), SnippetKind::ServerConfiguration);
    const auto scenario = readSnippet(text.toStdString());
    QVERIFY2(scenario.has_value(), scenario ? "" : describe(scenario.error()).c_str());
    QCOMPARE(QByteArray::fromStdString(scenario->page.creationUrl.href()), page);
    QVERIFY(!scenario->notes.empty());
    const RunResult result = runScenario(*scenario);
    const QByteArray reason =
        result.actions[0].outcome.cause ? infoOf(result.actions[0].outcome.cause->reason).code.data() : "";
    QVERIFY2((result.actions[0].outcome.verdict == Verdict::Exposed) == isReadable, reason);
    QVERIFY(result.warnings.empty());
}

void ServerConfigurationTest::wordsAroundItSayWhatIsAsked()
{
    const auto scenario = readSnippet(
        ("My front end at http://localhost:3000 posts JSON to http://localhost:2026/api/langgraph/threads and the "
         "browser says\nNo 'Access-Control-Allow-Origin' header on the preflight. The config does set it:\n\n"
            + nginx)
            .toStdString());
    QVERIFY(scenario.has_value());
    QCOMPARE(scenario->page.origin.serialize(), std::string_view("http://localhost:3000"));
    const auto& request = std::get<RequestAction>(scenario->actions.at(0).what);
    QCOMPARE(request.url, std::string("http://localhost:2026/api/langgraph/threads"));
    QCOMPARE(request.method.value_or(""), std::string("POST"));
    QVERIFY(request.headers && request.headers->front().second == "application/json");
}

void ServerConfigurationTest::isRefusedAndSaysWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("bucket without methods")
        << QByteArray("{ \"CORSRules\": [ { \"AllowedOrigins\": [\"https://app.example\"] } ] }");
}

void ServerConfigurationTest::isRefusedAndSaysWhatIsMissing()
{
    QFETCH(const QByteArray, text);
    QCOMPARE(kindOfSnippet(text.toStdString()), SnippetKind::ServerConfiguration);
    const auto scenario = readSnippet(text.toStdString());
    QVERIFY(!scenario);
    QVERIFY(textOf(scenario.error().message).starts_with("this is how a server is set up"));
    for (const char* other : {"nginx", "cors(", "curl"})
        QVERIFY2(textOf(scenario.error().suggestion).find(other) != std::string::npos, other);
}

void ServerConfigurationTest::isReadWhereItIsCutWithinAHeader()
{
    const auto scenario = readSnippet("if ($_SERVER['REQUEST_METHOD'] == 'OPTIONS') {\n"
                                      "    header('Access-Control-Allow-Origin: *');\n"
                                      "    header('Access-Control-Allow-Headers: Authorization, Content-Type");
    QVERIFY2(scenario.has_value(), scenario ? "" : describe(scenario.error()).c_str());
    QCOMPARE(scenario->server.front().method, std::string("OPTIONS"));
}

void ServerConfigurationTest::besideAMessageItIsReadWhereItLeadsToIt()
{
    const auto scenario = readSnippet((missing + "\n\n" + nginx).toStdString());
    QVERIFY(scenario.has_value());
    QVERIFY(scenario->notes.find("The server's configuration") != std::string::npos);
    QCOMPARE(runScenario(*scenario).actions[0].outcome.cause->reason, Reason::CorsMissingAllowOrigin);
    const auto alone = readSnippet(missing.toStdString());
    QVERIFY(alone.has_value());
    QVERIFY(alone->notes.find("The server's configuration") == std::string::npos);
    // Credentials that a wildcard does not allow: the configuration says as much as the message.
    const auto same =
        readSnippet("Access to fetch at 'https://api.example/x' from origin 'https://app.example' has been blocked by "
                    "CORS policy: The "
                    "value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' "
                    "when the request's "
                    "credentials mode is 'include'.\n\n```nginx\nserver {\n  location / {\n    add_header "
                    "Access-Control-Allow-Origin "
                    "*;\n    add_header X-Of-Configuration 1;\n    proxy_pass http://127.0.0.1:8000;\n  }\n}\n```\n");
    QVERIFY(same.has_value());
    const RunResult run = runScenario(*same);
    QCOMPARE(run.actions[0].outcome.cause->reason, Reason::CorsWildcardWithCredentials);
    QVERIFY(run.exchanges.back().responseHeaders->get("X-Of-Configuration") == "1");
}

void ServerConfigurationTest::besideACallItIsTheServer()
{
    const auto scenario =
        readSnippet(("fetch('http://localhost:2026/api/langgraph/x', { method: 'POST' })\n\n" + nginx).toStdString());
    QVERIFY(scenario.has_value());
    QVERIFY(scenario->server.size() > 1);
    QVERIFY(scenario->notes.find("langgraph") != std::string::npos);
    const RunResult result = runScenario(*scenario);
    QVERIFY(result.exchanges.at(0).responseHeaders->get("Access-Control-Allow-Origin") == "*");
}

/// Situation 11: of the answer people show the cookie that is not kept, and of the server what is set up.
void ServerConfigurationTest::cookiesThatWereShownAreSentWithIt()
{
    const auto scenario = readSnippet("app.use(cors({ origin: 'http://localhost:3000', credentials: true }));\n\n"
                                      "await fetch('https://api.example.org/me', { credentials: 'include' });\n\n"
                                      "HTTP/1.1 200 OK\nSet-Cookie: connect.sid=abc; Path=/; HttpOnly; SameSite=Lax\n");
    QVERIFY(scenario.has_value());
    QCOMPARE(scenario->page.origin.serialize(), std::string("http://localhost:3000"));
    const RunResult result = runScenario(*scenario);
    QCOMPARE(result.actions.at(0).outcome.verdict, Verdict::Exposed);
    // It comes from another site and has no SameSite=None.
    QCOMPARE(result.exchanges.at(0).refusedCookies.size(), std::size_t {1});
}

void ServerConfigurationTest::aStyleSheetAsksForItsFont_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<bool>("isUsed");
    QTest::newRow("the one that the bucket allows") << QByteArray("https://www.example.org") << true;
    QTest::newRow("another") << QByteArray("https://example.org") << false;
}

/// Situation 23: what the bucket is told decides, and not what a font usually gets.
void ServerConfigurationTest::aStyleSheetAsksForItsFont()
{
    QFETCH(QByteArray, origin);
    QFETCH(bool, isUsed);
    const QByteArray text = "The font is missing. The site is " + origin
        + " and the CORS settings of the bucket are\n\n"
          R"([{"AllowedHeaders": ["*"], "AllowedMethods": ["GET"], "AllowedOrigins": ["https://www.example.org"]}])"
          "\n\n@font-face {\n  font-family: 'A';\n  src: url('https://a.s3.amazonaws.com/a.woff2') "
          "format('woff2');\n}\n";
    const auto scenario = readSnippet(text.toStdString());
    QVERIFY(scenario.has_value());
    QCOMPARE(std::get<RequestAction>(scenario->actions.at(0).what).initiator, InitiatorKind::Font);
    QCOMPARE(scenario->page.origin.serialize(), origin.toStdString());
    QCOMPARE(runScenario(*scenario).actions.at(0).outcome.verdict != Verdict::Blocked, isUsed);
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
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("cases")].toArray();
    for (const auto& value : cases) {
        const QByteArray text = value.toObject()[QStringLiteral("message")].toString().toUtf8();
        const bool isOfCors = text.contains("Access-Control-Allow-") || text.contains("CORS");
        if (!isOfCors || !text.contains("://"))
            continue;
        ++count;
        // Or several of them.
        const SnippetKind kind = kindOfSnippet(text.toStdString());
        QVERIFY2(kind == SnippetKind::ConsoleMessage || kind == SnippetKind::Pieces, text);
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
