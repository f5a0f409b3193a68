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

const char* const router = "https://router.example/";

} // namespace

/// https://wicg.github.io/local-network-access/#local-network-access-check, as Chromium ships it.
class TestLocalNetworkAccess : public QObject
{
    Q_OBJECT

private slots:
    void onlyLessPublicSpacesAreGuarded_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("target");
        QTest::addColumn<bool>("blocked");
        const AddressSpace spaces[] = {AddressSpace::Public, AddressSpace::Local, AddressSpace::Loopback};
        for (const AddressSpace page : spaces) {
            for (const AddressSpace target : spaces)
                QTest::addRow("%s to %s", toBytes(nameOf(page)).constData(), toBytes(nameOf(target)).constData())
                    << static_cast<int>(page) << static_cast<int>(target) << (target > page);
        }
    }

    void onlyLessPublicSpacesAreGuarded()
    {
        QFETCH(int, page);
        QFETCH(int, target);
        QFETCH(bool, blocked);
        Conversation talk;
        talk.scenario().profile = ProfileId::Chromium;
        talk.scenario().settings.localNetworkAccess = Permission::Denied;
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
            talk.scenario().settings.localNetworkAccess = static_cast<Permission>(permission);
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
        talk.scenario().settings.localNetworkAccess = Permission::Granted;
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
        for (const ProfileId id : {ProfileId::Standard, ProfileId::Firefox, ProfileId::Safari})
            QTest::newRow(toBytes(nameOf(id)).constData()) << static_cast<int>(id);
    }

    void otherProfilesDoNotAsk()
    {
        QFETCH(int, profile);
        Conversation talk;
        talk.scenario().profile = static_cast<ProfileId>(profile);
        talk.scenario().settings.localNetworkAccess = Permission::Denied;
        setSpace(talk, "router.example", AddressSpace::Local);
        talk.fetch(router);
        talk.exchange("GET https://router.example/", {200, {{"Access-Control-Allow-Origin", "*"}}});
        QCOMPARE(talk.outcome(), QByteArray("exposed cors 200"));
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
        talk.scenario().settings.localNetworkAccess = Permission::Granted;
        setSpace(talk, "router.example", AddressSpace::Local);
        setSpace(talk, "printer.local", AddressSpace::Local);
        setSpace(talk, "public.local", AddressSpace::Public);
        talk.fetch(url.toStdString());
        talk.exchange("", {200, {{"Access-Control-Allow-Origin", "*"}}});
        QTEST(talk.outcome(), "outcome");
    }
};

QTEST_GUILESS_MAIN(TestLocalNetworkAccess)
#include "tst_local_network_access.moc"
