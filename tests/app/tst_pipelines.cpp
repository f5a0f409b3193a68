#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "loopback_server.h"

namespace {

const QString pipelines = QStringLiteral(FETCHSCOPE_RESOURCES "/pipelines/");

/// The program's commands in the steps of a pipeline.
QStringList commandsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    static const QRegularExpression step(
        QStringLiteral("^ *(?:- |run: )(fetchscope .*)$"), QRegularExpression::MultilineOption);
    QStringList commands;
    for (auto steps = step.globalMatch(QString::fromUtf8(file.readAll())); steps.hasNext();)
        commands << steps.next().captured(1);
    return commands;
}

void copyFolder(const QString& from, const QString& to)
{
    for (QDirIterator entry(from, QDir::Files, QDirIterator::Subdirectories); entry.hasNext();) {
        const QString path = entry.next();
        const QString copy = to + '/' + QDir(from).relativeFilePath(path);
        QDir().mkpath(QFileInfo(copy).path());
        QVERIFY(QFile::copy(path, copy));
    }
}

/// The server in use keeps to the policy of the example.
QByteArray answerOf(const Arrived& request)
{
    const QByteArray origin = request.header("Origin");
    QByteArray lines = request.method == "OPTIONS" ? "204 No Content\r\nVary: Origin" : "200 OK\r\nVary: Origin";
    if (origin != "https://shop.example" && origin != "https://admin.shop.example")
        return lines;
    lines += "\r\nAccess-Control-Allow-Origin: " + origin + "\r\nAccess-Control-Allow-Credentials: true";
    if (request.method == "OPTIONS")
        lines += "\r\nAccess-Control-Allow-Methods: GET, HEAD, POST, PUT"
                 "\r\nAccess-Control-Allow-Headers: Content-Type, X-Request-Id\r\nAccess-Control-Max-Age: 600";
    return lines;
}

} // namespace

/// The examples of pipelines, as they stand there.
class PipelinesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCommandWorks_data();
    void everyCommandWorks();
};

void PipelinesTest::everyCommandWorks_data()
{
    QTest::addColumn<QString>("command");
    for (const char* name : {"github-actions.yml", "gitlab-ci.yml"}) {
        const QStringList commands = commandsOf(pipelines + QLatin1String(name));
        QCOMPARE(commands.size(), 4);
        for (const QString& command : commands) {
#if !FETCHSCOPE_SENDS
            if (command.contains(QStringLiteral("--against")))
                continue;
#endif
            QTest::newRow(qPrintable(QLatin1String(name) + ": " + command)) << command;
        }
    }
}

void PipelinesTest::everyCommandWorks()
{
    QFETCH(const QString, command);
    QTemporaryDir folder;
    copyFolder(pipelines + "example", folder.path());
    LoopbackServer server;
    server.answer = answerOf;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"),
        QFileInfo(QStringLiteral(FETCHSCOPE_PROGRAM)).path() + ':' + environment.value(QStringLiteral("PATH")));
    environment.insert(QStringLiteral("STAGING_URL"), server.url());
    environment.insert(QStringLiteral("STAGING_KEY"), QStringLiteral("of the tests"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder.path());
    runBeside(process, QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command});
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
        process.readAllStandardOutput() + process.readAllStandardError());
    // What the next step takes along is there.
    static const QRegularExpression written(QStringLiteral(" -o (\\S+)"));
    if (const auto match = written.match(command); match.hasMatch())
        QVERIFY(QFileInfo(folder.filePath(match.captured(1))).size() > 0);
}

QTEST_GUILESS_MAIN(PipelinesTest)
#include "tst_pipelines.moc"
