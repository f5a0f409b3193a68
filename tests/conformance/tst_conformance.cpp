#include "tests/conformance/comparison.h"
#include "tests/conformance/known_disagreements.h"

#include <QtTest>

#include <algorithm>
#include <string>

using namespace fetchscope;
using namespace fetchscope::conformance;

/// Every recorded case agrees but those of known-disagreements.txt, and none of those does.
class ConformanceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const std::string directory = FETCHSCOPE_TEST_DATA "/recordings";
        m_chromium = readAllRecordings(directory, "chromium");
        m_firefox = readAllRecordings(directory, "firefox");
        m_webkit = readAllRecordings(directory, "webkit");
        m_known = KnownDisagreements::read(FETCHSCOPE_KNOWN_DISAGREEMENTS);
        QVERIFY(m_chromium.size() > 4700);
        QVERIFY(m_firefox.size() > 4700);
        QVERIFY(m_webkit.size() > 3500);
    }

    void theChromiumProfileAgreesWithChromium()
    {
        check("chromium", compareWithProfile(m_chromium, ProfileId::Chromium), "Chromium");
    }

    void theFirefoxProfileAgreesWithFirefox()
    {
        check("firefox", compareWithProfile(m_firefox, ProfileId::Firefox), "Firefox");
    }

    /// Over libsoup and GStreamer, where Safari has CFNetwork and AVFoundation: what is theirs is passed over, or
    /// listed.
    void theSafariProfileAgreesWithWebKit()
    {
        check("safari", compareWithProfile(m_webkit, ProfileId::Safari), "Safari, held to WebKitGTK");
    }

    void theStandardAgreesWhereTheBrowsersAgreeWithEachOther()
    {
        const Report report = compareStandardWhereBrowsersAgree(m_chromium, m_firefox);
        checkReasons("standard", report);
        for (const std::string& row : tableRowsOfStandard(report))
            checkTable(row);
    }

    void whatAGeneratorMadeIsToldFromWhatWasWrittenByHand()
    {
        const auto isGenerated = [this](const char* id) {
            const auto found = std::find_if(
                m_chromium.begin(), m_chromium.end(), [id](const Recording& recording) { return recording.id == id; });
            return found != m_chromium.end() && found->isGenerated;
        };
        QVERIFY(isGenerated("redirect-1-271"));
        QVERIFY(isGenerated("http-cache-9903-28"));
        QVERIFY(isGenerated("mixc-82-35"));
        QVERIFY(!isGenerated("two-faults-1-234"));
        QVERIFY(!isGenerated("hand-csp-140"));
        QVERIFY(!isGenerated("cache-mode-redirect-by-hand-12"));
    }

    void everyProfileOfTheListIsCompared()
    {
        for (const std::string& profile : m_known.profiles())
            QVERIFY2(profile == "chromium" || profile == "firefox" || profile == "safari" || profile == "standard",
                profile.c_str());
    }

private:
    void check(const char* profile, const Report& report, const char* title)
    {
        checkReasons(profile, report);
        checkTable(tableRow(title, report.all, report.console));
    }

    /// What does not agree is in the list, with its reason, and nothing else is.
    void checkReasons(const char* profile, const Report& report)
    {
        QString text;
        for (const std::string& fault : m_known.faults(profile, report))
            text += "\n  " + QString::fromStdString(fault);
        QVERIFY2(text.isEmpty(), qPrintable(text));
    }

    /// The guide's table has the row.
    void checkTable(const std::string& row)
    {
        QFile page(QStringLiteral(FETCHSCOPE_TABLE));
        QVERIFY(page.open(QIODevice::ReadOnly));
        QVERIFY2(page.readAll().contains(row.c_str()), (std::string(FETCHSCOPE_TABLE) + " lacks " + row).c_str());
    }

    std::vector<Recording> m_chromium;
    std::vector<Recording> m_firefox;
    std::vector<Recording> m_webkit;
    KnownDisagreements m_known;
};

QTEST_GUILESS_MAIN(ConformanceTest)
#include "tst_conformance.moc"
