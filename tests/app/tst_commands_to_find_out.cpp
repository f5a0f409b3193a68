#include "core/engine/model/reason.h"
#include "core/reading/messages/browser_message.h"
#include "core/telling/messages/message_explanation.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include "loopback_server.h"

using namespace fetchscope;

namespace {

constexpr char pageOrigin[] = "https://app.example";

/// The header of the answer that decides in a family of reasons, and what a shell sees of it.
struct DecidingHeader
{
    const char* family;
    const char* shown;
};
constexpr DecidingHeader decidingHeaders[] {
    {"cors-", "Access-Control-Allow-Origin: https://other.example"},
    {"preflight-status", "HTTP/1.1 503"},
    {"preflight-redirect", "HTTP/1.1 503"},
    {"preflight-", "Access-Control-Allow-Methods: GET"},
    {"redirect-", "Location: /there"},
    {"corp-", "Cross-Origin-Resource-Policy: same-origin"},
    {"coep-", "Cross-Origin-Resource-Policy: same-origin"},
    {"orb", "Content-Type: text/html"},
    {"nosniff", "X-Content-Type-Options: nosniff"},
    {"mime-type", "Content-Type: text/html"},
    {"x-frame-options", "X-Frame-Options: DENY"},
    {"csp-", "Content-Security-Policy: default-src 'self'"},
};

constexpr char headersOfAnswer[] = "Access-Control-Allow-Origin: https://other.example\r\n"
                                   "Access-Control-Allow-Methods: GET\r\n"
                                   "Cross-Origin-Resource-Policy: same-origin\r\n"
                                   "Content-Type: text/html\r\n"
                                   "X-Content-Type-Options: nosniff\r\n"
                                   "X-Frame-Options: DENY\r\n"
                                   "Content-Security-Policy: default-src 'self'";

BrowserMessage messageOf(Reason reason, const QString& server)
{
    BrowserMessage message;
    message.reason = reason;
    const std::string_view code = infoOf(reason).code;
    message.isOfPreflight = code.starts_with("preflight-");
    message.requestUrl = server.toStdString() + "/it's?a=1&b=$HOME";
    message.pageUrl = server.toStdString() + "/page";
    message.origin = pageOrigin;
    if (reason == Reason::PreflightHeader)
        message.header = "X-Token";
    if (reason == Reason::PreflightMethod)
        message.method = "PATCH";
    return message;
}

} // namespace

/// The commands that `explain` prints, as a shell runs them.
class CommandsToFindOutTest : public QObject
{
    Q_OBJECT

private slots:
    void theCommandAsksWhatTheMessageIsAbout_data();
    void theCommandAsksWhatTheMessageIsAbout();
};

void CommandsToFindOutTest::theCommandAsksWhatTheMessageIsAbout_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<QByteArray>("shown");
    for (const ReasonInfo& info : allReasons()) {
        for (const DecidingHeader& header : decidingHeaders) {
            if (!info.code.starts_with(header.family))
                continue;
            QTest::addRow("%s", info.code.data()) << static_cast<int>(info.reason) << QByteArray(header.shown);
            break;
        }
    }
}

void CommandsToFindOutTest::theCommandAsksWhatTheMessageIsAbout()
{
    if (QStandardPaths::findExecutable("curl").isEmpty())
        QSKIP("curl is not here");
    QFETCH(const int, reason);
    QFETCH(const QByteArray, shown);
    const std::string code(infoOf(static_cast<Reason>(reason)).code);
    LoopbackServer server;
    server.answer = [&code](const Arrived& request) {
        const bool isRedirected = code.starts_with("redirect-") && request.target != "/there";
        const QByteArray status = isRedirected ? "302 Found\r\nLocation: /there"
            : code.starts_with("preflight-")   ? "503 Service Unavailable"
                                               : "200 OK";
        return status + "\r\n" + headersOfAnswer;
    };
    const BrowserMessage message = messageOf(static_cast<Reason>(reason), server.url());
    const std::string command = commandToFindOut(message);
    QVERIFY2(!command.empty(), code.c_str());

    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("no_proxy", "127.0.0.1");
    shell.setProcessEnvironment(environment);
    runBeside(shell, "/bin/sh", {"-c", QString::fromStdString(command)});
    const QByteArray output = shell.readAllStandardOutput();
    QVERIFY2(output.contains(shown), (QByteArray::fromStdString(command) + "\n" + output).constData());

    QVERIFY(!server.arrived.empty());
    const Arrived& asked = server.arrived.front();
    const bool isOfPage = code.starts_with("csp-") && code != "csp-frame-ancestors";
    QCOMPARE(asked.target, isOfPage ? QByteArray("/page") : QByteArray("/it's?a=1&b=$HOME"));
    QCOMPARE(asked.method, message.isOfPreflight ? QByteArray("OPTIONS") : QByteArray("GET"));
    if (message.isOfPreflight || code.starts_with("cors-"))
        QCOMPARE(asked.header("Origin"), QByteArray(pageOrigin));
    if (message.isOfPreflight)
        QVERIFY(!asked.header("Access-Control-Request-Method").isEmpty());
    if (!message.method.empty())
        QCOMPARE(asked.header("Access-Control-Request-Method"), QByteArray::fromStdString(message.method));
    if (!message.header.empty())
        QCOMPARE(asked.header("Access-Control-Request-Headers").toLower(),
            QByteArray::fromStdString(message.header).toLower());
}

QTEST_GUILESS_MAIN(CommandsToFindOutTest)
#include "tst_commands_to_find_out.moc"
