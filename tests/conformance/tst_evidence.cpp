#include "core/engine/model/difference.h"
#include "tests/conformance/recording.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace fetchscope;
using namespace fetchscope::conformance;

/// What differences.def names as evidence can be looked up.
class EvidenceTest : public QObject
{
    Q_OBJECT

private slots:
    void everyDifferenceHasEvidence()
    {
        for (const DifferenceInfo& info : allDifferences())
            QVERIFY2(!info.evidence.empty(), info.name.data());
    }

    void everyCaseThatIsNamedWasRecorded()
    {
        std::set<std::string> ids;
        for (const char* browser : {"chromium", "firefox"}) {
            for (const Recording& recording : readAllRecordings(FETCHSCOPE_TEST_DATA "/recordings", browser))
                ids.insert(recording.id);
        }
        for (const Recording& recording : readRecordings(FETCHSCOPE_TEST_DATA "/recordings/webkit-use.ndjson.gz"))
            ids.insert(recording.id);
        // Those that were generated end in the seed and a number; the others begin with what they are about.
        static const QRegularExpression caseId(QStringLiteral(
            "(?<![A-Za-z0-9/-])(?:[a-z]+(?:-[a-z]+)*-\\d+-\\d+|hand-[a-z]+-\\d+|(?:lna|frame-if|frame-pg|"
            "use-img|use-video|use-css|preload-use|speculation-use)(?:-[A-Za-z0-9]+)+)\\b"));
        int named = 0;
        for (const DifferenceInfo& info : allDifferences()) {
            const QString evidence = QString::fromStdString(std::string(info.evidence));
            for (auto matches = caseId.globalMatch(evidence); matches.hasNext(); ++named) {
                const QString id = matches.next().captured();
                QVERIFY2(ids.count(id.toStdString()) > 0, qPrintable(id + " of " + info.name.data()));
            }
        }
        QVERIFY(named > 150);
    }
};

QTEST_GUILESS_MAIN(EvidenceTest)
#include "tst_evidence.moc"
