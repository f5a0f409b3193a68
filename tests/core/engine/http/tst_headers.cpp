#include "core/engine/http/headers.h"
#include "core/engine/http/mime_type.h"
#include "tests/core/engine/http/test_data.h"

#include <QTest>

#include <cstring>

using namespace fetchscope;
using testing::view;

namespace {

char toByte(int byte)
{
    return static_cast<char>(static_cast<unsigned char>(byte));
}

/// `text` with the byte behind it.
std::string with(std::string_view text, int byte)
{
    std::string result(text);
    result.push_back(toByte(byte));
    return result;
}

/// Spelled as it is, in lower case, and in upper case.
void addSpellings(const char* name, bool expected)
{
    const QByteArray bytes(name);
    QTest::newRow(name) << bytes << expected;
    QTest::newRow((bytes.toLower() + " in lower case").constData()) << bytes.toLower() << expected;
    QTest::newRow((bytes.toUpper() + " in upper case").constData()) << bytes.toUpper() << expected;
}

/// Names that are one character off are none.
void addNeighbours(std::initializer_list<const char*> names)
{
    for (const char* const name : names) {
        const QByteArray bytes(name);
        QTest::newRow(("with a character more: " + bytes).constData()) << bytes + 'x' << false;
        QTest::newRow(("with a character less: " + bytes).constData()) << bytes.chopped(1) << false;
    }
}

void fillNames(std::initializer_list<const char*> in, std::initializer_list<const char*> out)
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("expected");
    for (const char* const name : in)
        addSpellings(name, true);
    addNeighbours(in);
    for (const char* const name : out)
        QTest::newRow(qPrintable(QStringLiteral("not '%1'").arg(QLatin1String(name)))) << QByteArray(name) << false;
}

void checkName(bool (*predicate)(std::string_view))
{
    QFETCH(const QByteArray, name);
    QFETCH(const bool, expected);
    QCOMPARE(predicate(view(name)), expected);
}

} // namespace

class HeadersTest : public QObject
{
    Q_OBJECT
private slots:
    void publishedUnsafeHeadersAreUnsafe_data();
    void publishedUnsafeHeadersAreUnsafe();
    void safelistedHeadersDependOnTheirValue_data();
    void safelistedHeadersDependOnTheirValue();
    void everyByteIsJudgedInAccept();
    void everyByteIsJudgedInContentType();
    void everyByteIsJudgedInTheLanguages();
    void valuesOfOver128BytesAreUnsafe_data();
    void valuesOfOver128BytesAreUnsafe();
    void safelistedContentTypesAreThoseThatParseAsAForms();
    void unsafeNamesAreSortedInLowerCaseAndOnce_data();
    void unsafeNamesAreSortedInLowerCaseAndOnce();
    void over1024BytesInSumMakeAllUnsafe();
    void noCorsSafelistsFourNames_data();
    void noCorsSafelistsFourNames() { checkName(isNoCorsSafelistedRequestHeaderName); }
    void noCorsSafelistsByValueToo();
    void headersAreForbiddenByName_data();
    void headersAreForbiddenByName();
    void headersAreForbiddenByPrefix_data();
    void headersAreForbiddenByPrefix();
    void overridesAreForbiddenWhereTheyNameAForbiddenMethod_data();
    void overridesAreForbiddenWhereTheyNameAForbiddenMethod();
    void authorizationIsNotCoveredByTheWildcard_data();
    void authorizationIsNotCoveredByTheWildcard() { checkName(isCorsNonWildcardRequestHeaderName); }
    void rangeIsPrivileged_data();
    void rangeIsPrivileged() { checkName(isPrivilegedNoCorsRequestHeaderName); }
    void setCookieIsForbiddenInResponses_data();
    void setCookieIsForbiddenInResponses() { checkName(isForbiddenResponseHeaderName); }
    void fourNamesDescribeTheBody_data();
    void fourNamesDescribeTheBody() { checkName(isRequestBodyHeaderName); }
    void sevenResponseHeadersAreSafelisted_data();
    void sevenResponseHeadersAreSafelisted() { checkName(isCorsSafelistedResponseHeaderName); }
    void publishedHeadersMeanNosniffAsPublished_data();
    void publishedHeadersMeanNosniffAsPublished();
    void anyBytesAreTaken();
};

void HeadersTest::publishedUnsafeHeadersAreUnsafe_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const QJsonArray table = testing::readTable(QStringLiteral("fetch/api/cors/resources/not-cors-safelisted.json"));
    for (qsizetype i = 0; i < table.size(); ++i) {
        const QString name = table[i][0].toString();
        const QString value = table[i][1].toString();
        QTest::newRow(testing::rowName(i, name + QStringLiteral(": ") + value).constData())
            << testing::isomorphic(name) << testing::isomorphic(value);
    }
}

void HeadersTest::publishedUnsafeHeadersAreUnsafe()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    QVERIFY(!isCorsSafelistedRequestHeader(view(name), view(value)));
    QCOMPARE(corsUnsafeRequestHeaderNames({{view(name), view(value)}}), std::vector<std::string> {name.toStdString()});
}

void HeadersTest::safelistedHeadersDependOnTheirValue_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("expected");
    const auto add = [](const char* name, const char* value, bool expected) {
        const QByteArray row = QByteArray(name) + ": " + value + (expected ? " (safe)" : " (unsafe)");
        QTest::newRow(row.constData()) << QByteArray(name) << QByteArray(value) << expected;
    };
    add("Accept", "text/html,*/*;q=0.8", true);
    add("ACCEPT", "", true);
    add("Accept", "text/html;x=\"y\"", false);
    add("Accept-Language", "en-GB,en;q=0.5, *", true);
    add("Accept-Language", "", true);
    add("Accept-Language", "en_GB", false);
    add("Content-Language", "de", true);
    add("Content-Language", "de/at", false);
    add("Accept-Encoding", "gzip", false);
    add("Content-Length", "1", false);
    add("Authorization", "x", false);
    add("X-Custom", "", false);
    add("", "", false);
    add("Content-Type", "text/plain", true);
    add("content-type", "TEXT/Plain;charset=utf-8", true);
    add("Content-Type", "text/plain ;charset=utf-8", true);
    add("Content-Type", " \ttext/plain\t ", true);
    add("Content-Type", "text/plain;;;===", true);
    add("Content-Type", "multipart/form-data; boundary=x", true);
    add("Content-Type", "application/x-www-form-urlencoded", true);
    add("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8", true);
    add("Content-Type", "text/plain, application/json", false);
    add("Content-Type", "text/plain;x=, application/json", true);
    add("Content-Type", "application/json", false);
    add("Content-Type", "text/html", false);
    add("Content-Type", "text/plain;x=\"y\"", false);
    add("Content-Type", "text /plain", false);
    add("Content-Type", "text/ plain", false);
    add("Content-Type", "text", false);
    add("Content-Type", "text/", false);
    add("Content-Type", "", false);
    add("Content-Type", ";text/plain", false);
    add("Content-Type", "text/plainx", false);
    add("Content-Type", "text/plain/x", false);
    add("Range", "bytes=0-", true);
    add("Range", "bytes=0-499", true);
    add("range", "bytes=5-5", true);
    add("Range", "bytes=-500", false);
    add("Range", "bytes=9-1", false);
    add("Range", "bytes=0-1,2-3", false);
    add("Range", "bytes= 0-1", false);
    add("Range", "bytes 0-", false);
    add("Range", "", false);
}

void HeadersTest::safelistedHeadersDependOnTheirValue()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    QFETCH(const bool, expected);
    QCOMPARE(isCorsSafelistedRequestHeader(view(name), view(value)), expected);
}

void HeadersTest::everyByteIsJudgedInAccept()
{
    int unsafe = 0;
    for (int byte = 0; byte < 256; ++byte) {
        const bool isUnsafe = (byte < 0x20 && byte != 0x09) || byte == 0x7F
            || (byte > 0 && byte < 0x80 && std::strchr("\"():<>?@[\\]{}", byte) != nullptr);
        QCOMPARE(isCorsUnsafeRequestHeaderByte(toByte(byte)), isUnsafe);
        QCOMPARE(isCorsSafelistedRequestHeader("Accept", with("a", byte)), !isUnsafe);
        unsafe += isUnsafe ? 1 : 0;
    }
    QCOMPARE(unsafe, 31 + 14);
}

void HeadersTest::everyByteIsJudgedInContentType()
{
    for (int byte = 0; byte < 256; ++byte) {
        const bool isSafe = !isCorsUnsafeRequestHeaderByte(toByte(byte));
        QCOMPARE(isCorsSafelistedRequestHeader("Content-Type", with("text/plain;a=", byte)), isSafe);
    }
}

void HeadersTest::everyByteIsJudgedInTheLanguages()
{
    int safe = 0;
    for (int byte = 0; byte < 256; ++byte) {
        const bool isSafe = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z')
            || (byte > 0 && byte < 0x80 && std::strchr(" *,-.;=", byte) != nullptr);
        QCOMPARE(isCorsSafelistedRequestHeader("Accept-Language", with("a", byte)), isSafe);
        QCOMPARE(isCorsSafelistedRequestHeader("Content-Language", with("a", byte)), isSafe);
        safe += isSafe ? 1 : 0;
    }
    QCOMPARE(safe, 62 + 7);
}

void HeadersTest::valuesOfOver128BytesAreUnsafe_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("accept") << QByteArray("Accept") << QByteArray();
    QTest::newRow("accept-language") << QByteArray("Accept-Language") << QByteArray();
    QTest::newRow("content-language") << QByteArray("Content-Language") << QByteArray();
    QTest::newRow("content-type") << QByteArray("Content-Type") << QByteArray("text/plain;a=");
    QTest::newRow("range") << QByteArray("Range") << QByteArray("bytes=0-");
}

void HeadersTest::valuesOfOver128BytesAreUnsafe()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, start);
    QVERIFY(isCorsSafelistedRequestHeader(view(name), view(start.leftJustified(128, '1'))));
    QVERIFY(!isCorsSafelistedRequestHeader(view(name), view(start.leftJustified(129, '1'))));
}

void HeadersTest::safelistedContentTypesAreThoseThatParseAsAForms()
{
    testing::RandomTexts texts {"text/plain", "multipart/form-data", "application/x-www-form-urlencoded", "/", ";", "=",
        " ", "\t", "charset=utf-8", ",", "\r"};
    int safe = 0;
    for (int i = 0; i < 50000; ++i) {
        const std::string text = texts.next(i % 2 == 0 ? "text/plain" : "");
        const auto mimeType = parseMimeType(text);
        const std::string essence = mimeType ? mimeType->essence() : std::string();
        const bool expected = text.size() <= 128
            && std::none_of(text.begin(), text.end(), isCorsUnsafeRequestHeaderByte)
            && (essence == "text/plain" || essence == "multipart/form-data"
                || essence == "application/x-www-form-urlencoded");
        QCOMPARE(isCorsSafelistedRequestHeader("Content-Type", text), expected);
        safe += expected ? 1 : 0;
    }
    QVERIFY(safe > 100);
}

void HeadersTest::unsafeNamesAreSortedInLowerCaseAndOnce_data()
{
    QTest::addColumn<QStringList>("headers"); // names and values by turns
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("nothing") << QStringList() << QStringList();
    QTest::newRow("all safe") << QStringList {"Accept", "*/*", "Content-Type", "text/plain"} << QStringList();
    QTest::newRow("sorted") << QStringList {"X-B", "1", "Authorization", "2", "X-A", "3"}
                            << QStringList {"authorization", "x-a", "x-b"};
    QTest::newRow("once") << QStringList {"X-A", "1", "x-a", "2"} << QStringList {"x-a"};
    QTest::newRow("safe ones left out") << QStringList {"Accept", "*/*", "X-A", "1"} << QStringList {"x-a"};
    QTest::newRow("a safe name with an unsafe value")
        << QStringList {"Accept", "*/*", "Content-Type", "text/html"} << QStringList {"content-type"};
    QTest::newRow("the same name safe and unsafe")
        << QStringList {"Accept", "*/*", "Accept", "<"} << QStringList {"accept"};
}

void HeadersTest::unsafeNamesAreSortedInLowerCaseAndOnce()
{
    QFETCH(const QStringList, headers);
    QFETCH(const QStringList, expected);
    HeaderList list;
    for (qsizetype i = 0; i + 1 < headers.size(); i += 2)
        list.append(view(headers[i].toLatin1()), view(headers[i + 1].toLatin1()));
    QStringList names;
    for (const std::string& name : corsUnsafeRequestHeaderNames(list))
        names.append(QString::fromStdString(name));
    QCOMPARE(names, expected);
}

void HeadersTest::over1024BytesInSumMakeAllUnsafe()
{
    HeaderList headers;
    for (int i = 0; i < 7; ++i)
        headers.append("Accept", std::string(128, 'a'));
    headers.append("Accept-Language", std::string(128, 'a'));
    QVERIFY(corsUnsafeRequestHeaderNames(headers).empty()); // 1024

    HeaderList empty = headers;
    empty.append("Content-Language", "");
    QVERIFY(corsUnsafeRequestHeaderNames(empty).empty()); // and still

    HeaderList over = headers;
    over.append("Content-Language", "a");
    const std::vector<std::string> all {"accept", "accept-language", "content-language"};
    QCOMPARE(corsUnsafeRequestHeaderNames(over), all); // 1025

    // The values of headers that are unsafe anyway do not count.
    HeaderList unsafe = headers;
    unsafe.append("X-Custom", std::string(1000, 'a'));
    QCOMPARE(corsUnsafeRequestHeaderNames(unsafe), std::vector<std::string> {"x-custom"});
}

void HeadersTest::noCorsSafelistsFourNames_data()
{
    fillNames({"Accept", "Accept-Language", "Content-Language", "Content-Type"},
        {"Range", "Authorization", "Accept-Encoding", ""});
}

void HeadersTest::noCorsSafelistsByValueToo()
{
    QVERIFY(isNoCorsSafelistedRequestHeader("Content-Type", "text/plain"));
    QVERIFY(!isNoCorsSafelistedRequestHeader("Content-Type", "application/json"));
    QVERIFY(isNoCorsSafelistedRequestHeader("Accept", std::string(128, 'a')));
    QVERIFY(!isNoCorsSafelistedRequestHeader("Accept", std::string(129, 'a')));
    QVERIFY(!isNoCorsSafelistedRequestHeader("Range", "bytes=0-"));
}

void HeadersTest::headersAreForbiddenByName_data()
{
    fillNames({"Accept-Charset", "Accept-Encoding", "Access-Control-Request-Headers", "Access-Control-Request-Method",
                  "Connection", "Content-Length", "Cookie", "Cookie2", "Date", "DNT", "Expect", "Host", "Keep-Alive",
                  "Origin", "Referer", "Set-Cookie", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Via"},
        {"Accept", "Authorization", "Content-Type", "User-Agent", "Cookies", "Set-Cookie2", "Referrer", "Range",
            "Access-Control-Request-Private-Network", "X-HTTP-Method", ""});
}

void HeadersTest::headersAreForbiddenByName()
{
    QFETCH(const QByteArray, name);
    QFETCH(const bool, expected);
    // `Cookie2` is `Cookie` with a character more, and forbidden for itself.
    const bool isOther = name == "Cookie" || name == "Cookie2";
    QCOMPARE(isForbiddenRequestHeader(view(name), "x"), expected || isOther);
}

void HeadersTest::headersAreForbiddenByPrefix_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("expected");
    for (const char* const name :
        {"Sec-", "Sec-Fetch-Site", "sec-x", "SEC-X", "Proxy-", "Proxy-Authorization", "pRoXy-anything"})
        QTest::newRow(name) << QByteArray(name) << true;
    for (const char* const name :
        {"Sec", "Secure", "Sec_", "XSec-", "Proxy", "Proxy_Authorization", "X-Proxy-", "S", ""})
        QTest::newRow(qPrintable(QStringLiteral("not '%1'").arg(QLatin1String(name)))) << QByteArray(name) << false;
}

void HeadersTest::headersAreForbiddenByPrefix()
{
    QFETCH(const QByteArray, name);
    QFETCH(const bool, expected);
    QCOMPARE(isForbiddenRequestHeader(view(name), ""), expected);
}

void HeadersTest::overridesAreForbiddenWhereTheyNameAForbiddenMethod_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("expected");
    const auto add = [](const char* name, const char* value, bool expected) {
        const QByteArray row = QByteArray(name) + ": " + value + (expected ? " (forbidden)" : " (allowed)");
        QTest::newRow(row.constData()) << QByteArray(name) << QByteArray(value) << expected;
    };
    for (const char* const name :
        {"X-HTTP-Method", "X-HTTP-Method-Override", "X-Method-Override", "x-http-METHOD", "X-METHOD-override"}) {
        add(name, "TRACE", true);
        add(name, "track", true);
        add(name, "Connect", true);
        add(name, "GET,track", true);
        add(name, " CONNECT ", true);
        add(name, "GET\t,\tTRACE\t,", true);
        add(name, "GET", false);
        add(name, "", false);
        add(name, ",", false);
        add(name, "TRACE TRACE", false);
        add(name, "\"TRACE\"", false);
        add(name, "\",TRACE,\"", false);
        add(name, "\",\",TRACE", true);
        add(name, "TRACES", false);
    }
    add("X-Method", "TRACE", false);
    add("X-HTTP-Methods", "TRACE", false);
    add("X-Methods-Override", "TRACE", false);
}

void HeadersTest::overridesAreForbiddenWhereTheyNameAForbiddenMethod()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    QFETCH(const bool, expected);
    QCOMPARE(isForbiddenRequestHeader(view(name), view(value)), expected);
}

void HeadersTest::authorizationIsNotCoveredByTheWildcard_data()
{
    fillNames({"Authorization"}, {"Proxy-Authorization", "Cookie", "*", ""});
}

void HeadersTest::rangeIsPrivileged_data()
{
    fillNames({"Range"}, {"If-Range", "Content-Range", ""});
}

void HeadersTest::setCookieIsForbiddenInResponses_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("expected");
    addSpellings("Set-Cookie", true);
    addSpellings("Set-Cookie2", true);
    for (const char* const name : {"Set-Cooki", "Set-Cookie3", "Set-Cookie22", "Cookie", ""})
        QTest::newRow(qPrintable(QStringLiteral("not '%1'").arg(QLatin1String(name)))) << QByteArray(name) << false;
}

void HeadersTest::fourNamesDescribeTheBody_data()
{
    fillNames({"Content-Encoding", "Content-Language", "Content-Location", "Content-Type"}, {"Content-Length", ""});
}

void HeadersTest::sevenResponseHeadersAreSafelisted_data()
{
    fillNames(
        {"Cache-Control", "Content-Language", "Content-Length", "Content-Type", "Expires", "Last-Modified", "Pragma"},
        {"Set-Cookie", "ETag", "Date", "Content-Encoding", "*", ""});
}

void HeadersTest::publishedHeadersMeanNosniffAsPublished_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<bool>("expected");
    const QJsonArray table = testing::readTable(QStringLiteral("fetch/nosniff/resources/x-content-type-options.json"));
    for (qsizetype i = 0; i < table.size(); ++i) {
        const QString input = table[i]["input"].toString();
        QTest::newRow(testing::rowName(i, input).constData())
            << testing::isomorphic(input) << table[i]["nosniff"].toBool();
    }
    QTest::newRow("a quoted string over two headers")
        << QByteArray("X-Content-Type-Options: \"\r\nX-Content-Type-Options: \",nosniff") << false;
    QTest::newRow("no header at all") << QByteArray() << false;
}

void HeadersTest::publishedHeadersMeanNosniffAsPublished()
{
    QFETCH(const QByteArray, input);
    QFETCH(const bool, expected);
    HeaderList headers;
    const qsizetype lineBreak = input.indexOf("\r\n");
    for (const QByteArray& line :
        {lineBreak < 0 ? input : input.left(lineBreak), lineBreak < 0 ? QByteArray() : input.mid(lineBreak + 2)}) {
        const qsizetype colon = line.indexOf(':');
        if (colon >= 0)
            headers.append(view(line.left(colon)), normalizeHeaderValue(view(line.mid(colon + 1))));
    }
    QCOMPARE(determineNosniff(headers), expected);
}

void HeadersTest::anyBytesAreTaken()
{
    testing::RandomTexts texts {"a", "-", "Sec-", "X-HTTP-Method", "\"", ",", "TRACE", "nosniff", "bytes=0-"};
    const std::initializer_list<std::string_view> names {"Accept", "Accept-Language", "Content-Language",
        "Content-Type", "Range", "X-HTTP-Method", "X-Content-Type-Options"};
    for (int i = 0; i < 20000; ++i) {
        const std::string text = texts.next();
        (void)isForbiddenRequestHeader(text, text);
        for (const std::string_view name : names) {
            (void)isForbiddenRequestHeader(name, text);
            const bool safe = isCorsSafelistedRequestHeader(name, text);
            const HeaderList headers {{name, text}};
            QCOMPARE(corsUnsafeRequestHeaderNames(headers).empty(), safe);
            (void)determineNosniff(headers);
        }
    }
}

QTEST_GUILESS_MAIN(HeadersTest)
#include "tst_headers.moc"
