#include "core/engine/simulation/runner.h"
#include "core/reading/json/messages.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/writing/report/result_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <string>

using namespace fetchscope;

namespace {

const char* const preflighted =
    R"({"fetchscope":1,"x-id":"7","_note":{"a":[1]},)"
    R"("page":{"url":"https://app.example.test/"},)"
    R"("actions":[{"initiator":"fetch","url":"https://api.example.test/doc#f","init":{"method":"PUT","headers":{"X-Ping":"\u00e9"}}},)"
    R"({"wait":2},)"
    R"({"initiator":"fetch","url":"https://api.example.test/none"}],)"
    R"("server":[{"match":{"method":"OPTIONS"},"respond":{"status":204,"headers":[)"
    R"(["Access-Control-Allow-Origin","https://app.example.test"],["Access-Control-Allow-Methods","PUT"],)"
    R"(["Access-Control-Allow-Headers","x-ping"],["Access-Control-Max-Age","600"]]}},)"
    R"({"match":{"url":"https://api.example.test/doc"},"respond":{"headers":[["Access-Control-Allow-Origin","*"],)"
    R"(["Content-Type","text/plain"]],"body":"ok"}},)"
    R"({"match":{"url":"https://api.example.test/none"},"respond":{"status":500,"headers":[["X-\u0041","\u00ff\""]]}}],)"
    R"("expect":[{"verdict":"exposed"},{},{"verdict":"exposed"}]})";

QJsonObject resultOf(const char* json, Tracing tracing = Tracing::On)
{
    const auto scenario = readScenario(json);
    if (!scenario)
        qFatal("%s", describe(scenario.error()).c_str());
    const RunResult result = runScenario(*scenario, tracing);
    ResultWriter writer;
    const std::string_view text = writer.write(*scenario, result);
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray(text.data(), static_cast<qsizetype>(text.size())), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return document.object();
}

QStringList keysOf(const QJsonValue& value)
{
    return value.toObject().keys();
}

} // namespace

class TestResultWriter : public QObject
{
    Q_OBJECT

private slots:
    void theShapeIsThatOfTheFormat();
    void blockedOutcomesHaveTheirReason();
    void headerBytesAreCharacters();
    void stepsHaveTheirPlaceAndValues();
    void departuresHaveTheirName();
    void withoutTheTraceThereAreNoSteps();
    void unmetExpectationsAreListed();
    void warningsHaveCodes();
    void carriedKeysComeBack();
    void sameScenarioSameBytes();
    void errorLinesAreJson();
};

void TestResultWriter::theShapeIsThatOfTheFormat()
{
    const QJsonObject result = resultOf(preflighted);
    QCOMPARE(result["fetchscope"].toInt(), 1);
    QCOMPARE(result["profile"].toString(), QString("standard"));
    for (const char* key : {"actions", "preflightCacheEntries", "cookies", "warnings"})
        QVERIFY2(result[key].isArray(), key);
    const QJsonArray actions = result["actions"].toArray();
    QCOMPARE(actions.size(), 3);
    QCOMPARE(keysOf(actions[1]), QStringList {"index"});
    QCOMPARE(actions[1]["index"].toInt(), 1);

    const QJsonObject action = actions[0].toObject();
    QCOMPARE(
        action.keys(), (QStringList {"classification", "exchanges", "index", "outcome", "preflightCache", "trace"}));
    QCOMPARE(action["preflightCache"].toString(), QString("miss"));
    const QJsonObject classification = action["classification"].toObject();
    QCOMPARE(classification["relation"].toString(), QString("same-site"));
    QCOMPARE(classification["preflight"].toBool(), true);
    const QByteArray reasons = R"([{"code":"method","value":"PUT"},{"code":"header","name":"x-ping","value":"é"}])";
    QCOMPARE(QJsonDocument(classification["preflightReasons"].toArray()).toJson(QJsonDocument::Compact), reasons);
    const QJsonArray exchanges = action["exchanges"].toArray();
    QCOMPARE(exchanges.size(), 2);
    QCOMPARE(keysOf(exchanges[0]), (QStringList {"kind", "method", "requestHeaders", "response", "url"}));
    QCOMPARE(exchanges[0]["kind"].toString(), QString("preflight"));
    QCOMPARE(exchanges[1]["kind"].toString(), QString("request"));
    QCOMPARE(exchanges[1]["url"].toString(), QString("https://api.example.test/doc"));
    QCOMPARE(keysOf(exchanges[1]["response"]), (QStringList {"headers", "status"}));

    const QJsonObject outcome = action["outcome"].toObject();
    QCOMPARE(outcome.keys(),
        (QStringList {"consoleMessages", "decidedAt", "explanation", "exposedHeaders", "fixes", "reason", "redirected",
            "responseType", "status", "url", "verdict"}));
    QCOMPARE(outcome["verdict"].toString(), QString("exposed"));
    QCOMPARE(outcome["responseType"].toString(), QString("cors"));
    QVERIFY(outcome["reason"].isNull());
    QCOMPARE(outcome["decidedAt"]["anchor"].toString(), QString("concept-cors-check"));
    QCOMPARE(outcome["decidedAt"]["step"].toString(), QString("3"));
    QCOMPARE(outcome["exposedHeaders"].toArray(), QJsonArray {"content-type"});
    QCOMPARE(keysOf(outcome["consoleMessages"]), (QStringList {"chromium", "firefox", "safari"}));
    QVERIFY(outcome["consoleMessages"]["chromium"].isNull());
    QCOMPARE(result["preflightCacheEntries"].toArray().size(), 2);
}

void TestResultWriter::blockedOutcomesHaveTheirReason()
{
    const QJsonObject outcome = resultOf(preflighted)["actions"][2]["outcome"].toObject();
    QCOMPARE(outcome["verdict"].toString(), QString("blocked"));
    QCOMPARE(outcome["reason"].toString(), QString("cors-missing-allow-origin"));
    QCOMPARE(outcome["status"].toInt(-1), 0);
    QVERIFY(outcome["consoleMessages"]["chromium"].toString().contains("https://api.example.test/none"));
    QVERIFY(outcome["explanation"].toString().contains("500"));
}

void TestResultWriter::headerBytesAreCharacters()
{
    const QJsonObject result = resultOf(preflighted);
    const QJsonArray sent = result["actions"][0]["exchanges"][1]["requestHeaders"].toArray();
    QVERIFY(sent.contains(QJsonArray {"X-Ping", "é"}));
    const QJsonArray received = result["actions"][2]["exchanges"][0]["response"]["headers"].toArray();
    QCOMPARE(received.size(), 1);
    QCOMPARE(received[0].toArray(), (QJsonArray {"X-A", "ÿ\""}));
}

void TestResultWriter::departuresHaveTheirName()
{
    const char* const json =
        R"({"fetchscope":1,"page":{"url":"https://app.example.test/"},"profile":"chromium","profileOptions":)"
        R"({"redirect-after-preflight":"refuse"},"actions":[{"initiator":"fetch","url":"https://api.example.test/",)"
        R"("init":{"method":"PUT"}}],"server":[{"match":{"method":"OPTIONS"},"respond":{"headers":[)"
        R"(["Access-Control-Allow-Origin","*"],["Access-Control-Allow-Methods","PUT"]]}},)"
        R"({"respond":{"status":307,"headers":[["Access-Control-Allow-Origin","*"],["Location","/b"]]}}]})";
    const QJsonObject action = resultOf(json)["actions"][0].toObject();
    const QString name = QStringLiteral("redirect-after-preflight");
    QCOMPARE(action["outcome"]["decidedAt"]["difference"].toString(), name);
    int carriers = 0;
    for (const QJsonValue step : action["trace"].toArray())
        carriers += step["difference"].toString() == name ? 1 : 0;
    QCOMPARE(carriers, 1);
    // Where the standard decides, there is no such key.
    const QJsonValue other = resultOf(preflighted)["actions"][0];
    QVERIFY(!keysOf(other["outcome"]["decidedAt"]).contains(QStringLiteral("difference")));
}

void TestResultWriter::stepsHaveTheirPlaceAndValues()
{
    const QJsonArray trace = resultOf(preflighted)["actions"][2]["trace"].toArray();
    QVERIFY(trace.size() > 5);
    bool hasExchange = false;
    for (const QJsonValue step : trace) {
        QCOMPARE(
            keysOf(step), (QStringList {"algorithm", "anchor", "data", "depth", "exchange", "result", "step", "text"}));
        QVERIFY(!step["text"].toString().contains('{'));
        QVERIFY(step["exchange"].isNull() || step["exchange"].toInt(-1) == 0);
        hasExchange = hasExchange || !step["exchange"].isNull();
    }
    QVERIFY(hasExchange);
}

void TestResultWriter::withoutTheTraceThereAreNoSteps()
{
    const QJsonObject action = resultOf(preflighted, Tracing::Off)["actions"][0].toObject();
    QVERIFY(action["trace"].isArray());
    QVERIFY(action["trace"].toArray().isEmpty());
}

void TestResultWriter::unmetExpectationsAreListed()
{
    const QJsonArray unmet = resultOf(preflighted)["expectations"].toArray();
    QCOMPARE(unmet.size(), 1);
    QCOMPARE(unmet[0]["action"].toInt(), 2);
    QVERIFY(!unmet[0]["message"].toString().isEmpty());
    QCOMPARE(unmet[0]["code"].toString(), QString("simulation.value-unmet"));
    QCOMPARE(unmet[0]["values"].toArray().size(), 3);
    const QJsonObject without = resultOf(R"({"fetchscope":1,"page":{"url":"https://a.test/"}})");
    QVERIFY(!without.contains("expectations"));
}

void TestResultWriter::warningsHaveCodes()
{
    const QJsonObject result = resultOf(R"({"fetchscope":1,"page":{"url":"http://a.test/","serviceWorker":[]},
        "actions":[{"initiator":"fetch","url":"/x"}]})");
    const QJsonArray warnings = result["warnings"].toArray();
    QCOMPARE(warnings.size(), 2);
    QCOMPARE(warnings[1].toString(),
        QString("No rule of the server matches GET http://a.test/x; it was answered with 404."));
    const QJsonArray messages = result["warningMessages"].toArray();
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages[0]["code"].toString(), QString("simulation.no-service-worker-possible"));
    QCOMPARE(messages[0]["values"][0]["code"].toString(), QString("fetch.page-not-secure-context"));
    QCOMPARE(messages[1]["code"].toString(), QString("simulation.no-rule-matches"));
    QCOMPARE(messages[1]["values"].toArray(), QJsonArray {"GET http://a.test/x"});
}

void TestResultWriter::carriedKeysComeBack()
{
    const QJsonObject result = resultOf(preflighted);
    QCOMPARE(result["x-id"].toString(), QString("7"));
    QCOMPARE(result["_note"]["a"][0].toInt(), 1);
}

void TestResultWriter::sameScenarioSameBytes()
{
    const auto scenario = readScenario(preflighted);
    QVERIFY(scenario);
    Runner runner;
    ResultWriter writer;
    const std::string first(writer.write(*scenario, runner.run(*scenario, Tracing::On)));
    const std::string second(writer.write(*scenario, runner.run(*scenario, Tracing::On)));
    QCOMPARE(second, first);
    QCOMPARE(first.find('\n'), std::string::npos);
}

void TestResultWriter::errorLinesAreJson()
{
    const InputError unknown {"/a \"b\"", say<messages::UnknownKey>(), say<messages::DidYouMean>("c\n")};
    QCOMPARE(errorLine(7, unknown),
        std::string(R"({"fetchscope":1,"error":{"line":7,"message":"/a \"b\": unknown key, did you mean \"c\n\"?",)"
                    R"("code":"json.unknown-key","values":[],"where":"/a \"b\"",)"
                    R"("suggestion":{"text":"did you mean \"c\n\"?","code":"json.did-you-mean","values":["c\n"]}}})"));
    // Words of ours can be told from what a person wrote.
    const InputError wrong {say<messages::Line>(3), say<messages::MustBe>(say<messages::AList>(), "a list"), {}};
    QCOMPARE(errorLine(1, wrong),
        std::string(R"({"fetchscope":1,"error":{"line":1,"message":"line 3: must be a list, not a list",)"
                    R"("code":"json.must-be","values":[{"text":"a list","code":"json.a-list","values":[]},"a list"],)"
                    R"("where":{"text":"line 3","code":"json.line","values":["3"]}}})"));
}

QTEST_GUILESS_MAIN(TestResultWriter)
#include "tst_result_writer.moc"
