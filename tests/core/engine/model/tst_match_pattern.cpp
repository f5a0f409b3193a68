#include "core/engine/model/match_pattern.h"

#include <QTest>

using namespace fetchscope;

/// Match patterns of extensions (https://w3c.github.io/webextensions/specification/#match-patterns, and the examples of
/// MDN and of Chrome's documentation).
class MatchPatternTest : public QObject
{
    Q_OBJECT

private slots:
    void aPatternCoversUrls_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isCovered");
        const auto row = [](const char* pattern, const char* url, bool isCovered) {
            QTest::addRow("%s %s", pattern, url) << pattern << url << isCovered;
        };
        row("<all_urls>", "http://example.org/", true);
        row("<all_urls>", "wss://a.org:99/", true);
        row("<all_urls>", "data:text/plain,x", false);
        row("*://*/*", "https://example.org/a/b/", true);
        row("*://*/*", "ftp://ftp.example.org/", false);
        row("*://*.mozilla.org/*", "http://mozilla.org/", true);
        row("*://*.mozilla.org/*", "https://a.b.mozilla.org/", true);
        row("*://*.mozilla.org/*", "https://notmozilla.org/", false);
        row("*://*.mozilla.org/*", "https://mozilla.org.evil.example/", false);
        row("*://mozilla.org/", "https://mozilla.org/", true);
        row("*://mozilla.org/", "https://www.mozilla.org/", false);
        row("https://*.example.com/*", "http://example.com/", false);
        // Of a host permission the path does not count.
        row("https://example.com/a/*", "https://example.com/b", true);
        row("http://localhost:1234/*", "http://localhost:1234/x", true);
        row("http://localhost:1234/*", "http://localhost:1235/x", false);
        row("http://localhost/*", "http://localhost:1235/x", true);
        row("http://localhost:*/*", "http://localhost:1235/x", true);
        row("https://example.com:443/*", "https://example.com/x", true);
        row("http://127.0.0.1/*", "http://127.0.0.1:8080/", true);
        row("http://[::1]/*", "http://[::1]:8080/", true);
        row("https://EXAMPLE.com/*", "https://example.com/", true);
    }

    void aPatternCoversUrls()
    {
        QFETCH(const QString, pattern);
        QFETCH(const QString, url);
        QFETCH(const bool, isCovered);
        const auto parsed = MatchPattern::parse(pattern.toStdString());
        const auto target = parseUrl(url.toStdString());
        QVERIFY(target);
        if (!parsed) {
            QVERIFY(!isCovered);
            return;
        }
        QCOMPARE(parsed->matches(*target), isCovered);
        QCOMPARE(QString::fromStdString(parsed->text()), pattern);
    }

    void whatIsNoPattern_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "*", "example.com", "https://example.com", "https://*", "resource://path/",
                 "https://mozilla.*.org/", "https://*zilla.org/", "http*://mozilla.org/", "https:///", "*://*",
                 "https://example.com:a/*", "https://user@example.com/*", "https://*./*"})
            QTest::newRow(text) << text;
    }

    void whatIsNoPattern()
    {
        QFETCH(const QString, text);
        QVERIFY(!MatchPattern::parse(text.toStdString()));
    }
};

QTEST_GUILESS_MAIN(MatchPatternTest)
#include "tst_match_pattern.moc"
