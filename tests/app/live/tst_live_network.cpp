#include "tests/app/live/live_transfers.h"

#include <QTest>

#include <zlib.h>

using namespace fetchscope;
using namespace fetchscope::tests;

namespace {

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
    void cancelledTransfersEnd_data();
    void cancelledTransfersEnd();
    void nothingIsSentOnceCancelled();
    void interimAnswersArePassedOver();
    void handshakesAndStreamsEndWithTheirHeaders();
    void observersSeeEachExchange();
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
    const auto row = [](const char* name, const Serve& serve, const char* failure, const char* detail) {
        QTest::newRow(name) << serve << QByteArray(failure) << QByteArray(detail);
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
    const auto row = [](const char* name, const Serve& serve, const char* detail, const char* body) {
        QTest::newRow(name) << serve << QByteArray(detail) << std::string(body);
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
