#include "core/engine/policy/mixed_content.h"
#include "tests/core/engine/policy/judged.h"

#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

/// What a secure page may load of insecure URLs, and what is loaded in its place.
class TestMixedContent : public QObject
{
    Q_OBJECT

private slots:
    /// As recorded in Firefox 153. By https://w3c.github.io/webappsec-mixed-content/#upgrade-algorithm no address is
    /// upgraded, and what is not upgraded is blocked.
    void imagesOfAddressesAreUpgradedByFirefoxOnly_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("sent");
        const auto row = [](ProfileId profile, const char* url, const char* sent) {
            QTest::addRow("%s %s", nameOf(profile).data(), url)
                << static_cast<int>(profile) << QByteArray(url) << QByteArray(sent);
        };
        row(ProfileId::Firefox, "http://8.8.8.8/a.png", "GET https://8.8.8.8/a.png");
        row(ProfileId::Firefox, "http://[2001:db8::1]/a.png", "");
        row(ProfileId::Chromium, "http://8.8.8.8/a.png", "");
        row(ProfileId::Standard, "http://8.8.8.8/a.png", "");
        row(ProfileId::Standard, "http://img.example/a.png", "GET https://img.example/a.png");
    }
    void imagesOfAddressesAreUpgradedByFirefoxOnly()
    {
        QFETCH(int, profile);
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, sent);
        for (const InitiatorKind initiator : {InitiatorKind::Img, InitiatorKind::CssImage, InitiatorKind::Video}) {
            Conversation talk;
            talk.scenario().profile = static_cast<ProfileId>(profile);
            talk.fetch(url.toStdString()).initiator = initiator;
            if (!sent.isEmpty())
                talk.exchange(sent.toStdString(), {200, {{"Content-Type", "image/png"}}});
            QVERIFY2(talk.holds(), talk.report());
        }
    }
    void mixedContentDependsOnPageAndUrl_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QByteArray>("tab");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<bool>("blocked");
        const auto row = [](const char* page, const char* tab, const char* url, bool blocked) {
            QTest::addRow("%s in %s asks %s", page, tab ? tab : "a tab", url)
                << QByteArray(page) << QByteArray(tab) << QByteArray(url) << blocked;
        };
        const char* const secure = "https://app.example/";
        const char* const insecure = "http://app.example/";
        row(secure, nullptr, "https://api.example/", false);
        row(secure, nullptr, "http://api.example/", true);
        row(secure, nullptr, "http://app.example/", true);
        row(secure, nullptr, "ws://api.example/", true);
        row(secure, nullptr, "wss://api.example/", false);
        row(secure, nullptr, "ftp://api.example/", true);
        row(secure, nullptr, "http://localhost/", false);
        row(secure, nullptr, "http://x.localhost:8080/", false);
        row(secure, nullptr, "http://127.0.0.1/", false);
        row(secure, nullptr, "http://127.1.2.3/", false);
        row(secure, nullptr, "http://[::1]/", false);
        row(secure, nullptr, "http://192.168.0.1/", true);
        row(secure, nullptr, "http://128.0.0.1/", true);
        row(secure, nullptr, "http://localhost.example/", true);
        row(secure, nullptr, "data:,", false);
        row(secure, nullptr, "about:blank", false);
        row(secure, nullptr, "about:config", true);
        row(secure, nullptr, "blob:https://app.example/u", false);
        row(secure, nullptr, "blob:http://app.example/u", true);
        row(insecure, nullptr, "http://api.example/", false);
        row("http://localhost/", nullptr, "http://api.example/", true);
        row("file:///index.html", nullptr, "http://api.example/", false);
        // The page is nested in a secure one.
        row(insecure, "https://news.example/", "http://api.example/", true);
        row(secure, "http://news.example/", "http://api.example/", true);
        row(insecure, "http://news.example/", "http://api.example/", false);
    }
    void mixedContentDependsOnPageAndUrl()
    {
        QFETCH(QByteArray, page);
        QFETCH(QByteArray, tab);
        QFETCH(QByteArray, url);
        QFETCH(bool, blocked);
        PageOptions options;
        if (!tab.isNull())
            options.topLevelUrl = urlOf(tab.toStdString());
        const Page client = makePage(urlOf(page.toStdString()), options);
        Tracer off;
        Request request = requestTo(url.toStdString(), &client);
        QCOMPARE(shouldBeBlockedAsMixedContent(request, off), blocked);
        // The same for where a response came from.
        const Response response = responseFrom(url.toStdString(), {});
        QCOMPARE(shouldBeBlockedAsMixedContent(response, request, off), blocked);
        // A navigation of the tab goes through.
        request.destination = Destination::Document;
        QVERIFY(!shouldBeBlockedAsMixedContent(request, off));
        request.destination = Destination::Iframe;
        QCOMPARE(shouldBeBlockedAsMixedContent(request, off), blocked);
    }
    void withoutAPageNothingIsMixed()
    {
        Tracer off;
        QVERIFY(!shouldBeBlockedAsMixedContent(requestTo("http://a.example/"), off));
    }
    void aSandboxedFrameOfASecurePageIsSecure()
    {
        PageOptions options;
        options.isSandboxed = true;
        const Page client = makePage(urlOf("https://app.example/"), options);
        Tracer off;
        QVERIFY(shouldBeBlockedAsMixedContent(requestTo("http://api.example/", &client), off));
    }
    void imagesAreUpgraded_data()
    {
        QTest::addColumn<int>("destination");
        QTest::addColumn<bool>("imageSet");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("upgraded");
        const auto row = [](const char* name, Destination destination, bool imageSet, const char* url,
                             const char* upgraded) {
            QTest::newRow(name) << static_cast<int>(destination) << imageSet << QByteArray(url) << QByteArray(upgraded);
        };
        const char* const url = "http://api.example/a";
        const char* const upgraded = "https://api.example/a";
        row("image", Destination::Image, false, url, upgraded);
        row("audio", Destination::Audio, false, url, upgraded);
        row("video", Destination::Video, false, url, upgraded);
        row("image of a set", Destination::Image, true, url, url);
        row("fetch", Destination::Empty, false, url, url);
        row("script", Destination::Script, false, url, url);
        row("track", Destination::Track, false, url, url);
        row("an address", Destination::Image, false, "http://192.0.2.1/a", "http://192.0.2.1/a");
        row("localhost", Destination::Image, false, "http://localhost/a", "http://localhost/a");
        row("a port stays", Destination::Image, false, "http://api.example:8080/a", "https://api.example:8080/a");
        row("another scheme", Destination::Image, false, "ftp://api.example/a", "ftp://api.example/a");
    }
    void imagesAreUpgraded()
    {
        QFETCH(int, destination);
        QFETCH(bool, imageSet);
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, upgraded);
        Tracer off;
        const Page client = makePage(urlOf("https://app.example/"));
        Request request = requestTo(url.toStdString(), &client);
        request.destination = static_cast<Destination>(destination);
        if (imageSet)
            request.initiator = RequestInitiator::ImageSet;
        QCOMPARE(upgradeMixedContentRequest(request, off), url != upgraded);
        QCOMPARE(toBytes(request.currentUrl().href()), upgraded);
        // Not from an insecure page.
        const Page insecure = makePage(urlOf("http://app.example/"));
        Request other = requestTo(url.toStdString(), &insecure);
        other.destination = request.destination;
        QVERIFY(!upgradeMixedContentRequest(other, off));
    }
};

QTEST_GUILESS_MAIN(TestMixedContent)
#include "tst_mixed_content.moc"
