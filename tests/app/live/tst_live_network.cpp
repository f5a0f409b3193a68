#include "app/live/live_network.h"
#include "tests/app/live/loopback_server.h"
#include "tests/app/live/test_certificates.h"

#include <QTest>

#include <zlib.h>

using namespace fetchscope;
using namespace fetchscope::tests;

namespace {

using Serve = LoopbackServer::Serve;

struct Sent
{
    WireAnswer answer;
    std::string statusText;
    std::string header(std::string_view name) const
    {
        return answer.headers ? answer.headers->get(name).value_or("(none)") : "(no headers)";
    }
};

/// Limits that a test reaches soon.
LiveOptions shortOptions()
{
    LiveOptions options;
    options.connectTimeout = 5;
    options.answerTimeout = 1;
    options.bodyTimeout = 1;
    options.largestBody = std::size_t {1} << 20;
    return options;
}

Sent sendOver(LiveNetwork& network, const std::string& url, std::string_view method = "GET",
    const HeaderList& headers = {}, const Body* body = nullptr)
{
    Sent sent;
    sent.answer = network.send({method, url, headers, body});
    sent.statusText = sent.answer.statusText;
    return sent;
}

Sent send(const std::string& url, LiveOptions options = shortOptions())
{
    LiveNetwork network(std::move(options));
    return sendOver(network, url);
}

/// Reads the request, and answers with these bytes and the end of the connection.
Serve answering(std::string bytes)
{
    return [bytes = std::move(bytes)](LoopbackConnection& connection) {
        if (connection.read())
            connection.write(bytes);
    };
}

std::string gzip(const std::string& text)
{
    z_stream stream {};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    std::string packed(deflateBound(&stream, text.size()), '\0');
    std::string input = text;
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

QByteArray nameOfFailure(const WireAnswer& answer)
{
    if (!answer.failure)
        return "answered " + QByteArray::number(answer.status);
    const std::string_view name = nameOf(*answer.failure);
    return {name.data(), static_cast<qsizetype>(name.size())};
}

QByteArray nameOfDetail(const WireAnswer& answer)
{
    const std::string_view name = nameOf(answer.detail);
    return {name.data(), static_cast<qsizetype>(name.size())};
}

} // namespace

/// Real transfers over loopback: what goes out, what comes in, and how bad servers are told apart.
class TestLiveNetwork : public QObject
{
    Q_OBJECT

private slots:
    void whatIsGivenGoesOut();
    void whatComesInIsKept();
    void bodiesAndMethods();
    void theTargetIsSentAsItIs();
    void badServersAreToldApart_data();
    void badServersAreToldApart();
    void badBodiesAreAnswers_data();
    void badBodiesAreAnswers();
    void largeBodiesAreCutOff();
    void encodedBodiesAreDecoded();
    void aBombIsCutOff();
    void whatWasNotReached_data();
    void whatWasNotReached();
    void certificatesAreToldApart_data();
    void certificatesAreToldApart();
    void aTrustedAuthorityIsEnough();
    void cancelledTransfersEnd_data();
    void cancelledTransfersEnd();
    void nothingIsSentOnceCancelled();
    void nobodyElseIsAsked();
    void nothingOfTheEnvironmentCounts();
    void aProxyIsUsedWhereAskedFor();
    void resolveSaysWhoAnswers();
    void interimAnswersArePassedOver();
    void handshakesAndStreamsEndWithTheirHeaders();
    void observersSeeEachExchange();

private:
    TestCertificates m_certificates;
};

void TestLiveNetwork::whatIsGivenGoesOut()
{
    const LoopbackServer server;
    const HeaderList headers {{"X-Second", "2"}, {"x-lower", "a  b"}, {"X-Empty", ""}, {"Accept", "text/plain"},
        {"X-Bytes", "\xc3\xa4\xff"}, {"User-Agent", "Own/1"}};
    LiveNetwork network(shortOptions());
    QCOMPARE(sendOver(network, server.url("/path"), "GET", headers).answer.status, 200);
    QCOMPARE(server.requests().size(), std::size_t {1});
    const ReceivedRequest request = server.requests().front();
    QCOMPARE(request.head.substr(0, request.head.find('\r')), std::string("GET /path HTTP/1.1"));
    const std::vector<std::pair<std::string, std::string>> expected {
        {"Host", "127.0.0.1:" + std::to_string(server.port())}, {"X-Second", "2"}, {"x-lower", "a  b"}, {"X-Empty", ""},
        {"Accept", "text/plain"}, {"X-Bytes", "\xc3\xa4\xff"}, {"User-Agent", "Own/1"}};
    QVERIFY(request.headers() == expected);
}

void TestLiveNetwork::whatComesInIsKept()
{
    const LoopbackServer server(answering("HTTP/1.1 299 Rather Good\r\nX-Twice: 1\r\nx-twice: 2\r\nX-Folded: one\r\n"
                                          "  two\r\nX-Bytes: \xc3\xa4\xff\r\nX-Space:\t v \r\nX-None:\r\n"
                                          "Connection: close\r\n\r\nbody"));
    const Sent sent = send(server.url("/"));
    QCOMPARE(nameOfFailure(sent.answer), QByteArray("answered 299"));
    QCOMPARE(sent.statusText, std::string("Rather Good"));
    QCOMPARE(sent.answer.headers->at(0).name, std::string_view("X-Twice"));
    QCOMPARE(sent.header("x-twice"), std::string("1, 2"));
    QCOMPARE(sent.header("x-folded"), std::string("one two"));
    QCOMPARE(sent.header("x-bytes"), std::string("\xc3\xa4\xff"));
    QCOMPARE(sent.header("x-space"), std::string("v"));
    QCOMPARE(sent.header("x-none"), std::string());
    QCOMPARE(*sent.answer.body, std::string("body"));
}

void TestLiveNetwork::bodiesAndMethods()
{
    const LoopbackServer server;
    LiveNetwork network(shortOptions());
    Body body;
    body.bytes = std::make_shared<const std::string>(std::string("a\0b", 3));
    body.length = 3;
    sendOver(network, server.url("/"), "PATCH", {{"Content-Type", "x/y"}}, &body);
    sendOver(network, server.url("/"), "POST");
    sendOver(network, server.url("/"), "DELETE");
    Body large;
    large.bytes = std::make_shared<const std::string>(std::size_t {3} << 20, 'x');
    sendOver(network, server.url("/"), "PUT", {}, &large);
    const auto requests = server.requests();
    QCOMPARE(requests.size(), std::size_t {4});
    QCOMPARE(requests[0].method(), std::string("PATCH"));
    QCOMPARE(requests[0].body, std::string("a\0b", 3));
    QCOMPARE(requests[0].header("content-type").value(), std::string("x/y"));
    QCOMPARE(requests[1].header("content-length").value(), std::string("0"));
    QVERIFY(!requests[1].header("content-type"));
    QVERIFY(!requests[2].header("content-length"));
    QCOMPARE(requests[3].body.size(), large.bytes->size());
    for (const ReceivedRequest& request : requests) {
        QVERIFY(!request.header("expect"));
        QVERIFY(!request.header("user-agent"));
        QVERIFY(!request.header("accept-encoding"));
    }
    // One connection was enough.
    QCOMPARE(server.connections(), 1);
}

void TestLiveNetwork::theTargetIsSentAsItIs()
{
    const LoopbackServer server;
    LiveNetwork network(shortOptions());
    for (const char* target : {"/a//b;c=%2F", "/?", "/x?q=|^{}[]&u=http://a/../b", "/%ff?%00"}) {
        sendOver(network, server.url(target));
        QCOMPARE(server.requests().back().target(), std::string(target));
    }
}

void TestLiveNetwork::badServersAreToldApart_data()
{
    QTest::addColumn<Serve>("serve");
    QTest::addColumn<QByteArray>("failure");
    QTest::addColumn<QByteArray>("detail");
    const auto row = [](const char* name, Serve serve, const char* failure, const char* detail) {
        QTest::newRow(name) << std::move(serve) << QByteArray(failure) << QByteArray(detail);
    };
    row(
        "closes at once", [](LoopbackConnection& connection) { connection.read(); }, "reset", "empty-answer");
    row(
        "resets",
        [](LoopbackConnection& connection) {
            connection.read();
            connection.reset();
        },
        "reset", "");
    row(
        "never answers", [](LoopbackConnection& connection) { connection.waitForEnd(); }, "timeout", "answer-timeout");
    row(
        "headers that drip",
        [](LoopbackConnection& connection) {
            connection.read();
            connection.write("HTTP/1.1 200 OK\r\n");
            while (connection.write("X: 1\r\n"))
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
        },
        "timeout", "answer-timeout");
    row("cut off in the headers", answering("HTTP/1.1 200 OK\r\nContent-Ty"), "reset", "headers-cut-short");
    row(
        "headers without an end",
        [](LoopbackConnection& connection) {
            connection.read();
            connection.write("HTTP/1.1 200 OK\r\n");
            const std::string line = "X-More: " + std::string(1000, 'x') + "\r\n";
            while (connection.write(line)) { }
        },
        "reset", "headers-too-large");
    row(
        "one header without an end",
        [](LoopbackConnection& connection) {
            connection.read();
            connection.write("HTTP/1.1 200 OK\r\nX-More: ");
            while (connection.write(std::string(1000, 'x'))) { }
        },
        "reset", "headers-too-large");
    row(
        "interim answers without an end",
        [](LoopbackConnection& connection) {
            connection.read();
            while (connection.write("HTTP/1.1 100 Continue\r\nX: 1\r\n\r\n")) { }
        },
        "reset", "headers-too-large");
    row("lengths that contradict each other",
        answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nabc"), "reset",
        "contradicting-lengths");
    row("SSH", answering("SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n"), "reset", "not-http");
    row("a length that is none", answering("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nabc"), "reset", "not-http");
}

void TestLiveNetwork::badServersAreToldApart()
{
    QFETCH(Serve, serve);
    QFETCH(QByteArray, failure);
    QFETCH(QByteArray, detail);
    const LoopbackServer server(serve);
    const Sent sent = send(server.url("/"));
    QCOMPARE(nameOfFailure(sent.answer), failure);
    QCOMPARE(nameOfDetail(sent.answer), detail);
}

void TestLiveNetwork::badBodiesAreAnswers_data()
{
    QTest::addColumn<Serve>("serve");
    QTest::addColumn<QByteArray>("detail");
    QTest::addColumn<std::string>("body");
    const auto row = [](const char* name, Serve serve, const char* detail, const char* body) {
        QTest::newRow(name) << std::move(serve) << QByteArray(detail) << std::string(body);
    };
    row("shorter than it says", answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"), "body-cut-short",
        "half");
    row("a piece is missing", answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"),
        "body-cut-short", "half");
    row("longer than it says", answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nabcdef"), "", "ab");
    row(
        "a stream that goes on",
        [](LoopbackConnection& connection) {
            connection.read();
            connection.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nfirst");
            connection.waitForEnd();
        },
        "body-unfinished", "first");
    row("no gzip, though it says so",
        answering("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain"), "body-undecodable",
        "");
}

void TestLiveNetwork::badBodiesAreAnswers()
{
    QFETCH(Serve, serve);
    QFETCH(QByteArray, detail);
    QFETCH(std::string, body);
    const LoopbackServer server(serve);
    const Sent sent = send(server.url("/"));
    QCOMPARE(nameOfFailure(sent.answer), QByteArray("answered 200"));
    QCOMPARE(nameOfDetail(sent.answer), detail);
    QCOMPARE(*sent.answer.body, body);
}

void TestLiveNetwork::largeBodiesAreCutOff()
{
    const LoopbackServer server([](LoopbackConnection& connection) {
        connection.read();
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\n");
        const std::string piece(65536, 'x');
        while (connection.write(piece)) { }
    });
    const Sent sent = send(server.url("/"));
    QCOMPARE(nameOfFailure(sent.answer), QByteArray("answered 200"));
    QCOMPARE(nameOfDetail(sent.answer), QByteArray("body-too-large"));
    QCOMPARE(sent.answer.body->size(), shortOptions().largestBody);
}

void TestLiveNetwork::encodedBodiesAreDecoded()
{
    const LoopbackServer server(
        answering(LoopbackServer::answer("200 OK", "Content-Encoding: gzip\r\n", gzip("the text itself"))));
    const Sent sent = send(server.url("/"));
    QCOMPARE(*sent.answer.body, std::string("the text itself"));
    QCOMPARE(sent.header("content-encoding"), std::string("gzip"));
}

void TestLiveNetwork::aBombIsCutOff()
{
    const LoopbackServer server(answering(LoopbackServer::answer(
        "200 OK", "Content-Encoding: gzip\r\n", gzip(std::string(std::size_t {50} << 20, 'x')))));
    const Sent sent = send(server.url("/"));
    QCOMPARE(nameOfDetail(sent.answer), QByteArray("body-too-large"));
    QCOMPARE(sent.answer.body->size(), shortOptions().largestBody);
}

void TestLiveNetwork::whatWasNotReached_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("failure");
    QTest::addColumn<QByteArray>("detail");
    int freePort = 0;
    {
        const LoopbackServer gone;
        freePort = gone.port();
    }
    QTest::newRow("refused") << QStringLiteral("http://127.0.0.1:%1/").arg(freePort) << QByteArray("refused")
                             << QByteArray();
    // https://www.rfc-editor.org/rfc/rfc6761#section-6.4: never found.
    QTest::newRow("no such name") << QStringLiteral("http://nobody.invalid/") << QByteArray("dns") << QByteArray();
}

void TestLiveNetwork::whatWasNotReached()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, failure);
    QFETCH(QByteArray, detail);
    LiveOptions options = shortOptions();
    options.answerTimeout = 60;
    options.connectTimeout = 60;
    const Sent sent = send(url.toStdString(), options);
    QCOMPARE(nameOfFailure(sent.answer), failure);
    QCOMPARE(nameOfDetail(sent.answer), detail);
}

void TestLiveNetwork::certificatesAreToldApart_data()
{
    using Fault = TestCertificates::Fault;
    QTest::addColumn<QString>("certified");
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<QByteArray>("detail");
    const auto row = [](const char* name, const char* certified, Fault fault, bool isTrusted, const char* detail) {
        QTest::newRow(name) << QString::fromLatin1(certified) << static_cast<int>(fault) << isTrusted
                            << QByteArray(detail);
    };
    row("expired", "api.localhost", Fault::Expired, true, "certificate-expired");
    row("not yet valid", "api.localhost", Fault::NotYetValid, true, "certificate-not-yet-valid");
    row("self-signed", "api.localhost", Fault::SelfSigned, true, "certificate-self-signed");
    row("of another host", "other.localhost", Fault::None, true, "certificate-wrong-host");
    row("of nobody known", "api.localhost", Fault::None, false, "certificate-unknown-issuer");
    row("no TLS at all", "", Fault::None, true, "not-tls");
}

void TestLiveNetwork::certificatesAreToldApart()
{
    QFETCH(QString, certified);
    QFETCH(int, fault);
    QFETCH(bool, isTrusted);
    QFETCH(QByteArray, detail);
    ssl_ctx_st* const tls = certified.isEmpty()
        ? nullptr
        : m_certificates.serverFor(certified.toStdString(), static_cast<TestCertificates::Fault>(fault));
    // One that speaks plain HTTP does not wait for the end of what it does not understand.
    const LoopbackServer server(
        [](LoopbackConnection& connection) {
            if (!connection.isTls())
                connection.write("HTTP/1.1 400 Bad Request\r\n\r\n");
            connection.waitForEnd();
        },
        tls);
    LiveOptions options = shortOptions();
    options.answerTimeout = 20;
    if (isTrusted)
        options.certificateFile = m_certificates.authorityFile();
    const Sent sent = send(server.url("/", "api.localhost", "https"), options);
    QCOMPARE(nameOfFailure(sent.answer), QByteArray("tls"));
    QCOMPARE(nameOfDetail(sent.answer), detail);
}

void TestLiveNetwork::aTrustedAuthorityIsEnough()
{
    const LoopbackServer server(
        [](const ReceivedRequest&) { return LoopbackServer::ok(); }, m_certificates.serverFor("api.localhost"));
    LiveOptions options = shortOptions();
    options.answerTimeout = 20;
    options.certificateFile = m_certificates.authorityFile();
    QCOMPARE(send(server.url("/", "api.localhost", "https"), options).answer.status, 200);
    QCOMPARE(server.requests().size(), std::size_t {1});
}

void TestLiveNetwork::cancelledTransfersEnd_data()
{
    QTest::addColumn<std::string>("beginning");
    QTest::newRow("before the answer") << std::string();
    QTest::newRow("in the headers") << std::string("HTTP/1.1 200 OK\r\nX-");
    QTest::newRow("in the body") << std::string("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nbody");
}

/// Without the cancelling, the transfer would take an hour. It ends within 200 ms: nothing is waited for again.
void TestLiveNetwork::cancelledTransfersEnd()
{
    QFETCH(std::string, beginning);
    static_assert(LiveNetwork::longestWait <= std::chrono::milliseconds(100));
    std::atomic<bool> isCancelled {false};
    std::atomic<int> waits {0};
    std::atomic<int> waitsBefore {-1};
    const LoopbackServer server([&](LoopbackConnection& connection) {
        connection.read();
        connection.write(beginning);
        isCancelled = true;
        waitsBefore = waits.load();
        connection.waitForEnd();
    });
    LiveOptions options;
    options.answerTimeout = options.bodyTimeout = 3600;
    LiveNetwork network(options);
    network.cancelOn(&isCancelled);
    network.observe({{}, {}, [&waits] { ++waits; }});
    const WireAnswer answer = sendOver(network, server.url("/")).answer;
    QCOMPARE(nameOfFailure(answer), QByteArray("reset"));
    QCOMPARE(nameOfDetail(answer), QByteArray("cancelled"));
    QTRY_VERIFY(waitsBefore >= 0);
    // One that had begun before.
    QVERIFY(waits - waitsBefore <= 1);
}

void TestLiveNetwork::nothingIsSentOnceCancelled()
{
    const LoopbackServer server;
    const std::atomic<bool> isCancelled {true};
    LiveNetwork network;
    network.cancelOn(&isCancelled);
    QCOMPARE(nameOfDetail(sendOver(network, server.url("/")).answer), QByteArray("cancelled"));
    QCOMPARE(server.connections(), 0);
}

/// Redirects, cookies, Alt-Svc, HSTS and Link headers lead to nobody; only who is asked is.
void TestLiveNetwork::nobodyElseIsAsked()
{
    const LoopbackServer other;
    std::string headers;
    headers.append("Location: ").append(other.url("/")).append("\r\n");
    headers.append("Alt-Svc: http/1.1=\":").append(std::to_string(other.port())).append("\"\r\n");
    headers.append("Strict-Transport-Security: max-age=1000\r\nSet-Cookie: a=1\r\n");
    headers.append("Link: <").append(other.url("/")).append(">; rel=preload\r\nWWW-Authenticate: Basic\r\n");
    const LoopbackServer server([headers](const ReceivedRequest& request) {
        return LoopbackServer::answer(request.target() == "/401" ? "401 No" : "302 Found", headers);
    });
    LiveNetwork network(shortOptions());
    QCOMPARE(sendOver(network, server.url("/302", "api.localhost")).answer.status, 302);
    QCOMPARE(sendOver(network, server.url("/401", "api.localhost")).answer.status, 401);
    QCOMPARE(sendOver(network, server.url("/again", "api.localhost")).answer.status, 302);
    QCOMPARE(server.requests().size(), std::size_t {3});
    QVERIFY(!server.requests().back().header("cookie"));
    QVERIFY(!server.requests().back().header("authorization"));
    QCOMPARE(other.connections(), 0);
}

void TestLiveNetwork::nothingOfTheEnvironmentCounts()
{
    const LoopbackServer proxy;
    for (const char* name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
        qputenv(name, QByteArray::fromStdString(proxy.url("")));
    const LoopbackServer server;
    QCOMPARE(send(server.url("/")).answer.status, 200);
    for (const char* name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
        qunsetenv(name);
    QCOMPARE(proxy.connections(), 0);
    QCOMPARE(server.connections(), 1);
}

void TestLiveNetwork::aProxyIsUsedWhereAskedFor()
{
    const LoopbackServer proxy([](const ReceivedRequest& request) {
        return request.method() == "CONNECT" ? LoopbackServer::answer("403 No") : LoopbackServer::ok();
    });
    LiveOptions options = shortOptions();
    options.proxy = proxy.url("");
    LiveNetwork network(options);
    QCOMPARE(sendOver(network, "http://far.example/a//b?c").answer.status, 200);
    QCOMPARE(proxy.requests().back().target(), std::string("http://far.example/a//b?c"));
    const WireAnswer refused = sendOver(network, "https://far.example/").answer;
    QCOMPARE(nameOfFailure(refused), QByteArray("refused"));
    QCOMPARE(nameOfDetail(refused), QByteArray("proxy-refused"));
}

void TestLiveNetwork::resolveSaysWhoAnswers()
{
    const LoopbackServer server;
    LiveOptions options = shortOptions();
    options.resolve = {"far.example:" + std::to_string(server.port()) + ":127.0.0.1"};
    LiveNetwork network(options);
    const std::string url = server.url("/", "far.example");
    QVERIFY(network.addressSpaceOf(*parseUrl(url)) == AddressSpace::Loopback);
    QCOMPARE(sendOver(network, url).answer.status, 200);
    QCOMPARE(server.requests().back().header("host").value(), "far.example:" + std::to_string(server.port()));
}

void TestLiveNetwork::interimAnswersArePassedOver()
{
    const LoopbackServer server(answering("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
                                          "HTTP/1.1 200 OK\r\nX-Last: 1\r\nContent-Length: 2\r\n\r\nok"));
    const Sent sent = send(server.url("/"));
    QCOMPARE(sent.answer.status, 200);
    QCOMPARE(sent.answer.headers->size(), std::size_t {2});
    QCOMPARE(sent.header("x-last"), std::string("1"));
}

void TestLiveNetwork::handshakesAndStreamsEndWithTheirHeaders()
{
    LiveOptions options = shortOptions();
    options.bodyTimeout = options.answerTimeout = 3600;
    const auto open = [](std::string head) {
        return [head = std::move(head)](LoopbackConnection& connection) {
            connection.read();
            connection.write(head);
            connection.waitForEnd();
        };
    };
    const LoopbackServer socket(open("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n"));
    QCOMPARE(nameOfFailure(send(socket.url("/"), options).answer), QByteArray("answered 101"));
    const LoopbackServer events(open("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\n"));
    const WireAnswer answer = send(events.url("/"), options).answer;
    QCOMPARE(nameOfFailure(answer), QByteArray("answered 200"));
    QCOMPARE(nameOfDetail(answer), QByteArray());
}

void TestLiveNetwork::observersSeeEachExchange()
{
    const LoopbackServer server;
    LiveNetwork network(shortOptions());
    QStringList seen;
    network.observe({[&seen](const LiveRequest& live) {
                         seen << QString::fromStdString(std::string(live.request.method)) + QStringLiteral(" begins");
                     },
        [&seen](const LiveRequest&, const WireAnswer& answer) { seen << QString::number(answer.status); }});
    const WireAnswer first = sendOver(network, server.url("/")).answer;
    const WireAnswer second = sendOver(network, server.url("/"), "HEAD").answer;
    QCOMPARE(seen, (QStringList {"GET begins", "200", "HEAD begins", "200"}));
    QCOMPARE(first.rule, 0);
    QCOMPARE(second.rule, 1);
    QVERIFY(second.body->empty());
}

QTEST_GUILESS_MAIN(TestLiveNetwork)
#include "tst_live_network.moc"
