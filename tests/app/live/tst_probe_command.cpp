#include "tests/app/fetchscope_program.h"
#include "tests/app/live/loopback_server.h"
#include "tests/app/live/test_certificates.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace fetchscope::tests;

namespace {

QString urlOf(const LoopbackServer& server, const char* path, const char* host = "api.localhost")
{
    return QString::fromStdString(server.url(path, host));
}

/// `fetchscope probe URL --origin https://app.example …`, as JSON.
Ran probe(const QString& url, const QStringList& more = {})
{
    QStringList arguments {QStringLiteral("probe"), url, QStringLiteral("--origin"),
        QStringLiteral("http://app.localhost"), QStringLiteral("--format"), QStringLiteral("json")};
    return run(arguments + more);
}

/// Answers every preflight and every request as the page needs it.
std::string allowAll(const ReceivedRequest& request)
{
    std::string headers("Access-Control-Allow-Origin: ");
    headers.append(request.header("Origin").value_or("*")).append("\r\nAccess-Control-Allow-Credentials: true\r\n");
    headers.append("Access-Control-Allow-Methods: PUT, DELETE\r\n");
    headers.append("Access-Control-Allow-Headers: x-ping, authorization, content-type\r\n");
    return LoopbackServer::answer(request.method() == "OPTIONS" ? "204 No Content" : "200 OK", headers,
        request.method() == "OPTIONS" ? "" : "ok");
}

QStringList requestLines(const LoopbackServer& server)
{
    QStringList lines;
    for (const ReceivedRequest& request : server.requests())
        lines << QString::fromStdString(request.method() + " " + request.target());
    return lines;
}

} // namespace

/// The command, used as a person does, against real servers.
class TestProbeCommand : public QObject
{
    Q_OBJECT

private slots:
    void thePreflightGoesFirst();
    void aRefusedPreflightIsAllThatIsSent();
    void anAnswerThatMayNotBeReadIsBlocked();
    void redirectsAreFollowedHopByHop();
    void aRedirectLoopEnds();
    void cookiesGoAlongAndComeBack();
    void whatNoPageMaySetIsSaid();
    void theUserLetsThePageIntoTheLocalNetwork();
    void sideEffectsNeedAYes();
    void whatIsSavedRunsAlike();
    void secretsAreMasked();
    void secretsAreKeptWhereAskedFor();
    void aScenarioIsSentToRealServers();
    void failuresAreToldApartFromCors();
    void socketsAreOpenedByTheirHandshake();
    void brokenBodiesAreSaid();
    void wrongCallsAreTold_data();
    void wrongCallsAreTold();
    void interruptedItEnds();
    void eachProfileSendsItsHeaders();

private:
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QByteArray read(const char* name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void TestProbeCommand::thePreflightGoesFirst()
{
    const LoopbackServer server(allowAll);
    const Ran ran = probe(urlOf(server, "/doc?q"),
        {QStringLiteral("--method"), QStringLiteral("PUT"), QStringLiteral("--header"), QStringLiteral("X-Ping: 1"),
            QStringLiteral("--body"), QStringLiteral("text"), QStringLiteral("--yes")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(requestLines(server), (QStringList {QStringLiteral("OPTIONS /doc?q"), QStringLiteral("PUT /doc?q")}));
    const ReceivedRequest preflight = server.requests()[0];
    QCOMPARE(preflight.header("origin").value(), std::string("http://app.localhost"));
    QCOMPARE(preflight.header("access-control-request-method").value(), std::string("PUT"));
    QCOMPARE(preflight.header("access-control-request-headers").value(), std::string("x-ping"));
    const ReceivedRequest request = server.requests()[1];
    QCOMPARE(request.body, std::string("text"));
    QCOMPARE(request.header("content-type").value(), std::string("text/plain;charset=UTF-8"));
    QCOMPARE(request.header("x-ping").value(), std::string("1"));
    QCOMPARE(ran.outcome()["verdict"].toString(), QStringLiteral("exposed"));
    QCOMPARE(ran.outcome()["status"].toInt(), 200);
    QVERIFY(ran.json()["warnings"].toArray().isEmpty());
}

void TestProbeCommand::aRefusedPreflightIsAllThatIsSent()
{
    const LoopbackServer server([](const ReceivedRequest&) { return LoopbackServer::answer("405 No"); });
    const Ran ran =
        probe(urlOf(server, "/"), {QStringLiteral("--method"), QStringLiteral("DELETE"), QStringLiteral("--yes")});
    QCOMPARE(ran.status, 1);
    QCOMPARE(requestLines(server), QStringList {QStringLiteral("OPTIONS /")});
    QCOMPARE(ran.outcome()["reason"].toString(), QStringLiteral("preflight-missing-allow-origin"));
}

void TestProbeCommand::anAnswerThatMayNotBeReadIsBlocked()
{
    const LoopbackServer server;
    const Ran ran = probe(urlOf(server, "/"), {QStringLiteral("--fixes")});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.outcome()["reason"].toString(), QStringLiteral("cors-missing-allow-origin"));
    // Fixes are tried against what was recorded; the server is asked once.
    QVERIFY(!ran.outcome()["fixes"].toArray().isEmpty());
    QCOMPARE(requestLines(server), QStringList {QStringLiteral("GET /")});
}

void TestProbeCommand::redirectsAreFollowedHopByHop()
{
    const LoopbackServer last(allowAll);
    const std::string target = last.url("/last", "other.localhost");
    const LoopbackServer first([&target](const ReceivedRequest& request) {
        return LoopbackServer::answer("302 Found",
            "Access-Control-Allow-Origin: " + request.header("Origin").value_or("*") + "\r\nLocation: " + target
                + "\r\n");
    });
    const Ran ran = probe(urlOf(first, "/first"));
    QCOMPARE(ran.status, 0);
    QCOMPARE(requestLines(first), QStringList {QStringLiteral("GET /first")});
    QCOMPARE(requestLines(last), QStringList {QStringLiteral("GET /last")});
    // https://fetch.spec.whatwg.org/#concept-request-tainted-origin
    QCOMPARE(last.requests()[0].header("origin").value(), std::string("null"));
    QCOMPARE(ran.outcome()["redirected"].toBool(), true);
    QCOMPARE(ran.outcome()["url"].toString(), QString::fromStdString(target));
}

/// https://fetch.spec.whatwg.org/#http-redirect-fetch: after 20 of them.
void TestProbeCommand::aRedirectLoopEnds()
{
    const LoopbackServer server([](const ReceivedRequest&) {
        return LoopbackServer::answer("302 Found", "Access-Control-Allow-Origin: *\r\nLocation: /again\r\n");
    });
    const Ran ran = probe(urlOf(server, "/"));
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.outcome()["reason"].toString(), QStringLiteral("redirect-count"));
    QCOMPARE(server.requests().size(), std::size_t {21});
}

void TestProbeCommand::cookiesGoAlongAndComeBack()
{
    const LoopbackServer server([](const ReceivedRequest& request) {
        return LoopbackServer::answer("200 OK",
            "Access-Control-Allow-Credentials: true\r\nSet-Cookie: seen=1\r\nAccess-Control-Allow-Origin: "
                + request.header("Origin").value_or("*") + "\r\n");
    });
    const QString scenario = path("cookies.json");
    QFile file(scenario);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(R"({"fetchscope":1,"profile":"chromium","page":{"url":"URL"},)"
                          R"("cookies":[{"name":"own","value":"x","domain":"api.localhost"}],)"
                          R"("actions":[{"initiator":"fetch","url":"/1"},{"initiator":"fetch","url":"/2"}]})")
                   .replace("URL", urlOf(server, "/").toUtf8()));
    file.close();
    QCOMPARE(run({QStringLiteral("probe"), scenario}).status, 0);
    const auto requests = server.requests();
    QCOMPARE(requests.size(), std::size_t {2});
    QCOMPARE(requests[0].header("cookie").value(), std::string("own=x"));
    QCOMPARE(requests[1].header("cookie").value(), std::string("own=x; seen=1"));
}

void TestProbeCommand::whatNoPageMaySetIsSaid()
{
    const LoopbackServer server(allowAll);
    const Ran ran = probe(urlOf(server, "/"),
        {QStringLiteral("-H"), QStringLiteral("Cookie: a=1"), QStringLiteral("-H"), QStringLiteral("X-Ping: 1")});
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.errors.contains("Cookie is left out") && ran.errors.contains("--cookie"), ran.errors.constData());
    QVERIFY(!ran.errors.contains("X-Ping"));
    QVERIFY(!server.requests().back().header("cookie"));
}

/// A page of a public site asks for this machine: the user is asked, and may say yes.
void TestProbeCommand::theUserLetsThePageIntoTheLocalNetwork()
{
    const LoopbackServer server(allowAll);
    const QStringList call {QStringLiteral("probe"), urlOf(server, "/"), QStringLiteral("--origin"),
        QStringLiteral("https://app.example"), QStringLiteral("--profile"), QStringLiteral("chromium")};
    const Ran asked = run(call);
    QCOMPARE(asked.status, 1);
    QVERIFY2(asked.errors.contains("--local-network granted"), asked.errors.constData());
    QCOMPARE(server.connections(), 0);
    QCOMPARE(run(call + QStringList {QStringLiteral("--local-network"), QStringLiteral("granted")}).status, 0);
    QCOMPARE(server.requests().size(), std::size_t {1});
}

void TestProbeCommand::sideEffectsNeedAYes()
{
    const LoopbackServer server(allowAll);
    for (const char* method : {"POST", "PUT", "DELETE", "PATCH"}) {
        const Ran ran = probe(urlOf(server, "/"), {QStringLiteral("--method"), QString::fromLatin1(method)});
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.errors.contains(method) && ran.errors.contains("--yes"), ran.errors.constData());
        QVERIFY(ran.output.isEmpty());
    }
    QCOMPARE(server.connections(), 0);
    QCOMPARE(probe(urlOf(server, "/"), {QStringLiteral("--method"), QStringLiteral("HEAD")}).status, 0);
}

/// The recording, run again without a network, comes to the same.
void TestProbeCommand::whatIsSavedRunsAlike()
{
    const LoopbackServer server(allowAll);
    const QStringList request {QStringLiteral("--method"), QStringLiteral("PUT"), QStringLiteral("--yes"),
        QStringLiteral("-o"), path("a.json")};
    const Ran live = probe(urlOf(server, "/x*y"), request);
    QCOMPARE(live.status, 0);
    const std::size_t sent = server.requests().size();
    const Ran again = run({QStringLiteral("run"), path("a.json"), QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(again.status, 0);
    QCOMPARE(again.action()["exchanges"], live.action()["exchanges"]);
    QCOMPARE(again.outcome()["verdict"], live.outcome()["verdict"]);
    QCOMPARE(again.json()["warnings"].toArray(), QJsonArray());
    QCOMPARE(server.requests().size(), sent);

    const LoopbackServer closed([](LoopbackConnection& connection) { connection.read(); });
    QCOMPARE(probe(urlOf(closed, "/"), {QStringLiteral("-o"), path("b.json")}).status, 3);
    const Ran failed = run({QStringLiteral("run"), path("b.json"), QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(failed.status, 0);
    QCOMPARE(failed.outcome()["verdict"].toString(), QStringLiteral("network-error"));
    QVERIFY(failed.outcome()["explanation"].toString().contains(QStringLiteral("without a word")));
}

void TestProbeCommand::secretsAreMasked()
{
    const LoopbackServer server([](const ReceivedRequest& request) {
        if (request.method() == "OPTIONS")
            return allowAll(request);
        return LoopbackServer::answer("200 OK",
            "Access-Control-Allow-Credentials: true\r\nSet-Cookie: id=s3cret4; HttpOnly\r\nX-Api-Key: s3cret5\r\n"
            "Link: <https://x.example/?access_token=s3cret6&b=1>\r\nAccess-Control-Allow-Origin: "
                + request.header("Origin").value_or("*") + "\r\n",
            R"({"access_token": "s3cret7", "name": "kept"})");
    });
    const QStringList request {QStringLiteral("--header"), QStringLiteral("Authorization: Bearer s3cret1"),
        QStringLiteral("--cookie"), QStringLiteral("sid=s3cret2; SameSite=None; Secure"),
        QStringLiteral("--credentials"), QStringLiteral("include"), QStringLiteral("-o"), path("masked.json")};
    const Ran ran = probe(urlOf(server, "/data?token=s3cret3&page=2"), request);
    QCOMPARE(ran.status, 0);
    QCOMPARE(server.requests().back().header("authorization").value(), std::string("Bearer s3cret1"));
    const QByteArray saved = read("masked.json");
    QVERIFY2(!saved.contains("s3cret"), saved.constData());
    for (const char* kept : {"Bearer MASKED", "id=MASKED; HttpOnly", "token=MASKED&page=2", "access_token=MASKED&b=1",
             R"(\"name\": \"kept\")"})
        QVERIFY2(saved.contains(kept), kept);
    // It still runs alike.
    QCOMPARE(run({QStringLiteral("run"), path("masked.json")}).status, 0);
}

void TestProbeCommand::secretsAreKeptWhereAskedFor()
{
    const LoopbackServer server(allowAll);
    QCOMPARE(probe(urlOf(server, "/?token=s3cret"),
                 {QStringLiteral("--keep-secrets"), QStringLiteral("-o"), path("kept.json")})
                 .status,
        0);
    QVERIFY(read("kept.json").contains("token=s3cret"));
}

void TestProbeCommand::aScenarioIsSentToRealServers()
{
    const LoopbackServer server(allowAll);
    // Its rules would refuse everything, and are not asked.
    const QByteArray scenario = R"({"fetchscope":1,"page":{"url":"http://app.localhost/"},"actions":[)"
                                R"({"initiator":"img","url":"URL/pic"},{"wait":1},)"
                                R"({"initiator":"fetch","url":"URL/data"}],"server":[{"respond":{"status":500}}]})";
    QByteArray text = scenario;
    text.replace("URL", urlOf(server, "").toUtf8());
    const Ran ran = run({QStringLiteral("probe"), QStringLiteral("-"), QStringLiteral("--format"),
                            QStringLiteral("json"), QStringLiteral("--profile"), QStringLiteral("firefox")},
        text);
    QCOMPARE(ran.status, 0);
    QCOMPARE(requestLines(server), (QStringList {QStringLiteral("GET /pic"), QStringLiteral("GET /data")}));
    QCOMPARE(ran.action(2)["outcome"].toObject()["verdict"].toString(), QStringLiteral("exposed"));
}

void TestProbeCommand::failuresAreToldApartFromCors()
{
    TestCertificates certificates;
    const LoopbackServer server([](const ReceivedRequest&) { return LoopbackServer::ok(); },
        certificates.serverFor("api.localhost", TestCertificates::Fault::Expired));
    const QString ca = QString::fromStdString(certificates.authorityFile());
    const Ran ran =
        probe(QString::fromStdString(server.url("/", "api.localhost", "https")), {QStringLiteral("--ca"), ca});
    QCOMPARE(ran.status, 3);
    QCOMPARE(ran.outcome()["verdict"].toString(), QStringLiteral("network-error"));
    QVERIFY(ran.outcome()["reason"].isNull());
    const QString words = ran.outcome()["explanation"].toString();
    QVERIFY2(
        words.contains(QStringLiteral("expired")) && words.contains(QStringLiteral("not CORS")), qPrintable(words));
    QVERIFY(ran.outcome()["consoleMessages"].toObject()["chromium"].toString().contains(
        QStringLiteral("net::ERR_CERT_DATE_INVALID")));
}

void TestProbeCommand::socketsAreOpenedByTheirHandshake()
{
    // What proves it is that of the server's own library, or of another key.
    const auto serve = [](bool isRight) {
        return LoopbackServer::Serve([isRight](LoopbackConnection& connection) {
            const auto request = connection.read();
            if (!request || request->header("Upgrade") != "websocket")
                return;
            const QByteArray key = QByteArray::fromStdString(request->header("Sec-WebSocket-Key").value_or(""))
                + (isRight ? "258EAFA5-E914-47DA-95CA-C5AB0DC85B11" : "");
            const QByteArray proof = QCryptographicHash::hash(key, QCryptographicHash::Sha1).toBase64();
            connection.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             "Sec-WebSocket-Accept: "
                + proof.toStdString() + "\r\n\r\n");
            connection.waitForEnd();
        });
    };
    const LoopbackServer right(serve(true));
    const QString socket = QString::fromStdString(right.url("/", "api.localhost", "ws"));
    const QStringList asSocket {QStringLiteral("--initiator"), QStringLiteral("websocket")};
    const Ran opened = probe(socket, asSocket);
    QCOMPARE(opened.status, 0);
    QCOMPARE(opened.outcome()["verdict"].toString(), QStringLiteral("exposed"));
    const LoopbackServer wrong(serve(false));
    const Ran refused = probe(QString::fromStdString(wrong.url("/", "api.localhost", "ws")), asSocket);
    QCOMPARE(refused.status, 3);
    QCOMPARE(refused.action()["exchanges"][0]["detail"].toString(), QStringLiteral("not-websocket"));
}

void TestProbeCommand::brokenBodiesAreSaid()
{
    const LoopbackServer server([](LoopbackConnection& connection) {
        connection.read();
        connection.write("HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 100\r\n\r\nhalf");
    });
    const Ran ran = probe(urlOf(server, "/"));
    // The headers came, and with them the promise of fetch() is resolved.
    QCOMPARE(ran.outcome()["verdict"].toString(), QStringLiteral("exposed"));
    QCOMPARE(ran.json()["warningMessages"].toArray()[0].toObject()["code"].toString(),
        QStringLiteral("simulation.body-cut-short"));
}

void TestProbeCommand::wrongCallsAreTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char* name, const QStringList& arguments, int status, const char* said) {
        QTest::newRow(name) << arguments << status << QByteArray(said);
    };
    const QString url = QStringLiteral("https://api.example/");
    const QString originOption = QStringLiteral("--origin");
    const QString origin = QStringLiteral("https://app.example");
    row("nothing", {}, 2, "TARGET");
    row("no origin", {url}, 2, "--origin");
    row("an origin with a path", {url, originOption, QStringLiteral("https://app.example/x")}, 2, "leave path");
    row("no URL", {QStringLiteral("https://"), originOption, origin}, 2, "no URL");
    row("no file", {QStringLiteral("api.example/data"), originOption, origin}, 3, "http://");
    row("a header without a value", {url, originOption, origin, QStringLiteral("--header"), QStringLiteral("X")}, 2,
        "X-Ping: 1");
    row("a cookie of another host",
        {url, originOption, origin, QStringLiteral("--cookie"), QStringLiteral("a=1; Domain=other.example")}, 2,
        "Domain");
    row("a mode that is none", {url, originOption, origin, QStringLiteral("--mode"), QStringLiteral("any")}, 2,
        "no-cors");
    row("an address that is none",
        {url, originOption, origin, QStringLiteral("--resolve"), QStringLiteral("api.example:443:here")}, 2,
        "api.example:443:127.0.0.1");
    row("an authority that is none", {url, originOption, origin, QStringLiteral("--ca"), QStringLiteral("/dev/null")},
        2, "PEM");
    row("a proxy that is none", {url, originOption, origin, QStringLiteral("--proxy"), QStringLiteral("ftp://x")}, 2,
        "socks5h");
    row("an option that an image lacks",
        {url, originOption, origin, QStringLiteral("--initiator"), QStringLiteral("img"), QStringLiteral("--method"),
            QStringLiteral("PUT")},
        2, "img");
}

void TestProbeCommand::wrongCallsAreTold()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, said);
    const Ran ran = run(QStringList {QStringLiteral("probe")} + arguments);
    QCOMPARE(ran.status, status);
    QVERIFY2(ran.errors.contains(said), ran.errors.constData());
    QVERIFY(ran.output.isEmpty());
}

void TestProbeCommand::interruptedItEnds()
{
    const LoopbackServer server([](LoopbackConnection& connection) { connection.waitForEnd(); });
    QProcess process;
    process.start(FETCHSCOPE_PROGRAM,
        {QStringLiteral("probe"), urlOf(server, "/"), QStringLiteral("--origin"),
            QStringLiteral("http://app.localhost"), QStringLiteral("--timeout"), QStringLiteral("3600"),
            QStringLiteral("-o"), path("none.json")});
    QTRY_COMPARE_WITH_TIMEOUT(server.connections(), 1, 60000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 3);
    QVERIFY(process.readAllStandardError().contains("cancelled"));
    QVERIFY(!QFile::exists(path("none.json")));
}

/// Whatever an answer names, no socket but that of the URL is connected to.
void TestProbeCommand::eachProfileSendsItsHeaders()
{
    const LoopbackServer server(allowAll);
    const QStringList profile {QStringLiteral("--profile")};
    QCOMPARE(probe(urlOf(server, "/"), profile + QStringList {QStringLiteral("firefox")}).status, 0);
    QCOMPARE(probe(urlOf(server, "/"), profile + QStringList {QStringLiteral("chromium")}).status, 0);
    const auto requests = server.requests();
    QVERIFY(requests[0].header("user-agent")->find("Firefox/") != std::string::npos);
    QVERIFY(requests[0].header("te") == std::nullopt);
    QVERIFY(requests[1].header("user-agent")->find("Chrome/") != std::string::npos);
    QVERIFY(requests[1].header("sec-ch-ua"));
}

QTEST_GUILESS_MAIN(TestProbeCommand)
#include "tst_probe_command.moc"
