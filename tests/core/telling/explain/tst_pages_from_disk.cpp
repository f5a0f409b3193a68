#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/explain/console_messages.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <string>

using namespace fetchscope;

namespace {

/// A page from disk that does this, under one browser's rules. Browsers tell the type of a file by its name.
Scenario scenarioOf(const std::string& action, std::string_view browser)
{
    const std::string page = "\"page\":{\"url\":\"file:///home/user/site/p.html\"}";
    std::string server;
    for (const auto& [ending, type] :
        {std::pair {".js", "text/javascript"}, {".css", "text/css"}, {".html", "text/html"}})
        server.append(R"({"match":{"url":"*)")
            .append(ending)
            .append(R"("},"respond":{"headers":[["Content-Type",")")
            .append(type)
            .append("\"]]}},");
    auto scenario = readScenario(
        "{\"fetchscope\":1," + page + ",\"actions\":[" + action + "],\"server\":[" + server + "{\"respond\":{}}]}");
    if (!scenario)
        return {};
    scenario->profile = *valueNamed<ProfileId>(browser);
    return *std::move(scenario);
}

} // namespace

/// What pages that were opened from disk get of the files beside them.
class PagesFromDiskTest : public QObject
{
    Q_OBJECT

private slots:
    void browsersDoWhatWasRecorded_data()
    {
        QTest::addColumn<QString>("browser");
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<bool>("used");
        QTest::addColumn<QStringList>("console");
        QFile file(FETCHSCOPE_TEST_DATA "/console/pages-from-disk.json");
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QJsonValue recorded : QJsonDocument::fromJson(file.readAll())["cases"].toArray()) {
            QStringList console;
            for (const QJsonValue line : recorded["console"].toArray())
                console << line.toString();
            const QString browser = recorded["browser"].toString();
            QTest::newRow(qPrintable(browser + " " + recorded["id"].toString()))
                << browser << QJsonDocument(recorded["action"].toObject()).toJson() << recorded["used"].toBool()
                << console;
        }
    }
    void browsersDoWhatWasRecorded()
    {
        QFETCH(QString, browser);
        QFETCH(QByteArray, action);
        QFETCH(bool, used);
        QFETCH(QStringList, console);
        const Scenario scenario = scenarioOf(action.toStdString(), browser.toStdString());
        const RunResult result = runScenario(scenario);
        const Verdict verdict = result.actions.at(0).outcome.verdict;
        QCOMPARE(verdict == Verdict::Exposed || verdict == Verdict::Opaque || verdict == Verdict::Navigated, used);
        const auto printed = consoleMessage(scenario.profile, scenario, result, result.actions.at(0));
        QStringList lines = printed ? QString::fromStdString(*printed).split('\n') : QStringList();
        lines.sort();
        console.sort();
        QCOMPARE(lines, console);
    }

    /// https://fetch.spec.whatwg.org/#scheme-fetch, step 3.4: "file" is left as an exercise, and refused where in
    /// doubt.
    void theStandardLoadsNone()
    {
        const Scenario scenario = scenarioOf(R"({"initiator":"img","url":"i.png"})", "standard");
        const RunResult result = runScenario(scenario);
        QVERIFY(result.actions.at(0).outcome.verdict == Verdict::Blocked);
    }

    /// Recorded of pages of the web: they load no files, in whatever way they ask.
    void pagesOfTheWebLoadNone()
    {
        for (const std::string_view browser : {"chromium", "firefox", "safari"}) {
            Scenario scenario = scenarioOf("{\"initiator\":\"img\",\"url\":\"file:///home/user/site/i.png\"}", browser);
            scenario.page = makePage(*parseUrl("http://app.example/"));
            const RunResult result = runScenario(scenario);
            QVERIFY(result.actions.at(0).outcome.verdict == Verdict::Blocked);
        }
    }
};

QTEST_GUILESS_MAIN(PagesFromDiskTest)
#include "tst_pages_from_disk.moc"
