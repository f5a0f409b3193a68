#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#if FETCHSCOPE_SENDS
#include "loopback_server.h"
#endif

namespace {

const QString program = QStringLiteral(FETCHSCOPE_PROGRAM);
/// Nobody's number, for whom this user's folders are not to be written.
constexpr unsigned nobody = 65534;

void put(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QByteArray textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Ran
{
    bool isKilled = false;
    int status = -1;
    QByteArray output;
    QByteArray errors;
};

Ran ended(QProcess& process)
{
    if (!process.waitForFinished(120000))
        qFatal("it does not end");
    return {process.exitStatus() != QProcess::NormalExit, process.exitCode(), process.readAllStandardOutput(),
        process.readAllStandardError()};
}

Ran shell(const QString& script, const QStringList& arguments)
{
    QProcess process;
    process.start(
        QStringLiteral("sh"), QStringList {QStringLiteral("-c"), script, QStringLiteral("sh"), program} + arguments);
    return ended(process);
}

/// A recording of many entries.
QByteArray recording(int entries)
{
    const QByteArray entry =
        "{'startedDateTime':'2026-01-01T00:00:00Z','time':1,'request':{'method':'GET','url':'https://a.example/@',"
        "'httpVersion':'h2','headers':[{'name':'Origin','value':'https://b.example'}],'queryString':[],'cookies':[],"
        "'headersSize':-1,'bodySize':0},'response':{'status':200,'statusText':'','httpVersion':'h2','headers':[],"
        "'cookies':[],'content':{'size':0,'mimeType':'text/plain'},'redirectURL':'','headersSize':-1,'bodySize':0},"
        "'cache':{},'timings':{'send':0,'wait':1,'receive':0}}";
    QByteArray har = "{'log':{'version':'1.2','creator':{'name':'t','version':'1'},'entries':[";
    for (int i = 0; i < entries; ++i)
        har += (i == 0 ? QByteArray() : QByteArray(",")) + QByteArray(entry).replace("@", QByteArray::number(i));
    har += "]}}";
    return har.replace('\'', '"');
}

} // namespace

/// What happens to people's files and runs when the machine fails them.
class FaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aFullDiskLeavesWhatWasThere();
    void aKillInMidSaveLeavesWhatWasThere();
    void aKillAtAnyTimeLeavesTheOldOrTheNew();
    void aHomeThatCannotBeWrittenIsNoHindrance();
    void aRecordingThatIsCutWhileItIsReplayedIsAnError();
    void aClockThatJumpsDoesNotEndAProbe_data();
    void aClockThatJumpsDoesNotEndAProbe();

private:
    QString at(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void FaultsTest::aFullDiskLeavesWhatWasThere()
{
    // A disk of 64 KiB, in a mount namespace of its own.
    const QString script =
        QStringLiteral("mount -t tmpfs -o size=64k tmpfs \"$2\" || exit 77; printf old > \"$2/page.html\"; "
                       "\"$1\" export 30-cache-max-age-zero --format html -o \"$2/page.html\"; "
                       "echo \"status $?\"; cat \"$2/page.html\"; echo; ls \"$2\"");
    QProcess process;
    process.start(QStringLiteral("unshare"),
        {QStringLiteral("--mount"), QStringLiteral("sh"), QStringLiteral("-c"), script, QStringLiteral("sh"), program,
            m_folder->path()});
    if (!process.waitForStarted())
        QSKIP("unshare is not installed: no disk to fill");
    const Ran ran = ended(process);
    if (ran.status == 77 || !ran.output.startsWith("status"))
        QSKIP("nothing can be mounted here: no disk to fill");
    QCOMPARE(ran.output, QByteArray("status 3\nold\npage.html\n"));
    QVERIFY2(ran.errors.contains("page.html: No space left on device"), ran.errors.constData());
}

void FaultsTest::aKillInMidSaveLeavesWhatWasThere()
{
    put(at("page.html"), "old");
    // The system kills whoever writes more than so many blocks into a file.
    const Ran ran = shell(QStringLiteral("ulimit -f 8; exec \"$1\" export 30-cache-max-age-zero "
                                         "--format html -o \"$2\""),
        {at("page.html")});
    QVERIFY(ran.isKilled);
    QCOMPARE(textOf(at("page.html")), QByteArray("old"));
}

void FaultsTest::aKillAtAnyTimeLeavesTheOldOrTheNew()
{
    const QStringList save {
        QStringLiteral("export"), QStringLiteral("30-cache-max-age-zero"), QStringLiteral("-o"), at("page.html")};
    QProcess whole;
    QElapsedTimer taken;
    taken.start();
    whole.start(program, save);
    QCOMPARE(ended(whole).status, 0);
    const qint64 longest = taken.elapsed();
    const QByteArray text = textOf(at("page.html"));
    QVERIFY(text.size() > 65536);
    for (int i = 1; i <= 10; ++i) {
        put(at("page.html"), "old");
        QProcess process;
        process.start(program, save);
        process.waitForFinished(static_cast<int>(longest * i / 10));
        process.kill();
        process.waitForFinished();
        const QByteArray now = textOf(at("page.html"));
        QVERIFY2(now == "old" || now == text, now.left(100).constData());
    }
}

void FaultsTest::aHomeThatCannotBeWrittenIsNoHindrance()
{
    put(at("scenario.json"),
        QByteArray("{'fetchscope':1,'page':{'url':'https://a.example/'},"
                   "'actions':[{'initiator':'fetch','url':'https://b.example/'}],"
                   "'server':[{'respond':{'status':200}}]}")
            .replace('\'', '"'));
    QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    const auto runAt = [this](const QStringList& arguments) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_folder->path());
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
            environment.remove(QString::fromLatin1(name));
        process.setProcessEnvironment(environment);
        // Root may write everywhere.
        process.setChildProcessModifier([] {
            if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0))
                ::_exit(99);
        });
        process.start(program, arguments);
        return ended(process);
    };
    if (runAt({QStringLiteral("--version")}).status != 0)
        QSKIP("nobody else may run the program where it lies");
    const Ran ran = runAt({QStringLiteral("run"), at("scenario.json")});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.output.contains("cors-missing-allow-origin"));
    QCOMPARE(runAt({QStringLiteral("lessons")}).status, 0);
    const Ran saved = runAt({QStringLiteral("run"), at("scenario.json"), QStringLiteral("-o"), at("result.txt")});
    QCOMPARE(saved.status, 3);
    QVERIFY2(saved.errors.contains("result.txt: Permission denied"), saved.errors.constData());
    QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(files(), QStringList {QStringLiteral("scenario.json")});
}

void FaultsTest::aRecordingThatIsCutWhileItIsReplayedIsAnError()
{
    const QByteArray har = recording(40000);
    for (int i = 0; i < 5; ++i) {
        put(at("big.har"), har);
        QProcess process;
        process.start(program, {QStringLiteral("replay"), at("big.har")});
        QVERIFY(process.waitForStarted());
        QTest::qSleep(20 * i);
        QVERIFY(QFile::resize(at("big.har"), 5000));
        const Ran ran = ended(process);
        QVERIFY(!ran.isKilled);
        // It had all, or it says what happened.
        QVERIFY2(ran.errors.contains("big.har: became shorter while it was read")
                || ran.output.contains("the file ends inside this entry") || ran.output.contains("40000 entries"),
            (ran.errors + ran.output.left(1000)).constData());
    }
}

void FaultsTest::aClockThatJumpsDoesNotEndAProbe_data()
{
    QTest::addColumn<QByteArray>("clock");
    QTest::newRow("a day ahead") << QByteArray("+1d");
    QTest::newRow("a day back") << QByteArray("-1d");
}

void FaultsTest::aClockThatJumpsDoesNotEndAProbe()
{
#if FETCHSCOPE_SENDS
    const QString library = QStringLiteral("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");
    if (!QFile::exists(library))
        QSKIP("faketime is not installed: no clock to set");
    QFETCH(QByteArray, clock);
    put(at("clock"), "+0");
    // The clock is set while the server thinks.
    LoopbackServer server;
    server.answer = [&](const Arrived&) {
        put(at("clock"), clock);
        QTest::qSleep(1500);
        return QByteArray("200 OK\r\nAccess-Control-Allow-Origin: *");
    };
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), library);
    environment.insert(QStringLiteral("FAKETIME_TIMESTAMP_FILE"), at("clock"));
    environment.insert(QStringLiteral("FAKETIME_NO_CACHE"), QStringLiteral("1"));
    environment.insert(QStringLiteral("DONT_FAKE_MONOTONIC"), QStringLiteral("1"));
    process.setProcessEnvironment(environment);
    QElapsedTimer taken;
    taken.start();
    runBeside(process, program,
        {QStringLiteral("probe"), server.url(), QStringLiteral("--origin"), QStringLiteral("http://127.0.0.1:9")});
    const QByteArray output = process.readAllStandardOutput();
    QVERIFY2(output.contains("exposed"), (output + process.readAllStandardError()).constData());
    QCOMPARE(server.arrived.size(), std::size_t {1});
    QVERIFY(taken.elapsed() >= 1500);
#else
    QSKIP("built without what sends");
#endif
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
