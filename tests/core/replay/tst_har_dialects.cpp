#include "tests/core/replay/recorded.h"

#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

/// Recordings in the dialects of many programs, each made by hand after what that program writes: a page at
/// https://app.example that asks https://api.example for data and is refused, or allowed, to read it.
class TestHarDialects : public QObject
{
    Q_OBJECT

private slots:
    void everyDialectIsUnderstood_data();
    void everyDialectIsUnderstood();
    void programsWithoutAPageAreNotJudged_data();
    void programsWithoutAPageAreNotJudged();
};

namespace {

constexpr const char* chromeUserAgent =
    R"({"name":"User-Agent","value":"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36"})";

} // namespace

void TestHarDialects::everyDialectIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QByteArray>("verdict");
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QByteArray>("rules");
    const auto row = [](const char* name, const QByteArray& log, const char* verdict, const char* origin,
                         const char* mode, const char* rules) {
        QTest::newRow(name) << log << QByteArray(verdict) << QByteArray(origin) << QByteArray(mode)
                            << QByteArray(rules);
    };
    const QByteArray userAgent(chromeUserAgent);
    row("Chrome, sanitized, provisional headers",
        R"("creator":{"name":"WebInspector","version":"537.36"},"pages":[],"entries":[{"_initiator":{"type":"script",
        "stack":{"callFrames":[{"url":"https://cdn.example/app.js"}]}},"_priority":"High","_resourceType":"fetch",
        "cache":{},"request":{"method":"GET","url":"https://api.example/data","httpVersion":"","headers":[
        {"name":"Referer","value":"https://app.example/"},{"name":"User-Agent","value":"x"}],"cookies":[]},
        "response":{"status":0,"statusText":"","httpVersion":"","headers":[],"content":{"size":0,
        "mimeType":"x-unknown"},"redirectURL":"","_transferSize":0,"_error":"net::ERR_FAILED"},"serverIPAddress":"",
        "startedDateTime":"2026-05-01T10:00:00.000Z","time":3,"timings":{"blocked":-1,"wait":1}}])",
        "blocked cors-missing-allow-origin", "https://app.example", "cors", "chromium");
    row("Firefox",
        R"("creator":{"name":"Firefox","version":"140.0"},"browser":{"name":"Firefox","version":"140.0"},"pages":[{
        "id":"page_1","title":"A title, and no URL","startedDateTime":"2026-05-01T12:00:00.000+02:00"}],"entries":[{
        "startedDateTime":"2026-05-01T12:00:00.100+02:00","request":{"method":"GET","url":"https://api.example/data",
        "httpVersion":"HTTP/2","headers":[{"name":"Host","value":"api.example"},{"name":"Origin",
        "value":"https://app.example"},{"name":"Sec-Fetch-Dest","value":"empty"},{"name":"Sec-Fetch-Mode",
        "value":"cors"},{"name":"Sec-Fetch-Site","value":"cross-site"}]},"response":{"status":200,"httpVersion":
        "HTTP/2","headers":[]},"pageref":"page_1","_securityState":"secure"}])",
        "blocked cors-missing-allow-origin", "https://app.example", "cors", "firefox");
    row("Safari, without metadata",
        R"("creator":{"name":"WebKit Web Inspector","version":"1.0"},"pages":[{"id":"page_0",
        "title":"https://app.example/start"}],"entries":[{"pageref":"page_0","_fetchType":"Network Load",
        "startedDateTime":"2026-05-01T10:00:00.000Z","request":{"method":"GET","url":"https://api.example/data",
        "headers":[{"name":"Origin","value":"https://app.example"},{"name":"Accept","value":"*/*"}]},
        "response":{"status":200,"headers":[{"name":"Access-Control-Allow-Origin","value":"*"}],
        "content":{"mimeType":"application/json"}}}])",
        "exposed", "https://app.example", "cors", "safari");
    row("Charles",
        R"("creator":{"name":"Charles Proxy","version":"4.6.4"},"entries":[{"startedDateTime":
        "2026-05-01T10:00:00.000+02:00","_charlesStatus":"COMPLETE","request":{"method":"GET","url":
        "https://api.example/data","headers":[{"name":":method","value":"GET"},{"name":":authority","value":
        "api.example"},{"name":"origin","value":"https://app.example"},)"
            + userAgent + R"(]},"response":{"_charlesStatus":"COMPLETE","status":200,"headers":[{"name":
        "access-control-allow-origin","value":"https://other.example"}],"content":{"mimeType":"application/json"}}}])",
        "blocked cors-allow-origin-mismatch", "https://app.example", "cors", "chromium");
    row("Proxyman",
        R"("creator":{"name":"Proxyman","version":"5.0"},"entries":[{"_id":"1","_clientName":"Google Chrome",
        "_isHTTPS":true,"startedDateTime":"2026-05-01T10:00:00.000Z","comment":"","request":{"method":"GET","url":
        "https://api.example/data","headers":[{"name":"Host","value":"api.example"},{"name":"Origin","value":
        "https://app.example"},)"
            + userAgent + R"(]},"response":{"status":200,"headers":[{"name":"Access-Control-Allow-Origin",
        "value":"*"}]}}])",
        "exposed", "https://app.example", "cors", "chromium");
    row("HTTP Toolkit",
        R"("creator":{"name":"HTTP Toolkit","version":"1.20"},"pages":[{"id":"tab_1","title":"Google Chrome",
        "startedDateTime":"2026-05-01T10:00:00Z"}],"entries":[{"pageref":"tab_1","startedDateTime":
        "2026-05-01T10:00:00Z","request":{"method":"GET","url":"https://api.example/data","headers":[{"name":"origin",
        "value":"https://app.example"},{"name":"sec-fetch-mode","value":"cors"},{"name":"sec-fetch-dest","value":
        "empty"},)"
            + userAgent + R"(]},"response":{"status":200,"headers":[]},"cache":{},"timings":{"send":0}}])",
        "blocked cors-missing-allow-origin", "https://app.example", "cors", "chromium");
    row("Playwright",
        R"("creator":{"name":"Playwright","version":"1.50.0"},"browser":{"name":"webkit","version":"18.4"},"pages":[{
        "id":"page@1","title":"A title"}],"entries":[{"startedDateTime":"2026-05-01T10:00:00.000Z","time":-1,
        "pageref":"page@1","_frameref":"frame@1","request":{"method":"GET","url":"https://api.example/data","headers":[
        {"name":"Origin","value":"https://app.example"},{"name":"Accept","value":"*/*"}]},"response":{"status":-1,
        "statusText":"","httpVersion":"HTTP/1.1","headers":[],"_failureText":
        "Origin https://app.example is not allowed by Access-Control-Allow-Origin. Status code: 200"}}])",
        "blocked cors-missing-allow-origin", "https://app.example", "cors", "safari");
    row("chrome-har (Browsertime, Puppeteer)",
        R"("creator":{"name":"chrome-har","version":"1.3.1"},"browser":{"name":"Chrome","version":"148"},"pages":[{
        "id":"page_1","title":"app run 1"}],"entries":[{"pageref":"page_1","_initiator":"https://cdn.example/app.js",
        "_initiator_type":"script","_initiator_detail":"{\"type\":\"script\"}","_resourceType":"xhr",
        "startedDateTime":"2026-05-01T10:00:00.000Z","request":{"method":"POST","url":"https://api.example/data",
        "headers":[{"name":"Content-Type","value":"text/plain"},{"name":"Origin","value":"https://app.example"},
        {"name":"content-type","value":"text/plain"},{"name":"origin","value":"https://app.example"},
        {"name":"host","value":"api.example"}]},"response":{"status":200,"headers":[
        {"name":"access-control-allow-origin","value":"https://app.example"}]}}])",
        "exposed", "https://app.example", "cors", "chromium");
    row("WebPagetest",
        R"("creator":{"name":"WebPagetest","version":"2.19"},"browser":{"name":"Google Chrome","version":"120"},
        "pages":[{"id":"page_1_0_1","title":"Run 1, First View for https://app.example/"}],"entries":[{"pageref":
        "page_1_0_1","_initiator":"https://app.example/main.js","_documentURL":"https://app.example/",
        "_request_type":"XHR","startedDateTime":"2026-05-01T10:00:00.000+00:00","request":{"method":"GET","url":
        "https://api.example/data","httpVersion":"me:","headers":[{"name":":authority","value":"api.example"},
        {"name":"origin","value":"https://app.example"}]},"response":{"status":200,"httpVersion":"1.1","headers":[
        {"name":"access-control-allow-origin","value":"*"}]}}])",
        "exposed", "https://app.example", "cors", "chromium");
    row("BrowserMob, joined lines",
        R"("creator":{"name":"BrowserMob Proxy","version":"2.1.6"},"pages":[{"id":"Page 0","title":"Page 0"}],
        "entries":[{"pageref":"Page 0","startedDateTime":"2026-05-01T10:00:00.000Z","request":{"method":"GET","url":
        "https://api.example/data","headers":[{"name":"Host","value":"api.example"},{"name":"Origin","value":
        "https://app.example"},)"
            + userAgent + R"(]},"response":{"status":200,"headers":[{"name":"Access-Control-Allow-Origin",
        "value":"*\n*"}],"content":{"mimeType":"application/json"}}}])",
        "blocked cors-multiple-allow-origin", "https://app.example", "cors", "chromium");
    row("ZAP",
        R"("creator":{"name":"ZAP","version":"2.15"},"entries":[{"_zapMessageId":1,"_zapMessageType":1,
        "startedDateTime":"2026-05-01T10:00:00.000+00:00","request":{"method":"GET","url":"https://api.example/data",
        "httpVersion":"HTTP/1.1","headers":[{"name":"host","value":"api.example"},{"name":"Origin","value":"null"},)"
            + userAgent + R"(]},"response":{"status":200,"headers":[{"name":"Access-Control-Allow-Origin",
        "value":"null"}],"content":{"mimeType":"application/json"}}}])",
        "exposed", "null", "cors", "chromium");
}

void TestHarDialects::everyDialectIsUnderstood()
{
    QFETCH(QByteArray, log);
    QFETCH(QByteArray, verdict);
    QFETCH(QByteArray, origin);
    QFETCH(QByteArray, mode);
    QFETCH(QByteArray, rules);
    ReplayOptions options;
    options.usesRecordedBrowser = true;
    Verdicts found;
    Replayer replayer(options, found);
    HarReader reader(replayer);
    reader.feed("{\"log\":{\"version\":\"1.2\"," + log.toStdString() + "}}");
    QVERIFY(reader.finish().has_value());
    QCOMPARE(found.warnings, std::vector<std::string>());
    QCOMPARE(found.entries.size(), std::size_t {1});
    const JudgedEntry& entry = found.entries.front();
    QCOMPARE(QByteArray::fromStdString(inShort(entry.judgement)), verdict);
    QCOMPARE(QByteArray::fromStdString(entry.facts.origin.value), origin);
    QCOMPARE(QByteArray::fromStdString(std::string(nameOf(entry.facts.mode.value))), mode);
    QCOMPARE(QByteArray::fromStdString(std::string(nameOf(replayer.profile()))), rules);
}

void TestHarDialects::programsWithoutAPageAreNotJudged_data()
{
    QTest::addColumn<QByteArray>("creator");
    for (const char* name : {"Insomnia REST Client", "Postman", "newman-reporter-har", "Bruno", "Hoppscotch", "HTTPie"})
        QTest::newRow(name) << QByteArray(name);
}

void TestHarDialects::programsWithoutAPageAreNotJudged()
{
    QFETCH(QByteArray, creator);
    const Verdicts found = replay(harOf({Recorded()}, creator.toStdString()));
    QCOMPARE(found.of(0).role, EntryRole::NotJudged);
    QVERIFY(textOf(found.of(0).note).find("no browser") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestHarDialects)
#include "tst_har_dialects.moc"
