#include "tests/conformance/comparison.h"

#include <QtTest>

using namespace fetchscope;
using namespace fetchscope::conformance;

/// The floors only rise: they are what was reached, rounded down.
class ConformanceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const std::string directory = FETCHSCOPE_TEST_DATA "/recordings";
        m_chromium = readAllRecordings(directory, "chromium");
        m_firefox = readAllRecordings(directory, "firefox");
        m_firstOfChromium = readRecordings(directory + "/chromium.ndjson.gz");
        m_firstOfFirefox = readRecordings(directory + "/firefox.ndjson.gz");
        QVERIFY(m_chromium.size() > 4700);
        QVERIFY(m_firefox.size() > 4700);
    }

    void theChromiumProfileAgreesWithChromium()
    {
        check(compareWithProfile(m_chromium, ProfileId::Chromium), 99.8, {{"elements", 98.5}});
    }

    void theFirefoxProfileAgreesWithFirefox() { check(compareWithProfile(m_firefox, ProfileId::Firefox), 99.8, {}); }

    void theStandardAgreesWhereTheBrowsersAgreeWithEachOther()
    {
        // Both browsers leave the standard in the same way here: an Accept-Language of their own on the preflight,
        // numbers over 64 bits in Range; the wildcard and Authorization, negative Max-Age.
        check(compareStandardWhereBrowsersAgree(m_firstOfChromium, m_firstOfFirefox), 97.0,
            {{"api", 97.5}, {"classify", 93.0}, {"preflight-cache", 91.0}, {"options", 94.0}, {"preflight", 98.0}});
    }

private:
    /// Families that are not named are held to 99.
    static void check(const Report& report, double floor, const std::map<std::string, double>& familyFloors)
    {
        QString failures;
        for (const std::string& failure : report.failures)
            failures += "\n  " + QString::fromStdString(failure);
        QVERIFY2(report.all.percent() >= floor,
            qPrintable(QString("%1 % agree, less than %2 %:%3").arg(report.all.percent()).arg(floor).arg(failures)));
        for (const auto& [family, count] : report.families) {
            const auto own = familyFloors.find(family);
            const double familyFloor = own == familyFloors.end() ? 99.0 : own->second;
            QVERIFY2(count.percent() >= familyFloor,
                qPrintable(QString("%1: %2 % agree, less than %3 %:%4")
                               .arg(QString::fromStdString(family))
                               .arg(count.percent())
                               .arg(familyFloor)
                               .arg(failures)));
        }
    }

    std::vector<Recording> m_chromium;
    std::vector<Recording> m_firefox;
    std::vector<Recording> m_firstOfChromium;
    std::vector<Recording> m_firstOfFirefox;
};

QTEST_GUILESS_MAIN(ConformanceTest)
#include "tst_conformance.moc"
