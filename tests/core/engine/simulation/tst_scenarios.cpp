#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/writing/report/result_writer.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <map>
#include <set>
#include <string>

using namespace fetchscope;

namespace {

/// All scenario files, with the name that a row has.
std::map<QString, QString> scenarioFiles()
{
    std::map<QString, QString> files;
    const QString roots[] = {FETCHSCOPE_RESOURCES "/scenarios", FETCHSCOPE_TEST_DATA "/scenarios"};
    for (const QString& root : roots) {
        QDirIterator iterator(root, {"*.json"}, QDir::Files, QDirIterator::Subdirectories);
        while (iterator.hasNext()) {
            const QString path = iterator.next();
            // Has every key that there is, for reading and writing; what it expects is not meant to hold.
            if (!path.endsWith("/everything.json"))
                files.emplace(path.mid(root.lastIndexOf('/') + 1), path);
        }
    }
    return files;
}

std::string readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll().toStdString();
}

QByteArray joined(const std::vector<std::string>& lines)
{
    QByteArray text;
    for (const std::string& line : lines)
        text += '\n' + QByteArray::fromStdString(line);
    return text;
}

QByteArray joined(const std::vector<Message>& messages)
{
    std::vector<std::string> lines;
    for (const Message& message : messages)
        lines.push_back(textOf(message));
    return joined(lines);
}

QByteArray unmet(const RunResult& result)
{
    QByteArray text;
    for (const ActionResult& action : result.actions) {
        if (!action.unmetExpectations.empty())
            text += "\naction " + QByteArray::number(action.index) + ':' + joined(action.unmetExpectations);
    }
    return text;
}

} // namespace

class TestScenarios : public QObject
{
    Q_OBJECT

private slots:
    void aScenarioDoesWhatItExpects_data()
    {
        QTest::addColumn<QString>("path");
        const auto files = scenarioFiles();
        QVERIFY(files.size() > 100);
        for (const auto& [name, path] : files)
            QTest::newRow(qPrintable(name)) << path;
    }

    void aScenarioDoesWhatItExpects()
    {
        QFETCH(QString, path);
        const auto scenario = readScenario(readFile(path));
        QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
        QVERIFY2(!scenario->title.empty(), "a title says what the scenario shows");
        QVERIFY2(!scenario->expect.empty(), "a scenario says what it expects");

        const RunResult first = runScenario(*scenario);
        QVERIFY2(first.warnings.empty(), joined(first.warnings).constData());
        QVERIFY2(first.meetsExpectations(), unmet(first).constData());
        // A run is a pure function of the scenario.
        const RunResult second = runScenario(*scenario);
        ResultWriter writer;
        const std::string bytes(writer.write(*scenario, first));
        QVERIFY2(bytes == writer.write(*scenario, second), "two runs gave different results");
        // And the trace is only a witness.
        const RunResult untraced = runScenario(*scenario, Tracing::Off);
        QCOMPARE(untraced.trace.size(), std::size_t {0});
        QVERIFY2(untraced.meetsExpectations(), unmet(untraced).constData());
        QCOMPARE(untraced.exchanges.size(), first.exchanges.size());
    }

    void builtInScenariosSayWhatToLookAt()
    {
        QDirIterator iterator(FETCHSCOPE_RESOURCES "/scenarios", {"*.json"}, QDir::Files);
        while (iterator.hasNext()) {
            const QString path = iterator.next();
            const auto scenario = readScenario(readFile(path));
            QVERIFY2(scenario, qPrintable(path));
            QVERIFY2(!scenario->notes.empty(), qPrintable(path));
            QVERIFY2(scenario->expect.size() == scenario->actions.size(), qPrintable(path));
            QVERIFY2(std::any_of(scenario->carried.begin(), scenario->carried.end(),
                         [](const auto& carried) { return carried.first == "x-chapter"; }),
                qPrintable(path));
        }
    }

    void everyInitiatorHasAScenario()
    {
        std::set<InitiatorKind> used;
        for (const auto& [name, path] : scenarioFiles()) {
            const auto scenario = readScenario(readFile(path));
            if (!scenario || scenario->expect.empty())
                continue;
            for (const Action& action : scenario->actions) {
                if (const auto* request = std::get_if<RequestAction>(&action.what))
                    used.insert(request->initiator);
            }
        }
        std::vector<std::string> faults;
        for (const InitiatorInfo& info : allInitiators()) {
            if (!used.contains(info.kind))
                faults.push_back(std::string(info.spelling) + " has no scenario");
        }
        QVERIFY2(faults.empty(), joined(faults).constData());
    }

    void everyReasonHasAScenarioThatProducesIt()
    {
        std::set<std::string_view> produced;
        for (const auto& [name, path] : scenarioFiles()) {
            const auto scenario = readScenario(readFile(path));
            if (!scenario)
                continue;
            for (const ActionResult& action : runScenario(*scenario, Tracing::Off).actions) {
                if (action.outcome.cause)
                    produced.insert(infoOf(action.outcome.cause->reason).code);
            }
        }
        std::vector<std::string> faults;
        for (const ReasonInfo& info : allReasons()) {
            if (produced.count(info.code) == 0)
                faults.push_back(std::string(info.code) + " has no scenario");
        }
        QVERIFY2(faults.empty(), joined(faults).constData());
    }
};

QTEST_GUILESS_MAIN(TestScenarios)
#include "tst_scenarios.moc"
