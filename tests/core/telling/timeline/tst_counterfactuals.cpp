#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/timeline/counterfactuals.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <map>

using namespace fetchscope;

namespace {

/// How many questions of a kind were asked, and of which nothing is said that would have changed the answer.
struct Count
{
    int asked = 0;
    QStringList without;
};

} // namespace

/// Whoever answered is told what would have had to be different, of nearly every question on the scenarios that there
/// are. What it says was run, so it is never wrong; here is counted how often there is something to say.
class CounterfactualsTest : public QObject
{
    Q_OBJECT

private slots:
    void nearlyEveryQuestionHasOne();
};

void CounterfactualsTest::nearlyEveryQuestionHasOne()
{
    std::map<QuestionKind, Count> counts;
    QDirIterator files(QStringLiteral(FETCHSCOPE_RESOURCES "/scenarios"), {QStringLiteral("*.json")}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = readScenario(file.readAll().toStdString());
        QVERIFY(read);
        const auto scenario = std::make_shared<const Scenario>(*read);
        const Run run {scenario, runScenario(*scenario)};
        for (const Question& question : questionsOf(run, TimelineLayout(*scenario, run.result))) {
            Count& count = counts[question.kind];
            ++count.asked;
            const auto other = counterfactualOf(run, question);
            if (!other) {
                count.without << QFileInfo(file).fileName() + QStringLiteral(": ")
                        + QString::fromStdString(question.text + " " + question.answers[question.right]);
                continue;
            }
            QVERIFY(other->answer != question.answers[question.right] && !other->change.empty());
        }
    }
    int kinds = 0;
    for (const auto& [kind, count] : counts) {
        // Where two rules say the same, no one change helps.
        if (count.without.size() * 4 <= count.asked)
            continue;
        ++kinds;
        qWarning("%s: %d of %d have none", std::string(infoOf(kind).code).c_str(),
            static_cast<int>(count.without.size()), count.asked);
        for (const QString& question : count.without)
            qWarning("    %s", qPrintable(question));
    }
    QCOMPARE(kinds, 0);
}

QTEST_GUILESS_MAIN(CounterfactualsTest)
#include "tst_counterfactuals.moc"
