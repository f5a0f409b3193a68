#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <string>

using namespace fetchscope;

namespace {

/// Everything that a scenario can hold, as the writer lays it out.
std::string canonicalText()
{
    QFile file(FETCHSCOPE_TEST_DATA "/scenarios/everything.json");
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return file.readAll().toStdString();
}

const char* const ofServiceWorker =
    R"({"fetchscope":1,"page":{"url":"https://app.example/","serviceWorker":[)"
    R"({"match":{"url":"https://app.example/*"},"respond":{"type":"opaque","status":206,)"
    R"("headers":[["X-A","1"]],"body":"text","credentials":"include","url":["https://a.example/","https://b.example/"]}},)"
    R"({"respond":"network","x-note":1}]},"actions":[]})";

} // namespace

class TestScenarioWriter : public QObject
{
    Q_OBJECT

private slots:
    void everythingComesBackAsItWas();
    void whatAServiceWorkerAnswersComesBack();
    void compactReadsBackToo();
    void defaultsAreLeftOut();
    void filesReadAgainGiveTheSameScenario_data();
    void filesReadAgainGiveTheSameScenario();
};

void TestScenarioWriter::everythingComesBackAsItWas()
{
    const std::string canonical = canonicalText();
    const auto scenario = readScenario(canonical);
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    const std::string written = writeScenario(*scenario);
    // Line by line, so that a difference is seen.
    const auto lines = QString::fromStdString(written).split('\n');
    const auto expected = QString::fromStdString(canonical).split('\n');
    for (qsizetype i = 0; i < std::min(lines.size(), expected.size()); ++i)
        QCOMPARE(lines[i], expected[i]);
    QCOMPARE(lines.size(), expected.size());
}

void TestScenarioWriter::compactReadsBackToo()
{
    const auto scenario = readScenario(canonicalText());
    QVERIFY(scenario);
    const std::string compact = writeScenario(*scenario, JsonWriter::Layout::Compact);
    QCOMPARE(std::count(compact.begin(), compact.end(), '\n'), 1);
    const auto again = readScenario(compact);
    QVERIFY(again);
    QCOMPARE(writeScenario(*again), writeScenario(*scenario));
}

void TestScenarioWriter::defaultsAreLeftOut()
{
    const std::string expected =
        R"({"fetchscope":1,"profile":"standard","page":{"url":"https://a.test/","sandboxed":true}})";
    const auto scenario = readScenario(expected);
    QVERIFY(scenario);
    QCOMPARE(writeScenario(*scenario, JsonWriter::Layout::Compact), expected + "\n");
}

void TestScenarioWriter::filesReadAgainGiveTheSameScenario_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(FETCHSCOPE_RESOURCES "/scenarios");
    for (const QString& name : folder.entryList({"*.json"}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    if (folder.entryList({"*.json"}).isEmpty())
        QTest::newRow("none yet") << QString();
}

void TestScenarioWriter::filesReadAgainGiveTheSameScenario()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("no built-in scenarios");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto scenario = readScenario(file.readAll().toStdString());
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    const std::string written = writeScenario(*scenario);
    const auto again = readScenario(written);
    QVERIFY2(again, again ? "" : describe(again.error()).c_str());
    QCOMPARE(writeScenario(*again), written);
}

void TestScenarioWriter::whatAServiceWorkerAnswersComesBack()
{
    const auto scenario = readScenario(ofServiceWorker);
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    QCOMPARE(scenario->serviceWorker->size(), std::size_t {2});
    const std::string written = writeScenario(*scenario);
    const auto again = readScenario(written);
    QVERIFY(again);
    QCOMPARE(writeScenario(*again), written);
    const ServiceWorkerRule& rule = again->serviceWorker->front();
    QCOMPARE(rule.status, std::uint16_t {206});
    QCOMPARE(rule.urlList.size(), std::size_t {2});
    QCOMPARE(*rule.body, std::string("text"));
    QVERIFY(rule.credentials == CredentialsMode::Include);
    QVERIFY(rule.isAnswered && !again->serviceWorker->back().isAnswered);
}

QTEST_GUILESS_MAIN(TestScenarioWriter)
#include "tst_scenario_writer.moc"
