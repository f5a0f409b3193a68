#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

const QByteArray openTab = R"({"id":1,"open":{"page":"https://app.example/","network":"caller","session":"tab"}})"
                           "\n";
const QByteArray askInTab = R"({"id":2,"fetch":{"session":"tab","url":"https://api.example/"}})"
                            "\n";

struct Ran
{
    int status = -1;
    QList<QByteArray> lines;
    QByteArray errors;
};

Ran run(const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    process.start(FETCHSCOPE_PROGRAM, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    QByteArray output = process.readAllStandardOutput();
    if (output.endsWith('\n'))
        output.chop(1);
    return {process.exitCode(), output.split('\n'), process.readAllStandardError()};
}

QJsonObject object(const QByteArray& line)
{
    return QJsonDocument::fromJson(line).object();
}

/// Reads lines until one begins so; empty where none does.
QByteArray lineThatBegins(QProcess& process, const QByteArray& begin)
{
    while (process.canReadLine() || process.waitForReadyRead(60000)) {
        while (process.canReadLine()) {
            const QByteArray line = process.readLine();
            if (line.startsWith(begin))
                return line;
        }
    }
    return {};
}

} // namespace

class EngineCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void greetsAndEndsWithItsInput()
    {
        for (const QByteArray& input : {QByteArray(), QByteArray("\n \r\n")}) {
            const Ran ran = run({"engine"}, input);
            QCOMPARE(ran.status, 0);
            QCOMPARE(ran.lines.size(), 1);
            QCOMPARE(object(ran.lines[0])["hello"].toObject()["name"].toString(), QStringLiteral("fetchscope"));
            QVERIFY2(ran.errors.isEmpty(), ran.errors);
        }
    }
    void theLastLineNeedsNoLineFeed()
    {
        const Ran ran = run({"engine"}, R"({"id":1,"reference":{"term":"Vary"}})");
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.lines.last().startsWith(R"({"id":1,"result":)"));
    }
    void garbageIsAnsweredLineByLine()
    {
        QByteArray input;
        std::uint32_t state = 7;
        for (int i = 0; i < 2000; ++i) {
            // Bytes of all kinds but line feeds, the same in each run.
            for (int j = 0; j < 40; ++j) {
                state = state * 1664525U + 1013904223U;
                const char byte = static_cast<char>(state >> 24U);
                input += byte == '\n' ? 'x' : byte;
            }
            input += '\n';
        }
        for (const char* command : {"engine", "mcp"}) {
            const Ran ran = run({command}, input + "{\"id\":1,\"hello\":{}}\n");
            QCOMPARE(ran.status, 0);
            for (const QByteArray& line : ran.lines)
                QVERIFY2(QJsonDocument::fromJson(line).isObject(), line);
            QVERIFY(ran.lines.size() > 2000);
        }
    }
    void aLineThatIsTooLongIsPassedOver()
    {
        const QByteArray input =
            "{\"id\":1,\"explain\":{\"text\":\"" + QByteArray(65 << 20, 'a') + "\"}}\n{\"id\":2,\"hello\":{}}\n";
        const Ran ran = run({"engine"}, input);
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.lines.size(), 3);
        QCOMPARE(object(ran.lines[1])["error"].toObject()["code"].toString(), QStringLiteral("line-too-long"));
        QVERIFY(ran.lines[2].startsWith(R"({"id":2,"result":)"));
    }
    void aLongLineIsRead()
    {
        const QByteArray input = "{\"id\":1,\"explain\":{\"text\":\"" + QByteArray(5 << 20, 'a') + "\"}}\n";
        const Ran ran = run({"engine"}, input);
        QCOMPARE(ran.status, 0);
        QCOMPARE(object(ran.lines[1])["error"].toObject()["path"].toString(), QStringLiteral("/explain/text"));
    }
    void theInputEndsWhileAnAnswerIsWaitedFor()
    {
        const Ran ran = run({"engine"}, openTab + askInTab);
        QCOMPARE(ran.status, 0);
        QCOMPARE(object(ran.lines.last())["error"].toObject()["code"].toString(), QStringLiteral("input-ended"));
    }
    /// Nobody reads any more, and the input stays open: the program ends by itself.
    void theReaderGoesAwayInTheMiddle()
    {
        QTemporaryDir folder;
        const QByteArray pipe = folder.filePath("output").toUtf8();
        QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
        const int reader = ::open(pipe.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        QVERIFY(reader >= 0);
        QProcess process;
        process.setStandardOutputFile(QString::fromUtf8(pipe));
        process.start(FETCHSCOPE_PROGRAM, {"engine"});
        process.write(openTab + askInTab);
        QByteArray output;
        const auto isAsked = [&] {
            char bytes[4096];
            const ssize_t count = ::read(reader, bytes, sizeof bytes);
            output.append(bytes, count > 0 ? count : 0);
            return output.contains(R"({"id":2,"send":)");
        };
        QTRY_VERIFY_WITH_TIMEOUT(isAsked(), 60000);
        ::close(reader);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 3);
    }
    void foldersHaveToBeThere()
    {
        for (const char* command : {"engine", "mcp"}) {
            const Ran ran = run({command, "--allow-files", "/no/such/folder"}, {});
            QCOMPARE(ran.status, 2);
            QVERIFY2(ran.errors.contains("/no/such/folder"), ran.errors);
        }
    }
    void filesAreReadWhereTheyMayBe()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("a.har"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"log":{"version":"1.2","creator":{"name":"a","version":"1"},"entries":[]}})");
        file.close();
        const QByteArray input = "{\"id\":1,\"judge\":{\"path\":\"" + file.fileName().toUtf8() + "\"}}\n";
        QVERIFY(run({"engine", "--allow-files", folder.path()}, input).lines.last().contains("\"result\""));
        QVERIFY(run({"engine"}, input).lines.last().contains("not-allowed"));
    }
    /// The handshake as a client has it, then a tool, over the program's own streams.
    void assistantsAreServed()
    {
        QProcess process;
        process.start(FETCHSCOPE_PROGRAM, {"mcp"});
        process.write(R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",)"
                      R"("capabilities":{},"clientInfo":{"name":"ExampleClient","version":"1.0.0"}}})"
                      "\n");
        const QByteArray initialized = lineThatBegins(process, R"({"jsonrpc":"2.0","id":1,"result":)");
        const QJsonObject agreed = object(initialized);
        QCOMPARE(agreed["result"]["protocolVersion"].toString(), QStringLiteral("2025-06-18"));
        process.write(R"({"jsonrpc":"2.0","method":"notifications/initialized"})"
                      "\n"
                      R"({"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"explain_console_message",)"
                      "\"arguments\":{\"text\":\"Access to fetch at 'https://api.example/' from origin "
                      R"('https://app.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' )"
                      "header is present on the requested resource.\"}}}"
                      "\n");
        const QJsonObject called = object(lineThatBegins(process, R"({"jsonrpc":"2.0","id":2,"result":)"));
        QCOMPARE(called["result"]["structuredContent"]["messages"][0]["reason"].toString(),
            QStringLiteral("cors-missing-allow-origin"));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardError().isEmpty());
    }
};

QTEST_GUILESS_MAIN(EngineCommandTest)
#include "tst_engine_command.moc"
