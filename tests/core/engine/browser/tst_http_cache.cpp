#include "core/engine/browser/http_cache.h"
#include "tests/core/engine/browser/stored_responses.h"

#include <QTest>

#include <utility>

using namespace fetchscope;
using namespace fetchscope::tests;

namespace {

constexpr auto past = "Mon, 01 Jan 2024 00:00:00 GMT";
const QByteArray lastModified = QByteArray("Last-Modified: ") + past;

/// The verdict on a request right after a response was stored.
QByteArray afterStoring(
    HttpCachePolicy policy, const QByteArray& headers, int status, const QByteArray& requestHeaders = {})
{
    HttpCache cache = cacheWith(std::move(policy));
    cache.store(responseOf(headers, status));
    return verdictOf(cache, requestHeaders);
}

} // namespace

class HttpCacheTest : public QObject
{
    Q_OBJECT
private slots:
    void aSecondRequestIsAnsweredAsRecorded_data();
    void aSecondRequestIsAnsweredAsRecorded();
    void theRequestsDirectivesCountAsRecorded_data();
    void theRequestsDirectivesCountAsRecorded();
    void aResponseTurnsStaleWhenItsAgeReachesItsLifetime();
    void aStaleResponseMayBeUsedWhileItIsValidated();
    void varyComparesTheRequests_data();
    void varyComparesTheRequests();
    void anotherVariantIsOnlyValidated();
    void oneOrSeveralVariantsAreKept();
    void aResponseWithoutCorsHeadersIsReusedUnlessItVaries();
    void whatMayBeStored_data();
    void whatMayBeStored();
    void whatMayNotBeStoredStillReplaces();
    void keysArePartitionUrlAndMethod();
    void headIsAnsweredAsThePolicySays();
    void rangeRequestsFindNothing();
};

// fetch(url) twice, recorded in Chromium 156 and Firefox 153; no time goes by.
void HttpCacheTest::aSecondRequestIsAnsweredAsRecorded_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("rfc");
    QTest::addColumn<QByteArray>("chromium");
    QTest::addColumn<QByteArray>("firefox");
    const auto rows = [](const char* name, const QByteArray& headers, int status, const char* rfc, const char* chromium,
                          const char* firefox) {
        QTest::newRow(name) << headers << status << QByteArray(rfc) << QByteArray(chromium) << QByteArray(firefox);
    };
    const auto row = [&rows](const char* name, const QByteArray& headers, const char* rfc, const char* chromium,
                         const char* firefox) { rows(name, headers, 200, rfc, chromium, firefox); };
    const auto same = [&row](const char* name, const QByteArray& headers, const char* all) {
        row(name, headers, all, all, all);
    };
    const auto control = [](const QByteArray& value) { return "Cache-Control: " + value; };
    same("nothing", "", "sent");
    same("max-age", control("max-age=600"), "cached");
    same("entity tag", etag, "etag");
    same("last modified", lastModified, "cached");
    same("no-cache", control("no-cache\n") + etag, "etag");
    same("max-age=0, both validators", control("max-age=0\n") + etag + '\n' + lastModified, "etag+modified");
    same("max-age=0, last modified", control("max-age=0\n") + lastModified, "modified");
    same("max-age=0", control("max-age=0"), "sent");
    same("no-store", control("no-store, max-age=600\n") + etag, "sent");
    same("Expires to come", "Expires: Tue, 01 Jan 2030 00:00:00 GMT", "cached");
    same("Expires, RFC 850", "Expires: Tuesday, 01-Jan-30 00:00:00 GMT", "cached");
    same("Expires, asctime", "Expires: Tue Jan  1 00:00:00 2030", "cached");
    same("Expires without GMT", "Expires: Tue, 01 Jan 2030 00:00:00", "cached");
    same("Expires in the past", QByteArray("Expires: ") + past + '\n' + etag, "etag");
    same("Expires 0", "Expires: 0\n" + lastModified, "modified");
    row("Expires -1", "Expires: -1\n" + lastModified, "modified", "cached", "modified");
    row("Expires soon", "Expires: soon\n" + lastModified, "modified", "cached", "modified");
    same("Expires as Date",
        "Expires: Thu, 01 Jan 2026 00:00:00 GMT\nDate: Thu, 01 Jan 2026 00:00:00 GMT\n" + lastModified, "modified");
    row("must-revalidate, last modified", control("must-revalidate\n") + lastModified, "cached", "modified", "cached");
    same("public", control("public"), "sent");
    same("immutable", control("immutable"), "sent");
    same("old by Age", control("max-age=600\nAge: 700\n") + etag, "etag");
    same("old by Date", control("max-age=600\nDate: ") + past, "sent");
    row("Pragma and max-age", control("max-age=600\nPragma: no-cache"), "cached", "sent", "sent");
    row("Pragma and last modified", "Pragma: no-cache\n" + lastModified, "cached", "modified", "modified");
    row("quoted max-age", control(R"(max-age="600")"), "cached", "sent", "sent");
    row("max-age abc, last modified", control("max-age=abc\n") + lastModified, "modified", "cached", "cached");
    row("max-age 600, 0", control("max-age=600, max-age=0"), "cached", "cached", "sent");
    row("max-age 0, 600", control("max-age=0, max-age=600"), "sent", "sent", "cached");
    row("max-age 1.5", control("max-age=1.5"), "sent", "sent", "cached");
    row("max-age 600x", control("max-age=600x"), "sent", "sent", "cached");
    row("max-age =600", control("max-age =600"), "sent", "sent", "cached");
    row("max-age= 600", control("max-age= 600"), "sent", "cached", "cached");
    row("qualified no-cache", control(R"(max-age=600, no-cache="Set-Cookie")"), "sent", "cached", "sent");
    same("qualified private", control(R"(max-age=600, private="X-Foo")"), "cached");
    same("Vary: *", control("max-age=600\nVary: *"), "sent");
    row("Vary: *, entity tag", control("max-age=600\nVary: *\n") + etag, "sent", "etag", "etag");
    same("stale while revalidate", control("max-age=0, stale-while-revalidate=600\n") + etag, "while-revalidating");
    same("but must revalidate", control("max-age=0, stale-while-revalidate=600, must-revalidate\n") + etag, "etag");

    const QByteArray fresh = control("max-age=600");
    for (const int status : {203, 204, 410})
        rows(qPrintable(QString("max-age %1").arg(status)), fresh, status, "cached", "cached", "cached");
    for (const int status : {201, 202, 205, 300, 400, 403, 404, 405, 414, 429, 451, 500, 503})
        rows(qPrintable(QString("max-age %1").arg(status)), fresh, status, "cached", "cached", "sent");
    for (const int status : {301, 302, 303, 307, 308})
        rows(qPrintable(QString("max-age %1").arg(status)), fresh, status, "cached", "cached", "cached");
    rows("max-age 401", fresh, 401, "cached", "sent", "sent");
    rows("max-age 206", fresh, 206, "sent", "sent", "sent");
    rows("nothing, 301", "", 301, "sent", "cached", "sent");
    rows("nothing, 308", "", 308, "sent", "cached", "sent");
    rows("nothing, 302", "", 302, "sent", "sent", "sent");
    rows("nothing, 410", "", 410, "sent", "cached", "cached");
    rows("nothing, 300", "", 300, "sent", "cached", "sent");
    rows("no-cache, 301", control("no-cache"), 301, "sent", "sent", "sent");
    rows("last modified, 301", lastModified, 301, "cached", "cached", "cached");
    rows("last modified, 302", lastModified, 302, "sent", "sent", "sent");
    rows("last modified, 404", lastModified, 404, "cached", "sent", "sent");
    rows("last modified, 204", lastModified, 204, "cached", "sent", "cached");
    rows("last modified, 201", lastModified, 201, "sent", "sent", "modified");
    rows("entity tag, 404", etag, 404, "etag", "sent", "sent");
}

void HttpCacheTest::aSecondRequestIsAnsweredAsRecorded()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const int, status);
    QFETCH(const QByteArray, rfc);
    QFETCH(const QByteArray, chromium);
    QFETCH(const QByteArray, firefox);
    QCOMPARE(afterStoring({}, headers, status), rfc);
    QCOMPARE(afterStoring(makeHttpCachePolicy(Profile(ProfileId::Chromium)), headers, status), chromium);
    QCOMPARE(afterStoring(makeHttpCachePolicy(Profile(ProfileId::Firefox)), headers, status), firefox);
}

void HttpCacheTest::theRequestsDirectivesCountAsRecorded_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("rfc");
    QTest::addColumn<QByteArray>("chromium");
    QTest::addColumn<QByteArray>("firefox");
    const auto row = [](const char* name, const QByteArray& headers, const QByteArray& request, const char* rfc,
                         const char* chromium, const char* firefox) {
        QTest::newRow(name) << headers << request << QByteArray(rfc) << QByteArray(chromium) << QByteArray(firefox);
    };
    const QByteArray fresh = "Cache-Control: max-age=600\n" + etag;
    const QByteArray stale = "Cache-Control: max-age=0\n" + etag;
    row("no-cache", fresh, "Cache-Control: no-cache", "etag", "sent", "etag");
    row("no-cache among others", fresh, "Cache-Control: foo, no-cache", "etag", "sent", "etag");
    row("max-age=0", fresh, "Cache-Control: max-age=0", "etag", "etag", "etag");
    row("max-age=1", fresh, "Cache-Control: max-age=1", "cached", "cached", "cached");
    row("max-age=100 of 300", fresh + "\nAge: 300", "Cache-Control: max-age=100", "etag", "cached", "etag");
    row("no-store", fresh, "Cache-Control: no-store", "cached", "cached", "sent");
    row("only-if-cached", fresh, "Cache-Control: only-if-cached", "cached", "cached", "cached");
    row("min-fresh", fresh, "Cache-Control: min-fresh=9999", "etag", "cached", "etag");
    row("min-fresh holds", fresh, "Cache-Control: min-fresh=600", "cached", "cached", "cached");
    row("pragma", fresh, "Pragma: no-cache", "cached", "sent", "cached");
    row("authorization", fresh, "Authorization: Bearer x", "cached", "cached", "etag");
    row("max-stale", stale, "Cache-Control: max-stale=600", "cached", "etag", "cached");
    row("max-stale without a number", stale, "Cache-Control: max-stale", "cached", "etag", "cached");
    row("max-stale too small", "Cache-Control: max-age=100\nAge: 200\n" + etag, "Cache-Control: max-stale=50", "etag",
        "etag", "etag");
    row("max-stale, must-revalidate", "Cache-Control: max-age=0, must-revalidate\n" + etag,
        "Cache-Control: max-stale=600", "etag", "etag", "cached");
    row("max-stale, no-cache", "Cache-Control: no-cache\n" + etag, "Cache-Control: max-stale=600", "etag", "etag",
        "etag");
    row("the mode no-cache before stale-while-revalidate",
        "Cache-Control: max-age=0, stale-while-revalidate=600\n" + etag, "Cache-Control: max-age=0", "etag", "etag",
        "etag");
}

void HttpCacheTest::theRequestsDirectivesCountAsRecorded()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, rfc);
    QFETCH(const QByteArray, chromium);
    QFETCH(const QByteArray, firefox);
    QCOMPARE(afterStoring({}, headers, 200, request), rfc);
    QCOMPARE(afterStoring(makeHttpCachePolicy(Profile(ProfileId::Chromium)), headers, 200, request), chromium);
    QCOMPARE(afterStoring(makeHttpCachePolicy(Profile(ProfileId::Firefox)), headers, 200, request), firefox);
}

void HttpCacheTest::aResponseTurnsStaleWhenItsAgeReachesItsLifetime()
{
    HttpCache cache;
    cache.store(responseOf("Cache-Control: max-age=600\nAge: 100\n" + etag));
    QCOMPARE(verdictOf(cache, {}, 499.75), QByteArray("cached"));
    QCOMPARE(verdictOf(cache, {}, 500), QByteArray("etag"));
    QCOMPARE(selectFrom(cache, {}, 500).age, 600.0);
    QCOMPARE(selectFrom(cache, {}, 500).lifetime.seconds, 600.0);
}

void HttpCacheTest::aStaleResponseMayBeUsedWhileItIsValidated()
{
    HttpCache cache;
    cache.store(responseOf("Cache-Control: max-age=10, stale-while-revalidate=5\n" + etag));
    QCOMPARE(verdictOf(cache, {}, 9), QByteArray("cached"));
    QCOMPARE(verdictOf(cache, {}, 10), QByteArray("while-revalidating"));
    QCOMPARE(verdictOf(cache, {}, 14.5), QByteArray("while-revalidating"));
    QCOMPARE(verdictOf(cache, {}, 15), QByteArray("etag"));
}

void HttpCacheTest::varyComparesTheRequests_data()
{
    QTest::addColumn<QByteArray>("vary");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char* name, const char* vary, const char* first, const char* second, bool matches) {
        QTest::newRow(name) << QByteArray(vary) << QByteArray(first) << QByteArray(second) << matches;
    };
    row("no Vary", "", "X-Foo: 1", "X-Foo: 2", true);
    row("the same", "Vary: X-Foo", "X-Foo: 1", "X-Foo: 1", true);
    row("another value", "Vary: X-Foo", "X-Foo: 1", "X-Foo: 2", false);
    row("names in any case", "Vary: x-foo", "X-Foo: 1", "X-FOO: 1", true);
    row("values byte by byte", "Vary: X-Foo", "X-Foo: a", "X-Foo: A", false);
    row("white space counts", "Vary: X-Foo", "X-Foo: a, b", "X-Foo: a,b", false);
    row("several lines are one value", "Vary: X-Foo", "X-Foo: 1\nX-Foo: 2", "X-Foo: 1, 2", true);
    row("absent then", "Vary: X-Foo", "", "X-Foo: 1", false);
    row("absent now", "Vary: X-Foo", "X-Foo: 1", "", false);
    row("absent and empty", "Vary: X-Foo", "X-Foo:", "", true);
    row("any of several names", "Vary: Accept, X-Foo", "X-Foo: 1", "X-Foo: 2", false);
    row("several Varys", "Vary: Accept\nVary: X-Foo", "X-Foo: 1", "X-Foo: 2", false);
    row("star", "Vary: *", "", "", false);
    row("star among others", "Vary: Accept, *", "", "", false);
    row("no-cors, then CORS", "Vary: Origin", "", "Origin: https://app.example.test", false);
    row("cookies", "Vary: Cookie", "Cookie: a=1", "Cookie: a=1", true);
    row("other cookies", "Vary: Cookie", "", "Cookie: a=1", false);
}

void HttpCacheTest::varyComparesTheRequests()
{
    QFETCH(const QByteArray, vary);
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    QFETCH(const bool, matches);
    HttpCache cache;
    cache.store(responseOf("Cache-Control: max-age=600\n" + vary, 200, first));
    QCOMPARE(selectFrom(cache, second).response != nullptr, matches);
}

void HttpCacheTest::anotherVariantIsOnlyValidated()
{
    const QByteArray varying = "Cache-Control: max-age=600\nVary: X-Foo\n" + lastModified;
    HttpCache cache = cacheWith(makeHttpCachePolicy(Profile(ProfileId::Chromium)));
    cache.store(responseOf(varying + '\n' + etag, 200, "X-Foo: 1"));
    const CacheSelection selection = selectFrom(cache, "X-Foo: 2");
    QVERIFY(!selection.response);
    QCOMPARE(selection.otherVariant, &cache.entries().front());
    QCOMPARE(verdictOf(cache, "X-Foo: 2"), QByteArray("etag"));
    QVERIFY(!selectFrom(cache, "X-Foo: 1").otherVariant);
    // A date of another variant says nothing.
    cache.store(responseOf(varying, 200, "X-Foo: 1"));
    QCOMPARE(verdictOf(cache, "X-Foo: 2"), QByteArray("sent"));
    // By the standard, what does not match is as good as not there.
    HttpCache strict;
    strict.store(responseOf(varying + '\n' + etag, 200, "X-Foo: 1"));
    QVERIFY(!selectFrom(strict, "X-Foo: 2").otherVariant);
    QCOMPARE(verdictOf(strict, "X-Foo: 2"), QByteArray("sent"));
}

void HttpCacheTest::oneOrSeveralVariantsAreKept()
{
    for (const bool several : {false, true}) {
        HttpCachePolicy policy;
        policy.keepsVariants = several;
        HttpCache cache = cacheWith(policy);
        for (const char* request : {"X-Foo: 1", "X-Foo: 2", "X-Foo: 2"})
            cache.store(responseOf("Cache-Control: max-age=600\nVary: X-Foo", 200, request));
        QCOMPARE(cache.entries().size(), std::size_t(several ? 2 : 1));
        QCOMPARE(verdictOf(cache, "X-Foo: 1"), QByteArray(several ? "cached" : "sent"));
        QCOMPARE(verdictOf(cache, "X-Foo: 2"), QByteArray("cached"));
    }
    // Of several that match, the newest Date.
    HttpCachePolicy policy;
    policy.keepsVariants = true;
    HttpCache cache = cacheWith(policy);
    cache.store(responseOf("Cache-Control: max-age=600\nVary: X-Foo", 200, "X-Foo: 1"));
    cache.store(responseOf("Cache-Control: max-age=600\nDate: Wed, 31 Dec 2025 23:59:00 GMT", 200, "X-Foo: 2"));
    QVERIFY(selectFrom(cache, "X-Foo: 1").response->headers->contains("Vary"));
}

// An <img> without crossorigin is answered without CORS headers, and fetch() gets that answer.
void HttpCacheTest::aResponseWithoutCorsHeadersIsReusedUnlessItVaries()
{
    const QByteArray cors = "Origin: https://app.example.test";
    QCOMPARE(afterStoring({}, "Cache-Control: max-age=600", 200, cors), QByteArray("cached"));
    QCOMPARE(afterStoring({}, "Cache-Control: max-age=600\nVary: Origin", 200, cors), QByteArray("sent"));
}

void HttpCacheTest::whatMayBeStored_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("rfc");
    QTest::addColumn<int>("chromium");
    QTest::addColumn<int>("firefox");
    const auto row = [](const char* name, const char* method, int status, const QByteArray& headers,
                         const QByteArray& request, StoreVerdict rfc, StoreVerdict chromium, StoreVerdict firefox) {
        QTest::newRow(name) << QByteArray(method) << status << headers << request << static_cast<int>(rfc)
                            << static_cast<int>(chromium) << static_cast<int>(firefox);
    };
    const auto same = [&row](const char* name, const char* method, int status, const QByteArray& headers,
                          const QByteArray& request,
                          StoreVerdict all) { row(name, method, status, headers, request, all, all, all); };
    const QByteArray fresh = "Cache-Control: max-age=600";
    constexpr auto stored = StoreVerdict::Stored;
    same("bare 200", "GET", 200, "", "", stored);
    same("explicit", "GET", 200, fresh, "", stored);
    same("private", "GET", 200, "Cache-Control: private", "", stored);
    same("with Authorization", "GET", 200, fresh, "Authorization: x", stored);
    same("Vary: *", "GET", 200, fresh + "\nVary: *", "", stored);
    same("Set-Cookie", "GET", 200, fresh + "\nSet-Cookie: a=1", "", stored);
    same("response no-store", "GET", 200, "Cache-Control: no-store, max-age=600", "", StoreVerdict::ResponseNoStore);
    row("request no-store", "GET", 200, fresh, "Cache-Control: no-store", StoreVerdict::RequestNoStore, stored,
        StoreVerdict::RequestNoStore);
    same("partial", "GET", 206, fresh, "", StoreVerdict::Status);
    same("not modified", "GET", 304, fresh, "", StoreVerdict::Status);
    same("early hints", "GET", 103, fresh, "", StoreVerdict::Status);
    same("301", "GET", 301, "", "", stored);
    same("308", "GET", 308, "", "", stored);
    for (const int status : {302, 303, 307, 500}) {
        row(qPrintable(QString("bare %1").arg(status)), "GET", status, "", "", StoreVerdict::NoFreshness, stored,
            stored);
        same(qPrintable(QString("explicit %1").arg(status)), "GET", status, fresh, "", stored);
        same(qPrintable(QString("public %1").arg(status)), "GET", status, "Cache-Control: public", "", stored);
        same(qPrintable(QString("Expires %1").arg(status)), "GET", status, "Expires: 0", "", stored);
    }
    row("unauthorized", "GET", 401, fresh, "", stored, StoreVerdict::Status, stored);
    row("range not satisfiable", "GET", 416, fresh, "", stored, StoreVerdict::Status, StoreVerdict::Status);
    row("HEAD", "HEAD", 200, fresh, "", StoreVerdict::Method, StoreVerdict::Method, stored);
    for (const char* method : {"POST", "PUT", "OPTIONS", "FOO", "get"})
        same(method, method, 200, fresh, "", StoreVerdict::Method);
}

void HttpCacheTest::whatMayBeStored()
{
    QFETCH(const QByteArray, method);
    QFETCH(const int, status);
    QFETCH(const QByteArray, headers);
    QFETCH(const QByteArray, request);
    QFETCH(const int, rfc);
    QFETCH(const int, chromium);
    QFETCH(const int, firefox);
    const auto check = [&](HttpCachePolicy policy, int expected) {
        HttpCache cache = cacheWith(std::move(policy));
        StoredResponse response = responseOf(headers, status, request);
        response.method = method.toStdString();
        const StoreVerdict verdict = cache.store(StoredResponse(response));
        QCOMPARE(static_cast<int>(verdict), expected);
        QCOMPARE(cache.isEmpty(), verdict != StoreVerdict::Stored);
        QVERIFY(!describe(verdict).empty());
    };
    check({}, rfc);
    check(makeHttpCachePolicy(Profile(ProfileId::Chromium)), chromium);
    check(makeHttpCachePolicy(Profile(ProfileId::Firefox)), firefox);
}

void HttpCacheTest::whatMayNotBeStoredStillReplaces()
{
    const QByteArray fresh = "Cache-Control: max-age=600";
    HttpCache cache;
    cache.store(responseOf(fresh));
    cache.store(responseOf(fresh + "\nX-A: 2"));
    QCOMPARE(cache.entries().size(), std::size_t(1));
    QCOMPARE(valueOf(cache.entries().front(), "X-A"), std::string("2"));
    // The request said no-store: what is there stays.
    QVERIFY(cache.store(responseOf(fresh, 200, "Cache-Control: no-store")) == StoreVerdict::RequestNoStore);
    QCOMPARE(cache.entries().size(), std::size_t(1));
    QVERIFY(cache.store(responseOf("Cache-Control: no-store")) == StoreVerdict::ResponseNoStore);
    QVERIFY(cache.isEmpty());
}

void HttpCacheTest::keysArePartitionUrlAndMethod()
{
    HttpCache cache;
    cache.store(responseOf("Cache-Control: max-age=600"));
    const auto finds = [&cache](const char* url, std::string_view method = "GET", std::string_view partition = "p") {
        return cache.select(partition, method, urlOf(url), {}, start).response != nullptr;
    };
    QVERIFY(finds("https://api.example.test/doc"));
    QVERIFY(finds("https://api.example.test/doc#fragment"));
    QVERIFY(finds("https://user:pass@api.example.test/doc"));
    QVERIFY(!finds("https://api.example.test/doc?"));
    QVERIFY(!finds("http://api.example.test/doc"));
    QVERIFY(!finds("https://api.example.test/doc", "GET", "q"));
    for (const std::string_view method : {"HEAD", "POST", "OPTIONS"})
        QVERIFY(!finds("https://api.example.test/doc", method));
    QCOMPARE(cache.remove("q", doc()), std::size_t(0));
    QCOMPARE(cache.remove("p", doc()), std::size_t(1));
    cache.store(responseOf("Cache-Control: max-age=600"));
    cache.clear();
    QVERIFY(!finds("https://api.example.test/doc"));
}

void HttpCacheTest::headIsAnsweredAsThePolicySays()
{
    HttpCache chromium = cacheWith(makeHttpCachePolicy(Profile(ProfileId::Chromium)));
    chromium.store(responseOf("Cache-Control: max-age=600"));
    QVERIFY(selectFrom(chromium, {}, 0, "HEAD").response);

    HttpCache firefox = cacheWith(makeHttpCachePolicy(Profile(ProfileId::Firefox)));
    firefox.store(responseOf("Cache-Control: max-age=600"));
    QVERIFY(!selectFrom(firefox, {}, 0, "HEAD").response);
    firefox.clear();
    StoredResponse head = responseOf("Cache-Control: max-age=600");
    head.method = "HEAD";
    firefox.store(StoredResponse(head));
    QVERIFY(selectFrom(firefox, {}, 0, "HEAD").response);
    QVERIFY(!selectFrom(firefox).response);
}

void HttpCacheTest::rangeRequestsFindNothing()
{
    HttpCache cache;
    cache.store(responseOf("Cache-Control: max-age=600"));
    QVERIFY(!selectFrom(cache, "Range: bytes=0-0").response);
}

QTEST_GUILESS_MAIN(HttpCacheTest)
#include "tst_http_cache.moc"
