#include "core/browser/http_cache.h"
#include "core/http/http_date.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <utility>

using namespace fetchscope;

namespace {

/// Runs begin on 1 January 2026.
constexpr double start = 1767225600.0;
constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr auto past = "Mon, 01 Jan 2024 00:00:00 GMT";
const QByteArray lastModified = QByteArray("Last-Modified: ") + past;
const QByteArray etag = R"(ETag: "e1")";

/// `Name: value`, one a line.
HeaderList headersOf(const QByteArray& lines)
{
    HeaderList list;
    for (const QByteArray& line : lines.split('\n')) {
        const auto colon = line.indexOf(':');
        if (colon > 0)
            list.append(line.left(colon).toStdString(), line.mid(colon + 1).trimmed().toStdString());
    }
    return list;
}

Url urlOf(const char* text)
{
    return *parseUrl(text);
}
const Url& doc()
{
    static const Url url = urlOf("https://api.example.test/doc");
    return url;
}

StoredResponse responseOf(const QByteArray& headers, int status = 200, const QByteArray& requestHeaders = {})
{
    StoredResponse response;
    response.partition = "p";
    response.url = cacheKeyOf(doc());
    response.status = static_cast<std::uint16_t>(status);
    response.headers = std::make_shared<const HeaderList>(headersOf(headers));
    response.body = std::make_shared<const std::string>("ok");
    response.requestHeaders = headersOf(requestHeaders);
    response.requestTime = start;
    response.responseTime = start;
    return response;
}

CacheSelection selectFrom(const HttpCache& cache, const QByteArray& requestHeaders = {}, double after = 0,
    std::string_view method = "GET", std::string_view partition = "p")
{
    return cache.select(partition, method, doc(), headersOf(requestHeaders), start + after);
}

std::string valueOf(const StoredResponse& response, std::string_view name)
{
    return response.headers->get(name).value_or("(absent)");
}

/// What a second request sees: `sent`, `cached`, `while-revalidating`, or what it is validated with.
QByteArray verdictOf(const HttpCache& cache, const QByteArray& requestHeaders = {}, double after = 0)
{
    const CacheSelection selection = selectFrom(cache, requestHeaders, after);
    if (selection.response && selection.freshness == Freshness::Fresh)
        return "cached";
    if (selection.response && selection.freshness == Freshness::StaleWhileRevalidate)
        return "while-revalidating";
    const Validators validators = cache.validatorsOf(selection);
    QByteArray verdict;
    if (validators.entityTag)
        verdict += "etag";
    if (validators.lastModified)
        verdict += verdict.isEmpty() ? "modified" : "+modified";
    return verdict.isEmpty() ? "sent" : verdict;
}

HttpCache cacheWith(HttpCachePolicy policy)
{
    HttpCache cache;
    cache.setPolicy(std::move(policy));
    return cache;
}

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
    void datesAreReadInTheirThreeForms_data();
    void datesAreReadInTheirThreeForms();
    void datesAreWrittenInThePreferredForm();
    void directivesAreRead_data();
    void directivesAreRead();
    void deltaSecondsAreDigits_data();
    void deltaSecondsAreDigits();
    void theAgeIsCalculated_data();
    void theAgeIsCalculated();
    void theLifetimeIsCalculated_data();
    void theLifetimeIsCalculated();
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

void HttpCacheTest::datesAreReadInTheirThreeForms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("seconds");
    constexpr double example = 784111777; // of RFC 9110, 5.6.7
    const double none = std::nan("");
    QTest::newRow("IMF-fixdate") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << example;
    QTest::newRow("RFC 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << example;
    QTest::newRow("asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << example;
    QTest::newRow("any case") << QByteArray("sun, 06 NOV 1994 08:49:37 gmt") << example;
    QTest::newRow("no zone") << QByteArray("Sun, 06 Nov 1994 08:49:37") << example;
    QTest::newRow("another day's name") << QByteArray("Mon, 06 Nov 1994 08:49:37 GMT") << example;
    QTest::newRow("one digit's day") << QByteArray("Sun, 6 Nov 1994 08:49:37 GMT") << example;
    QTest::newRow("white space around") << QByteArray(" \tSun, 06 Nov 1994 08:49:37 GMT ") << example;
    QTest::newRow("epoch") << QByteArray("Thu, 01 Jan 1970 00:00:00 GMT") << 0.0;
    QTest::newRow("before the epoch") << QByteArray("Wed, 31 Dec 1969 23:59:59 GMT") << -1.0;
    QTest::newRow("two digits, 69") << QByteArray("Tuesday, 01-Jan-69 00:00:00 GMT") << 3124224000.0;
    QTest::newRow("two digits, 70") << QByteArray("Thursday, 01-Jan-70 00:00:00 GMT") << 0.0;
    QTest::newRow("leap day") << QByteArray("Thu, 29 Feb 2024 00:00:00 GMT") << 1709164800.0;
    QTest::newRow("leap second") << QByteArray("Sat, 31 Dec 2016 23:59:60 GMT") << 1483228800.0;
    QTest::newRow("start of runs") << QByteArray("Thu, 01 Jan 2026 00:00:00 GMT") << start;
    for (const char* bad : {"", "0", "-1", "soon", "2030-01-01T00:00:00Z", "Sun, 06 Nov 1994 08:49:37 CET",
             "Sun, 06 Nov 1994 08:49:37 GMT x", "Sun, 06 Nov 1994", "Sun, 32 Nov 1994 08:49:37 GMT",
             "Sun, 29 Feb 2023 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:60:00 GMT",
             "Sun, 06 Nov 1994 08:49:61 GMT", "Sun, 06 Nov 94 08:49:37 GMT", "Sun, 06-Nov 1994 08:49:37 GMT",
             "Xyz, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Xyz 1994 08:49:37 GMT", "06 Nov 1994 08:49:37 GMT",
             "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 8:49:37 GMT", "Sun Nov  6 08:49:37 1994 GMT",
             "Sun, 06 Nov 19944 08:49:37 GMT"})
        QTest::addRow("no date: '%s'", bad) << QByteArray(bad) << none;
}

void HttpCacheTest::datesAreReadInTheirThreeForms()
{
    QFETCH(const QByteArray, text);
    QFETCH(const double, seconds);
    const auto date = parseHttpDate(text.toStdString());
    QCOMPARE(date.has_value(), !std::isnan(seconds));
    if (date)
        QCOMPARE(*date, seconds);
}

void HttpCacheTest::datesAreWrittenInThePreferredForm()
{
    QCOMPARE(formatHttpDate(784111777), std::string("Sun, 06 Nov 1994 08:49:37 GMT"));
    QCOMPARE(formatHttpDate(start + 0.75), std::string("Thu, 01 Jan 2026 00:00:00 GMT"));
    QCOMPARE(formatHttpDate(-0.5), std::string("Wed, 31 Dec 1969 23:59:59 GMT"));
    QCOMPARE(formatHttpDate(infinite), std::string("Fri, 31 Dec 9999 23:59:59 GMT"));
    QCOMPARE(formatHttpDate(-infinite), std::string("Sat, 01 Jan 0000 00:00:00 GMT"));
    for (int i = 0; i < 4000; ++i) {
        const double time = i * (86400.0 * 13 + 3723);
        QCOMPARE(parseHttpDate(formatHttpDate(time)).value_or(-1), time);
    }
}

void HttpCacheTest::directivesAreRead_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<double>("maxAge"); // -1: none
    QTest::addColumn<QString>("flags");
    const auto row = [](const char* name, const QByteArray& headers, double maxAge, const char* flags) {
        QTest::newRow(name) << headers << maxAge << QString(flags);
    };
    row("none", "", -1, "");
    row("number", "Cache-Control: max-age=600", 600, "");
    row("any case", "cache-control: MAX-AGE=600, No-Store", 600, "no-store");
    row("quoted number", R"(Cache-Control: max-age="600")", 600, "");
    row("no number", "Cache-Control: max-age=abc", -1, "invalid");
    row("negative", "Cache-Control: max-age=-1", -1, "invalid");
    row("no value", "Cache-Control: max-age", -1, "invalid");
    row("text behind", "Cache-Control: max-age=600x", -1, "invalid");
    row("space before =", "Cache-Control: max-age =600", -1, "");
    row("space behind =", "Cache-Control: max-age= 600", -1, "invalid");
    row("the first counts", "Cache-Control: max-age=600, max-age=0", 600, "");
    row("the first line counts", "Cache-Control: max-age=0\nCache-Control: max-age=600", 0, "");
    row("the first number counts", "Cache-Control: max-age=x, max-age=7", 7, "");
    row("beyond 2^31", "Cache-Control: max-age=99999999999999", 2147483648.0, "");
    row("semicolon", "Cache-Control: public; max-age=600", -1, "");
    row("flags", "Cache-Control: no-cache, must-revalidate, public, private, immutable, only-if-cached", -1,
        "no-cache must-revalidate public private immutable only-if-cached");
    row("a comma in quotes", R"(Cache-Control: private="a, no-store", max-age=1)", 1, "private");
    row("qualified no-cache", R"(Cache-Control: max-age=1, no-cache="Set-Cookie")", 1, "no-cache");
    row("pragma", "Pragma: no-cache", -1, "pragma");
    row("pragma of something else", "Pragma: x, no-cachex", -1, "");
    row("for shared caches", "Cache-Control: s-maxage=600, proxy-revalidate", -1, "");
}

void HttpCacheTest::directivesAreRead()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const double, maxAge);
    QFETCH(const QString, flags);
    const CacheControl control = parseCacheControl(headersOf(headers));
    QCOMPARE(control.maxAge.value_or(-1), maxAge);
    QStringList found;
    const auto add = [&found](bool set, const char* name) {
        if (set)
            found += QString(name);
    };
    add(control.noStore, "no-store");
    add(control.noCache, "no-cache");
    add(control.mustRevalidate, "must-revalidate");
    add(control.isPublic, "public");
    add(control.isPrivate, "private");
    add(control.immutable, "immutable");
    add(control.onlyIfCached, "only-if-cached");
    add(control.pragmaNoCache, "pragma");
    add(control.maxAgeIsInvalid, "invalid");
    QCOMPARE(found.join(' '), flags);
}

void HttpCacheTest::deltaSecondsAreDigits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("seconds");
    QTest::newRow("zero") << QByteArray("0") << 0.0;
    QTest::newRow("leading zeros") << QByteArray("007") << 7.0;
    QTest::newRow("2^31") << QByteArray("2147483648") << 2147483648.0;
    QTest::newRow("over") << QByteArray("2147483649") << 2147483648.0;
    for (const char* bad : {"", "-1", "+1", "1.5", " 1", "1 ", "a"})
        QTest::addRow("'%s'", bad) << QByteArray(bad) << -1.0;
}

void HttpCacheTest::deltaSecondsAreDigits()
{
    QFETCH(const QByteArray, text);
    QFETCH(const double, seconds);
    QCOMPARE(parseDeltaSeconds(text.toStdString()).value_or(-1), seconds);
}

// https://httpwg.org/specs/rfc9111.html#age.calculations; the request took two seconds, ten have gone by since.
void HttpCacheTest::theAgeIsCalculated_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<double>("age");
    QTest::newRow("no Date, no Age: the delay counts") << QByteArray() << 12.0;
    QTest::newRow("Age") << QByteArray("Age: 100") << 112.0;
    QTest::newRow("Age is no number") << QByteArray("Age: abc") << 12.0;
    QTest::newRow("the first Age counts") << QByteArray("Age: 100\nAge: 5") << 112.0;
    QTest::newRow("Date a minute ago") << QByteArray("Date: Wed, 31 Dec 2025 23:59:02 GMT") << 70.0;
    QTest::newRow("the larger of both") << QByteArray("Age: 30\nDate: Wed, 31 Dec 2025 23:59:02 GMT") << 70.0;
    QTest::newRow("Date to come") << QByteArray("Date: Thu, 01 Jan 2030 00:00:00 GMT") << 12.0;
    QTest::newRow("Date is no date") << QByteArray("Date: now") << 12.0;
}

void HttpCacheTest::theAgeIsCalculated()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const double, age);
    StoredResponse response = responseOf(headers);
    response.requestTime = start;
    response.responseTime = start + 2;
    QCOMPARE(ageOf(response, start + 12), age);
}

// https://httpwg.org/specs/rfc9111.html#calculating.freshness.lifetime
void HttpCacheTest::theLifetimeIsCalculated_data()
{
    using Rule = FreshnessLifetime::Rule;
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("rule");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<double>("staleWhileRevalidate");
    const auto row = [](const char* name, const QByteArray& headers, int status, Rule rule, double seconds,
                         double extension = 0) {
        QTest::newRow(name) << headers << status << static_cast<int>(rule) << seconds << extension;
    };
    const QByteArray hourAgo = "Last-Modified: Wed, 31 Dec 2025 23:00:00 GMT";
    row("nothing", "", 200, Rule::None, 0);
    row("max-age", "Cache-Control: max-age=600", 200, Rule::MaxAge, 600);
    row("max-age before Expires", "Cache-Control: max-age=600\nExpires: 0", 200, Rule::MaxAge, 600);
    row("max-age=0", "Cache-Control: max-age=0\n" + hourAgo, 200, Rule::MaxAge, 0);
    row("s-maxage is for others", "Cache-Control: s-maxage=600", 200, Rule::None, 0);
    row("no-cache", "Cache-Control: no-cache, max-age=600", 200, Rule::NoCache, 0);
    row("Expires without Date", "Expires: Thu, 01 Jan 2026 00:01:00 GMT", 200, Rule::Expires, 60);
    row("Expires minus Date", "Expires: Thu, 01 Jan 2026 00:01:00 GMT\nDate: Thu, 01 Jan 2026 00:00:10 GMT", 200,
        Rule::Expires, 50);
    row("Expires in the past", "Expires: Mon, 01 Jan 2024 00:00:00 GMT\n" + hourAgo, 200, Rule::Expires, 0);
    row("Expires is no date", "Expires: 0\n" + hourAgo, 200, Rule::Invalid, 0);
    row("the first Expires counts", "Expires: Thu, 01 Jan 2026 00:01:00 GMT\nExpires: Thu, 01 Jan 2026 00:09:00 GMT",
        200, Rule::Expires, 60);
    row("a tenth since Last-Modified", hourAgo, 200, Rule::Heuristic, 360);
    row("a tenth up to Date", hourAgo + "\nDate: Wed, 31 Dec 2025 23:10:00 GMT", 200, Rule::Heuristic, 60);
    row("Last-Modified to come", "Last-Modified: Thu, 01 Jan 2030 00:00:00 GMT", 200, Rule::None, 0);
    row("Last-Modified is no date", "Last-Modified: yesterday", 200, Rule::None, 0);
    for (const int status : {200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501})
        row(qPrintable(QString("heuristic for %1").arg(status)), hourAgo, status, Rule::Heuristic, 360);
    for (const int status : {201, 202, 302, 303, 307, 400, 401, 403, 429, 500, 502, 503})
        row(qPrintable(QString("no heuristic for %1").arg(status)), hourAgo, status, Rule::None, 0);
    row("any status, explicitly", "Cache-Control: max-age=5", 503, Rule::MaxAge, 5);
    row("max-age is no number", "Cache-Control: max-age=abc\n" + hourAgo, 200, Rule::Invalid, 0);
    row("stale-while-revalidate", "Cache-Control: max-age=1, stale-while-revalidate=60", 200, Rule::MaxAge, 1, 60);
    row("not with must-revalidate", "Cache-Control: max-age=1, stale-while-revalidate=60, must-revalidate", 200,
        Rule::MaxAge, 1, 0);
    row("not with no-cache", "Cache-Control: no-cache, stale-while-revalidate=60", 200, Rule::NoCache, 0, 0);
    row("of nothing", "Cache-Control: stale-while-revalidate=60", 200, Rule::None, 0, 60);
}

void HttpCacheTest::theLifetimeIsCalculated()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const int, status);
    QFETCH(const int, rule);
    QFETCH(const double, seconds);
    QFETCH(const double, staleWhileRevalidate);
    const FreshnessLifetime lifetime = freshnessLifetimeOf(responseOf(headers, status), {});
    QCOMPARE(static_cast<int>(lifetime.rule), rule);
    QCOMPARE(lifetime.seconds, seconds);
    QCOMPARE(lifetime.staleWhileRevalidate, staleWhileRevalidate);
}

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
    QCOMPARE(afterStoring(chromiumHttpCachePolicy(), headers, status), chromium);
    QCOMPARE(afterStoring(firefoxHttpCachePolicy(), headers, status), firefox);
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
    QCOMPARE(afterStoring(chromiumHttpCachePolicy(), headers, 200, request), chromium);
    QCOMPARE(afterStoring(firefoxHttpCachePolicy(), headers, 200, request), firefox);
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
    HttpCache cache = cacheWith(chromiumHttpCachePolicy());
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
        const StoreVerdict verdict = cache.store(response);
        QCOMPARE(static_cast<int>(verdict), expected);
        QCOMPARE(cache.isEmpty(), verdict != StoreVerdict::Stored);
        QVERIFY(!describe(verdict).empty());
    };
    check({}, rfc);
    check(chromiumHttpCachePolicy(), chromium);
    check(firefoxHttpCachePolicy(), firefox);
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
    HttpCache chromium = cacheWith(chromiumHttpCachePolicy());
    chromium.store(responseOf("Cache-Control: max-age=600"));
    QVERIFY(selectFrom(chromium, {}, 0, "HEAD").response);

    HttpCache firefox = cacheWith(firefoxHttpCachePolicy());
    firefox.store(responseOf("Cache-Control: max-age=600"));
    QVERIFY(!selectFrom(firefox, {}, 0, "HEAD").response);
    firefox.clear();
    StoredResponse head = responseOf("Cache-Control: max-age=600");
    head.method = "HEAD";
    firefox.store(head);
    QVERIFY(selectFrom(firefox, {}, 0, "HEAD").response);
    QVERIFY(!selectFrom(firefox).response);
}

void HttpCacheTest::rangeRequestsFindNothing()
{
    HttpCache cache;
    cache.store(responseOf("Cache-Control: max-age=600"));
    QVERIFY(!selectFrom(cache, "Range: bytes=0-0").response);
}

// https://httpwg.org/specs/rfc9111.html#update
void HttpCacheTest::validationFreshens_data()
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

void HttpCacheTest::validationFreshens()
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
    check(chromiumHttpCachePolicy(), browsers);
    check(firefoxHttpCachePolicy(), browsers);
}

void HttpCacheTest::freshenedHeadersReplaceAllOfTheirName()
{
    HttpCache cache = cacheWith(chromiumHttpCachePolicy());
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

void HttpCacheTest::freshenWithNoStoreRemoves()
{
    HttpCache cache;
    cache.store(responseOf("Cache-Control: max-age=0\n" + etag));
    const auto freshened =
        cache.freshen(cache.entries().front().id, headersOf("Cache-Control: no-store"), {}, start, start);
    QVERIFY(freshened.has_value());
    QCOMPARE(*freshened->body, std::string("ok"));
    QVERIFY(cache.isEmpty());
}

void HttpCacheTest::freshenOfWhatIsGoneIsNull()
{
    HttpCache cache;
    cache.store(responseOf("Cache-Control: max-age=0\n" + etag));
    const std::uint64_t id = cache.entries().front().id;
    cache.store(responseOf("Cache-Control: max-age=0\n" + etag));
    QVERIFY(!cache.freshen(id, {}, {}, start, start).has_value());
    QCOMPARE(cache.entries().size(), std::size_t(1));
}

void HttpCacheTest::freshenTakesTheNewRequestsVariant()
{
    HttpCache cache = cacheWith(chromiumHttpCachePolicy());
    cache.store(responseOf("Cache-Control: max-age=600\nVary: X-Foo\n" + etag, 200, "X-Foo: 1"));
    const CacheSelection selection = selectFrom(cache, "X-Foo: 2");
    QVERIFY(selection.otherVariant);
    cache.freshen(selection.otherVariant->id, {}, headersOf("X-Foo: 2"), start, start);
    QCOMPARE(verdictOf(cache, "X-Foo: 2"), QByteArray("cached"));
    QCOMPARE(verdictOf(cache, "X-Foo: 1"), QByteArray("etag"));
}

// https://httpwg.org/specs/rfc9111.html#invalidation
void HttpCacheTest::unsafeMethodsInvalidate_data()
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

void HttpCacheTest::unsafeMethodsInvalidate()
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
    QCOMPARE(invalidates(chromiumHttpCachePolicy()), chromium);
    QCOMPARE(invalidates(firefoxHttpCachePolicy()), firefox);
}

void HttpCacheTest::invalidationFollowsLocationsOfTheSameOrigin()
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
    QCOMPARE(removedBy(chromiumHttpCachePolicy(), "Location: doc", sibling), std::size_t(0));
    QCOMPARE(removedBy(firefoxHttpCachePolicy(), "Location: doc", sibling), std::size_t(1));
}

QTEST_GUILESS_MAIN(HttpCacheTest)
#include "tst_http_cache.moc"
