#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

namespace {

void setSpace(Conversation& talk, const char* host, AddressSpace space)
{
    KnownHost& known = talk.scenario().hosts.emplace_back();
    known.host = host;
    known.addressSpace = space;
}

constexpr auto both = LocalNetworkPermissions::both;
const char* const router = "https://router.example/";

} // namespace

/// https://wicg.github.io/local-network-access/#local-network-access-check, as Chromium ships it.
class TestLocalNetworkAccess : public QObject
{
    Q_OBJECT

private slots:
    /// A page of a local network may ask this machine (lna-local-to-loop).
    void onlyLessPublicSpacesAreGuarded_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("target");
        QTest::addColumn<bool>("blocked");
        const AddressSpace spaces[] = {AddressSpace::Public, AddressSpace::Local, AddressSpace::Loopback};
        for (const AddressSpace page : spaces) {
            for (const AddressSpace target : spaces)
                QTest::addRow("%s to %s", toBytes(nameOf(page)).constData(), toBytes(nameOf(target)).constData())
                    << static_cast<int>(page) << static_cast<int>(target)
                    << (page == AddressSpace::Public && target != AddressSpace::Public);
        }
    }

    void onlyLessPublicSpacesAreGuarded()
    {
        QFETCH(int, page);
        QFETCH(int, target);
        QFETCH(bool, blocked);
        Conversation talk;
        talk.scenario().profile = ProfileId::Chromium;
        talk.scenario().settings.localNetworkAccess = both(Permission::Denied);
        setSpace(talk, "app.example", static_cast<AddressSpace>(page));
        setSpace(talk, "router.example", static_cast<AddressSpace>(target));
        talk.fetch(router);
        talk.exchange("GET https://router.example/", {200, {{"Access-Control-Allow-Origin", "*"}}});
        QCOMPARE(talk.outcome(),
            blocked ? QByteArray("blocked local-network-denied at Local Network Access check 5.11")
                    : QByteArray("exposed cors 200"));
        QCOMPARE(talk.result().exchanges.empty(), blocked);
    }

    void theUserDecides_data()
    {
        QTest::addColumn<int>("permission");
        QTest::addColumn<QByteArray>("outcome");
        QTest::newRow("nothing set") << -1
                                     << QByteArray("blocked local-network-prompt at Local Network Access check 5.13");
        QTest::newRow("prompt") << static_cast<int>(Permission::Prompt)
                                << QByteArray("blocked local-network-prompt at Local Network Access check 5.13");
        QTest::newRow("denied") << static_cast<int>(Permission::Denied)
                                << QByteArray("blocked local-network-denied at Local Network Access check 5.11");
        QTest::newRow("granted") << static_cast<int>(Permission::Granted) << QByteArray("exposed cors 200");
    }

    void theUserDecides()
    {
        QFETCH(int, permission);
        Conversation talk;
        talk.scenario().profile = ProfileId::Chromium;
        if (permission >= 0)
            talk.scenario().settings.localNetworkAccess = both(static_cast<Permission>(permission));
        talk.fetch("https://10.0.0.1/");
        talk.exchange("GET https://10.0.0.1/", {200, {{"Access-Control-Allow-Origin", "*"}}});
        QTEST(talk.outcome(), "outcome");
    }

    void thePageHasToBeSecure_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QByteArray>("tab");
        QTest::addColumn<bool>("blocked");
        QTest::newRow("https") << QByteArray("https://app.example/") << QByteArray() << false;
        QTest::newRow("http") << QByteArray("http://app.example/") << QByteArray() << true;
        QTest::newRow("https in http") << QByteArray("https://app.example/") << QByteArray("http://tab.example/")
                                       << true;
    }

    void thePageHasToBeSecure()
    {
        QFETCH(QByteArray, page);
        QFETCH(QByteArray, tab);
        QFETCH(bool, blocked);
        PageOptions options;
        if (!tab.isEmpty())
            options.topLevelUrl = urlOf(tab.toStdString());
        Conversation talk(page.toStdString(), options);
        talk.scenario().profile = ProfileId::Chromium;
        talk.scenario().settings.localNetworkAccess = both(Permission::Granted);
        setSpace(talk, "router.example", AddressSpace::Local);
        talk.fetch(router);
        talk.exchange("GET https://router.example/", {200, {{"Access-Control-Allow-Origin", "*"}}});
        QCOMPARE(talk.outcome(),
            blocked ? QByteArray("blocked local-network-insecure-context at Local Network Access check 5.2")
                    : QByteArray("exposed cors 200"));
    }

    void someRequestsAreNotAsked_data()
    {
        QTest::addColumn<int>("initiator");
        QTest::addColumn<bool>("blocked");
        const auto row = [](InitiatorKind initiator, bool blocked) {
            QTest::newRow(toBytes(nameOf(initiator)).constData()) << static_cast<int>(initiator) << blocked;
        };
        using I = InitiatorKind;
        for (const I initiator : {I::Fetch, I::Xhr, I::Img, I::Script, I::Iframe, I::Beacon})
            row(initiator, true);
        for (const I initiator : {I::Link, I::Location, I::AddressBar})
            row(initiator, false);
    }

    void someRequestsAreNotAsked()
    {
        QFETCH(int, initiator);
        QFETCH(bool, blocked);
        Conversation talk;
        talk.scenario().profile = ProfileId::Chromium;
        setSpace(talk, "router.example", AddressSpace::Local);
        talk.fetch(router).initiator = static_cast<InitiatorKind>(initiator);
        talk.exchange("", {200});
        QCOMPARE(talk.result().exchanges.empty(), blocked);
    }

    void otherProfilesDoNotAsk_data()
    {
        QTest::addColumn<int>("profile");
        for (const ProfileId id : {ProfileId::Standard, ProfileId::Safari})
            QTest::newRow(toBytes(nameOf(id)).constData()) << static_cast<int>(id);
    }

    void otherProfilesDoNotAsk()
    {
        QFETCH(int, profile);
        Conversation talk;
        talk.scenario().profile = static_cast<ProfileId>(profile);
        talk.scenario().settings.localNetworkAccess = both(Permission::Denied);
        setSpace(talk, "router.example", AddressSpace::Local);
        talk.fetch(router);
        talk.exchange("GET https://router.example/", {200, {{"Access-Control-Allow-Origin", "*"}}});
        QCOMPARE(talk.outcome(), QByteArray("exposed cors 200"));
    }

    void eachSpaceHasItsPermission_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("outcome");
        for (const ProfileId id : {ProfileId::Chromium, ProfileId::Firefox}) {
            QTest::addRow("%s local", toBytes(nameOf(id)).constData())
                << static_cast<int>(id) << QByteArray("https://10.0.0.1/") << QByteArray("exposed cors 200");
            QTest::addRow("%s loopback", toBytes(nameOf(id)).constData())
                << static_cast<int>(id) << QByteArray("http://localhost/")
                << QByteArray("blocked local-network-denied at Local Network Access check 5.11");
        }
    }

    void eachSpaceHasItsPermission()
    {
        QFETCH(int, profile);
        QFETCH(QByteArray, url);
        Conversation talk;
        talk.scenario().profile = static_cast<ProfileId>(profile);
        talk.scenario().settings.localNetworkAccess = LocalNetworkPermissions {Permission::Granted, Permission::Denied};
        talk.fetch(url.toStdString());
        talk.exchange("", {200, {{"Access-Control-Allow-Origin", "*"}}});
        QTEST(talk.outcome(), "outcome");
    }

    /// As recorded: lna-frame-xo-…, lna-f-…, lna-sb-….
    void aFrameNeedsTheAllowAttribute_data()
    {
        QTest::addColumn<QByteArray>("allow");
        QTest::addColumn<QByteArray>("tab");
        QTest::addColumn<bool>("inChromium");
        QTest::addColumn<bool>("inFirefox");
        const char* const other = "https://tab.example/";
        const auto row = [](const char* allow, const char* tab, bool inChromium, bool inFirefox) {
            QTest::addRow("%s in %s", allow, tab) << QByteArray(allow) << QByteArray(tab) << inChromium << inFirefox;
        };
        row("", other, false, false);
        row("local-network", other, true, true);
        row("loopback-network", other, false, false);
        row("local-network-access", other, true, false);
        row("local-network-access *", other, true, false);
        row("local-network 'none'; local-network-access", other, true, false);
        row("local-network-access 'none'; local-network", other, true, true);
        row("camera; local-network *", other, true, true);
        row("local-network 'src'", other, true, true);
        row("local-network 'self'", other, false, false);
        row("local-network https://app.example", other, true, true);
        row("local-network https://else.example", other, false, false);
        row("", "https://sub.app.example/", false, false);
        row("", "https://app.example/tab", true, true);
        row("local-network 'none'; local-network-access 'none'", "https://app.example/tab", false, true);
    }

    void aFrameNeedsTheAllowAttribute()
    {
        QFETCH(QByteArray, allow);
        QFETCH(QByteArray, tab);
        for (const ProfileId id : {ProfileId::Chromium, ProfileId::Firefox}) {
            PageOptions options;
            options.topLevelUrl = urlOf(tab.toStdString());
            if (!allow.isEmpty())
                options.frameAllow = allow.toStdString();
            Conversation talk("https://app.example/", options);
            talk.scenario().profile = id;
            talk.scenario().settings.localNetworkAccess = both(Permission::Granted);
            talk.fetch("https://10.0.0.1/");
            talk.exchange("", {200, {{"Access-Control-Allow-Origin", "*"}}});
            QFETCH(bool, inChromium);
            QFETCH(bool, inFirefox);
            const bool isAllowed = id == ProfileId::Chromium ? inChromium : inFirefox;
            QCOMPARE(talk.outcome(),
                isAllowed ? QByteArray("exposed cors 200")
                          : QByteArray("blocked local-network-not-delegated at Local Network Access check 5.9"));
        }
    }

    void aSandboxedFrameIsOfAnotherOrigin_data()
    {
        QTest::addColumn<QByteArray>("allow");
        QTest::addColumn<bool>("isAllowed");
        QTest::newRow("none") << QByteArray() << false;
        QTest::newRow("src") << QByteArray("local-network") << true;
        QTest::newRow("star") << QByteArray("local-network *") << true;
    }

    void aSandboxedFrameIsOfAnotherOrigin()
    {
        QFETCH(QByteArray, allow);
        QFETCH(bool, isAllowed);
        PageOptions options;
        options.isSandboxed = true;
        if (!allow.isEmpty())
            options.frameAllow = allow.toStdString();
        Conversation talk("https://app.example/", options);
        talk.scenario().profile = ProfileId::Chromium;
        talk.scenario().settings.localNetworkAccess = both(Permission::Granted);
        talk.fetch("https://10.0.0.1/");
        talk.exchange("", {200, {{"Access-Control-Allow-Origin", "*"}}});
        QCOMPARE(talk.outcome(),
            isAllowed ? QByteArray("exposed cors 200")
                      : QByteArray("blocked local-network-not-delegated at Local Network Access check 5.9"));
    }

    void firefoxAsksInsecurePagesToo()
    {
        Conversation talk("http://app.example/");
        talk.scenario().profile = ProfileId::Firefox;
        talk.scenario().settings.localNetworkAccess = both(Permission::Granted);
        talk.fetch("https://10.0.0.1/");
        talk.exchange("", {200, {{"Access-Control-Allow-Origin", "*"}}});
        QCOMPARE(talk.outcome(), QByteArray("exposed cors 200"));
    }

    void webSocketsAreAskedForByBrowser_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<bool>("blocked");
        QTest::newRow("chromium") << static_cast<int>(ProfileId::Chromium) << true;
        QTest::newRow("firefox") << static_cast<int>(ProfileId::Firefox) << false;
    }

    void webSocketsAreAskedForByBrowser()
    {
        QFETCH(int, profile);
        QFETCH(bool, blocked);
        Conversation talk;
        talk.scenario().profile = static_cast<ProfileId>(profile);
        talk.scenario().settings.localNetworkAccess = both(Permission::Denied);
        talk.fetch("wss://10.0.0.1/").initiator = InitiatorKind::WebSocket;
        talk.exchange("", {101});
        QCOMPARE(talk.result().exchanges.empty(), blocked);
    }

    /// As recorded: lna-target-…, lna-localhost-http, lna-ip-http-loopback-declared, lna-declared-from-local.
    void theOptionHasToNameTheSpace_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("space");
        QTest::addColumn<QByteArray>("chromium");
        QTest::addColumn<QByteArray>("firefox");
        const QByteArray exposed("exposed cors 200");
        const QByteArray mixed("blocked mixed-content at Should fetching request be blocked as mixed content? 2");
        const QByteArray other("blocked local-network-target at Local Network Access check 4.2");
        const QByteArray unknown("blocked api-invalid-option at Request constructor 0");
        const auto row = [](const char* url, const char* space, const QByteArray& chromium, const QByteArray& firefox) {
            QTest::addRow("%s %s", space, url) << QByteArray(url) << QByteArray(space) << chromium << firefox;
        };
        row("http://router.example/", "local", exposed, mixed);
        row("http://router.example/", "private", exposed, mixed);
        row("http://router.example/", "loopback", other, mixed);
        row("http://router.example/", "public", mixed, mixed);
        row("http://router.example/", "unknown", mixed, mixed);
        row("http://router.example/", "near", unknown, mixed);
        row("https://router.example/", "local", exposed, exposed);
        row("https://router.example/", "public", other, exposed);
        row("https://api.example/", "local", other, exposed);
        row("https://api.example/", "public", exposed, exposed);
        row("http://192.168.0.1/", "public", other, mixed);
        // To mixed content the name says enough; what the page says is checked later.
        row("http://printer.local/", "public", other, mixed);
        row("http://localhost/", "loopback", exposed, exposed);
        row("http://localhost/", "local", other, exposed);
    }

    void theOptionHasToNameTheSpace()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, space);
        for (const ProfileId id : {ProfileId::Chromium, ProfileId::Firefox}) {
            Conversation talk;
            talk.scenario().profile = id;
            talk.scenario().settings.localNetworkAccess = both(Permission::Granted);
            setSpace(talk, "router.example", AddressSpace::Local);
            setSpace(talk, "printer.local", AddressSpace::Local);
            talk.fetch(url.toStdString()).targetAddressSpace = space.toStdString();
            talk.exchange("", {200, {{"Access-Control-Allow-Origin", "*"}}});
            QTEST(talk.outcome(), id == ProfileId::Chromium ? "chromium" : "firefox");
        }
    }

    void theOptionHoldsForRedirects()
    {
        Conversation talk;
        talk.scenario().profile = ProfileId::Chromium;
        talk.scenario().settings.localNetworkAccess = both(Permission::Granted);
        talk.fetch("http://192.168.0.1/").targetAddressSpace = "local";
        talk.exchange("GET http://192.168.0.1/",
            {302, {{"Access-Control-Allow-Origin", "*"}, {"Location", "https://api.example/"}}});
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(talk.outcome(), QByteArray("blocked local-network-target at Local Network Access check 4.2"));
    }

    void noBrowserTakesAnOptionOfWebSockets()
    {
        for (const ProfileId id : {ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari, ProfileId::Standard}) {
            Conversation talk;
            talk.scenario().profile = id;
            RequestAction& action = talk.fetch("ws://10.0.0.1/");
            action.initiator = InitiatorKind::WebSocket;
            action.targetAddressSpace = "local";
            QCOMPARE(talk.outcome(), QByteArray("blocked api-invalid-option at Request constructor 0"));
        }
    }

    void aPreflightIsNotSentEither()
    {
        Conversation talk;
        talk.scenario().profile = ProfileId::Chromium;
        setSpace(talk, "router.example", AddressSpace::Local);
        talk.fetch(router).method = "PUT";
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void aRedirectIsCheckedAtEachHop()
    {
        Conversation talk;
        talk.scenario().profile = ProfileId::Chromium;
        setSpace(talk, "router.example", AddressSpace::Local);
        talk.fetch("/a");
        talk.exchange("GET https://app.example/a", {302, {{"Location", router}}});
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(talk.outcome(), QByteArray("blocked local-network-prompt at Local Network Access check 5.13"));
    }

    void whatIsLocalByNameMayBeInsecure_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<int>("profile");
        QTest::addColumn<QByteArray>("outcome");
        const auto row = [](const char* url, ProfileId profile, const char* outcome) {
            QTest::addRow("%s %s", url, toBytes(nameOf(profile)).constData())
                << QByteArray(url) << static_cast<int>(profile) << QByteArray(outcome);
        };
        const char* const mixed = "blocked mixed-content at Should fetching request be blocked as mixed content? 2";
        row("http://192.168.0.1/", ProfileId::Chromium, "exposed cors 200");
        row("http://printer.local/", ProfileId::Chromium, "exposed cors 200");
        row("http://router.example/", ProfileId::Chromium, mixed);
        row("http://192.168.0.1/", ProfileId::Firefox, mixed);
        row("http://public.local/", ProfileId::Chromium,
            "blocked local-network-address-space at Local Network Access check 4.2");
    }

    void whatIsLocalByNameMayBeInsecure()
    {
        QFETCH(QByteArray, url);
        QFETCH(int, profile);
        Conversation talk;
        talk.scenario().profile = static_cast<ProfileId>(profile);
        talk.scenario().settings.localNetworkAccess = both(Permission::Granted);
        setSpace(talk, "router.example", AddressSpace::Local);
        setSpace(talk, "printer.local", AddressSpace::Local);
        setSpace(talk, "public.local", AddressSpace::Public);
        talk.fetch(url.toStdString());
        talk.exchange("", {200, {{"Access-Control-Allow-Origin", "*"}}});
        QTEST(talk.outcome(), "outcome");
    }

    /// Chromium's extensions are none of firefox's.
    void anExtensionIsOfThisMachineToItsBrowser()
    {
        for (const ProfileId id : {ProfileId::Chromium, ProfileId::Firefox}) {
            Conversation talk("chrome-extension://id/page.html");
            talk.scenario().profile = id;
            talk.scenario().settings.localNetworkAccess = both(Permission::Denied);
            talk.fetch("https://10.0.0.1/");
            talk.exchange("", {200, {{"Access-Control-Allow-Origin", "*"}}});
            QCOMPARE(talk.outcome(),
                id == ProfileId::Chromium
                    ? QByteArray("exposed cors 200")
                    : QByteArray("blocked local-network-denied at Local Network Access check 5.11"));
        }
    }
};

QTEST_GUILESS_MAIN(TestLocalNetworkAccess)
#include "tst_local_network_access.moc"
