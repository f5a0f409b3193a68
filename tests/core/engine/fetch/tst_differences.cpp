#include "tests/core/engine/fetch/departures.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace fetchscope;
using namespace fetchscope::tests;

/// The rows of differences.def mean something to the engine.
class DifferencesTest : public QObject
{
    Q_OBJECT

private slots:
    /// Without it a row of differences.def would be told and change nothing. Marking one is no question.
    void everyDifferenceIsAskedFor()
    {
        static const QRegularExpression question(QStringLiteral(
            "(?:\\bdeparts\\((?:[^,();{}]+(?:\\(\\))?,\\s*)?|\\bvalue\\(|\\bchoice<)\\s*Difference::(\\w+)"));
        std::set<QString> asked;
        QDirIterator files(QStringLiteral(FETCHSCOPE_RESOURCES "/../core/engine"),
            {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (auto found = question.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext();)
                asked.insert(found.next().captured(1));
        }
        constexpr const char* differences[] {
#define DIFFERENCE(enumerator, ...) #enumerator,
#include "core/engine/model/differences.def"
#undef DIFFERENCE
        };
        for (const char* difference : differences)
            QVERIFY2(asked.count(QString::fromLatin1(difference)) > 0, difference);
    }

    void anOptionIsADifferenceToo()
    {
        Conversation talk;
        putWithPreflight(talk, {{"Access-Control-Allow-Headers", "authorization"}});
        talk.scenario().profileOptions = {{"preflight-max-age-limit", "1"}};
        QCOMPARE(differenceAt(talk.result(), StepId::PreflightMaxAgeLimit), QByteArray("preflight-max-age-limit"));
    }
};

QTEST_GUILESS_MAIN(DifferencesTest)
#include "tst_differences.moc"
