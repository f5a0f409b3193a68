#include "app/live/probe.h"
#include "core/engine/base/ascii.h"
#include "core/reading/scenario/scenario_reader.h"
#include "tests/app/live/http2_server.h"
#include "tests/app/live/test_certificates.h"

#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

namespace {

/// Allows the page what it asks for.
Http2Answer allow(const Http2Request& request)
{
    return {{{":status", request.value(":method") == "OPTIONS" ? "204" : "200"},
                {"access-control-allow-origin", "https://app.example"}, {"access-control-allow-methods", "PUT"},
                {"access-control-allow-headers", "x-ping"}},
        request.value(":method") == "OPTIONS" ? "" : "over HTTP/2"};
}

/// Headers that belong to a connection of HTTP/1.1 (https://www.rfc-editor.org/rfc/rfc9113#section-8.2.2).
bool isOfConnection(const std::string& name)
{
    return name == "connection" || name == "host" || name == "keep-alive" || name == "proxy-connection"
        || name == "transfer-encoding" || name == "upgrade";
}

} // namespace

/// What a server of HTTP/2 gets of a probe, and what becomes of its answers.
class TestProbeHttp2 : public QObject
{
    Q_OBJECT

private slots:
    void preflightAndRequest_data();
    void preflightAndRequest();
    void onlyItCarriesStreams();
    void brokenStreamsAreToldApart_data();
    void brokenStreamsAreToldApart();
    void whoSpeaksNothingElseIsNotReachedOtherwise();

private:
    Run probePage(const QByteArray& actions, const char* profile = "chromium", bool isHttp1Only = false);

    TestCertificates m_certificates;
};

Run TestProbeHttp2::probePage(const QByteArray& actions, const char* profile, bool isHttp1Only)
{
    const QByteArray json = R"({"fetchscope":1,"page":{"url":"https://app.example/"},"profile":")" + QByteArray(profile)
        + R"(","settings":{"localNetworkAccess":"granted"},"actions":)" + actions + "}";
    const auto scenario = readScenario(json.toStdString());
    if (!scenario)
        qFatal("%s", describe(scenario.error()).c_str());
    ProbeOptions options;
    options.live.certificateFile = m_certificates.authorityFile();
    options.live.isHttp1Only = isHttp1Only;
    return probe(*scenario, options);
}

void TestProbeHttp2::preflightAndRequest_data()
{
    QTest::addColumn<QByteArray>("profile");
    // Of the two, only this one sends it, and only over HTTP/2.
    QTest::addColumn<std::string>("te");
    QTest::newRow("chromium") << QByteArray("chromium") << std::string();
    QTest::newRow("firefox") << QByteArray("firefox") << std::string("trailers");
}

void TestProbeHttp2::preflightAndRequest()
{
    QFETCH(QByteArray, profile);
    QFETCH(std::string, te);
    const Http2Server server(allow, m_certificates.serverFor("api.localhost"));
    const QByteArray action = R"({"initiator":"fetch","url":")" + QByteArray::fromStdString(server.url("/doc?q"))
        + R"(","init":{"method":"PUT","headers":{"X-Ping":"1"},"body":"text"}})";
    const Run run = probePage("[" + action + "]", profile.constData());
    QVERIFY(run.result.actions.front().outcome.verdict == Verdict::Exposed);
    QCOMPARE(run.result.exchanges.size(), std::size_t {2});
    QCOMPARE(server.connections(), 1);

    const auto requests = server.requests();
    QCOMPARE(requests.size(), std::size_t {2});
    QCOMPARE(requests[0].value(":method"), std::string("OPTIONS"));
    QCOMPARE(requests[0].value("access-control-request-method"), std::string("PUT"));
    QCOMPARE(requests[0].value("access-control-request-headers"), std::string("x-ping"));
    QCOMPARE(requests[1].value(":method"), std::string("PUT"));
    QCOMPARE(requests[1].value("x-ping"), std::string("1"));
    QCOMPARE(requests[1].value("content-length"), std::string("4"));
    QCOMPARE(requests[1].body, std::string("text"));
    for (const Http2Request& request : requests) {
        QCOMPARE(request.value(":scheme"), std::string("https"));
        QCOMPARE(request.value(":path"), std::string("/doc?q"));
        QCOMPARE("https://" + request.value(":authority") + "/doc?q", server.url("/doc?q"));
        QCOMPARE(request.value("origin"), std::string("https://app.example"));
        QCOMPARE(request.value("te"), te);
        for (const auto& [name, value] : request.fields) {
            QCOMPARE(name, asciiLowercase(name));
            QVERIFY2(!isOfConnection(name), name.c_str());
        }
    }
}

/// https://fetch.spec.whatwg.org/#concept-http-network-fetch: a streamed body needs more than HTTP/1.1.
void TestProbeHttp2::onlyItCarriesStreams()
{
    const QByteArray stream = R"("method":"POST","duplex":"half","body":{"type":"stream","data":"streamed"})";
    const auto askFor = [&stream](const std::string& url) {
        return R"([{"initiator":"fetch","url":")" + QByteArray::fromStdString(url) + R"(","init":{"mode":"cors",)"
            + stream + "}}]";
    };
    const auto answer = [](const Http2Request& request) {
        Http2Answer allowed = allow(request);
        allowed.fields.emplace_back("access-control-allow-headers", "content-type");
        return allowed;
    };
    const Http2Server server(answer, m_certificates.serverFor("api.localhost"));
    const Run run = probePage(askFor(server.url("/")));
    QVERIFY(run.result.actions.front().outcome.verdict == Verdict::Exposed);
    QCOMPARE(server.requests().back().body, std::string("streamed"));

    const LoopbackServer old(
        [](const ReceivedRequest& request) {
            return LoopbackServer::answer("200 OK",
                "Access-Control-Allow-Origin: https://app.example\r\nAccess-Control-Allow-Headers: content-type\r\n",
                "ok", request.method() == "HEAD");
        },
        m_certificates.serverFor("api.localhost"));
    const Run refused = probePage(askFor(old.url("/", "api.localhost", "https")), "chromium", true);
    QVERIFY(refused.result.actions.front().outcome.verdict == Verdict::Blocked);
    QVERIFY(refused.result.actions.front().outcome.cause->reason == Reason::ApiStreamHttp1);
}

void TestProbeHttp2::brokenStreamsAreToldApart_data()
{
    QTest::addColumn<bool>("hasHeaders");
    QTest::addColumn<QByteArray>("detail");
    QTest::newRow("before the headers") << false << QByteArray();
    QTest::newRow("in the body") << true << QByteArray("body-cut-short");
}

void TestProbeHttp2::brokenStreamsAreToldApart()
{
    QFETCH(bool, hasHeaders);
    QFETCH(QByteArray, detail);
    const auto answer = [hasHeaders](const Http2Request& request) {
        return hasHeaders ? Http2Answer {allow(request).fields, "the beginning", true} : Http2Answer {};
    };
    const Http2Server server(answer, m_certificates.serverFor("api.localhost"));
    const Run run = probePage(R"([{"initiator":"xhr","url":")" + QByteArray::fromStdString(server.url("/")) + R"("}])");
    QVERIFY(run.result.actions.front().outcome.verdict == Verdict::NetworkError);
    const Exchange& exchange = run.result.exchanges.front();
    QCOMPARE(exchange.networkFailure.has_value(), !hasHeaders);
    if (!hasHeaders)
        QVERIFY(exchange.networkFailure == NetworkFailure::Reset);
    const std::string_view name = nameOf(exchange.detail);
    QCOMPARE(QByteArray(name.data(), static_cast<qsizetype>(name.size())), detail);
}

void TestProbeHttp2::whoSpeaksNothingElseIsNotReachedOtherwise()
{
    const Http2Server server(allow, m_certificates.serverFor("api.localhost"));
    const QByteArray action =
        R"([{"initiator":"fetch","url":")" + QByteArray::fromStdString(server.url("/")) + R"("}])";
    const Run run = probePage(action, "chromium", true);
    QVERIFY(run.result.actions.front().outcome.verdict == Verdict::NetworkError);
    QVERIFY(server.requests().empty());
}

QTEST_GUILESS_MAIN(TestProbeHttp2)
#include "tst_probe_http2.moc"
