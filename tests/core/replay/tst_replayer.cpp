#include "tests/core/replay/recorded_requests.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace fetchscope;
using namespace fetchscope::tests;

/// What the replay says of recordings: pairing, verdicts, comparison, audits and findings.
class TestReplayer : public QObject
{
    Q_OBJECT

private slots:
    void aPreflightBelongsToTheRequestBeforeIt();
    void appsHaveTheOriginThatTheyName();
    void aRetryIsAnotherRequest();
    void aMissingPreflightIsMadeUp();
    void aPreflightCountsForLaterRequestsOfItsPage();
    void aPreflightDoesNotCountBeforeItsAnswer();
    void redirectsAreOneRequest();
    void aRedirectThatLeadsOutOfTheRecordingIsUnknown();
    void whatIsNoRequestOfAPageIsNotJudged_data();
    void whatIsNoRequestOfAPageIsNotJudged();
    void theOtherAssumptionIsSaid();
    void theRecordingTellsWhichAssumptionIsRight();
    void entriesComeInTheOrderOfTime();
    void smallWindowsGiveTheSame();
    void findingsNameWhatIsUnsafe_data();
    void findingsNameWhatIsUnsafe();
    void aServerThatReflectsOriginsIsFound();
    void recordingsOfBrowsersAgree_data();
    void recordingsOfBrowsersAgree();
};

void TestReplayer::aPreflightBelongsToTheRequestBeforeIt()
{
    // As Chromium records a request that its preflight stopped: provisional headers, no Origin, no answer.
    Recorded failed;
    failed.request = {{"X-Ping", "1"}, {"Referer", "https://app.example/"}};
    failed.status = 0;
    failed.responseMembers = "\"_error\":\"net::ERR_FAILED\"";
    failed.members = "\"_resourceType\":\"fetch\"";
    const Verdicts found = replay(harOf({failed, preflightFor("GET", "x-ping", anyOrigin, 1)}));
    QCOMPARE(found.warnings, std::vector<std::string>());
    QCOMPARE(found.entries.size(), std::size_t {2});
    const JudgedEntry& request = found.of(0);
    QCOMPARE(inShort(request.judgement), std::string("blocked preflight-header-not-allowed"));
    QCOMPARE(request.judgement.subject, std::string("x-ping"));
    QCOMPARE(request.preflight, PreflightRecord::Recorded);
    QCOMPARE(request.preflightEntry, std::uint64_t {1});
    QCOMPARE(request.facts.origin.value, std::string("https://app.example"));
    QCOMPARE(request.facts.origin.source, FactSource::PreflightHeaders);
    QCOMPARE(request.recorded, RecordedOutcome::Blocked);
    QCOMPARE(request.agreement, Agreement::Agrees);
    QCOMPARE(found.of(1).role, EntryRole::Preflight);
    QCOMPARE(found.of(1).owner, std::uint64_t {0});

    // The other way round, as WebPagetest lists them.
    Recorded put = fetchOf(anyOrigin, 5);
    put.method = "PUT";
    const Verdicts turned =
        replay(harOf({preflightFor("PUT", "", with(anyOrigin, "Access-Control-Allow-Methods", "PUT"), 1), put}));
    QCOMPARE(inShort(turned.of(1).judgement), std::string("exposed"));
    QCOMPARE(turned.of(1).preflight, PreflightRecord::Recorded);
    QCOMPARE(turned.of(0).owner, std::uint64_t {1});
}

void TestReplayer::appsHaveTheOriginThatTheyName()
{
    Recorded allowed = fetchOf({{"Access-Control-Allow-Origin", "tauri://localhost"}});
    allowed.request.front().second = "tauri://localhost";
    Recorded refused = fetchOf({{"Access-Control-Allow-Origin", "https://app.example"}}, 1);
    refused.request.front().second = "tauri://localhost";
    const Verdicts found = replay(harOf({allowed, refused}));
    QCOMPARE(found.of(0).facts.origin.value, std::string("tauri://localhost"));
    QCOMPARE(found.of(0).facts.origin.source, FactSource::OriginHeader);
    QCOMPARE(inShort(found.of(0).judgement), std::string("exposed"));
    QCOMPARE(inShort(found.of(1).judgement), std::string("blocked cors-allow-origin-mismatch"));
}

void TestReplayer::aRetryIsAnotherRequest()
{
    // The page asks with a header, which is refused, and asks again without it.
    Recorded first;
    first.request = {{"X-Ping", "1"}};
    first.status = 0;
    first.responseMembers = "\"_error\":\"net::ERR_FAILED\"";
    first.members = "\"_resourceType\":\"fetch\"";
    const Verdicts found = replay(harOf({first, preflightFor("GET", "x-ping", anyOrigin, 0), fetchOf(anyOrigin, 2)}));
    QCOMPARE(inShort(found.of(0).judgement), std::string("blocked preflight-header-not-allowed"));
    QCOMPARE(inShort(found.of(2).judgement), std::string("exposed"));
    QCOMPARE(found.of(2).preflight, PreflightRecord::NotNeeded);
}

void TestReplayer::aMissingPreflightIsMadeUp()
{
    Recorded put = fetchOf(anyOrigin);
    put.method = "PUT";
    put.request = with(put.request, "X-Ping", "1");
    const Verdicts found = replay(harOf({put}, "Playwright"));
    QCOMPARE(inShort(found.of(0).judgement), std::string("exposed"));
    QVERIFY(found.of(0).needsPreflight);
    QCOMPARE(found.of(0).preflight, PreflightRecord::Reconstructed);
    QCOMPARE(textOf(found.of(0).note), std::string("It would need a preflight; the recording has none."));
    QCOMPARE(found.of(0).facts.authorHeaders.value, std::string("x-ping"));
}

void TestReplayer::aPreflightCountsForLaterRequestsOfItsPage()
{
    Recorded put = fetchOf(anyOrigin);
    put.method = "PUT";
    Recorded second = put;
    second.at = 500;
    Recorded third = put;
    third.at = 61000; // a minute later
    const Headers allowed =
        with(with(anyOrigin, "Access-Control-Allow-Methods", "PUT"), "Access-Control-Max-Age", "30");
    const Verdicts found = replay(harOf({put, preflightFor("PUT", "", allowed, 1), second, third}));
    QCOMPARE(found.of(0).preflight, PreflightRecord::Recorded);
    QCOMPARE(found.of(2).preflight, PreflightRecord::Cached);
    QCOMPARE(found.of(3).preflight, PreflightRecord::Reconstructed);
}

/// Two that overlap have a preflight each, as in every browser (tests/data/at-once, preflights-later).
void TestReplayer::aPreflightDoesNotCountBeforeItsAnswer()
{
    const Headers allowed =
        with(with(anyOrigin, "Access-Control-Allow-Methods", "PUT"), "Access-Control-Max-Age", "30");
    const auto taking = [](Recorded entry, int at, int duration) {
        entry.at = at;
        entry.members += (entry.members.empty() ? "\"time\":" : ",\"time\":") + std::to_string(duration);
        return entry;
    };
    Recorded put = fetchOf(anyOrigin);
    put.method = "PUT";
    const Recorded preflight = preflightFor("PUT", "", allowed, 0);
    const Verdicts found = replay(harOf({taking(put, 0, 600), taking(preflight, 1, 300), taking(put, 100, 600),
        taking(preflight, 101, 300), taking(put, 500, 300)}));
    QCOMPARE(found.of(0).preflight, PreflightRecord::Recorded);
    QCOMPARE(found.of(2).preflight, PreflightRecord::Recorded);
    QCOMPARE(found.of(4).preflight, PreflightRecord::Cached);
}

void TestReplayer::redirectsAreOneRequest()
{
    Recorded first = fetchOf(with(anyOrigin, "Location", "https://other.example/there"));
    first.status = 302;
    first.responseMembers = "\"redirectURL\":\"https://other.example/there\"";
    Recorded second = fetchOf({}, 1);
    second.url = "https://other.example/there";
    Verdicts found = replay(harOf({first, second}));
    QCOMPARE(inShort(found.of(0).judgement), std::string("blocked cors-missing-allow-origin"));
    QCOMPARE(found.of(0).redirectHops, std::uint32_t {1});
    QCOMPARE(found.of(1).role, EntryRole::RedirectHop);
    QCOMPARE(found.of(1).owner, std::uint64_t {0});

    // After a redirect to a third origin the request's own is null.
    second.response = {{"Access-Control-Allow-Origin", "https://app.example"}};
    found = replay(harOf({first, second}));
    QCOMPARE(inShort(found.of(0).judgement), std::string("blocked cors-allow-origin-mismatch"));
    second.response = {{"Access-Control-Allow-Origin", "null"}};
    found = replay(harOf({first, second}));
    QCOMPARE(inShort(found.of(0).judgement), std::string("exposed"));
}

void TestReplayer::aRedirectThatLeadsOutOfTheRecordingIsUnknown()
{
    Recorded first = fetchOf(with(anyOrigin, "Location", "https://other.example/there"));
    first.status = 302;
    const Verdicts found = replay(harOf({first}));
    QCOMPARE(inShort(found.of(0).judgement), std::string("unknown"));
    QCOMPARE(textOf(found.of(0).note), std::string("The recording does not show where the redirect leads."));
}

void TestReplayer::whatIsNoRequestOfAPageIsNotJudged_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("creator");
    QTest::newRow("data URL") << QByteArray("GET") << QByteArray("data:text/plain,x") << QByteArray("WebInspector");
    QTest::newRow("extension") << QByteArray("GET") << QByteArray("chrome-extension://abc/x.js")
                               << QByteArray("WebInspector");
    QTest::newRow("tunnel") << QByteArray("CONNECT") << QByteArray("https://api.example/")
                            << QByteArray("BrowserMob Proxy");
    QTest::newRow("no URL") << QByteArray("GET") << QByteArray("http://") << QByteArray("WebInspector");
    QTest::newRow("no browser") << QByteArray("GET") << QByteArray("https://api.example/")
                                << QByteArray("Insomnia REST Client");
    QTest::newRow("no method") << QByteArray("") << QByteArray("https://api.example/") << QByteArray("WebInspector");
}

void TestReplayer::whatIsNoRequestOfAPageIsNotJudged()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, creator);
    Recorded entry = fetchOf({});
    entry.method = method.toStdString();
    entry.url = url.toStdString();
    const Verdicts found = replay(harOf({entry}, creator.toStdString()));
    QCOMPARE(found.of(0).role, EntryRole::NotJudged);
    QVERIFY(!found.of(0).note.isEmpty());
}

void TestReplayer::theOtherAssumptionIsSaid()
{
    // A proxy sees the answer whether the page gets it or not, and no cookie says if credentials were asked for.
    const Verdicts found = replay(harOf({fetchOf(anyOrigin)}, "Charles Proxy"));
    const JudgedEntry& entry = found.of(0);
    QCOMPARE(inShort(entry.judgement), std::string("exposed"));
    QCOMPARE(entry.facts.credentials.certainty, Certainty::Assumed);
    QCOMPARE(entry.others.size(), std::size_t {1});
    QCOMPARE(textOf(entry.others[0].assumption), std::string("credentials: include"));
    QCOMPARE(inShort(entry.others[0].judgement), std::string("blocked cors-wildcard-with-credentials"));

    Recorded withCookie = fetchOf(anyOrigin);
    withCookie.request = with(withCookie.request, "Cookie", "a=b");
    const Verdicts known = replay(harOf({withCookie}, "Charles Proxy"));
    QCOMPARE(inShort(known.of(0).judgement), std::string("blocked cors-wildcard-with-credentials"));
    QCOMPARE(known.of(0).facts.credentials.certainty, Certainty::Known);
    QVERIFY(!known.of(0).dependsOnAssumption());
}

void TestReplayer::theRecordingTellsWhichAssumptionIsRight()
{
    const Verdicts found = replay(harOf({fetchOf(anyOrigin)}));
    const JudgedEntry& entry = found.of(0);
    QCOMPARE(inShort(entry.judgement), std::string("exposed"));
    QCOMPARE(entry.agreement, Agreement::Agrees);
    QCOMPARE(entry.facts.credentials.source, FactSource::RecordedOutcome);
    QVERIFY(!entry.dependsOnAssumption());

    // An answer that the browser says it used, though nothing allows it.
    const Verdicts odd = replay(harOf({fetchOf({})}));
    QCOMPARE(inShort(odd.of(0).judgement), std::string("blocked cors-missing-allow-origin"));
    QCOMPARE(odd.of(0).agreement, Agreement::Contradicts);
}

void TestReplayer::entriesComeInTheOrderOfTime()
{
    const Verdicts found = replay(harOf({fetchOf(anyOrigin, 900), fetchOf(anyOrigin, 100), fetchOf(anyOrigin, 500)}));
    QCOMPARE(found.entries.size(), std::size_t {3});
    QCOMPARE(found.entries[0].index, std::uint64_t {1});
    QCOMPARE(found.entries[1].index, std::uint64_t {2});
    QCOMPARE(found.entries[2].index, std::uint64_t {0});
}

void TestReplayer::smallWindowsGiveTheSame()
{
    std::vector<Recorded> entries;
    for (int i = 0; i < 60; ++i) {
        Recorded put = fetchOf(i % 3 == 0 ? Headers() : anyOrigin, i * 10);
        put.method = "PUT";
        put.url += std::to_string(i);
        Recorded preflight =
            preflightFor("PUT", "", with(anyOrigin, "Access-Control-Allow-Methods", "PUT"), i * 10 + 1);
        preflight.url = put.url;
        entries.push_back(put);
        entries.push_back(preflight);
    }
    const Verdicts whole = replay(harOf(entries));
    ReplayOptions options;
    options.windowSize = 4;
    const Verdicts parts = replay(harOf(entries), options);
    QCOMPARE(parts.entries.size(), whole.entries.size());
    for (std::size_t i = 0; i < whole.entries.size(); ++i) {
        QCOMPARE(parts.of(i).owner, whole.of(i).owner);
        QCOMPARE(inShort(parts.of(i).judgement), inShort(whole.of(i).judgement));
    }
}

void TestReplayer::findingsNameWhatIsUnsafe_data()
{
    QTest::addColumn<QList<QByteArray>>("headers"); // name, value, name, value…
    QTest::addColumn<bool>("isPreflight");
    QTest::addColumn<QList<QByteArray>>("findings");
    const auto row = [](const char* name, const QList<QByteArray>& headers, bool isPreflight,
                         const QList<QByteArray>& findings) {
        QTest::newRow(name) << headers << isPreflight << findings;
    };
    row("nothing", {"Access-Control-Allow-Origin", "*"}, false, {});
    row("one origin with Vary", {"Access-Control-Allow-Origin", "https://app.example", "Vary", "Accept, Origin"}, false,
        {});
    row("one origin without Vary", {"Access-Control-Allow-Origin", "https://app.example"}, false,
        {"missing-vary-origin"});
    row("null", {"Access-Control-Allow-Origin", "null"}, false, {"null-origin-allowed"});
    row("star and a cookie", {"Access-Control-Allow-Origin", "*", "Set-Cookie", "a=b"}, false,
        {"wildcard-with-cookies"});
    row("star and credentials", {"Access-Control-Allow-Origin", "*", "Access-Control-Allow-Credentials", "true"}, false,
        {"header-without-effect"});
    row("TRUE", {"Access-Control-Allow-Origin", "*", "Access-Control-Allow-Credentials", "TRUE"}, false,
        {"header-without-effect"});
    row("a slash at the end", {"Access-Control-Allow-Origin", "https://app.example/", "Vary", "Origin"}, false,
        {"header-without-effect"});
    row("a preflight's header", {"Access-Control-Allow-Origin", "*", "Access-Control-Allow-Methods", "PUT"}, false,
        {"header-without-effect"});
    row("on a preflight", {"Access-Control-Allow-Origin", "*", "Access-Control-Allow-Methods", "PUT"}, true, {});
    row("a day", {"Access-Control-Allow-Origin", "*", "Access-Control-Max-Age", "86400"}, true,
        {"max-age-beyond-limits"});
    row("ten minutes", {"Access-Control-Allow-Origin", "*", "Access-Control-Max-Age", "600"}, true, {});
    row("an age that is none", {"Access-Control-Allow-Origin", "*", "Access-Control-Max-Age", "1h"}, true,
        {"header-without-effect"});
    row("sniffing", {"X-Content-Type-Options", "yes"}, false, {"header-without-effect"});
    row("a resource policy", {"Cross-Origin-Resource-Policy", "any"}, false, {"header-without-effect"});
}

void TestReplayer::findingsNameWhatIsUnsafe()
{
    QFETCH(QList<QByteArray>, headers);
    QFETCH(bool, isPreflight);
    QFETCH(QList<QByteArray>, findings);
    Headers response;
    for (qsizetype i = 0; i + 1 < headers.size(); i += 2)
        response.emplace_back(headers[i].toStdString(), headers[i + 1].toStdString());
    const Recorded entry = isPreflight ? preflightFor("PUT", "", response, 0) : fetchOf(response);
    const Verdicts found = replay(harOf({entry}));
    QList<QByteArray> kinds;
    for (const Finding& finding : found.of(0).findings)
        kinds.append(QByteArray::fromStdString(std::string(nameOf(finding.kind))));
    QCOMPARE(kinds, findings);
}

void TestReplayer::aServerThatReflectsOriginsIsFound()
{
    const auto answerTo = [](const char* origin, int at) {
        Recorded entry = fetchOf(
            {{"Access-Control-Allow-Origin", origin}, {"Access-Control-Allow-Credentials", "true"}, {"Vary", "Origin"}},
            at);
        entry.request[0].second = origin;
        return entry;
    };
    const Verdicts found = replay(harOf(
        {answerTo("https://app.example", 0), answerTo("https://evil.test", 1), answerTo("https://app.example", 2)}));
    QCOMPARE(found.of(0).findings.size(), std::size_t {1});
    QCOMPARE(found.of(0).findings[0].kind, FindingKind::ReflectedOrigin);
    QCOMPARE(found.of(1).findings.size(), std::size_t {1});
    QVERIFY(textOf(found.of(1).findings[0].message).find("https://app.example") != std::string::npos);
    // Once is enough.
    QVERIFY(found.of(2).findings.empty());
}

void TestReplayer::recordingsOfBrowsersAgree_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(FETCHSCOPE_TEST_DATA "/har"));
    for (const QString& file : folder.entryList({QStringLiteral("*.har")}))
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void TestReplayer::recordingsOfBrowsersAgree()
{
    QFETCH(QString, path);
    Verdicts found;
    ReplayOptions options;
    options.usesRecordedBrowser = true;
    Replayer replayer(options, found);
    const auto result = readHar(path.toStdString(), replayer);
    QCOMPARE(result.has_value(), !path.contains(QStringLiteral("brokenfile")));
    std::size_t contradictions = 0;
    for (const JudgedEntry& entry : found.entries)
        contradictions += entry.agreement == Agreement::Contradicts ? 1 : 0;
    QCOMPARE(contradictions, std::size_t {0});
}

QTEST_GUILESS_MAIN(TestReplayer)
#include "tst_replayer.moc"
