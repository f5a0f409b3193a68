#include "core/engine/browser/http_cache.h"
#include "core/engine/http/http_date.h"
#include "tests/core/engine/browser/stored_responses.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace fetchscope;
using namespace fetchscope::tests;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

} // namespace

/// Dates, Cache-Control, age and lifetime: what says for how long a stored response is fresh.
class HttpFreshnessTest : public QObject
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
};

void HttpFreshnessTest::datesAreReadInTheirThreeForms_data()
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

void HttpFreshnessTest::datesAreReadInTheirThreeForms()
{
    QFETCH(const QByteArray, text);
    QFETCH(const double, seconds);
    const auto date = parseHttpDate(text.toStdString());
    QCOMPARE(date.has_value(), !std::isnan(seconds));
    if (date)
        QCOMPARE(*date, seconds);
}

void HttpFreshnessTest::datesAreWrittenInThePreferredForm()
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

void HttpFreshnessTest::directivesAreRead_data()
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

void HttpFreshnessTest::directivesAreRead()
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

void HttpFreshnessTest::deltaSecondsAreDigits_data()
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

void HttpFreshnessTest::deltaSecondsAreDigits()
{
    QFETCH(const QByteArray, text);
    QFETCH(const double, seconds);
    QCOMPARE(parseDeltaSeconds(text.toStdString()).value_or(-1), seconds);
}

// https://httpwg.org/specs/rfc9111.html#age.calculations; the request took two seconds, ten have gone by since.
void HttpFreshnessTest::theAgeIsCalculated_data()
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

void HttpFreshnessTest::theAgeIsCalculated()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const double, age);
    StoredResponse response = responseOf(headers);
    response.requestTime = start;
    response.responseTime = start + 2;
    QCOMPARE(ageOf(response, start + 12, HttpCachePolicy()), age);
}

// https://httpwg.org/specs/rfc9111.html#calculating.freshness.lifetime
void HttpFreshnessTest::theLifetimeIsCalculated_data()
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

void HttpFreshnessTest::theLifetimeIsCalculated()
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

QTEST_GUILESS_MAIN(HttpFreshnessTest)
#include "tst_http_freshness.moc"
