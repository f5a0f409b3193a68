#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

namespace {

constexpr HeaderView pageOrigin {"Access-Control-Allow-Origin", "http://app.example"};

void know(Conversation& talk, const char* host, KnownHost::Hsts how)
{
    KnownHost& known = talk.scenario().hosts.emplace_back();
    known.host = host;
    known.hsts = how;
}

Conversation insecurePage(ProfileId profile)
{
    Conversation talk("http://app.example/");
    talk.scenario().profile = profile;
    return talk;
}

} // namespace

/// What browsers do with hosts that ask for TLS, as recorded in Chromium 156 and Firefox 153 (hsts-5201-…).
class KnownHstsHostTest : public QObject
{
    Q_OBJECT

private slots:
    void chromiumTaintsTheOrigin()
    {
        Conversation talk = insecurePage(ProfileId::Chromium);
        know(talk, "api.example", KnownHost::Hsts::Yes);
        talk.fetch("http://api.example/doc");
        talk.exchange("GET https://api.example/doc", {200, {pageOrigin}}, {{"Origin", "null"}});
        QVERIFY2(talk.holds(), talk.report().constData());
        QVERIFY(talk.outcome().startsWith("blocked cors-allow-origin-mismatch"));
    }

    void chromiumFollowsNoRedirectOfAPreflight()
    {
        Conversation talk = insecurePage(ProfileId::Chromium);
        know(talk, "api.example", KnownHost::Hsts::Yes);
        talk.fetch("http://api.example/doc").method = "PUT";
        QVERIFY2(talk.holds(), "nothing goes over the wire");
        QVERIFY(talk.outcome().startsWith("blocked preflight-redirect"));
    }

    void chromiumAsksForTheRedirectMode_data()
    {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QByteArray>("outcome");
        QTest::newRow("manual") << QByteArray("manual") << QByteArray("opaque opaqueredirect 0");
        QTest::newRow("error") << QByteArray("error") << QByteArray("blocked redirect-mode-error");
    }

    void chromiumAsksForTheRedirectMode()
    {
        QFETCH(QByteArray, mode);
        QFETCH(QByteArray, outcome);
        Conversation talk = insecurePage(ProfileId::Chromium);
        know(talk, "api.example", KnownHost::Hsts::Yes);
        talk.fetch("http://api.example/doc").redirect = mode.toStdString();
        QVERIFY2(talk.holds(), "nothing goes over the wire");
        QVERIFY2(talk.outcome().startsWith(outcome), talk.outcome().constData());
    }

    void chromiumTaintsTheOriginOfAWebSocket()
    {
        Conversation talk = insecurePage(ProfileId::Chromium);
        know(talk, "api.example", KnownHost::Hsts::Yes);
        talk.fetch("ws://api.example/doc").initiator = InitiatorKind::WebSocket;
        talk.exchange("GET wss://api.example/doc", {101}, {{"Origin", "null"}});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void firefoxTellsOfARedirect()
    {
        Conversation talk = insecurePage(ProfileId::Firefox);
        know(talk, "api.app.example", KnownHost::Hsts::Yes);
        talk.fetch("http://api.app.example/doc");
        talk.exchange("GET https://api.app.example/doc", {200, {pageOrigin}}, {{"Origin", "http://app.example"}});
        QVERIFY2(talk.holds(), talk.report().constData());
        QVERIFY(talk.result().actions[0].outcome.redirected);
    }

    void firefoxLeavesThirdPartiesUnlessTheyArePreloaded_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("visited") << static_cast<int>(KnownHost::Hsts::IncludeSubDomains)
                                 << QByteArray("http://other.example/doc");
        QTest::newRow("preloaded") << static_cast<int>(KnownHost::Hsts::Preloaded)
                                   << QByteArray("https://other.example/doc");
    }

    void firefoxLeavesThirdPartiesUnlessTheyArePreloaded()
    {
        QFETCH(int, how);
        QFETCH(QByteArray, sent);
        Conversation talk = insecurePage(ProfileId::Firefox);
        know(talk, "other.example", static_cast<KnownHost::Hsts>(how));
        talk.fetch("http://other.example/doc");
        talk.exchange("GET " + sent.toStdString(), {200, {pageOrigin}});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void thirdPartiesTeachFirefoxNothing_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("firefox") << static_cast<int>(ProfileId::Firefox) << QByteArray("http://other.example/");
        QTest::newRow("chromium") << static_cast<int>(ProfileId::Chromium) << QByteArray("https://other.example/");
    }

    void thirdPartiesTeachFirefoxNothing()
    {
        QFETCH(int, profile);
        QFETCH(QByteArray, sent);
        Conversation talk = insecurePage(static_cast<ProfileId>(profile));
        talk.fetch("https://other.example/learn").mode = "no-cors";
        talk.fetch("http://other.example/").initiator = InitiatorKind::Link;
        talk.exchange("GET https://other.example/learn", {200, {{"Strict-Transport-Security", "max-age=600"}}});
        talk.exchange("GET " + sent.toStdString(), {200, {{"Content-Type", "text/html"}}, "text"});
        QVERIFY2(talk.holds(), talk.report().constData());
    }
};

QTEST_APPLESS_MAIN(KnownHstsHostTest)
#include "tst_known_hsts_host.moc"
