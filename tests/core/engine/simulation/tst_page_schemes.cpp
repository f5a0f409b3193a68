#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

/// Pages of apps and extensions: which browser gives them an origin, and what follows from it.
class PageSchemesTest : public QObject
{
    Q_OBJECT

private slots:
    void aPageHasTheOriginOfItsBrowser_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<int>("profile");
        QTest::addColumn<QByteArray>("origin");
        const auto row = [](const char* url, ProfileId profile, const char* origin) {
            QTest::addRow("%s %s", url, nameOf(profile).data())
                << QByteArray(url) << static_cast<int>(profile) << QByteArray(origin);
        };
        row("tauri://localhost/index.html", ProfileId::Standard, "null");
        row("tauri://localhost/index.html", ProfileId::Chromium, "null");
        row("tauri://localhost/index.html", ProfileId::Firefox, "null");
        row("tauri://localhost/index.html", ProfileId::Safari, "tauri://localhost");
        row("capacitor://localhost/", ProfileId::Safari, "capacitor://localhost");
        row("ionic://localhost/", ProfileId::Safari, "ionic://localhost");
        row("x-anything://Host:81/a", ProfileId::Safari, "x-anything://host:81");
        row("app://bundle/index.html", ProfileId::Standard, "null");
        row("app://bundle/index.html", ProfileId::Chromium, "app://bundle");
        row("app://bundle/index.html", ProfileId::Firefox, "null");
        row("app://bundle/index.html", ProfileId::Safari, "app://bundle");
        row("chrome-extension://id/page.html", ProfileId::Standard, "null");
        row("chrome-extension://id/page.html", ProfileId::Chromium, "chrome-extension://id");
        row("chrome-extension://id/page.html", ProfileId::Firefox, "null");
        row("chrome-extension://id/page.html", ProfileId::Safari, "null");
        row("moz-extension://id/page.html", ProfileId::Firefox, "moz-extension://id");
        row("moz-extension://id/page.html", ProfileId::Chromium, "null");
        row("safari-web-extension://id/page.html", ProfileId::Safari, "safari-web-extension://id");
        row("safari-web-extension://id/page.html", ProfileId::Chromium, "null");
        row("data:text/html,x", ProfileId::Safari, "null");
        row("mailto:a@b.example", ProfileId::Safari, "null");
        row("file:///a/b.html", ProfileId::Safari, "null");
        row("http://tauri.localhost/", ProfileId::Safari, "http://tauri.localhost");
    }

    void aPageHasTheOriginOfItsBrowser()
    {
        QFETCH(const QByteArray, url);
        QFETCH(const int, profile);
        QFETCH(const QByteArray, origin);
        Conversation talk(url.toStdString());
        talk.scenario().profile = static_cast<ProfileId>(profile);
        RequestAction& action = talk.fetch("https://api.example/doc");
        action.method = "POST";
        talk.exchange("POST https://api.example/doc", {200, {{"Access-Control-Allow-Origin", "*"}}});
        QVERIFY2(talk.holds(), talk.report());
        QCOMPARE(talk.sentHeader(0, "Origin"), origin);
        QCOMPARE(
            talk.sentHeader(0, "Referer"), url.startsWith("http") ? QByteArray("http://tauri.localhost/") : "(absent)");
        QCOMPARE(talk.sentHeader(0, "Sec-Fetch-Site"), QByteArray("cross-site"));
    }

    void anOriginThatIsGivenCountsEverywhere_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<QByteArray>("referrer");
        for (const ProfileId profile :
            {ProfileId::Standard, ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
            QTest::newRow(nameOf(profile).data()) << static_cast<int>(
                profile) << QByteArray(profile == ProfileId::Standard ? "tauri://localhost/" : "(absent)");
        }
    }

    void anOriginThatIsGivenCountsEverywhere()
    {
        QFETCH(const int, profile);
        QFETCH(const QByteArray, referrer);
        PageOptions options;
        options.origin = Origin::makeTuple("tauri", "localhost", std::nullopt);
        Conversation talk("tauri://localhost/", options);
        talk.scenario().profile = static_cast<ProfileId>(profile);
        talk.fetch("https://api.example/doc").referrerPolicy = "unsafe-url";
        talk.exchange("GET https://api.example/doc", {200, {{"Access-Control-Allow-Origin", "tauri://localhost"}}});
        QVERIFY2(talk.holds(), talk.report());
        QCOMPARE(talk.sentHeader(0, "Origin"), QByteArray("tauri://localhost"));
        QCOMPARE(talk.sentHeader(0, "Referer"), referrer);
        QCOMPARE(talk.outcome(), QByteArray("exposed cors 200"));
    }

    /// WebKit: the app's WKURLSchemeHandler; Chromium: the package of the extension. Neither is a server of HTTP.
    void theAppAnswersForItsOwnFiles_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<int>("profile");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("outcome");
        const auto row = [](const char* page, ProfileId profile, const char* file, const char* outcome) {
            QTest::addRow("%s %s", nameOf(profile).data(), file)
                << QByteArray(page) << static_cast<int>(profile) << QByteArray(file) << QByteArray(outcome);
        };
        row("tauri://localhost/", ProfileId::Safari, "tauri://localhost/x.json", "exposed basic 200");
        row("chrome-extension://id/page.html", ProfileId::Chromium, "chrome-extension://id/x.json",
            "exposed basic 200");
        row("moz-extension://id/page.html", ProfileId::Firefox, "moz-extension://id/x.json", "exposed basic 200");
        row("tauri://localhost/", ProfileId::Safari, "tauri://other/x.json",
            "blocked scheme-not-supported at Main fetch 12.5");
        row("tauri://localhost/", ProfileId::Chromium, "tauri://localhost/x.json",
            "blocked scheme-not-supported at Main fetch 12.5");
    }

    void theAppAnswersForItsOwnFiles()
    {
        QFETCH(const QByteArray, page);
        QFETCH(const int, profile);
        QFETCH(const QByteArray, file);
        QFETCH(const QByteArray, outcome);
        Conversation talk(page.toStdString());
        talk.scenario().profile = static_cast<ProfileId>(profile);
        talk.fetch(file.toStdString());
        if (outcome.startsWith("exposed"))
            talk.exchange("GET " + file.toStdString(), {200, {{"Content-Type", "application/json"}}},
                {{"Cookie", std::nullopt}, {"Sec-Fetch-Site", std::nullopt}});
        QVERIFY2(talk.holds(), talk.report());
        QCOMPARE(talk.outcome(), outcome);
    }

    /// The URL Standard knows ws:, wss: and ftp:, so that they are no app's, not even typed into the address bar.
    void aSpecialSchemeIsNoApps()
    {
        for (const char* url : {"ws://chat.example/", "wss://chat.example/", "ftp://files.example/a.txt"}) {
            Conversation talk("https://app.example/");
            talk.fetch(url).initiator = InitiatorKind::AddressBar;
            QVERIFY2(talk.holds(), talk.report());
            QVERIFY2(talk.outcome().startsWith("blocked scheme-unknown"), talk.outcome());
        }
    }

    void anAppMayAskInsecureServers()
    {
        // Of an app's page WebKit asks no mixed content, since it is not of https:.
        Conversation talk("capacitor://localhost/");
        talk.scenario().profile = ProfileId::Safari;
        talk.fetch("http://api.example/doc");
        talk.exchange("GET http://api.example/doc", {200, {{"Access-Control-Allow-Origin", "*"}}});
        QVERIFY2(talk.holds(), talk.report());
    }

    void aFrameOfAnAppIsOfItsSite()
    {
        PageOptions options;
        options.topLevelUrl = parseUrl("app://bundle/index.html");
        Conversation talk("app://bundle/frame.html", options);
        talk.scenario().profile = ProfileId::Chromium;
        talk.fetch("https://api.example/doc");
        talk.exchange("GET https://api.example/doc", {200, {{"Access-Control-Allow-Origin", "*"}}});
        QVERIFY2(talk.holds(), talk.report());
        QVERIFY(talk.result().page.has_value());
        QVERIFY(!talk.result().page->hasCrossSiteAncestor);
        QCOMPARE(talk.result().page->networkPartitionKey, std::string("app://bundle"));
    }

    void hostPermissionsCountInTheirBrowserOnly_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<QByteArray>("outcome");
        QTest::addColumn<QByteArray>("site");
        QTest::addColumn<int>("warnings");
        const auto row = [](ProfileId profile, const char* outcome, const char* site, int warnings) {
            QTest::newRow(nameOf(profile).data())
                << static_cast<int>(profile) << QByteArray(outcome) << QByteArray(site) << warnings;
        };
        row(ProfileId::Standard, "blocked cors-missing-allow-origin at CORS check 2", "cross-site", 1);
        row(ProfileId::Chromium, "exposed basic 200", "none", 0);
        row(ProfileId::Firefox, "blocked cors-missing-allow-origin at CORS check 2", "cross-site", 1);
        row(ProfileId::Safari, "blocked cors-missing-allow-origin at CORS check 2", "cross-site", 1);
    }

    void hostPermissionsCountInTheirBrowserOnly()
    {
        QFETCH(const int, profile);
        QFETCH(const QByteArray, outcome);
        QFETCH(const QByteArray, site);
        QFETCH(const int, warnings);
        Conversation talk("chrome-extension://id/page.html");
        talk.page().hostPermissions.push_back(*MatchPattern::parse("<all_urls>"));
        talk.scenario().profile = static_cast<ProfileId>(profile);
        talk.fetch("https://api.example/doc");
        talk.exchange("GET https://api.example/doc", {200, {}});
        QVERIFY2(talk.holds(), talk.report());
        QCOMPARE(talk.outcome(), outcome);
        QCOMPARE(talk.sentHeader(0, "Sec-Fetch-Site"), site);
        QCOMPARE(int(talk.result().warnings.size()), warnings);
    }

    void ofOtherPagesHostPermissionsMeanNothing()
    {
        Conversation talk;
        talk.page().hostPermissions.push_back(*MatchPattern::parse("<all_urls>"));
        talk.scenario().profile = ProfileId::Chromium;
        talk.fetch("https://api.other/doc");
        talk.exchange("GET https://api.other/doc", {200, {}}, {{"Sec-Fetch-Site", "cross-site"}});
        QVERIFY2(talk.holds(), talk.report());
        QCOMPARE(int(talk.result().warnings.size()), 1);
    }
};

QTEST_GUILESS_MAIN(PageSchemesTest)
#include "tst_page_schemes.moc"
