#include "core/telling/checks/check_source.h"

#include <QTest>

using namespace fetchscope;

namespace {

const std::string scenario = R"({ "fetchscope": 1, "page": { "url": "https://app.example/" },)"
                             R"( "actions": [ { "wait": 1 } ], "expect": [ { "verdict": "exposed" } ] })";

struct Found
{
    QStringList scenarios;
    std::vector<std::size_t> lines;
    int policies = 0;
    QByteArray error;
};

Found found(const std::string& text, bool isLines = false)
{
    Found result;
    CheckSourceReader reader;
    const auto read = reader.read(text, isLines,
        {[&result](const SourceScenario& source) {
             result.scenarios << (source.scenario ? QString::number(source.number)
                                                  : QString::fromStdString(describe(source.scenario.error())));
             result.lines.push_back(source.lineOf("/expect/0"));
         },
            [&result](const ServerPolicy&) { ++result.policies; }});
    if (!read)
        result.error = QByteArray::fromStdString(describe(read.error()));
    return result;
}

} // namespace

class CheckSourceTest : public QObject
{
    Q_OBJECT

private slots:
    void whatItIsIsToldByItsKeys();
    void severalScenariosAreCounted();
    void linesAreThoseOfTheFile();
    void whatIsNeitherIsSaid_data();
    void whatIsNeitherIsSaid();
};

void CheckSourceTest::whatItIsIsToldByItsKeys()
{
    QCOMPARE(found(scenario).scenarios, QStringList {"0"});
    const Found policy = found(R"({ "fetchscopePolicy": 1, "origins": ["https://app.example"] })");
    QCOMPARE(policy.policies, 1);
    QVERIFY(policy.scenarios.isEmpty());
}

void CheckSourceTest::severalScenariosAreCounted()
{
    QCOMPARE(found("[" + scenario + ",\n" + scenario + "]").scenarios, (QStringList {"1", "2"}));
    QCOMPARE(found(scenario + "\n\n" + scenario + "\n", true).scenarios, (QStringList {"1", "2"}));
    // One that is wrong does not hide the others.
    const Found wrong = found("[ { \"fetchscope\": 1 }, " + scenario + "]");
    QCOMPARE(wrong.scenarios.size(), 2);
    QVERIFY(wrong.scenarios.front().contains(QStringLiteral("page")));
    QCOMPARE(wrong.scenarios.back(), QStringLiteral("2"));
}

void CheckSourceTest::linesAreThoseOfTheFile()
{
    QCOMPARE(found("{ \"fetchscope\": 1,\n \"page\": { \"url\": \"https://app.example/\" },\n \"actions\": [ { "
                   "\"wait\": 1 } ], \"expect\": [\n {} ] }")
                 .lines,
        std::vector<std::size_t> {4});
    QCOMPARE(found("[\n" + scenario + ",\n" + scenario + "]").lines, (std::vector<std::size_t> {2, 3}));
    QCOMPARE(found("\n" + scenario + "\n" + scenario, true).lines, (std::vector<std::size_t> {2, 3}));
}

void CheckSourceTest::whatIsNeitherIsSaid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("part");
    const QByteArray neither = "neither a scenario nor the policy of a server";
    QTest::newRow("another JSON file") << QByteArray(R"({ "name": "app", "version": "1.0" })") << neither;
    QTest::newRow("a recording") << QByteArray(R"({ "log": { "entries": [] } })") << neither;
    QTest::newRow("an empty list") << QByteArray("[]") << neither;
    QTest::newRow("a list of something") << QByteArray("[ 1, 2 ]") << neither;
    QTest::newRow("a text") << QByteArray("\"fetchscope\"") << neither;
    QTest::newRow("no JSON") << QByteArray("{ \"fetchscope\": 1,\n") << QByteArray("line 2");
    QTest::newRow("nothing") << QByteArray() << QByteArray("empty");
    QTest::newRow("a wrong policy") << QByteArray(R"({ "fetchscopePolicy": 1, "origins": ["app"] })")
                                    << QByteArray("/origins/0");
}

void CheckSourceTest::whatIsNeitherIsSaid()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, part);
    const Found result = found(text.toStdString());
    QVERIFY2(result.error.contains(part), result.error);
    QVERIFY(result.scenarios.isEmpty());
}

QTEST_GUILESS_MAIN(CheckSourceTest)
#include "tst_check_source.moc"
