#include "tests/conformance/comparison.h"
#include "tests/conformance/known_disagreements.h"

#include <QtTest>

#include <algorithm>
#include <set>
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
        m_known = KnownDisagreements::read(FETCHSCOPE_KNOWN_DISAGREEMENTS);
        QVERIFY(m_chromium.size() > 4700);
        QVERIFY(m_firefox.size() > 4700);
    }

    void theChromiumProfileAgreesWithChromium()
    {
        check("chromium", compareWithProfile(m_chromium, ProfileId::Chromium));
    }

    void theFirefoxProfileAgreesWithFirefox() { check("firefox", compareWithProfile(m_firefox, ProfileId::Firefox)); }

    /// WebKit was recorded over libsoup and GStreamer, where Safari has CFNetwork and AVFoundation: of these recordings
    /// what scripts make of images counts, and not what went over the wire.
    void theSafariProfileUsesImagesAsWebKitDoes()
    {
        const auto webkit = readRecordings(FETCHSCOPE_TEST_DATA "/recordings/webkit-use.ndjson.gz");
        QVERIFY(webkit.size() > 200);
        // WebKit uploads something of an image that it cannot decode.
        std::set<std::string> known {"use-img-webgl-svg-no-type"};
        // What a service worker makes is opaque by the standard, and not so in WebKit.
        known.insert({"use-img-canvas-2d-sw-default", "use-img-image-bitmap-sw-default", "use-img-webgl-sw-default"});
        // The canvas is tainted, and so nobody can see that nothing was drawn.
        known.insert({"use-css-image-canvas-2d-html", "use-css-image-canvas-2d-neterror"});
        std::set<std::string> found;
        for (const Disagreement& disagreement : compareWithProfile(webkit, ProfileId::Safari).disagreements) {
            if (std::find(disagreement.what.begin(), disagreement.what.end(), "use") != disagreement.what.end())
                found.insert(disagreement.id);
        }
        std::string text;
        for (const std::string& id : found)
            text += known.contains(id) ? "" : "\n  " + id + " does not agree";
        for (const std::string& id : known)
            text += found.contains(id) ? "" : "\n  " + id + " agrees";
        QVERIFY2(text.empty(), text.c_str());
    }

    /// What is refused, and what goes out before that, lies above the network stack.
    void theSafariProfileJudgesAsWebKitDoes()
    {
        const auto webkit = readRecordings(FETCHSCOPE_TEST_DATA "/recordings/webkit-by-hand.ndjson.gz");
        QVERIFY(webkit.size() > 200);
        std::string text;
        for (const Disagreement& disagreement : compareWithProfile(webkit, ProfileId::Safari).disagreements) {
            for (const std::string& what : disagreement.what) {
                const bool isOfWebKitAlone = what.starts_with("header") || what == "console";
                text += isOfWebKitAlone ? "" : "\n  " + disagreement.id + " does not agree: " + what;
            }
        }
        QVERIFY2(text.empty(), text.c_str());
    }

    void theStandardAgreesWhereTheBrowsersAgreeWithEachOther()
    {
        check("standard", compareStandardWhereBrowsersAgree(m_chromium, m_firefox));
    }

    void everyProfileOfTheListIsCompared()
    {
        for (const std::string& profile : m_known.profiles())
            QVERIFY2(profile == "chromium" || profile == "firefox" || profile == "standard", profile.c_str());
    }

private:
    void check(const char* profile, const Report& report)
    {
        QString text;
        for (const std::string& fault : m_known.faults(profile, report))
            text += "\n  " + QString::fromStdString(fault);
        QVERIFY2(text.isEmpty(), qPrintable(text));
    }

    std::vector<Recording> m_chromium;
    std::vector<Recording> m_firefox;
    KnownDisagreements m_known;
};

QTEST_GUILESS_MAIN(ConformanceTest)
#include "tst_conformance.moc"
