#include "app/live/serve/page_documents.h"
#include "app/live/serve/scenario_server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace fetchscope;

namespace {

const QByteArray scenarioJson =
    R"({"fetchscope":1,"title":"<b>A title","page":{"url":"https://app.example/index.html",)"
    R"("contentSecurityPolicy":["default-src 'none'; connect-src https://api.example"]},)"
    R"("cookies":[{"name":"id","value":"1","domain":"api.example","secure":true,"sameSite":"none"}],)"
    R"("actions":[{"initiator":"fetch","url":"https://api.example/doc","init":{"method":"PATCH"}}],)"
    R"("server":[{"match":{"method":"patch"},"respond":{"status":299,"statusText":"As You Like",)"
    R"("headers":[["X-One","a"],["x-two","b"],["X-One","c"]],"body":"hello"}},)"
    R"({"match":{"url":"*/gone"},"respond":{"networkError":"dns"}}]})";

/// A server that listens, and a client that writes what it likes.
struct Serving
{
    explicit Serving(const QByteArray& json = scenarioJson, ServeOptions options = {})
        : server(std::make_shared<const LoopbackPlan>(*LoopbackPlan::of(json.toStdString())), std::move(options))
    {
        if (const auto started = server.start(); !started)
            qFatal("%s", describe(started.error()).c_str());
        port = QUrl(QString::fromStdString(server.address())).port();
    }

    /// Everything that comes back until the connection ends, or nothing comes any more.
    static QByteArray send(int to, const QByteArray& bytes)
    {
        // The socket is closed, and says so, when it goes: what its slots write to has to be there still.
        QByteArray received;
        bool hasEnded = false;
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(to));
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { received += socket.readAll(); });
        QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [&] { hasEnded = true; });
        socket.write(bytes);
        (void)QTest::qWaitFor([&] { return hasEnded || isWhole(received); }, 5000);
        return received;
    }
    static bool isWhole(const QByteArray& answer)
    {
        static const QRegularExpression length(
            QStringLiteral("content-length: (\\d+)"), QRegularExpression::CaseInsensitiveOption);
        const qsizetype head = answer.indexOf("\r\n\r\n");
        const auto match = length.match(QString::fromLatin1(answer.left(head)));
        return head >= 0 && match.hasMatch() && answer.size() - head - 4 >= match.captured(1).toInt();
    }
    QByteArray ask(const QByteArray& path, const QByteArray& body = "{}", const QByteArray& origin = {}) const
    {
        const QByteArray host = "localhost:" + QByteArray::number(port);
        return send(port,
            "POST " + path + " HTTP/1.1\r\nHost: " + host
                + "\r\nOrigin: " + (origin.isEmpty() ? "http://" + host : origin)
                + "\r\nUser-Agent: Mozilla/5.0 Firefox/153.0\r\nContent-Length: " + QByteArray::number(body.size())
                + "\r\n\r\n" + body);
    }
    static QJsonObject jsonOf(const QByteArray& answer)
    {
        return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
    }

    ScenarioServer server;
    int port = 0;
};

/// A run that has begun, at the address of its page.
struct Begun
{
    explicit Begun(const Serving& serving)
        : run(Serving::jsonOf(serving.ask("/run")))
        , token(run[QStringLiteral("token")].toString().toUtf8())
    {
        entry = QUrl(Serving::jsonOf(serving.ask("/run/" + token + "/page"))[QStringLiteral("url")].toString());
    }
    QByteArray host(const char* site) const
    {
        return QByteArray(site) + "-" + token + ".localhost:" + QByteArray::number(entry.port());
    }

    QJsonObject run;
    QByteArray token;
    QUrl entry;
};

} // namespace

class TestServeCommand : public QObject
{
    Q_OBJECT

private slots:
    void thePageIsPlain();
    void strangersAreTurnedAway_data();
    void strangersAreTurnedAway();
    void cookiesAreSetBeforeThePage();
    void rulesAnswerAsTheyAreWritten();
    void failuresAreCut();
    void whatIsNoHttpEnds_data();
    void whatIsNoHttpEnds();
    void badReportsAreRefused_data();
    void badReportsAreRefused();
    void eachRunHasNamesOfItsOwn();
    void eachPageHasADocumentOfItsOwn();
    void policiesStayForAllOthers();
    void aCertificateForLocalhostOnly();
    void aPortThatIsTaken();
    void theCommand();
};

/// Nothing of the scenario becomes markup.
void TestServeCommand::thePageIsPlain()
{
    const Serving serving;
    const QByteArray answer = Serving::send(
        serving.port, "GET / HTTP/1.1\r\nHost: localhost:" + QByteArray::number(serving.port) + "\r\n\r\n");
    QVERIFY(answer.startsWith("HTTP/1.1 200 "));
    QVERIFY(answer.contains("<h1>&lt;b&gt;A title</h1>"));
    QVERIFY(!answer.contains("<b>A title"));
}

void TestServeCommand::strangersAreTurnedAway_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("the page itself") << QByteArray("localhost:PORT") << QByteArray("http://localhost:PORT")
                                     << QByteArray("200");
    QTest::newRow("a name that was led here")
        << QByteArray("evil.example:PORT") << QByteArray("http://evil.example:PORT") << QByteArray("421");
    QTest::newRow("no host") << QByteArray() << QByteArray("http://localhost:PORT") << QByteArray("421");
    QTest::newRow("another page") << QByteArray("localhost:PORT") << QByteArray("https://evil.example")
                                  << QByteArray("403");
    QTest::newRow("a page without an origin")
        << QByteArray("localhost:PORT") << QByteArray("null") << QByteArray("403");
    QTest::newRow("another port") << QByteArray("localhost:PORT") << QByteArray("http://localhost:1")
                                  << QByteArray("403");
}

void TestServeCommand::strangersAreTurnedAway()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, origin);
    QFETCH(QByteArray, status);
    const Serving serving;
    const QByteArray port = QByteArray::number(serving.port);
    const QByteArray answer = Serving::send(serving.port,
        "POST /run HTTP/1.1\r\nHost: " + host.replace("PORT", port) + "\r\nOrigin: " + origin.replace("PORT", port)
            + "\r\nContent-Length: 2\r\n\r\n{}");
    QCOMPARE(answer.mid(9, 3), status);
    QCOMPARE(serving.server.runs().size(), std::size_t(status == "200" ? 1 : 0));
}

/// By a stop at their host, on the way to the page.
void TestServeCommand::cookiesAreSetBeforeThePage()
{
    const Serving serving;
    const Begun begun(serving);
    QCOMPARE(begun.entry.host().toUtf8() + ":" + QByteArray::number(begun.entry.port()), begun.host("api-example"));
    const QByteArray stop = Serving::send(begun.entry.port(),
        "GET " + begun.entry.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
            + " HTTP/1.1\r\nHost: " + begun.host("api-example") + "\r\n\r\n");
    QVERIFY(stop.startsWith("HTTP/1.1 303 "));
    QVERIFY2(stop.contains("\r\nSet-Cookie: id=1; Path=/; Secure; SameSite=None\r\n"), stop.constData());
    QVERIFY2(stop.contains("\r\nLocation: http://" + begun.host("app-example") + "/index.html\r\n"), stop.constData());
    const QByteArray page = Serving::send(
        begun.entry.port(), "GET /index.html HTTP/1.1\r\nHost: " + begun.host("app-example") + "\r\n\r\n");
    QVERIFY(page.startsWith("HTTP/1.1 200 "));
    QVERIFY2(page.contains("connect-src http://" + begun.host("api-example")), page.left(700).constData());
    // It is asked for once: from then on the scenario's rules answer there.
    const QByteArray again = Serving::send(
        begun.entry.port(), "GET /index.html HTTP/1.1\r\nHost: " + begun.host("app-example") + "\r\n\r\n");
    QVERIFY(again.startsWith("HTTP/1.1 404 "));
}

/// With its own policies, and its number for what it tells.
void TestServeCommand::eachPageHasADocumentOfItsOwn()
{
    const Serving serving(
        R"({"fetchscope":1,"page":{"url":"https://app.example/","referrerPolicy":"origin"},)"
        R"("pages":{"shop":{"url":"https://shop.example/","referrerPolicy":"no-referrer"}},)"
        R"("actions":[{"initiator":"fetch","url":"/x"},{"initiator":"fetch","url":"/x","page":"shop"}]})");
    const Begun begun(serving);
    const QJsonArray steps = begun.run[QStringLiteral("steps")].toArray();
    QCOMPARE(steps[0].toObject()[QStringLiteral("page")].toInt(-1), 0);
    QCOMPARE(steps[1].toObject()[QStringLiteral("page")].toInt(-1), 1);
    const auto documentOf = [&](const char* site) {
        return Serving::send(begun.entry.port(), "GET / HTTP/1.1\r\nHost: " + begun.host(site) + "\r\n\r\n");
    };
    QVERIFY(documentOf("app-example").contains("\r\nReferrer-Policy: origin\r\n"));
    const QByteArray answer = serving.ask("/run/" + begun.token + "/page", R"({"index":1})");
    QCOMPARE(QUrl(Serving::jsonOf(answer)[QStringLiteral("url")].toString()).authority().toUtf8(),
        begun.host("shop-example"));
    const QByteArray page = documentOf("shop-example");
    QVERIFY2(page.contains("\r\nReferrer-Policy: no-referrer\r\n"), page.left(400).constData());
    QVERIFY(page.contains("&quot;page&quot;:1"));
    QVERIFY(serving.ask("/run/" + begun.token + "/page", R"({"index":2})").startsWith("HTTP/1.1 400 "));
}

/// Bytes, order, names and methods are those of the rules and of the request.
void TestServeCommand::rulesAnswerAsTheyAreWritten()
{
    const Serving serving;
    const Begun begun(serving);
    serving.ask("/run/" + begun.token + "/begin", R"({"index":0})");
    const QByteArray answer = Serving::send(begun.entry.port(),
        "patch /doc?a=%20 HTTP/1.1\r\nHost: " + begun.host("api-example")
            + "\r\nX-B: 2\r\nx-a: 1\r\nX-B: 3\r\nContent-Length: 3\r\n\r\nabc");
    QCOMPARE(answer,
        QByteArray("HTTP/1.1 299 As You Like\r\nX-One: a\r\nx-two: b\r\nX-One: c\r\nContent-Length: 5\r\n\r\nhello"));
    serving.ask("/run/" + begun.token + "/seen", R"({"index":0,"waited":9999,"report":{"error":"TypeError"}})");
    const SeenRun& run = serving.server.runs().front()->seen();
    QVERIFY(run.actions.front().has_value());
    const SeenExchange& seen = run.actions.front()->exchanges.front();
    QCOMPARE(QString::fromStdString(seen.method), QStringLiteral("patch"));
    QCOMPARE(
        QString::fromStdString(run.said.names.inScenario(seen.url)), QStringLiteral("https://api.example/doc?a=%20"));
    QCOMPARE(QString::fromStdString(seen.body), QStringLiteral("abc"));
    QCOMPARE(seen.headers.size(), std::size_t {3});
    QCOMPARE(QString::fromStdString(*seen.headers.get("X-B")), QStringLiteral("2, 3"));
}

void TestServeCommand::failuresAreCut()
{
    const Serving serving;
    const Begun begun(serving);
    serving.ask("/run/" + begun.token + "/begin", R"({"index":0})");
    const QByteArray request = "GET /gone HTTP/1.1\r\nHost: " + begun.host("api-example") + "\r\n\r\n";
    QCOMPARE(Serving::send(begun.entry.port(), request), QByteArray());
    // As browsers do by themselves.
    QCOMPARE(Serving::send(begun.entry.port(), request), QByteArray());
    serving.ask("/run/" + begun.token + "/seen", R"({"index":0,"waited":9999,"report":{"error":"TypeError"}})");
    const auto& exchanges = serving.server.runs().front()->seen().actions.front()->exchanges;
    QCOMPARE(exchanges.size(), std::size_t {1});
    QCOMPARE(int(exchanges.front().status), 0);
}

void TestServeCommand::whatIsNoHttpEnds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n");
    QTest::newRow("a TLS handshake") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11);
    QTest::newRow("too many headers") << "GET / HTTP/1.1\r\nX: " + QByteArray(200000, 'x') + "\r\n\r\n";
    QTest::newRow("a length that is none") << QByteArray("POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n");
    QTest::newRow("a body that is too long") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n");
}

void TestServeCommand::whatIsNoHttpEnds()
{
    QFETCH(QByteArray, bytes);
    const Serving serving;
    const QByteArray answer = Serving::send(serving.port, bytes);
    QVERIFY2(answer.startsWith("HTTP/1.1 4"), answer.constData());
    // It goes on for others.
    QVERIFY(serving.ask("/run").startsWith("HTTP/1.1 200 "));
}

void TestServeCommand::badReportsAreRefused_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no JSON") << QByteArray("seen") << QByteArray("{");
    QTest::newRow("no object") << QByteArray("seen") << QByteArray("[]");
    QTest::newRow("no action") << QByteArray("seen") << QByteArray("{}");
    QTest::newRow("an action that is not there") << QByteArray("seen") << QByteArray(R"({"index":7,"report":{}})");
    QTest::newRow("a number below zero") << QByteArray("begin") << QByteArray(R"({"index":-1})");
    QTest::newRow("a text for a number") << QByteArray("begin") << QByteArray(R"({"index":"0"})");
    QTest::newRow("a report that is none")
        << QByteArray("seen") << QByteArray(R"({"index":0,"waited":9999,"report":3})");
    QTest::newRow("something else") << QByteArray("quit") << QByteArray("{}");
}

void TestServeCommand::badReportsAreRefused()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    const Serving serving;
    const Begun begun(serving);
    const QByteArray answer = serving.ask("/run/" + begun.token + "/" + path, body);
    QVERIFY2(answer.startsWith("HTTP/1.1 4"), answer.constData());
    QVERIFY(!Serving::jsonOf(answer)[QStringLiteral("error")].toString().isEmpty());
    QVERIFY(serving.ask("/run/nobody/begin").startsWith("HTTP/1.1 404 "));
}

void TestServeCommand::eachRunHasNamesOfItsOwn()
{
    const Serving serving;
    const Begun first(serving);
    const Begun second(serving);
    QVERIFY(first.token != second.token);
    serving.ask("/run/" + first.token + "/begin", R"({"index":0})");
    Serving::send(first.entry.port(), "GET /x HTTP/1.1\r\nHost: " + second.host("api-example") + "\r\n\r\n");
    QCOMPARE(serving.server.runs()[0]->seen().strays.size(), std::size_t {0});
    QCOMPARE(serving.server.runs()[1]->seen().strays.size(), std::size_t {1});
    const QByteArray nobody =
        Serving::send(first.entry.port(), "GET /x HTTP/1.1\r\nHost: api-example-zzzz.localhost\r\n\r\n");
    QVERIFY(nobody.startsWith("HTTP/1.1 421 "));
}

/// https://w3c.github.io/webappsec-csp/#match-nonce-to-source-list: who has no nonce is judged by the rest of the list.
void TestServeCommand::policiesStayForAllOthers()
{
    const auto with = [](std::vector<CspDirective> directives) {
        return QString::fromStdString(policyWithNonce({std::move(directives), false, "as it was"}, "n"));
    };
    QCOMPARE(with({{"img-src", {"'self'"}}}), QStringLiteral("as it was"));
    QCOMPARE(with({{"default-src", {"'none'"}}}), QStringLiteral("default-src 'none'; script-src-elem 'nonce-n'"));
    QCOMPARE(with({{"default-src", {"'self'"}}, {"script-src", {"https://a.test"}}}),
        QStringLiteral("default-src 'self'; script-src https://a.test; script-src-elem https://a.test 'nonce-n'"));
}

void TestServeCommand::aCertificateForLocalhostOnly()
{
    ServeOptions options;
    options.hasTls = true;
    const Serving serving(scenarioJson, options);
    const QList<QSslCertificate> authorities =
        QSslCertificate::fromData(QByteArray::fromStdString(serving.server.authority()));
    QCOMPARE(authorities.size(), 1);
    const Begun begun(serving);
    QCOMPARE(begun.entry.scheme(), QStringLiteral("https"));
    QSslSocket socket;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(authorities);
    socket.setSslConfiguration(configuration);
    // The server lives in this thread, so that nothing may block here.
    bool isEncrypted = false;
    QObject::connect(&socket, &QSslSocket::encrypted, &socket, [&] { isEncrypted = true; });
    socket.setPeerVerifyName(begun.entry.host());
    socket.connectToHostEncrypted(
        QStringLiteral("127.0.0.1"), static_cast<quint16>(begun.entry.port()), begun.entry.host());
    QTRY_VERIFY_WITH_TIMEOUT(isEncrypted || socket.error() != QAbstractSocket::UnknownSocketError, 10000);
    QVERIFY2(isEncrypted, qPrintable(socket.errorString()));
    QVERIFY(socket.sslHandshakeErrors().isEmpty());
    for (const QString& name : socket.peerCertificate().subjectAlternativeNames().values(QSsl::DnsEntry))
        QVERIFY2(name == QStringLiteral("localhost") || name.endsWith(QStringLiteral(".localhost")), qPrintable(name));
}

void TestServeCommand::aPortThatIsTaken()
{
    const Serving serving;
    ServeOptions options;
    options.port = static_cast<std::uint16_t>(serving.port);
    ScenarioServer second(std::make_shared<const LoopbackPlan>(*LoopbackPlan::of(scenarioJson.toStdString())), options);
    const auto started = second.start();
    QVERIFY(!started.has_value());
    QVERIFY(QString::fromStdString(describe(started.error())).contains(QString::number(serving.port)));
}

void TestServeCommand::theCommand()
{
    const auto run = [](const QStringList& arguments, const QByteArray& input = {}) {
        QProcess process;
        process.start(QStringLiteral(FETCHSCOPE_PROGRAM), QStringList {QStringLiteral("serve")} + arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(60000);
        return std::pair(process.exitCode(), process.readAllStandardOutput() + process.readAllStandardError());
    };
    QCOMPARE(run({QStringLiteral("-"), QStringLiteral("--check")}, scenarioJson).first, 0);
    const auto [status, said] =
        run({QStringLiteral("--check"), QStringLiteral("--example"), QStringLiteral("90-hsts")});
    QCOMPARE(status, 2);
    QVERIFY2(said.contains("https only"), said.constData());
    QCOMPARE(run({QStringLiteral("--check"), QStringLiteral("--example"), QStringLiteral("nothing")}).first, 2);
    QCOMPARE(run({QStringLiteral("-"), QStringLiteral("--check")}, "{").first, 2);
    QCOMPARE(run({QStringLiteral("/nowhere/x.json")}).first, 3);
    QCOMPARE(run({}).first, 2);
    const auto [listed, list] = run({QStringLiteral("--list")});
    QCOMPARE(listed, 0);
    QVERIFY(list.contains("20-preflighted-post: yes"));
}

QTEST_GUILESS_MAIN(TestServeCommand)
#include "tst_serve_command.moc"
