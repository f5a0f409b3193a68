#include "core/engine/url/url_pattern.h"

#include <QTest>

using namespace fetchscope;

/// Patterns of URLs as headers have them. Expected values are the examples of the standard and of Connection
/// Allowlists, and what Chromium 156 let through (`allowlist-…` of data/recordings).
class TestUrlPattern : public QObject
{
    Q_OBJECT

private slots:
    void whatAPatternMatches_data();
    void whatAPatternMatches();
    void whatIsNoPattern_data();
    void whatIsNoPattern();
};

void TestUrlPattern::whatAPatternMatches_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char* pattern, const char* url, bool matches) {
        QTest::addRow("%s, %s", pattern, url) << QByteArray(pattern) << QByteArray(url) << matches;
    };
    row("https://a.test", "https://a.test/", true);
    row("https://a.test", "https://a.test/x?y=1", true);
    row("https://a.test", "http://a.test/", false);
    row("https://a.test", "https://b.a.test/", false);
    row("https://A.test", "https://a.test/", true);
    row("https://*.a.test", "https://b.a.test/", true);
    row("https://*.a.test", "https://c.b.a.test/", true);
    row("https://*.a.test", "https://a.test/", false);
    row("https://:sub.a.test/*", "https://b.a.test/x", true);
    row("https://:sub.a.test/*", "https://c.b.a.test/x", false);
    row("https://*.example.:tld", "https://x.example.org/", true);
    row("https://a.test/x", "https://a.test/x", true);
    row("https://a.test/x", "https://a.test/y", false);
    row("https://a.test/x", "https://a.test/x?a=1", true);
    row("https://a.test/x?", "https://a.test/x?a=1", false);
    row("https://a.test/x?a=*", "https://a.test/x?a=1", true);
    row("https://a.test/a/*", "https://a.test/a/b/c", true);
    row("https://a.test/a/*", "https://a.test/a", false);
    row("https://a.test/:kind/list", "https://a.test/books/list", true);
    row("https://a.test/:kind/list", "https://a.test/books/new/list", false);
    row("https://a.test/list/:page?", "https://a.test/list", true);
    row("https://a.test/list/:page?", "https://a.test/list/2", true);
    row("https://a.test/{old/}?x", "https://a.test/old/x", true);
    row("https://a.test/{old/}?x", "https://a.test/x", true);
    row("https://a.test:8443", "https://a.test:8443/", true);
    row("https://a.test:8443", "https://a.test/", false);
    row("https://a.test", "https://a.test:8443/", false);
    row("https://a.test:443", "https://a.test/", true);
    row("https://a.test:*", "https://a.test:8443/x", true);
    row("*://a.test", "http://a.test/", true);
    row("http{s}?://a.test", "https://a.test/", true);
    row("http{s}?://a.test", "http://a.test/", true);
    row("https://a.test/a\\*b", "https://a.test/a*b", true);
    row("https://a.test/a\\*b", "https://a.test/axb", false);
    row("https://[::1]:8080", "https://[::1]:8080/", true);
    row("https://a.test/.", "https://a.test/x", false);
}

void TestUrlPattern::whatAPatternMatches()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, url);
    const auto parsed = UrlPattern::parse(pattern.toStdString());
    QVERIFY(parsed.has_value());
    QTEST(parsed->matches(*parseUrl(url.toStdString())), "matches");
}

void TestUrlPattern::whatIsNoPattern_data()
{
    QTest::addColumn<QByteArray>("pattern");
    // A text without a scheme needs a base URL, which a header does not have; and regular expressions have no place
    // there.
    for (const char* pattern : {"", "*", "a.test", "/x", "https:", "https://", "https://([a-z]+).a.test",
             "https://a.test/{x", "https://a.test/x}", "https://a.test/\\"})
        QTest::addRow("%s", pattern) << QByteArray(pattern);
}

void TestUrlPattern::whatIsNoPattern()
{
    QFETCH(QByteArray, pattern);
    QVERIFY(!UrlPattern::parse(pattern.toStdString()));
}

QTEST_GUILESS_MAIN(TestUrlPattern)
#include "tst_url_pattern.moc"
