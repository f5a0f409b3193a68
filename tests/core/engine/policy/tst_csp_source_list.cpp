#include "core/engine/policy/content_security_policy.h"
#include "core/engine/policy/csp_source_list.h"
#include "tests/core/engine/policy/csp_pages.h"

#include <QTest>

using namespace fetchscope;
using namespace testing;

class CspSourceListTest : public QObject
{
    Q_OBJECT
private slots:
    void aSourceMatchesAUrl_data();
    void aSourceMatchesAUrl();
    void browsersReadSourcesOtherwise();
    void aMalformedSourceMatchesNothing_data();
    void aMalformedSourceMatchesNothing();
    void selfMatchesThePageAndItsUpgrades_data();
    void selfMatchesThePageAndItsUpgrades();
    void pathsMatchPieceByPiece_data();
    void pathsMatchPieceByPiece();
    void aSourceListMatchesWhereOneSourceDoes_data();
    void aSourceListMatchesWhereOneSourceDoes();
    void aNonceMatchesByteForByte_data();
    void aNonceMatchesByteForByte();
    void allHashesOfAnElementHaveToBeListed_data();
    void allHashesOfAnElementHaveToBeListed();
};

void CspSourceListTest::aSourceMatchesAUrl_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<bool>("expected");
    const auto add = [](const char* source, const char* address, bool expected,
                         const char* origin = "https://page.test") {
        row(source, address, origin) << QByteArray(source) << QByteArray(address) << QByteArray(origin) << expected;
    };
    // The wildcard: what the network is for, and the page's own scheme.
    add("*", "http://a.test/", true);
    add("*", "https://a.test:8443/x", true);
    add("*", "http://[::1]/", true);
    add("*", "wss://a.test/", false);
    add("*", "wss://a.test/", true, "wss://page.test");
    add("*", "data:,x", false);
    add("*", "blob:https://page.test/1", false);
    // Schemes, which match what they can be upgraded to.
    add("https:", "https://a.test/", true);
    add("https:", "http://a.test/", false);
    add("http:", "http://a.test/", true);
    add("http:", "https://a.test/", true);
    add("HTTP:", "https://a.test/", true);
    add("ws:", "ws://a.test/", true);
    add("ws:", "wss://a.test/", true);
    add("ws:", "http://a.test/", true);
    add("ws:", "https://a.test/", true);
    add("wss:", "wss://a.test/", true);
    add("wss:", "https://a.test/", true);
    add("wss:", "ws://a.test/", false);
    add("wss:", "http://a.test/", false);
    add("http:", "ws://a.test/", false);
    add("https:", "wss://a.test/", false);
    add("data:", "data:,x", true);
    add("data", "data:,x", false);
    add("blob:", "blob:https://page.test/1", true);
    add("custom.x+y-1:", "custom.x+y-1:z", true);
    // Hosts, with the page's scheme.
    add("a.test", "https://a.test/x", true);
    add("A.tEsT", "https://a.test/", true);
    add("a.test", "https://b.test/", false);
    add("a.test", "https://www.a.test/", false);
    add("a.test", "http://a.test/", false);
    add("a.test", "http://a.test/", true, "http://page.test");
    add("a.test", "https://a.test/", true, "http://page.test");
    add("a.test", "https://a.test/", false, "data:,opaque");
    add("https://a.test", "https://a.test/", true, "data:,opaque");
    add("a.test.", "https://a.test./", true);
    add("a.test", "https://a.test./", false);
    // Scheme and host.
    add("http://a.test", "https://a.test/", true);
    add("https://a.test", "http://a.test/", false);
    add("ws://a.test", "https://a.test/", true);
    add("data://a.test", "data://a.test/", false);
    // Wildcard hosts.
    add("*.a.test", "https://www.a.test/", true);
    add("*.A.test", "https://x.y.a.test/", true);
    add("*.a.test", "https://a.test/", false);
    add("*.a.test", "https://wwwa.test/", false);
    add("*.test", "https://a.test/", true);
    add("https://*", "https://a.test/", true);
    add("https://*", "http://a.test/", false);
    add("http://*:*", "https://a.test:8443/", true);
    // IP addresses are no domains.
    add("127.0.0.1", "https://127.0.0.1/", true);
    add("http://127.0.0.1:3000", "http://127.0.0.1:3000/", true);
    add("127.0.0.2", "https://127.0.0.2/", false);
    add("*.0.0.1", "https://127.0.0.1/", false);
    add("https://*", "https://127.0.0.1/", false);
    add("localhost:3000", "https://localhost:3000/", true);
    // Ports.
    add("a.test", "https://a.test:8443/", false);
    add("a.test:443", "https://a.test/", true);
    add("a.test:0443", "https://a.test/", true);
    add("a.test:80", "https://a.test/", false);
    add("http://a.test:80", "http://a.test/", true);
    add("http://a.test:443", "https://a.test/", true);
    add("a.test:8443", "https://a.test:8443/", true);
    add("a.test:8444", "https://a.test:8443/", false);
    add("a.test:8443", "https://a.test/", false);
    add("a.test:*", "https://a.test:8443/", true);
    add("a.test:*", "https://a.test/", true);
    add("a.test:65536", "https://a.test/", false);
    add("a.test:73979", "https://a.test:8443/", false); // 8443 + 65536
    add("a.test:18446744073709560059", "https://a.test:8443/", false); // 8443 + 2^64
    // Paths.
    add("a.test/", "https://a.test/x/y", true);
    add("a.test/x", "https://a.test/x?q", true);
    add("a.test/x", "https://a.test/x/", false);
    add("https://*.a.test:12/path/to/file.js", "https://b.a.test:12/path/to/file.js", true);
    // Other keywords match no URL.
    add("'none'", "https://page.test/", false);
    add("'unsafe-inline'", "https://page.test/", false);
    add("'nonce-abc'", "https://page.test/", false);
    add("self", "https://page.test/", false);
    add("'SeLf'", "https://page.test/", true);
}

/// csp-deep-5201-2, csp-deep-5201-13, csp-deep-5201-18, csp-deep-5301-18, csp-deep-9214-14
void CspSourceListTest::browsersReadSourcesOtherwise()
{
    const auto matches = [](const char* source, const char* address, ProfileId profile) {
        return doesUrlMatchCspSource(
            url(address), source, originOf(url("https://page.test")), 0, cspSourceRulesOf(Profile(profile)));
    };
    for (const ProfileId browser : {ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
        QVERIFY(matches("https://a.test/x#f", "https://a.test/x", browser));
        QVERIFY(matches("https://a.test/x?q=1", "https://a.test/x?r", browser));
        QVERIFY(!matches("https://a.test?q=1", "https://a.test/", browser));
        QCOMPARE(matches("wss:", "https://a.test/", browser), browser == ProfileId::Safari);
        QCOMPARE(matches("ws://a.test", "https://a.test/", browser), browser == ProfileId::Safari);
        QCOMPARE(matches("*:*", "https://a.test/", browser), browser != ProfileId::Safari);
        QVERIFY(matches("https://a.test/a/", "https://a.test/a%2Fb", browser));
    }
    QVERIFY(!matches("https://a.test/x#f", "https://a.test/x", ProfileId::Standard));
    QVERIFY(matches("wss:", "https://a.test/", ProfileId::Standard));
    QVERIFY(!matches("https://a.test/a/", "https://a.test/a%2Fb", ProfileId::Standard));
}

void CspSourceListTest::aSourceMatchesAUrl()
{
    QFETCH(const QByteArray, source);
    QFETCH(const QByteArray, address);
    QFETCH(const QByteArray, origin);
    QTEST(doesUrlMatchCspSource(url(address), source.toStdString(), originOf(url(origin)), 0), "expected");
}

void CspSourceListTest::aMalformedSourceMatchesNothing_data()
{
    QTest::addColumn<QByteArray>("source");
    for (const char* const source :
        {"", ":", "1http:", "://a.test", "http://", "1http://a.test", "a..test", ".a.test", "*a.test", "a.*.test", "*.",
            "**", "a_b.test", "*.a.test:", "a.test:/x", "a.test:8x", "a.test:-1", "a.test:80:80", "[::1]", "[::1]:80",
            "user@a.test", "a.test//x", "a.test/x?q", "a.test/x#f", "a.test/%", "a.test/%4", "a.test/%4g", "a.test/x\"",
            "a.test/[x]", "a.test?q", "'self'", "'sha256-abc'", "*:", "/x", ".."})
        QTest::newRow(*source == '\0' ? "nothing" : source) << QByteArray(source);
}

void CspSourceListTest::aMalformedSourceMatchesNothing()
{
    QFETCH(const QByteArray, source);
    QVERIFY(!parseCspSource(source.toStdString()));
}

void CspSourceListTest::selfMatchesThePageAndItsUpgrades_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<bool>("expected");
    const auto add = [](const char* origin, const char* address, bool expected) {
        row(origin, address) << QByteArray(origin) << QByteArray(address) << expected;
    };
    add("https://a.test", "https://a.test/x", true);
    add("https://a.test", "https://www.a.test/", false);
    add("https://a.test", "http://a.test/", false);
    add("https://a.test", "wss://a.test/", true);
    add("https://a.test", "ws://a.test/", false);
    add("https://a.test:8443", "https://a.test:8443/", true);
    add("https://a.test:8443", "https://a.test/", false);
    add("https://a.test", "https://a.test:8443/", false);
    add("http://a.test", "http://a.test/", true);
    add("http://a.test", "https://a.test/", true);
    add("http://a.test", "ws://a.test/", true);
    add("http://a.test", "wss://a.test/", true);
    add("http://a.test:8080", "https://a.test:8080/", true);
    add("http://a.test:8080", "https://a.test/", false);
    add("https://127.0.0.1", "https://127.0.0.1/", true);
    add("https://a.test", "blob:https://a.test/1", true);
    add("https://a.test", "data:,x", false);
    add("data:,x", "data:,x", false);
}

void CspSourceListTest::selfMatchesThePageAndItsUpgrades()
{
    QFETCH(const QByteArray, origin);
    QFETCH(const QByteArray, address);
    QTEST(doesUrlMatchCspSource(url(address), "'self'", originOf(url(origin), 1), 0), "expected");
}

void CspSourceListTest::pathsMatchPieceByPiece_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("expected");
    const auto add = [](const char* pattern, const char* path, bool expected) {
        row(pattern, path) << QByteArray(pattern) << QByteArray(path) << expected;
    };
    add("", "/x", true);
    add("/", "", true);
    add("/", "/", true);
    add("/", "/x/y", true);
    add("/x", "/x", true);
    add("/x", "/X", false);
    add("/x", "/xy", false);
    add("/x", "/x/y", false);
    add("/x", "/x/", false);
    add("/x/", "/x/", true);
    add("/x/", "/x/y/z", true);
    add("/x/", "/x", false);
    add("/x/", "/xy/", false);
    add("/x/y", "/x", false);
    add("/%78/y", "/x/%79", true);
    add("/a%2Fb", "/a%2fb", true);
    add("/a%2Fb", "/a/b", false);
    add("/a%3Bb", "/a;b", true);
}

void CspSourceListTest::pathsMatchPieceByPiece()
{
    QFETCH(const QByteArray, pattern);
    QFETCH(const QByteArray, path);
    QTEST(cspPathPartMatches(pattern.toStdString(), path.toStdString()), "expected");
}

void CspSourceListTest::aSourceListMatchesWhereOneSourceDoes_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<bool>("expected");
    row("") << QByteArray("") << false;
    row("'none'") << QByteArray("'none'") << false;
    row("'NONE'") << QByteArray("'NONE'") << false;
    row("'none' and another") << QByteArray("'none' https://a.test") << true;
    row("only others") << QByteArray("b.test 'self' http://c.test") << false;
    row("the last") << QByteArray("b.test 'self' a.test") << true;
    row("malformed ones do no harm") << QByteArray("?? a.test") << true;
}

void CspSourceListTest::aSourceListMatchesWhereOneSourceDoes()
{
    QFETCH(const QByteArray, list);
    const ContentSecurityPolicy policy = parseContentSecurityPolicy("img-src " + list.toStdString());
    QTEST(doesUrlMatchCspSourceList(
              url("https://a.test/"), policy.directives.at(0).values, originOf(url("https://page.test")), 0),
        "expected");
}

void CspSourceListTest::aNonceMatchesByteForByte_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<bool>("expected");
    const auto add = [](const char* source, const char* nonce, bool expected) {
        row(source, nonce) << QByteArray(source) << QByteArray(nonce) << expected;
    };
    add("'nonce-abc'", "abc", true);
    add("'NoNcE-abc'", "abc", true);
    add("'nonce-abc'", "ABC", false);
    add("'nonce-abc'", "", false);
    add("'nonce-a-_+/=='", "a-_+/==", true);
    add("'nonce-a-b'", "a+b", false);
    add("'nonce-'", "", false);
    add("'nonce-==='", "===", false);
    add("'nonce-a==='", "a===", false);
    add("'nonce-a!c'", "a!c", false);
    add("nonce-abc", "abc", false);
    add("'nonce-abc", "abc", false);
    add("'sha256-abc'", "abc", false);
}

void CspSourceListTest::aNonceMatchesByteForByte()
{
    QFETCH(const QByteArray, source);
    QFETCH(const QByteArray, nonce);
    QTEST(doesNonceMatchCspSourceList(nonce.toStdString(), {"'self'", source.toStdString()}), "expected");
}

void CspSourceListTest::allHashesOfAnElementHaveToBeListed_data()
{
    QTest::addColumn<QByteArray>("integrity");
    QTest::addColumn<bool>("expected");
    const auto add = [](const char* integrity, bool expected) { row(integrity) << QByteArray(integrity) << expected; };
    add("", false);
    add("sha256-abc123", true);
    add("SHA256-abc123", true);
    add("sha512-321cba", true);
    add("sha256-abc123 sha512-321cba", true);
    add("sha384-xyz789", false);
    add("sha384-xyz789 sha512-321cba", false);
    add("sha256-abc123 sha384-xyz789 sha512-321cba", false);
    add("sha256-abc123 sha1024-abcd", true);
    add("sha512-321cba entirely-invalid", true);
    add("sha256-abc123 not-a-hash-at-all sha512-321cba", true);
    add("entirely-invalid", false);
    add("sha512-abc123", false);
    add("sha256-ABC123", false);
    add("sha384-a+b/", true);
    add("sha384-a-b_", true);
}

void CspSourceListTest::allHashesOfAnElementHaveToBeListed()
{
    QFETCH(const QByteArray, integrity);
    const CspSourceList list {"'self'", "'sha256-abc123'", "'SHA512-321cba'", "'sha384-a+b_'", "'sha384-'"};
    QTEST(doesIntegrityMetadataMatchCspSourceList(integrity.toStdString(), list), "expected");
    QVERIFY(!doesIntegrityMetadataMatchCspSourceList(integrity.toStdString(), {"'self'", "'nonce-abc123'"}));
}

QTEST_GUILESS_MAIN(CspSourceListTest)
#include "tst_csp_source_list.moc"
