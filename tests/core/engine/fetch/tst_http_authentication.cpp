#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

/// HTTP-network-or-cache fetch, step 14: who asks for a user name and password, and who gets them.
/// https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch
class TestHttpAuthentication : public QObject
{
    Q_OBJECT

private slots:
    void aPasswordOfTheUrlIsSentWhereItIsAskedFor()
    {
        Conversation talk;
        talk.xhr("https://user:secret@app.example/x");
        talk.exchange(
            "GET https://app.example/x", {401, {{"WWW-Authenticate", "Basic"}}}, {{"Authorization", std::nullopt}});
        talk.exchange("GET https://app.example/x", {200}, {{"Authorization", "Basic dXNlcjpzZWNyZXQ="}});
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(talk.outcome(), QByteArray("exposed basic 200"));
    }

    /// auth-5201-28, auth-5201-39
    void anAcceptedPasswordIsKept()
    {
        Conversation talk;
        talk.xhr("https://user:se%63ret@app.example/a/x");
        talk.fetch("/a/b/y");
        talk.fetch("/a/z").credentials = "omit";
        talk.fetch("/");
        const Answer challenge {401, {{"WWW-Authenticate", "Unknown x, Basic realm=\"x\""}}};
        talk.exchange("GET https://app.example/a/x", challenge);
        talk.exchange("GET https://app.example/a/x", {200}, {{"Authorization", "Basic dXNlcjpzZWNyZXQ="}});
        talk.exchange("GET https://app.example/a/b/y", {200}, {{"Authorization", "Basic dXNlcjpzZWNyZXQ="}});
        talk.exchange("GET https://app.example/a/z", {200}, {{"Authorization", std::nullopt}});
        talk.exchange("GET https://app.example/", {200}, {{"Authorization", std::nullopt}});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    /// auth-5201-25, auth-5201-49
    void aPasswordAnswersBasicOnly()
    {
        for (const char* const challenge : {"Bearer realm=\"x\"", "Negotiate", ""}) {
            Conversation talk;
            talk.xhr("https://user:secret@app.example/x");
            talk.exchange("GET https://app.example/x", {401, {{"WWW-Authenticate", challenge}}});
            QVERIFY2(talk.holds(), talk.report().constData());
            QCOMPARE(talk.outcome(), QByteArray("exposed basic 401"));
        }
    }

    void aWorkerHasNobodyToAskForAPassword()
    {
        PageOptions worker;
        worker.kind = GlobalKind::DedicatedWorker;
        Conversation talk("https://app.example/worker.js", worker);
        talk.xhr("https://user:secret@app.example/x");
        talk.exchange("GET https://app.example/x", {401, {{"WWW-Authenticate", "Basic"}}});
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(talk.outcome(), QByteArray("exposed basic 401"));
    }

    void aStreamIsNotSentASecondTimeWithAPassword_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("outcome");
        QTest::newRow("page") << static_cast<int>(GlobalKind::Window)
                              << QByteArray("blocked unauthorized-stream-body at HTTP-network-or-cache fetch 15.2.1");
        QTest::newRow("worker") << static_cast<int>(GlobalKind::DedicatedWorker) << QByteArray("exposed basic 401");
    }

    void aStreamIsNotSentASecondTimeWithAPassword()
    {
        QFETCH(int, kind);
        PageOptions options;
        options.kind = static_cast<GlobalKind>(kind);
        Conversation talk("https://app.example/", options);
        KnownHost& host = talk.scenario().hosts.emplace_back();
        host.host = "app.example";
        host.httpVersion = KnownHost::HttpVersion::Http2;
        RequestAction& action = talk.fetch("/x");
        action.method = "POST";
        action.duplex = "half";
        action.body = BodyInit {BodyInit::Kind::Stream, "text", {}, {}};
        talk.exchange("POST https://app.example/x", {401});
        QVERIFY2(talk.holds(), talk.report().constData());
        QTEST(talk.outcome(), "outcome");
    }

    void aPasswordOfTheUrlIsNotSentCrossOrigin()
    {
        Conversation talk;
        talk.xhr("https://user:secret@api.example/x").withCredentials = true;
        talk.exchange("GET https://api.example/x",
            {401,
                {{"Access-Control-Allow-Origin", "https://app.example"},
                    {"Access-Control-Allow-Credentials", "true"}}});
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(talk.outcome(), QByteArray("exposed cors 401"));
    }
};

QTEST_GUILESS_MAIN(TestHttpAuthentication)
#include "tst_http_authentication.moc"
