#include "tests/conformance/comparison.h"
#include "tests/conformance/known_disagreements.h"

#include <QtTest>

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
        check("chromium", "Chromium", compareWithProfile(m_chromium, ProfileId::Chromium));
    }

    void theFirefoxProfileAgreesWithFirefox()
    {
        check("firefox", "Firefox", compareWithProfile(m_firefox, ProfileId::Firefox));
    }

    /// Over libsoup and GStreamer, where Safari has CFNetwork and AVFoundation: what is theirs is passed over, or
    /// listed.
    void theSafariProfileAgreesWithWebKit()
    {
        check("safari", "Safari, held to WebKitGTK", compareWithProfile(m_webkit, ProfileId::Safari));
    }

    void theStandardAgreesWhereTheBrowsersAgreeWithEachOther()
    {
        check("standard", "Standard, where both browsers agree",
            compareStandardWhereBrowsersAgree(m_chromium, m_firefox));
    }

    void everyProfileOfTheListIsCompared()
    {
        for (const std::string& profile : m_known.profiles())
            QVERIFY2(profile == "chromium" || profile == "firefox" || profile == "safari" || profile == "standard",
                profile.c_str());
    }

private:
    /// The list's reasons, and the row of the table in the guide.
    void check(const char* profile, const char* title, const Report& report)
    {
        QString text;
        for (const std::string& fault : m_known.faults(profile, report))
            text += "\n  " + QString::fromStdString(fault);
        QVERIFY2(text.isEmpty(), qPrintable(text));
        QFile page(QStringLiteral(FETCHSCOPE_TABLE));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const std::string row = tableRow(title, report);
        QVERIFY2(page.readAll().contains(row.c_str()), (std::string(FETCHSCOPE_TABLE) + " lacks " + row).c_str());
    }

    std::vector<Recording> m_chromium;
    std::vector<Recording> m_firefox;
    std::vector<Recording> m_webkit;
    KnownDisagreements m_known;
};

QTEST_GUILESS_MAIN(ConformanceTest)
#include "tst_conformance.moc"
