#include "core/reading/importers/snippet.h"
#include "tests/core/replay/recorded.h"

#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

/// What a request is taken for, where that comes from, and how sure it is.
class TestInference : public QObject
{
    Q_OBJECT

private slots:
    void theOriginComesFromWhatIsSurest_data();
    void theOriginComesFromWhatIsSurest();
    void theInitiatorFitsToTheRequest_data();
    void theInitiatorFitsToTheRequest();
    void onlyThePagesHeadersAskForAPreflight_data();
    void onlyThePagesHeadersAskForAPreflight();
    void aPastedRequestHasTheHeadersOfARecordedOne_data();
    void aPastedRequestHasTheHeadersOfARecordedOne();
};

namespace {

JudgedEntry judged(const QByteArray& method, const QByteArray& url, const QByteArray& headers,
    const QByteArray& members, const QByteArray& mimeType = {})
{
    Recorded entry;
    entry.method = method.toStdString();
    entry.url = url.toStdString();
    for (const QByteArray& line : headers.split('\n')) {
        const qsizetype colon = line.indexOf(": ");
        if (colon > 0)
            entry.request.emplace_back(line.left(colon).toStdString(), line.mid(colon + 2).toStdString());
    }
    entry.members = members.toStdString();
    if (!mimeType.isEmpty())
        entry.responseMembers = "\"content\":{\"mimeType\":\"" + mimeType.toStdString() + "\"}";
    return replay(harOf({entry})).of(0);
}

} // namespace

void TestInference::theOriginComesFromWhatIsSurest_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("certainty");
    QTest::addColumn<QByteArray>("from");
    const auto row = [](const char* name, const char* headers, const char* members, const char* origin,
                         const char* certainty, const char* from) {
        QTest::newRow(name) << QByteArray(headers) << QByteArray(members) << QByteArray(origin) << QByteArray(certainty)
                            << QByteArray(from);
    };
    row("Origin before all else", "Origin: https://a.example\nReferer: https://b.example/x", "", "https://a.example",
        "known", "Origin");
    row("an opaque origin", "Origin: null\nReferer: https://b.example/x", "", "null", "known", "Origin");
    row("same-origin says it all", "Sec-Fetch-Site: same-origin\nReferer: https://b.example/x", "",
        "https://api.example", "known", "Sec-Fetch-Site");
    row("Referer", "Referer: https://b.example/x", "", "https://b.example", "inferred", "Referer");
    // The browser says that it came from the same site: that Referer is no page of it (a style sheet's, perhaps).
    row("a Referer that cannot be", "Sec-Fetch-Site: same-site\nReferer: https://b.example/x",
        "\"_documentURL\":\"https://www.api.example/\"", "https://www.api.example", "inferred", "_documentURL");
    row("who parsed it", "Accept: */*", "\"_initiator\":{\"type\":\"parser\",\"url\":\"https://c.example/index.html\"}",
        "https://c.example", "inferred", "_initiator");
    row("a script's URL is not the page's", "Accept: */*",
        "\"_initiator\":{\"type\":\"script\",\"url\":\"https://cdn.example/x.js\"}", "https://app.example", "inferred",
        "the page's title");
    row("the page", "Accept: */*", "", "https://app.example", "inferred", "the page's title");
    row("nothing fits", "Sec-Fetch-Site: same-site", "", "https://app.example", "assumed", "the page's title");
}

void TestInference::theOriginComesFromWhatIsSurest()
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, members);
    QFETCH(QByteArray, origin);
    QFETCH(QByteArray, certainty);
    QFETCH(QByteArray, from);
    const JudgedEntry entry = judged("GET", "https://api.example/data", headers, members);
    QCOMPARE(QByteArray::fromStdString(entry.facts.origin.value), origin);
    QCOMPARE(QByteArray::fromStdString(std::string(nameOf(entry.facts.origin.certainty))), certainty);
    QCOMPARE(QByteArray::fromStdString(std::string(nameOf(entry.facts.origin.source))), from);
}

void TestInference::theInitiatorFitsToTheRequest_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("mimeType");
    QTest::addColumn<QByteArray>("initiator");
    QTest::addColumn<QByteArray>("mode");
    const auto row = [](const char* name, const char* method, const char* headers, const char* members,
                         const char* mimeType, const char* initiator, const char* mode) {
        QTest::newRow(name) << QByteArray(method) << QByteArray(headers) << QByteArray(members) << QByteArray(mimeType)
                            << QByteArray(initiator) << QByteArray(mode);
    };
    const char* page = "Referer: https://app.example/";
    row("metadata", "GET", "Sec-Fetch-Mode: no-cors\nSec-Fetch-Dest: image", "", "", "img", "no-cors");
    row("metadata before the type", "GET", "Sec-Fetch-Mode: cors\nSec-Fetch-Dest: font", "\"_resourceType\":\"image\"",
        "", "font", "cors");
    row("a worker", "GET", "Sec-Fetch-Mode: same-origin\nSec-Fetch-Dest: worker", "", "", "worker", "same-origin");
    row("a frame", "GET", "Sec-Fetch-Mode: navigate\nSec-Fetch-Dest: iframe", "", "", "iframe", "navigate");
    row("typed", "GET", "Sec-Fetch-Mode: navigate\nSec-Fetch-Dest: document\nSec-Fetch-Site: none", "", "",
        "address-bar", "navigate");
    row("a form", "POST", "Sec-Fetch-Mode: navigate\nSec-Fetch-Dest: document", "", "", "form", "navigate");
    row("XHR", "GET", page, "\"_resourceType\":\"xhr\"", "", "xhr", "cors");
    row("the old kind of XHR", "GET", "Origin: https://app.example\nX-Requested-With: XMLHttpRequest", "", "", "xhr",
        "cors");
    row("a ping", "POST", page, "\"_resourceType\":\"ping\"", "", "beacon", "no-cors");
    row("a link's ping", "POST", "Ping-To: https://b.example/", "\"_resourceType\":\"ping\"", "", "ping", "no-cors");
    row("an event source", "GET", "Accept: text/event-stream\nOrigin: https://app.example", "", "", "eventsource",
        "cors");
    row("a script by its type", "GET", page, "", "application/javascript", "script", "no-cors");
    row("with crossorigin", "GET", "Origin: https://app.example", "", "application/javascript", "script", "cors");
    row("a font", "GET", page, "", "font/woff2", "font", "cors");
    row("a document by what it accepts", "GET",
        "Accept: text/html,application/xhtml+xml\nReferer: https://app.example/", "", "text/html", "link", "navigate");
    row("data without an origin", "GET", "Host: api.example\nReferer: https://app.example/", "", "application/json",
        "fetch", "no-cors");
    row("noted as fetch, without an origin", "GET", "Accept-Encoding: br\nReferer: https://app.example/",
        "\"_resourceType\":\"fetch\"", "", "fetch", "no-cors");
    row("a style sheet by what it accepts", "GET", "Accept: text/css,*/*;q=0.1\nReferer: https://app.example/", "", "",
        "stylesheet", "no-cors");
    row("an image by what it accepts", "GET", "Accept: image/avif,image/webp,*/*;q=0.8", "", "text/html", "img",
        "no-cors");
    row("a font by what it accepts", "GET", "Accept: application/font-woff2;q=1.0,*/*;q=0.8", "", "", "font", "cors");
    row("data with one", "GET", "Origin: https://app.example", "", "application/json", "fetch", "cors");
    row("messages", "GET", "Origin: https://app.example", "\"_webSocketMessages\":[]", "", "websocket", "websocket");
}

void TestInference::theInitiatorFitsToTheRequest()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, members);
    QFETCH(QByteArray, mimeType);
    QFETCH(QByteArray, initiator);
    QFETCH(QByteArray, mode);
    const JudgedEntry entry = judged(method, "https://api.example/data", headers, members, mimeType);
    QCOMPARE(QByteArray::fromStdString(std::string(nameOf(entry.facts.initiator.value))), initiator);
    QCOMPARE(QByteArray::fromStdString(std::string(nameOf(entry.facts.mode.value))), mode);
}

void TestInference::onlyThePagesHeadersAskForAPreflight_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<bool>("needsPreflight");
    QTest::newRow("none") << QByteArray("Accept: */*") << false;
    QTest::newRow("what a browser adds") << QByteArray("User-Agent: x\nSec-CH-UA: x\nPriority: u=1\nDNT: "
                                                       "1\nCache-Control: no-cache\nPragma: no-cache\nX-Client-Data: x")
                                         << false;
    QTest::newRow("a page's own") << QByteArray("X-Ping: 1") << true;
    QTest::newRow("authorization") << QByteArray("Authorization: Bearer x") << true;
    QTest::newRow("a form's type") << QByteArray("Content-Type: text/plain;charset=UTF-8") << false;
    QTest::newRow("another type") << QByteArray("Content-Type: application/json") << true;
    QTest::newRow("a page's own caching") << QByteArray("Cache-Control: no-store") << true;
}

void TestInference::onlyThePagesHeadersAskForAPreflight()
{
    QFETCH(QByteArray, headers);
    QFETCH(bool, needsPreflight);
    const JudgedEntry entry = judged("POST", "https://api.example/data",
        "Origin: https://app.example\nSec-Fetch-Mode: cors\nSec-Fetch-Dest: empty\n" + headers, {});
    QCOMPARE(entry.needsPreflight, needsPreflight);
}

void TestInference::aPastedRequestHasTheHeadersOfARecordedOne_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isOfThePage");
    const auto row = [](const char* name, const char* value, bool isOfThePage) {
        QTest::addRow("%s: %s", name, value) << QByteArray(name) << QByteArray(value) << isOfThePage;
    };
    row("Purpose", "prefetch", false);
    row("Save-Data", "on", false);
    row("X-Forwarded-For", "192.0.2.1", false);
    row("Via", "1.1 proxy", false);
    row("DPR", "2", false);
    row("If-None-Match", "\"1\"", false);
    row("X-Client-Data", "abc", false);
    row("DNT", "1", false);
    row("Sec-GPC", "1", false);
    row("Priority", "u=1, i", false);
    row("Cache-Control", "no-cache", false);
    row("Cache-Control", "max-age=60", true);
    row("Pragma", "no-cache", false);
    row("Accept", "*/*", false);
    row("Accept", "application/json", true);
    row("X-Token", "1", true);
    row("Authorization", "Bearer 1", true);
}

void TestInference::aPastedRequestHasTheHeadersOfARecordedOne()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    QFETCH(const bool, isOfThePage);
    const QByteArray wanted = isOfThePage ? name.toLower() : QByteArray();
    const auto namesOf = [](const Scenario& scenario) {
        QByteArray names;
        const auto& request = std::get<RequestAction>(scenario.actions.at(0).what);
        if (request.headers) {
            for (const auto& [header, text] : *request.headers)
                names += QByteArray::fromStdString(header).toLower();
        }
        return names;
    };
    QByteArray text = value;
    text.replace("\"", "\\\"");
    const auto call = readSnippet(QByteArray("fetch(\"https://api.example/data\", { \"headers\": { \"sec-fetch-mode\": "
                                             "\"cors\", \""
        + name + "\": \"" + text + "\" } });")
                                      .toStdString());
    QVERIFY(call);
    QCOMPARE(namesOf(*call), wanted);
    // As browsers copy it: a command that a person wrote has what it says.
    const auto curl = readSnippet(
        QByteArray("curl 'https://api.example/data' -H 'Sec-Fetch-Mode: cors' -H '" + name + ": " + value + "'")
            .toStdString());
    QVERIFY(curl);
    QCOMPARE(namesOf(*curl), wanted);
    const JudgedEntry entry = judged("GET", "https://api.example/data",
        "Origin: https://app.example\nSec-Fetch-Mode: cors\nSec-Fetch-Dest: empty\n" + name + ": " + value, "");
    QCOMPARE(QByteArray::fromStdString(entry.facts.authorHeaders.value), wanted);
}

QTEST_GUILESS_MAIN(TestInference)
#include "tst_inference.moc"
