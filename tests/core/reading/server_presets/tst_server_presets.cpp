#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/server_preset_rules.h"
#include "core/reading/server_presets/server_presets.h"
#include "tests/core/reading/recorded_exchanges.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

namespace {

QJsonObject readJson(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", qPrintable(path), qPrintable(error.errorString()));
    return document.object();
}

ServerRule applicationThatAnswers(int status)
{
    ServerRule base;
    ServerResponse response;
    response.status = static_cast<std::uint16_t>(status);
    response.headers = std::make_shared<const HeaderList>();
    base.respond = std::move(response);
    return base;
}

/// A header list of which only those that were asked for count: some servers answer with a part of what they allow.
QStringList allowedOf(const CorsHeaders& headers, const QString& name, const QJsonObject& asked)
{
    const auto found = headers.find(name);
    if (found == headers.end())
        return {};
    QStringList allowed;
    for (const QString& one : namesIn(asked[QStringLiteral("Access-Control-Request-Headers")].toString())) {
        if (found->second.contains(one) || found->second.contains(QLatin1String("*")))
            allowed << one;
    }
    return allowed;
}

QByteArray scenarioWith(const char* server)
{
    return QByteArray("{ \"fetchscope\": 1, \"page\": { \"url\": \"https://app.example/\" }, \"server\": ") + server
        + " }";
}

} // namespace

/// Presets answer as the servers did that they copy.
class ServerPresetsTest : public QObject
{
    Q_OBJECT

private slots:
    void answersAreThoseOfTheServer_data();
    void answersAreThoseOfTheServer();
    void everyPresetSaysWhatItCopies();
    void everyPresetIsRead();
    void aScenarioTakesOneByName();
    void whatTheProgramAnswersStays();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
};

void ServerPresetsTest::answersAreThoseOfTheServer_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(FETCHSCOPE_TEST_DATA "/servers"));
    const QStringList files = folder.entryList({QStringLiteral("*.json")});
    QVERIFY(files.size() >= 15);
    for (const QString& name : files)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void ServerPresetsTest::answersAreThoseOfTheServer()
{
    QFETCH(const QString, path);
    const QJsonObject recorded = readJson(path);
    const ServerPreset* preset = serverPresetNamed(recorded[QStringLiteral("preset")].toString().toStdString());
    QVERIFY(preset);
    const QByteArray options =
        QJsonDocument(recorded[QStringLiteral("options")].toObject()).toJson(QJsonDocument::Compact);
    const QJsonArray exchanges = recorded[QStringLiteral("exchanges")].toArray();
    QVERIFY(exchanges.size() > 100);
    for (const auto& value : exchanges) {
        const QJsonObject exchange = value.toObject();
        const auto rules = rulesOfServerPreset(*preset, options.toStdString(),
            applicationThatAnswers(exchange[QStringLiteral("applicationStatus")].toInt()));
        QVERIFY(rules.has_value());
        AnswerByRules answer = answerOf(*rules, exchange, QStringLiteral("https://api.example/"));
        CorsHeaders expected = headersOf(exchange[QStringLiteral("responseHeaders")].toArray());
        const QJsonObject asked = exchange[QStringLiteral("headers")].toObject();
        const QString allowHeaders = QStringLiteral("access-control-allow-headers");
        const QByteArray what = QJsonDocument(exchange).toJson(QJsonDocument::Compact)
            + "\nby the rules: " + QByteArray::number(answer.status) + described(answer.headers);
        QVERIFY2(allowedOf(answer.headers, allowHeaders, asked) == allowedOf(expected, allowHeaders, asked), what);
        answer.headers.erase(allowHeaders);
        expected.erase(allowHeaders);
        QVERIFY2(answer.headers == expected, what);
        QVERIFY2(answer.status == exchange[QStringLiteral("status")].toInt(), what);
    }
}

void ServerPresetsTest::everyPresetSaysWhatItCopies()
{
    QVERIFY(serverPresets().size() >= 9);
    for (const ServerPreset& preset : serverPresets()) {
        for (const std::string* text : {&preset.title, &preset.framework, &preset.version, &preset.about})
            QVERIFY2(!text->empty(), preset.name.c_str());
        QVERIFY2(preset.source.starts_with("https://"), preset.name.c_str());
        for (const ServerPresetOption& option : preset.options)
            QVERIFY2(!option.about.empty(), option.name.c_str());
    }
}

void ServerPresetsTest::everyPresetIsRead()
{
    for (const ServerPreset& preset : serverPresets()) {
        // Also with every option given as it is by default.
        std::string options = "{";
        for (const ServerPresetOption& option : preset.options)
            options.append(options.size() > 1 ? ",\"" : "\"")
                .append(option.name)
                .append("\":")
                .append(option.byDefault);
        options += "}";
        const auto rules = rulesOfServerPreset(preset, {}, applicationThatAnswers(200));
        const auto same = rulesOfServerPreset(preset, options, applicationThatAnswers(200));
        QVERIFY2(rules.has_value() && same.has_value(), preset.name.c_str());
        QVERIFY2(!rules->empty() && rules->size() == same->size(), preset.name.c_str());
    }
}

void ServerPresetsTest::aScenarioTakesOneByName()
{
    const auto scenario = readScenario(
        scenarioWith("[ { \"preset\": \"express-cors\", \"options\": { \"origin\": [\"https://app.example\"] },"
                     "    \"match\": { \"url\": \"https://api.example/*\" } },"
                     "  { \"respond\": { \"status\": 503 } } ]")
            .toStdString());
    QVERIFY2(scenario.has_value(), scenario ? "" : describe(scenario.error()).c_str());
    QVERIFY(scenario->server.size() > 2);
    const QJsonObject exchange {{QStringLiteral("method"), QStringLiteral("GET")},
        {QStringLiteral("headers"), QJsonObject {{QStringLiteral("Origin"), QStringLiteral("https://app.example")}}}};
    const AnswerByRules answer = answerOf(scenario->server, exchange, QStringLiteral("https://api.example/x"));
    QCOMPARE(answer.headers.at(QStringLiteral("access-control-allow-origin")), QStringList {"https://app.example"});
    // Beyond its URLs the next rule answers.
    QCOMPARE(answerOf(scenario->server, exchange, QStringLiteral("https://other.example/")).status, 503);
}

void ServerPresetsTest::whatTheProgramAnswersStays()
{
    const auto scenario =
        readScenario(scenarioWith("[ { \"preset\": \"flask-cors\", \"respond\": { \"status\": 201, \"body\": \"x\","
                                  "    \"headers\": [[\"Content-Type\", \"text/plain\"]] } } ]")
                         .toStdString());
    QVERIFY(scenario.has_value());
    const auto& response = std::get<ServerResponse>(scenario->server.back().respond);
    QCOMPARE(response.status, std::uint16_t {201});
    QCOMPARE(*response.body, std::string("x"));
    QVERIFY(response.headers->get("Content-Type") == "text/plain");
}

void ServerPresetsTest::whatIsWrongIsSaid_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("name") << QByteArray("[ { \"preset\": \"expres-cors\" } ]")
                          << QByteArray("/server/0/preset: there is no preset \"expres-cors\", did you mean "
                                        "\"express-cors\"?");
    QTest::newRow("option") << QByteArray("[ { \"preset\": \"express-cors\", \"options\": { \"orgin\": \"*\" } } ]")
                            << QByteArray("/server/0/options/orgin: the preset has no option \"orgin\", did you mean "
                                          "\"origin\"?");
    QTest::newRow("kind") << QByteArray("[ { \"preset\": \"fastapi\", \"options\": { \"allow_origins\": \"*\" } } ]")
                          << QByteArray("/server/0/options/allow_origins: \"allow_origins\" does not take this, it "
                                        "takes list");
    QTest::newRow("options") << QByteArray("[ { \"preset\": \"fastapi\", \"options\": [] } ]")
                             << QByteArray("/server/0/options: options are an object");
    QTest::newRow("key") << QByteArray("[ { \"preset\": \"fastapi\", \"option\": {} } ]")
                         << QByteArray("/server/0/option: unknown key, did you mean \"options\"?");
    QTest::newRow("URL") << QByteArray("[ { \"preset\": \"fastapi\", \"match\": { \"url\": \"/x\" } } ]")
                         << QByteArray("/server/0/match/url: ");
    QTest::newRow("expression") << QByteArray(
        "[ { \"preset\": \"express-cors\", \"options\": { \"origin\": [ { \"regexp\": \"(\" } ] } } ]")
                                << QByteArray("/server/0/options: the regular expression is faulty: ");
}

void ServerPresetsTest::whatIsWrongIsSaid()
{
    QFETCH(const QByteArray, server);
    QFETCH(const QByteArray, error);
    const auto scenario = readScenario(scenarioWith(server).toStdString());
    QVERIFY(!scenario);
    const QByteArray said = QByteArray::fromStdString(describe(scenario.error()));
    QVERIFY2(said.startsWith(error), said);
}

QTEST_GUILESS_MAIN(ServerPresetsTest)
#include "tst_server_presets.moc"
