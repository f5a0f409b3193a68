#include "tests/core/replay/recorded_requests.h"

#include <QTest>

#include <algorithm>

using namespace fetchscope;
using namespace fetchscope::tests;

/// What would come of a recording, were the page elsewhere or had other policies, or did servers answer otherwise.
class TestReplayerWhatIf : public QObject
{
    Q_OBJECT

private slots:
    void movingThePageBreaksWhatNamesItsOrigin();
    void changedResponsesMendAndBreak();
    void pagePoliciesAreApplied();
    void anIsolationPolicyRefusesOtherSites();
};

void TestReplayerWhatIf::movingThePageBreaksWhatNamesItsOrigin()
{
    Recorded own = fetchOf({{"Content-Type", "text/plain"}});
    own.url = "https://app.example/own";
    own.request = {{"Sec-Fetch-Mode", "cors"}, {"Sec-Fetch-Dest", "empty"}, {"Sec-Fetch-Site", "same-origin"}};
    Recorded named = fetchOf({{"Access-Control-Allow-Origin", "https://app.example"}}, 1);
    Recorded open = fetchOf(anyOrigin, 2);
    ReplayOptions options;
    options.whatIf.pageOrigin = parseUrl("https://new.example");
    Verdicts found = replay(harOf({own, named, open}), options);
    QCOMPARE(found.of(0).change, Change::None);
    QCOMPARE(found.of(1).change, Change::Breaks);
    QCOMPARE(inShort(found.of(1).whatIf), std::string("blocked cors-allow-origin-mismatch"));
    QCOMPARE(found.of(2).change, Change::None);

    // What the page loads from itself stays behind, and nothing allows the new origin there.
    options.whatIf.keepsUrls = true;
    found = replay(harOf({own, named, open}), options);
    QCOMPARE(found.of(0).change, Change::Breaks);
    QCOMPARE(inShort(found.of(0).whatIf), std::string("blocked cors-missing-allow-origin"));
}

void TestReplayerWhatIf::changedResponsesMendAndBreak()
{
    Recorded blocked = fetchOf({});
    Recorded fine = fetchOf(anyOrigin, 1);
    fine.url = "https://cdn.example/x";
    ReplayOptions options;
    options.whatIf.responses.push_back(
        *parseResponseChange("host=api.example;Access-Control-Allow-Origin=https://app.example"));
    options.whatIf.responses.push_back(*parseHeaderRemoval("host=cdn.*;access-control-allow-origin"));
    const Verdicts found = replay(harOf({blocked, fine}), options);
    QCOMPARE(found.of(0).change, Change::BeginsToWork);
    QCOMPARE(inShort(found.of(0).whatIf), std::string("exposed"));
    QCOMPARE(found.of(1).change, Change::Breaks);
    QCOMPARE(inShort(found.of(1).whatIf), std::string("blocked cors-missing-allow-origin"));
}

void TestReplayerWhatIf::pagePoliciesAreApplied()
{
    Recorded image;
    image.url = "https://cdn.example/a.png";
    image.request = {{"Sec-Fetch-Mode", "no-cors"}, {"Sec-Fetch-Dest", "image"}, {"Sec-Fetch-Site", "cross-site"},
        {"Referer", "https://app.example/"}};
    ReplayOptions options;
    options.whatIf.embedderPolicy = EmbedderPolicy::RequireCorp;
    Verdicts found = replay(harOf({image}), options);
    QCOMPARE(inShort(found.of(0).judgement), std::string("opaque"));
    QCOMPARE(inShort(found.of(0).whatIf), std::string("blocked coep-require-corp"));
    QCOMPARE(found.of(0).change, Change::Breaks);
    image.response = {{"Cross-Origin-Resource-Policy", "cross-origin"}};
    found = replay(harOf({image}), options);
    QCOMPARE(found.of(0).change, Change::None);

    ReplayOptions listing;
    listing.whatIf.profile = Profile(ProfileId::Chromium);
    listing.whatIf.connectionAllowlist = "(response-origin)";
    found = replay(harOf({image}), listing);
    QCOMPARE(inShort(found.of(0).whatIf), std::string("blocked connection-allowlist"));
    listing.whatIf.connectionAllowlist = "(\"https://*.example\")";
    found = replay(harOf({image}), listing);
    QCOMPARE(found.of(0).change, Change::None);

    // The document's own policy counts without a what-if.
    Recorded document;
    document.url = "https://app.example/";
    document.request = {{"Sec-Fetch-Mode", "navigate"}, {"Sec-Fetch-Dest", "document"}, {"Sec-Fetch-Site", "none"}};
    document.response = {{"Cross-Origin-Embedder-Policy", "require-corp; report-to=\"x\""}};
    image.response.clear();
    image.at = 5;
    found = replay(harOf({document, image}));
    QCOMPARE(inShort(found.of(0).judgement), std::string("navigated"));
    QCOMPARE(inShort(found.of(1).judgement), std::string("blocked coep-require-corp"));
}

void TestReplayerWhatIf::anIsolationPolicyRefusesOtherSites()
{
    // The policy of the article on Fetch Metadata: own sites pass, navigations pass with GET, all else is refused.
    const auto entryOf = [](const char* site, const char* mode, const char* dest, const char* method) {
        Recorded entry;
        entry.method = method;
        entry.request = {{"Sec-Fetch-Site", site}, {"Sec-Fetch-Mode", mode}, {"Sec-Fetch-Dest", dest},
            {"Referer", "https://app.example/"}};
        return entry;
    };
    ReplayOptions options;
    options.audit = ChosenGuard {*builtInGuard("resource-isolation"), {}};
    const Verdicts found = replay(
        harOf({entryOf("same-origin", "cors", "empty", "POST"), entryOf("same-site", "no-cors", "image", "GET"),
            entryOf("cross-site", "no-cors", "image", "GET"), entryOf("cross-site", "cors", "empty", "GET"),
            entryOf("cross-site", "navigate", "document", "GET"), entryOf("cross-site", "navigate", "document", "POST"),
            entryOf("cross-site", "navigate", "object", "GET"), entryOf("none", "navigate", "document", "GET")}),
        options);
    const std::vector<AuditResult> expected {AuditResult::Allowed, AuditResult::Allowed, AuditResult::Refused,
        AuditResult::Refused, AuditResult::Allowed, AuditResult::Refused, AuditResult::Refused, AuditResult::Allowed};
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY2(found.of(i).audit == expected[i], std::to_string(i).c_str());
}

QTEST_GUILESS_MAIN(TestReplayerWhatIf)
#include "tst_replayer_what_if.moc"
