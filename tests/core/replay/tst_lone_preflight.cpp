#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/replay/entry_table.h"
#include "core/replay/replay_extract.h"
#include "core/replay/totals.h"
#include "tests/core/replay/recorded.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

/// Preflights whose request the recording does not have: one that was refused says what became of it.
class TestLonePreflight : public QObject
{
    Q_OBJECT

private slots:
    void aRefusalBlocksTheRequestThatNeverWentOut();
    void refusals_data();
    void refusals();
    void whatIsNotKnownIsNotInvented_data();
    void whatIsNotKnownIsNotInvented();
    void aLaterRequestHasAPreflightOfItsOwn();
    void twoRequestsAtOnceKeepTheirPreflights();
    void aRedirectStopsAtTheRefusal();
    void aWhatIfLetsItOutAndKnowsNoAnswer();
    void theTableKeepsIt();
    void itBecomesAScenario();
};

namespace {

const Headers allowed {{"Access-Control-Allow-Origin", "https://app.example"},
    {"Access-Control-Allow-Methods", "PUT, POST, DELETE"}, {"Access-Control-Allow-Headers", "content-type, x-ping"}};

/// The document of a page, as a proxy sees it.
Recorded document()
{
    Recorded entry;
    entry.url = "https://app.example/";
    entry.request = {{"Host", "app.example"}, {"Accept", "text/html,application/xhtml+xml"}};
    entry.response = {{"Content-Type", "text/html"}};
    entry.responseMembers = "\"content\":{\"mimeType\":\"text/html\"}";
    return entry;
}

Recorded preflight(
    const std::string& method, const std::string& names, int status, const Headers& response, int at = 10)
{
    Recorded entry;
    entry.method = "OPTIONS";
    entry.request = {{"Host", "api.example"}, {"Origin", "https://app.example"},
        {"Access-Control-Request-Method", method}, {"Referer", "https://app.example/"}};
    if (!names.empty())
        entry.request.emplace_back("Access-Control-Request-Headers", names);
    entry.status = status;
    entry.response = response;
    entry.at = at;
    return entry;
}

Recorded answered(const std::string& method, const Headers& response, int at)
{
    Recorded entry;
    entry.method = method;
    entry.request = {{"Host", "api.example"}, {"Origin", "https://app.example"}, {"Content-Type", "application/json"},
        {"Referer", "https://app.example/"}};
    entry.response = response;
    entry.at = at;
    return entry;
}

} // namespace

void TestLonePreflight::aRefusalBlocksTheRequestThatNeverWentOut()
{
    const Verdicts found =
        replay(harOf({document(), preflight("POST", "accept, content-type", 503, {})}, "WebPagetest"));
    QCOMPARE(found.warnings, std::vector<std::string>());
    QCOMPARE(found.entries.size(), std::size_t {2});
    const JudgedEntry& request = found.of(1);
    QCOMPARE(request.role, EntryRole::Request);
    QVERIFY(request.isReconstructed());
    QCOMPARE(inShort(request.judgement), std::string("blocked preflight-missing-allow-origin"));
    QCOMPARE(request.method, std::string("POST"));
    QCOMPARE(request.url, std::string("https://api.example/data"));
    QCOMPARE(request.preflight, PreflightRecord::Recorded);
    QCOMPARE(request.preflightEntry, std::uint64_t {1});
    // The preflight says the origin itself; the rest is made after it.
    QCOMPARE(request.facts.origin.value, std::string("https://app.example"));
    QCOMPARE(request.facts.origin.certainty, Certainty::Known);
    QCOMPARE(request.facts.mode.value, RequestMode::Cors);
    QCOMPARE(request.facts.mode.certainty, Certainty::Reconstructed);
    QCOMPARE(request.facts.authorHeaders.value, std::string("accept,content-type"));
    QCOMPARE(request.facts.authorHeaders.certainty, Certainty::Reconstructed);
    // Nothing in the recording says what the page was told.
    QCOMPARE(request.agreement, Agreement::NotComparable);
    QVERIFY(!request.note.isEmpty());
    QVERIFY(!found.of(0).isReconstructed());
}

void TestLonePreflight::refusals_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("allowOrigin");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("no header") << QByteArray("PUT") << QByteArray() << 200 << QByteArray()
                               << QByteArray("blocked preflight-missing-allow-origin");
    QTest::newRow("another origin") << QByteArray("PUT") << QByteArray() << 200 << QByteArray("https://other.example")
                                    << QByteArray("blocked preflight-allow-origin-mismatch");
    QTest::newRow("status") << QByteArray("PUT") << QByteArray() << 403 << QByteArray("*")
                            << QByteArray("blocked preflight-status");
    QTest::newRow("redirect") << QByteArray("PUT") << QByteArray() << 301 << QByteArray("*")
                              << QByteArray("blocked preflight-redirect");
    QTest::newRow("method") << QByteArray("PATCH") << QByteArray() << 204 << QByteArray("*")
                            << QByteArray("blocked preflight-method-not-allowed");
    QTest::newRow("header") << QByteArray("GET") << QByteArray("x-other") << 204 << QByteArray("*")
                            << QByteArray("blocked preflight-header-not-allowed");
    QTest::newRow("value that is not safe") << QByteArray("GET") << QByteArray("accept") << 403 << QByteArray("*")
                                            << QByteArray("blocked preflight-status");
    // Asked though nothing in it needs leave: the page listens to the upload.
    QTest::newRow("upload listener") << QByteArray("POST") << QByteArray() << 403 << QByteArray("*")
                                     << QByteArray("blocked preflight-status");
}

void TestLonePreflight::refusals()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, names);
    QFETCH(int, status);
    QFETCH(QByteArray, allowOrigin);
    QFETCH(QByteArray, expected);
    Headers response;
    if (!allowOrigin.isEmpty())
        response = {{"Access-Control-Allow-Origin", allowOrigin.toStdString()},
            {"Access-Control-Allow-Methods", "PUT, POST"}, {"Access-Control-Allow-Headers", "x-ping"}};
    if (status == 301)
        response.emplace_back("Location", "https://api.example/login");
    const Verdicts found = replay(
        harOf({document(), preflight(method.toStdString(), names.toStdString(), status, response)}, "mitmproxy"));
    const JudgedEntry& request = found.of(1);
    QCOMPARE(request.role, EntryRole::Request);
    QVERIFY(request.isReconstructed());
    QCOMPARE(QByteArray::fromStdString(inShort(request.judgement)), expected);
    QCOMPARE(QByteArray::fromStdString(request.method), method);
}

void TestLonePreflight::whatIsNotKnownIsNotInvented_data()
{
    QTest::addColumn<QByteArray>("creator");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isAllowed");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArray>("note");
    QTest::newRow("allowed") << QByteArray("mitmproxy") << 204 << true << QByteArray()
                             << QByteArray("The preflight allowed the request, which is not in the recording.");
    const QByteArray unknown("The recording does not have the request that this preflight was sent for.");
    QTest::newRow("no answer") << QByteArray("mitmproxy") << 0 << false << QByteArray() << unknown;
    QTest::newRow("no browser") << QByteArray("Insomnia REST Client") << 403 << false << QByteArray() << unknown;
    QTest::newRow("private network") << QByteArray("mitmproxy") << 403 << false
                                     << QByteArray("Access-Control-Request-Private-Network") << unknown;
}

void TestLonePreflight::whatIsNotKnownIsNotInvented()
{
    QFETCH(QByteArray, creator);
    QFETCH(int, status);
    QFETCH(bool, isAllowed);
    QFETCH(QByteArray, more);
    QFETCH(QByteArray, note);
    Recorded asked = preflight("POST", "content-type", status, isAllowed ? allowed : Headers());
    if (!more.isEmpty())
        asked.request.emplace_back(more.toStdString(), "true");
    const Verdicts found = replay(harOf({document(), asked}, creator.toStdString()));
    QCOMPARE(found.of(1).role, EntryRole::Preflight);
    QCOMPARE(found.of(1).owner, std::uint64_t {1});
    QCOMPARE(QByteArray::fromStdString(textOf(found.of(1).note)), note);
    QVERIFY(!found.of(1).judgement.isBlocked());
}

void TestLonePreflight::aLaterRequestHasAPreflightOfItsOwn()
{
    // The server was down, then the page tried again.
    const Verdicts down =
        replay(harOf({document(), preflight("POST", "content-type", 503, {}),
                         preflight("POST", "content-type", 204, allowed, 20000), answered("POST", allowed, 20010)},
            "mitmproxy"));
    QCOMPARE(inShort(down.of(1).judgement), std::string("blocked preflight-missing-allow-origin"));
    QVERIFY(down.of(1).isReconstructed());
    QCOMPARE(down.of(2).role, EntryRole::Preflight);
    QCOMPARE(down.of(2).owner, std::uint64_t {3});
    QCOMPARE(inShort(down.of(3).judgement), std::string("exposed"));
    QCOMPARE(down.of(3).preflightEntry, std::uint64_t {2});

    // It answered without the headers, until somebody set them.
    const Verdicts mended =
        replay(harOf({document(), preflight("POST", "content-type", 200, {}),
                         preflight("POST", "content-type", 200, allowed, 20000), answered("POST", allowed, 20010)},
            "mitmproxy"));
    QCOMPARE(inShort(mended.of(1).judgement), std::string("blocked preflight-missing-allow-origin"));
    QCOMPARE(mended.of(2).owner, std::uint64_t {3});
    QCOMPARE(inShort(mended.of(3).judgement), std::string("exposed"));
}

void TestLonePreflight::twoRequestsAtOnceKeepTheirPreflights()
{
    const Verdicts found = replay(
        harOf({preflight("POST", "content-type", 204, allowed, 0), preflight("POST", "content-type", 204, allowed, 1),
                  answered("POST", allowed, 30), answered("POST", allowed, 31)},
            "mitmproxy"));
    QCOMPARE(inShort(found.of(2).judgement), std::string("exposed"));
    QCOMPARE(inShort(found.of(3).judgement), std::string("exposed"));
    QCOMPARE(found.of(0).role, EntryRole::Preflight);
    QCOMPARE(found.of(1).role, EntryRole::Preflight);
    QVERIFY(found.of(0).owner != found.of(1).owner);
}

void TestLonePreflight::aRedirectStopsAtTheRefusal()
{
    Recorded first = answered("PUT", allowed, 20);
    first.status = 307;
    first.response.emplace_back("Location", "https://other.example/there");
    Recorded refused = preflight("PUT", "content-type", 403, {}, 30);
    refused.url = "https://other.example/there";
    refused.request[1].second = "null";
    const Verdicts found =
        replay(harOf({document(), preflight("PUT", "content-type", 204, allowed), first, refused}, "mitmproxy"));
    QCOMPARE(inShort(found.of(2).judgement), std::string("blocked preflight-missing-allow-origin"));
    QCOMPARE(found.of(3).role, EntryRole::Preflight);
    QCOMPARE(found.of(3).owner, std::uint64_t {2});
}

void TestLonePreflight::aWhatIfLetsItOutAndKnowsNoAnswer()
{
    ReplayOptions options;
    for (const char* change :
        {"host=api.example;Access-Control-Allow-Origin=*", "host=api.example;Access-Control-Allow-Methods=*"})
        options.whatIf.responses.push_back(*parseResponseChange(change));
    const Verdicts found = replay(harOf({document(), preflight("PUT", "", 200, {})}, "mitmproxy"), options);
    QCOMPARE(inShort(found.of(1).judgement), std::string("blocked preflight-missing-allow-origin"));
    QCOMPARE(inShort(found.of(1).whatIf), std::string("unknown"));
    QCOMPARE(found.of(1).change, Change::OtherVerdict);
}

void TestLonePreflight::theTableKeepsIt()
{
    const Verdicts found = replay(harOf({document(), preflight("PUT", "", 403, {})}, "mitmproxy"));
    EntryTable table;
    ReplayTotals totals;
    for (const JudgedEntry& entry : found.entries) {
        table.add(entry, 0);
        totals.count(entry);
    }
    const JudgedEntry row = table.row(1);
    QCOMPARE(row.role, EntryRole::Request);
    QVERIFY(row.isReconstructed());
    QVERIFY(row.judgement.isBlocked());
    QVERIFY(!table.row(0).isReconstructed());
    QCOMPARE(totals.requests, std::uint64_t {2});
    QCOMPARE(totals.preflights, std::uint64_t {0});
    QCOMPARE(totals.reasons.at(Reason::PreflightMissingAllowOrigin), std::uint64_t {1});
}

void TestLonePreflight::itBecomesAScenario()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("refused.har"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        QByteArray::fromStdString(harOf({document(), preflight("PUT", "content-type,x-ping", 503, {})}, "mitmproxy")));
    file.close();
    const auto text = extractScenario(path.toStdString(), 1, std::nullopt);
    QVERIFY2(text.has_value(), text ? "" : textOf(text.error().message).c_str());
    QVERIFY(text->find("reconstructed") != std::string::npos);
    const auto scenario = readScenario(*text);
    QVERIFY(scenario.has_value());
    // Only the preflight was answered.
    QCOMPARE(scenario->server.size(), std::size_t {1});
    QCOMPARE(scenario->expect.size(), std::size_t {1});
    QCOMPARE(scenario->expect.front().verdict, std::optional(Verdict::Blocked));
    QVERIFY(runScenario(*scenario, Tracing::Off).meetsExpectations());
}

QTEST_GUILESS_MAIN(TestLonePreflight)
#include "tst_lone_preflight.moc"
