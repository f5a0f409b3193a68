#include "core/engine/url/origin.h"
#include "core/engine/url/site.h"
#include "core/engine/url/trustworthiness.h"
#include "core/engine/url/url.h"
#include "tests/core/engine/url/test_data.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <string>

using fetchscope::Origin;
using fetchscope::originOf;
using fetchscope::parseUrl;
using fetchscope::Url;
using testdata::toByteArray;
using testdata::toUtf8;
using testdata::view;
using testdata::visible;

namespace {

constexpr const char* none = "none";

Url parsed(std::string_view text)
{
    return parseUrl(text).value_or(Url());
}

/// The host as the URL parser leaves it; empty for the null of the list's tests.
std::string hostFrom(const QString& text)
{
    if (text == QLatin1String("null"))
        return {};
    return std::string(parsed("https://" + toUtf8(text) + '/').host());
}

QByteArray orNone(std::string_view domain)
{
    return domain.empty() ? QByteArray(none) : toByteArray(domain);
}

void addPublicSuffixRow(const char* file, const QString& host, const QString& domain)
{
    const QByteArray name = visible(toUtf8(host));
    QTest::addRow("%s: %s", file, name.constData()) << host << domain;
}

} // namespace

class TestUrlOrigins : public QObject
{
    Q_OBJECT

private slots:
    void publishedOrigins_data();
    void publishedOrigins();
    void sameAsNode_data();
    void sameAsNode();
    void tupleOrigins();
    void opaqueOrigins();
    void sameOrigin_data();
    void sameOrigin();
    void publicSuffixList_data();
    void publicSuffixList();
    void registrableDomains_data();
    void registrableDomains();
    void sites_data();
    void sites();
    void sameSite_data();
    void sameSite();
    void opaqueSites();
    void quickAnswersAgreeWithTheList();
    void trustworthyUrls_data();
    void trustworthyUrls();
    void trustworthyOrigins();
};

void TestUrlOrigins::publishedOrigins_data()
{
    QTest::addColumn<QJsonObject>("expected");
    const QJsonArray cases = testdata::readCases(QStringLiteral("url/urltestdata.json"));
    int count = 0;
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const QJsonObject object = cases.at(i).toObject();
        if (!object.contains(QLatin1String("origin")))
            continue;
        ++count;
        QTest::addRow("%d <%s>", static_cast<int>(i), visible(toUtf8(object["input"].toString())).constData())
            << object;
    }
    QCOMPARE(count, 411);
}

void TestUrlOrigins::publishedOrigins()
{
    QFETCH(const QJsonObject, expected);
    const auto base = parseUrl(toUtf8(expected["base"].toString()));
    const auto url = parseUrl(toUtf8(expected["input"].toString()), base ? &*base : nullptr);
    QVERIFY(url);
    const Origin origin = originOf(*url);
    QCOMPARE(toByteArray(origin.serialize()), expected["origin"].toString().toUtf8());
    QCOMPARE(isSameOrigin(origin, *url), !origin.isOpaque());
    QCOMPARE(isSameOrigin(*url, *url), !origin.isOpaque());
}

void TestUrlOrigins::sameAsNode_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("origin");
    const QJsonArray cases = testdata::readJson(QStringLiteral("url/tricky.json"))["cases"].toArray();
    for (const QJsonValue value : cases) {
        const std::string input = toUtf8(value["input"].toString());
        if (value["origin"].isString())
            QTest::addRow("%s", visible(input).constData())
                << QByteArray::fromStdString(input) << value["origin"].toString().toUtf8();
    }
}

void TestUrlOrigins::sameAsNode()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, origin);
    QCOMPARE(toByteArray(originOf(parsed(view(input))).serialize()), origin);
}

void TestUrlOrigins::tupleOrigins()
{
    const Origin origin = originOf(parsed("https://user@example.com:8443/a"));
    QVERIFY(!origin.isOpaque());
    QCOMPARE(toByteArray(origin.scheme()), QByteArray("https"));
    QCOMPARE(toByteArray(origin.host()), QByteArray("example.com"));
    QVERIFY(origin.port() == std::uint16_t {8443});
    QCOMPARE(toByteArray(origin.serialize()), QByteArray("https://example.com:8443"));
    QVERIFY(origin == Origin::makeTuple("https", "example.com", 8443));
    // The default port is no port.
    QVERIFY(Origin::makeTuple("https", "a.example", 443) == Origin::makeTuple("https", "a.example", std::nullopt));
    QVERIFY(!Origin::makeTuple("https", "a.example", 443).port());
    QVERIFY(Origin::makeTuple("http", "[::1]", 443).port() == std::uint16_t {443});
    QCOMPARE(toByteArray(Origin::makeTuple("http", "[::1]", 443).host()), QByteArray("[::1]"));
}

void TestUrlOrigins::opaqueOrigins()
{
    const Origin one = Origin::makeOpaque(1);
    QVERIFY(one.isOpaque());
    QVERIFY(one == Origin::makeOpaque(1));
    QVERIFY(one != Origin::makeOpaque(2));
    QCOMPARE(toByteArray(one.serialize()), QByteArray("null"));
    QVERIFY(one.scheme().empty() && one.host().empty() && !one.port());
    QVERIFY(originOf(parsed("data:,a"), 7) == Origin::makeOpaque(7));
    QVERIFY(originOf(parsed("file:///a"), 7) == Origin::makeOpaque(7));
    QVERIFY(originOf(parsed("blob:file:///a"), 7) == Origin::makeOpaque(7));
    QVERIFY(!isSameOrigin(Origin::makeOpaque(0), parsed("data:,a")));
}

void TestUrlOrigins::sameOrigin_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("same");
    const auto row = [](const char* a, const char* b, bool same) {
        QTest::addRow("%s and %s", a, b) << QByteArray(a) << QByteArray(b) << same;
    };
    row("https://a.example/x?y#z", "https://user:password@a.example:443/", true);
    row("https://a.example/", "http://a.example/", false);
    row("https://a.example/", "https://a.example:444/", false);
    row("https://a.example/", "https://b.example/", false);
    row("https://a.example/", "https://a.example./", false);
    row("https://a.example/", "blob:https://a.example/uuid", true);
    row("blob:https://a.example/1", "blob:https://a.example/2", true);
    row("blob:https://a.example/1", "blob:https://b.example/2", false);
    row("blob:data:,a", "blob:data:,a", false);
    row("blob:ws://a.example/", "ws://a.example/", false);
    row("file:///a", "file:///a", false);
    row("data:,a", "data:,a", false);
    row("foo://a/", "foo://a/", false);
    row("ws://a.example/", "ws://a.example/", true);
}

void TestUrlOrigins::sameOrigin()
{
    QFETCH(const QByteArray, a);
    QFETCH(const QByteArray, b);
    QFETCH(const bool, same);
    const Url first = parsed(view(a));
    const Url second = parsed(view(b));
    QCOMPARE(isSameOrigin(first, second), same);
    QCOMPARE(isSameOrigin(second, first), same);
    QCOMPARE(isSameOrigin(originOf(first), second), same);
    QCOMPARE(isSameOrigin(originOf(second), first), same);
    QCOMPARE(originOf(first, 1) == originOf(second, 2), same);
}

void TestUrlOrigins::publicSuffixList_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("domain");
    int rows = 0;
    const QString words = QString::fromUtf8(testdata::read(QStringLiteral("publicsuffix-list/tests.txt")));
    for (const QString& line : words.split('\n')) {
        if (line.isEmpty() || line.startsWith(QLatin1String("//")))
            continue;
        const QStringList parts = line.split(' ');
        QCOMPARE(parts.size(), 2);
        addPublicSuffixRow("tests.txt", parts.at(0), parts.at(1));
        ++rows;
    }
    const QString calls = QString::fromUtf8(testdata::read(QStringLiteral("publicsuffix-list/test_psl.txt")));
    static const QRegularExpression call(QStringLiteral("^checkPublicSuffix\\('?([^',]+)'?, '?([^')]+)'?\\);$"));
    for (const QString& line : calls.split('\n')) {
        if (line.isEmpty() || line.startsWith(QLatin1String("//")))
            continue;
        const QRegularExpressionMatch match = call.match(line);
        QVERIFY2(match.hasMatch(), line.toUtf8());
        addPublicSuffixRow("test_psl.txt", match.captured(1), match.captured(2));
        ++rows;
    }
    QCOMPARE(rows, 2 * 78);
}

void TestUrlOrigins::publicSuffixList()
{
    QFETCH(const QString, host);
    QFETCH(const QString, domain);
    const std::string input = hostFrom(host);
    QCOMPARE(input.empty(), host == QLatin1String("null"));
    QCOMPARE(toByteArray(fetchscope::registrableDomain(input)), QByteArray::fromStdString(hostFrom(domain)));
}

void TestUrlOrigins::registrableDomains_data()
{
    QTest::addColumn<QByteArray>("suffix");
    QTest::addColumn<QByteArray>("domain");
    const auto row = [](const char* host, const char* suffix, const char* domain) {
        QTest::newRow(host) << QByteArray(suffix) << QByteArray(domain);
    };
    row("com", "com", none);
    row("example.com", "com", "example.com");
    row("sub.www.example.com", "com", "example.com");
    row("example.com.", "com.", "example.com.");
    row("a.example.com.", "com.", "example.com.");
    row("github.io", "github.io", none);
    row("whatwg.github.io", "github.io", "whatwg.github.io");
    row("xn--kgbechtv", "xn--kgbechtv", none);
    row("sub.example.xn--kgbechtv", "xn--kgbechtv", "example.xn--kgbechtv");
    row("localhost", "localhost", none);
    row("a.b.c.d.e.f.g.h.i.j.k.l.m.n.example.co.uk", "co.uk", "example.co.uk");
    row("[2001:db8:85a3::8a2e:370:7334]", none, none);
    row("127.0.0.1", none, none);
    row("", none, none);
    row(".", none, none);
    row("..", none, none);
    row(".com", none, none);
    row("a..com", none, none);
    row("a.example..", none, none);
}

void TestUrlOrigins::registrableDomains()
{
    QFETCH(const QByteArray, suffix);
    QFETCH(const QByteArray, domain);
    const std::string_view host = QTest::currentDataTag();
    QCOMPARE(orNone(fetchscope::publicSuffix(host)), suffix);
    const std::string_view found = fetchscope::registrableDomain(host);
    QCOMPARE(orNone(found), domain);
    QVERIFY(found.empty() || found.data() + found.size() == host.data() + host.size());
    // However long what stands before it is.
    if (domain != none) {
        const std::string longHost = std::string(100000, 'a') + '.' + std::string(domain.constData());
        QCOMPARE(orNone(fetchscope::registrableDomain(longHost)), domain);
    }
}

void TestUrlOrigins::sites_data()
{
    QTest::addColumn<QByteArray>("site");
    const auto row = [](const char* url, const char* site) { QTest::newRow(url) << QByteArray(site); };
    row("https://example.com/", "https://example.com");
    row("https://a.b.example.com:8443/", "https://example.com");
    row("http://a.example.co.uk./", "http://example.co.uk.");
    row("https://github.io/", "https://github.io");
    row("http://127.0.0.1:80/", "http://127.0.0.1");
    row("http://[::1]:8080/", "http://[::1]");
    row("http://localhost:3000/", "http://localhost");
    row("data:,a", "null");
}

void TestUrlOrigins::sites()
{
    QFETCH(const QByteArray, site);
    QCOMPARE(QByteArray::fromStdString(serializeSite(originOf(parsed(QTest::currentDataTag())))), site);
}

void TestUrlOrigins::sameSite_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("schemeless");
    QTest::addColumn<bool>("schemeful");
    const auto row = [](const char* a, const char* b, bool schemeless, bool schemeful) {
        QTest::addRow("%s and %s", a, b) << QByteArray(a) << QByteArray(b) << schemeless << schemeful;
    };
    const bool yes = true;
    const bool no = false;
    row("https://example.com/", "https://example.com/", yes, yes);
    row("https://example.com/", "http://example.com/", yes, no);
    row("https://example.com/", "https://example.com:8443/", yes, yes);
    row("https://www.example.com/", "https://static.example.com/", yes, yes);
    row("https://example.com/", "wss://a.b.c.example.com/", yes, no);
    row("https://example.com/", "https://notexample.com/", no, no);
    row("https://a.example.com/", "https://a-example.com/", no, no);
    row("https://example.com/", "https://example.net/", no, no);
    row("https://a.com/", "https://b.com/", no, no);
    row("https://a.co.uk/", "https://b.co.uk/", no, no);
    row("https://a.co.uk/", "https://x.a.co.uk/", yes, yes);
    row("https://a.github.io/", "https://b.github.io/", no, no);
    row("https://github.io/", "https://a.github.io/", no, no);
    row("https://github.io/", "https://github.io/", yes, yes);
    row("https://example.com./", "https://example.com/", no, no);
    row("https://www.example.com./", "https://a.example.com./", yes, yes);
    row("https://localhost/", "https://localhost/", yes, yes);
    row("https://localhost/", "https://a.localhost/", no, no);
    row("https://a.localhost/", "https://b.a.localhost/", yes, yes);
    row("http://127.0.0.1/", "http://127.0.0.1:8080/", yes, yes);
    row("http://127.0.0.1/", "http://1.0.0.1/", no, no);
    row("http://10.0.0.1/", "http://11.0.0.1/", no, no);
    row("http://[::1]/", "http://[::1]:1/", yes, yes);
    row("http://[1::1]/", "http://[2::1]/", no, no);
    // A longer rule takes effect on the longer host only.
    row("https://compute.amazonaws.com/", "https://x.y.compute.amazonaws.com/", no, no);
    row("https://kobe.jp/", "https://a.b.kobe.jp/", no, no);
    row("https://city.kobe.jp/", "https://www.city.kobe.jp/", yes, yes);
    row("https://a.example/", "blob:https://b.a.example/uuid", yes, yes);
    row("https://a.example/", "blob:http://b.a.example/uuid", yes, no);
    row("https://a.example/", "data:,a", no, no);
    row("data:,a", "data:,a", no, no);
}

void TestUrlOrigins::sameSite()
{
    QFETCH(const QByteArray, a);
    QFETCH(const QByteArray, b);
    QFETCH(const bool, schemeless);
    QFETCH(const bool, schemeful);
    const Url first = parsed(view(a));
    const Url second = parsed(view(b));
    const Origin firstOrigin = originOf(first, 1);
    const Origin secondOrigin = originOf(second, 2);
    QCOMPARE(isSchemelesslySameSite(firstOrigin, secondOrigin), schemeless);
    QCOMPARE(isSchemelesslySameSite(secondOrigin, firstOrigin), schemeless);
    QCOMPARE(isSchemelesslySameSite(firstOrigin, second), schemeless);
    QCOMPARE(isSchemelesslySameSite(secondOrigin, first), schemeless);
    QCOMPARE(isSameSite(firstOrigin, secondOrigin), schemeful);
    QCOMPARE(isSameSite(secondOrigin, firstOrigin), schemeful);
    QCOMPARE(isSameSite(firstOrigin, second), schemeful);
    QCOMPARE(isSameSite(secondOrigin, first), schemeful);
}

void TestUrlOrigins::opaqueSites()
{
    const Origin one = Origin::makeOpaque(1);
    const Origin tuple = Origin::makeTuple("https", "example.com", std::nullopt);
    QVERIFY(isSameSite(one, Origin::makeOpaque(1)) && isSchemelesslySameSite(one, Origin::makeOpaque(1)));
    QVERIFY(!isSameSite(one, Origin::makeOpaque(2)) && !isSchemelesslySameSite(one, Origin::makeOpaque(2)));
    QVERIFY(!isSameSite(one, tuple) && !isSchemelesslySameSite(tuple, one));
    QVERIFY(!isSameSite(one, parsed("https://example.com/")) && !isSameSite(Origin::makeOpaque(0), parsed("data:,a")));
    QVERIFY(!isSameSite(Origin::makeOpaque(0), parsed("blob:data:,a")));
}

void TestUrlOrigins::quickAnswersAgreeWithTheList()
{
    // Every pair of hosts from the list's tests: what the definition says against what the shortcuts say.
    std::vector<std::string> hosts;
    const QString words = QString::fromUtf8(testdata::read(QStringLiteral("publicsuffix-list/tests.txt")));
    for (const QString& line : words.split('\n')) {
        if (line.isEmpty() || line.startsWith(QLatin1String("//")) || line.startsWith(QLatin1String("null")))
            continue;
        hosts.push_back(hostFrom(line.section(' ', 0, 0)));
        hosts.push_back(hosts.back() + '.');
    }
    for (const std::string& a : hosts) {
        for (const std::string& b : hosts) {
            const std::string_view domain = fetchscope::registrableDomain(a);
            const bool same = domain.empty() ? a == b : domain == fetchscope::registrableDomain(b);
            const bool quick = isSchemelesslySameSite(
                Origin::makeTuple("https", a, std::nullopt), Origin::makeTuple("https", b, std::nullopt));
            QVERIFY2(quick == same, visible(a) + " and " + visible(b));
        }
    }
}

void TestUrlOrigins::trustworthyUrls_data()
{
    QTest::addColumn<bool>("trustworthy");
    const auto row = [](const char* url, bool trustworthy) { QTest::newRow(url) << trustworthy; };
    row("https://example.com/", true);
    row("wss://example.com/", true);
    row("http://example.com/", false);
    row("ws://example.com/", false);
    row("ftp://example.com/", false);
    row("http://127.0.0.1/", true);
    row("http://127.255.1.2:8080/", true);
    row("http://128.0.0.1/", false);
    row("http://127.example/", false);
    row("http://127.0.0.1.example/", false);
    row("http://[::1]/", true);
    row("http://[::2]/", false);
    row("http://[::ffff:127.0.0.1]/", false);
    row("http://localhost/", true);
    row("http://localhost./", true);
    row("http://LOCALHOST:3000/", true);
    row("ws://a.b.localhost/", true);
    row("http://a.localhost./", true);
    row("http://notlocalhost/", false);
    row("http://localhost.example/", false);
    row("http://localhost../", false);
    row("file:///a", true);
    row("about:blank", true);
    row("about:blank?a#b", true);
    row("about:srcdoc", true);
    row("about:config", false);
    row("data:,a", true);
    row("blob:https://example.com/uuid", true);
    row("blob:http://localhost/uuid", true);
    row("blob:http://example.com/uuid", false);
    row("blob:null/uuid", false);
    row("foo://localhost/", false);
    row("mailto:a@localhost", false);
}

void TestUrlOrigins::trustworthyUrls()
{
    QFETCH(const bool, trustworthy);
    QCOMPARE(isPotentiallyTrustworthy(parsed(QTest::currentDataTag())), trustworthy);
}

void TestUrlOrigins::trustworthyOrigins()
{
    QVERIFY(isPotentiallyTrustworthy(Origin::makeTuple("https", "example.com", std::nullopt)));
    QVERIFY(isPotentiallyTrustworthy(Origin::makeTuple("http", "localhost", 8080)));
    QVERIFY(isPotentiallyTrustworthy(Origin::makeTuple("file", "", std::nullopt)));
    QVERIFY(!isPotentiallyTrustworthy(Origin::makeTuple("http", "example.com", std::nullopt)));
    QVERIFY(!isPotentiallyTrustworthy(Origin::makeOpaque(1)));
}

QTEST_GUILESS_MAIN(TestUrlOrigins)

#include "tst_url_origins.moc"
