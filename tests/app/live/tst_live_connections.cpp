#include "tests/app/live/live_transfers.h"
#include "tests/app/live/test_certificates.h"

#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

/// Who is reached over loopback, who is trusted, and who is not asked.
class TestLiveConnections : public QObject
{
    Q_OBJECT

private slots:
    void whatWasNotReached_data();
    void whatWasNotReached();
    void certificatesAreToldApart_data();
    void certificatesAreToldApart();
    void aTrustedAuthorityIsEnough();
    void nobodyElseIsAsked();
    void nothingOfTheEnvironmentCounts();
    void aProxyIsUsedWhereAskedFor();
    void resolveSaysWhoAnswers();

private:
    TestCertificates m_certificates;
};

void TestLiveConnections::whatWasNotReached_data()
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

void TestLiveConnections::whatWasNotReached()
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

void TestLiveConnections::certificatesAreToldApart_data()
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

void TestLiveConnections::certificatesAreToldApart()
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

void TestLiveConnections::aTrustedAuthorityIsEnough()
{
    const LoopbackServer server(
        [](const ReceivedRequest&) { return LoopbackServer::ok(); }, m_certificates.serverFor("api.localhost"));
    LiveOptions options = shortOptions();
    options.answerTimeout = 20;
    options.certificateFile = m_certificates.authorityFile();
    QCOMPARE(send(server.url("/", "api.localhost", "https"), options).answer.status, 200);
    QCOMPARE(server.requests().size(), std::size_t {1});
}

/// Redirects, cookies, Alt-Svc, HSTS and Link headers lead to nobody; only who is asked is.
void TestLiveConnections::nobodyElseIsAsked()
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

void TestLiveConnections::nothingOfTheEnvironmentCounts()
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

void TestLiveConnections::aProxyIsUsedWhereAskedFor()
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

void TestLiveConnections::resolveSaysWhoAnswers()
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

QTEST_GUILESS_MAIN(TestLiveConnections)
#include "tst_live_connections.moc"
