#include "core/engine/http/cookies.h"
#include "tests/core/engine/http/test_data.h"

#include <QDateTime>
#include <QTest>

using namespace fetchscope;
using testing::toBytes;
using testing::view;

namespace {

/// Name, value and attributes in one line, absent ones left out.
QByteArray written(const ParsedSetCookie& cookie)
{
    QByteArray text = '[' + toBytes(cookie.name) + "][" + toBytes(cookie.value) + ']';
    if (cookie.domain)
        text += " domain=" + toBytes(*cookie.domain);
    if (cookie.path)
        text += " path=" + toBytes(*cookie.path);
    if (cookie.expires)
        text += " expires=" + QByteArray::number(*cookie.expires, 'f', 0);
    if (cookie.maxAge)
        text += " max-age=" + QByteArray::number(*cookie.maxAge, 'f', 0);
    if (cookie.secure)
        text += " secure";
    if (cookie.httpOnly)
        text += " httponly";
    if (cookie.partitioned)
        text += " partitioned";
    constexpr std::array<const char*, 4> modes {"", " samesite=none", " samesite=lax", " samesite=strict"};
    return text + modes.at(static_cast<std::size_t>(cookie.sameSite));
}

} // namespace

class CookieParserTest : public QObject
{
    Q_OBJECT
private slots:
    void pairsAreSplitAtTheFirstEqualsSign_data();
    void pairsAreSplitAtTheFirstEqualsSign();
    void attributesAreReadAndTheLastOneWins_data();
    void attributesAreReadAndTheLastOneWins();
    void controlCharactersMakeTheCookieIgnored();
    void valuesOfAttributesHave1024BytesAtMost();
    void datesAreReadInAnyOrder_data();
    void datesAreReadInAnyOrder();
    void everyDayOfFourCenturiesIsCountedAsTheCalendarDoes();
    void domainsMatchTheirSubdomains_data();
    void domainsMatchTheirSubdomains();
    void pathsMatchWhatLiesBelowThem_data();
    void pathsMatchWhatLiesBelowThem();
    void theDefaultPathIsTheFolderOfTheUrl_data();
    void theDefaultPathIsTheFolderOfTheUrl();
    void anyBytesAreTaken();
};

void CookieParserTest::pairsAreSplitAtTheFirstEqualsSign_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto add = [](const char* text, const char* expected) {
        QTest::newRow(qPrintable(QStringLiteral("'%1'").arg(QLatin1String(text))))
            << QByteArray(text) << QByteArray(expected);
    };
    add("a=b", "[a][b]");
    add("a=b=c", "[a][b=c]");
    add("a=", "[a][]");
    add("a", "[][a]");
    add("=a", "[][a]");
    add("==a", "[][=a]");
    add("", "[][]");
    add("=", "[][]");
    add(";", "[][]");
    add(" \ta \t=\t b c ", "[a][b c]");
    add("a=\"b; c\"", "[a][\"b]");
    add("a=b,c=d", "[a][b,c=d]");
    add("a=\xC3\xA4", "[a][\xC3\xA4]");
    add("a=b\tc", "[a][b\tc]");
    add("; secure", "[][] secure");
}

void CookieParserTest::pairsAreSplitAtTheFirstEqualsSign()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, expected);
    const auto cookie = parseSetCookie(view(text));
    QVERIFY(cookie.has_value());
    QCOMPARE(written(*cookie), expected);
}

void CookieParserTest::attributesAreReadAndTheLastOneWins_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto add = [](const char* text, const char* expected) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
    };
    add("Secure", "secure");
    add("sECURE=no", "secure");
    add("HttpOnly", "httponly");
    add("Partitioned", "partitioned");
    add("Secure; HttpOnly;Partitioned", "secure httponly partitioned");
    add("\tSecure\t", "secure");
    add("Securely", "");
    add("Unknown=1", "");
    add("=Secure", "");
    add(";;;", "");
    add("SameSite=Lax", "samesite=lax");
    add("samesite=STRICT", "samesite=strict");
    add("SameSite=None", "samesite=none");
    add("SameSite", "");
    add("SameSite=Other", "");
    add("SameSite=Strict; SameSite=Lax", "samesite=lax");
    add("SameSite=Strict; SameSite=Other", "");
    add("Domain=Example.COM", "domain=example.com");
    add("Domain=.example.com", "domain=example.com");
    add("Domain=..example.com", "domain=.example.com");
    add("Domain=a.example; Domain=b.example", "domain=b.example");
    add("Domain=a.example; Domain=", "domain=");
    add("Domain=.", "domain=");
    add("Domain", "domain=");
    add("Path=/a", "path=/a");
    add("Path=/a; Path=/b", "path=/b");
    add("Path=a", "");
    add("Path=", "");
    add("Path=/a; Path=", "");
    add("Path=; Path=/a", "path=/a");
    add("Path=/A b", "path=/A b");
    add("Max-Age=10", "max-age=10");
    add("max-age=0", "max-age=0");
    add("Max-Age=-5", "max-age=-5");
    add("Max-Age=007", "max-age=7");
    add("Max-Age=", "");
    add("Max-Age=-", "");
    add("Max-Age=+5", "");
    add("Max-Age=5s", "");
    add("Max-Age=1.5", "");
    add("Max-Age=34560000", "max-age=34560000");
    add("Max-Age=34560001", "max-age=34560000");
    add("Max-Age=99999999999999999999999999999999", "max-age=34560000");
    add("Max-Age=-99999999999999999999999999999999", "max-age=-34560000");
    add("Max-Age=10; Max-Age=20", "max-age=20");
    add("Max-Age=10; Max-Age=x", "max-age=10");
    add("Expires=Thu, 01 Jan 1970 00:00:10 GMT", "expires=10");
    add("Expires=never", "");
    add("Expires=Thu, 01 Jan 1970 00:00:10 GMT; Expires=never", "expires=10");
    add("Expires=Thu, 01 Jan 1970 00:00:10 GMT; Expires=Thu, 01 Jan 1970 00:00:20 GMT", "expires=20");
}

void CookieParserTest::attributesAreReadAndTheLastOneWins()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, expected);
    const auto cookie = parseSetCookie(view("a=b;" + text));
    QVERIFY(cookie.has_value());
    QCOMPARE(written(*cookie), QByteArray("[a][b] " + expected).trimmed());
}

void CookieParserTest::controlCharactersMakeTheCookieIgnored()
{
    for (int byte = 0; byte < 256; ++byte) {
        const std::string c(1, static_cast<char>(static_cast<unsigned char>(byte)));
        const bool isControl = (byte < 0x20 && byte != 0x09) || byte == 0x7F;
        QCOMPARE(parseSetCookie("a" + c + "=b").has_value(), !isControl);
        QCOMPARE(parseSetCookie("a=b" + c).has_value(), !isControl);
        QCOMPARE(parseSetCookie("a=b; x=" + c).has_value(), !isControl);
    }
}

void CookieParserTest::valuesOfAttributesHave1024BytesAtMost()
{
    const std::string path = '/' + std::string(1023, 'a');
    QCOMPARE(parseSetCookie("a=b; Path=" + path)->path, std::optional(path));
    QCOMPARE(parseSetCookie("a=b; Path=" + path + 'a')->path, std::optional<std::string>());
    // It is passed over, so that the one before stays.
    QCOMPARE(parseSetCookie("a=b; Path=/x; Path=" + path + 'a')->path, std::optional<std::string>("/x"));
    QVERIFY(!parseSetCookie("a=b; Secure=" + path + 'a')->secure);
}

void CookieParserTest::datesAreReadInAnyOrder_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("parses");
    QTest::addColumn<double>("seconds");
    const auto add = [](const char* text, double seconds) {
        QTest::newRow(text) << QByteArray(text) << true << seconds;
    };
    const auto refuse = [](const char* text) {
        QTest::newRow(qPrintable(QStringLiteral("refused: '%1'").arg(QLatin1String(text))))
            << QByteArray(text) << false << 0.0;
    };
    add("Thu, 01 Jan 1970 00:00:00 GMT", 0);
    add("Sun, 06 Nov 1994 08:49:37 GMT", 784111777);
    add("Sunday, 06-Nov-94 08:49:37 GMT", 784111777);
    add("Sun Nov  6 08:49:37 1994", 784111777);
    add("08:49:37 6 nov 1994", 784111777);
    add("1994 6 NOVEMBER 8:49:37", 784111777);
    add("6/Nov/1994@08:49:37", 784111777);
    add("6th Nov 1994x 08:49:37Z", 784111777);
    add("Wed, 31 Dec 1969 23:59:59 GMT", -1);
    add("1 Jan 70 0:0:0", 0);
    add("1 Jan 69 0:0:0", 3124224000);
    add("1 Jan 99 0:0:0", 915148800);
    add("1 Jan 00 0:0:0", 946684800);
    add("29 Feb 2024 00:00:00", 1709164800);
    add("29 Feb 2000 00:00:00", 951782400);
    add("1 Jan 1601 00:00:00", -11644473600);
    add("31 Dec 9999 23:59:59", 253402300799);
    add("1 Jan 1970 00:00:00 2 Feb 1999 11:11:11", 0);
    add("1 Jan 1970 00:00:00 +0200", 0);
    refuse("");
    refuse("Jan 1970 00:00:00");
    refuse("1 1970 00:00:00");
    refuse("1 Jan 00:00:00");
    refuse("1 Jan 1970");
    refuse("0 Jan 1970 00:00:00");
    refuse("32 Jan 1970 00:00:00");
    refuse("29 Feb 2023 00:00:00");
    refuse("29 Feb 1900 00:00:00");
    refuse("31 Apr 2024 00:00:00");
    refuse("1 Jan 1600 00:00:00");
    refuse("1 Jan 100 00:00:00");
    refuse("1 Jan 12345 00:00:00");
    refuse("1 Jan 1970 24:00:00");
    refuse("1 Jan 1970 00:60:00");
    refuse("1 Jan 1970 00:00:60");
    refuse("1 Jan 1970 00:00");
    refuse("1 Jan 1970 000:00:00");
    refuse("1 Ja 1970 00:00:00");
    refuse("123 Jan 1970 00:00:00");
}

void CookieParserTest::datesAreReadInAnyOrder()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, parses);
    QFETCH(const double, seconds);
    const auto date = parseCookieDate(view(text));
    QCOMPARE(date.has_value(), parses);
    if (date)
        QCOMPARE(*date, seconds);
}

void CookieParserTest::everyDayOfFourCenturiesIsCountedAsTheCalendarDoes()
{
    const QDate first(1850, 1, 1);
    for (QDate day = first; day.year() < 2250; day = day.addDays(1)) {
        const QString text = QLocale::c().toString(day, QStringLiteral("d MMM yyyy")) + QStringLiteral(" 12:34:56");
        const auto seconds = parseCookieDate(text.toStdString());
        QVERIFY(seconds.has_value());
        const qint64 expected = QDateTime(day, QTime(12, 34, 56), Qt::UTC).toSecsSinceEpoch();
        QCOMPARE(static_cast<qint64>(*seconds), expected);
    }
}

void CookieParserTest::domainsMatchTheirSubdomains_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("domain");
    QTest::addColumn<bool>("expected");
    const auto add = [](const char* host, const char* domain, bool expected) {
        QTest::newRow(qPrintable(QStringLiteral("%1 in %2").arg(QLatin1String(host), QLatin1String(domain))))
            << QByteArray(host) << QByteArray(domain) << expected;
    };
    add("example.com", "example.com", true);
    add("a.example.com", "example.com", true);
    add("a.b.example.com", "example.com", true);
    add("example.com", "a.example.com", false);
    add("notexample.com", "example.com", false);
    add("example.org", "example.com", false);
    add("example.com", "", false);
    add("", "", true);
    add("127.0.0.1", "127.0.0.1", true);
    add("127.0.0.1", "0.0.1", false);
    add("[::1]", "[::1]", true);
    add("[::1]", "1]", false);
}

void CookieParserTest::domainsMatchTheirSubdomains()
{
    QFETCH(const QByteArray, host);
    QFETCH(const QByteArray, domain);
    QFETCH(const bool, expected);
    QCOMPARE(domainMatches(view(host), view(domain)), expected);
}

void CookieParserTest::pathsMatchWhatLiesBelowThem_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("cookie");
    QTest::addColumn<bool>("expected");
    const auto add = [](const char* request, const char* cookie, bool expected) {
        QTest::newRow(qPrintable(QStringLiteral("%1 below %2").arg(QLatin1String(request), QLatin1String(cookie))))
            << QByteArray(request) << QByteArray(cookie) << expected;
    };
    add("/", "/", true);
    add("/a", "/", true);
    add("/a", "/a", true);
    add("/a/", "/a", true);
    add("/a/b", "/a", true);
    add("/a/b", "/a/", true);
    add("/ab", "/a", false);
    add("/a", "/a/", false);
    add("/A", "/a", false);
    add("/", "/a", false);
    add("/b/a", "/a", false);
}

void CookieParserTest::pathsMatchWhatLiesBelowThem()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, cookie);
    QFETCH(const bool, expected);
    QCOMPARE(pathMatches(view(request), view(cookie)), expected);
}

void CookieParserTest::theDefaultPathIsTheFolderOfTheUrl_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("the root") << QByteArray("https://a.example") << QByteArray("/");
    QTest::newRow("a file in the root") << QByteArray("https://a.example/x") << QByteArray("/");
    QTest::newRow("a folder") << QByteArray("https://a.example/x/") << QByteArray("/x");
    QTest::newRow("a file in a folder") << QByteArray("https://a.example/x/y") << QByteArray("/x");
    QTest::newRow("no slash of the query") << QByteArray("https://a.example/x/y?/z/") << QByteArray("/x");
    QTest::newRow("an opaque path") << QByteArray("about:blank/x/y") << QByteArray("/");
}

void CookieParserTest::theDefaultPathIsTheFolderOfTheUrl()
{
    QFETCH(const QByteArray, url);
    QFETCH(const QByteArray, expected);
    QCOMPARE(toBytes(defaultCookiePath(*parseUrl(view(url)))), expected);
}

void CookieParserTest::anyBytesAreTaken()
{
    testing::RandomTexts texts {"a", "=", ";", "Max-Age=", "99999999999", "-", "Expires=", "Jan", "1", "2024",
        "12:00:00", " ", "Domain=.", "Path=/", "SameSite=", "Lax", "Secure", "__Host-"};
    int parsed = 0;
    for (int i = 0; i < 50000; ++i) {
        const std::string text = texts.next();
        (void)parseSetCookie(text);
        parsed += parseCookieDate("1 Jan " + text) ? 1 : 0;
        (void)domainMatches(text, texts.next());
        (void)pathMatches(text, texts.next());
    }
    QVERIFY(parsed > 10);
}

QTEST_GUILESS_MAIN(CookieParserTest)
#include "tst_cookie_parser.moc"
