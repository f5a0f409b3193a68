#include "tests/app/live/loopback_server.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace fetchscope::tests;

namespace {

QString text(const LoopbackServer& server, const char* path = "/", const char* host = "127.0.0.1")
{
    return QString::fromStdString(server.url(path, host));
}

/// What a witness notes of a connection to this server.
QString connectionTo(const LoopbackServer& server)
{
    return QStringLiteral("connect 127.0.0.1:%1").arg(server.port());
}

/// An answer that leads to others in all ways in which answers do.
std::string leadingTo(const LoopbackServer& other)
{
    const std::string url = other.url("/");
    std::string headers("Access-Control-Allow-Origin: *\r\nContent-Type: text/html\r\n");
    headers.append("Link: <").append(url).append(">; rel=preload\r\nRefresh: 0; url=").append(url).append("\r\n");
    headers.append("Report-To: {\"endpoints\":[{\"url\":\"").append(url).append("\"}]}\r\n");
    headers.append("Content-Security-Policy: default-src 'none'; report-uri ").append(url).append("\r\n");
    headers.append("Alt-Svc: http/1.1=\":").append(std::to_string(other.port())).append("\"\r\n");
    return LoopbackServer::answer("200 OK", headers, "<img src=" + url + ">");
}

} // namespace

/// Nothing is sent that was not asked for: a witness in the program sees each of its sockets.
class TestSockets : public QObject
{
    Q_OBJECT

private slots:
    void init() { QFile::remove(m_notes); }
    void theWitnessSees();
    void nothingIsConnectedTo_data();
    void nothingIsConnectedTo();
    void aProbeAsksWhoIsNamed();
    void aProbeLooksUpNobodyWhoIsResolved();
    void aTestAsksTheServerInUse();
    void anEngineAsksTheHostsItWasGiven();
    void whoServesListensOnLoopbackOnly();

private:
    /// Runs the program with the witness in it; its exit status.
    int run(const QStringList& arguments, const QByteArray& input = {});
    void start(QProcess& process, const QStringList& arguments);
    /// What was noted, each line once.
    QStringList noted() const;
    QString file(const char* name, const QByteArray& content) const;

    QTemporaryDir m_folder;
    QString m_notes = m_folder.filePath(QStringLiteral("sockets"));
    QByteArray m_output;
};

void TestSockets::start(QProcess& process, const QStringList& arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(FETCHSCOPE_SOCKET_WITNESS));
    environment.insert(QStringLiteral("FETCHSCOPE_SOCKETS"), m_notes);
    // The address sanitizer is not the first library, then.
    environment.insert(QStringLiteral("ASAN_OPTIONS"),
        environment.value(QStringLiteral("ASAN_OPTIONS")) + QStringLiteral(":verify_asan_link_order=0"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(FETCHSCOPE_PROGRAM), arguments);
}

int TestSockets::run(const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return -1;
    m_output = process.readAllStandardOutput();
    return process.exitCode();
}

QStringList TestSockets::noted() const
{
    QFile notes(m_notes);
    if (!notes.open(QIODevice::ReadOnly))
        return {};
    QStringList lines = QString::fromUtf8(notes.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    lines.removeDuplicates();
    return lines;
}

QString TestSockets::file(const char* name, const QByteArray& content) const
{
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no file");
    return file.fileName();
}

/// Without it, all that follows would hold of anything.
void TestSockets::theWitnessSees()
{
    const LoopbackServer server;
    QCOMPARE(
        run({QStringLiteral("probe"), text(server), QStringLiteral("--origin"), QStringLiteral("http://127.0.0.1")}),
        1);
    QVERIFY(noted().contains(connectionTo(server)));
    QFile::remove(m_notes);
    run({QStringLiteral("probe"), QStringLiteral("http://nobody.invalid/"), QStringLiteral("--origin"),
        QStringLiteral("http://app.example"), QStringLiteral("--local-network"), QStringLiteral("granted")});
    QVERIFY2(noted().contains(QStringLiteral("look up nobody.invalid")), qPrintable(noted().join(QLatin1Char('\n'))));
}

void TestSockets::nothingIsConnectedTo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    const auto row = [](const char* name, const QStringList& arguments, const QByteArray& input = {}) {
        QTest::newRow(name) << arguments << input;
    };
    const QString example = QStringLiteral("--example");
    const QString scenario = QStringLiteral("20-preflighted-post");
    const QByteArray curl = "curl -X PUT https://api.example/doc -H 'X-Ping: 1'";
    row("run", {QStringLiteral("run"), example, scenario, QStringLiteral("--fixes")});
    row("import", {QStringLiteral("import")}, curl);
    row("explain", {QStringLiteral("explain")}, "net::ERR_NAME_NOT_RESOLVED https://api.example/");
    row("matrix", {QStringLiteral("matrix"), example, scenario});
    row("attack", {QStringLiteral("attack"), example, scenario});
    row("guards", {QStringLiteral("guards"), QStringLiteral("--request"), QStringLiteral("-")},
        "POST /cart HTTP/1.1\r\nHost: app.example\r\nOrigin: https://evil.example\r\n\r\n");
    row("replay",
        {QStringLiteral("replay"), QStringLiteral(FETCHSCOPE_TEST_DATA "/har/micmro-chrome-github-preflight.har"),
            QStringLiteral("--fixes")});
    row("test", {QStringLiteral("test"), QStringLiteral(FETCHSCOPE_RESOURCES "/scenarios/20-preflighted-post.json")});
    row("configure",
        {QStringLiteral("configure"), QStringLiteral("nginx"), QStringLiteral("--policy"),
            QStringLiteral(FETCHSCOPE_RESOURCES "/policies/app-and-api.json")});
    row("serve, looked at", {QStringLiteral("serve"), QStringLiteral("--check"), example, scenario});
    // There is nobody who says yes.
    row("probe with a side effect",
        {QStringLiteral("probe"), QStringLiteral("http://127.0.0.1:9/"), QStringLiteral("--method"),
            QStringLiteral("DELETE")});
    const QByteArray call = R"j({"text":"fetch('http://127.0.0.1:9/')","page":"https://app.example/"})j";
    QByteArray engine = "{\"id\":1,\"predict\":" + call + "}\n{\"id\":2,\"fixes\":" + call + "}\n";
    engine +=
        R"({"id":3,"open":{"page":"https://app.example/","network":"live","hosts":["api.example"],"session":"a"}})"
        "\n"
        R"({"id":4,"fetch":{"session":"a","url":"http://127.0.0.1:9/"}})"
        "\n"
        R"({"id":5,"open":{"page":"https://app.example/","network":"caller","session":"b"}})"
        "\n"
        R"({"id":6,"fetch":{"session":"b","url":"http://127.0.0.1:9/"}})"
        "\n";
    row("engine", {QStringLiteral("engine")}, engine);
    QByteArray mcp = R"({"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25"}})"
                     "\n";
    for (const char* tool : {"predict_request", "find_fixes", "cors_matrix", "make_scenario"})
        mcp += R"({"jsonrpc":"2.0","id":")" + QByteArray(tool) + R"(","method":"tools/call","params":{"name":")" + tool
            + R"(","arguments":)" + call + "}}\n";
    row("mcp", {QStringLiteral("mcp")}, mcp);
}

void TestSockets::nothingIsConnectedTo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    const int status = run(arguments, input);
    QVERIFY2(status >= 0 && status != 3, m_output);
    QCOMPARE(noted(), QStringList());
}

void TestSockets::aProbeAsksWhoIsNamed()
{
    const LoopbackServer page;
    const LoopbackServer named;
    const LoopbackServer server([&named](const ReceivedRequest&) { return leadingTo(named); });
    qputenv("http_proxy", QByteArray::fromStdString(named.url("")));
    const int status = run({QStringLiteral("probe"), text(server), QStringLiteral("--origin"),
        text(page, "", "127.0.0.1"), QStringLiteral("-o"), m_folder.filePath(QStringLiteral("saved.json"))});
    qunsetenv("http_proxy");
    QCOMPARE(status, 0);
    QCOMPARE(noted(), QStringList {connectionTo(server)});
    QCOMPARE(server.requests().size(), std::size_t {1});
}

void TestSockets::aProbeLooksUpNobodyWhoIsResolved()
{
    const LoopbackServer server(
        [](const ReceivedRequest&) { return LoopbackServer::answer("200 OK", "Access-Control-Allow-Origin: *\r\n"); });
    QCOMPARE(run({QStringLiteral("probe"), text(server, "/", "far.example"), QStringLiteral("--origin"),
                 QStringLiteral("http://app.example"), QStringLiteral("--resolve"),
                 QStringLiteral("far.example:%1:127.0.0.1").arg(server.port()), QStringLiteral("--local-network"),
                 QStringLiteral("granted"), QStringLiteral("--profile"), QStringLiteral("firefox")}),
        0);
    QCOMPARE(noted(), QStringList {connectionTo(server)});
}

void TestSockets::aTestAsksTheServerInUse()
{
    const LoopbackServer other;
    const LoopbackServer server([&other](const ReceivedRequest&) { return leadingTo(other); });
    const QString policy =
        file("policy.json", R"({"fetchscopePolicy":1,"origins":["https://app.example"],"paths":["/"]})");
    run({QStringLiteral("test"), policy, QStringLiteral("--against"), text(server, "")});
    QCOMPARE(noted(), QStringList {connectionTo(server)});
    for (const ReceivedRequest& request : server.requests())
        QVERIFY2(request.method() == "GET" || request.method() == "OPTIONS" || request.method() == "HEAD",
            request.head.c_str());
}

void TestSockets::anEngineAsksTheHostsItWasGiven()
{
    const LoopbackServer other;
    const LoopbackServer server([&other](const ReceivedRequest&) { return leadingTo(other); });
    const QByteArray input =
        R"({"id":1,"open":{"page":"http://127.0.0.1/","network":"live","hosts":["127.0.0.1"],"session":"a"}})"
        "\n"
        R"({"id":2,"fetch":{"session":"a","url":")"
        + text(server).toUtf8() + "\"}}\n";
    QCOMPARE(run({QStringLiteral("engine")}, input), 0);
    QCOMPARE(noted(), QStringList {connectionTo(server)});
    QCOMPARE(server.requests().size(), std::size_t {1});
}

/// The page with the report is asked for, too, as a browser would.
void TestSockets::whoServesListensOnLoopbackOnly()
{
    QProcess process;
    start(process,
        {QStringLiteral("serve"), QStringLiteral("--no-open"), QStringLiteral("--example"),
            QStringLiteral("20-preflighted-post")});
    static const QRegularExpression address(QStringLiteral("http://localhost:(\\d+)/"));
    QByteArray said;
    QString port;
    while (port.isEmpty() && process.waitForReadyRead(60000)) {
        said += process.readAllStandardError() + process.readAllStandardOutput();
        port = address.match(QString::fromUtf8(said)).captured(1);
    }
    QVERIFY2(!port.isEmpty(), said);
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port.toUShort());
    socket.write("GET / HTTP/1.1\r\nHost: localhost:" + port.toUtf8() + "\r\n\r\n");
    QVERIFY(socket.waitForReadyRead(60000));
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 200"));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    static const QRegularExpression loopback(QStringLiteral("^bind (127\\.0\\.0\\.1|::1):\\d+$"));
    QVERIFY(!noted().isEmpty());
    for (const QString& line : noted())
        QVERIFY2(loopback.match(line).hasMatch(), qPrintable(line));
}

QTEST_GUILESS_MAIN(TestSockets)
#include "tst_sockets.moc"
