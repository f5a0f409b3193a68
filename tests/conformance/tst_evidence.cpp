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
        static const QRegularExpression caseId(QStringLiteral("\\b[a-z]+(?:-[a-z]+)*-\\d+-\\d+\\b"));
        int named = 0;
        for (const DifferenceInfo& info : allDifferences()) {
            const QString evidence = QString::fromStdString(std::string(info.evidence));
            for (auto matches = caseId.globalMatch(evidence); matches.hasNext(); ++named) {
                const QString id = matches.next().captured();
                QVERIFY2(ids.count(id.toStdString()) > 0, qPrintable(id + " of " + info.name.data()));
            }
        }
        QVERIFY(named > 100);
    }
};

QTEST_GUILESS_MAIN(EvidenceTest)
#include "tst_evidence.moc"
