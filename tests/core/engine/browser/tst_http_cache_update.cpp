#include "core/engine/browser/http_cache.h"
#include "tests/core/engine/browser/stored_responses.h"

#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

/// What a validation and an unsafe method do to what is stored.
class HttpCacheUpdateTest : public QObject
{
    Q_OBJECT

private slots:
    void validationFreshens_data();
    void validationFreshens();
    void freshenedHeadersReplaceAllOfTheirName();
    void freshenWithNoStoreRemoves();
    void freshenOfWhatIsGoneIsNull();
    void freshenTakesTheNewRequestsVariant();
    void unsafeMethodsInvalidate_data();
    void unsafeMethodsInvalidate();
    void invalidationFollowsLocationsOfTheSameOrigin();
};

// https://httpwg.org/specs/rfc9111.html#update
void HttpCacheUpdateTest::validationFreshens_data()
{
    QTest::addColumn<QByteArray>("update");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("rfc");
    QTest::addColumn<QByteArray>("browsers");
    const auto row = [](const char* update, const char* name, const char* rfc, const char* browsers) {
        QTest::newRow(QByteArray(update).replace("\n", " and ").constData())
            << QByteArray(update) << QByteArray(name) << QByteArray(rfc) << QByteArray(browsers);
    };
    row("X-A: 2", "X-A", "2", "2");
    row("x-a: 2", "X-A", "2", "2");
    row("X-A: 2\nX-A: 3", "X-A", "2, 3", "2, 3");
    row("X-New: 1", "X-New", "1", "1");
    row("Cache-Control: max-age=9", "Cache-Control", "max-age=9", "max-age=9");
    row("Access-Control-Allow-Origin: https://b.test", "Access-Control-Allow-Origin", "https://b.test",
        "https://b.test");
    row("Content-Length: 9", "Content-Length", "2", "2");
    row("Content-Type: text/html", "Content-Type", "text/plain", "text/plain");
    row("Content-Encoding: gzip", "Content-Encoding", "(absent)", "(absent)");
    row("Connection: X-A\nX-A: 2", "X-A", "1, 1b", "1, 1b");
    row("Keep-Alive: 5", "Keep-Alive", "(absent)", "(absent)");
    row("ETag: \"e2\"", "ETag", "\"e2\"", "\"e1\"");
    row("Content-Location: /x", "Content-Location", "/x", "(absent)");
}

void HttpCacheUpdateTest::validationFreshens()
{
    QFETCH(const QByteArray, update);
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, rfc);
    QFETCH(const QByteArray, browsers);
    const auto check = [&](HttpCachePolicy policy, const QByteArray& expected) {
        HttpCache cache = cacheWith(std::move(policy));
        cache.store(responseOf("Cache-Control: max-age=0\nContent-Type: text/plain\nContent-Length: 2\nX-A: 1\n"
                               "X-A: 1b\nAccess-Control-Allow-Origin: *\n"
            + etag));
        const auto freshened = cache.freshen(cache.entries().front().id, headersOf(update), {}, start + 5, start + 6);
        QVERIFY(freshened.has_value());
        const std::string value = valueOf(*freshened, name.toStdString());
        QCOMPARE(QByteArray::fromStdString(value), expected);
        QCOMPARE(freshened->responseTime, start + 6);
        QCOMPARE(valueOf(cache.entries().front(), name.toStdString()), value);
        QCOMPARE(*freshened->body, std::string("ok"));
        QCOMPARE(freshened->status, std::uint16_t(200));
    };
    check({}, rfc);
    check(makeHttpCachePolicy(Profile(ProfileId::Chromium)), browsers);
    check(makeHttpCachePolicy(Profile(ProfileId::Firefox)), browsers);
}

void HttpCacheUpdateTest::freshenedHeadersReplaceAllOfTheirName()
{
    HttpCache cache = cacheWith(makeHttpCachePolicy(Profile(ProfileId::Chromium)));
    cache.store(responseOf("Cache-Control: max-age=0\nX-Frame-Options: DENY\nX-Content-Type-Options: nosniff"));
    const auto freshened = cache.freshen(cache.entries().front().id,
        headersOf("X-Frame-Options: SAMEORIGIN\nX-Content-Type-Options: x\nX-Contents: 1\nCache-Control: max-age=600"),
        {}, start + 60, start + 60);
    QCOMPARE(valueOf(*freshened, "X-Frame-Options"), std::string("DENY"));
    QCOMPARE(valueOf(*freshened, "X-Content-Type-Options"), std::string("nosniff"));
    QCOMPARE(valueOf(*freshened, "X-Contents"), std::string("1"));
    // Freshness counts from the validation.
    QCOMPARE(verdictOf(cache, {}, 659), QByteArray("cached"));
    QCOMPARE(verdictOf(cache, {}, 660), QByteArray("sent"));
}

void HttpCacheUpdateTest::freshenWithNoStoreRemoves()
{
    HttpCache cache;
    cache.store(responseOf("Cache-Control: max-age=0\n" + etag));
    const auto freshened =
        cache.freshen(cache.entries().front().id, headersOf("Cache-Control: no-store"), {}, start, start);
    QVERIFY(freshened.has_value());
    QCOMPARE(*freshened->body, std::string("ok"));
    QVERIFY(cache.isEmpty());
}

void HttpCacheUpdateTest::freshenOfWhatIsGoneIsNull()
{
    HttpCache cache;
    cache.store(responseOf("Cache-Control: max-age=0\n" + etag));
    const std::uint64_t id = cache.entries().front().id;
    cache.store(responseOf("Cache-Control: max-age=0\n" + etag));
    QVERIFY(!cache.freshen(id, {}, {}, start, start).has_value());
    QCOMPARE(cache.entries().size(), std::size_t(1));
}

void HttpCacheUpdateTest::freshenTakesTheNewRequestsVariant()
{
    HttpCache cache = cacheWith(makeHttpCachePolicy(Profile(ProfileId::Chromium)));
    cache.store(responseOf("Cache-Control: max-age=600\nVary: X-Foo\n" + etag, 200, "X-Foo: 1"));
    const CacheSelection selection = selectFrom(cache, "X-Foo: 2");
    QVERIFY(selection.otherVariant);
    cache.freshen(selection.otherVariant->id, {}, headersOf("X-Foo: 2"), start, start);
    QCOMPARE(verdictOf(cache, "X-Foo: 2"), QByteArray("cached"));
    QCOMPARE(verdictOf(cache, "X-Foo: 1"), QByteArray("etag"));
}

// https://httpwg.org/specs/rfc9111.html#invalidation
void HttpCacheUpdateTest::unsafeMethodsInvalidate_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("rfc");
    QTest::addColumn<bool>("chromium");
    QTest::addColumn<bool>("firefox");
    const auto row = [](const char* method, int status, bool rfc, bool chromium, bool firefox) {
        QTest::addRow("%s %d", method, status) << QByteArray(method) << status << rfc << chromium << firefox;
    };
    for (const char* method : {"POST", "PUT", "PATCH", "DELETE"}) {
        for (const int status : {200, 204, 302, 399})
            row(method, status, true, true, true);
        for (const int status : {400, 404, 500})
            row(method, status, false, false, true);
    }
    row("FOO", 200, true, false, true);
    for (const char* method : {"GET", "HEAD", "OPTIONS", "TRACE"})
        row(method, 200, false, false, false);
}

void HttpCacheUpdateTest::unsafeMethodsInvalidate()
{
    QFETCH(const QByteArray, method);
    QFETCH(const int, status);
    QFETCH(const bool, rfc);
    QFETCH(const bool, chromium);
    QFETCH(const bool, firefox);
    const auto invalidates = [&](HttpCachePolicy policy) {
        HttpCache cache = cacheWith(std::move(policy));
        cache.store(responseOf("Cache-Control: max-age=600"));
        const std::size_t removed =
            cache.invalidate("p", doc(), method.toStdString(), static_cast<std::uint16_t>(status), {});
        return removed == 1 && cache.isEmpty();
    };
    QCOMPARE(invalidates({}), rfc);
    QCOMPARE(invalidates(makeHttpCachePolicy(Profile(ProfileId::Chromium))), chromium);
    QCOMPARE(invalidates(makeHttpCachePolicy(Profile(ProfileId::Firefox))), firefox);
}

void HttpCacheUpdateTest::invalidationFollowsLocationsOfTheSameOrigin()
{
    const auto removedBy = [](HttpCachePolicy policy, const QByteArray& headers, const char* url,
                               std::string_view partition = "p") {
        HttpCache cache = cacheWith(std::move(policy));
        cache.store(responseOf("Cache-Control: max-age=600"));
        return cache.invalidate(partition, urlOf(url), "POST", 201, headersOf(headers));
    };
    const char* sibling = "https://api.example.test/form";
    QCOMPARE(removedBy({}, {}, sibling), std::size_t(0));
    QCOMPARE(removedBy({}, "Location: https://api.example.test/doc#x", sibling), std::size_t(1));
    QCOMPARE(removedBy({}, "Content-Location: doc", sibling), std::size_t(1));
    QCOMPARE(removedBy({}, "Location: https://api.example.test/doc", "https://other.test/form"), std::size_t(0));
    QCOMPARE(removedBy({}, "Location: //[", sibling), std::size_t(0));
    QCOMPARE(removedBy({}, "Location: doc", sibling, "q"), std::size_t(0));
    QCOMPARE(removedBy(makeHttpCachePolicy(Profile(ProfileId::Chromium)), "Location: doc", sibling), std::size_t(0));
    QCOMPARE(removedBy(makeHttpCachePolicy(Profile(ProfileId::Firefox)), "Location: doc", sibling), std::size_t(1));
}

QTEST_GUILESS_MAIN(HttpCacheUpdateTest)
#include "tst_http_cache_update.moc"
